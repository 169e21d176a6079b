import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../server/src/check/pipeline';
import { passagesOf } from '../../../server/src/check/claims/passages';
import { readMentions } from '../../../server/src/check/mentions';
import { findingCodes, type Finding } from '../../../server/src/check/finding';
import { defaultSettings } from '../../../server/src/check/settings';
import { openBundledData } from '../../../server/src/host/bundledData';
import { createBlockPool } from '../../../server/src/markdown/blockPool';
import { parseMarkdownDocument, type MarkdownDocument } from '../../../server/src/markdown/document';

const indexFile = 'data/normative.index';
const data = existsSync(indexFile) ? openBundledData(indexFile, () => {}) : undefined;
if (data === undefined) console.log(`skipped: checks after edits, as ${indexFile} is absent`);

const checks = Object.fromEntries(findingCodes.map((code) => [code, 'warning'])) as Record<
  (typeof findingCodes)[number],
  'warning'
>;
const context = { ...data!, settings: { ...defaultSettings, checks } };
const options = { path: '/work/design.md', series: data?.series };

/** Lines that have something to do with one another: what one says changes what is found in another. */
const themes: Readonly<Record<string, readonly string[]>> = {
  'labels and their definitions': [
    '',
    '',
    'The nodes of [RFC 4294][n] support it. [It][m] is long.',
    'As [the nodes][n] say, and [RFC 7540] in its Section 99.',
    'Read [it][n].',
    'Read [this][m], [that][n].',
    '[m]: https://www.rfc-editor.org/rfc/rfc4294',
    '[n]: https://www.rfc-editor.org/rfc/rfc4294#section-8.1',
    '[n]: https://www.rfc-editor.org/rfc/rfc8504',
    '[m]: https://www.rfc-editor.org/rfc/rfc2616#section-3',
    '[RFC 7540]: https://www.rfc-editor.org/rfc/rfc7541',
    '[RFC 7540]: https://www.rfc-editor.org/rfc/rfc7540',
  ],
  'what is old': [
    '',
    '',
    '# Design',
    '## History',
    '## Informative references',
    'See RFC 2616 and RFC 7231 §6.5.4, and [their heir][n].',
    'See RFC 7231, whose place is taken by [n].',
    '[n]: https://www.rfc-editor.org/rfc/rfc9110',
    '[n]: https://www.rfc-editor.org/rfc/rfc9200',
    'Older documents:',
    'Documents:',
    '- RFC 822',
    '- RFC 2822 §3.4, in short',
    '> RFC 2246 is quoted here.',
    '<!-- normative-history: an old story -->',
  ],
  claims: [
    '',
    '',
    '## IPsec in IPv6 nodes',
    '## SSL 2.0 and TLS servers',
    'RFC 4294 section 8.1 makes IPsec mandatory for every IPv6 node.',
    'IPsec is mandatory for every IPv6 node.',
    'It is mandatory for every node (RFC 4294).',
    'They MUST support it.',
    'Support of it is mandatory.',
    'We think of RFC 4294. Its support is mandatory. So says RFC 6434.',
    'The rules of [the nodes][n] make IPsec a MUST.',
    '[n]: https://www.rfc-editor.org/rfc/rfc4294#section-8.1',
    '[n]: https://www.rfc-editor.org/rfc/rfc8504',
    'Every node:',
    '- MUST support IPsec.',
    'The key words MUST and SHOULD are to be interpreted as described in BCP 14.',
    'Clients SHOULD rest, they MAY wait, they MUST know, they MUST NOT and SHOULD NOT care, they MAY.',
  ],
  'where claims come from': [
    '',
    '',
    '## RFC 4294, section 8.1',
    '## Nodes (RFC 8504)',
    '### Nodes',
    '### [Nodes][n]',
    '[n]: https://www.rfc-editor.org/rfc/rfc4294#section-8.1',
    '[n]: https://www.rfc-editor.org/rfc/rfc8504',
    'RFC 4294 section 8.1 says:',
    'Differences from RFC 4294:',
    '- Every node MUST support IPsec.',
    '  - It is mandatory to support IPsec.',
    '> Every node MUST support IPsec.',
    '  > Every node MUST support IPsec.',
    'Every node MUST support IPsec.[^1] It may rest.',
    '[^1]: RFC 4294, section 8.1.',
    '[^1]: RFC 8504, section 13.1.',
    'Every node MUST support IPsec.[^rfc4294]',
    '[^rfc4294]: RFC 4294, section 8.1.',
    'We follow RFC 4294, section 8.1. Every node MUST support IPsec.',
    '**RFC 4294, section 8.1**',
    '**Nodes**',
    '> \u2014 RFC 4294, section 8.1',
    '\u2014 RFC 4294, section 8.1',
    'Table 1: Nodes (RFC 4294, section 8.1)',
    'RFC 8504 is newer.',
    '| RFC 4294 | Every node MUST support IPsec. |',
    '| --- | --- |',
  ],
  'rows of tables': [
    '',
    '',
    '# Levels',
    '## Levels (RFC 4294)',
    '| Feature | Remark | Level |',
    '| Feature | Remark | RFC 4294 |',
    '| Feature | RFC | IPv6 | Old |',
    '| --- | --- | --- | --- |',
    '| --- | --- | --- |',
    '| IPsec for nodes | They must have room | MUST |',
    '| Must be IPsec | RFC 4294 §8.1 | Mandatory | [IPsec][n] |',
    '| IPsec | Mandatory | Mandatory | Optional |',
    'Levels in RFC 4294:',
    '[n]: https://www.rfc-editor.org/rfc/rfc4294#section-8.1',
    '[n]: https://www.rfc-editor.org/rfc/rfc8504',
  ],
  'another series and the key words': [
    '',
    '',
    '## Requirements',
    'See RFC 2616 and RFC 1234, in that order.',
    'See [RFC 1234](https://github.com/acme/rfcs/pull/1234) first.',
    'RFC PR: acme/rfcs#12',
    'RFC 7231 §6.5.4 is old.',
    'We follow draft-ietf-quic-transport-34 and 7540bis.',
    'IPsec is mandatory for every IPv6 node (RFC 4294).',
    'Every node:',
    '',
    '- MUST support IPsec (RFC 4294).',
    '- SHOULD and MUST and MAY, as it is REQUIRED.',
    'The key words "MUST" and',
    '"SHOULD" are to be interpreted as told.',
    '{::boilerplate',
    'bcp14}',
  ],
  'what speaks of the whole document': [
    '',
    '',
    '---',
    'docname: draft-ietf-quic-transport',
    'informative: [RFC2616, RFC7231]',
    '# normative-disable-file obsolete-rfc',
    'See RFC 2616 and draft-ietf-quic-transport-34.',
    '| RFC 7231 | MUST follow RFC 7231 §6.5.4 |',
    '| --- | --- |',
    '<!-- normative-disable-file -->',
    '<!-- normative-disable-line obsolete-rfc --> RFC 7231',
    '<!-- normative-history -->',
    '# Changelog',
    'Heading',
    'The key words "MUST" and "SHOULD" are to be interpreted as described in BCP 14.',
    'IPsec is mandatory for every IPv6 node (RFC 4294).',
    'Clients SHOULD rest, they MAY wait, they MUST know, they MUST NOT and SHOULD NOT care, they MAY.',
  ],
  'all kinds of things': [
    '',
    '',
    '## Changes since RFC 2616',
    'See [RFC 7231](https://tools.ietf.org/html/rfc7231#section-6.5.4), now RFC 9110.',
    'It was RFC 5246 once. RFC 8446 took its place.',
    '  and RFC 99999',
    '| RFC 3280 | MUST check RFC 3280 §4 |',
    '| --- | --- |',
    '<!-- normative-disable obsolete-rfc -->',
    '<!-- normative-enable -->',
    '<!-- normative-disable-next-line -->',
    'Read RFC 99999 or RFC 2661.',
    'The draft draft-ietf-quic-transport-34 is at http://tools.ietf.org/id/draft-ietf-quic-transport-34.',
    '```',
  ],
};

