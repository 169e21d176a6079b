/** Old text that an update quotes: the OLD halves of `OLD:` / `NEW:` blocks, and what it says that it removes. */
import type { RfcDocument } from '../rfc/document';
import { Gap, lineText, type RfcLines } from '../rfc/lines';

const oldStarts = /^(?:(?:OLD|Old)(?: (?:TEXT|text|Text))?|(?:ORIGINAL|Original) (?:TEXT|text|Text)):?$/;
const newStarts = /^(?:(?:NEW|New)(?: (?:TEXT|text|Text))?|(?:CORRECTED|Corrected) (?:TEXT|text|Text)):?$/;
/** The end of "This document updates Section 4 by removing the following text:". */
const removes =
  /\b(?:remov|delet)(?:es?|ed|ing|al of) (?:the|these) following (?:[a-z]+ ){0,2}(?:text|sentences?|paragraphs?|statements?|requirements?|lines?):$/i;

/** Lines `[from, to)` as published, 0-based. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Old text, and the text that takes its place: no lines where it is removed. */
export interface QuotedBlock {
  readonly old: Lines;
  readonly next: Lines;
}

/** Which 0-based published lines are old text. */
export interface QuotedLines {
  /** In the order of the document. */
  readonly blocks: readonly QuotedBlock[];
  /** In the OLD half of a block: the NEW half says what became of it. */
  isReplaced(line: number): boolean;
  /** In what is said to be removed. */
  isRemoved(line: number): boolean;
}

export function readQuotedLines(document: RfcDocument): QuotedLines {
  const { lines } = document;
  const headings = new Set(document.sections.map(({ line }) => line));
  const replaced: QuotedBlock[] = [];
  const removed: QuotedBlock[] = [];
  let from = -1;
  for (let at = 0; at < lines.count; at++) {
    const number = lines.number[at]!;
    const text = lineText(lines, at);
    if (from >= 0 && (newStarts.test(text) || headings.has(number))) {
      if (newStarts.test(text))
        replaced.push({ old: { from: from + 1, to: number }, next: newText(lines, at, headings) });
      from = -1;
    }
    if (oldStarts.test(text)) from = number;
    if (text.endsWith(':') && removes.test(`${at > 0 ? lineText(lines, at - 1) : ''} ${text}`))
      removed.push({ old: quotedBelow(lines, at), next: nowhere });
  }
  const holds = (blocks: readonly QuotedBlock[]) => (line: number) =>
    blocks.some(({ old }) => isIn(old, line));
  const blocks = [...replaced, ...removed].sort((a, b) => a.old.from - b.old.from);
  return { blocks, isReplaced: holds(replaced), isRemoved: holds(removed) };
}

export function isIn({ from, to }: Lines, line: number): boolean {
  return line >= from && line < to;
}

const nowhere: Lines = { from: 0, to: 0 };

/**
 * The NEW half of a block: as far as it is set off from the line that announces it, else all up to the next block or
 * heading.
 * @param above index of that line
 */
function newText(lines: RfcLines, above: number, headings: ReadonlySet<number>): Lines {
  const setOff = quotedBelow(lines, above);
  if (setOff.to > setOff.from) return setOff;
  let to = above + 1;
  while (to < lines.count && !headings.has(lines.number[to]!) && !oldStarts.test(lineText(lines, to))) to++;
  return { from: lines.number[above]! + 1, to: lines.number[to - 1]! + 1 };
}

/** The paragraphs below a line that are set off from it: by their indent, or by a bar before each line. */
function quotedBelow(lines: RfcLines, above: number): Lines {
  const isSetOff = (at: number): boolean =>
    lines.indent[at]! > lines.indent[above]! || lineText(lines, at).startsWith('|');
  let to = above + 1;
  if (lines.gap[to] === Gap.none) return nowhere;
  while (to < lines.count && isSetOff(to)) to++;
  return { from: lines.number[above]! + 1, to: lines.number[to - 1]! + 1 };
}
