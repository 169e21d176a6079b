/** Lines that may be headings of numbered sections, and how much about each says that it is one. */
import { isAlphanumeric, isDigit, isUpper } from '../text/chars';
import { Gap, lineText, type RfcLines } from './lines';

/** A line that starts with a section number. */
export interface HeadingCandidate {
  /** Index into the lines of {@link RfcLines}. */
  readonly line: number;
  /** `11`, `8.1`, `A`, `B.2`, without a trailing dot. */
  readonly number: string;
  /** What follows the number on the line. */
  readonly title: string;
  /** Offset at which the title starts. */
  readonly titleAt: number;
  /** Ends as an entry of a table of contents does: with leaders or a page number. */
  readonly entry: boolean;
  /** `Appendix` or the like before the number, or a number of several parts, or a dot after it. */
  readonly form: 'word' | 'parts' | 'dot' | 'bare';
}

const numbered = /^(\d{1,3}(?:\.\d{1,3})*)(?:(\.)(?=[A-Z"<(])|(\.?)(?:\s+|$))(.*)$/;
const lettered = /^([A-Z](?:\.\d{1,3})+)(\.?)(?:\s+|$)(.*)$|^([A-Z])(?:(\.)\s+|\s{2,})(.*)$/;
const worded =
  /^(?:APPENDIX|Appendix|ANNEX|Annex|Addendum|ADDENDUM)\s+(?:"([A-Z])"|([A-Z])((?:\.\d{1,3})*))(?![A-Za-z0-9'-])\s*([.:)\u2013\u2014-]*)\s*(.*)$/;
const entryEnd = /(?:\.\s?){4,}\s*\w*$|(?:[._]\s*){3,}\s*\d+$|\S\s{3,}\d{1,3}$|\s\.{2,}\s*\d+$/;

/** All candidates, in order. */
export function findCandidates(lines: RfcLines): readonly HeadingCandidate[] {
  const found: HeadingCandidate[] = [];
  for (let line = 0; line < lines.count; line++) {
    const code = lines.codes[lines.first[line]!]!;
    if (!isDigit(code) && !isUpper(code)) continue;
    const next = lines.codes[lines.first[line]! + 1]!;
    if (isDigit(code)) {
      if (next !== 46 && next !== 32 && next !== 9 && !isDigit(next)) continue;
    } else if (next !== 46 && next !== 32 && (code !== 65 || !startsAppendix(lines, line))) continue;
    const candidate = readCandidate(lines, line);
    if (candidate) found.push(candidate);
  }
  return found;
}

function startsAppendix(lines: RfcLines, line: number): boolean {
  const second = lines.codes[lines.first[line]! + 1]! | 32;
  const third = lines.codes[lines.first[line]! + 2]! | 32;
  return (
    (second === 112 && third === 112) ||
    (second === 110 && third === 110) ||
    (second === 100 && third === 100)
  );
}

function readCandidate(lines: RfcLines, line: number): HeadingCandidate | undefined {
  const text = lineText(lines, line);
  let number: string;
  let title: string;
  let form: HeadingCandidate['form'];
  let match: RegExpExecArray | null;
  if (isDigit(text.charCodeAt(0))) {
    if (!(match = numbered.exec(text))) return undefined;
    number = match[1]!;
    title = match[4]!;
    form = number.includes('.') ? 'parts' : match[2] || match[3] ? 'dot' : 'bare';
    if (isAddress(number)) return undefined;
  } else if ((match = lettered.exec(text))) {
    number = match[1] ?? match[4]!;
    title = match[3] ?? match[6]!;
    form = match[1] ? 'parts' : match[5] ? 'dot' : 'bare';
  } else if ((match = worded.exec(text))) {
    number = match[1] ?? match[2]! + (match[3] ?? '');
    title = match[5]!;
    form = match[4] || title === '' ? 'word' : 'bare';
  } else return undefined;
  const entry = mayEndEntry(text) && entryEnd.test(text);
  const titleAt = lines.end[line]! - title.length;
  return { line, number, title, titleAt, entry, form };
}

/** Whether {@link entryEnd} may match: a digit is last, or a dot stands before the last word. Most lines have neither. */
function mayEndEntry(text: string): boolean {
  let at = text.length - 1;
  if (isDigit(text.charCodeAt(at))) return true;
  while (at >= 0 && isWordPart(text.charCodeAt(at))) at--;
  const beforeWord = text.slice(0, at + 1).trimEnd();
  return beforeWord.endsWith('.');
}

const isWordPart = (code: number): boolean => isAlphanumeric(code) || code === 95;

/** An address of the Internet Protocol: four numbers, one of them larger than any of a section. */
function isAddress(number: string): boolean {
  return number.length > 8 && /^\d+\.\d+\.\d+\.\d+$/.test(number) && /\d{3}/.test(number);
}

/** The indent at which most full lines of running text stand. */
export function bodyIndent(lines: RfcLines): number {
  const counts = new Uint32Array(24);
  for (let line = 1; line < lines.count; line++)
    if (
      lines.gap[line] === Gap.none &&
      lines.end[line]! - lines.first[line]! > 50 &&
      lines.indent[line]! < 24
    )
      counts[lines.indent[line]!]!++;
  let best = 0;
  for (let indent = 1; indent < 24; indent++) if (counts[indent]! > counts[best]!) best = indent;
  return best;
}
