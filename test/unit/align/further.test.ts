import { describe, expect, it } from 'vitest';
import type { Match, Place, Side } from '../../../server/src/align/assignment';
import { furtherOf } from '../../../server/src/align/further';
import { defaultWeights } from '../../../server/src/align/weights';
import type { Level } from '../../../server/src/rfc/level';

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
