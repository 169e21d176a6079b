import { describeCitations } from '../../helpers/citations';

describeCitations('HTML in Markdown', [
  [
    '<a href="https://www.rfc-editor.org/rfc/rfc9110">RFC 9110</a>',
    ['https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 html', 'RFC 9110 = rfc 9110 html'],
  ],
  [
    'text <a href="https://www.rfc-editor.org/rfc/rfc9110">RFC 9110</a> on',
    ['https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 html', 'RFC 9110 = rfc 9110 html'],
  ],
  ['<p>RFC 9110</p>', ['RFC 9110 = rfc 9110 html']],
  ['<!-- RFC 9110 -->', []],
  ['<pre>RFC 9110</pre>', ['RFC 9110 = rfc 9110 html code']],
  ['<div>\n<b>RFC</b> 9110, section 3\n</div>', ['RFC</b> 9110 = rfc 9110 §3 html']],
  [
    '<img src="https://www.rfc-editor.org/rfc/rfc9110" alt="x">',
    ['https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 html'],
  ],
  ['<a name="rfc9110"></a>', []],
  ['RFC<br>9110', ['RFC<br>9110 = rfc 9110 prose']],
  ['RFC 1035<sup>1</sup>', ['RFC 1035 = rfc 1035 prose']],
  [
    'RFCs 1035<sup>[1](#a)</sup>, 3596<sup>[2]</sup> and 2782<sup><a href="#c">3</a></sup>',
    ['RFCs 1035 = rfc 1035 list', '3596 = rfc 3596 list', '2782 = rfc 2782 list'],
  ],
  ['RFC 1035, 2<sup>16</sup> octets', ['RFC 1035 = rfc 1035 prose']],
  [
    '<Note>\n([`draft-ietf-quic-http`](https://datatracker.ietf.org/doc/draft-ietf-quic-http/)\n</Note>',
    [
      'draft-ietf-quic-http = draft-ietf-quic-http html',
      'https://datatracker.ietf.org/doc/draft-ietf-quic-http/ = draft-ietf-quic-http html',
    ],
  ],
  [
    '<details><summary>RFC 9110</summary>\n\nRFC 9111\n\n</details>',
    ['RFC 9110 = rfc 9110 html', 'RFC 9111 = rfc 9111 prose'],
  ],
]);
