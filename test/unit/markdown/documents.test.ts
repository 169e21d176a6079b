import { describeCitations } from '../../helpers/citations';

describeCitations('Internet-Drafts', [
  ['draft-ietf-quic-http-34', ['draft-ietf-quic-http-34 = draft-ietf-quic-http-34 prose']],
  ['draft-ietf-quic-http', ['draft-ietf-quic-http = draft-ietf-quic-http prose']],
  ['I-D.ietf-quic-http', ['I-D.ietf-quic-http = draft-ietf-quic-http prose']],
  ['[I-D.ietf-quic-http]', ['I-D.ietf-quic-http = draft-ietf-quic-http prose']],
  ['RFC 6265bis', ['RFC 6265bis = draft prose']],
  [
    '[RFC 6265bis §4.1](https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis)',
    [
      'RFC 6265bis = draft-ietf-httpbis-rfc6265bis §4.1 inline-link-text',
      'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis = draft-ietf-httpbis-rfc6265bis inline-link-url',
    ],
  ],
  ['draft-someone-topic-name-02', ['draft-someone-topic-name-02 = draft-someone-topic-name-02 prose']],
  ['draft-2020-12', []],
  ['JSON Schema draft-07', []],
  ['draft-release-notes', []],
  ['draft-js-export-html', []],
  ['The IETF saw draft-someone-topic-name.', ['draft-someone-topic-name = draft-someone-topic-name prose']],
  ['draft-ietf-quic-http.md', []],
  ['`draft-ietf-quic-http`', ['draft-ietf-quic-http = draft-ietf-quic-http prose code']],
  ['draft-ietf-quic-http-34, section 4.1', ['draft-ietf-quic-http-34 = draft-ietf-quic-http-34 §4.1 prose']],
  ['path/draft-ietf-quic-http', []],
]);

describeCitations('BCP, STD and FYI', [
  ['BCP 14', ['BCP 14 = bcp 14 prose']],
  ['BCP14 and BCP-47', ['BCP14 = bcp 14 prose', 'BCP-47 = bcp 47 prose']],
  ['BCP\n14', ['BCP\n14 = bcp 14 prose']],
  [
    '[BCP 14](https://www.rfc-editor.org/info/bcp14)',
    ['BCP 14 = bcp 14 inline-link-text', 'https://www.rfc-editor.org/info/bcp14 = bcp 14 inline-link-url'],
  ],
  ['STD 97', ['STD 97 = std 97 prose']],
  ['STD97', ['STD97 = std 97 prose']],
  ['FYI 18', ['FYI 18 = fyi 18 prose']],
  ['IEEE STD 802', []],
  ['MIL-STD-1553', []],
  ['std 17', []],
  ['the bcp47 tag', ['bcp47 = bcp 47 prose']],
  ['FYI 3 people came', []],
  ['BCP 14, RFC 2119', ['BCP 14 = bcp 14 prose', 'RFC 2119 = rfc 2119 prose']],
]);
