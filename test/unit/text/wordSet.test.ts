import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitsOf } from '../../../server/src/text/codes';
import { WordSet } from '../../../server/src/text/wordSet';

const words = ['must', 'MUST', 'SHOULD+', 'e.g', 'kbit/s', 'a'];
const set = new WordSet(words);
const has = (word: string, anyCase = false) => set.has(unitsOf(`<${word}>`), 1, word.length + 1, anyCase);

describe('a set of words', () => {
  test.each(words)('has %j', (word) => {
    expect(has(word)).toBe(true);
  });

  test.each(['', 'mus', 'musty', 'SHOULD', 'Must', 'mUST', 'm\u00f5st', 'should+'])('has no %j', (word) => {
    expect(has(word)).toBe(false);
  });

  test.each([
    ['Must', true],
    ['mUsT', true],
    ['E.G', true],
    ['Kbit/S', true],
    // What the set has in capitals stands for itself alone.
    ['Should+', false],
    ['\u212abit/s', false],
  ])('in any case has %j: %s', (word, expected) => {
    expect(has(word, true)).toBe(expected);
  });

  test('has what a set of strings has', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', 'A', 'B', '.', '\u0101'),
      minLength: 1,
      maxLength: 4,
    });
    const ascii = word.filter((one) => !one.includes('\u0101'));
    fc.assert(
      fc.property(
        fc.array(ascii, { maxLength: 30 }),
        fc.array(word, { maxLength: 30 }),
        (members, others) => {
          const made = new WordSet([...new Set(members)]);
          const known = new Set(members);
          for (const one of [...members, ...others])
            expect(made.has(unitsOf(one), 0, one.length, false)).toBe(known.has(one));
        },
      ),
    );
  });
});
