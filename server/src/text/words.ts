/** Content words: what a statement is about, in order, without function words and punctuation. */
import { isDigit, isLetter, isUpper } from './chars';
import { unitsOf } from './codes';
import { Numbers } from './numbers';
import { spellingOf } from './spellings';
import type { Span } from './view';
import { WordSet } from './wordSet';

/** One word of a text. */
export interface WordSpan {
  /** As printed, punctuation around it taken off; a number with its unit is one word. */
  readonly word: string;
  /** Offset of the word. */
  readonly start: number;
}

// Small words that change what a statement says are no function words here: not, no, only, unless, without, before, after, until, except.
const functionWords = new WordSet(
  (
    'a an the this that these those its it they them their there he she his her we our us you your i ' +
    'and or but nor so as at by for from in into of on onto to with within via per than then thus hence ' +
    'is are was were be been being am has have had having do does did done can could will would might ' +
    'which who whom whose what when where while how why such also both either each other any some all ' +
    'if about above below under over between through up out off upon ' +
    'e.g i.e etc however therefore same own very more most ' +
    'must shall should may required recommended optional mandatory ' +
    'MUST SHALL SHOULD MAY REQUIRED RECOMMENDED OPTIONAL MANDATORY NOT MUST- SHOULD+ SHOULD-'
  ).split(' '),
);

/** What numbers count. */
export const measureNames: readonly string[] = (
  'bit bits byte bytes octet octets word words second seconds sec secs millisecond milliseconds ms microsecond ' +
  'microseconds minute minutes hour hours day days week weeks month months year years percent times character ' +
  'characters hop hops packet packets segment segments bps kbps mbps gbps kbit/s mbit/s kb mb gb hz khz mhz'
).split(' ');
const measures = new WordSet(measureNames);

/** Numbers spelt out: with what they count they are a quantity, as in `two minutes`. */
export const spelledNumbers: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  sixty: 60,
  ninety: 90,
  hundred: 100,
};
const numberWords = new WordSet(Object.keys(spelledNumbers));

/** The content words of a text, in order. */
export function contentWords(text: string): readonly WordSpan[] {
  const units = unitsOf(text);
  const places = readPlaces(units, 0, units.length);
  const words: WordSpan[] = [];
  for (let at = 0; at < places.count; at++)
    words.push({ word: places.word(units, at), start: places.start.values[at]! });
  return words;
}

/** The content words that code units `[from, to)` spell, in order. */
export function contentWordsIn(units: Uint16Array, from: number, to: number): readonly string[] {
  const places = readPlaces(units, from, to);
  const words: string[] = [];
  for (let at = 0; at < places.count; at++) words.push(places.word(units, at));
  return words;
}

function readPlaces(units: Uint16Array, from: number, to: number): WordPlaces {
  lastRead.clear();
  lastRead.read(units, from, to);
  return lastRead;
}

/** Where content words stand among code units: offsets instead of strings. */
export class WordPlaces {
  readonly start: Numbers;
  /** The complement where the word is a number with its unit. */
  private readonly end: Numbers;
  /** Where the units of numbers stand, by word: a unit may not follow its number at once. */
  private readonly units = new Map<number, Span>();

  /** @param expected how many words there may be */
  constructor(expected = 64) {
    this.start = new Numbers(expected);
    this.end = new Numbers(expected);
  }

  get count(): number {
    return this.start.length;
  }

  clear(): void {
    this.start.length = this.end.length = 0;
    this.units.clear();
  }

  /** Adds the content words of units `[from, to)`. */
  read(units: Uint16Array, from: number, to: number): void {
    let numberAt = -1;
    for (let at = from; at < to;) {
      while (at < to && units[at]! <= 32) at++;
      let start = at;
      while (at < to && units[at]! > 32) at++;
      let end = at;
      while (start < end && isPunctuation(units[start]!)) start++;
      while (end > start && isPunctuation(units[end - 1]!)) end--;
      // A sign before a number belongs to it, and so does one that grades a keyword.
      if (end < at && (units[end] === 43 || units[end] === 45) && isFunctionWordAt(units, start, end + 1))
        continue;
      if (!hasSubstance(units, start, end)) {
        numberAt = -1;
        continue;
      }
      const number = numberAt;
      numberAt = -1;
      if (number >= 0 && measures.has(units, start, end, true)) {
        this.end.values[number] = ~this.end.values[number]!;
        this.units.set(number, { start, end });
        continue;
      }
      if (isFunctionWordAt(units, start, end)) continue;
      if (end === at && (isNumber(units, start, end) || numberWords.has(units, start, end, true)))
        numberAt = this.count;
      this.start.push(start);
      this.end.push(end);
    }
  }

  /** Whether a word is a number with its unit. */
  hasUnit(at: number): boolean {
    return this.end.values[at]! < 0;
  }

  /** Where a word ends, its unit not counted. */
  endOf(at: number): number {
    const end = this.end.values[at]!;
    return end < 0 ? ~end : end;
  }

  /** Has a word without a unit spelled elsewhere. */
  move(at: number, start: number, end: number): void {
    this.start.values[at] = start;
    this.end.values[at] = end;
  }

  /** A word as printed, from the units it was read from. */
  word(units: Uint16Array, at: number): string {
    const word = spellingOf(units, this.start.values[at]!, this.endOf(at));
    const unit = this.hasUnit(at) ? this.units.get(at) : undefined;
    return unit ? `${word} ${spellingOf(units, unit.start, unit.end)}` : word;
  }
}

/** Used by each call anew: sentences are many and their words few. */
const lastRead = new WordPlaces();

/** Marks that stand around words and are no part of them. */
const punctuation = new Uint8Array(128);
for (const mark of '()"\'`[]{}<>*_,;:.!?|=+-#&~^/\\') punctuation[mark.charCodeAt(0)] = 1;

function isPunctuation(code: number): boolean {
  return code < 128 ? punctuation[code] === 1 : code >= 0x2018 && code <= 0x2026;
}

/** Whether units spell a function word, in its case or, behind a capital, in any. */
function isFunctionWordAt(units: Uint16Array, from: number, to: number): boolean {
  return functionWords.has(units, from, to, isUpper(units[from]!));
}

function hasSubstance(units: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = units[at]!;
    if (isLetter(code) || isDigit(code) || code > 0xbf) return true;
  }
  return false;
}

function isNumber(units: Uint16Array, start: number, end: number): boolean {
  if (!isDigit(units[start]!)) return false;
  for (let at = start + 1; at < end; at++) {
    const code = units[at]!;
    if (!isDigit(code) && code !== 46 && code !== 44) return false;
  }
  return true;
}
