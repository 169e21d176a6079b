/** Old text that an update quotes: the OLD halves of `OLD:` / `NEW:` blocks, and what it says that it removes. */
import type { RfcDocument } from '../rfc/document';
import { Gap, lineText, type RfcLines } from '../rfc/lines';

const oldStarts = /^(?:(?:OLD|Old)(?: (?:TEXT|text|Text))?|(?:ORIGINAL|Original) (?:TEXT|text|Text)):?$/;
const newStarts = /^(?:(?:NEW|New)(?: (?:TEXT|text|Text))?|(?:CORRECTED|Corrected) (?:TEXT|text|Text)):?$/;
/** The end of "This document updates Section 4 by removing the following text:". */
const removes =
  /\b(?:remov|delet)(?:es?|ed|ing|al of) (?:the|these) following (?:[a-z]+ ){0,2}(?:text|sentences?|paragraphs?|statements?|requirements?|lines?):$/i;

/** Lines `[from, to)` as published, 0-based. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Whether a 0-based published line is old text. */
export function quotedOldLines(document: RfcDocument): (line: number) => boolean {
  const { lines } = document;
  const headings = new Set(document.sections.map(({ line }) => line));
  const ranges: Lines[] = [];
  let from = -1;
  for (let at = 0; at < lines.count; at++) {
    const number = lines.number[at]!;
    const text = lineText(lines, at);
    if (from >= 0 && (newStarts.test(text) || headings.has(number))) {
      if (newStarts.test(text)) ranges.push({ from: from + 1, to: number });
      from = -1;
    }
    if (oldStarts.test(text)) from = number;
    if (text.endsWith(':') && removes.test(`${at > 0 ? lineText(lines, at - 1) : ''} ${text}`))
      ranges.push(quotedBelow(lines, at));
  }
  return (line) => ranges.some((range) => line >= range.from && line < range.to);
}

/** The paragraphs below a line that are set off from it: by their indent, or by a bar before each line. */
function quotedBelow(lines: RfcLines, above: number): Lines {
  const isSetOff = (at: number): boolean =>
    lines.indent[at]! > lines.indent[above]! || lineText(lines, at).startsWith('|');
  let to = above + 1;
  if (lines.gap[to] === Gap.none) return { from: 0, to: 0 };
  while (to < lines.count && isSetOff(to)) to++;
  return { from: lines.number[above]! + 1, to: lines.number[to - 1]! + 1 };
}
