/**
 * Tables of marks: a column for each level and an `x` in the row's level. RFC 1122 writes the levels from top to
 * bottom in columns one character wide; later RFCs draw ordinary tables.
 */
import type { Span } from '../text/view';
import { exactKeyword, type KeywordHit } from './keywords';
import { Gap, lineAtOffset, lineText, type RfcLines } from './lines';
import { type Cell, type DrawnTable, rowAt } from './tables';

/** One mark: the level that its column names, and what its row says. */
export interface Mark {
  /** Its place is the mark's, its keyword the column's. */
  readonly hit: KeywordHit;
  /** The row's other cells, in order, before the level; a label above it that ends with a colon comes first. */
  readonly cells: readonly Cell[];
}

/** The marks of all tables whose levels are written from top to bottom. */
export function findUprightMarks(lines: RfcLines): readonly Mark[] {
  const marks: Mark[] = [];
  const { text } = lines;
  for (let at = text.indexOf('|-|-|'); at >= 0;) {
    const rule = lineAtOffset(lines, at);
    const columns = /^[-|+\s]+$/.test(lineText(lines, rule)) ? uprightColumns(lines, rule) : [];
    const end = columns.length > 1 ? readUprightRows(lines, columns, rule + 1, marks) : rule + 1;
    at = end < lines.count ? text.indexOf('|-|-|', lines.start[end]) : -1;
  }
  return marks;
}

interface Column {
  /** Column of the line, 0-based. */
  readonly at: number;
  readonly keyword: KeywordHit;
}

/** The columns one character wide whose letters above the rule spell a level. */
function uprightColumns(lines: RfcLines, rule: number): readonly Column[] {
  const found: Column[] = [];
  const length = lines.end[rule]! - lines.start[rule]!;
  for (let at = 1; at < length; at++) {
    if (charAt(lines, rule, at - 1) !== 124 || charAt(lines, rule, at) !== 45) continue;
    if (at + 1 < length && charAt(lines, rule, at + 1) !== 124) continue;
    let word = '';
    for (let line = rule - 1; line >= 0 && line > rule - 12 && charAt(lines, line, at - 1) === 124; line--) {
      const code = charAt(lines, line, at);
      if (code > 32) word = String.fromCharCode(code) + word;
      if (lines.gap[line] !== Gap.none) break;
    }
    const keyword = exactKeyword(word.replace(/(?<=.)NOT$/, ' NOT'));
    if (keyword) found.push({ at, keyword });
  }
  return found;
}

/** Reads rows while the bars go on, over page breaks; returns the line after them. */
function readUprightRows(lines: RfcLines, columns: readonly Column[], from: number, marks: Mark[]): number {
  const labels: { readonly indent: number; readonly span: Span }[] = [];
  let line = from;
  for (; line < lines.count; line++) {
    if (!columns.every(({ at }) => charAt(lines, line, at - 1) === 124)) {
      if (lines.gap[line] !== Gap.page || line + 1 >= lines.count) break;
      continue;
    }
    const cells = cellsBefore(lines, line, columns[0]!.at - 1);
    const label = cells[0];
    if (!label) continue;
    const indent = label.start - lines.start[line]!;
    while (labels.length > 0 && labels[labels.length - 1]!.indent >= indent) labels.pop();
    const above = labels[labels.length - 1];
    const parent = above && lines.text[above.span.end - 1] === ':' ? [[above.span]] : [];
    labels.push({ indent, span: label });
    for (const { at, keyword } of columns) {
      if ((charAt(lines, line, at) | 32) !== 120) continue;
      const start = lines.start[line]! + at;
      marks.push({
        hit: { ...keyword, line, start, end: start + 1 },
        cells: [...parent, ...cells.map((cell) => [cell])],
      });
    }
  }
  return line;
}

/** The cells left of a column. */
function cellsBefore(lines: RfcLines, line: number, column: number): readonly Span[] {
  const spans: Span[] = [];
  let start = lines.first[line]!;
  const limit = lines.start[line]! + column;
  for (let at = start; at <= limit; at++) {
    if (lines.text.charCodeAt(at) !== 124) continue;
    let from = start;
    let to = at;
    while (from < to && lines.text.charCodeAt(from) <= 32) from++;
    while (to > from && lines.text.charCodeAt(to - 1) <= 32) to--;
    if (from < to) spans.push({ start: from, end: to });
    start = at + 1;
  }
  return spans;
}

/** NaN beyond the line's end. */
function charAt(lines: RfcLines, line: number, column: number): number {
  const at = lines.start[line]! + column;
  return at < lines.end[line]! ? lines.text.charCodeAt(at) : NaN;
}

/** The marks of a drawn table whose column names are levels; undefined where fewer than three are. */
export function findDrawnMarks(lines: RfcLines, table: DrawnTable): readonly Mark[] | undefined {
  const columns = table.header.map((cell) =>
    exactKeyword(cell.map(({ start, end }) => lines.text.slice(start, end)).join(' ')),
  );
  if (columns.filter((keyword) => keyword !== undefined).length < 3) return undefined;
  const marks: Mark[] = [];
  let group: readonly Cell[] = [];
  for (const range of table.rows.slice(1)) {
    const { cells } = rowAt(lines, table, range.from)!;
    if (cells.length === 1) group = cells;
    cells.forEach((cell, index) => {
      const keyword = columns[index];
      const mark = cell[0];
      if (!keyword || cell.length !== 1 || !mark || mark.end !== mark.start + 1) return;
      if ((lines.text.charCodeAt(mark.start) | 32) !== 120) return;
      const others = cells.filter((_, other) => !columns[other]);
      const line = lineAtOffset(lines, mark.start);
      marks.push({
        hit: { ...keyword, line, start: mark.start, end: mark.end },
        cells: [...group, ...others],
      });
    });
  }
  return marks;
}
