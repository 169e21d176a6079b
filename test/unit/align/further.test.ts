import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import type { Match, Place, Side } from '../../../server/src/align/assignment';
import { furtherOf } from '../../../server/src/align/further';
import { sourceOfDocument } from '../../../server/src/align/source';
import { defaultWeights } from '../../../server/src/align/weights';
import type { Level } from '../../../server/src/rfc/level';
import { obsoleting, smallRfc } from './smallRfc';

describe('furtherOf', () => {
  const place = (level: Level, document: number, row: boolean): Place => ({
    section: 0,
    document,
    level,
    row,
    says: 1,
    group: undefined,
    tells: 0,
  });
  const side = (places: readonly Place[]): Side => ({ places, titles: [], contents: [], terms: 0 });
  const match = (old: number, next: number, similarity: number, score: number): Match => ({
    old,
    new: next,
    similarity,
    score,
  });
  const evidence = (key: number, follows: boolean): Parameters<typeof furtherOf>[4] => ({
    object: () => 0,
    key: () => key,
    namesOther: () => false,
    namesRest: () => false,
    follows: () => follows,
    weights: defaultWeights,
  });

  describe('gives a second row to a row', () => {
    const first = match(0, 0, 0.9, 0.9);
    const second = match(0, 1, 0.7, 0.59);
    const found = (key: number): readonly Match[] =>
      furtherOf(
        [first, second],
        [first],
        side([place('MUST', 0, true)]),
        side([place('MUST', 0, true), place('MUST', 0, true)]),
        evidence(key, false),
      );

    it('that is about the same thing', () => {
      expect(found(0.75)).toEqual([second]);
    });

    it('and none that is about another one', () => {
      expect(found(0.65)).toEqual([]);
    });
  });

  describe('says that a level changed to that of a statement', () => {
    /** Two old statements, of which the second has the level of the only new one. */
    const found = (documents: readonly [number, number], similarity: number, follows = false) => {
      const same = match(1, 0, 0.95, 0.8);
      const changed = match(0, 0, similarity, 0.55);
      return furtherOf(
        [same, changed],
        [same],
        side([place('MAY', documents[0], false), place('SHOULD', documents[1], false)]),
        side([place('SHOULD', 0, false)]),
        evidence(0, follows),
      ).length;
    };

    it('that another old document has with that level', () => {
      expect(found([0, 1], 0.65)).toBe(1);
    });

    it('but not where its own document has it with that level', () => {
      expect(found([0, 0], 0.65)).toBe(0);
    });

    it('only where both say much the same, or less in the same words behind the keywords', () => {
      expect(found([0, 1], 0.55)).toBe(0);
      expect(found([0, 1], 0.55, true)).toBe(1);
      expect(found([0, 1], 0.45, true)).toBe(0);
    });
  });
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
