/** Where sentences begin and end in text whose white space is folded. */
import { isDigit, isLetter, isLower, isUpper } from './chars';
import { unitsOf } from './codes';
import type { Span } from './view';
import { WordSet } from './wordSet';

/** Words after which a dot ends no sentence. */
const abbreviations = new WordSet(
  'e.g i.e etc vs cf resp al fig figs sec sect no nos eq eqs ref refs vol pp ed eds dr mr mrs ms st jr inc ltd co corp approx ca viz incl dept a.k.a u.s jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/**
 * The sentence around a position.
 * @param units a text whose white space is folded @param length how many of the units are the text's
 */
export function sentenceAround(units: Uint16Array, length: number, position: number): Span {
  let start = 0;
  for (let at = position - 2; at > 0; at--)
    if (isStop(units[at]!) && endsSentence(units, length, at)) {
      start = skipClosers(units, length, at) + 1;
      break;
    }
  while (start < length && units[start] === 32) start++;
  if (start > position) start = position;
  let end = length;
  for (let at = position; at < length; at++)
    if (isStop(units[at]!) && endsSentence(units, length, at)) {
      end = skipClosers(units, length, at);
      break;
    }
  return { start, end };
}

/** All sentences of a text whose white space is folded, in order. */
export function sentencesOf(text: string): readonly Span[] {
  return sentencesIn(unitsOf(text), text.length);
}

/** As {@link sentencesOf}. @param units a text whose white space is folded @param length how many of the units are the text's */
export function sentencesIn(units: Uint16Array, length: number): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < length;) {
    const span = sentenceAround(units, length, at);
    const start = Math.max(at, span.start);
    if (span.end > start) spans.push({ start, end: span.end });
    at = Math.max(span.end + 1, at + 1);
    while (at < length && units[at] === 32) at++;
  }
  return spans;
}

/** A full stop, an exclamation or a question mark. */
const isStop = (code: number): boolean => code === 46 || code === 33 || code === 63;

/** Whether the stop at a position ends a sentence. */
function endsSentence(units: Uint16Array, length: number, at: number): boolean {
  const after = skipClosers(units, length, at);
  if (after >= length) return true;
  if (units[after] !== 32) return false;
  const next = after + 1 < length ? units[after + 1]! : 0;
  if (next === 44 || next === 59 || (isLower(next) && !isNameAt(units, length, after + 1))) return false;
  if (units[at] !== 46) return true;
  let from = at;
  while (from > 0 && (isLetter(units[from - 1]!) || units[from - 1] === 46)) from--;
  if (from === at) return true;
  if (at - from === 1) {
    const letter = units[from]!;
    if (letter === 73 || next === 91) return true;
    return from > 0 && isLower(letter);
  }
  return !abbreviations.has(units, from, at, true);
}

/** Whether a name is spelled that keeps its small first letter where a sentence starts: `rsa-sha1`, `check_host()`, `dNSName`. */
function isNameAt(units: Uint16Array, length: number, start: number): boolean {
  for (let at = start + 1; at < length && units[at]! > 32; at++) {
    const code = units[at]!;
    if (isDigit(code) || isUpper(code) || code === 95) return true;
    if (!isLetter(code) && code !== 45) return false;
  }
  return false;
}

/** Skips closing quotation marks and brackets after a sentence's last mark. */
function skipClosers(units: Uint16Array, length: number, at: number): number {
  let after = at + 1;
  for (; after < length; after++) {
    const code = units[after]!;
    if (code !== 34 && code !== 39 && code !== 41 && code !== 93 && code !== 0x201d && code !== 0x2019) break;
  }
  return after;
}
