import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixInPasses } from '../../../server/src/service/fixInPasses';
import { analyser } from '../../helpers/checking';

const numbers = [
  791, 793, 2246, 2460, 2616, 3280, 4627, 5246, 6570, 6962, 7159, 7230, 7231, 7234, 9110, 9182,
];
const number = fc.constantFrom(...numbers);
const section = fc.constantFrom('1', '3.2', '6.4', '6.5.4', '5.2', '7.4', '14.9', '99.9');
const page = fc
  .tuple(
    fc.constantFrom(
      'https://www.rfc-editor.org/rfc/rfcN',
      'http://tools.ietf.org/html/rfcN',
      'https://www.ietf.org/rfc/rfcN.txt',
      'https://datatracker.ietf.org/doc/html/rfcN',
      'https://httpwg.org/specs/rfcN.html',
      'https://www.rfc-editor.org/info/rfcN',
    ),
    number,
    fc.option(section, { nil: undefined }),
  )
  .map(([form, rfc, at]) => form.replace('N', String(rfc)) + (at === undefined ? '' : `#section-${at}`));

/** Pieces of prose that cite; a definition stands apart. */
const piece = fc.oneof(
  fc
    .tuple(fc.constantFrom('RFC ', 'RFC', 'RFC-', 'rfc'), number)
    .map(([prefix, rfc]) => `see ${prefix}${rfc}.`),
  fc.tuple(number, section).map(([rfc, at]) => `RFC ${rfc}, Section ${at}, says so.`),
  fc.tuple(number, section).map(([rfc, at]) => `Section ${at} of [RFC${rfc}] says so.`),
  fc.tuple(number, section, page).map(([rfc, at, url]) => `[RFC ${rfc}, Section ${at}](${url}) says so.`),
  page.map((url) => `[here](${url}) and <${url}>`),
  number.map((rfc) => `[RFC${rfc}] and [it][RFC${rfc}]`),
  number.map((rfc) => `> quoting RFC ${rfc}`),
  number.map((rfc) => `she said “RFC ${rfc} rules” and left`),
  fc.tuple(number, number).map(([a, b]) => `RFCs ${a} and ${b}, or RFC ${a}-${b}`),
  number.map((rfc) => `{{!RFC${rfc}}} and \`RFC ${rfc}\``),
  number.map((rfc) => `| caching | RFC ${rfc} |\n| --- | --- |\n| semantics | [RFC${rfc}] |`),
);
const definition = fc.tuple(number, page).map(([rfc, url]) => `[RFC${rfc}]: ${url}`);
const document = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.array(definition, { maxLength: 3 }))
  .map(([pieces, definitions]) => [...pieces, ...definitions].join('\n\n') + '\n');

describe('fixes', () => {
  it.each([
    ['safe ones', false],
    ['preferred ones', true],
  ])('leave nothing of their kind to fix: %s', (_, unsafe) => {
    fc.assert(
      fc.property(document, (text) => {
        const analyse = analyser();
        const { text: once } = fixInPasses(text, analyse, unsafe);
        const left = analyse(once).findings.flatMap(({ fixes }) =>
          fixes.filter(({ safe, preferred }) => safe || (unsafe && preferred)),
        );
        expect(left.map(({ title }) => title)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('are made once, and go with a finding that is copied or written', () => {
    const [finding] = analyser()('See RFC 2246.').findings;
    expect(finding!.fixes).toHaveLength(1);
    expect(finding!.fixes).toBe(finding!.fixes);
    expect({ ...finding! }.fixes).toBe(finding!.fixes);
    expect(JSON.parse(JSON.stringify(finding))).toHaveProperty('fixes.0.title', finding!.fixes[0]!.title);
  });

  it('change nothing but what they name: every edit lies in its document and none overlap', () => {
    fc.assert(
      fc.property(document, (text) => {
        for (const { fixes } of analyser()(text).findings)
          for (const { edits } of fixes) {
            const ordered = [...edits].sort((a, b) => a.span.start - b.span.start);
            ordered.forEach(({ span }, at) => {
              expect(span.start).toBeGreaterThanOrEqual(ordered[at - 1]?.span.end ?? 0);
              expect(span.end).toBeLessThanOrEqual(text.length);
            });
          }
      }),
      { numRuns: 150 },
    );
  });

  it('keep every link and every stretch of code; a bracket may become a link to a definition', () => {
    const shape = (text: string) => {
      const { document: parsed } = analyser()(text);
      return [
        parsed.units.flatMap(({ links }) => links).length,
        parsed.code.length,
        parsed.units.flatMap(({ content }) => content.code).length,
      ];
    };
    fc.assert(
      fc.property(document, (text) => {
        const { text: once } = fixInPasses(text, analyser(), true);
        const [links, ...code] = shape(text);
        const [left, ...codeLeft] = shape(once);
        expect(left).toBeGreaterThanOrEqual(links!);
        expect(codeLeft).toEqual(code);
      }),
      { numRuns: 100 },
    );
  });
});
