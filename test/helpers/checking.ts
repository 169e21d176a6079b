/** Checks Markdown in memory against a small series of well-known lines. */
import type { CheckContext } from '../../server/src/check/check';
import type { Finding, FindingCode } from '../../server/src/check/finding';
import { checkDocument } from '../../server/src/check/pipeline';
import { parseSettings } from '../../server/src/check/settings';
import { parseMarkdownDocument } from '../../server/src/markdown/document';
import type { DocumentCheck } from '../../server/src/check/pipeline';
import { createAnalyses } from '../../server/src/service/analysis';
import { parseSectionNumber } from '../../server/src/rfc/identity';
import type { Errata } from '../../server/src/series/errata';
import { indexOf, seriesOf, type EntrySketch } from './series';

const entries: readonly EntrySketch[] = [
  { rfc: 791, title: 'Internet Protocol', date: '1981-09', status: 'INTERNET STANDARD' },
  { rfc: 793, title: 'Transmission Control Protocol', date: '1981-09' },
  { rfc: 822, title: 'STANDARD FOR THE FORMAT OF ARPA INTERNET TEXT MESSAGES', date: '1982-08' },
  { rfc: 1058, title: 'Routing Information Protocol', date: '1988-06', status: 'HISTORIC' },
  { rfc: 2119, title: 'Key words for use in RFCs', date: '1997-03', also: [{ kind: 'bcp', number: 14 }] },
  { rfc: 2246, title: 'The TLS Protocol Version 1.0', date: '1999-01' },
  { rfc: 2460, title: 'Internet Protocol, Version 6 (IPv6) Specification', date: '1998-12' },
  { rfc: 2616, title: 'Hypertext Transfer Protocol -- HTTP/1.1', date: '1999-06' },
  { rfc: 2822, title: 'Internet Message Format', date: '2001-04', obsoletes: [822] },
  { rfc: 3280, title: 'Internet X.509 Public Key Infrastructure Certificate Profile', date: '2002-04' },
  { rfc: 4346, title: 'The TLS Protocol Version 1.1', date: '2006-04', obsoletes: [2246] },
  { rfc: 4627, title: 'The application/json Media Type', date: '2006-07', status: 'INFORMATIONAL' },
  { rfc: 5246, title: 'The TLS Protocol Version 1.2', date: '2008-08', obsoletes: [4346] },
  { rfc: 5280, title: 'Internet X.509 PKI Certificate and CRL Profile', date: '2008-05', obsoletes: [3280] },
  { rfc: 5322, title: 'Internet Message Format', date: '2008-10', obsoletes: [2822] },
  { rfc: 6750, title: 'OAuth 2.0 Bearer Token Usage', date: '2012-10', draft: 'draft-ietf-oauth-v2-bearer' },
  { rfc: 6570, title: 'URI Template', date: '2012-03' },
  { rfc: 6818, title: 'Updates to the PKI Certificate and CRL Profile', date: '2013-01', updates: [5280] },
  { rfc: 6962, title: 'Certificate Transparency', date: '2013-06', status: 'EXPERIMENTAL' },
  { rfc: 7230, title: 'HTTP/1.1: Message Syntax and Routing', date: '2014-06', obsoletes: [2616] },
  { rfc: 7231, title: 'HTTP/1.1: Semantics and Content', date: '2014-06', obsoletes: [2616] },
  { rfc: 7234, title: 'HTTP/1.1: Caching', date: '2014-06', obsoletes: [2616] },
  { rfc: 7159, title: 'The JSON Data Interchange Format', date: '2014-03', obsoletes: [4627] },
  {
    rfc: 8174,
    title: 'Ambiguity of Uppercase vs Lowercase',
    date: '2017-05',
    updates: [2119],
    also: [{ kind: 'bcp', number: 14 }],
  },
  { rfc: 8200, title: 'IPv6 Specification', date: '2017-07', obsoletes: [2460], status: 'INTERNET STANDARD' },
  { rfc: 8259, title: 'The JSON Data Interchange Format', date: '2017-12', obsoletes: [7159] },
  { rfc: 8398, title: 'Internationalized Email Addresses', date: '2018-05', updates: [5280] },
  { rfc: 8446, title: 'The TLS Protocol Version 1.3', date: '2018-08', obsoletes: [5246] },
  {
    rfc: 9110,
    title: 'HTTP Semantics',
    date: '2022-06',
    obsoletes: [7230, 7231],
    status: 'INTERNET STANDARD',
  },
  { rfc: 9111, title: 'HTTP Caching', date: '2022-06', obsoletes: [7234], status: 'INTERNET STANDARD' },
  { rfc: 9112, title: 'HTTP/1.1', date: '2022-06', obsoletes: [7230], status: 'INTERNET STANDARD' },
  {
    rfc: 9162,
    title: 'Certificate Transparency Version 2.0',
    date: '2021-12',
    obsoletes: [6962],
    status: 'EXPERIMENTAL',
  },
  { rfc: 9293, title: 'Transmission Control Protocol (TCP)', date: '2022-08', obsoletes: [793] },
  { rfc: 9549, title: 'Internationalization Updates to RFC 5280', date: '2024-03', updates: [5280] },
  { rfc: 9562, title: 'Universally Unique IDentifiers (UUIDs)', date: '2024-05' },
];

