import { describeCitations } from '../../helpers/citations';

describeCitations('lists of citations', [
  [
    'RFCs 9110, 9111 and 9112 replace it.',
    ['RFCs 9110 = rfc 9110 list', '9111 = rfc 9111 list', '9112 = rfc 9112 list'],
  ],
  ['RFCs 9110; 9111; 9112', ['RFCs 9110 = rfc 9110 list', '9111 = rfc 9111 list', '9112 = rfc 9112 list']],
  ['RFC 6749/6750', ['RFC 6749 = rfc 6749 list', '6750 = rfc 6750 list']],
  ['RFC 7432 and 8365', ['RFC 7432 = rfc 7432 list', '8365 = rfc 8365 list']],
  [
    'RFCs 1, 2 and 3 were early; see https://www.rfc-editor.org/rfc/rfc1.',
    [
      'RFCs 1 = rfc 1 list',
      '2 = rfc 2 list',
      '3 = rfc 3 list',
      'https://www.rfc-editor.org/rfc/rfc1 = rfc 1 bare-url',
    ],
  ],
  [
    'RFCs [9110](https://www.rfc-editor.org/rfc/rfc9110) & [9111](https://www.rfc-editor.org/rfc/rfc9111)',
    [
      '9110 = rfc 9110 list',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url',
      '9111 = rfc 9111 list',
      'https://www.rfc-editor.org/rfc/rfc9111 = rfc 9111 inline-link-url',
    ],
  ],
  [
    'RFCs 9110, 9111, and 9112',
    ['RFCs 9110 = rfc 9110 list', '9111 = rfc 9111 list', '9112 = rfc 9112 list'],
  ],
  ['RFC 9110 or 9111', ['RFC 9110 = rfc 9110 list', '9111 = rfc 9111 list']],
  ['RFC 791 & 793', ['RFC 791 = rfc 791 list', '793 = rfc 793 list']],
  ['RFC 9110 and 404 answers', ['RFC 9110 = rfc 9110 prose']],
  ['RFC 2616, 1999', ['RFC 2616 = rfc 2616 prose']],
  ['RFC 9110 and 20 others', ['RFC 9110 = rfc 9110 prose']],
  ['RFC 9110, 8080', ['RFC 9110 = rfc 9110 list', '8080 = rfc 8080 list']],
  ['RFCs 9110 and RFC 9111', ['RFCs 9110 = rfc 9110 prose', 'RFC 9111 = rfc 9111 prose']],
  ['RFC 6749 und 6750', ['RFC 6749 = rfc 6749 list', '6750 = rfc 6750 list']],
  ['RFC 9110 和 9111', ['RFC 9110 = rfc 9110 list', '9111 = rfc 9111 list']],
  ['RFC 4291/64', ['RFC 4291 = rfc 4291 prose']],
  ['RFC 9110/RFC 9111', ['RFC 9110 = rfc 9110 prose', 'RFC 9111 = rfc 9111 prose']],
  ['RFC 821/822 mail', ['RFC 821 = rfc 821 list', '822 = rfc 822 list']],
  ['BCP 38/84', ['BCP 38 = bcp 38 list', '84 = bcp 84 list']],
  ['BCPs 38 and 84', ['BCPs 38 = bcp 38 list', '84 = bcp 84 list']],
  ['RFC 9110 and 2,000 more', ['RFC 9110 = rfc 9110 prose']],
  ['RFC 9110, 50 ms', ['RFC 9110 = rfc 9110 prose']],
  ['RFC 7230 and 8080 bytes', ['RFC 7230 = rfc 7230 prose']],
]);

describeCitations('ranges of citations', [
  ['RFC 7230-7235', ['RFC 7230-7235 = rfc 7230-7235 range']],
  ['RFC7230–7235', ['RFC7230–7235 = rfc 7230-7235 range']],
  ['RFCs 7230 through 7235', ['RFCs 7230 through 7235 = rfc 7230-7235 range']],
  ['RFCs 7230 to 7235', ['RFCs 7230 to 7235 = rfc 7230-7235 range']],
  ['RFC 2045-49', ['RFC 2045-49 = rfc 2045-2049 range']],
  ['RFC 7230 - 7235', ['RFC 7230 - 7235 = rfc 7230-7235 range']],
  ['RFC 9110-9000', ['RFC 9110 = rfc 9110 prose']],
  ['RFC 9110-2', ['RFC 9110 = rfc 9110 prose']],
  ['RFC 2822-compliant', ['RFC 2822 = rfc 2822 prose']],
  ['RFC 2024-05-01 is a date', []],
  ['RFC 4033 — 4035', ['RFC 4033 — 4035 = rfc 4033-4035 range']],
]);
