/** Requirement keywords as they stand in a text: the words of RFC 2119, their graded forms, and the same in other words. */
import { isAlphanumeric, isDigit, isLetter, isUpper } from '../text/chars';
import { sourceText } from '../text/codes';
import { Numbers } from '../text/numbers';
import type { Level } from './level';
import { createWordScan } from './keywordScan';
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
  const hit = findKeywords(readLines(sourceText(text)))[0];
  return hit && hit.start === 0 && hit.end === text.length ? hit : undefined;
}

const scan = createWordScan([...words.keys()]);

/** Where words stand that are keywords, those in capitals read and the others only found. */
export interface KeywordWords {
  /** Those whose second letter is a capital, and those that a line's end splits, in order. */
  readonly capital: readonly KeywordHit[];
  /** Offsets of the others, in order, most of them keywords. */
  readonly small: Numbers;
  /** Their lines. */
  readonly smallLines: Numbers;
}

/** All keywords of the lines, in order. */
export function findKeywords(lines: RfcLines): readonly KeywordHit[] {
  return completeKeywords(lines, findKeywordWords(lines));
}

export function findKeywordWords(lines: RfcLines): KeywordWords {
  const { codes } = lines;
  const places = scan(codes);
  const capital: KeywordHit[] = [];
  const small = new Numbers(places.length + 1);
  const smallLines = new Numbers(places.length + 1);
  let next = 0;
  for (let line = 0; line < lines.count; line++) {
    const first = lines.first[line]!;
    const end = lines.end[line]!;
    for (; next < places.length && places.values[next]! < end; next++) {
      const start = places.values[next]!;
      if (start < first) continue;
      if (!isUpper(codes[start + 1]!)) {
        small.push(start);
        smallLines.push(line);
        continue;
      }
      const hit = readKeyword(lines, line, start);
      if (hit) capital.push(hit);
    }
    const hit = codes[end - 1] === 45 ? readSplitKeyword(lines, line) : undefined;
    if (hit) capital.push(hit);
  }
  return { capital, small, smallLines };
}

/**
 * All keywords in order, with those of the small words that are wanted.
 * @param wanted by line and offset; all when undefined
 */
export function completeKeywords(
  lines: RfcLines,
  { capital, small, smallLines }: KeywordWords,
  wanted?: (line: number, start: number) => boolean,
): readonly KeywordHit[] {
  const hits: KeywordHit[] = [];
  let next = 0;
  for (let at = 0; at < small.length; at++) {
    const start = small.values[at]!;
    const line = smallLines.values[at]!;
    if (wanted && !wanted(line, start) && !isNegatedWanted(lines, line, start, wanted)) continue;
    const hit = readKeyword(lines, line, start);
    if (!hit) continue;
    while (next < capital.length && capital[next]!.start < hit.start) hits.push(capital[next++]!);
    hits.push(hit);
  }
  while (next < capital.length) hits.push(capital[next++]!);
  return hits;
}

/** A keyword may start with a `not` before the word, or at the end of the line above. */
function isNegatedWanted(
  lines: RfcLines,
  line: number,
  start: number,
  wanted: (line: number, start: number) => boolean,
): boolean {
  const not = notBefore(lines, line, start);
  return not >= 0 && wanted(not < lines.first[line]! ? line - 1 : line, not);
}

function readKeyword(lines: RfcLines, line: number, start: number): KeywordHit | undefined {
  const { text, codes } = lines;
  let end = start;
  while (isLetter(codes[end]!)) end++;
  if (end - start > 11) return undefined;
  const printed = text.slice(start, end);
  const word = words.get(printed.toLowerCase());
  return word && completeKeyword(lines, line, start, end, printed, word);
}

