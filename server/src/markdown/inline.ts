/** From inline Markdown to text as people read it, with its links and its code. */
import type { Nodes, PhrasingContent } from 'mdast';
import type { Span } from './citation';
import { decodeReference } from './entities';
import { decodeAttribute, readHtml } from './htmlText';
import type { UnitLink } from './prose';
import type { ViewBuilder, ViewRange } from './textView';

/** What an inline walk collects beside the view. Ids of links count from 0 in a block. */
export interface InlineNotes {
  readonly links: UnitLink[];
  readonly code: ViewRange[];
  readonly comments: Span[];
  /** Addresses in HTML attributes. */
  readonly addresses: { readonly span: Span; readonly link: number | undefined }[];
}

export interface InlineContext {
  readonly source: string;
  readonly view: ViewBuilder;
  readonly notes: InlineNotes;
  /** How many block quotes the text is in: so many `>` may start each of its lines. */
  readonly quoteDepth: number;
  /** The next link's id. */
  readonly nextLink: () => number;
}

/** Appends `source[start, end)`, whose inline elements are `nodes`, to the view. */
export function readInline(
  context: InlineContext,
  nodes: readonly PhrasingContent[],
  start: number,
  end: number,
): void {
  let at = start;
  let openTag: OpenTag | undefined;
  for (const node of nodes) {
    const span = nodeSpan(node);
    // Text is what lies between the other elements; elements that an extension made up have no place.
    if (span === undefined || node.type === 'text' || span.start < at) continue;
    readText(context, at, span.start);
    at = node.type === 'break' ? afterLinePrefix(context, span.end) : span.end;
    const note = node.type === 'html' ? noteMark(context.source, span.start, end) : undefined;
    if (note !== undefined) at = note;
    else if (node.type === 'html') openTag = readTag(context, span, openTag);
    else readElement(context, node, span);
  }
  readText(context, at, end);
  if (openTag !== undefined) closeTag(context, openTag, end);
}

/** Where a superscript ends that is nothing but the number of a note: `1035<sup>[1](#ref)</sup>` is no 10351. A power is none. */
function noteMark(source: string, start: number, end: number): number | undefined {
  mark.lastIndex = start;
  if (!mark.test(source) || mark.lastIndex > end) return undefined;
  const isPower = /(?<!\d)\d{1,2}$/.test(source.slice(Math.max(0, start - 3), start));
  return isPower ? undefined : mark.lastIndex;
}

const mark =
  /<sup>\s*(?:\[{1,2}\d{1,3}\]{1,2}(?:\([^()\s]*\)|\[[^[\]]*\])?|<a\b[^<>]*>\[?\d{1,3}\]?<\/a>|\d{1,3})\s*<\/sup>/iy;

export function nodeSpan(node: Nodes): Span | undefined {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  return start === undefined || end === undefined ? undefined : { start, end };
}

function readElement(context: InlineContext, node: PhrasingContent, span: Span): void {
  const { view, notes, source } = context;
  switch (node.type) {
    case 'inlineCode':
      return readCode(context, span);
    case 'break':
      return view.replaced(' ', span.start, span.end);
    case 'link':
    case 'image':
    case 'linkReference':
    case 'imageReference':
      return readLink(context, node, span);
    case 'footnoteReference': {
      const at = view.length;
      notes.links.push({
        id: context.nextLink(),
        kind: 'footnote',
        image: false,
        range: { start: at, end: at },
        span,
        urlSpan: undefined,
        labelSpan: { start: span.start + 2, end: span.end - 1 },
        url: undefined,
        identifier: node.identifier,
      });
      return;
    }
    default: {
      const children = 'children' in node ? node.children : [];
      const first = children[0] && nodeSpan(children[0]);
      const last = children.at(-1) && nodeSpan(children.at(-1)!);
      if (first === undefined || last === undefined) return readText(context, span.start, span.end);
      const marker = /^(?:\*\*|__|~~|[*_~])/.exec(source.slice(span.start, span.start + 2))?.[0].length ?? 0;
      return readInline(context, children, span.start + marker, span.end - marker);
    }
  }
}

