import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceText, sourceTextOf } from '../../../server/src/text/codes';

test('a text read from its UTF-8 is the text read from its characters', () => {
  const character = fc.constantFrom(
    'a',
    '\n',
    '\u00e9',
    '\u00ff',
    '\u0101',
    '\u2019',
    '\ufeff',
    '\uff00',
    '\u{1f600}',
  );
  fc.assert(
    fc.property(fc.string({ unit: character }), fc.string({ unit: 'grapheme' }), (some, others) => {
      const text = some + others;
      expect(sourceTextOf(text, new TextEncoder().encode(text))).toEqual(sourceText(text));
    }),
  );
});