const series = seriesOf(entries, { date: '2026-08-01', notIssued: [5822, 9182] });

const index = indexOf(
  {
    2616: { sections: { '1': 'Introduction', '14': 'Header Field Definitions', '14.9': 'Cache-Control' } },
    7230: {
      sections: { '1': 'Introduction', '2': 'Architecture', '3.2': 'Header Fields', '6.4': 'Concurrency' },
    },
    7231: {
      sections: {
        '1': 'Introduction',
        '6.5': 'Client Error 4xx',
        '6.5.1': '400 Bad Request',
        '6.5.4': '404 Not Found',
      },
    },
    7234: { sections: { '5.2': 'Cache-Control' } },
    6818: {
      sections: { '3': 'Update to Section 4.2.1.4', '5': 'Update to Section 7.3' },
      amends: [
        ['3', 5280, '4.2.1.4'],
        ['5', 5280, '7.3'],
      ],
    },
    9549: { sections: { '2.3': 'Update to Section 7.3' }, amends: [['2.3', 5280, '7.3']] },
    8174: { sections: { '2': 'Clarifying Capitalization of Key Words' }, amends: [['2', 2119, '6']] },
    9110: {
      sections: {
        '1': 'Introduction',
        '6.3': 'Header Fields',
        '15.5': 'Client Error 4xx',
        '15.5.1': '400 Bad Request',
        '15.5.5': '404 Not Found',
      },
    },
    9111: { sections: { '5.2': 'Cache-Control' } },
    9112: { sections: { '1': 'Introduction', '9.4': 'Concurrency' } },
    5246: { sections: { '7.4': 'Handshake Protocol' } },
    8446: { sections: { '4': 'Handshake Protocol', '4.1': 'Key Exchange Messages' } },
    6570: { sections: { '1': 'Introduction', '2': 'Expansion' } },
    6750: { sections: { '5': 'Security Considerations', '5.1': 'Security Threats' } },
  },
  [
    {
      old: [7230],
      new: [9110, 9112],
      sections: [
        ['3.2', '9110#6.3'],
        ['6.4', '9112#9.4'],
      ],
    },
    {
      old: [7231],
      new: [9110],
      sections: [
        ['6.5', '15.5'],
        ['6.5.1', '15.5.1'],
        ['6.5.4', '15.5.5'],
      ],
    },
    { old: [7234], new: [9111], sections: [['5.2', '5.2']] },
    { old: [2616], new: [7230, 7231, 7234], sections: [['14.9', '7234#5.2']] },
    { old: [5246], new: [8446], sections: [['7.4', '4']] },
  ],
);

/** One verified erratum; its words are invented. */
const errata: Errata = {
  date: '2026-08-01',
  of: (rfc) =>
    rfc === 7231
      ? [
          {
            ...{ id: 9001, rfc, sections: [parseSectionNumber('6.5.4')!], type: 'technical' },
            ...{ original: 'A page that is gone is green.', corrected: 'A page that is gone is blue.' },
          },
        ]
      : [],
};

/** The context of the checks in tests. @param settings as a configuration file says them */
export function contextOf(settings: unknown = {}): CheckContext {
  return { series, index, errata, settings: parseSettings(settings).settings };
}

/** Findings of a document. @param only leaves out all others */
export function check(
  markdown: string,
  options: { readonly settings?: unknown; readonly path?: string; readonly only?: FindingCode } = {},
): readonly Finding[] {
  const document = parseMarkdownDocument(markdown, { path: options.path });
  const found = checkDocument(document, contextOf(options.settings));
  return options.only === undefined ? found : found.filter(({ code }) => code === options.only);
}

/** As `check --fix` sees a document. */
export function analyser(settings: unknown = {}, path = 'document.md'): (text: string) => DocumentCheck {
  const { settings: parsed } = contextOf(settings);
  const languageId = path.endsWith('.mdx') ? 'mdx' : 'markdown';
  return (text) =>
    createAnalyses({ series, index }).of(
      { uri: path, path, languageId, version: 0, revision: 0, text },
      parsed,
    );
}
