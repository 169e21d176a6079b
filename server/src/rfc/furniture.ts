/**
 * Page headers and footers. What stands next to a form feed is furniture when it looks like a running head
 * (`RFC 1 … June 1999`, `[Page 7]`) or returns on other pages with nothing but its digits changed.
 */
import { isSpace } from '../text/chars';
import { lineAt } from '../text/lines';

const runningFooter =
  /\[Page\s+[\divxlcA-Z-]+\s*\]|\bPage\s+\d+\s*$|^\s*-?\s*\d{1,4}\s*-?\s*$|\s-\s*\d{1,4}\s*-\s/;
const runningHeader = /\bRFC[\s:#-]*\d{1,5}\b.*\S|^RFC[\s:#-]*\d{1,5}\s*$|\bINTERNET[- ]DRAFT\b/i;

/** No running head or foot is longer; a line is looked at no further, in characters. */
const longest = 200;

/** @returns one byte a published line, 1 where the line is furniture */
export function findFurniture(text: string, starts: Int32Array): Uint8Array {
  const marks = new Uint8Array(starts.length - 1);
  const line = (at: number): string =>
    text.slice(starts[at], Math.min(starts[at]! + longest, starts[at + 1]! - 1));
  const heads: number[][] = [];
  const feet: number[][] = [];
  let here = 0;
  for (let at = text.indexOf('\f'); at >= 0; at = text.indexOf('\f', starts[here + 1]!)) {
    here = lineAt(starts, at);
    const above = lastBefore(text, starts, here, at);
    if (above >= 0) feet.push([above]);
    const below = linesAfter(text, starts, here, at);
    if (below.length > 0) heads.push(below);
  }
  markRuns(feet, runningFooter, marks, line);
  markRuns(heads, runningHeader, marks, line);
  markPageNumbers(text, starts, marks, line);
  return marks;
}

/** Marks runs that look like a running head or foot, and those of the others that return. */
function markRuns(
  runs: readonly (readonly number[])[],
  looks: RegExp,
  marks: Uint8Array,
  line: (at: number) => string,
): void {
  const others: (readonly number[])[] = [];
  const mark = (run: readonly number[]): void => run.forEach((at) => (marks[at] = 1));
  for (const run of runs) {
    if (looks.test(line(run[0]!))) mark(run);
    else others.push(run);
  }
  returning(others, line).forEach(mark);
}

/** Footers without a form feed, and the header that follows each of them. */
function markPageNumbers(
  text: string,
  starts: Int32Array,
  marks: Uint8Array,
  line: (at: number) => string,
): void {
  let here = 0;
  for (let at = text.indexOf('[Page '); at >= 0; at = text.indexOf('[Page ', starts[here + 1]!)) {
    here = lineAt(starts, at);
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

/** The runs whose first line stands on more than one page, but for its digits. */
function returning(
  runs: readonly (readonly number[])[],
  line: (at: number) => string,
): readonly (readonly number[])[] {
  const byShape = new Map<string, (readonly number[])[]>();
  for (const run of runs) {
    const key = shape(line(run[0]!));
    const alike = byShape.get(key);
    if (alike) alike.push(run);
    else byShape.set(key, [run]);
  }
  return [...byShape.values()].filter((alike) => alike.length > 1).flat();
}

const shape = (line: string): string =>
  line
    .replace(/[\divxl]+/g, '0')
    .replace(/\s+/g, ' ')
    .trim();
