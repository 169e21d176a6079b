/** Which statement an erratum is about: the one in which its original text, or the part of it that changed, is found. */
import type { Span } from '../text/view';
import { contentWords, type WordSpan } from '../text/words';
import type { Erratum } from './errata';

/** What an erratum changes, in words: `before` and `after` are common to both texts. */
export interface Correction {
  readonly before: readonly string[];
  readonly old: readonly string[];
  readonly corrected: readonly string[];
  readonly after: readonly string[];
}

export function correctionOf({ original, corrected }: Erratum): Correction {
  const [old, next] = [wordsOf(original), wordsOf(corrected)];
  const shorter = Math.min(old.length, next.length);
  let start = 0;
  while (start < shorter && old[start] === next[start]) start++;
  let end = 0;
  while (end < shorter - start && old[old.length - 1 - end] === next[next.length - 1 - end]) end++;
  return {
    before: old.slice(0, start),
    old: old.slice(start, old.length - end),
    corrected: next.slice(start, next.length - end),
    after: end === 0 ? [] : old.slice(-end),
  };
}

/** Fewer words than this are found anywhere. */
const minWords = 3;

/** @param statement its text as the RFC has it, white space aside */
export function changesStatement(erratum: Erratum, statement: string): boolean {
  return changes(erratum, keysOf(tokensOf(statement).map(({ word }) => word)), tokensOf);
}

/**
 * The same from the content words of a statement alone, for when its text is not at hand.
 * @param words the statement's content words, in order
 */
export function changesStatementOf(erratum: Erratum, words: readonly string[]): boolean {
  return changes(erratum, keysOf(words), contentWords);
}

/** @param wordsIn the words of a text, of the same kind as the statement's */
function changes(
  erratum: Erratum,
  statement: readonly string[],
  wordsIn: (text: string) => readonly WordSpan[],
): boolean {
  const spans = wordsIn(erratum.original);
  const original = keysOf(spans.map(({ word }) => word));
  if (original.length < minWords || statement.length < minWords) return false;
  if (indexOfRun(statement, original) >= 0) return true;
  // It quotes more than the statement, or begins or ends within it: what counts is where it changes something.
  const change = changedSpan(erratum);
  const from = spans.filter(({ start }) => start < change.start).length;
  const to = spans.filter(({ start }) => start < change.end).length;
  const overlaps = (start: number, end: number): boolean => start < Math.max(to, from + 1) && from < end;
  const whole = indexOfRun(original, statement);
  if (whole >= 0) return overlaps(whole, whole + statement.length);
  const head = longestOverlap(statement, original);
  if (head >= minWords && overlaps(0, head)) return true;
  const tail = longestOverlap(original, statement);
  return tail >= minWords && overlaps(original.length - tail, original.length);
}

/** Offsets into the original text of what is changed; where something is only added, of the place. */
function changedSpan(erratum: Erratum): Span {
  const tokens = tokensOf(erratum.original);
  const { before, old } = correctionOf(erratum);
  const start = tokens[before.length]?.start ?? erratum.original.length;
  const end = tokens[before.length + old.length]?.start ?? erratum.original.length;
  return { start, end: old.length === 0 ? start : end };
}

function tokensOf(text: string): readonly WordSpan[] {
  return [...text.matchAll(/\S+/g)].flatMap((match) =>
    /[\p{L}\p{N}]/u.test(match[0])
      ? [{ word: match[0], start: match.index, end: match.index + match[0].length }]
      : [],
  );
}

function wordsOf(text: string): readonly string[] {
  return tokensOf(text).map(({ word }) => word);
}

/** Words as they compare: without the marks around them, in one case. */
function keysOf(words: readonly string[]): readonly string[] {
  return words.map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
}

/** Where `part` stands in `words` as one run; -1 where it does not. */
function indexOfRun(words: readonly string[], part: readonly string[]): number {
  for (let at = 0; at + part.length <= words.length; at++)
    if (part.every((word, offset) => words[at + offset] === word)) return at;
  return -1;
}

/** How many words at the end of the first are the beginning of the second. */
function longestOverlap(first: readonly string[], second: readonly string[]): number {
  for (let length = Math.min(first.length, second.length); length > 0; length--) {
    const start = first.length - length;
    if (second.slice(0, length).every((word, offset) => first[start + offset] === word)) return length;
  }
  return 0;
}
