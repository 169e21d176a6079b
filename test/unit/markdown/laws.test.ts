import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdownDocument, type MarkdownDocument } from '../../../server/src/markdown/document';
import { sourceOffset, sourceSpan, viewOffset } from '../../../server/src/markdown/textView';
import { documents } from '../../helpers/documents';

/** Pieces of which every order makes some document, mostly a strange one. */
const pieces = fc.oneof(
  fc.constantFrom(
    'RFC 9110',
    'RFCs 1034, 1035',
    'RFC 7230-7235',
    '§3.1',
    'Section 4 of ',
    'BCP 14',
    'draft-ietf-quic-http-34',
    'I-D.ietf-quic-http',
    'https://www.rfc-editor.org/rfc/rfc9110#section-3',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '{{',
    '}}',
    '!',
    '`',
    '*',
    '_',
    '|',
    '\\',
    '&nbsp;',
    '&#82;',
    '[RFC 9110](https://www.rfc-editor.org/rfc/rfc9110)',
    '[a][b]',
    '[b]: https://tools.ietf.org/html/rfc7231#section-6',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '> ',
    '- ',
    '# ',
    '```\n',
    '    ',
    '---\n',
    '<a href="https://www.rfc-editor.org/rfc/rfc9110">',
    '</a>',
    '<!--',
    '-->',
    '\ufeff',
    '\u00a0',
    '中',
    '\u{1f600}',
    ' ',
    ', ',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const texts = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));

function checkSpans({ text, citations, units }: MarkdownDocument): void {
  let last = 0;
  for (const { span, sectionSpan, section, numbers, alias, kind, sections } of citations) {
    expect(span.start).toBeGreaterThanOrEqual(last);
    expect(span.end).toBeGreaterThan(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
    last = span.start;
    const token = text.slice(span.start, span.end);
    if (!alias && kind !== 'draft') expect(token.replace(/\D/g, '')).toContain(String(numbers[0]));
    expect(kind === 'draft').toBe(numbers.length === 0);
    expect(sections[0]).toBe(section);
    expect(sectionSpan === undefined).toBe(section === undefined);
    if (sectionSpan && !alias) {
      const written = text.slice(sectionSpan.start, sectionSpan.end).replace(/[-_]/g, '.').toUpperCase();
      expect([section, section?.replace(/\./g, '')]).toContain(written);
    }
  }
  for (const { view, span, links } of units) {
    const astray = Array.from(view.text, (_, at) => at).filter((at) => {
      const { start, end } = sourceSpan(view, at, at + 1);
      const back = sourceOffset(view, viewOffset(view, start));
      return start < span.start || end > span.end || end < start || back !== start;
    });
    expect(astray).toEqual([]);
    for (const { range, urlSpan } of links) {
      expect(range.end).toBeLessThanOrEqual(view.text.length);
      if (urlSpan) expect(urlSpan.end).toBeLessThanOrEqual(text.length);
    }
  }
}

describe('any text', () => {
  it('has an answer, and every span slices to what it claims', () => {
    fc.assert(
      fc.property(texts, (text) => checkSpans(parseMarkdownDocument(text))),
      { numRuns: Number(process.env['FC_RUNS'] ?? 500) },
    );
  });
});

describe('every span slices to what it claims', () => {
  for (const { name, text } of documents) it(name, () => checkSpans(parseMarkdownDocument(text)));
});
