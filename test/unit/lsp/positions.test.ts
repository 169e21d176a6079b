import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, createPositionMap, type Encoding } from '../../../server/src/lsp/positions';

const encodings: readonly Encoding[] = ['utf-8', 'utf-16', 'utf-32'];

describe('chooseEncoding', () => {
  it.each([
    [undefined, 'utf-16'],
    [[], 'utf-16'],
    [['utf-16'], 'utf-16'],
    [['utf-8', 'utf-16'], 'utf-8'],
    [['utf-16', 'utf-8'], 'utf-16'],
    [['utf-7', 'utf-32'], 'utf-32'],
    [['utf-7'], 'utf-16'],
  ])('%j gives %s', (offered, chosen) => expect(chooseEncoding(offered)).toBe(chosen));
});

describe('positions', () => {
  it.each([
    // text, offset, line and the character in each encoding
    ['é𝒳 RFC 1', 4, 0, { 'utf-8': 7, 'utf-16': 4, 'utf-32': 3 }],
    ['one\rtwo', 5, 1, { 'utf-8': 1, 'utf-16': 1, 'utf-32': 1 }],
    ['one\r\ntwo', 5, 1, { 'utf-8': 0, 'utf-16': 0, 'utf-32': 0 }],
    ['ü\nü\rüx', 5, 2, { 'utf-8': 2, 'utf-16': 1, 'utf-32': 1 }],
    ['\ufeffRFC 1', 4, 0, { 'utf-8': 7, 'utf-16': 5, 'utf-32': 5 }],
    ['\ud800 RFC', 2, 0, { 'utf-8': 4, 'utf-16': 2, 'utf-32': 2 }],
  ])('in %j the offset %i is in line %i', (text, offset, line, characters) => {
    for (const encoding of encodings) {
      const map = createPositionMap(text, encoding);
      expect(map.positionAt(offset)).toEqual({ line, character: characters[encoding] });
      expect(map.offsetAt({ line, character: characters[encoding] })).toBe(offset);
    }
  });

  it('beyond the text falls on its end', () => {
    const map = createPositionMap('é\nb', 'utf-8');
    expect(map.offsetAt({ line: 7, character: 0 })).toBe(3);
    expect(map.offsetAt({ line: 0, character: 99 })).toBe(1);
    expect(map.offsetAt({ line: 1, character: 99 })).toBe(3);
  });

  it('every offset that is no half of a pair survives the way there and back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '𝒳', '€', '\n', '\r', ' ') });
    fc.assert(
      fc.property(text, fc.constantFrom(...encodings), (raw, encoding) => {
        const map = createPositionMap(raw, encoding);
        let offset = 0;
        for (const point of raw) {
          const insideLineEnd = raw[offset - 1] === '\r' && raw[offset] === '\n';
          if (!insideLineEnd) expect(map.offsetAt(map.positionAt(offset))).toBe(offset);
          offset += point.length;
        }
      }),
    );
  });
});
