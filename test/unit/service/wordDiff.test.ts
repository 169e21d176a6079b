import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffStatements, isWhole, type Piece } from '../../../server/src/service/wordDiff';

/** `Nodes [-MUST-]{+SHOULD+} rest`. */
function show(pieces: readonly Piece[]): string {
  const signs = { kept: ['', ''], gone: ['[-', '-]'], come: ['{+', '+}'] } as const;
  return pieces.map(({ mark, text }) => signs[mark][0] + text + signs[mark][1]).join('');
}

describe('the words that differ', () => {
  it.each([
    ['Nodes MUST rest.', 'Nodes SHOULD rest.', 'Nodes [-MUST-]{+SHOULD+} rest.'],
    ['Nodes SHOULD rest.', 'Nodes SHOULD NOT rest.', 'Nodes SHOULD {+NOT+} rest.'],
    ['as in RFC 2460.', 'as in RFC 8200.', 'as in RFC [-2460-]{+8200+}.'],
    ['version 1.2 is used', 'version 1.3 is used', 'version [-1.2-]{+1.3+} is used'],
    ['frobs rest', 'frobs, if tired, rest', 'frobs{+, if tired,+} rest'],
    ['the same', 'the same', 'the same'],
    [
      'The frob of RFC-2460 must rest',
      'In bed, the frob of RFC2460 MUST rest',
      '{+In bed,+} the frob of RFC2460 [-must-]{+MUST+} rest',
    ],
    ['', 'new', '{+new+}'],
    // A chance word amid longer changes is no island.
    [
      'Frobs that are tired of the zorb MUST rest in beds of grass',
      'Frobs which zorbs chase by the hour MUST rest in beds of grass',
      'Frobs [-that are tired of the zorb-]{+which zorbs chase by the hour+} MUST rest in beds of grass',
    ],
  ])('between "%s" and "%s"', (old, next, expected) => {
    expect(show(diffStatements(old, next))).toBe(expected);
  });

  it('statements with little in common stand one after the other', () => {
    const pieces = diffStatements('A frob MUST rest at night.', 'Zorbs that whisper SHOULD be heard by all.');
    expect(isWhole(pieces)).toBe(true);
  });

  it('are all there is to know: each text can be read from the pieces', () => {
    const text = fc
      .array(fc.constantFrom('frob', 'MUST', 'NOT', 'the', 'a', '1.2', ',', '(zorb)', 'rest.'), {
        maxLength: 30,
      })
      .map((words) => words.join(' '));
    const squeeze = (pieces: readonly Piece[], left: Piece['mark']): string =>
      pieces
        .filter(({ mark }) => mark !== left)
        .map((piece) => piece.text)
        .join('')
        .replace(/\s+/g, '');
    fc.assert(
      fc.property(text, text, (old, next) => {
        const pieces = diffStatements(old, next);
        expect(squeeze(pieces, 'come')).toBe(old.replace(/\s+/g, ''));
        expect(squeeze(pieces, 'gone')).toBe(next.replace(/\s+/g, ''));
      }),
    );
  });
});
