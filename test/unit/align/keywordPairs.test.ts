import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import { sourceOfDocument } from '../../../server/src/align/source';
import { parseRfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { obsoleting, smallRfc } from './smallRfc';

describe('align says that a level changed only where the keywords belong together', () => {
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
        ...changes(`Aviaries SHOULD support ${before}. ${pens}`, `Aviaries SHOULD support ${after}. ${pens}`),
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