/** The code's own characters; its line breaks are spaces. */
function readCode({ source, view, notes, quoteDepth }: InlineContext, span: Span): void {
  let start = span.start;
  let end = span.end;
  while (start < end && source[start] === '`' && source[end - 1] === '`') {
    start++;
    end--;
  }
  if (end - start > 2 && /^[ \r\n].*[ \r\n]$/s.test(source.slice(start, end))) {
    start++;
    end--;
  }
  const from = view.length;
  readLines(source, start, end, quoteDepth, (a, b) => view.verbatim(a, b), view);
  notes.code.push({ start: from, end: view.length });
}

function readLink(
  context: InlineContext,
  node: Extract<PhrasingContent, { type: 'link' | 'image' | 'linkReference' | 'imageReference' }>,
  span: Span,
): void {
  const { source, view, notes } = context;
  const image = node.type === 'image' || node.type === 'imageReference';
  const reference = node.type === 'linkReference' || node.type === 'imageReference';
  const from = view.length;
  const id = context.nextLink();
  const base = {
    id,
    image,
    span,
    identifier: reference ? node.identifier : undefined,
    url: reference ? undefined : node.url,
  };
  if (!image && source[span.start] !== '[') {
    const bracket = source[span.start] === '<' ? 1 : 0;
    view.verbatim(span.start + bracket, span.end - bracket);
    const urlSpan = { start: span.start + bracket, end: span.end - bracket };
    const range = { start: from, end: view.length };
    notes.links.push({ ...base, kind: 'autolink', range, urlSpan, labelSpan: undefined });
    return;
  }
  const textStart = span.start + (image ? 2 : 1);
  const children: readonly PhrasingContent[] = 'children' in node ? node.children : [];
  const last = children
    .map((child) => nodeSpan(child)?.end ?? textStart)
    .reduce((a, b) => Math.max(a, b), textStart);
  const textEnd = closingBracket(source, image ? textStart : last, span.end);
  if (image) readText(context, textStart, textEnd);
  else readInline(context, children, textStart, textEnd);
  const range = { start: from, end: view.length };
  const labelled = reference && source[textEnd + 1] === '[' && span.end - textEnd > 3;
  notes.links.push({
    ...base,
    kind: reference ? 'reference' : 'inline',
    range,
    urlSpan: reference ? undefined : destinationSpan(source, textEnd + 2, span.end - 1),
    labelSpan: labelled ? { start: textEnd + 2, end: span.end - 1 } : undefined,
  });
}

/** The `]` that closes the bracket in which `from` stands. */
function closingBracket(source: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from; at < end; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') depth++;
    else if (character === ']' && depth-- === 0) return at;
  }
  return end;
}

/** A link destination (CommonMark section 6.3) at or after `from`, without its `<` and `>`; undefined for an empty one. */
export function destinationSpan(source: string, from: number, end: number): Span | undefined {
  let start = from;
  while (start < end && /\s/.test(source[start]!)) start++;
  if (source[start] === '<') {
    const close = source.indexOf('>', start);
    return close > start + 1 && close <= end ? { start: start + 1, end: close } : undefined;
  }
  let depth = 0;
  let at = start;
  for (; at < end; at++) {
    const character = source[at]!;
    if (character === '\\') at++;
    else if (/\s/.test(character)) break;
    else if (character === '(') depth++;
    else if (character === ')' && depth-- === 0) break;
  }
  at = Math.min(at, end);
  return at > start ? { start, end: at } : undefined;
}

/** An `<a>` whose end has not come yet. */
export interface OpenTag {
  readonly id: number;
  /** Where its text starts in the view. */
  readonly from: number;
  readonly span: Span;
  readonly address: Span | undefined;
}

