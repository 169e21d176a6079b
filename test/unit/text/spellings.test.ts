import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unitsOf } from '../../../server/src/text/codes';
import { spellingOf } from '../../../server/src/text/spellings';

test('a word is what its code units spell, whatever was spelled before', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '😀', '-'), maxLength: 30 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 200 }), (words) => {
      for (const word of words) {
        const units = unitsOf(`<${word}>`);
        expect(spellingOf(units, 1, units.length - 1)).toBe(word);
      }
    }),
  );
});
