/** The sentences of an RFC that hold no requirement, each with its section and line. */
import { blockAround, itemAround, markerLength } from '../rfc/blocks';
import type { RfcDocument } from '../rfc/document';
import { lineAtOffset } from '../rfc/lines';
import { sentencesOf } from '../text/sentences';
import { type Span, viewOf } from '../text/view';

export interface PlainSentence {
  /** Index into the document's sections; -1 before the first. */
  readonly section: number;
  /** 0-based line of its start as published. */
  readonly line: number;
  readonly text: string;
}

/** @param taken source offsets of the sentences to leave out, in any order */
export function plainSentences(document: RfcDocument, taken: readonly Span[]): readonly PlainSentence[] {
  const { lines, sections } = document;
  const isTaken = lookup(taken);
  const found: PlainSentence[] = [];
  let section = -1;
  for (let line = 0; line < lines.count;) {
    while (section + 1 < sections.length && sections[section + 1]!.line <= lines.number[line]!) section++;
    if (section < 0 || sections[section]!.line === lines.number[line]) {
      line++;
      continue;
    }
    const block = blockAround(lines, line);
    const item = itemAround(lines, { from: line, to: block.to }, line);
    const spans: Span[] = [];
    for (let at = item.from; at < item.to; at++)
      spans.push({
        start: lines.first[at]! + (at === item.from ? markerLength(lines, at) : 0),
        end: lines.end[at]!,
      });
    const view = viewOf(lines, spans, () => false);
    const whole = view.text;
    for (const span of sentencesOf(whole)) {
      const start = view.toSource(span.start);
      if (isTaken(start, view.toSource(Math.max(span.start, span.end - 1)))) continue;
      const text = whole.slice(span.start, span.end);
      if (/[a-z]{2}/.test(text))
        found.push({ section, line: lines.number[lineAtOffset(lines, start)]!, text });
    }
    line = Math.max(line + 1, item.to);
  }
  return found;
}

function lookup(taken: readonly Span[]): (from: number, to: number) => boolean {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  return (from, to) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= to) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && at > low - 4; at--) if (sorted[at]!.end > from) return true;
    return false;
  };
}
