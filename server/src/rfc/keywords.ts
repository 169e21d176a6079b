/** Requirement keywords as they stand in a text: the words of RFC 2119, their graded forms, and the same in other words. */
import { isAlphanumeric, isDigit, isLetter, isUpper } from '../text/chars';
import type { Level } from './level';
import { Gap, readLines, type RfcLines } from './lines';

/** One keyword in the text, before anything is known of where it stands. */
export interface KeywordHit {
  /** Index into the lines of {@link RfcLines}. */
  readonly line: number;
  /** Offset of its first letter. */
  readonly start: number;
  /** Offset after its last letter, which may stand on the next line. */
  readonly end: number;
  /** As printed, white space folded. */
  readonly keyword: string;
  readonly level: Level;
  /** Not in upper case. */
  readonly informal: boolean;
}

interface Word {
  readonly level: Level;
  /** What `not` before or after the word makes of it; undefined where it changes nothing. */
  readonly negated: Level | undefined;
  /** Where its `not` stands. */
  readonly not: 'after' | 'before';
  /** Only in other case than upper is it one of the words that {@link KeywordHit.informal} means. */
  readonly formal: boolean;
}

const after = (level: Level, negated: Level | undefined, formal = true): Word => ({
  level,
  negated,
  not: 'after',
  formal,
});
const before = (level: Level, negated: Level, formal = true): Word => ({
  level,
  negated,
  not: 'before',
  formal,
});

const words = new Map<string, Word>([
  ['must', after('MUST', 'MUST NOT')],
  ['shall', after('MUST', 'MUST NOT')],
  ['should', after('SHOULD', 'SHOULD NOT')],
  ['may', after('MAY', undefined)],
  ['required', before('MUST', 'MAY')],
  ['recommended', before('SHOULD', 'SHOULD NOT')],
  ['optional', before('MAY', 'MUST')],
  ['mandatory', before('MUST', 'MAY', false)],
  ['prohibited', before('MUST NOT', 'MAY', false)],
  ['forbidden', before('MUST NOT', 'MAY', false)],
  ['deprecated', before('SHOULD NOT', 'MAY', false)],
  ['cannot', after('MUST NOT', undefined, false)],
  ['need', after('MAY', 'MAY', false)],
]);

/** Whether a word in any case is one that carries a level by itself. */
export function findKeywordWord(word: string): Level | undefined {
  const known = words.get(word.toLowerCase());
  return known && known.level;
}

/** The keyword that a text consists of; undefined where it holds anything else. Its place is 0. */
export function exactKeyword(text: string): KeywordHit | undefined {
  const hit = findKeywords(readLines(text))[0];
  return hit && hit.start === 0 && hit.end === text.length ? hit : undefined;
}

/** By character: 0 stands in no word, 1 in a word, 2 may begin a keyword. */
const classes = new Uint8Array(128);
for (let code = 48; code < 123; code++) if (isAlphanumeric(code) || code === 95) classes[code] = 1;
/** By the first three letters, in any case. */
const firstThree = new Uint8Array(1 << 15);
for (const word of words.keys()) {
  classes[word.charCodeAt(0)] = classes[word.charCodeAt(0) & ~32] = 2;
  firstThree[hash(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2))] = 1;
}

/** All keywords of the lines, in order. */
export function findKeywords(lines: RfcLines): readonly KeywordHit[] {
  const { codes } = lines;
  const hits: KeywordHit[] = [];
  let resumeAt = 0;
  for (let line = 0; line < lines.count; line++) {
    const end = lines.end[line]!;
    let at = Math.max(lines.first[line]!, resumeAt);
    while (at < end) {
      const code = codes[at]!;
      const kind = code < 128 ? classes[code]! : 0;
      if (kind === 0) {
        at++;
        continue;
      }
      if (kind === 2 && firstThree[hash(code, codes[at + 1]!, codes[at + 2]!)] === 1) {
        const hit = readKeyword(lines, line, at);
        if (hit) {
          hits.push(hit);
          resumeAt = at = hit.end;
          continue;
        }
      }
      for (at++; at < end; at++) {
        const next = codes[at]!;
        if (next >= 128 || classes[next] === 0) break;
      }
    }
    if (codes[end - 1] !== 45) continue;
    const hit = readSplitKeyword(lines, line);
    if (!hit) continue;
    hits.push(hit);
    resumeAt = hit.end;
  }
  return hits;
}

