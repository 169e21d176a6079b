import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWordScan } from '../../../server/src/rfc/keywordScan';
import { sourceText } from '../../../server/src/text/codes';

const words = ['must', 'may', 'optional', 'forbidden'];
const scan = createWordScan(words);
const found = (text: string) => {
  const places = scan(sourceText(text).codes);
  return [...places.values.subarray(0, places.length)];
};

describe('the scan for words', () => {
  test.each([
    ['a frob MUST zorb', [7]],
    ['may', [0]],
    ['Optional, forbidden; MAY', [0, 10, 21]],
    ['mustard must-have', [0, 8]],
    ['dismay, _may, 7may, am', []],
    ['', []],
    ['ma', []],
  ])('in %j', (text, places) => {
    expect(found(text)).toEqual(places);
  });

  test('misses no word wherever it stands', () => {
    const part = fc.constantFrom(...words, 'm', 'mu', 'mus', 'op', 'a', ' ', '-', '\n', 'MAY', 'é', '€');
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('');
        const expected = [...text.matchAll(/(?<![A-Za-z0-9_])(?:must|may|opti|forb)/gi)].map(
          ({ index }) => index,
        );
        expect(found(text)).toEqual(expected);
        // Wherever in memory the text starts.
        const { codes } = sourceText(` ${text}`);
        const places = scan(codes.subarray(1));
        expect([...places.values.subarray(0, places.length)]).toEqual(expected);
      }),
    );
  });
});
