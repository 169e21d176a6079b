import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import { isSaidOn } from '../../../server/src/align/changes';
import { sourceOfDocument, sourceOfFacts } from '../../../server/src/align/source';
import { parseRfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber } from '../../../server/src/rfc/identity';
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

  describe('says that a level changed only where the keywords belong together', () => {
    const changes = (before: string, after: string, relation: 'obsoletes' | 'updates' = 'obsoletes') =>
      align(
        [sourceOfDocument(smallRfc(1, { '2.  Care': before }))],
        [sourceOfDocument(smallRfc(2, { '2.  Care': after }))],
        { ...obsoleting, relation },
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
        'to avoid something and not to do it are one',
        'The use of the old gate of the northern aviary SHOULD be avoided by each visitor.',
        'The old gate of the northern aviary SHOULD NOT be used by a visitor.',
        ['SHOULD SHOULD NOT reworded'],
      ],
      [
        'who must heed something must not ignore it',
        'At the pond of the herons a visitor MUST heed the bell of the warden in the evening.',
        'At the pond of the herons a visitor MUST NOT ignore the bell of the warden in the evening.',
        ['MUST MUST NOT reworded'],
      ],
      [
        'what one is free to leave is not turned into its opposite when it is forbidden',
        'A visitor MAY omit the name of the herons of the northern pond from the list of birds.',
        'A visitor MUST NOT put the name of the herons of the northern pond on the list of birds.',
        ['MAY MUST NOT strengthened'],
      ],
      [
        'what is done only so is not done otherwise',
        'The gate of the northern aviary MUST be opened only with the key of the warden in hand.',
        'The gate of the northern aviary MUST NOT be opened without the key of the warden in hand.',
        ['MUST MUST NOT reworded'],
      ],
      [
        'what a ban exempts is what is demanded',
        'The gate of the northern aviary MUST NOT be opened for a visitor without weighing the basket.',
        'For a visitor at the gate of the northern aviary the warden MUST weigh the basket.',
        ['MUST NOT MUST reworded'],
      ],
      [
        'a demand with the exemption of the ban that it became was turned',
        'The gate of the northern aviary MUST be opened unless the warden rings the bell.',
        'The gate of the northern aviary MUST NOT be opened unless the warden rings the bell.',
        ['MUST MUST NOT flipped'],
      ],
      [
        'what is done only where something holds is not done where it does not',
        'A visitor MUST NOT feed a heron of the northern pond that is not hungry.',
        'A visitor MUST only feed a heron of the northern pond that is hungry.',
        ['MUST NOT MUST reworded'],
      ],
      [
        'what is done by none must not be done',
        'At the northern aviary no bells SHOULD be rung by the visitors in the evening.',
        'At the northern aviary bells SHOULD NOT be rung by the visitors in the evening.',
        ['SHOULD SHOULD NOT reworded'],
      ],
      [
        'what one may choose not to do is not turned into its opposite when it is forbidden',
        'A visitor MAY choose not to feed the herons of the northern pond.',
        'A visitor SHOULD NOT feed the herons of the northern pond.',
        ['MAY SHOULD NOT strengthened'],
      ],
      [
        'no longer than so much is no ban',
        'The rope of the bell of the northern aviary SHOULD be 3 cubits long at each gate.',
        'The rope of the bell of the northern aviary SHOULD be no longer than 3 cubits at each gate.',
        ['SHOULD SHOULD reworded'],
      ],
      [
        'what may be done only so is not done otherwise, and was not turned either',
        'The gate of the northern aviary MAY be opened by the warden only once a day.',
        'The gate of the northern aviary MUST NOT be opened by the warden more than once a day.',
        ['MAY MUST NOT strengthened'],
      ],
      [
        'what is said on in the same sentence without its keyword did not become the other keyword of it',
        'Although the bars of the northern aviary MAY rust because of rain or of fog from the river, all of the doors are expected to shut.',
        'Although the bars of the northern aviary may rust because of rain or of fog from the river, all of the doors of the bars SHOULD rust less.',
        ['MAY - removed', '- SHOULD added'],
      ],
      [
        'what a sentence recommends at its end is all that it speaks of before',
        'The bell of the northern gate MAY be rung as with the bell of the harbour.',
        'The bell of the northern gate, rung as with the bell of the harbour, is generally RECOMMENDED.',
        ['MAY RECOMMENDED strengthened'],
      ],
      [
        'other words next to the keyword are another demand, however alike the rest is',
        'A keeper MAY whistle softly on evenings of rain although the bars, the doors, the hinges, the locks and the windows of the northern aviary beside the old stone bridge rust quickly from salt, smoke and thick river fog.',
        'Although the bars, the doors, the hinges, the locks and the windows of the northern aviary beside the old stone bridge rust quickly from salt, smoke and thick river fog, guests with small children who paint SHOULD wear leather gloves.',
        ['MAY - removed', '- SHOULD added'],
      ],
      [
        'of two keywords that share their verb the old one is meant',
        'The list of the northern aviary names which keepers MUST be asked by a visitor before each feeding.',
        'The list of the northern aviary names which keepers MUST and which keepers SHOULD be asked by a visitor before each feeding.',
        ['MUST MUST reworded', '- SHOULD added'],
      ],
      [
        'what may be done once and may not be done twice was turned',
        'The gate of the northern aviary MAY be opened more than once a day by the warden.',
        'The gate of the northern aviary MUST NOT be opened more than once a day by the warden.',
        ['MAY MUST NOT flipped'],
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

    it('what demands another thing in the same words is no new wording of what one thing is demanded in', () => {
      const pens = Array.from({ length: 60 }, (_, n) => `Pen ${n} has a door of oak.`).join(' ');
      const ofEach = (before: string, after: string) =>
        [
          ...changes(
            `Aviaries SHOULD support ${before}. ${pens}`,
            `Aviaries SHOULD support ${after}. ${pens}`,
          ),
        ].sort();
      expect(
        ofEach('Barley-7 and Rye-3 for cutting and drying', 'OatMash and PeaMash for cutting and drying'),
      ).toEqual(['- SHOULD added', 'SHOULD - removed']);
      expect(ofEach('Barley-Mash', 'BarleyMash')).toEqual(['SHOULD SHOULD reworded']);
    });

    it('a ban that shares a name alone with a demand does not turn it', () => {
      const pens = Array.from({ length: 60 }, (_, n) => `Pen ${n} has a door of oak.`).join(' ');
      const ofMash = (before: string, after: string) =>
        [...changes(`${before} ${pens}`, `${after} ${pens}`)].sort();
      const offered =
        'Keepers whose herons come home hungry late at night SHOULD offer BarleyMash in brass bowls warmed above candles for an hour.';
      expect(
        ofMash(
          offered,
          'When painters varnish wooden fences near islands, walls beside rivers or boats that carry sand, BarleyMash MUST NOT be used by apprentices as glue between planks, nails, tiles and ropes.',
        ),
      ).toEqual(['- MUST NOT added', 'SHOULD - removed']);
      expect(ofMash(offered, 'Keepers whose herons come home hungry MUST NOT offer BarleyMash.')).toEqual([
        'SHOULD MUST NOT flipped',
      ]);
    });

    it('what may not be done in an old text is forbidden there', () => {
      const text = 'The herons of the northern pond may not be fed by visitors in the evening.';
      const old = parseRfcDocument(`1.  Introduction\n\n   ${text}\n`, rfcNumber(1), { informal: 'all' });
      const after = smallRfc(2, { '2.  Care': text.replace('may not', 'MUST NOT') });
      const rows = align([sourceOfDocument(old)], [sourceOfDocument(after)], obsoleting).requirements;
      expect(rows.map(({ change }) => change)).toEqual(['reworded']);
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
      align([sourceOfDocument(before)], [sourceOfDocument(smallRfc(2, { '4.  Fodder': after }))], obsoleting)
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

    it('from a row into a sentence only where that wants the thing', () => {
      const cellar = smallRfc(1, {
        '2.  Feeding': table(['| FOD_HAY_2_DRY | MUST       |', '| FOD_STRAW_7   | MAY        |']),
      });
      const ofRow = (text: string) =>
        align(
          [sourceOfDocument(cellar)],
          [sourceOfDocument(smallRfc(2, { '2.  Feeding': text }))],
          obsoleting,
        )
          .requirements.filter(({ old, new: next }) => old && next)
          .map(({ change }) => change);
      expect(ofRow('FOD_HAY_2_DRY MUST NOT weigh more than a sack.')).toEqual([]);
      expect(ofRow('FOD_HAY_2_DRY MUST NOT be used.')).toEqual(['flipped']);
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
    const rows = align([sourceOfDocument(before)], [sourceOfDocument(later)], obsoleting).requirements;
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
      obsoleting,
    ).requirements;
    expect(rows.map(({ change }) => change).sort()).toEqual(['unchanged', 'weakened']);
  });

  describe('further counterparts', () => {
    // A name tells something where most sentences do without it.
    const others = Array.from({ length: 40 }, (_, at) => `Cloth of kind ${at} is folded ${at} times.`).join(
      '\n',
    );
    const looms = (number: number, text: string) =>
      sourceOfDocument(smallRfc(number, { '2.  Looms': text, '3.  Cloth': others }));
    const became = (old: string, now: string) =>
      align([looms(1, old)], [looms(2, now)], obsoleting)
        .requirements.map(({ old: from, new: to, change }) =>
          [from?.requirement.level ?? '-', to?.requirement.level ?? '-', change].join(' '),
        )
        .sort();

    it('are none of a statement of which nothing is left', () => {
      const kept = 'The weaver MUST count the threads of each shuttle before the loom is started again.';
      const made = 'The weaver MUST count the threads of each bobbin before the loom is started again.';
      expect(became(kept, `${kept}\n${made}`)).toEqual(['- MUST added', 'MUST MUST unchanged']);
    });

    it('are none in a table of another kind that has its own row of the name', () => {
      const list = (head: string, rows: readonly string[]) =>
        `+--------------+------------+\n| ${head} | Level      |\n+--------------+------------+\n${rows
          .map((row) => `| ${row} |`)
          .join('\n')}\n+--------------+------------+`;
      const guild = (number: number, linen: string) =>
        smallRfc(number, {
          '2.  Sold Cloth': list('Cloth of Sale', [
            linen,
            'WOOL-3       | MUST      ',
            'JUTE-4       | MAY       ',
            'FELT-2       | MUST      ',
            'HEMP-9       | SHOULD    ',
          ]),
          '3.  Worn Cloth': list('Cloth of Wear', [
            linen,
            'SILK-1       | MAY       ',
            'LACE-5       | MUST NOT  ',
            'TULL-8       | MAY       ',
            'SERGE-6      | MUST      ',
          ]),
        });
      const rows = align(
        [sourceOfDocument(guild(1, 'LINEN-7      | SHOULD    '))],
        [sourceOfDocument(guild(2, 'LINEN-7      | MUST      '))],
        obsoleting,
      ).requirements;
      expect(rows.map(({ change }) => change).filter((change) => change !== 'unchanged')).toEqual([
        'strengthened',
        'strengthened',
      ]);
    });

    it('are none that name another version', () => {
      const old = 'Weavers of large looms MUST support and MUST prefer to negotiate LOOM version 1.2.';
      const now =
        'Weavers of large looms MUST support LOOM version 1.2.\nWeavers of large looms SHOULD support LOOM version 1.3 and, if implemented, MUST prefer to negotiate LOOM version 1.3.';
      expect(became(old, now)).not.toContain('MUST SHOULD weakened');
    });
  });
});
