/** Rows and columns of tables that are drawn with `|`. */
import type { Span } from '../text/view';
import type { LineRange } from './blocks';
import { lineText, type RfcLines } from './lines';

/** One cell: the parts of the lines that make it up, in order. */
export type Cell = readonly Span[];

/** One row of a table with the cells of its header row, which may be fewer or none. */
export interface Row {
  readonly header: readonly Cell[];
  readonly cells: readonly Cell[];
}

/** A drawn table; its first row names the columns when a rule stands under it. */
export interface DrawnTable {
  readonly rows: readonly LineRange[];
  readonly header: readonly Cell[];
  /** Columns of the bars in its first row. */
  readonly bars: readonly number[];
}

/** A line of dashes and corners. */
const ruleLine = /^[+|`'.,:]?[-=+~_\s|.'`:,]*[-=~_]{2,}[-=+~_\s|.'`:,]*$/;

export function readDrawnTable(lines: RfcLines, block: LineRange): DrawnTable {
  const groups = groupsBetweenRules(lines, block);
  const first = groups[0];
  if (!first) return { rows: [], header: [], bars: [] };
  const bars = barColumns(lines, first.from);
  const header = groups.length > 1 ? cellsOf(lines, bars, first) : [];
  // With rules only around the header the rows stand line under line; a row goes on where its first cell is empty.
  const rows = groups.length > 2 ? groups : groups.flatMap((group) => splitRows(lines, bars, group));
  return { rows, header, bars };
}

/** A row of more lines is a drawing. */
const tallest = 60;

/** The row that holds a line; undefined for a line that is a rule. */
export function rowAt(lines: RfcLines, table: DrawnTable, line: number): Row | undefined {
  const at = table.rows.findIndex((range) => line >= range.from && line < range.to);
  if (at < 0 || table.rows[at]!.to - table.rows[at]!.from > tallest) return undefined;
  return { header: at === 0 ? [] : table.header, cells: cellsOf(lines, table.bars, table.rows[at]!) };
}

/** Whether a cell holds little more than a level: such columns of a row are requirements of their own. */
export function isLevelCell(cell: string): boolean {
  return cell.length < 24 && levelCell.test(cell);
}

const levelCell =
  /^(?:MUST|SHALL|SHOULD|MAY|REQUIRED|(?:NOT )?RECOMMENDED|OPTIONAL|MANDATORY|Mandatory|Optional|Recommended|Required|Must|Should|May|must|should|may)\b/;

/** Runs of lines with bars between two rules. */
function groupsBetweenRules(lines: RfcLines, block: LineRange): readonly LineRange[] {
  const groups: LineRange[] = [];
  let from = -1;
  for (let line = block.from; line <= block.to; line++) {
    const inside =
      line < block.to &&
      lines.text.charCodeAt(lines.first[line]!) === 124 &&
      !ruleLine.test(lineText(lines, line));
    if (inside && from < 0) from = line;
    if (inside || from < 0) continue;
    groups.push({ from, to: line });
    from = -1;
  }
  return groups;
}

function splitRows(lines: RfcLines, bars: readonly number[], group: LineRange): readonly LineRange[] {
  const rows: LineRange[] = [];
  let from = group.from;
  for (let line = group.from + 1; line <= group.to; line++) {
    if (line < group.to && !firstCellHasText(lines, bars, line)) continue;
    rows.push({ from, to: line });
    from = line;
  }
  return rows;
}

function firstCellHasText(lines: RfcLines, bars: readonly number[], line: number): boolean {
  const start = lines.start[line]!;
  return lines.text.slice(start + (bars[0] ?? 0) + 1, start + (bars[1] ?? 0)).trim() !== '';
}

/** The columns at which a line has its bars. */
function barColumns(lines: RfcLines, line: number): readonly number[] {
  const text = lines.text.slice(lines.start[line], lines.end[line]);
  const bars: number[] = [];
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) bars.push(at);
  return bars;
}

function cellsOf(lines: RfcLines, bars: readonly number[], range: LineRange): readonly Cell[] {
  const cells: Span[][] = [];
  for (let line = range.from; line < range.to; line++) {
    const own = barColumns(lines, line);
    const edges = own.length >= bars.length || own.length < 2 ? own : bars;
    for (let at = 0; at + 1 < edges.length; at++) {
      const start = lines.start[line]! + edges[at]! + 1;
      const end = Math.min(lines.start[line]! + edges[at + 1]!, lines.end[line]!);
      const span = trimmed(lines.text, start, end);
      while (cells.length <= at) cells.push([]);
      if (span) cells[at]!.push(span);
    }
  }
  return cells;
}

function trimmed(text: string, start: number, end: number): Span | undefined {
  while (start < end && text.charCodeAt(start) <= 32) start++;
  while (end > start && text.charCodeAt(end - 1) <= 32) end--;
  return start < end ? { start, end } : undefined;
}
