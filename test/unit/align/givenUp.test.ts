import { describe, expect, it } from 'vitest';
import { type Citing, findGivenUp } from '../../../server/src/align/givenUp';
import type { RfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { type EntrySketch, seriesOf } from '../../helpers/series';
import { smallRfc } from './smallRfc';

const lanterns = smallRfc(1, { '2.  Light': 'A lantern MUST be lit at dusk.' });

const gives = (words: string) => ({ section: undefined, words: words.split(' ') });

interface World {
  readonly wardens: RfcDocument;
  readonly entries?: readonly EntrySketch[];
  readonly notice?: string;
  readonly cited?: readonly number[];
}

/** RFC 1 is what RFC 7 updates and RFC 3 cites. */
function found({ wardens, entries, notice = 'deprecates Tide Mask Query message', cited = [1] }: World) {
  const series = seriesOf(
    entries ?? [{ rfc: 1 }, { rfc: 3 }, { rfc: 7, updates: [1], title: 'Deprecating Tide Masks' }],
  );
  const documents = [lanterns, wardens];
  const citing: Citing[] = [{ rfc: rfcNumber(3), cited: cited.map(rfcNumber) }];
  const given = {
    rfcs: [1, 3, 7].map(rfcNumber),
    facts: (rfc: number) => documents.find((one) => one.rfc === rfc),
    notices: (rfc: number) => (rfc === 7 ? [gives(notice)] : []),
  };
  return findGivenUp(series, given, citing).map((one) => ({
    ...one,
    requirements: one.requirements.map(
      ({ old, new: next, change }) => `${old?.requirement.keyword} ${change} ${next?.rfc ?? '-'}`,
    ),
  }));
}

const demanding = (text: string, title = 'Tide Mask Query/Reply') => smallRfc(3, { [`2.  ${title}`]: text });
const plain = demanding('A warden MUST implement Tide Mask Query messages.');

describe('what a later RFC gives up', () => {
  it('overtakes the demands of an RFC that cites what it changes', () => {
    expect(found({ wardens: plain })).toEqual([
      { old: [3], new: [7], relation: 'none', sections: [], requirements: ['MUST removed -'] },
    ]);
  });

  it('is known by the title of what is cited as well', () => {
    const wardens = demanding('A warden SHOULD send Tide Mask Queries.', 'Masks');
    const masks = (title: string): readonly EntrySketch[] => [
      { rfc: 1, title },
      { rfc: 3 },
      { rfc: 7, updates: [1] },
    ];
    expect(found({ wardens, entries: masks('The Tide-Mask Query of Lanterns') })).toHaveLength(1);
    expect(found({ wardens, entries: masks('Tides, Masks and a Query') })).toEqual([]);
  });

  const kept: readonly (readonly [why: string, world: World])[] = [
    ['is not cited', { wardens: plain, cited: [] }],
    [
      'changes the RFC itself',
      { wardens: plain, entries: [{ rfc: 1 }, { rfc: 3 }, { rfc: 7, updates: [1, 3] }] },
    ],
    [
      'came after its successor',
      {
        wardens: plain,
        entries: [{ rfc: 1 }, { rfc: 3 }, { rfc: 5, obsoletes: [3] }, { rfc: 7, updates: [1] }],
      },
    ],
    [
      'is for new uses alone',
      {
        wardens: plain,
        entries: [{ rfc: 1 }, { rfc: 3 }, { rfc: 7, updates: [1], title: 'No Masks for New Lanterns' }],
      },
    ],
    [
      'is an edition that another one takes the place of',
      {
        wardens: plain,
        notice: 'document obsoletes Tide Mask Query',
        entries: [{ rfc: 1 }, { rfc: 3 }, { rfc: 7, updates: [1], title: 'Tide Mask Query' }],
      },
    ],
    ['has no name', { wardens: plain, notice: 'deprecates masks' }],
    ['is refused', { wardens: demanding('A warden MUST NOT send a Tide Mask Query.') }],
    ['is ignored', { wardens: demanding('A warden MUST ignore Tide Mask Query messages.') }],
    [
      'is told of others',
      { wardens: demanding('That text says that a warden MUST send a Tide Mask Query.') },
    ],
    [
      'is what somebody has',
      { wardens: demanding('A warden using the Tide Mask Query MUST sleep at noon.') },
    ],
    ['is not named by it', { wardens: demanding('A warden MUST sleep at noon.') }],
    ['is another thing', { wardens: demanding('A warden MUST send a Tide Mask.', 'Tide Mask') }],
  ];

  it.each(kept)('leaves what %s', (_, world) => {
    expect(found(world)).toEqual([]);
  });

  it('is of the nearest of several keywords', () => {
    const wardens = demanding('A warden SHOULD light the lantern and MAY send a Tide Mask Query.');
    expect(found({ wardens }).flatMap(({ requirements }) => requirements)).toEqual(['MAY removed -']);
  });
});