type Edit =
  | { readonly kind: 'put' | 'set'; readonly at: number; readonly line: string }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'type'; readonly at: number; readonly typed: string };

const at = fc.nat({ max: 10_000 });
const editWith = (line: fc.Arbitrary<string>): fc.Arbitrary<Edit> =>
  fc.oneof(
    fc.record({ kind: fc.constantFrom('put' as const, 'set' as const), at, line }),
    fc.record({ kind: fc.constant('cut' as const), at }),
    fc.record({
      kind: fc.constant('type' as const),
      at,
      typed: fc.constantFrom('x', '1', '\n', '\r\n', '\r', '\n\n', '    ', '|', ' ', '.', ''),
    }),
  );

/** The text after an edit; where it would be beyond the end, it is counted on from the start. */
function apply(text: string, change: Edit): string {
  if (change.kind === 'type') {
    const place = change.at % (text.length + 1);
    const rest = text.slice(change.typed === '' ? place + 1 : place);
    return text.slice(0, place) + change.typed + rest;
  }
  const lines = text.split('\n');
  const place = change.at % lines.length;
  if (change.kind === 'cut') lines.splice(place, 1);
  else lines.splice(place, change.kind === 'set' ? 1 : 0, change.line);
  return lines.join('\n');
}

const tell = (findings: readonly Finding[]): string => JSON.stringify(findings, null, 1);

