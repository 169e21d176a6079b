/** Rows and columns of tables that are drawn with `|`. */
import type { LineRange } from './blocks';
import { lineText, type RfcLines } from './lines';
import type { Span } from '../text/view';

/** One cell: the parts of the lines that make it up, in order. */
export type Cell = readonly Span[];

/** One row of a table with the cells of its header row, which may be fewer or none. */
export interface Row {
  readonly header: readonly Cell[];
  readonly cells: readonly Cell[];
}

const ruleLine = /^[+|`'.,:]?[-=+~_\s|.'`:,]*[-=~_]{2,}[-=+~_\s|.'`:,]*$/;

/** The row of a drawn table that holds a line; undefined for a line that is a rule. */
export function drawnRow(lines: RfcLines, block: LineRange, line: number): Row | undefined {
  const isRule = (at: number): boolean => ruleLine.test(lineText(lines, at));
  if (isRule(line)) return undefined;
  let headerFrom = block.from;
  while (headerFrom < block.to && (isRule(headerFrom) || !drawn(lines, headerFrom))) headerFrom++;
  let headerTo = headerFrom;
  while (headerTo < block.to && !isRule(headerTo)) headerTo++;
  const hasHeader = headerTo < block.to - 1;
  const bars = barColumns(lines, headerFrom);
  let from = line;
  let to = line + 1;
  while (from > headerFrom && !isRule(from - 1)) from--;
  while (to < block.to && !isRule(to)) to++;
  if (!hasInnerRules(headerTo, block, isRule)) [from, to] = unruledRow(lines, bars, line, from, to);
  const header = hasHeader && from !== headerFrom ? cellsOf(lines, bars, headerFrom, headerTo) : [];
  return { header, cells: cellsOf(lines, bars, from, to) };
}

const drawn = (lines: RfcLines, line: number): boolean => lines.text.charCodeAt(lines.first[line]!) === 124;

/** Whether rules stand between the rows, and not only under the header. */
function hasInnerRules(headerTo: number, block: LineRange, isRule: (at: number) => boolean): boolean {
  let rules = 0;
  for (let line = headerTo + 1; line < block.to - 1; line++) if (isRule(line)) rules++;
  return rules > 0;
}

/** Without rules between rows a row goes on where its first cell is empty. */
function unruledRow(
  lines: RfcLines,
  bars: readonly number[],
  line: number,
  low: number,
  high: number,
): [number, number] {
  const opens = (at: number): boolean => {
    const from = lines.start[at]! + (bars[0] ?? 0) + 1;
    return lines.text.slice(from, lines.start[at]! + (bars[1] ?? 0)).trim() !== '';
  };
  let from = line;
  let to = line + 1;
  while (from > low && !opens(from)) from--;
  while (to < high && !opens(to)) to++;
  return [from, to];
}

/** The columns at which a line has its bars. */
function barColumns(lines: RfcLines, line: number): readonly number[] {
  const text = lines.text.slice(lines.start[line], lines.end[line]);
  const bars: number[] = [];
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) bars.push(at);
  return bars;
}

function cellsOf(lines: RfcLines, bars: readonly number[], from: number, to: number): readonly Cell[] {
  const cells: Span[][] = [];
  for (let line = from; line < to; line++) {
    const own = barColumns(lines, line);
    const edges = own.length >= bars.length || own.length < 2 ? own : bars;
    for (let at = 0; at + 1 < edges.length; at++) {
      const start = lines.start[line]! + edges[at]! + 1;
      const end = Math.min(lines.start[line]! + edges[at + 1]!, lines.end[line]!);
      const span = trimmed(lines.text, start, end);
      const cell = (cells[at] ??= []);
      if (span) cell.push(span);
    }
  }
  return cells.map((cell) => cell ?? []);
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return start < end ? { start, end } : undefined;
}

/** Whether a cell holds little more than a level: such columns of a row are requirements of their own. */
export function isLevelCell(cell: string): boolean {
  return cell.length < 24 && levelCell.test(cell);
}

const levelCell =
  /^(?:MUST|SHALL|SHOULD|MAY|REQUIRED|(?:NOT )?RECOMMENDED|OPTIONAL|MANDATORY|Mandatory|Optional|Recommended|Required|Must|Should|May|must|should|may)\b/;
