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
