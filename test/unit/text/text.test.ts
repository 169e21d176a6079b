import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceText } from '../../../server/src/text/codes';
import { lineAt, lineStarts } from '../../../server/src/text/lines';
import { sentencesOf } from '../../../server/src/text/sentences';
import { viewOf } from '../../../server/src/text/view';
import { contentWords } from '../../../server/src/text/words';

describe('lines', () => {
  test('split at line feeds alone', () => {
    expect([...lineStarts('a\r\nb\fc\rd\n')]).toEqual([0, 3, 9, 10]);
  });

  test('every offset lies in the line that holds it', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ') }), fc.nat(60), (text, at) => {
        const starts = lineStarts(text);
        const offset = Math.min(at, text.length);
        const line = lineAt(starts, offset);
        expect(starts[line]).toBeLessThanOrEqual(offset);
        expect(starts[line + 1]).toBeGreaterThan(offset);
        expect(text.slice(0, offset).split('\n').length - 1).toBe(line);
      }),
    );
  });
});

/** The view of a text's lines without the white space around them. */
function viewOfLines(text: string, words: readonly string[] = []) {
  const spans = [...text.matchAll(/[^\n]+/g)].map((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return { start: match.index + lead, end: match.index + match[0].trimEnd().length };
  });
  return viewOf(sourceText(text), spans, (word) => words.includes(word));
}

describe('views', () => {
  test.each([
    ['a  frob\n   of two\tlines', [], 'a frob of two lines'],
    ['end-to-\n  end frobs', [], 'end-to-end frobs'],
    ['a frob re-\n  quires it', ['requires'], 'a frob requires it'],
    ['group14-\n  sha1 frobs', [], 'group14-sha1 frobs'],
    ['one -\n two', [], 'one - two'],
  ])('%j reads as one string', (text, words, expected) => {
    expect(viewOfLines(text, words).text).toBe(expected);
  });

  test('every position maps to the same character and back', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', '  ', '\n', '-', '\t', '.') });
    fc.assert(
      fc.property(text, (source) => {
        const view = viewOfLines(source);
        for (let at = 0; at < view.text.length; at++) {
          if (view.text[at] === ' ') continue;
          expect(source[view.toSource(at)]).toBe(view.text[at]);
          expect(view.fromSource(view.toSource(at))).toBe(at);
        }
      }),
    );
  });
});

describe('sentences', () => {
  test.each([
    ['One frob. Two frobs! Three?', ['One frob.', 'Two frobs!', 'Three?']],
    ['Frobs, e.g. Zorbs, stay. See Sec. 4 for more.', ['Frobs, e.g. Zorbs, stay.', 'See Sec. 4 for more.']],
    ['It is 1.5 times. (Mostly.) Then more.', ['It is 1.5 times.', '(Mostly.)', 'Then more.']],
    ['He said "stop." Then it stopped.', ['He said "stop."', 'Then it stopped.']],
    ['as J. Doe wrote, frobs stay', ['as J. Doe wrote, frobs stay']],
    ['Use frob-2. frob-1 and zorbOf end here. so', ['Use frob-2.', 'frob-1 and zorbOf end here. so']],
    ['Call it. set_frob() calls it. zorb-er calls', ['Call it.', 'set_frob() calls it. zorb-er calls']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('stand in order and hold every word', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', '.', ' ', '?', ')', '"') }), (raw) => {
        const text = raw.replace(/\s+/g, ' ').trim();
        const spans = sentencesOf(text);
        let end = 0;
        for (const span of spans) {
          expect(text.slice(end, span.start).trim()).toBe('');
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(text.slice(end).trim()).toBe('');
      }),
    );
  });
});

describe('words', () => {
  test.each([
    ['The frob MUST NOT send a zorb.', ['frob', 'send', 'zorb']],
    ['frob_WITH_zorb_128_QQQ, and group1-sha1', ['frob_WITH_zorb_128_QQQ', 'group1-sha1']],
    ['wait 30 seconds, or 1.5 MB of it', ['wait', '30 seconds', '1.5 MB']],
    ['only frobs, not zorbs, unless (told)', ['only', 'frobs', 'not', 'zorbs', 'unless', 'told']],
    ['SHOULD+ frob; MUST- zorb', ['frob', 'zorb']],
    ['-- === ---', []],
  ])('of %j', (text, expected) => {
    expect(contentWords(text).map(({ word }) => word)).toEqual(expected);
  });

  test('each starts where it says', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const { word, start } of contentWords(text))
          expect(text.startsWith(word.split(' ')[0]!, start)).toBe(true);
      }),
    );
  });
});
