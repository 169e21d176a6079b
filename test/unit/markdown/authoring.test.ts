import { describeCitations } from '../../helpers/citations';

describeCitations('kramdown-rfc and mmark', [
  ['{{RFC9110}}', ['RFC9110 = rfc 9110 kramdown-ref']],
  ['{{!RFC9110}}', ['RFC9110 = rfc 9110 kramdown-ref']],
  ['{{?RFC9110}}', ['RFC9110 = rfc 9110 kramdown-ref']],
  ['{{?RFC9110, Section 9.3.6}}', ['RFC9110 = rfc 9110 §9.3.6 kramdown-ref']],
  ['{{Section 7.4 of ?RFC9110}}', ['RFC9110 = rfc 9110 §7.4 kramdown-ref']],
  [
    '{{!TCP=RFC0793}} and {{TCP, Section 3}}',
    ['RFC0793 = rfc 793 kramdown-ref', 'TCP = rfc 793 §3 kramdown-ref alias'],
  ],
  ['{{?I-D.ietf-quic-http}}', ['I-D.ietf-quic-http = draft-ietf-quic-http kramdown-ref']],
  ['{{!RFC9113}}, Sections 6.4 and 7', ['RFC9113 = rfc 9113 §6.4 §7 kramdown-ref']],
  ['{{!RFC8441}}{{!RFC9220}}', ['RFC8441 = rfc 8441 kramdown-ref', 'RFC9220 = rfc 9220 kramdown-ref']],
  ['{{fig-one}}', []],
  ['{{Section 2 of !HTTP=RFC9110}}', ['RFC9110 = rfc 9110 §2 kramdown-ref']],
  ['{{Appendix A of RFC9110}}', ['RFC9110 = rfc 9110 §A kramdown-ref']],
  ['{::boilerplate bcp14-tagged}', []],
  [
    '[@!RFC9110] and [@?RFC9111, section 3]',
    ['RFC9110 = rfc 9110 kramdown-ref', 'RFC9111 = rfc 9111 §3 kramdown-ref'],
  ],
]);

describeCitations('directives, roles and macros', [
  ['[[RFC9110]]', ['RFC9110 = rfc 9110 directive']],
  ['[[!RFC9110]]', ['RFC9110 = rfc 9110 directive']],
  ['[[RFC7231 obsolete]]', ['RFC7231 = rfc 7231 directive']],
  [':rfc:`9110`', ['9110 = rfc 9110 directive']],
  ['{rfc}`9110`', ['9110 = rfc 9110 directive']],
  [':cite[RFC9110]', ['RFC9110 = rfc 9110 directive']],
  [':rfc:`9110#section-3.1`', ['9110 = rfc 9110 §3.1 directive']],
  ['{{RFC(9110, "title", "3.1")}}', ['9110 = rfc 9110 §3.1 directive']],
  ['{{rfc|9110}}', ['9110 = rfc 9110 directive']],
]);

describeCitations('footnotes', [
  ['Text[^1].\n\n[^1]: RFC 9110, section 3.', ['RFC 9110 = rfc 9110 §3 footnote']],
  [
    'Text[^rfc9110].\n\n[^rfc9110]: The HTTP one.',
    ['rfc9110 = rfc 9110 footnote', 'rfc9110 = rfc 9110 footnote'],
  ],
  ['Text[^none]', []],
]);

describeCitations('front matter', [
  [
    '---\nspec: RFC 9110\nurl: https://www.rfc-editor.org/rfc/rfc9110#section-3\n---\ntext',
    [
      'RFC 9110 = rfc 9110 front-matter',
      'https://www.rfc-editor.org/rfc/rfc9110#section-3 = rfc 9110 §3 front-matter',
    ],
  ],
  [
    '---\nnormative:\n  RFC2119:\n  RFC9110:\n\n--- abstract\n\nText {{RFC9110}}.',
    ['RFC2119 = rfc 2119 front-matter', 'RFC9110 = rfc 9110 front-matter', 'RFC9110 = rfc 9110 kramdown-ref'],
  ],
  ['---\ndocname: draft-ietf-quic-http-latest\n---\n', []],
  ['+++\nspec = "RFC 9110"\n+++\n', ['RFC 9110 = rfc 9110 front-matter']],
  [
    '%%%\n[seriesInfo]\nvalue = "draft-ietf-quic-http-34"\n%%%\n\n[@RFC9110]',
    ['RFC9110 = rfc 9110 kramdown-ref'],
  ],
]);
