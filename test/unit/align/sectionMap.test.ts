import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import { sourceOfDocument } from '../../../server/src/align/source';
import { obsoleting, smallRfc, updating } from './smallRfc';

type Sections = Readonly<Record<string, string>>;

function map(before: Sections, after: Sections, options: typeof obsoleting | typeof updating = obsoleting) {
  return align([sourceOfDocument(smallRfc(1, before))], [sourceOfDocument(smallRfc(2, after))], options)
    .sections.filter(({ old }) => old?.section !== '1')
    .map(({ old, new: to }) => `${old?.section} ${to?.section}`)
    .sort();
}

const watering = 'The orchids by the northern wall are watered each morning before the sun is up.';
const tools = 'Whoever borrows the wheelbarrow brings it back to the shed before the gate is locked.';

describe('the section map', () => {
  it('follows what is said, not markup that stands in both', () => {
    const example = '\n\n<garden:bed row="7">\n<garden:seed kind="pea"/>\n</garden:bed>';
    expect(
      map(
        { '2.  Watering': watering + example, '3.  Tools': tools },
        { '2.  Lending': tools + example, '3.  Care of Orchids': watering },
      ),
    ).toEqual(['2 3', '3 2']);
  });

  it('carries over nothing by a label of a few words', () => {
    expect(
      map(
        { '2.  Watering': `${watering}\n\nMorning shift` },
        {
          '2.  Orchids': watering,
          '3.  Staff': 'Two people come at six and leave at noon.\n\nMorning shift',
        },
      ),
    ).toEqual(['2 2']);
  });

  it('takes two grammars for one where their titles agree, or where a rule of some length says so', () => {
    const grammar = 'bed=1*seed\n\nseed="pea"';
    const after = { '2.  Seeds': grammar };
    expect(map({ '2.  Seeds': grammar }, after)).toEqual(['2 2']);
    expect(map({ '2.  Opening Hours': grammar }, after)).toEqual([]);
    const long = 'bed= row column height soil-kind "," sun-hours water-level owner-name';
    expect(map({ '2.  Opening Hours': long }, { '2.  Seeds': long })).toEqual(['2 2']);
  });

  it('leaves out what stands below headings without a number, which are in the last section by accident', () => {
    const end = "\n\nAuthor's Address\n\n   Rosa Thorn has her garden behind the old mill on the river Wend.";
    expect(map({ '2.  Watering': watering + end }, { '2.  Lending': tools + end })).toEqual([]);
    expect(
      map(
        { '2.  Watering': watering, "3.  Author's Address": end.slice(20) },
        { '2.  Orchids': watering, "3.  Author's Address": end.slice(20) },
      ),
    ).toEqual(['2 2', '3 3']);
  });

  it('has no references, authors and thanks of an update, which are its own', () => {
    const references = 'Thorn, R., "Orchids of the Wend valley and how they are kept", March 1997.';
    const [before, after] = [{ '2.  References': references }, { '2.  References': references }];
    expect(map(before, after)).toEqual(['2 2']);
    expect(map(before, after, updating)).toEqual([]);
  });
});
