import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import { sourceOfDocument } from '../../../server/src/align/source';
import { readTransitions } from '../../../server/src/align/transitions';
import type { RfcNumber } from '../../../server/src/rfc/identity';
import { smallRfc, updating } from './smallRfc';

describe('readTransitions', () => {
  it.each<readonly [string, readonly string[]]>([
    ['The status of HAY_7 has been downgraded from SHOULD in [RFC1] to MAY.', ['SHOULD MAY HAY_7']],
    [
      'HAY_7 was raised from MAY to SHOULD and STRAW_2 from a "MUST-" to a "MUST\n   NOT".',
      ['MAY SHOULD HAY_7', 'MUST MUST NOT STRAW_2'],
    ],
    ['Changed from SHOULD to MUST: feeding of goats.', ['SHOULD MUST feeding goats']],
    ['A thing is expected to be downgraded from MUST to MAY.', []],
    ['Goats MUST move from the meadow to the barn.', []],
    ['Goats come from what MAY be a barn to what MUST be a meadow.', []],
  ])('of %j', (text, expected) => {
    const told = readTransitions(smallRfc(2, { '2.  News': text }));
    expect(told.map(({ from, to, words }) => `${from.level} ${to.level} ${words.join(' ')}`)).toEqual(
      expected,
    );
  });
});

describe('a change of level that is told', () => {
  const table = (rows: readonly string[]) =>
    [
      '+-----------------+------------+',
      '| Name            | Level      |',
      '+-----------------+------------+',
      ...rows.map((row) => `| ${row} |`),
      '+-----------------+------------+',
    ].join('\n');
  const before = smallRfc(1, {
    '2.  Fodder of Goats':
      'These kinds of fodder are known to the parish:\n\n' +
      table(['Hay Seven       | MUST      ', 'Straw           | SHOULD    ', 'Nothing         | MAY       ']),
  });
  const rowsOf = (told: string) =>
    align(
      [sourceOfDocument(before)],
      [
        sourceOfDocument(
          smallRfc(2, {
            '2.  Fodder of Goats':
              'These kinds of fodder are known to the parish:\n\n' +
              table([
                'FOD_HAY_SEVEN   | MUST      ',
                'FOD_STRAW       | SHOULD    ',
                'FOD_DEEP_VOID_9 | MUST NOT  ',
              ]),
            '3.  News': told,
          }),
        ),
      ],
      { relation: 'obsoletes', lineOf: (rfc: RfcNumber) => rfc },
    )
      .requirements.filter(({ old }) => old?.requirement.keyword === 'MAY')
      .map(({ change }) => change);

  it('finds the one row that is left of its level, whatever it is called', () => {
    expect(rowsOf('FOD_DEEP_VOID_9 has been downgraded from MAY in [RFC1] to MUST NOT.')).toEqual([
      'flipped',
    ]);
  });

  it('changes nothing where another level is told, or nothing', () => {
    expect(rowsOf('FOD_DEEP_VOID_9 has been downgraded from SHOULD in [RFC1] to MUST NOT.')).toEqual([
      'removed',
    ]);
    expect(rowsOf('Goats eat fodder of all kinds.')).toEqual(['removed']);
  });

  it('is read from a table that shows the earlier level beside the one now', () => {
    const list = smallRfc(1, {
      '2.  Fodder':
        'Barns MUST support the following kinds of fodder: HAY-SEVEN-9 of the hills, STRAW-DEEP-2 and OATS-3.',
    });
    const rows = (level: string) =>
      align(
        [sourceOfDocument(list)],
        [
          sourceOfDocument(
            smallRfc(2, {
              '2.  Summary': [
                '+------------------------+----------+---------------+',
                '| Fodder                 | RFC 1    | This document |',
                '+------------------------+----------+---------------+',
                `| HAY-SEVEN-9 for goats  | ${level} | MAY           |`,
                '| CLOVER-FIVE-4 for cows | SHOULD   | MUST          |',
                '| BARLEY-SIX-8 for geese | MAY      | SHOULD        |',
                '+------------------------+----------+---------------+',
              ].join('\n'),
            }),
          ),
        ],
        updating,
      ).requirements.map(({ change }) => change);
    expect(rows('MUST    ')).toEqual(['weakened']);
    expect(rows('SHOULD  ')).toEqual([]);
  });
});
