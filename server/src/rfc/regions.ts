/** Stretches of lines that are not the document's own running text: code, modules, boilerplate, references. */
import type { Heading } from './outline';
import { Gap, lineAtOffset, lineText, type RfcLines } from './lines';

/** What a line is, beside 0 for running text: code, or part of what holds no statement at all. */
export const CODE = 1;
export const SKIPPED = 2;
/** Only says what the keywords mean; told apart once the statements are read. */
export const DEFINES = 3;

const boilerplate =
  /^(?:status of this memo|copyright(?: notice| and license)?|full copyright statement|intellectual property(?: rights)?(?: statement| notice| and copyright.*)?|authors?['\u2019]?s?['\u2019]? addresse?s?|editors?['\u2019]?s?['\u2019]? addresse?s?|contact information|author information|disclaimer(?: of validity)?|acknowledge?ments?|references|.*(?:normative|informative|informational) references|bibliography|notice|copyright statement|ipr notices?|index)[.:]?$/i;

/** One entry a line: 0, {@link CODE} or {@link SKIPPED}. */
export function readRegions(
  lines: RfcLines,
  headings: readonly Heading[],
  contentsFrom: number,
  contentsTo: number,
): Uint8Array {
  const marks = new Uint8Array(lines.count);
  marks.fill(SKIPPED, contentsFrom, contentsTo);
  for (const heading of headings) marks.fill(SKIPPED, heading.line, heading.end);
  markBoilerplate(lines, headings, marks);
  markBetween(lines, marks, '<CODE BEGINS>', '<CODE ENDS>');
  markModules(lines, marks);
  return marks;
}

/** From a heading that announces boilerplate or references to the next heading. */
function markBoilerplate(lines: RfcLines, headings: readonly Heading[], marks: Uint8Array): void {
  for (let at = 0; at < headings.length; at++) {
    const heading = headings[at]!;
    if (!boilerplate.test(heading.title)) continue;
    const next = headings[at + 1];
    marks.fill(SKIPPED, heading.line, next ? next.line : endOfUnnumbered(lines, heading.end, heading.line));
  }
  for (let line = 0; line < lines.count; line++) {
    const length = lines.end[line]! - lines.first[line]!;
    if (length > 60 || lines.indent[line]! > 3 || lines.gap[line] === Gap.none || marks[line] === SKIPPED)
      continue;
    if (!boilerplate.test(lineText(lines, line))) continue;
    marks.fill(SKIPPED, line, endOfUnnumbered(lines, line + 1, line));
  }
}

/** The next line that stands alone as far left as the heading does. */
function endOfUnnumbered(lines: RfcLines, from: number, heading: number): number {
  const indent = lines.indent[heading]!;
  for (let line = from; line < lines.count; line++)
    if (lines.gap[line] !== Gap.none && lines.indent[line]! <= indent && !lineText(lines, line).endsWith('.'))
      return line;
  return lines.count;
}

function markBetween(lines: RfcLines, marks: Uint8Array, opening: string, closing: string): void {
  const { text } = lines;
  for (let at = text.indexOf(opening); at >= 0; at = text.indexOf(opening, at + 1)) {
    const close = text.indexOf(closing, at);
    if (close < 0) return;
    const from = lineAtOffset(lines, at);
    markCode(marks, from, lineAtOffset(lines, close) + 1);
    at = close;
  }
}

/** ASN.1 and MIB modules, from `DEFINITIONS … BEGIN` to `END`, and YANG modules to their last brace. */
function markModules(lines: RfcLines, marks: Uint8Array): void {
  const closed = { END: true, '}': true };
  for (let line = 0; line < lines.count; line++) {
    if (marks[line] !== 0) continue;
    const last = lines.codes[lines.end[line]! - 1];
    const closing = last === 78 ? 'END' : last === 123 ? '}' : undefined;
    // Once a module had no end, no later one can have it, and the rest of the text is not searched again.
    if (closing === undefined || !closed[closing] || !moduleStart.test(lineText(lines, line))) continue;
    const end = endOfModule(lines, marks, line, closing);
    closed[closing] = end < lines.count;
    if (closed[closing] && marks[end] !== SKIPPED) markCode(marks, line, end + 1);
  }
}

const moduleStart = /(?:::=\s*|^)BEGIN$|^(?:sub)?module\s+[\w.-]+\s*\{$/;

/** The line that closes a module, or where an ASN.1 module meets a heading; the number of lines where there is none. */
function endOfModule(lines: RfcLines, marks: Uint8Array, start: number, closing: 'END' | '}'): number {
  const indent = lines.indent[start]!;
  let line = start + 1;
  for (; line < lines.count; line++) {
    if (closing === 'END' && marks[line] === SKIPPED) break;
    if (closing === '}' && lines.indent[line]! > indent) continue;
    if (lines.end[line]! - lines.first[line]! === closing.length && lineText(lines, line) === closing) break;
  }
  return line;
}

function markCode(marks: Uint8Array, from: number, to: number): void {
  for (let line = from; line < to; line++) if (marks[line] === 0) marks[line] = CODE;
}
