/** Reads HTML as it stands in Markdown: tags, their attributes that hold addresses, comments, and the text between. */
import { decodeReference } from './entities';

/** Offsets into the source that was scanned. */
export type HtmlPiece =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'comment'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'tag';
      readonly start: number;
      readonly end: number;
      /** In lower case. */
      readonly name: string;
      readonly closing: boolean;
      /** Values of `href`, `src`, `cite` and `data`. */
      readonly addresses: readonly { readonly start: number; readonly end: number }[];
    };

/** The pieces partition `source[start, end)`. */
export function readHtml(source: string, start: number, end: number): HtmlPiece[] {
  const pieces: HtmlPiece[] = [];
  const text = (from: number, to: number): void => {
    if (to > from) pieces.push({ kind: 'text', start: from, end: to });
  };
  let at = start;
  let textStart = start;
  while (at < end) {
    const open = source.indexOf('<', at);
    if (open < 0 || open >= end) break;
    const piece = readComment(source, open, end) ?? readTag(source, open, end);
    if (piece === undefined) {
      at = open + 1;
      continue;
    }
    text(textStart, open);
    pieces.push(piece);
    at = textStart = piece.end;
  }
  text(textStart, end);
  return pieces;
}

/** Decodes the character references of an attribute's value. */
export function decodeAttribute(value: string): string {
  if (!value.includes('&')) return value;
  let decoded = '';
  for (let at = 0; at < value.length;) {
    const reference = value[at] === '&' ? decodeReference(value, at) : undefined;
    decoded += reference?.text ?? value[at];
    at = reference?.end ?? at + 1;
  }
  return decoded;
}

function readComment(source: string, start: number, end: number): HtmlPiece | undefined {
  const [opener, closer] = source.startsWith('<!--', start)
    ? ['<!--', '-->']
    : source.startsWith('<?', start)
      ? ['<?', '?>']
      : source.startsWith('<!', start)
        ? ['<!', '>']
        : [undefined, ''];
  if (opener === undefined) return undefined;
  const close = source.indexOf(closer, start + Math.min(opener.length, 2));
  return { kind: 'comment', start, end: close < 0 || close >= end ? end : close + closer.length };
}

function readTag(source: string, start: number, end: number): HtmlPiece | undefined {
  tag.lastIndex = start;
  const match = tag.exec(source);
  if (!match || tag.lastIndex > end) return undefined;
  const addresses: { start: number; end: number }[] = [];
  const attributesStart = start + 1 + match[1]!.length + match[2]!.length;
  for (const attribute of match[3]!.matchAll(address)) {
    const value = attribute[1] ?? attribute[2] ?? attribute[3] ?? '';
    const quote = attribute[3] === undefined ? 1 : 0;
    const valueEnd = attributesStart + attribute.index + attribute[0].length - quote;
    addresses.push({ start: valueEnd - value.length, end: valueEnd });
  }
  return {
    kind: 'tag',
    start,
    end: tag.lastIndex,
    name: match[2]!.toLowerCase(),
    closing: match[1] === '/',
    addresses,
  };
}

const tag =
  /<(\/?)([a-z][a-z\d.-]*)((?:\s+(?:[^\s"'<>=/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|\{[^{}]*\}|[^\s"'<>=`]+))?|\/(?!>)|\{[^{}]*\}))*)\s*\/?>/iy;
const address =
  /(?<![\w-])(?:href|src|cite|data|xlink:href)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>=`{}]+))/gi;
