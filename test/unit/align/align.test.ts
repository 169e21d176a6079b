import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import { sourceOfDocument, sourceOfFacts } from '../../../server/src/align/source';
import type { RfcNumber } from '../../../server/src/rfc/identity';
import { smallRfc } from './smallRfc';

const options = { relation: 'obsoletes', lineOf: (rfc: RfcNumber) => rfc } as const;

const gardens = smallRfc(1, {
  '2.  Watering':
    'A gardener MUST water the orchids each morning.\nA gardener SHOULD NOT water cacti in winter.',
  '3.  Tools': 'Rusty spades MUST be oiled before the shed is locked.\nThe wheelbarrow MAY be painted green.',
});

describe('align', () => {
  it.each([
    ['from texts', sourceOfDocument(gardens)],
    ['from facts', sourceOfFacts(gardens)],
  ])('is the identity on a document and itself, %s', (_, source) => {
    const rows = align([source], [source], options).requirements;
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
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(later)], options).requirements;
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
    const rows = align([sourceOfDocument(before)], [sourceOfDocument(after)], options).requirements;
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
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(later)], options).requirements;
    const orchids = rows.find(({ old }) => old?.requirement === gardens.requirements[0]);
    expect(orchids?.change).toBe('removed');
  });

  it('takes the old text that an update quotes for no requirement of its own', () => {
    const update = smallRfc(2, {
      '2.  Changes to Section 2':
        'OLD:\n\nA gardener MUST water the orchids each morning.\n\nNEW:\n\nA gardener MAY water the orchids each morning.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(update)], {
      ...options,
      relation: 'updates',
    }).requirements;
    expect(rows.map(({ change }) => change)).toEqual(['weakened']);
  });

  describe('with an update', () => {
    const said = (text: string) =>
      align([sourceOfDocument(gardens)], [sourceOfDocument(smallRfc(2, { '2.  Changes': text }))], {
        ...options,
        relation: 'updates',
      })
        .requirements.map(({ old, change }) => `${old?.requirement.section} ${change}`)
        .sort();

    it.each([
      'Section 3 of [RFC1] is removed.',
      'This document replaces Section 3 of RFC 1.',
      'The care described in Section 3 of RFC 1 is now historic and no longer practised.',
    ])('lists what stood in a section that is dropped: %s', (text) => {
      expect(said(text)).toEqual(['3 removed', '3 removed']);
    });

    it.each([
      'The last paragraph of Section 3 of RFC 1 is removed.',
      'This replaces Spades in Section 3 of RFC 1.',
      'Section 3 (b) of RFC 1 is removed.',
      'The text in Section 3 of RFC 1 on spades is removed.',
      'Section 3 of RFC 7 is removed.',
      'Section 3 of RFC 1 describes tools.',
      'Spades are removed as Section 3 of RFC 1 has it.',
    ])('lists nothing for a part of a section, or for what is not dropped: %s', (text) => {
      expect(said(text)).toEqual([]);
    });
  });

  it('looks past the old text that an update repeats for what it says now', () => {
    const update = smallRfc(2, {
      '2.  Morning watering':
        'Section 2 of RFC 1 says this of orchids.\nA gardener MUST water the orchids each morning.\nWith this document a gardener SHOULD water the orchids of a greenhouse at noon.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(update)], {
      ...options,
      relation: 'updates',
    }).requirements;
    expect(rows.map(({ old, change }) => [old?.requirement.level, change])).toEqual([
      ['MUST', 'unchanged'],
      ['MUST', 'weakened'],
    ]);
  });

  it('takes a section of an update that is titled changes for what it changes', () => {
    const update = smallRfc(2, {
      '2.  Changes to Tools': 'Rusty spades MAY be oiled before the shed is locked.',
    });
    const rows = (relation: 'obsoletes' | 'updates') =>
      align([sourceOfDocument(gardens)], [sourceOfDocument(update)], { ...options, relation })
        .requirements.filter(({ old, new: next }) => old && next)
        .map(({ change }) => change);
    expect(rows('updates')).toEqual(['weakened']);
  });

  it('changes a level by an update only where it speaks of the old text', () => {
    const before = smallRfc(1, {
      '2.  Herons': 'The keeper MUST write the weight of each heron in the green book.',
      '3.  Boats': 'A boat MAY be blue.',
    });
    const changes = (title: string, text: string) =>
      align([sourceOfDocument(before)], [sourceOfDocument(smallRfc(2, { [title]: text }))], {
        ...options,
        relation: 'updates',
      }).requirements.map(({ change }) => change);
    const swans = 'The keeper SHOULD write the weight of each swan in the green book.';
    expect(changes('2.  Swans', swans)).toEqual([]);
    expect(changes('2.  Herons and Swans', swans)).toEqual(['weakened']);
    expect(changes('2.  Swans', `Section 2 of RFC 1 is changed.\n${swans}`)).toEqual(['weakened']);
  });

  it('takes what a sentence reports of another RFC for no change', () => {
    const update = smallRfc(2, {
      '2.  Tools':
        'RFC 1 requires that rusty spades MUST be oiled before the shed is locked.\nRusty spades MAY be oiled before the shed is locked.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(update)], {
      ...options,
      relation: 'updates',
    }).requirements;
    expect(rows.map(({ change }) => change)).toContain('weakened');
  });

  it('takes what a sentence says an older RFC asked for for no demand of its own', () => {
    const update = smallRfc(2, {
      '2.  Watering':
        'While [RFC1] required that a gardener MUST water the orchids each morning, rain is enough now.\nA gardener MAY give some water to the orchids each morning.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(update)], options).requirements;
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
      align([sourceOfDocument(before)], [sourceOfDocument(list(2, term, text))], options)
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
    const rows = align([sourceOfDocument(before)], [sourceOfDocument(update)], options).requirements;
    expect(rows.map(({ change }) => change)).toEqual(['unchanged', 'removed']);
  });

  it('finds what is forbidden in one list in the list of what was demanded', () => {
    const before = smallRfc(1, {
      '2.  Dyes':
        'The following dyes SHOULD be supported:\n\nPlants: MADDER-3, WOAD-BLUE-DEEP-5, WELD-7\nSnails: MUREX-1',
    });
    const update = smallRfc(2, {
      '2.  Retired dyes':
        'Guilds SHOULD NOT use the following poisonous colours: WOAD-BLUE-DEEP-5(2), LEAD-8(3).',
    });
    const rows = align([sourceOfDocument(before)], [sourceOfDocument(update)], {
      ...options,
      relation: 'updates',
    }).requirements;
    expect(rows.map(({ change }) => change)).toEqual(['flipped']);
  });

  it('turns what was demanded or allowed of a thing where a later text gives it up', () => {
    const before = smallRfc(1, {
      '2.  Bells':
        'In the old towers of the northern valley keepers MUST ring great bronze-bells at dusk.\nA keeper MAY polish the ropes.',
    });
    const changes = (title: string) =>
      align(
        [sourceOfDocument(before)],
        [sourceOfDocument(smallRfc(2, { [title]: 'Keepers MUST NOT ring great bronze-bells of any kind.' }))],
        { ...options, relation: 'updates' },
      ).requirements.map(
        ({ old, new: next, change }) => `${old?.requirement.keyword} ${next?.requirement.keyword} ${change}`,
      );
    expect(changes('2.  Bronze Bells Are Deprecated')).toEqual(['MUST MUST NOT flipped']);
    expect(changes('2.  Bronze Bells in Winter')).toEqual([]);
  });

  it('turns what was allowed where the same deed is forbidden without any condition', () => {
    const before = smallRfc(1, {
      '3.  Bells':
        'A keeper MAY ring great bronze-bells if the river rises above the stones of the old bridge or fog comes.',
      '4.  Town': 'Rain fills the ditch behind the mill.  Wool comes from the hills.  The guild meets late.',
    });
    const changes = (text: string) =>
      align(
        [sourceOfDocument(before)],
        [sourceOfDocument(smallRfc(2, { '2.  News': `This changes Section 3 of RFC 1.\n\n${text}` }))],
        { ...options, relation: 'updates' },
      ).requirements.map(({ change }) => change);
    expect(changes('A keeper MUST NOT ring great bronze-bells.')).toEqual(['flipped']);
    expect(changes('A sexton MUST NOT ring great bronze-bells.')).toEqual([]);
    expect(changes('A keeper MUST NOT ring great bronze-bells at noon while children sleep nearby.')).toEqual(
      [],
    );
  });

  it('gives both keywords of the sentence that a requirement became', () => {
    const later = smallRfc(2, {
      '2.  Watering':
        'The orchids MUST be given water each morning and MUST be watered by a gardener each morning.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(later)], options).requirements;
    const orchids = rows.filter(({ old }) => old?.requirement === gardens.requirements[0]);
    expect(orchids.map(({ change }) => change)).toEqual(['reworded', 'reworded']);
  });

  it('finds what is left over in the same section by the words next to the keyword', () => {
    const later = smallRfc(2, {
      '2.  Watering':
        'A gardener SHOULD NOT water cacti in winter.\nIn a hot and dry summer without rain, whatever the hour and the state of the cellar, each gardener MUST water plants of all kinds.',
      '3.  Tools':
        'Rusty spades MUST be oiled before the shed is locked.\nThe wheelbarrow MAY be painted green.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(later)], options).requirements;
    const orchids = rows.find(({ old }) => old?.requirement === gardens.requirements[0]);
    expect(orchids?.change).toBe('reworded');
  });

  describe('says that a level changed only where the keywords belong together', () => {
    const changes = (before: string, after: string, relation: 'obsoletes' | 'updates' = 'obsoletes') =>
      align(
        [sourceOfDocument(smallRfc(1, { '2.  Care': before }))],
        [sourceOfDocument(smallRfc(2, { '2.  Care': after }))],
        { ...options, relation },
      ).requirements.map(
        ({ old, new: next, change }) =>
          `${old?.requirement.keyword ?? '-'} ${next?.requirement.keyword ?? '-'} ${change}`,
      );

    it.each<readonly [string, string, string, readonly string[]]>([
      [
        'a keyword that is gone from its sentence was not turned into its neighbour',
        'The warden MUST NOT open the gate of the aviary at night and SHOULD note the hour in the book.',
        'The warden MUST NOT open the gate of the aviary at night, but may wish to note the hour in the book.',
        ['MUST NOT MUST NOT reworded', 'SHOULD - removed'],
      ],
      [
        'of two keywords the one before the same word is meant',
        'A keeper MUST carry and SHOULD wear thick leather gloves and a helmet of brass when he enters the aviary of the eagles.',
        'A keeper MUST wear thick leather gloves and a helmet of brass when he enters the aviary of the eagles.',
        ['MUST MUST reworded', 'SHOULD MUST strengthened'],
      ],
      [
        'a new keyword in an old sentence is no change of the old one',
        'The warden MUST feed the herons of the northern pond.',
        'A visitor MAY bring fish and the warden MUST feed the herons of the northern pond.',
        ['MUST MUST reworded', '- MAY added'],
      ],
      [
        'what is denied by the word after the keyword stays denied',
        'A visitor MUST never feed the herons of the northern pond.',
        'A visitor MUST NOT feed the herons of the northern pond.',
        ['MUST MUST NOT reworded'],
      ],
      [
        'what is said to be done no longer is forbidden',
        'A visitor SHOULD no longer feed the herons of the northern pond.',
        'A visitor SHOULD NOT feed the herons of the northern pond.',
        ['SHOULD SHOULD NOT reworded'],
      ],
      [
        'to demand that something be not done is to forbid it',
        'Care MUST be taken by the warden not to open the gate of the northern aviary.',
        'The warden MUST NOT open the gate of the northern aviary.',
        ['MUST MUST NOT reworded'],
      ],
      [
        'the opposite of a sentence with the same words around its keyword is its opposite',
        'A visitor SHOULD feed the herons of the northern pond.',
        'A visitor SHOULD NOT feed the herons of the northern pond.',
        ['SHOULD SHOULD NOT flipped'],
      ],
    ])('%s', (_, before, after, expected) => {
      expect([...changes(before, after)].sort()).toEqual([...expected].sort());
    });

    const birds = (rows: readonly string[]) =>
      [
        '+-----------------+------------+------------+',
        '| Bird            | Summer     | Winter     |',
        '+-----------------+------------+------------+',
        ...rows,
        '+-----------------+------------+------------+',
      ].join('\n');
    const before = birds([
      '| Grey heron      | MUST       | MAY        |',
      '| Night heron     | MUST NOT   | SHOULD     |',
      '| White stork     | MAY        | MUST NOT   |',
    ]);

    it('compares cells of one row column by column, and rows of one bird', () => {
      const after = birds([
        '| Grey heron      | MAY        | MUST       |',
        '| White stork     | MAY        | MUST NOT   |',
        '| Black swan      | SHOULD     | MUST       |',
      ]);
      expect([...changes(before, after)].sort()).toEqual(
        [
          'MUST MAY weakened',
          'MAY MUST strengthened',
          'MUST NOT - removed',
          'SHOULD - removed',
          'MAY MAY unchanged',
          'MUST NOT MUST NOT unchanged',
          '- SHOULD added',
          '- MUST added',
        ].sort(),
      );
    });
  });

  describe('follows a thing by its name, whatever else is said', () => {
    const before = smallRfc(1, {
      '2.  Feeding':
        'Every barn in the valleys and on the hills MUST- store Hay-2 and SHOULD+ store fodder of the year.\nIn the dry months a barn MUST support HAY-2-DRY for the goats of the upper meadows.\nOther barns of the parish MAY use Straw-7.',
    });
    const changes = (after: string) =>
      align([sourceOfDocument(before)], [sourceOfDocument(smallRfc(2, { '4.  Fodder': after }))], options)
        .requirements.filter(({ old, new: next }) => old && next)
        .map(({ old, new: next }) => `${old!.requirement.keyword} ${next!.requirement.keyword}`);
    const table = (rows: readonly string[]) =>
      [
        '+---------------+------------+',
        '| Name          | Level      |',
        '+---------------+------------+',
        ...rows,
        '+---------------+------------+',
      ].join('\n');

    it('from a sentence into a row of a table', () => {
      const rows = [
        '| FOD_HAY_2_DRY | MAY        |',
        '| FOD_STRAW_7   | MUST NOT   |',
        '| FOD_OATS      | SHOULD     |',
      ];
      expect(changes(table(rows)).sort()).toEqual(['MAY MUST NOT', 'MUST MAY']);
    });

    it('into another sentence, but not to its sister', () => {
      expect(changes('Stables SHOULD NOT use Straw-7.\nStables SHOULD NOT use Straw-8.')).toEqual([
        'MAY SHOULD NOT',
      ]);
    });
  });

  it('gives each of several things that a statement names its own counterpart', () => {
    const others =
      'The vats are made of oak.  Rain fills the ditch behind the mill.  Wool comes from the hills.  The guild meets at noon.';
    const before = smallRfc(1, {
      '2.  Dyes':
        'Dyers MUST implement both madder-red-3 and woad-deep-7.  Dyers SHOULD be able to dye using madder-red-3.',
      '3.  Town': others,
    });
    const later = smallRfc(2, {
      '2.  Dyes':
        'Dyers MUST be able to dye using madder-red-3.  woad-deep-7 MUST NOT be used for dyeing by dyers.',
      '3.  Town': others,
    });
    const rows = align([sourceOfDocument(before)], [sourceOfDocument(later)], options).requirements;
    expect(rows.map(({ old, change }) => `${old?.requirement.keyword} ${change}`).sort()).toEqual([
      'MUST flipped',
      'MUST reworded',
      'SHOULD strengthened',
    ]);
  });

  it('reads a list of names and levels line by line', () => {
    const list = (rows: readonly string[]) =>
      smallRfc(1, { '2.  Dyes': `These dyes are known to the guild:\n\n${rows.join('\n')}` });
    const rows = align(
      [sourceOfDocument(list(['madder-3 REQUIRED', 'woad-blue REQUIRED']))],
      [sourceOfDocument(list(['woad-blue REQUIRED', 'madder-3 OPTIONAL']))],
      options,
    ).requirements;
    expect(rows.map(({ change }) => change).sort()).toEqual(['unchanged', 'weakened']);
  });
});
