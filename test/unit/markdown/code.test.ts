import { describeCitations } from '../../helpers/citations';

describeCitations('citations in code', [
  [
    '```\nsee RFC 9110 and https://www.rfc-editor.org/rfc/rfc9111#section-4\n```',
    [
      'RFC 9110 = rfc 9110 prose code',
      'https://www.rfc-editor.org/rfc/rfc9111#section-4 = rfc 9111 §4 bare-url code',
    ],
  ],
  ['    RFC 9110', ['RFC 9110 = rfc 9110 prose code']],
  ['`RFC 9110`', ['RFC 9110 = rfc 9110 prose code']],
  [
    '```\nas per RFC [7159](https://tools.ietf.org/html/rfc7159#section-7)\n```',
    [
      '7159 = rfc 7159 prose code',
      'https://tools.ietf.org/html/rfc7159#section-7 = rfc 7159 §7 bare-url code',
    ],
  ],
  ['`time.RFC3339`', []],
  ['`parseRfc3339()`', []],
  ['```go\ntime.RFC3339Nano\n// section 4 of RFC5280.\n```', ['RFC5280 = rfc 5280 §4 prose code']],
  ['`rfc3339_nano`', []],
  ['`--rfc3489-compatibility`', []],
  ['~~~\nRFC 9110\n~~~', ['RFC 9110 = rfc 9110 prose code']],
]);
