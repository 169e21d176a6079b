import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseMarkdownDocument,
  parseWhole,
  type MarkdownDocument,
} from '../../../server/src/markdown/document';
import { documents } from '../../helpers/documents';
import { sourceOffset } from '../../../server/src/markdown/textView';

/** Where units stand, and under what. */
function describeUnits(units: MarkdownDocument['units']) {
  return units.map(({ kind, span, headings, leadIn }) => ({
    kind,
    span,
    headings: headings.map((heading) => heading.span.start),
    leadIn: leadIn?.span.start,
  }));
}

/** Everything that a document says, in a form that can be compared; links are numbered by their order. */
function describeDocument(document: MarkdownDocument) {
  const ids = [...new Set(document.units.flatMap(({ links }) => links.map(({ id }) => id)))];
  return {
    units: document.units.map((unit) => ({
      kind: unit.kind,
      span: unit.span,
      text: unit.view.text,
      places: Array.from(unit.view.text, (_, at) => sourceOffset(unit.view, at)).join(),
      content: unit.content,
      headings: unit.headings.map(({ span }) => span.start),
      leadIn: unit.leadIn?.span.start,
      links: unit.links.map((link) => ({ ...link, id: ids.indexOf(link.id) })),
    })),
    code: document.code,
    definitions: document.definitions,
    comments: document.comments,
    citations: document.citations.map(({ link: _, ...citation }) => citation),
  };
}

const lines = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  {
    weight: 10,
    arbitrary: fc.constantFrom(
      'RFC 2119 and more',
      'plain',
      '  two in',
      '    four in',
      '   three in',
      '\ttabbed',
      '# Heading',
      '# Two words, and a 3rd.',
      'A plain line: with (words) and "quotes".',
      'trailing space ',
      '# Heading #',
      'see www.example.org',
      'see WwW.EXAMPLE.org or HTTP://x.org',
      '(in parentheses)',
      '## [a] in [n][a]',
      '| [b][a] | x |',
      '- # [a]',
      '> [a] quoted',
      '![i][a]',
      '**[a]**',
      '[a]: /other',
      '[long\nlabel]',
      'Under\n===',
      '---',
      '***',
      '- item RFC 1',
      '* star',
      '+',
      '1. one',
      '2) two',
      '10. ten',
      '  - nested',
      '   * deeper',
      '-',
      '> quote',
      '> - quoted item',
      '>',
      '> ```',
      '```',
      '~~~',
      '````',
      '``` js',
      '```c++ -n x=1',
      '~~~~ ',
      '``` a&amp;b',
      '  ````  ',
      '  ```',
      '   ~~~',
      '    ```',
      '- ```',
      '``` not ` info',
      '<div>',
      '</div>',
      '<!-- open',
      'close -->',
      '<!-- whole -->',
      '  <!-- in',
      '<pre>',
      '</pre>',
      '<custom-tag>',
      '<a href="x">',
      '<https://x.org>',
      '<?x',
      '?>',
      '<!X',
      '<![CDATA[',
      ']]>',
      '  <div>',
      '<script>',
      'x</script>',
      '[a]: https://www.rfc-editor.org/rfc/rfc9110',
      '[a]',
      '[b][a]',
      '[A][]',
      '[^n]: note',
      '[^n]',
      '    note goes on',
      '[c]:',
      '/url "title"',
      '[x](y)',
      '| a | b |',
      '|---|---|',
      '| [a] | RFC 2 |',
      '{{RFC9110}}',
      '`code',
      'code`',
      '**bold',
      'end**',
      '\\',
      'hard  ',
      ':   def',
      '--- middle',
      '\ufeffbom',
      '\u00a0',
      '\f',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
);

describe('a document parsed in blocks', () => {
  for (const { name, text } of documents) {
    it(`is the same as parsed whole: ${name}`, () => {
      expect(describeDocument(parseMarkdownDocument(text))).toEqual(describeDocument(parseWhole(text)));
    });
  }

  it('is the same as parsed whole', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 24 }), fc.constantFrom('\n', '\r\n', '\r'), (parts, eol) => {
        const text = parts.join(eol);
        expect(describeDocument(parseMarkdownDocument(text))).toEqual(describeDocument(parseWhole(text)));
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 200) },
    );
  });

  it('has the same units in whichever order they are asked for', () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 24 }), fc.boolean(), (parts, before) => {
        const text = parts.join('\n');
        const whole = describeUnits(parseWhole(text).units);
        const document = parseMarkdownDocument(text, {}, before ? parseMarkdownDocument(text) : undefined);
        if (before) void document.units;
        const apart = document.blocks
          .sources()
          .map(({ index }) => index)
          .reverse()
          .map((index) => describeUnits(parseMarkdownDocument(text, {}, document).unitsIn(index)));
        expect(apart.reverse().flat()).toEqual(whole);
        for (const { span } of document.units)
          if (span.start < span.end)
            expect(parseMarkdownDocument(text).unitAt(span.end - 1)?.span).toEqual(span);
      }),
      { numRuns: Number(process.env['FC_RUNS'] ?? 200) },
    );
  });

  it('is the same after edits as parsed afresh', () => {
    const edit = fc.record({ at: fc.nat(), length: fc.nat(40), typed: lines, asked: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(lines, { maxLength: 20 }),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        (parts, edits) => {
          let document = parseMarkdownDocument(parts.join('\n'));
          describeDocument(document);
          for (const { at, length, typed, asked } of edits) {
            const { text } = document;
            const from = at % (text.length + 1);
            document = parseMarkdownDocument(
              text.slice(0, from) + typed + text.slice(from + length),
              {},
              document,
            );
            if (asked) describeDocument(document);
          }
          const { text } = document;
          expect(describeDocument(document)).toEqual(describeDocument(parseMarkdownDocument(text)));
        },
      ),
      { numRuns: Number(process.env['FC_RUNS'] ?? 200) },
    );
  });
});
