/** Character references (CommonMark section 2.5) that occur in prose. Others stay as written, which harms no reading. */

/** Decodes the reference that starts at the offset. Undefined where none does. */
export function decodeReference(
  source: string,
  at: number,
): { readonly text: string; readonly end: number } | undefined {
  reference.lastIndex = at;
  const match = reference.exec(source);
  if (!match) return undefined;
  const [whole, hex, decimal, name] = match;
  const end = at + whole.length;
  if (name !== undefined) {
    const text = names.get(name);
    return text === undefined ? undefined : { text, end };
  }
  const code = hex !== undefined ? parseInt(hex, 16) : Number(decimal);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return { text: valid ? String.fromCodePoint(code) : '\ufffd', end };
}

const reference = /&(?:#[xX]([\da-fA-F]{1,6})|#(\d{1,7})|([A-Za-z][A-Za-z\d]{1,30}));/y;

const names = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    sect: '§',
    para: '¶',
    ndash: '–',
    mdash: '—',
    hyphen: '‐',
    minus: '−',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
    times: '×',
    copy: '©',
    reg: '®',
    trade: '™',
    rarr: '→',
    larr: '←',
    le: '≤',
    ge: '≥',
    num: '#',
    sol: '/',
    lpar: '(',
    rpar: ')',
    lbrack: '[',
    lsqb: '[',
    rbrack: ']',
    rsqb: ']',
    colon: ':',
    period: '.',
    comma: ',',
    vert: '|',
    shy: '\u00ad',
    zwnj: '\u200c',
    zwj: '\u200d',
  }),
);
