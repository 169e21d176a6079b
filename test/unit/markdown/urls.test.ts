import { describeCitations } from '../../helpers/citations';

describeCitations('URLs of documents', [
  ['https://www.rfc-editor.org/rfc/rfc9110', ['https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 bare-url']],
  [
    '<https://www.rfc-editor.org/rfc/rfc9110>',
    ['https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 autolink'],
  ],
  [
    'https://www.rfc-editor.org/rfc/rfc9110.html#section-3.1',
    ['https://www.rfc-editor.org/rfc/rfc9110.html#section-3.1 = rfc 9110 §3.1 bare-url'],
  ],
  [
    'https://www.rfc-editor.org/info/rfc9110.',
    ['https://www.rfc-editor.org/info/rfc9110 = rfc 9110 bare-url'],
  ],
  [
    'https://tools.ietf.org/html/rfc7231#appendix-D',
    ['https://tools.ietf.org/html/rfc7231#appendix-D = rfc 7231 §D bare-url'],
  ],
  [
    'https://tools.ietf.org/html/rfc7230#page-22',
    ['https://tools.ietf.org/html/rfc7230#page-22 = rfc 7230 bare-url'],
  ],
  [
    'https://www.rfc-editor.org/rfc/rfc8707.html#name-access-token-request',
    ['https://www.rfc-editor.org/rfc/rfc8707.html#name-access-token-request = rfc 8707 bare-url'],
  ],
  [
    'https://www.rfc-editor.org/rfc/rfc9110#section-3.5-2.1',
    ['https://www.rfc-editor.org/rfc/rfc9110#section-3.5-2.1 = rfc 9110 §3.5 bare-url'],
  ],
  [
    'https://datatracker.ietf.org/doc/rfc9110/',
    ['https://datatracker.ietf.org/doc/rfc9110/ = rfc 9110 bare-url'],
  ],
  ['https://datatracker.ietf.org/doc/bcp14/', ['https://datatracker.ietf.org/doc/bcp14/ = bcp 14 bare-url']],
  ['https://www.rfc-editor.org/info/std97', ['https://www.rfc-editor.org/info/std97 = std 97 bare-url']],
  ['https://www.ietf.org/rfc/rfc2119.txt', ['https://www.ietf.org/rfc/rfc2119.txt = rfc 2119 bare-url']],
  ['http://www.ietf.org/rfc/rfc2119.txta', ['http://www.ietf.org/rfc/rfc2119.txta = rfc 2119 bare-url']],
  ['https://tools.ietf.org/pdf/rfc9110.pdf', ['https://tools.ietf.org/pdf/rfc9110.pdf = rfc 9110 bare-url']],
  [
    'https://httpwg.org/specs/rfc9110.html#rfc.section.4.2',
    ['https://httpwg.org/specs/rfc9110.html#rfc.section.4.2 = rfc 9110 §4.2 bare-url'],
  ],
  [
    'https://www.w3.org/Protocols/rfc2616/rfc2616-sec14.html#sec14.46',
    ['https://www.w3.org/Protocols/rfc2616/rfc2616-sec14.html#sec14.46 = rfc 2616 §14.46 bare-url'],
  ],
  ['https://www.faqs.org/rfcs/rfc1035.html', ['https://www.faqs.org/rfcs/rfc1035.html = rfc 1035 bare-url']],
  ['https://doi.org/10.17487/RFC9000', ['https://doi.org/10.17487/RFC9000 = rfc 9000 bare-url']],
  ['10.17487/RFC9000', ['10.17487/RFC9000 = rfc 9000 bare-url']],
  ['urn:ietf:rfc:2119', ['urn:ietf:rfc:2119 = rfc 2119 bare-url']],
  ['urn:ietf:params:oauth:token-type:jwt', []],
  [
    'https://www.rfc-editor.org/errata/rfc9110',
    ['https://www.rfc-editor.org/errata/rfc9110 = rfc 9110 bare-url'],
  ],
  [
    'https://www.rfc-editor.org/errata_search.php?rfc=9110',
    ['https://www.rfc-editor.org/errata_search.php?rfc=9110 = rfc 9110 bare-url'],
  ],
  ['https://www.rfc-editor.org/errata/eid1234', []],
  ['https://www.ietf.org/about/', []],
  ['https://www.rfc-editor.org/search/rfc_search_detail.php?title=x', []],
  [
    'https://datatracker.ietf.org/doc/html/draft-ietf-quic-http-34#section-4',
    [
      'https://datatracker.ietf.org/doc/html/draft-ietf-quic-http-34#section-4 = draft-ietf-quic-http-34 §4 bare-url',
    ],
  ],
  [
    'https://www.ietf.org/archive/id/draft-ietf-quic-http-34.txt',
    ['https://www.ietf.org/archive/id/draft-ietf-quic-http-34.txt = draft-ietf-quic-http-34 bare-url'],
  ],
  [
    'https://www.ietf.org/id/draft-ietf-quic-http-34.html',
    ['https://www.ietf.org/id/draft-ietf-quic-http-34.html = draft-ietf-quic-http-34 bare-url'],
  ],
  [
    'https://quicwg.org/base-drafts/draft-ietf-quic-http.html',
    ['https://quicwg.org/base-drafts/draft-ietf-quic-http.html = draft-ietf-quic-http bare-url'],
  ],
  [
    '(https://www.rfc-editor.org/rfc/rfc9110)',
    ['https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 bare-url'],
  ],
  [
    'https://www.rfc-editor.org/rfc/rfc9110, and more',
    ['https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 bare-url'],
  ],
  ['https://github.com/rust-lang/rfcs/blob/master/text/2071-x.md', []],
  ['https://example.org/blog/rfc-9110-explained', []],
  ['https://www.iana.org/go/rfc9110', ['https://www.iana.org/go/rfc9110 = rfc 9110 bare-url']],
  ['tools.ietf.org/html/rfc9110', ['tools.ietf.org/html/rfc9110 = rfc 9110 bare-url']],
  [
    '见https://www.rfc-editor.org/rfc/rfc9110。',
    ['https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 bare-url'],
  ],
  ['https://www.rfc-editor.org/refs/ref9110.txt', []],
  [
    'https://datatracker.ietf.org/doc/html/rfc9110#section-8.8.3)',
    ['https://datatracker.ietf.org/doc/html/rfc9110#section-8.8.3 = rfc 9110 §8.8.3 bare-url'],
  ],
  [
    'https://xml2rfc.tools.ietf.org/public/rfc/bibxml/reference.RFC.2119.xml',
    ['https://xml2rfc.tools.ietf.org/public/rfc/bibxml/reference.RFC.2119.xml = rfc 2119 bare-url'],
  ],
  ['http://www.opengroup.org/rfc/mirror-rfc/rfc86.0.txt', []],
  [
    'https://datatracker.ietf.org/doc/html/4301',
    ['https://datatracker.ietf.org/doc/html/4301 = rfc 4301 bare-url'],
  ],
]);
