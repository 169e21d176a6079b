/** Rows and columns of tables whose columns are only aligned: at least two spaces stand between cells. */
import type { Span } from '../text/view';
import type { LineRange } from './blocks';
import { findKeywordWord } from './keywords';
import { Gap, lineText, type RfcLines } from './lines';
import type { Cell, Row } from './tables';

/**
 * The row that holds a keyword; undefined where the keyword stands in running text: it must begin a cell, beside
 * another cell, and a line next to it must have a cell that begins in the same column.
 * @param start offset of the keyword
 */
export function alignedRow(lines: RfcLines, block: LineRange, line: number, start: number): Row | undefined {
  if (!mayBeCell(lines, line, start)) return undefined;
  const own = cellsIn(lines, line);
  const cell = own.find((one) => one.start === start);
  if (!cell || !isSetInColumns(own) || lines.text.charCodeAt(cell.end - 1) === 58) return undefined;
  const column = start - lines.start[line]!;
  if (!hasCellAt(lines, block, line, column) && !linesUp(lines, block, line, own)) return undefined;
  const rule = ruleAbove(lines, block, line);
  const headerTo = rule >= 0 ? rule : startsWithHeader(lines, block, line) ? block.from + 1 : block.from;
  const columns = columnStarts(lines, rule >= 0 ? rule : headerTo > block.from ? block.from : line);
  const header = gather(lines, columns, headerFrom(lines, block, headerTo), headerTo);
  let to = line + 1;
  while (to < block.to && continuesRow(lines, columns, to, column)) to++;
  return { header, cells: gather(lines, columns, line, to) };
}

/**
 * Whether a word of running text may be a cell's first: it stands in a line that starts with a bar, or more than one
 * space or a tab sets it apart in a line with such a gap.
 */
export function mayBeCell(lines: RfcLines, line: number, start: number): boolean {
  const { codes } = lines;
  const first = lines.first[line]!;
  if (codes[first] === 124) return true;
  if (start > first) return codes[start - 1] === 9 || (codes[start - 1] === 32 && codes[start - 2]! <= 32);
  const end = lines.end[line]!;
  for (let at = first; at < end; at++) {
    const code = codes[at]!;
    if (code <= 32 && (code === 9 || codes[at + 1] === 32)) return true;
  }
  return false;
}

/** The cells of a line: what two or more spaces or a tab set apart. */
function cellsIn(lines: RfcLines, line: number): readonly Span[] {
  const { text } = lines;
  const end = lines.end[line]!;
  const cells: Span[] = [];
  let start = lines.first[line]!;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 9 && !(code === 32 && text.charCodeAt(at + 1) === 32)) continue;
    cells.push({ start, end: at });
    while (text.charCodeAt(at + 1) === 32 || text.charCodeAt(at + 1) === 9) at++;
    start = at + 1;
  }
  if (start < end) cells.push({ start, end });
  return cells;
}

/** Several cells with a wide gap somewhere; more than seven are words that were spaced out to fill the line. */
function isSetInColumns(cells: readonly Span[]): boolean {
  if (cells.length < 2 || cells.length > 7) return false;
  return cells.some((cell, at) => at > 0 && cell.start - cells[at - 1]!.end >= 3);
}

/** Whether a line near by, set in cells itself, has one at that column. */
function hasCellAt(lines: RfcLines, block: LineRange, line: number, column: number): boolean {
  for (let at = Math.max(block.from, line - 12); at < Math.min(block.to, line + 13); at++) {
    if (at === line) continue;
    const cells = cellsIn(lines, at);
    if (isSetInColumns(cells) && cells.some((cell) => cell.start - lines.start[at]! === column)) return true;
  }
  return false;
}

/** So many cells that stand below one another are no chance, though they begin in other columns: centred, or set to the right. */
const fewestInLine = 3;