function readTag(context: InlineContext, span: Span, open: OpenTag | undefined): OpenTag | undefined {
  const { source, view, notes } = context;
  const piece = readHtml(source, span.start, span.end)[0];
  if (piece?.kind === 'comment') notes.comments.push(span);
  if (piece?.kind !== 'tag') return open;
  if (piece.name === 'br' && !view.atSpace) view.replaced(' ', span.start, span.end);
  if (piece.name !== 'a') {
    for (const address of piece.addresses) notes.addresses.push({ span: address, link: undefined });
    return open;
  }
  if (open !== undefined) closeTag(context, open, span.end);
  if (piece.closing) return undefined;
  const id = context.nextLink();
  for (const address of piece.addresses) notes.addresses.push({ span: address, link: id });
  return { id, from: view.length, span, address: piece.addresses[0] };
}

function closeTag({ source, view, notes }: InlineContext, open: OpenTag, end: number): void {
  notes.links.push(htmlLink(source, open, { start: open.from, end: view.length }, end));
}

/** The link of an `<a>`. @param range its text in the view @param end where its closing tag ends */
export function htmlLink(
  source: string,
  { id, span, address }: OpenTag,
  range: ViewRange,
  end: number,
): UnitLink {
  return {
    id,
    kind: 'html',
    image: false,
    range,
    span: { start: span.start, end },
    urlSpan: address,
    labelSpan: undefined,
    url: address && decodeAttribute(source.slice(address.start, address.end)),
    identifier: undefined,
  };
}

/** Appends plain text: escapes and character references decoded, line breaks folded. */
export function readText(context: InlineContext, start: number, end: number): void {
  const { source, view, quoteDepth } = context;
  readLines(source, start, end, quoteDepth, (from, to) => readPlain(context, from, to), view);
}

function readPlain({ source, view }: InlineContext, start: number, end: number): void {
  let from = start;
  for (let at = start; at < end; at++) {
    const character = source[at];
    if (character === '\\' && at + 1 < end && /[!-/:-@[-`{-~]/.test(source[at + 1]!)) {
      view.verbatim(from, at);
      view.replaced(source[at + 1]!, at, at + 2);
      from = at + 2;
      at++;
    } else if (character === '&') {
      const reference = decodeReference(source, at);
      if (reference === undefined || reference.end > end) continue;
      view.verbatim(from, at);
      view.replaced(reference.text, at, reference.end);
      from = reference.end;
      at = from - 1;
    }
  }
  view.verbatim(from, end);
}

/** Hands over each line's characters and puts one space for a line break with what the next line starts with. */
function readLines(
  source: string,
  start: number,
  end: number,
  quoteDepth: number,
  piece: (start: number, end: number) => void,
  view: ViewBuilder,
): void {
  // Most stretches have no line break; a search for one would run on through the rest of the line.
  if (!hasLineBreak(source, start, end)) return piece(start, end);
  const breaks = quoteDepth === 0 ? plainBreak : quotedBreak(quoteDepth);
  breaks.lastIndex = start;
  let from = start;
  for (let match = breaks.exec(source); match && match.index < end; match = breaks.exec(source)) {
    piece(from, match.index);
    from = Math.min(match.index + match[0].length, end);
    if (!view.atSpace) view.replaced(' ', match.index, from);
    breaks.lastIndex = from;
    if (from >= end) break;
  }
  piece(from, end);
}

function hasLineBreak(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 0x0a || unit === 0x0d) return true;
  }
  return false;
}

/** Behind the `>` and the indentation that start a line. */
function afterLinePrefix({ source, quoteDepth }: InlineContext, at: number): number {
  const prefix = new RegExp(`(?:[ \\t]*>){0,${Math.min(quoteDepth, 99)}}[ \\t]*`, 'y');
  prefix.lastIndex = at;
  prefix.test(source);
  return prefix.lastIndex;
}

const plainBreak = /[ \t]*(?:\r\n|\n|\r)[ \t]*/g;

function quotedBreak(depth: number): RegExp {
  return new RegExp(`[ \\t]*(?:\\r\\n|\\n|\\r)(?:[ \\t]*>){0,${Math.min(depth, 99)}}[ \\t]*`, 'g');
}
