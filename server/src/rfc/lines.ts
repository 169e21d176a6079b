/** The lines of an RFC that say something: page headers, footers, form feeds and blank lines are taken out. */
import { isSpace } from '../text/chars';
import type { SourceText } from '../text/codes';
import { lineStarts } from '../text/lines';
import { findFurniture } from './furniture';

/** What stands between a line and the one before it. */
export const Gap = { none: 0, blank: 1, page: 2 } as const;

/** Columns of equal length, one entry for each line with text. Offsets are into {@link text}. */
export interface RfcLines extends SourceText {
  readonly count: number;
  /** 0-based number of the line as published, split at `\n` alone. */
  readonly number: Int32Array;
  /** Offset of the line's column 0. */
  readonly start: Int32Array;
  /** Offset of its first character that is no white space. */
  readonly first: Int32Array;
  /** Offset after its last character that is no white space. */
  readonly end: Int32Array;
  /** Columns of white space before {@link first}, tabs expanded to eight. */
  readonly indent: Int32Array;
  /** One of {@link Gap}. A page break hides whether there was a blank line. */
  readonly gap: Uint8Array;
}

/** What stands further right is not read: no RFC has a line as long, and hostile texts have. */
export const maxColumns = 1000;

export function readLines(source: SourceText): RfcLines {
  const { text, codes } = source;
  const starts = lineStarts(text);
  const total = starts.length - 1;
  const furniture = findFurniture(text, starts);
  const columns = new Int32Array(total * 5);
  const column = (at: number): Int32Array => columns.subarray(at * total, (at + 1) * total);
  const [number, start, first, end, indent] = [column(0), column(1), column(2), column(3), column(4)];
  const gap = new Uint8Array(total);
  let count = 0;
  let before: number = Gap.none;
  for (let line = 0; line < total; line++) {
    const from = starts[line]!;
    let to = Math.min(starts[line + 1]! - 1, from + maxColumns);
    let at = from;
    while (at < to && codes[at] === 32) at++;
    let indented = at - from;
    if (at < to && isSpace(codes[at]!)) {
      for (; at < to; at++) {
        const code = codes[at]!;
        if (code === 32) indented++;
        else if (code === 9) indented = (indented | 7) + 1;
        else if (code === 12) before = Gap.page;
        else if (!isSpace(code)) break;
      }
    }
    if (at < to && codes[at] === 124) {
      const inner = skipAsideBar(codes, at, to);
      indented += inner - at;
      at = inner;
    }
    if (furniture[line] === 1) {
      before = Gap.page;
    } else if (at === to) {
      if (before === Gap.none) before = Gap.blank;
    } else {
      while (isSpace(codes[to - 1]!)) to--;
      number[count] = line;
      start[count] = from;
      first[count] = at;
      end[count] = to;
      indent[count] = indented;
      gap[count] = count === 0 ? Gap.blank : before;
      count++;
      before = Gap.none;
    }
  }
  const used = (all: Int32Array): Int32Array => all.subarray(0, count);
  return {
    text,
    codes,
    count,
    number: used(number),
    start: used(start),
    first: used(first),
    end: used(end),
    indent: used(indent),
    gap: gap.subarray(0, count),
  };
}

/**
 * RFC XML v3 prints an aside with a bar before each line: `|  Note: …`. The bar is no part of its text.
 * @returns where the text after the bar starts; `at` itself where the line is a table's or a drawing's
 */
function skipAsideBar(codes: Uint8Array, at: number, to: number): number {
  if (at + 1 < to && (codes[at + 1] !== 32 || codes[at + 2] !== 32)) return at;
  for (let next = at + 1; next < to; next++) {
    const code = codes[next];
    if (code === 124 || code === 43) return at;
  }
  let inner = at + 1;
  while (inner < to && isSpace(codes[inner]!)) inner++;
  return inner;
}

/** A line's text without the white space around it. */
export function lineText(lines: RfcLines, line: number): string {
  return lines.text.slice(lines.first[line], lines.end[line]);
}

/** The last line that starts at or before an offset of the text; 0 before the first. */
export function lineAtOffset(lines: RfcLines, offset: number): number {
  let low = 0;
  let high = lines.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.start[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The line with a number as published; undefined where that line has no text. */
export function lineNumbered(lines: RfcLines, number: number): number | undefined {
  let low = 0;
  let high = lines.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines.number[middle]! < number) low = middle + 1;
    else high = middle;
  }
  return lines.number[low] === number ? low : undefined;
}
