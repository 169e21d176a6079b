/** Claims about the real series, beside the bundled index: kinds that take more than a small invented one to show. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../../server/src/check/settings';
import { openBundledData } from '../../../../server/src/host/bundledData';
import { createAnalyses } from '../../../../server/src/service/analysis';

const indexFile = 'data/normative.index';
const hasIndex = existsSync(indexFile);
if (!hasIndex) process.stdout.write(`skipped: claims about the real series need ${indexFile}\n`);
const analyses = hasIndex ? createAnalyses(openBundledData(indexFile, () => {})!) : undefined;

let made = 0;
function say(text: string): readonly string[] {
  const uri = `file:///${++made}.md`;
  const snapshot = { uri, path: uri, languageId: 'markdown', version: 0, revision: 0, text };
  return analyses!
    .of(snapshot, defaultSettings)
    .findings.filter(({ code }) => /^(?:stale|misquoted)-requirement$/.test(code))
    .map(({ code, severity, current }) => `${code} ${severity} ${current?.rfc ?? '-'}`);
}

describe.skipIf(!hasIndex)('a claim about the real series', () => {
  it.each([
    // Of an RFC as a whole, a word or two that many of its statements share mean none of them.
    ['RFC 5246 requires the leaf first and its issuers behind.', []],
    ['RFC 793 requires that TCP replies with an ACK to a bogus ACK.', []],
    // Of RFCs that replaced it over several steps, another one says something else of something else.
    ['RFC 2616 says that a server SHOULD announce its trailers.', []],
    // What no word demands, and of which another section of the RFC speaks.
    ['According to RFC 2616 section 4.4, the chunked encoding goes before a content-length.', []],
    // A statement of the section cited that agrees may be meant.
    ['RFC 7230 section 4.1.2: headers prohibited in trailers.', []],
    // What only an experiment has replaced.
    [
      'TLS clients must reject an SCT whose timestamp is in the future (RFC 6962 section 5.2).',
      ['stale-requirement information 9162'],
    ],
    // What an RFC is called is named by a version.
    [
      'HTTP/1.1 says that a single-user client should not have more than two connections to a server.',
      ['stale-requirement warning -'],
    ],
  ] as const)('%s', (sentence, findings) => {
    expect(say(`# Design\n\n${sentence}\n`).map((found) => found.replace(/ \d+$/, ' -'))).toEqual(
      findings.map((found) => found.replace(/ \d+$/, ' -')),
    );
  });

  it.each(['Mandatory', '**Required**', 'Mandatory (by the standard)', 'Mandatory support'])(
    'is read from a comparison of protocols: %s',
    (cell) => {
      expect(say(`| Trait | IPv4 | IPv6 |\n| --- | --- | --- |\n| IPsec | Optional | ${cell} |\n`)).toEqual([
        'stale-requirement warning 8504',
      ]);
    },
  );
});
