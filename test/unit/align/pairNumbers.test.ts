import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairNumbers } from '../../../server/src/align/pairNumbers';

test('pairs are numbered in the order in which they are first met', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(70), fc.nat(70)), { maxLength: 6000, size: 'max' }), (pairs) => {
      const numbers = new PairNumbers();
      const expected = new Map<string, number>();
      for (const [first, second] of pairs) {
        const key = `${first} ${second}`;
        expect(numbers.find(first, second)).toBe(expected.get(key) ?? -1);
        if (!expected.has(key)) expected.set(key, expected.size);
        expect(numbers.number(first, second)).toBe(expected.get(key));
      }
    }),
    { numRuns: 20 },
  );
});
