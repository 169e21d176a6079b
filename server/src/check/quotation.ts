/** What an author quotes is not rewritten: a note is added after it. */
import type { MarkdownDocument } from '../markdown/document';
import type { ProseUnit } from '../markdown/prose';
import { sourceOffset, viewOffset, type TextView } from '../markdown/textView';
import type { Fix } from './finding';
import type { Mention } from './mentions';

/** Whether a mention stands within quotation marks or in a block quote that is no admonition. */
export function isQuoted({ main }: Mention, document: MarkdownDocument): boolean {
  return isQuotedAt(document, main.span.start);
}

/** The same for any offset of the document. */
export function isQuotedAt(document: MarkdownDocument, offset: number): boolean {
  const unit = document.unitAt(offset);
  if (unit === undefined) return false;
  return isBlockQuote(unit, document) || closingQuote(unit, offset) !== undefined;
}

/** Where a note on what ends at an offset of the source goes: behind the link, the code and the quotation that hold it. */
export function noteOffsetAt({ text }: MarkdownDocument, unit: ProseUnit, offset: number): number {
  let at = offset;
  for (const { span } of unit.links) if (span.start < at && at <= span.end) at = span.end;
  const closing = closingQuote(unit, Math.max(unit.span.start, offset - 1));
  if (closing !== undefined) at = Math.max(at, closing);
  const markup = /^[`*_\])]+/.exec(text.slice(at, unit.span.end));
  return at + (markup?.[0].length ?? 0);
}

/** A fix that says it in parentheses after the quotation, or after the link in a block quote. */
export function noteFix(mention: Mention, note: string, preferred: boolean, document: MarkdownDocument): Fix {
  const at = noteOffset(mention, document);
  return {
    title: `Add a note after it: “${note}”`,
    preferred,
    safe: false,
    edits: [{ span: { start: at, end: at }, newText: ` (${note})` }],
  };
}

function noteOffset({ main }: Mention, document: MarkdownDocument): number {
  const unit = document.unitAt(main.span.start);
  if (unit === undefined) return main.span.end;
  const closing = closingQuote(unit, main.span.start);
  const link = unit.links.find(({ span }) => span.start <= main.span.start && main.span.end <= span.end);
  const after = Math.max(link?.span.end ?? main.span.end, main.sectionSpan?.end ?? 0);
  const bracket = document.text.startsWith(']', after) && link === undefined ? 1 : 0;
  return closing === undefined ? after + bracket : Math.max(closing, link?.span.end ?? 0);
}

/** `> [!NOTE]` and `> **Note**` set a paragraph off; they quote nobody. */
function isBlockQuote({ content, span }: ProseUnit, { text }: MarkdownDocument): boolean {
  if (content.quoteDepth === 0) return false;
  const start = text.lastIndexOf('\n\n', span.start) + 1;
  return !/^\s*(?:>\s*)+(?:\[!\w+\]|[*_]{1,2}\w+[:*_]|\p{Extended_Pictographic})/u.test(
    text.slice(start, span.end),
  );
}

const pairs: readonly (readonly [string, string])[] = [
  ['“', '”'],
  ['«', '»'],
  ['"', '"'],
];

/** Where the quotation around an offset ends in the source, behind its mark; undefined outside of one. */
function closingQuote({ view }: ProseUnit, offset: number): number | undefined {
  const at = viewOffset(view, offset);
  for (const quotations of quotationsIn(view)) {
    const next = quotations[firstBehind(quotations, at)];
    if (next && next.open < at) return sourceOffset(view, next.close) + 1;
  }
  return undefined;
}

/** The places of a quotation's marks in a view. */
interface Quotation {
  readonly open: number;
  readonly close: number;
}

const known = new WeakMap<TextView, readonly (readonly Quotation[])[]>();

/** For each pair of marks its quotations in order. */
function quotationsIn(view: TextView): readonly (readonly Quotation[])[] {
  let found = known.get(view);
  if (!found) known.set(view, (found = pairs.map(([open, close]) => findQuotations(view.text, open, close))));
  return found;
}

function findQuotations(text: string, open: string, close: string): readonly Quotation[] {
  const found: Quotation[] = [];
  for (let from = text.indexOf(open); from >= 0;) {
    const to = text.indexOf(close, from + 1);
    if (to < 0) break;
    found.push({ open: from, close: to });
    from = text.indexOf(open, to + 1);
  }
  return found;
}

/** The first quotation that closes behind a place. */
function firstBehind(quotations: readonly Quotation[], at: number): number {
  let [low, high] = [0, quotations.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotations[middle]!.close <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
