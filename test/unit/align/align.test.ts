import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import { isSaidOn } from '../../../server/src/align/changes';
import { sourceOfDocument, sourceOfFacts } from '../../../server/src/align/source';
import { gardens, obsoleting, smallRfc, updating } from './smallRfc';

describe('align', () => {
  it.each([
    ['from texts', sourceOfDocument(gardens)],
    ['from facts', sourceOfFacts(gardens)],
  ])('is the identity on a document and itself, %s', (_, source) => {
    const rows = align([source], [source], obsoleting).requirements;
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row.change).toBe('unchanged');
      expect(row.new?.requirement).toBe(row.old?.requirement);
    }
  });

  it('follows requirements into renumbered sections and names what changed', () => {
    const later = smallRfc(2, {
      '2.  Pests': 'Snails MUST be carried to the meadow.',
      '3.  Tools':
        'Rusty spades SHOULD be oiled before the shed is locked.\nThe wheelbarrow MAY be painted green.',
      '4.  Watering':
        'A gardener SHOULD water the orchids each morning.\nA gardener MUST NOT water cacti in winter.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(later)], obsoleting).requirements;
    expect(
      rows
        .map(({ old, new: next, change }) => [old?.requirement.section, next?.requirement.section, change])
        .sort(),
    ).toEqual(
      [
        ['2', '4', 'weakened'],
        ['2', '4', 'strengthened'],
        ['3', '3', 'weakened'],
        ['3', '3', 'unchanged'],
        [undefined, '2', 'added'],
      ].sort(),
    );
  });

  it('matches rows of tables by the names in them, whatever is written around the names', () => {
    const table = (head: string, rows: readonly string[]) =>
      [
        `+-----------------+------------+`,
        `| ${head} |`,
        `+-----------------+------------+`,
        ...rows,
        `+-----------------+------------+`,
      ].join('\n');
    const before = smallRfc(1, {
      '2.  Dyes': table('Dye             | Status    ', [
        '| MADDER-3        | MUST       |',
        '| WOAD-BLUE       | SHOULD     |',
        '| KERMES-2        | MAY        |',
      ]),
    });
    const after = smallRfc(2, {
      '4.  Dyes': table('Name            | Level     ', [
        '| DYE_KERMES_2    | MUST NOT   |',
        '| DYE_MADDER_3    | SHOULD     |',
        '| DYE_WOAD_BLUE   | MUST       |',
      ]),
    });
    const rows = align([sourceOfDocument(before)], [sourceOfDocument(after)], obsoleting).requirements;
    expect(
      rows
        .map(({ old, new: next, change }) => [old?.requirement.level, next?.requirement.level, change])
        .sort(),
    ).toEqual([
      ['MAY', 'MUST NOT', 'flipped'],
      ['MUST', 'SHOULD', 'weakened'],
      ['SHOULD', 'MUST', 'strengthened'],
    ]);
  });

  it('takes what is restated without a keyword for removed', () => {
    const later = smallRfc(2, {
      '2.  Watering':
        'A gardener waters the orchids each morning.\nA gardener SHOULD NOT water cacti in winter.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(later)], obsoleting).requirements;
    const orchids = rows.find(({ old }) => old?.requirement === gardens.requirements[0]);
    expect(orchids && isSaidOn(orchids)).toBe(true);
    const silent = smallRfc(2, { '2.  Watering': 'A gardener SHOULD NOT water cacti in winter.' });
    const gone = align([sourceOfDocument(gardens)], [sourceOfDocument(silent)], obsoleting).requirements;
    const dropped = gone.find(({ old }) => old?.requirement === gardens.requirements[0]);
    expect([dropped?.change, dropped && isSaidOn(dropped)]).toEqual(['removed', false]);
  });

  it('takes what a sentence says an older RFC asked for for no demand of its own', () => {
    const update = smallRfc(2, {
      '2.  Watering':
        'While [RFC1] required that a gardener MUST water the orchids each morning, rain is enough now.\nA gardener MAY give some water to the orchids each morning.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(update)], obsoleting).requirements;
    expect(rows.find(({ old }) => old?.requirement === gardens.requirements[0])?.change).toBe('weakened');
  });

  it('takes the only statements under one term of two lists for one, whatever they say', () => {
    const list = (rfc: number, term: string, text: string) =>
      smallRfc(rfc, {
        '2.  Signs': [
          'A keeper knows these signs of the tower.',
          'lamp_green\n   The sign says that the ferry has left the northern shore and will be back.',
          `${term}\n   ${text}`,
        ].join('\n\n'),
      });
    const before = list(1, 'lamp_red', 'This sign MAY be given when ice drifts on the river in spring.');
    const changes = (term: string, text: string) =>
      align([sourceOfDocument(before)], [sourceOfDocument(list(2, term, text))], obsoleting)
        .requirements.map(({ change }) => change)
        .sort();
    const gone = 'In some years this frightened the sheep.  The sign MUST NOT be given by any keeper.';
    expect(changes('lamp_red_RESERVED', gone)).toEqual(['flipped']);
    expect(changes('lamp_blue', gone)).toEqual(['added', 'removed']);
  });

  it('takes what repeats one statement for no part of another', () => {
    const before = smallRfc(1, {
      '2.  Bells':
        'If the bell of the mill rings at night, the code MUST be set to late hour.\nIf the bell of the church rings at noon, the code MUST be set to meal.',
    });
    const update = smallRfc(2, {
      '2.  Bells': 'If the bell of the mill rings at night, the code MUST be set to late hour.',
    });
    const rows = align([sourceOfDocument(before)], [sourceOfDocument(update)], obsoleting).requirements;
    expect(rows.map(({ change }) => change)).toEqual(['unchanged', 'removed']);
  });

  it('gives both keywords of the sentence that a requirement became', () => {
    const later = smallRfc(2, {
      '2.  Watering':
        'The orchids MUST be given water each morning and MUST be watered by a gardener each morning.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(later)], obsoleting).requirements;
    const orchids = rows.filter(({ old }) => old?.requirement === gardens.requirements[0]);
    expect(orchids.map(({ change }) => change)).toEqual(['reworded', 'reworded']);
  });

  it('takes a section rewritten as a whole for the only one with its title, not for one of two', () => {
    const before = smallRfc(1, {
      '2.  Same-Shelf References': 'Labels with a blank name point back at their own shelf.',
      '3.  Pots': 'Clay breaks when frost comes early in autumn.',
      '4.  Security Considerations': 'Thieves climb fences after sunset.',
    });
    const after = smallRfc(2, {
      '2.  Same-Shelf Reference': 'Whoever leaves out every word means where he stands.',
      '3.  Pots': 'Plastic bleaches under strong summer light.',
      '4.  Pots': 'Wood rots unless somebody tars it.',
      '5.  Security Considerations': 'Whoever eats unknown berries may fall ill.',
    });
    const { sections } = align([sourceOfDocument(before)], [sourceOfDocument(after)], obsoleting);
    expect(
      sections
        .filter(({ old }) => old?.section !== '1')
        .map(({ old, new: to }) => [old?.section, to?.section]),
    ).toEqual([['2', '2']]);
    const ofUpdate = align([sourceOfDocument(before)], [sourceOfDocument(after)], updating);
    expect(ofUpdate.sections.filter(({ old }) => old?.section === '2')).toEqual([]);
  });

  it('finds what is left over in the same section by the words next to the keyword', () => {
    const later = smallRfc(2, {
      '2.  Watering':
        'A gardener SHOULD NOT water cacti in winter.\nIn a hot and dry summer without rain, whatever the hour and the state of the cellar, each gardener MUST water plants of all kinds.',
      '3.  Tools':
        'Rusty spades MUST be oiled before the shed is locked.\nThe wheelbarrow MAY be painted green.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(later)], obsoleting).requirements;
    const orchids = rows.find(({ old }) => old?.requirement === gardens.requirements[0]);
    expect(orchids?.change).toBe('reworded');
  });

  it.each([
    ['RFC 1 notes the following: rusty spades MUST be oiled.', 1],
    ['RFC1 mandates the oil that rusty spades MUST have.', 1],
    ['RFC 1 gardeners MUST oil rusty spades.', 0],
    ['RFC 1 gardeners of old who state it MUST oil rusty spades.', 0],
    ['RFC 2 mandates the oil that rusty spades MUST have.', 0],
  ])('knows what a sentence reports of another RFC by the verb behind its number: %s', (text, tells) => {
    const { passages } = sourceOfDocument(smallRfc(2, { '2.  Tools': text }));
    expect(passages.filter(({ requirement }) => requirement !== undefined)).toMatchObject([{ tells }]);
  });

  it('reads a list of names and levels line by line', () => {
    const list = (rows: readonly string[]) =>
      smallRfc(1, { '2.  Dyes': `These dyes are known to the guild:\n\n${rows.join('\n')}` });
    const rows = align(
      [sourceOfDocument(list(['madder-3 REQUIRED', 'woad-blue REQUIRED']))],
      [sourceOfDocument(list(['woad-blue REQUIRED', 'madder-3 OPTIONAL']))],
      obsoleting,
    ).requirements;
    expect(rows.map(({ change }) => change).sort()).toEqual(['unchanged', 'weakened']);
  });
});
