/**
 * Old text that an update quotes: the OLD halves of `OLD:` / `NEW:` blocks, what it says that it removes, and what it
 * quotes before it says what takes its place.
 */
import type { RfcDocument } from '../rfc/document';
import { lineText, type RfcLines } from '../rfc/lines';
import { type QuotedBlock, readAnnounced } from './announcedText';
import { isIn, type Lines, nowhere, setOffBelow } from './setOffText';

const oldStarts = /^(?:(?:OLD|Old)(?: (?:TEXT|text|Text))?|(?:ORIGINAL|Original) (?:TEXT|text|Text)):?$/;
const newStarts = /^(?:(?:NEW|New)(?: (?:TEXT|text|Text))?|(?:CORRECTED|Corrected) (?:TEXT|text|Text)):?$/;
/** The end of "This document updates Section 4 by removing the following text:". */
const removes =
  /\b(?:remov|delet)(?:es?|ed|ing|al of) (?:the|these) following (?:[a-z]+ ){0,2}(?:text|sentences?|paragraphs?|statements?|requirements?|lines?):$/i;

/** Which 0-based published lines are old text. */
export interface QuotedLines {
  /** In the order of the document. */
  readonly blocks: readonly QuotedBlock[];
  /** Old text that is quoted with what takes its place: the latter says what became of it. */
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
      removed.push({ old: setOffBelow(lines, at), next: nowhere });
  }
  replaced.push(
    ...readAnnounced(lines).filter(({ old }) => !replaced.some((one) => isIn(one.old, old.from))),
  );
  const holds = (blocks: readonly QuotedBlock[]) => (line: number) =>
    blocks.some(({ old }) => isIn(old, line));
  const blocks = [...replaced, ...removed].sort((a, b) => a.old.from - b.old.from);
  return { blocks, isReplaced: holds(replaced), isRemoved: holds(removed) };
}

/**
 * The NEW half of a block: as far as it is set off from the line that announces it, else all up to the next block or
 * heading.
 * @param above index of that line
 */
function newText(lines: RfcLines, above: number, headings: ReadonlySet<number>): Lines {
  const setOff = setOffBelow(lines, above);
  if (setOff.to > setOff.from) return setOff;
  let to = above + 1;
  while (to < lines.count && !headings.has(lines.number[to]!) && !oldStarts.test(lineText(lines, to))) to++;
  return { from: lines.number[above]! + 1, to: lines.number[to - 1]! + 1 };
}
