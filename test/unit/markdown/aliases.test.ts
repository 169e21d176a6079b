import { describeCitations } from '../../helpers/citations';

describeCitations(
  'names and labels that a definition gives a number',
  [
    [
      '---\ntitle: Frobnication\nnormative:\n  QUIC: RFC9000\n--- middle\n\nOver {{QUIC}}.',
      ['QUIC = rfc 9000 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  QUIC: RFC9000\n--- middle\n\nOver {{!QUIC}}.',
      ['QUIC = rfc 9000 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\ninformative:\n  QUIC: RFC9000\n--- middle\n\nOver {{?QUIC, Section 5.1}}.',
      ['QUIC = rfc 9000 §5.1 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\ninformative:\n  QUIC: RFC9000\n--- middle\n\nSee {{Section 5.1 of QUIC}}.',
      ['QUIC = rfc 9000 §5.1 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  QUIC-TRANSPORT: RFC9000\n--- middle\n\nOver {{QUIC-TRANSPORT}}.',
      ['QUIC-TRANSPORT = rfc 9000 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  HTTP:\n    title: HTTP Semantics\n    target: https://www.rfc-editor.org/rfc/rfc9110\n--- middle\n\nAs in {{HTTP}}.',
      ['HTTP = rfc 9110 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  HTTP:\n    title: HTTP Semantics\n    seriesinfo:\n      RFC: 9110\n--- middle\n\nAs in {{HTTP, Section 3}}.',
      ['HTTP = rfc 9110 §3 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  HTTP:\n    seriesinfo: { "RFC": "9110" }\n--- middle\n\nAs in {{HTTP}}.',
      ['HTTP = rfc 9110 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  HTTP:\n    seriesinfo:\n      DOI: 10.17487/RFC9110\n--- middle\n\nAs in {{HTTP}}.',
      ['HTTP = rfc 9110 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  HTTP:\n    -: http\n    target: https://httpwg.org/specs/rfc9110.html\n--- middle\n\nAs in {{HTTP}}.',
      ['HTTP = rfc 9110 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  RFC7252: coap\n--- middle\n\nAs in {{-coap}}.',
      ['-coap = rfc 7252 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  RFC7252: coap\n  I-D.ietf-core-thing: thing\n--- middle\n\nAs in {{-thing}}.',
      ['-thing = draft-ietf-core-thing kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  RFC7252: coap\n--- middle\n\nAs in {{Section 4 of -coap}}.',
      ['-coap = rfc 7252 §4 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  STRUCTURED-FIELDS: RFC9651\n--- middle\n\nA list ({{Section 3.1 of STRUCTURED-FIELDS}}).',
      ['STRUCTURED-FIELDS = rfc 9651 §3.1 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  TLS13: RFC8446 # the present one\n--- middle\n\nWith {{TLS13}}.',
      ['TLS13 = rfc 8446 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  TLS13: "RFC8446"\n--- middle\n\nWith {{TLS13}}.',
      ['TLS13 = rfc 8446 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  H2: I-D.ietf-httpbis-http2bis\n--- middle\n\nWith {{H2}}.',
      ['H2 = draft-ietf-httpbis-http2bis kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  VOC: draft-someone-vocabulary-01\n--- middle\n\nWith {{VOC}}.',
      ['VOC = draft-someone-vocabulary-01 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  INGRESS: BCP38\n--- middle\n\nWith {{INGRESS}}.',
      ['INGRESS = bcp 38 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\n  URI: STD66\n--- middle\n\nWith {{URI}}.',
      ['URI = std 66 kramdown-ref alias'],
    ],
    ['Over {{!TCP=RFC0793}}.\n\nAnd {{TCP}} again.', ['TCP = rfc 793 kramdown-ref alias']],
    ['Over {{?UDP=RFC0768}}.\n\n{{!UDP, Section 1}} again.', ['UDP = rfc 768 §1 kramdown-ref alias']],
    ['Over {{?H3=RFC9114}}.\n\nSee {{Section 4.2 of H3}} again.', ['H3 = rfc 9114 §4.2 kramdown-ref alias']],
    [
      'Over {{?NEW=I-D.ietf-quic-new}}.\n\nSee {{?NEW}} again.',
      ['NEW = draft-ietf-quic-new kramdown-ref alias'],
    ],
    ['Later {{TCP}}, defined below.\n\nOver {{!TCP=RFC9293}}.', ['TCP = rfc 9293 kramdown-ref alias']],
    ['{{Section 2 of ?X.509=RFC5280}} and {{X.509}}', ['X.509 = rfc 5280 kramdown-ref alias']],
    [
      '{{!A=RFC9110}} {{!B=RFC9111}} {{A}} {{B, Section 5}}',
      ['A = rfc 9110 kramdown-ref alias', 'B = rfc 9111 §5 kramdown-ref alias'],
    ],
    [
      '---\ntitle: x\nnormative:\n  CBOR: RFC8949\n--- middle\n\nAs in [CBOR].',
      ['CBOR = rfc 8949 kramdown-ref alias'],
    ],
    [
      '---\ntitle: Frobnication\nnormative:\r\n  QUIC: RFC9000\n--- middle\n\nOver {{QUIC}}.',
      ['QUIC = rfc 9000 kramdown-ref alias'],
    ],
    ['[CDDL][cddl]\n\n[cddl]: https://www.rfc-editor.org/rfc/rfc8610', ['cddl = rfc 8610 ref-link alias']],
    ['[cddl]\n\n[cddl]: https://www.rfc-editor.org/rfc/rfc8610', ['cddl = rfc 8610 ref-link alias']],
    ['[cddl][]\n\n[CDDL]: https://www.rfc-editor.org/rfc/rfc8610', ['cddl = rfc 8610 ref-link alias']],
    [
      '[the header][content-type]\n\n[content-type]: https://tools.ietf.org/html/rfc7231#section-3.1.1.5',
      ['content-type = rfc 7231 §3.1.1.5 ref-link alias'],
    ],
    ['[the key words][1]\n\n[1]: https://www.rfc-editor.org/info/bcp14', ['1 = bcp 14 ref-link alias']],
    [
      '[spec]: https://datatracker.ietf.org/doc/html/rfc6749\n\nAs the [spec] says.',
      ['spec = rfc 6749 ref-link alias'],
    ],
    [
      '[OAuth 2.0][oauth2] tokens\n\n[oauth2]: <https://datatracker.ietf.org/doc/html/rfc6749> "OAuth"',
      ['oauth2 = rfc 6749 ref-link alias'],
    ],
    ['- [JSON][]\n\n[json]: https://www.rfc-editor.org/rfc/rfc8259.html', ['JSON = rfc 8259 ref-link alias']],
    [
      '> as [URIs][uri] are\n\n[uri]: https://www.rfc-editor.org/rfc/rfc3986',
      ['uri = rfc 3986 ref-link alias'],
    ],
    [
      '| a |\n|---|\n| [x][uri] |\n\n[uri]: https://www.rfc-editor.org/rfc/rfc3986',
      ['uri = rfc 3986 ref-link alias'],
    ],
    ['# [URI] syntax\n\n[uri]: https://www.rfc-editor.org/rfc/rfc3986', ['URI = rfc 3986 ref-link alias']],
    ['![badge][uri]\n\n[uri]: https://www.rfc-editor.org/rfc/rfc3986', ['uri = rfc 3986 ref-link alias']],
    [
      '[`Accept`][accept]\n\n[accept]: https://httpwg.org/specs/rfc9110.html#field.accept',
      ['accept = rfc 9110 ref-link alias'],
    ],
    [
      '[x][quic draft]\n\n[Quic  Draft]: https://datatracker.ietf.org/doc/draft-ietf-quic-transport/',
      ['quic draft = draft-ietf-quic-transport ref-link alias'],
    ],
    ['[std][full]\n\n[full]: https://www.rfc-editor.org/info/std97', ['full = std 97 ref-link alias']],
    [
      '[a][uri] and [b][uri]\n\n[uri]: https://www.rfc-editor.org/rfc/rfc3986',
      ['uri = rfc 3986 ref-link alias', 'uri = rfc 3986 ref-link alias'],
    ],
    [
      '[uri] before\n\n[uri]: https://www.rfc-editor.org/rfc/rfc3986\n[uri]: https://example.org',
      ['uri = rfc 3986 ref-link alias'],
    ],
    [
      '[mirror]\n\n[mirror]: https://www.w3.org/Protocols/rfc2616/rfc2616-sec14.html#sec14.9',
      ['mirror = rfc 2616 §14.9 ref-link alias'],
    ],
    ['[doi]\n\n[doi]: https://doi.org/10.17487/RFC9000', ['doi = rfc 9000 ref-link alias']],
    ['[urn]\n\n[urn]: urn:ietf:rfc:3986', ['urn = rfc 3986 ref-link alias']],
    ['[old][t]\n\n[t]: http://tools.ietf.org/html/rfc2616#section-14', ['t = rfc 2616 §14 ref-link alias']],
    ['[info][i]\n\n[i]: https://www.rfc-editor.org/info/rfc9000', ['i = rfc 9000 ref-link alias']],
    [
      'text[^a]\n\n[^a]: see [jwt]\n\n[jwt]: https://www.rfc-editor.org/rfc/rfc7519',
      ['jwt = rfc 7519 ref-link alias'],
    ],
    ['[*JWT*][jwt]\n\n[jwt]: https://www.rfc-editor.org/rfc/rfc7519', ['jwt = rfc 7519 ref-link alias']],
    [
      '[JWT\nclaims][jwt]\n\n[jwt]: https://www.rfc-editor.org/rfc/rfc7519',
      ['jwt = rfc 7519 ref-link alias'],
    ],
    [
      '- item\n\n  [jwt] inside\n\n[jwt]: https://www.rfc-editor.org/rfc/rfc7519',
      ['jwt = rfc 7519 ref-link alias'],
    ],
    [
      '[jwt]: https://www.rfc-editor.org/rfc/rfc7519\n\n\n\n[JWT] at the end',
      ['JWT = rfc 7519 ref-link alias'],
    ],
    ['[ẞ]\n\n[ẞ]: https://www.rfc-editor.org/rfc/rfc7519', ['ẞ = rfc 7519 ref-link alias']],
    ['[a\\]b]\n\n[a\\]b]: https://www.rfc-editor.org/rfc/rfc7519', ['a\\]b = rfc 7519 ref-link alias']],
    [
      '[tokens][jwt], [RFC 7519][jwt]\n\n[jwt]: https://www.rfc-editor.org/rfc/rfc7519',
      ['jwt = rfc 7519 ref-link alias'],
    ],
  ],
  (citation) => citation.alias,
);

describeCitations(
  'names and labels that are no citation',
  [
    ['[site]\n\n[site]: https://www.ietf.org/about/', []],
    ['{{fig}}', []],
    ['{{ .Values.tls }}', []],
    ['[RFC 7519][jwt]\n\n[jwt]: https://www.rfc-editor.org/rfc/rfc7519', []],
    ['[jwt](https://www.rfc-editor.org/rfc/rfc7519)', []],
    ['`[jwt]`\n\n[jwt]: https://www.rfc-editor.org/rfc/rfc7519', []],
  ],
  (citation) => citation.alias,
);