function hash(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

function readKeyword(lines: RfcLines, line: number, start: number): KeywordHit | undefined {
  const { text } = lines;
  let end = start;
  while (isLetter(text.charCodeAt(end))) end++;
  if (end - start > 11) return undefined;
  const printed = text.slice(start, end);
  const word = words.get(printed.toLowerCase());
  return word && completeKeyword(lines, line, start, end, printed, word);
}

/** A keyword that a hyphen at the line's end splits. */
function readSplitKeyword(lines: RfcLines, line: number): KeywordHit | undefined {
  const { text } = lines;
  if (line + 1 >= lines.count || lines.gap[line + 1] === Gap.blank) return undefined;
  let start = lines.end[line]! - 1;
  while (start > lines.first[line]! && isLetter(text.charCodeAt(start - 1))) start--;
  let end = lines.first[line + 1]!;
  while (isLetter(text.charCodeAt(end))) end++;
  if (start === lines.end[line]! - 1 || end - lines.first[line + 1]! > 9 || lines.end[line]! - start > 10)
    return undefined;
  const printed = text.slice(start, lines.end[line]! - 1) + text.slice(lines.first[line + 1], end);
  const word = words.get(printed.toLowerCase());
  return word && completeKeyword(lines, line, start, end, printed, word);
}

function completeKeyword(
  lines: RfcLines,
  line: number,
  start: number,
  end: number,
  printed: string,
  word: Word,
): KeywordHit | undefined {
  const { text } = lines;
  const upper = isUpper(printed.charCodeAt(1));
  if (upper && !/^[A-Z]+$/.test(printed)) return undefined;
  const next = text.charCodeAt(end);
  if (isAlphanumeric(next) || next === 95) return undefined;
  let level = word.level;
  let keyword = printed;
  let from = start;
  let to = end;
  let fromLine = line;
  const grade = readGrade(lines, line, start, end);
  if (grade === 'tag') return undefined;
  if (grade === 'grade') {
    if (upper && word.formal) {
      keyword = printed + text[end];
      to = end + 1;
    }
  } else if (word.not === 'after') {
    const not = notAfter(lines, line, end);
    if (not >= 0 && word.negated) {
      level = word.negated;
      keyword = `${printed} ${upper ? 'NOT' : 'not'}`;
      to = not;
    } else if (word.negated && /^\s+no\s+longer\b/.test(text.slice(end, end + 90))) level = word.negated;
    if (printed.toLowerCase() === 'need' && to === end) return undefined;
    if (keyword === 'May' && isMonth(text, start, end)) return undefined;
  } else {
    const not = notBefore(lines, line, start);
    if (not >= 0 && word.negated) {
      level = word.negated;
      // "not REQUIRED" permits as "NOT REQUIRED" does, but only the latter is printed as one keyword.
      if (!upper || text.charCodeAt(not) === 78 || word.level === 'SHOULD') {
        keyword = `${upper ? 'NOT' : text.slice(not, not + 3)} ${printed}`;
        from = not;
        if (not < lines.first[line]!) fromLine = line - 1;
      }
    }
  }
  return { line: fromLine, start: from, end: to, keyword, level, informal: !upper || !word.formal };
}

/**
 * What follows a keyword at once: a sign that grades it (`MUST-`, `SHOULD+`), a number that makes it a tag (`MUST-10`),
 * or nothing of the kind (`MUST-level`).
 */
function readGrade(lines: RfcLines, line: number, start: number, end: number): 'grade' | 'tag' | 'none' {
  const { text } = lines;
  const sign = text.charCodeAt(end);
  if (sign !== 45 && sign !== 43) return 'none';
  let beyond = text.charCodeAt(end + 1);
  const inColumn =
    start === lines.first[line] || (text.charCodeAt(start - 1) === 32 && text.charCodeAt(start - 2) === 32);
  const split = end + 1 >= lines.end[line]! && line + 1 < lines.count && lines.gap[line + 1] !== Gap.blank;
  if (sign === 45 && split && !inColumn) beyond = text.charCodeAt(lines.first[line + 1]!);
  if (isDigit(beyond) || (sign === 45 && text.charCodeAt(end + 1) === 88)) return 'tag';
  return isLetter(beyond) || beyond === sign ? 'none' : 'grade';
}

/** The offset after a `not` that follows, on this line or the next; -1 where none does. */
function notAfter(lines: RfcLines, line: number, end: number): number {
  let at = end;
  if (at >= lines.end[line]!) {
    if (line + 1 >= lines.count || lines.gap[line + 1] === Gap.blank) return -1;
    at = lines.first[line + 1]!;
  } else {
    while (at < lines.end[line]! && lines.text.charCodeAt(at) === 32) at++;
    if (at === end) return -1;
    if (at === lines.end[line]! - 1 && lines.text.charCodeAt(at) === 124) return -1;
  }
  return isNot(lines.text, at) ? at + 3 : -1;
}

/** The offset of a `not` that stands before, on this line or the one above; -1 where none does. */
function notBefore(lines: RfcLines, line: number, start: number): number {
  const { text } = lines;
  let at = start - 1;
  if (start === lines.first[line]) {
    if (line === 0 || lines.gap[line] === Gap.blank) return -1;
    at = lines.end[line - 1]! - 1;
  } else {
    if (text.charCodeAt(at) !== 32) return -1;
    while (text.charCodeAt(at) === 32) at--;
  }
  return isNot(text, at - 2) && !isAlphanumeric(text.charCodeAt(at - 3)) ? at - 2 : -1;
}

function isNot(text: string, at: number): boolean {
  return (
    (text.charCodeAt(at) | 32) === 110 &&
    (text.charCodeAt(at + 1) | 32) === 111 &&
    (text.charCodeAt(at + 2) | 32) === 116 &&
    !isAlphanumeric(text.charCodeAt(at + 3))
  );
}

/** `May 1997`, `12 May`, `May, 1997`. */
function isMonth(text: string, start: number, end: number): boolean {
  return (
    /^,?\s*\d/.test(text.slice(end, end + 6)) || /\d\s*$/.test(text.slice(Math.max(0, start - 4), start))
  );
}
