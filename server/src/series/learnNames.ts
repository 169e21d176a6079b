/**
 * Learns names from the series' own texts: what RFCs call the document that they cite ("… as IPsec does [RFC4301]"
 * teaches a name of RFC 4301), and what abbreviations stand for ("Transport Layer Security (TLS)").
 */
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import { isAlphanumeric, isDigit, isLetter } from '../text/chars';
import type { LexiconParts } from './lexicon';
import type { SeriesProse } from './parseSeriesXml';
import type { SeriesEntry } from './series';

/** What one text teaches; each pair at most once, so that a long document has no more say than a short one. */
export interface Lesson {
  /** Abbreviations right before a citation, with the RFC cited. */
  readonly names: readonly (readonly [RfcNumber, string])[];
  /** Abbreviations with what they stand for. */
  readonly expansions: readonly (readonly [string, string])[];
}

/** Collects lessons; the same lessons in any order give the same lexicon. */
export class NameLearner {
  private readonly names = new Map<RfcNumber, Map<string, number>>();
  private readonly expansions = new Map<string, Map<string, number>>();

  /** @param weight how many texts' say this lesson has */
  take(lesson: Lesson, weight = 1): void {
    for (const [rfc, name] of lesson.names) count(this.names, rfc, name, weight);
    for (const [abbreviation, long] of lesson.expansions) count(this.expansions, abbreviation, long, weight);
  }

