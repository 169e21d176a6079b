/** Blocks of lines that stand together, and the list items in them. */
import { isAlphanumeric, isDigit, isLower } from '../text/chars';
import { unitAt } from '../text/codes';
import { Gap, type RfcLines } from './lines';

/** Lines `[from, to)` of {@link RfcLines}. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** Whether a line belongs to the block of the line before it. */
export function continuesBlock(lines: RfcLines, line: number): boolean {
  if (line <= 0 || line >= lines.count) return false;
  if (lines.gap[line] === Gap.none) return true;
  return lines.gap[line] === Gap.page && continuesAcrossPage(lines, line);
}

/** A page break hides whether a paragraph ended: it did not when its last line ends without a mark. */
function continuesAcrossPage(lines: RfcLines, line: number): boolean {
  const { codes } = lines;
  const initial = codes[lines.first[line]!]!;
  const last = codes[lines.end[line - 1]! - 1];
  const above = codes[lines.first[line - 1]!]!;
  if (isDrawn(initial) || isDrawn(above)) return isDrawn(initial) && isDrawn(above);
  if (markerLength(lines, line) > 0) return false;
  if (last === 46 || last === 58 || last === 33 || last === 63) return false;
  const aligned = Math.abs(lines.indent[line]! - lines.indent[line - 1]!) <= 4;
  return aligned && (isLower(initial) || lines.indent[line] === lines.indent[line - 1] || last === 44);
}

/** The first character of a table's line: a bar or a corner. */
const isDrawn = (code: number): boolean => code === 124 || code === 43;

/** The block around a line, at most `limit` lines either side. */
export function blockAround(lines: RfcLines, line: number, limit = 2000): LineRange {
  let from = line;
  while (from > line - limit && continuesBlock(lines, from)) from--;
  let to = line + 1;
  while (to < line + limit && continuesBlock(lines, to)) to++;
  return { from, to };
}

/** The list item or paragraph around a line within its block. */
export function itemAround(lines: RfcLines, block: LineRange, line: number): LineRange {
  let from = line;
  while (from > block.from && !startsItem(lines, from, block.from)) from--;
  let to = line + 1;
  while (to < block.to && !startsItem(lines, to, block.from)) to++;
  return { from, to };
}

/** Whether a line begins a new item of its block: it has a list marker, or its indent falls back. */
function startsItem(lines: RfcLines, line: number, blockFrom: number): boolean {
  if (markerLength(lines, line) > 0) {
    const symbol = !isAlphanumeric(lines.codes[lines.first[line]!]!);
    if (symbol || lines.indent[line] !== lines.indent[line - 1]) return true;
    const last = lines.codes[lines.end[line - 1]! - 1];
    if (last === 46 || last === 58 || last === 59 || last === 44) return true;
    return markerLength(lines, line - 1) > 0;
  }
  const step = lines.indent[line]! - lines.indent[line - 1]!;
  if (step < 0) return line - 1 > blockFrom && !opensParagraph(lines, line - 1, blockFrom);
  return step > 0 && lines.codes[lines.end[line - 1]! - 1] === 58;
}

/** A paragraph whose first line alone is indented more. */
function opensParagraph(lines: RfcLines, line: number, blockFrom: number): boolean {
  return line === blockFrom || (line > blockFrom && lines.indent[line - 1]! < lines.indent[line]!);
}

/** The length of a list marker with the white space after it (`o  `, `*  `, `(a) `, `1. `); 0 where the line has none. */
export function markerLength(lines: RfcLines, line: number): number {
  const { codes } = lines;
  const first = lines.first[line]!;
  const code = unitAt(lines, first);
  let at = first + 1;
  const bullet =
    code === 42 || code === 45 || code === 43 || code === 0x2022 || code === 0xb7 || code === 111;
  if (!bullet) {
    at = first;
    if (code === 40 || code === 91) at++;
    const from = at;
    while (at - from < 4 && isAlphanumeric(codes[at]!)) at++;
    if (at === from || (at - from > 1 && !isDigit(codes[from]!) && !isRoman(codes, from, at))) return 0;
    const close = codes[at];
    if (close !== 41 && close !== 93 && (close !== 46 || at - from > 3)) return 0;
    if (close === 93 && code !== 91) return 0;
    at++;
  }
  const end = lines.end[line]!;
  if (at < end && codes[at] !== 32 && codes[at] !== 9) return 0;
  while (at < end && codes[at]! <= 32) at++;
  return at - first;
}

function isRoman(codes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const letter = codes[at]! | 32;
    if (letter !== 105 && letter !== 118 && letter !== 120) return false;
  }
  return true;
}
