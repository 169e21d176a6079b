/** Text that is set off from the line that announces it: by its indent, or by a bar before each line. */
import { Gap, lineText, type RfcLines } from '../rfc/lines';

/** Lines `[from, to)` as published, 0-based. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

export function isIn({ from, to }: Lines, line: number): boolean {
  return line >= from && line < to;
}

export const nowhere: Lines = { from: 0, to: 0 };

/** The paragraphs below a line that are set off from it. @param above index of that line */
export function setOffBelow(lines: RfcLines, above: number): Lines {
  let to = above + 1;
  if (lines.gap[to] === Gap.none) return nowhere;
  while (to < lines.count && isSetOff(lines, to, above)) to++;
  return { from: lines.number[above]! + 1, to: lines.number[to - 1]! + 1 };
}

/** @param at, from indices of lines */
export function isSetOff(lines: RfcLines, at: number, from: number): boolean {
  return lines.indent[at]! > lines.indent[from]! || lineText(lines, at).startsWith('|');
}