/** The sentences that are judged, with all that the judgement looks at. */
const judged = (document: MarkdownDocument): string =>
  JSON.stringify(
    passagesOf(document, readMentions(document).mentions, context.series).map(({ at, passage }) => ({
      at,
      passage,
    })),
    null,
    1,
  );

describe.skipIf(data === undefined)('checks', () => {
  it.each(Object.entries(themes))(
    'find after edits, and in documents that share blocks, what they find in the text anew: %s',
    (_, lines) => {
      const line = fc.constantFrom(...lines);
      const frontMatters = fc.constantFrom(
        '',
        '---\ntitle: A design\ndocname: draft-ietf-quic-transport\n---\n',
      );
      fc.assert(
        fc.property(
          frontMatters,
          fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n'),
          fc.array(line, { minLength: 5, maxLength: 25 }),
          fc.array(editWith(line), { minLength: 1, maxLength: 8 }),
          (head, between, some, edits) => {
            let text = head + some.join(between);
            let document: MarkdownDocument = parseMarkdownDocument(text, options);
            checkDocument(document, context);
            const pool = createBlockPool();
            for (const change of edits) {
              text = apply(text, change);
              document = parseMarkdownDocument(text, options, document);
              const anew = parseMarkdownDocument(text, options);
              expect(tell(checkDocument(document, context))).toBe(tell(checkDocument(anew, context)));
              expect(judged(document)).toBe(judged(anew));
              const pooled = parseMarkdownDocument(text, { ...options, pool });
              expect(tell(checkDocument(pooled, context))).toBe(tell(checkDocument(anew, context)));
              expect(judged(pooled)).toBe(judged(anew));
            }
          },
        ),
        { numRuns: Number(process.env['FC_RUNS'] ?? 25) },
      );
    },
    120_000,
  );

  it('see that what leads a block in names another RFC', () => {
    const quoted = '> Every node MUST support IPsec.\n';
    const before = parseMarkdownDocument(`RFC 4294 and RFC 6434 say:\n\n${quoted}`, options);
    expect(judged(before)).toContain('6434');
    const text = `RFC 4294 and RFC 8504 say:\n\n${quoted}`;
    expect(judged(parseMarkdownDocument(text, options, before))).toBe(
      judged(parseMarkdownDocument(text, options)),
    );
  });

  it('keep no answer for other settings or other data', () => {
    const text = 'See RFC 2616.\n\nSee RFC 7231 §99 and RFC 2661 for HTTP.\n';
    const document = parseMarkdownDocument(text, options);
    const before = tell(checkDocument(document, context));
    const series = { ...data!.series, get: () => undefined };
    expect(checkDocument(document, { ...context, series }).map(({ code }) => code)).not.toContain(
      'obsolete-rfc',
    );
    expect(tell(checkDocument(document, context))).toBe(before);
  });
});
