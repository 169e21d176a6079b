/**
 * Page headers and footers. What stands next to a form feed is furniture when it looks like a running head
 * (`RFC 1 … June 1999`, `[Page 7]`) or returns on other pages with nothing but its digits changed.
 */
import { isSpace } from '../text/chars';
import { lineAt } from '../text/lines';

const runningFooter =
  /\[Page\s+[\divxlcA-Z-]+\s*\]|\bPage\s+\d+\s*$|^\s*-?\s*\d{1,4}\s*-?\s*$|\s-\s*\d{1,4}\s*-\s/;
const runningHeader = /\bRFC[\s:#-]*\d{1,5}\b.*\S|^RFC[\s:#-]*\d{1,5}\s*$|\bINTERNET[- ]DRAFT\b/i;

/** @returns one byte a published line, 1 where the line is furniture */
export function findFurniture(text: string, starts: Int32Array): Uint8Array {
  const marks = new Uint8Array(starts.length - 1);
  const line = (at: number): string => text.slice(starts[at], starts[at + 1]! - 1);
  const heads: number[][] = [];
  const feet: number[] = [];
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', at + 1)) {
    const here = lineAt(starts, at);
    const above = lastBefore(text, starts, here, at);
    if (above >= 0) feet.push(above);
    heads.push(linesAfter(text, starts, here, at));
  }
  const seen = new Map<string, number>();
  const count = (key: string): void => void seen.set(key, (seen.get(key) ?? 0) + 1);
  for (const foot of feet) count(`foot ${shape(line(foot))}`);
  for (const head of heads) if (head.length > 0) count(`head ${shape(line(head[0]!))}`);
  const returns = (key: string): boolean => (seen.get(key) ?? 0) > 1;
  for (const foot of feet)
    if (runningFooter.test(line(foot)) || returns(`foot ${shape(line(foot))}`)) marks[foot] = 1;
  for (const head of heads) {
    if (head.length === 0) continue;
    const top = line(head[0]!);
    if (runningHeader.test(top) || returns(`head ${shape(top)}`)) for (const at of head) marks[at] = 1;
  }
  markPageNumbers(text, starts, marks, line);
  return marks;
}

/** Footers without a form feed, and the header that follows each of them. */
function markPageNumbers(
  text: string,
  starts: Int32Array,
  marks: Uint8Array,
  line: (at: number) => string,
): void {
  for (let at = text.indexOf('[Page '); at >= 0; at = text.indexOf('[Page ', at + 6)) {
    const here = lineAt(starts, at);
    if (marks[here] === 1 || !/\[Page\s+\w+\s*\]\s*$/.test(line(here))) continue;
    marks[here] = 1;
    for (let next = here + 1; next < marks.length && next < here + 12; next++) {
      const below = line(next);
      if (below.trim() === '') continue;
      if (/^\s*RFC[\s:#-]*\d{1,5}\s.*\b(?:19|20)\d\d\s*$/i.test(below)) marks[next] = 1;
      break;
    }
  }
}

/** The last line with text before a form feed, at most a page's margin away; -1 where there is none. */
function lastBefore(text: string, starts: Int32Array, line: number, feed: number): number {
  if (!isBlank(text, starts[line]!, feed)) return line;
  for (let at = line - 1; at >= 0 && at > line - 8; at--)
    if (!isBlank(text, starts[at]!, starts[at + 1]! - 1)) return at;
  return -1;
}

/** The first run of up to three lines with text after a form feed, when a blank line ends it. */
function linesAfter(text: string, starts: Int32Array, line: number, feed: number): number[] {
  const total = starts.length - 1;
  let at = isBlank(text, feed + 1, starts[line + 1]! - 1) ? line + 1 : line;
  while (at < total && at < line + 6 && isBlank(text, starts[at]!, starts[at + 1]! - 1)) at++;
  const run: number[] = [];
  for (; at < total && !isBlank(text, starts[at]!, starts[at + 1]! - 1); at++) {
    if (run.length === 3) return run.slice(0, 1);
    run.push(at);
  }
  return run;
}

function isBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

const shape = (line: string): string =>
  line
    .replace(/[\divxl]+/g, '0')
    .replace(/\s+/g, ' ')
    .trim();
