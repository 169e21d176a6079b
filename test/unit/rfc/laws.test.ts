import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRfcDocument } from '../../../server/src/rfc/document';

/** Pieces that RFCs are made of, so that random texts are often nearly RFCs. */
const piece = fc.constantFrom(
  '1.  Frobs\n\n', '1.1.  Big Frobs\n', '2.  Zorbs\n\n', 'Appendix A.  More\n\n', 'A.1 Even More\n', 'Table of Contents\n\n',
  '   1. Frobs ........ 3\n', '   A frob MUST zorb', ' and SHOULD\n', '   NOT quux.  ', 'The node MUST:\n\n', '   *  zorb;\n', '   o  MAY rest\n',
  '\n', '\n\n', '\f', '\r\n', '\t', 'Doe    Informational    [Page 3]\n', 'RFC 99999   Frobs   April 2031\n', '| FROB | MUST |\n',
  '+------+------+\n', '|      | NOT  |\n', 'MUST      FROB\n', '"MUST"', 'RECOM-\n', 'MENDED', '-', '|x| |\n', '|-|-|-|\n', '\u0000', '\ufeff', '\u2019', 'é',
); // prettier-ignore
const text = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('any text has an answer whose facts lie within it', () => {
  fc.assert(
    fc.property(text, (source) => {
      const document = parseRfcDocument(source);
      const lines = document.text.split('\n');
      let before = { line: -1, column: -1 };
      for (const one of document.requirements) {
        expect(one.line > before.line || (one.line === before.line && one.column > before.column)).toBe(true);
        before = one;
        const printed = lines[one.line]!.slice(one.column);
        if (one.marked) expect(printed).toMatch(/^x/i);
        else expect(printed[0]!.toLowerCase()).toBe(one.keyword[0]!.toLowerCase());
        const { words } = document.statements[one.statement]!;
        expect(one.at).toBeLessThanOrEqual(words.length);
        const { start, end } = document.statementSpan(one.statement);
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(document.text.length);
        if (one.section !== undefined)
          expect(document.sections.some(({ number }) => number === one.section)).toBe(true);
      }
    }),
    { numRuns: 400 },
  );
});

test('sections partition the text', () => {
  fc.assert(
    fc.property(text, (source) => {
      const document = parseRfcDocument(source);
      let line = -1;
      for (const section of document.sections) {
        expect(section.line).toBeGreaterThan(line);
        line = section.line;
      }
      expect(document.sectionTexts()).toHaveLength(document.sections.length + 1);
    }),
    { numRuns: 200 },
  );
});

test('leaving out the informal changes nothing else', () => {
  fc.assert(
    fc.property(text, (source) => {
      const all = parseRfcDocument(source);
      const needed = parseRfcDocument(source, undefined, { informal: 'where-needed' });
      expect(needed.sections).toEqual(all.sections);
      expect(needed.keywordSource).toBe(all.keywordSource);
      const places = new Set(all.requirements.map((one) => `${one.line}:${one.column} ${one.keyword}`));
      for (const one of needed.requirements)
        expect(places.has(`${one.line}:${one.column} ${one.keyword}`)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test.each([
  ['keywords on one line', 'A frob MUST '.repeat(200_000)],
  ['keywords without an end of the sentence', 'a frob MUST zorb\n'.repeat(60_000)],
  ['levels in columns', 'MUST   FROB   MUST   ZORB\n'.repeat(20_000)],
  ['cells in one row', '| FROB | MUST |\n'.repeat(20_000)],
  ['form feeds', '\f'.repeat(300_000)],
  ['page numbers on one line', '[Page 1] '.repeat(100_000)],
  ['modules without an end', 'Frob DEFINITIONS ::= BEGIN\n\n'.repeat(30_000)],
  ['numbers', '1. 1. 1.1. Frobs\n\n'.repeat(30_000)],
  ['headings of boilerplate', 'Notice.\n\n'.repeat(60_000)],
  ['dashes', '+--'.repeat(200_000)],
  ['words split by hyphens', Array.from({ length: 30_000 }, (_, at) => `MUST frob${at}x-\nzorb`).join(' ')],
  ['talk of words', 'MUST SHOULD MAY word '.repeat(40_000)],
])('is read in time however much there is of: %s', (_, source) => {
  const document = parseRfcDocument(source);
  expect(document.requirements.length).toBeGreaterThanOrEqual(0);
});