/** Whether a line near by has as many cells, each above or below one of this line. */
function linesUp(lines: RfcLines, block: LineRange, line: number, own: readonly Span[]): boolean {
  if (own.length < fewestInLine) return false;
  const columnsOf = (at: number, cells: readonly Span[]): readonly Span[] =>
    cells.map(({ start, end }) => ({ start: start - lines.start[at]!, end: end - lines.start[at]! }));
  const here = columnsOf(line, own);
  for (let at = Math.max(block.from, line - 12); at < Math.min(block.to, line + 13); at++) {
    const cells = at === line ? [] : cellsIn(lines, at);
    if (cells.length !== own.length || !isSetInColumns(cells)) continue;
    const there = columnsOf(at, cells);
    if (here.every(({ start, end }, nth) => start < there[nth]!.end && there[nth]!.start < end)) return true;
  }
  return false;
}

const dashes = /^[-=]{2,}(?:\s+[-=]{2,})+$/;

/** So many lines below its column names a row may stand. */
const longest = 300;

/** The line of dashes under the column names; -1 where there is none. */
function ruleAbove(lines: RfcLines, block: LineRange, line: number): number {
  for (let at = line - 1; at >= Math.max(block.from, line - longest); at--) {
    const initial = lines.codes[lines.first[at]!];
    if ((initial === 45 || initial === 61) && dashes.test(lineText(lines, at))) return at;
  }
  return -1;
}

/** A first line of several cells without a level names the columns. */
function startsWithHeader(lines: RfcLines, block: LineRange, line: number): boolean {
  if (block.from >= line) return false;
  const cells = cellsIn(lines, block.from);
  return (
    cells.length > 1 &&
    !cells.some((cell) => findKeywordWord(/^[A-Za-z]*/.exec(lines.text.slice(cell.start, cell.end))![0]))
  );
}

/** Up to three lines above a rule hold the column names; what stands on the page before is another table's. */
function headerFrom(lines: RfcLines, block: LineRange, headerTo: number): number {
  let from = headerTo;
  while (
    from > block.from &&
    from > headerTo - 3 &&
    lines.gap[from] !== Gap.page &&
    !dashes.test(lineText(lines, from - 1))
  )
    from--;
  return from;
}

function columnStarts(lines: RfcLines, line: number): readonly number[] {
  return cellsIn(lines, line).flatMap((cell) => {
    const starts: number[] = [];
    const text = lines.text.slice(cell.start, cell.end);
    const separate = dashes.test(text) ? text.matchAll(/\S+/g) : [{ index: 0 }];
    for (const { index } of separate) starts.push(cell.start + index - lines.start[line]!);
    return starts;
  });
}

/** A line whose first cells are empty carries on the row above it, unless it has a level of its own. */
function continuesRow(
  lines: RfcLines,
  columns: readonly number[],
  line: number,
  levelColumn: number,
): boolean {
  const first = lines.first[line]! - lines.start[line]!;
  if (columnOf(columns, first) === 0) return false;
  return !cellsIn(lines, line).some((cell) => cell.start - lines.start[line]! === levelColumn);
}

function columnOf(columns: readonly number[], at: number): number {
  let column = 0;
  while (column + 1 < columns.length && columns[column + 1]! <= at + 1) column++;
  return column;
}

function gather(lines: RfcLines, columns: readonly number[], from: number, to: number): readonly Cell[] {
  const cells: Span[][] = columns.map(() => []);
  for (let line = from; line < to; line++)
    for (const cell of cellsIn(lines, line)) {
      const at = overlapping(columns, cell.start - lines.start[line]!, cell.end - lines.start[line]!);
      cells[at]!.push(cell);
    }
  return cells;
}

/** The column that a cell belongs to: the one whose start it covers, else the one that it starts in. */
function overlapping(columns: readonly number[], start: number, end: number): number {
  for (let column = 0; column < columns.length; column++)
    if (columns[column]! >= start && columns[column]! < end) return column;
  return columnOf(columns, start);
}
