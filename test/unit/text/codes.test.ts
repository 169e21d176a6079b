import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sourceText, sourceTextOf } from '../../../server/src/text/codes';

const decoders = {
  latin1: (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1'),
  utf8: (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8'),
};

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
      expect(sourceTextOf(new TextEncoder().encode(text), decoders)).toEqual(sourceText(text));
    }),
  );
});
