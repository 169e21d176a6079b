import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWordTest } from '../../../server/src/rfc/wordTest';
import { sourceText } from '../../../server/src/text/codes';

test('a word is found where it stands by itself in small letters, however many were asked for before', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 });
  const gap = fc.constantFrom(' ', '-', '\n', 'A', '\u00e9', '9', '');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(word, gap)),
      fc.array(word, { minLength: 20, maxLength: 40 }),
      (parts, asked) => {
        const text = parts.flat().join('');
        const isWord = createWordTest(sourceText(text));
        for (const one of asked)
          expect(isWord(one)).toBe(new RegExp(`(?<![A-Za-z])${one}(?![A-Za-z])`).test(text));
      },
    ),
  );
});

test('a word in capitals is asked for in small letters', () => {
  expect(createWordTest(sourceText('the frob'))('Frob')).toBe(true);
  expect(createWordTest(sourceText('the Frob'))('Frob')).toBe(false);
});
