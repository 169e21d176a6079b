import { describeCitations } from '../../helpers/citations';
import { seriesOf } from '../../helpers/series';

const series = seriesOf([{ rfc: 9110 }]);

describeCitations('other series of RFCs', [
  [
    '- Feature Name: `frob`\n- RFC PR: [rust-lang/rfcs#3100](https://github.com/rust-lang/rfcs/pull/3100)\n\nBuilds on RFC 2071 and RFC 1522.',
    [],
  ],
  [
    'Builds on [RFC 2071](https://github.com/rust-lang/rfcs/blob/master/text/2071-frob.md); RFC 2071 says more.',
    [],
  ],
  ['Builds on RFC 2071.\n\n[RFC 2071]: https://github.com/rust-lang/rfcs/pull/2071', []],
  [
    'Builds on [RFC 176](https://github.com/emberjs/rfcs/blob/master/text/0176-frob.md), and on [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110).',
    [
      'RFC 9110 = rfc 9110 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url',
    ],
  ],
  [
    '[IL-RFC-27: Frob](../0027-frob/0027-frob.md) uses RFC-7519 tokens; see RFC 8446 too.',
    ['RFC-7519 = rfc 7519 prose', 'RFC 8446 = rfc 8446 prose'],
  ],
  [
    'As RFC 0042 says, and [RFC 2119](https://tools.ietf.org/html/rfc2119).',
    [
      'RFC 2119 = rfc 2119 inline-link-text',
      'https://tools.ietf.org/html/rfc2119 = rfc 2119 inline-link-url',
    ],
    { path: 'rfcs/0043-frob/0043-frob.md' },
  ],
  ['As RFC 42 says. See RFC 7519.', ['RFC 7519 = rfc 7519 prose'], { path: 'rfcs/0043-frob.md' }],
  ['As RFC 2000 says.', [], { path: 'text/2100-frob.md' }],
  [
    '- RFC PR: rust-lang/rfcs#2100\n\nThe key words MUST and SHOULD are as in RFC 2119. RFC 2000 too.',
    ['RFC 2119 = rfc 2119 prose'],
  ],
  ['RFC 7519 and RFC 9110.', [], { otherSeries: ['*'] }],
  [
    'RFC 7519 and [RFC 9110](https://www.rfc-editor.org/rfc/rfc9110).',
    [
      'RFC 9110 = rfc 9110 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url',
    ],
    { otherSeries: ['*'] },
  ],
  [
    '# RFC 13691 - 2022-07-28 - Frobs\n\nSee [RFC 11552](2022-02-24-11552-lamps.md) and the IETF RFC 7519.',
    ['RFC 7519 = rfc 7519 prose'],
    { path: 'rfcs/2022-07-28-13691-frobs.md' },
  ],
  ['# RFC 95103 - 2022-11-04 - Frobs', [], { path: 'rfcs/2022-11-04-frobs.md', series }],
  [
    '# RFC 95103 - 2022-11-04 - Frobs',
    ['RFC 95103 = rfc 95103 prose'],
    { path: 'docs/2022-11-04-frobs.md', series },
  ],
  ['# RFC 9110 in short', ['RFC 9110 = rfc 9110 prose'], { path: 'rfcs/http.md', series }],
  ['RFC 42.', []],
  [
    'RFC 42, and https://www.rfc-editor.org/rfc/rfc9110.',
    ['RFC 42 = rfc 42 prose', 'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 bare-url'],
  ],
  ['In [RFC-86](http://www.opengroup.org/rfc/mirror-rfc/rfc86.0.txt).', []],
  ['The Rust RFC 2071 and the IETF RFC 9110.', ['RFC 9110 = rfc 9110 prose']],
  ['See [RFC 1234](https://github.com/acme/widgets/pull/1234) and RFC 9110.', ['RFC 9110 = rfc 9110 prose']],
  [
    'See [Usage of RFC 7009](https://github.com/acme/widgets/pull/4254).',
    ['RFC 7009 = rfc 7009 inline-link-text'],
  ],
  ['See [RFC 5234](https://www.w3.org/TR/frob/#bib-rfc5234).', ['RFC 5234 = rfc 5234 inline-link-text']],
  ['See [RFC 9110](https://en.wikipedia.org/wiki/HTTP).', ['RFC 9110 = rfc 9110 inline-link-text']],
  ['{{RFC0020}} in a draft', ['RFC0020 = rfc 20 kramdown-ref']],
  ['[RFC9110](./rfc9110.txt)', ['RFC9110 = rfc 9110 inline-link-text']],
  ['[design RFC 0007](docs/rfcs/0007-frob.md) and RFC 0007', []],
]);
