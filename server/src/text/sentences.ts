/** Where sentences begin and end in text whose white space is folded. */
import { isLetter, isLower } from './chars';
import type { Span } from './view';

/** Words after which a dot ends no sentence. */
const abbreviations = new Set(
  'e.g i.e etc vs cf resp al fig figs sec sect no nos eq eqs ref refs vol pp ed eds dr mr mrs ms st jr inc ltd co corp approx ca viz incl dept a.k.a u.s jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);

/** The sentence around a position. */
export function sentenceAround(text: string, position: number): Span {
  let start = 0;
  for (let at = position - 1; at > 0; at--)
    if (endsSentence(text, at) && at + 2 <= position) {
      start = skipClosers(text, at) + 1;
      break;
    }
  while (start < text.length && text.charCodeAt(start) === 32) start++;
  if (start > position) start = position;
  let end = text.length;
  for (let at = position; at < text.length; at++)
    if (endsSentence(text, at)) {
      end = skipClosers(text, at);
      break;
    }
  return { start, end };
}

/** All sentences, in order. */
export function sentencesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length;) {
    const span = sentenceAround(text, at);
    const start = Math.max(at, span.start);
    if (span.end > start) spans.push({ start, end: span.end });
    at = Math.max(span.end + 1, at + 1);
    while (at < text.length && text.charCodeAt(at) === 32) at++;
  }
  return spans;
}

/** Whether the character at a position ends a sentence. */
function endsSentence(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 46 && code !== 33 && code !== 63) return false;
  const after = skipClosers(text, at);
  if (after >= text.length) return true;
  if (text.charCodeAt(after) !== 32) return false;
  const next = text.charCodeAt(after + 1);
  if (isLower(next) || next === 44 || next === 59) return false;
  if (code !== 46) return true;
  let from = at;
  while (from > 0 && (isLetter(text.charCodeAt(from - 1)) || text.charCodeAt(from - 1) === 46)) from--;
  if (from === at) return true;
  const word = text.slice(from, at);
  if (word.length === 1)
    return word === 'I' || next === 91
      ? true
      : !/[A-Za-z]/.test(word) || from === 0
        ? false
        : isLower(word.charCodeAt(0));
  return !abbreviations.has(word.toLowerCase());
}

/** Skips closing quotation marks and brackets after a sentence's last mark. */
function skipClosers(text: string, at: number): number {
  let after = at + 1;
  for (; after < text.length; after++) {
    const code = text.charCodeAt(after);
    if (code !== 34 && code !== 39 && code !== 41 && code !== 93 && code !== 0x201d && code !== 0x2019) break;
  }
  return after;
}
