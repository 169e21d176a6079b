import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import { sourceOfDocument } from '../../../server/src/align/source';
import { obsoleting, smallRfc } from './smallRfc';

describe('align follows a thing by its name, whatever else is said', () => {
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
      align([sourceOfDocument(cellar)], [sourceOfDocument(smallRfc(2, { '2.  Feeding': text }))], obsoleting)
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

  it('to its own counterpart where a statement names several', () => {
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
});