  /** Titles, keywords and abstracts of the index teach as well. */
  takeIndex(entries: readonly SeriesEntry[], prose: readonly SeriesProse[]): void {
    entries.forEach(({ rfc, title }, at) => {
      const { keywords = [], abstract = '' } = prose[at] ?? {};
      const titleNames = title.split(/[\s()/,:;"]+/).filter(isAbbreviation);
      this.take({ names: titleNames.map((name) => [rfc, name]), expansions: findExpansions(title) }, 3);
      const listed = keywords.map((keyword) => keyword.replace(/^\[|(?:\|[a-z]*)?\]$/g, ''));
      this.take({
        names: [...new Set(listed.filter(isAbbreviation))].map((name) => [rfc, name]),
        expansions: findExpansions(abstract),
      });
    });
  }

  /** What was learnt, as plain values that another learner can {@link merge}. */
  lessons(): LearntCounts {
    const plain = <Key>(counts: ReadonlyMap<Key, ReadonlyMap<string, number>>) =>
      [...counts].map(([key, values]): [Key, [string, number][]] => [key, [...values]]);
    return { names: plain(this.names), expansions: plain(this.expansions) };
  }

  merge(learnt: LearntCounts): void {
    for (const [rfc, values] of learnt.names)
      for (const [name, times] of values) count(this.names, rfc, name, times);
    for (const [abbreviation, values] of learnt.expansions)
      for (const [long, times] of values) count(this.expansions, abbreviation, long, times);
  }

  lexicon(): LexiconParts {
    return {
      names: [...this.names]
        .sort(([a], [b]) => a - b)
        .map(([rfc, counts]): [RfcNumber, string[]] => [rfc, usual(foldCase(counts), minNameTexts, 4)])
        .filter(([, names]) => names.length > 0),
      expansions: [...this.expansions]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([abbreviation, counts]): [string, string[]] => [
          abbreviation,
          usual(foldCase(counts), minExpansionTexts, 3),
        ])
        .filter(([, expansions]) => expansions.length > 0),
    };
  }
}

export interface LearntCounts {
  readonly names: readonly (readonly [RfcNumber, readonly (readonly [string, number])[]])[];
  readonly expansions: readonly (readonly [string, readonly (readonly [string, number])[]])[];
}

/** So many texts must say it: one alone may be a slip, or the end of a list that the citation does not belong to. */
const minNameTexts = 2;
const minExpansionTexts = 2;
/** A name is usual when it is said at least so often as this share of the most usual one. */
const usualShare = 0.2;

/** Reads an RFC's text. Expansions are read where documents introduce their subject: in the first pages. */
export function learnFrom(text: string): Lesson {
  return { names: findNames(text), expansions: findExpansions(text, introductionLength) };
}

const introductionLength = 12_000;

/** Citations are found first and looked at backwards: most of a text is none. */
function findNames(text: string): Lesson['names'] {
  const found = new Map<string, readonly [RfcNumber, string]>();
  for (let at = text.indexOf('[RFC'); at >= 0; at = text.indexOf('[RFC', at + 4)) {
    const cited = citedAt(text, at);
    if (cited === 0) continue;
    const token = wordBefore(text, at);
    if (token !== undefined && isAbbreviation(token))
      found.set(`${cited} ${token}`, [rfcNumber(cited), token]);
  }
  return [...found.values()];
}

/** The number in `[RFC-01234]`, which starts at an offset; 0 where something else does. */
function citedAt(text: string, start: number): number {
  let from = start + 4;
  if (text.charCodeAt(from) === hyphen) from++;
  while (text.charCodeAt(from) === zero) from++;
  let to = from;
  while (to - from < 7 && isDigit(text.charCodeAt(to))) to++;
  return text.charCodeAt(to) === closeSquare ? Number(text.slice(from, to)) : 0;
}

const hyphen = 45;
const zero = 48;
const closeSquare = 93;

/** So many characters before a citation or a parenthesis are looked at. */
const citationReach = 100;
const expansionReach = 150;

/** The word before a position, white space between, and perhaps an opening bracket, a comma or a closing one. */
function wordBefore(text: string, position: number): string | undefined {
  const least = Math.max(0, position - citationReach);
  let at = position;
  if (at > least && text.charCodeAt(at - 1) === openBracket) at--;
  const spaces = at;
  while (at > least && isWhite(text.charCodeAt(at - 1))) at--;
  if (at === spaces || spaces - at > 80) return undefined;
  if (at > least && text.charCodeAt(at - 1) === comma) at--;
  if (at > least && text.charCodeAt(at - 1) === closeBracket) at--;
  const end = at;
  if (end <= least || !isAlphanumeric(text.charCodeAt(end - 1))) return undefined;
  while (at > least && isNamePart(text.charCodeAt(at - 1), true)) at--;
  while (at < end && !isLetter(text.charCodeAt(at))) at++;
  return end - at > 1 ? text.slice(at, end) : undefined;
}

const openBracket = 40;
const closeBracket = 41;
const comma = 44;
const isWhite = (code: number): boolean => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;

/** Letters, digits, `_`, `/`, `-` and, in a name, dots. */
function isNamePart(code: number, dots: boolean): boolean {
  return isAlphanumeric(code) || code === 95 || code === 47 || code === 45 || (dots && code === 46);
}

/** @param reach how much of the text is read */
function findExpansions(text: string, reach = text.length): Lesson['expansions'] {
  const found = new Map<string, readonly [string, string]>();
  for (let at = text.indexOf('(', 1); at >= 0 && at < reach; at = text.indexOf('(', at + 1)) {
    if (!isWhite(text.charCodeAt(at - 1)) || !isLetter(text.charCodeAt(at + 1))) continue;
    const close = text.indexOf(')', at + 3);
    if (close < 0 || close >= reach) break;
    if (close - at > 11) continue;
    const abbreviation = text.slice(at + 1, close);
    if (!/^[A-Za-z][\w/-]+$/.test(abbreviation) || !isAbbreviation(abbreviation)) continue;
    const long = expansionOf(abbreviation, wordsBefore(text, at - 1));
    if (long !== undefined) found.set(`${abbreviation} ${long}`, [abbreviation, long]);
  }
  return [...found.values()];
}

/** Up to ten words before a position. Only plain words, so that no sentence before this one takes part. */
function wordsBefore(text: string, position: number): readonly string[] {
  const least = Math.max(0, position - expansionReach);
  const words: string[] = [];
  for (let end = position; words.length < 10;) {
    let start = end;
    while (start > least && isNamePart(text.charCodeAt(start - 1), false)) start--;
    const whole = start;
    while (start < end && !isLetter(text.charCodeAt(start))) start++;
    if (start === end) break;
    words.unshift(text.slice(start, end));
    if (start !== whole) break;
    end = start;
    while (end > least && isWhite(text.charCodeAt(end - 1))) end--;
    if (end === start) break;
  }
  return words;
}

/**
 * The last words before the parenthesis that the abbreviation's letters run through: each word gives its first letter,
 * and may give more ("Internet Protocol Security (IPsec)"); small words may give none.
 */
function expansionOf(abbreviation: string, words: readonly string[]): string | undefined {
  const letters = abbreviation.toLowerCase().replace(/[^a-z]/g, '');
  for (let from = words.length - 1; from >= 0 && words.length - from <= letters.length + 2; from--) {
    const candidate = words.slice(from);
    if (
      candidate[0]![0]!.toLowerCase() === letters[0] &&
      spells(candidate, letters) &&
      /[a-z]/.test(candidate[0]!)
    )
      return candidate.join(' ');
  }
  return undefined;
}

const smallWords = new Set([
  'a',
  'an',
  'and',
  'for',
  'in',
  'of',
  'on',
  'over',
  'the',
  'to',
  'with',
  'by',
  'as',
]);

function spells(words: readonly string[], letters: string): boolean {
  if (words.length === 0) return letters === '';
  const [word, ...rest] = words as [string, ...string[]];
  const lower = word.toLowerCase();
  if (smallWords.has(lower) && spells(rest, letters)) return true;
  if (lower[0] !== letters[0]) return false;
  // The first letter, then any letters of the word in their order: "IPsec" takes "Sec" from "Security".
  let at = 0;
  for (let taken = 1; taken <= Math.min(4, letters.length); taken++) {
    if (spells(rest, letters.slice(taken))) return true;
    at = lower.indexOf(letters[taken] ?? '\0', at + 1);
    if (at < 0) return false;
  }
  return false;
}

/** Two capitals, or one that is not the first letter, or capitals with digits; no requirement keyword, no number of a document. */
export function isAbbreviation(word: string): boolean {
  return (
    word.length >= 2 &&
    word.length <= 16 &&
    /[A-Z].*[A-Z]|^[a-z]+.*[A-Z]|[A-Z].*\d/.test(word) &&
    !/^(?:RFC|BCP|STD|FYI|NOT|AND|OR|THE|FOR|IS|AS|OF|IN|TO|II|III|IV|VI|VII|MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL)(?:[-\d].*)?$/.test(
      word,
    )
  );
}

function count<Key>(counts: Map<Key, Map<string, number>>, key: Key, value: string, by: number): void {
  let values = counts.get(key);
  if (!values) counts.set(typeof key === 'string' ? (flat(key) as Key & string) : key, (values = new Map()));
  const known = values.get(value);
  values.set(known === undefined ? flat(value) : value, (known ?? 0) + by);
}

/** Adds what differs in case alone to its most usual spelling. */
function foldCase(counts: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  const spellings = new Map<string, [string, number][]>();
  for (const [value, times] of counts) {
    const key = value.toLowerCase();
    spellings.set(key, [...(spellings.get(key) ?? []), [value, times]]);
  }
  return [...spellings.values()].map((list) => {
    const [best] = [...list].sort(byCount)[0]!;
    return [best, list.reduce((sum, [, times]) => sum + times, 0)] as const;
  });
}

function usual(counts: readonly (readonly [string, number])[], least: number, most: number): string[] {
  const sorted = [...counts].sort(byCount);
  const top = sorted[0]?.[1] ?? 0;
  return sorted
    .filter(([, times]) => times >= least && times >= top * usualShare)
    .slice(0, most)
    .map(([value]) => value);
}

function byCount([a, m]: readonly [string, number], [b, n]: readonly [string, number]): number {
  return n - m || (a < b ? -1 : a > b ? 1 : 0);
}

/** A copy that does not keep the text it was cut from in memory. */
function flat(value: string): string {
  return value.split('').join('');
}
