/** What lists lend to their items and items to their lists: the sentence before, and the items after. */
import { sentenceAround } from '../text/sentences';
import { type Span, type TextView, viewOf } from '../text/view';
import { blockAround, itemAround, type LineRange, markerLength } from './blocks';
import { lineText, type RfcLines } from './lines';

/** Joins lines into a view; the list marker of the first is left out. */
export type JoinLines = (range: LineRange) => TextView;

export function joinLines(lines: RfcLines, range: LineRange, isWord: (word: string) => boolean): TextView {
  const spans: Span[] = [];
  for (let line = range.from; line < range.to; line++) {
    const marker = line === range.from ? markerLength(lines, line) : 0;
    spans.push({ start: lines.first[line]! + marker, end: lines.end[line]! });
  }
  return viewOf(lines.text, spans, isWord);
}

/** How far above an item its lead-in may stand, in lines. */
const reach = 120;

/** The sentence before a list that its items carry on: it ends with a colon. Empty where there is none. */
export function leadIn(
  lines: RfcLines,
  regions: Uint8Array,
  body: number,
  item: LineRange,
  join: JoinLines,
): string {
  const indent = lines.indent[item.from]!;
  if (markerLength(lines, item.from) === 0 && indent <= body) return '';
  for (let line = item.from - 1; line >= 0 && line > item.from - reach; line--) {
    if (regions[line] !== 0) return '';
    if (lines.indent[line]! > indent || (lines.indent[line] === indent && markerLength(lines, line) > 0))
      continue;
    if (lines.text.charCodeAt(lines.end[line]! - 1) !== 58) return '';
    const parent = itemAround(lines, blockAround(lines, line), line);
    if (parent.to !== line + 1) return '';
    const { text } = join(parent);
    const sentence = sentenceAround(text, text.length - 1);
    return text.slice(sentence.start, sentence.end);
  }
  return '';
}

/** The items of the list after a lead-in, each to the end of its first sentence, as far as a page goes. */
export function listAfter(lines: RfcLines, regions: Uint8Array, item: LineRange, join: JoinLines): string {
  const { to } = item;
  if (to >= lines.count) return '';
  const indent = lines.indent[to]!;
  const marked = markerLength(lines, to) > 0;
  if (!marked && indent <= lines.indent[item.from]!) return '';
  const parts: string[] = [];
  let length = 0;
  for (let line = to; line < lines.count && line < to + 40 && length < 1500;) {
    if (regions[line] !== 0 || lines.indent[line]! < indent) break;
    if (marked && lines.indent[line] === indent && markerLength(lines, line) === 0) break;
    const part = itemAround(lines, blockAround(lines, line), line);
    if (lines.indent[line] === indent) {
      const { text } = join({ from: line, to: part.to });
      const first = text.slice(0, sentenceAround(text, Math.min(4, text.length)).end);
      parts.push(first);
      length += first.length;
    }
    line = part.to;
  }
  return parts.join(' ');
}

/** Whether an item's text runs on into a list. */
export function introducesList(lines: RfcLines, item: LineRange): boolean {
  return lineText(lines, item.to - 1).endsWith(':');
}
