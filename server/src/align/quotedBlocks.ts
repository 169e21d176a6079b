/** The OLD halves of `OLD:` / `NEW:` blocks, with which an update quotes the text that it replaces. */
import type { RfcDocument } from '../rfc/document';
import { lineText } from '../rfc/lines';

const oldStarts = /^(?:OLD|Old)(?: (?:TEXT|text|Text))?:?$/;
const newStarts = /^(?:NEW|New)(?: (?:TEXT|text|Text))?:?$/;

/** Whether a 0-based published line stands between `OLD:` and `NEW:`. */
export function quotedOldLines(document: RfcDocument): (line: number) => boolean {
  const { lines } = document;
  const headings = new Set(document.sections.map(({ line }) => line));
  const ranges: { readonly from: number; readonly to: number }[] = [];
  let from = -1;
  for (let at = 0; at < lines.count; at++) {
    const number = lines.number[at]!;
    const text = lineText(lines, at);
    if (from >= 0 && (newStarts.test(text) || headings.has(number))) {
      if (newStarts.test(text)) ranges.push({ from, to: number });
      from = -1;
    }
    if (oldStarts.test(text)) from = number;
  }
  return (line) => ranges.some((range) => line > range.from && line < range.to);
}