/** A keyword that a hyphen at the line's end splits. */
function readSplitKeyword(lines: RfcLines, line: number): KeywordHit | undefined {
  const { text, codes } = lines;
  if (line + 1 >= lines.count || lines.gap[line + 1] === Gap.blank) return undefined;
  let start = lines.end[line]! - 1;
  while (start > lines.first[line]! && isLetter(codes[start - 1]!)) start--;
  let end = lines.first[line + 1]!;
  while (isLetter(codes[end]!)) end++;
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
  const { text, codes } = lines;
  const upper = isUpper(printed.charCodeAt(1));
  if (upper && !/^[A-Z]+$/.test(printed)) return undefined;
  const next = codes[end]!;
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
    } else if (word.negated && startsNoLonger(lines, end)) level = word.negated;
    if (printed.toLowerCase() === 'need' && to === end) return undefined;
    if (keyword === 'May' && isMonth(text, start, end)) return undefined;
  } else {
    const not = notBefore(lines, line, start);
    if (not >= 0 && word.negated) {
      level = word.negated;
      // "not REQUIRED" permits as "NOT REQUIRED" does, but only the latter is printed as one keyword.
      if (!upper || codes[not] === 78 || word.level === 'SHOULD') {
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
  const { codes } = lines;
  const sign = codes[end];
  if (sign !== 45 && sign !== 43) return 'none';
  let beyond = codes[end + 1]!;
  const inColumn = start === lines.first[line] || (codes[start - 1] === 32 && codes[start - 2] === 32);
  const split = end + 1 >= lines.end[line]! && line + 1 < lines.count && lines.gap[line + 1] !== Gap.blank;
  if (sign === 45 && split && !inColumn) beyond = codes[lines.first[line + 1]!]!;
  if (isDigit(beyond) || (sign === 45 && codes[end + 1] === 88)) return 'tag';
  return isLetter(beyond) || beyond === sign ? 'none' : 'grade';
}

/** `no longer`, on this line or the next. */
function startsNoLonger({ text, codes }: RfcLines, end: number): boolean {
  let at = end;
  while (codes[at]! <= 32) at++;
  return at > end && codes[at] === 110 && /^\s+no\s+longer\b/.test(text.slice(end, end + 90));
}

/** The offset after a `not` that follows, on this line or the next; -1 where none does. */
function notAfter(lines: RfcLines, line: number, end: number): number {
  const { codes } = lines;
  let at = end;
  if (at >= lines.end[line]!) {
    if (line + 1 >= lines.count || lines.gap[line + 1] === Gap.blank) return -1;
    at = afterCommentMark(codes, lines.first[line + 1]!);
  } else {
    while (at < lines.end[line]! && codes[at] === 32) at++;
    if (at === end) return -1;
    if (at === lines.end[line]! - 1 && codes[at] === 124) return -1;
  }
  return isNot(codes, at) ? at + 3 : -1;
}

/** The offset of a line's first word behind the mark of a comment in a module or a grammar: `-- NOT`, `; NOT`. */
function afterCommentMark(codes: Uint8Array, first: number): number {
  let at = first;
  if (codes[at] === 59) at++;
  else if (codes[at] === 45 && codes[at + 1] === 45) at += 2;
  while (at > first && codes[at] === 32) at++;
  return at;
}

/** The offset of a `not` that stands before, on this line or the one above; -1 where none does. */
function notBefore(lines: RfcLines, line: number, start: number): number {
  const { codes } = lines;
  let at = start - 1;
  if (start === lines.first[line]) {
    if (line === 0 || lines.gap[line] === Gap.blank) return -1;
    at = lines.end[line - 1]! - 1;
  } else {
    if (codes[at] !== 32) return -1;
    while (codes[at] === 32) at--;
  }
  return isNot(codes, at - 2) && !isAlphanumeric(codes[at - 3]!) ? at - 2 : -1;
}

function isNot(codes: Uint8Array, at: number): boolean {
  return (
    (codes[at]! | 32) === 110 &&
    (codes[at + 1]! | 32) === 111 &&
    (codes[at + 2]! | 32) === 116 &&
    !isAlphanumeric(codes[at + 3]!)
  );
}

/** `May 1997`, `12 May`, `May, 1997`. */
function isMonth(text: string, start: number, end: number): boolean {
  return (
    /^,?\s*\d/.test(text.slice(end, end + 6)) || /\d\s*$/.test(text.slice(Math.max(0, start - 4), start))
  );
}
