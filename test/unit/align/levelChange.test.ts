import { describe, expect, it } from 'vitest';
import type { Place, Side } from '../../../server/src/align/assignment';
import { LevelChanges } from '../../../server/src/align/levelChange';
import { readQuotations } from '../../../server/src/align/quotations';
import type { Level } from '../../../server/src/rfc/level';

describe('LevelChanges', () => {
  /** The cells of one row. */
  const row = (levels: readonly Level[]): Side => ({
    places: levels.map((level): Place => ({
      section: 0,
      document: 0,
      level,
      row: true,
      says: 1,
      group: 0,
      tells: 0,
    })),
    titles: [],
    contents: [],
    terms: 0,
  });
  /** @param columns how alike the column of the old cell is to that of each new one */
  const evidence = (columns: readonly number[]): ConstructorParameters<typeof LevelChanges>[2] => ({
    similarity: () => 0.7,
    core: () => 0,
    follows: () => false,
    object: () => 0,
    isOfRow: () => false,
    listsNames: () => false,
    namesOther: () => false,
    namesApart: () => false,
    strength: () => 0,
    standsElsewhere: () => false,
    key: () => 1,
    column: (_, next) => columns[next]!,
    concerns: () => true,
    quotations: readQuotations([], []),
    replaces: true,
  });
  const toSecond = (columns: readonly number[]): boolean =>
    new LevelChanges(row(['MUST']), row(['MUST', 'MAY']), evidence(columns)).allows(0, 1, 0.7, 0);

  it('takes the second keyword of a cell for no change of the first', () => {
    expect(toSecond([0.62, 0.68])).toBe(false);
  });

  it('takes a cell of another column for no other keyword of it', () => {
    expect(toSecond([0.1, 0.68])).toBe(true);
  });

  describe('takes a ban of what was demanded by its name for its opposite', () => {
    const sentence = (level: Level): Side => {
      const { places, ...rest } = row([level]);
      return { places: places.map((one) => ({ ...one, row: false, group: undefined })), ...rest };
    };
    const flips = (likeness: number, listsNames: boolean): boolean =>
      new LevelChanges(sentence('MUST'), sentence('MUST NOT'), {
        ...evidence([]),
        similarity: () => likeness,
        object: () => 1,
        listsNames: () => listsNames,
      }).allows(0, 0, 0.7, 0);

    it('where the sentences share something else', () => {
      expect(flips(0.46, false)).toBe(true);
      expect(flips(0.44, false)).toBe(false);
    });

    it('and less where it is one of several in a list', () => {
      expect(flips(0.31, true)).toBe(true);
      expect(flips(0.29, true)).toBe(false);
    });
  });

  describe('of an update that says', () => {
    const sentence = (level: Level): Side => {
      const { places, ...rest } = row([level]);
      return { places: places.map((one) => ({ ...one, row: false, group: undefined })), ...rest };
    };
    type Given = Partial<ConstructorParameters<typeof LevelChanges>[2]>;
    const allows = (levels: readonly [Level, Level], given: Given): boolean =>
      new LevelChanges(sentence(levels[0]), sentence(levels[1]), {
        ...evidence([]),
        replaces: false,
        ...given,
      }).allows(0, 0, 0.7, 0);

    it('elsewhere to use a named thing, allow no change of level unless the words are much alike', () => {
      const use = (likeness: number): Given => ({
        similarity: () => likeness,
        core: () => 0.65,
        follows: () => true,
        object: () => 1,
        concerns: () => false,
      });
      expect(allows(['SHOULD', 'MUST'], use(0.5))).toBe(false);
      expect(allows(['SHOULD', 'MUST'], use(0.76))).toBe(true);
      // What a ban gives up by its name, it gives up wherever it is demanded.
      expect(allows(['MUST', 'MUST NOT'], use(0.5))).toBe(true);
    });

    it('that something else is to be done, need more words in common', () => {
      const deed = (follows: boolean, core: number): Given => ({ core: () => core, follows: () => follows });
      expect(allows(['SHOULD', 'MUST'], deed(true, 0.3))).toBe(true);
      expect(allows(['SHOULD', 'MUST'], deed(false, 0.3))).toBe(false);
      expect(allows(['SHOULD', 'MUST'], deed(false, 0.4))).toBe(true);
      expect(allows(['SHOULD', 'MUST'], { ...deed(false, 0.3), replaces: true })).toBe(true);
    });
  });
});
