import { describeCitations } from '../../helpers/citations';

describeCitations('inline links', [
  [
    '[RFC 9110](https://www.rfc-editor.org/rfc/rfc9110)',
    [
      'RFC 9110 = rfc 9110 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url',
    ],
  ],
  [
    '[RFC 9110, §3](https://www.rfc-editor.org/rfc/rfc9110#section-3)',
    [
      'RFC 9110 = rfc 9110 §3 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc9110#section-3 = rfc 9110 §3 inline-link-url',
    ],
  ],
  [
    '[the spec](https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5)',
    ['https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5 = rfc 9110 §15.5.5 inline-link-url'],
  ],
  [
    '[`RFC 9110`](<https://www.rfc-editor.org/info/rfc9110> "title")',
    [
      'RFC 9110 = rfc 9110 inline-link-text code',
      'https://www.rfc-editor.org/info/rfc9110 = rfc 9110 inline-link-url',
    ],
  ],
  ['![RFC 9110 picture](https://example.org/a.png)', ['RFC 9110 = rfc 9110 inline-link-text']],
  [
    'see RFC [9110](https://www.rfc-editor.org/rfc/rfc9110)',
    ['9110 = rfc 9110 inline-link-text', 'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url'],
  ],
  [
    '[9110](https://www.rfc-editor.org/rfc/rfc9110)',
    ['9110 = rfc 9110 inline-link-text', 'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url'],
  ],
  [
    '[9111](https://www.rfc-editor.org/rfc/rfc9110)',
    ['https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url'],
  ],
  ['[RFC 9110](#rfc9110)', ['RFC 9110 = rfc 9110 inline-link-text']],
  ['[RFC 9110](docs/rfc9110.txt)', ['RFC 9110 = rfc 9110 inline-link-text']],
  ['[RFC 9110](https://example.org/rfc9110-notes)', ['RFC 9110 = rfc 9110 inline-link-text']],
  [
    'x[RFC 9110](https://www.rfc-editor.org/rfc/rfc9110)y',
    [
      'RFC 9110 = rfc 9110 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url',
    ],
  ],
  [
    '[RFC\n9110](https://www.rfc-editor.org/rfc/rfc9110)',
    [
      'RFC\n9110 = rfc 9110 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url',
    ],
  ],
  [
    '[https://www.rfc-editor.org/rfc/rfc9110](https://www.rfc-editor.org/rfc/rfc9110)',
    [
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url',
    ],
  ],
  [
    '[a [b] RFC 9110](https://www.rfc-editor.org/rfc/rfc9110)',
    [
      'RFC 9110 = rfc 9110 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url',
    ],
  ],
  [
    '[RFC 9110](https://www.rfc-editor.org/rfc/rfc9110_(copy))',
    [
      'RFC 9110 = rfc 9110 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc9110_(copy) = rfc 9110 inline-link-url',
    ],
  ],
  [
    "[RFC 9110](https://www.rfc-editor.org/rfc/rfc9110 'RFC 9110')",
    [
      'RFC 9110 = rfc 9110 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 inline-link-url',
    ],
  ],
]);

describeCitations('reference links', [
  // Labels that count.
  [
    '[the flow][rfc01]\n\n[rfc01]: https://www.rfc-editor.org/rfc/rfc9110',
    ['rfc01 = rfc 9110 ref-link alias', 'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 ref-definition'],
  ],
  [
    '[the flow][rfc0791]\n\n[rfc0791]: https://www.rfc-editor.org/rfc/rfc791',
    [
      'rfc0791 = rfc 791 ref-link',
      'rfc0791 = rfc 791 ref-definition',
      'https://www.rfc-editor.org/rfc/rfc791 = rfc 791 ref-definition',
    ],
  ],
  [
    '[RFC 9110][http]\n\n[http]: https://www.rfc-editor.org/rfc/rfc9110',
    ['RFC 9110 = rfc 9110 ref-link', 'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 ref-definition'],
  ],
  [
    '[RFC 9110][]\n\n[RFC 9110]: https://www.rfc-editor.org/rfc/rfc9110',
    [
      'RFC 9110 = rfc 9110 ref-link',
      'RFC 9110 = rfc 9110 ref-definition',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 ref-definition',
    ],
  ],
  [
    '[RFC9110]\n\n[rfc9110]: <https://www.rfc-editor.org/rfc/rfc9110>',
    [
      'RFC9110 = rfc 9110 ref-link',
      'rfc9110 = rfc 9110 ref-definition',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 ref-definition',
    ],
  ],
  [
    '[codes][rfc9110-section-15]\n\n[rfc9110-section-15]: https://www.rfc-editor.org/rfc/rfc9110#section-15',
    [
      'rfc9110 = rfc 9110 §15 ref-link',
      'rfc9110 = rfc 9110 §15 ref-definition',
      'https://www.rfc-editor.org/rfc/rfc9110#section-15 = rfc 9110 §15 ref-definition',
    ],
  ],
  [
    '[codes][rfc-8314-s33]\n\n[rfc-8314-s33]: https://www.rfc-editor.org/rfc/rfc8314#section-3.3',
    [
      'rfc-8314 = rfc 8314 §3.3 ref-link',
      'rfc-8314 = rfc 8314 §3.3 ref-definition',
      'https://www.rfc-editor.org/rfc/rfc8314#section-3.3 = rfc 8314 §3.3 ref-definition',
    ],
  ],
  [
    '[RFC 9110][1]\n\n[1]: https://www.rfc-editor.org/rfc/rfc9110',
    ['RFC 9110 = rfc 9110 ref-link', 'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 ref-definition'],
  ],
  [
    '> [RFC9110]\n\n- x\n\n  [RFC9110]: https://www.rfc-editor.org/rfc/rfc9110',
    [
      'RFC9110 = rfc 9110 ref-link',
      'RFC9110 = rfc 9110 ref-definition',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 ref-definition',
    ],
  ],
  [
    '[RFC9110]: https://www.rfc-editor.org/rfc/rfc9110\n[RFC9110]: https://example.org/second',
    [
      'RFC9110 = rfc 9110 ref-definition',
      'https://www.rfc-editor.org/rfc/rfc9110 = rfc 9110 ref-definition',
      'RFC9110 = rfc 9110 ref-definition',
    ],
  ],
  [
    '[text][rfc9110#section-3.1]\n\n[rfc9110#section-3.1]: https://www.rfc-editor.org/rfc/rfc9110#section-3.1',
    [
      'rfc9110 = rfc 9110 §3.1 ref-link',
      'rfc9110 = rfc 9110 §3.1 ref-definition',
      'https://www.rfc-editor.org/rfc/rfc9110#section-3.1 = rfc 9110 §3.1 ref-definition',
    ],
  ],
  [
    '| RFC | Title |\n|---|---|\n| [5389](https://www.rfc-editor.org/rfc/rfc5389) | Frob |\n| [5245](./frob.md) | Lamp |',
    [
      '5389 = rfc 5389 inline-link-text',
      'https://www.rfc-editor.org/rfc/rfc5389 = rfc 5389 inline-link-url',
      '5245 = rfc 5245 inline-link-text',
    ],
  ],
  [
    '| RFC | Title |\n|---|---|\n| 5389 | Frob |\n| RFC 9116 (Sep 2021, obsoletes 2616) | Lamp |',
    ['5389 = rfc 5389 prose', 'RFC 9116 = rfc 9116 prose', '2616 = rfc 2616 prose'],
  ],
]);
