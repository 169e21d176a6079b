/** The statements of a document, each once, with their words and their text: as offsets, not as strings, until asked for. */
import { isDigit, isLetter, isLower, isUpper } from '../text/chars';
import { textOf } from '../text/codes';
import { Numbers, Units } from '../text/numbers';
import type { Span } from '../text/view';
import { WordPlaces } from '../text/words';
import type { StatementFact } from './facts';
import { type RfcNumber, rfcNumber } from './identity';

/** Numbers the words it is given, each word once. */
export interface WordNumbering {
  /** @param units `[from, to)` spell the word */
  addUnits(units: Uint16Array, from: number, to: number): number;
}

/** What the index stores of statements. */
export interface StatementWords {
  readonly count: number;
  wordCount(statement: number): number;
  /** Whether a word is spelled as algorithms, options and messages are: letters, then a digit or an underscore. */
  isNameLike(statement: number, word: number): boolean;
  /** The number of a statement's word. */
  numberWord(statement: number, word: number, numbering: WordNumbering): number;
  cites(statement: number): readonly RfcNumber[];
}

/** Characters and words of a statement, on average. */
const usualLength = 190;
const usualWords = 16;

export class StatementTable implements StatementWords {
  /** All statements' texts, one after another, each with its words that are not printed so behind it. */
  private readonly units: Units;
  /** Places of a statement's text in {@link units}. */
  private readonly textStart: Numbers;
  private readonly textEnd: Numbers;
  /** Places of its own sentence or row in the source. */
  private readonly spanStart: Numbers;
  private readonly spanEnd: Numbers;
  /** Where in its text its own sentence starts, after the lead-in. */
  private readonly ownAt: Numbers;
  /** Where its words start among {@link places}. */
  private readonly firstWord: Numbers;
  private readonly places: WordPlaces;
  /** Of each word in its statement's text. */
  private readonly position: Numbers;
  private readonly cited: (readonly RfcNumber[])[] = [];
  private readonly known = new Map<number, number>();
  private asFacts: readonly StatementFact[] | undefined;

  /** @param expected about how many statements there will be: arrays that need not grow are cheaper */
  constructor(expected = 16) {
    this.units = new Units(expected * usualLength + 256);
    const [first, words] = [expected + 1, expected * usualWords + 16];
    this.textStart = new Numbers(first);
    this.textEnd = new Numbers(first);
    this.spanStart = new Numbers(first);
    this.spanEnd = new Numbers(first);
    this.ownAt = new Numbers(first);
    this.firstWord = new Numbers(first);
    this.places = new WordPlaces(words);
    this.position = new Numbers(words);
  }

  get count(): number {
    return this.cited.length;
  }

  /** The statements as values. */
  get facts(): readonly StatementFact[] {
    return (this.asFacts ??= this.cited.map((cites, statement) => {
      const first = this.firstWord.values[statement]!;
      const end = first + this.wordCount(statement);
      const words: string[] = [];
      for (let at = first; at < end; at++) words.push(this.places.word(this.units.values, at));
      return { words, cites };
    }));
  }

  /** The statement rejoined across lines and pages, with its lead-in or column names. */
  text(statement: number): string {
    return textOf(this.units.values, this.textStart.values[statement]!, this.textEnd.values[statement]!);
  }

  /** Offset in its {@link text} at which its own sentence starts; 0 without a lead-in. */
  ownStart(statement: number): number {
    return this.ownAt.values[statement]!;
  }

  /** Source offsets of its own sentence or row, without the lead-in. */
  span(statement: number): Span {
    return { start: this.spanStart.values[statement]!, end: this.spanEnd.values[statement]! };
  }

  cites(statement: number): readonly RfcNumber[] {
    return this.cited[statement]!;
  }

  wordCount(statement: number): number {
    const next = statement + 1 < this.count ? this.firstWord.values[statement + 1]! : this.places.count;
    return next - this.firstWord.values[statement]!;
  }

  isNameLike(statement: number, word: number): boolean {
    const at = this.firstWord.values[statement]! + word;
    const { values } = this.units;
    const from = this.places.start.values[at]!;
    const to = this.places.endOf(at);
    if (to - from < 4 || !isLetter(values[from]!) || isRfc(values, from)) return false;
    for (let unit = from + 1; unit < to; unit++)
      if (isDigit(values[unit]!) || values[unit] === underscore) return true;
    return false;
  }

  numberWord(statement: number, word: number, numbering: WordNumbering): number {
    const { places, units } = this;
    const at = this.firstWord.values[statement]! + word;
    const start = places.start.values[at]!;
    if (!places.hasUnit(at)) return numbering.addUnits(units.values, start, places.endOf(at));
    const spelled = places.word(units.values, at);
    const from = units.length;
    for (let letter = 0; letter < spelled.length; letter++) units.push(spelled.charCodeAt(letter));
    const id = numbering.addUnits(units.values, from, units.length);
    units.length = from;
    return id;
  }

  /** The index of the statement that starts at a source offset; undefined while there is none. */
  find(start: number): number | undefined {
    return this.known.get(start);
  }

  /**
   * @param key source offset that identifies the statement @param text its code units
   * @param own offset in `text` at which its own sentence starts; undefined for a row
   */
  add(key: number, text: Units, spanStart: number, spanEnd: number, own?: number): number {
    const statement = this.count;
    this.known.set(key, statement);
    const from = this.units.length;
    this.units.append(text.values, 0, text.length);
    const to = this.units.length;
    this.textStart.push(from);
    this.textEnd.push(to);
    this.ownAt.push(own ?? 0);
    this.spanStart.push(spanStart);
    this.spanEnd.push(spanEnd);
    const first = this.places.count;
    this.firstWord.push(first);
    this.places.read(this.units.values, from, to);
    for (let at = first; at < this.places.count; at++) {
      const position = this.places.start.values[at]! - from;
      this.position.push(position);
      if (own !== undefined && (position === 0 || position === own)) this.uncapitalise(at);
    }
    this.cited.push(hasRfc(text) ? citedRfcs(textOf(text.values, 0, text.length)) : none);
    return statement;
  }

  /** How many words of a statement stand before a position in its text. */
  wordsBefore(statement: number, position: number): number {
    const first = this.firstWord.values[statement]!;
    let low = first;
    let high = first + this.wordCount(statement);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.position.values[middle]! < position) low = middle + 1;
      else high = middle;
    }
    return low - first;
  }

  /** Takes off the capital that only starts a sentence: the word is spelled anew behind the text. */
  private uncapitalise(word: number): void {
    const { places, units } = this;
    const from = places.start.values[word]!;
    const to = places.endOf(word);
    if (to - from < 2 || places.hasUnit(word) || !isUpper(units.values[from]!)) return;
    for (let at = from + 1; at < to; at++) if (!isLower(units.values[at]!)) return;
    const start = units.length;
    units.push(units.values[from]! | 32);
    units.append(units.values, from + 1, to);
    places.move(word, start, units.length);
  }
}

const underscore = 95;

function isRfc(values: Uint16Array, at: number): boolean {
  return values[at] === 82 && values[at + 1] === 70 && values[at + 2] === 67;
}

function hasRfc({ values, length }: Units): boolean {
  // Of any three characters in a row one is looked at: `RFC` has three different ones.
  for (let at = 2; at < length; at += 3) {
    const code = values[at]!;
    const start = code === 67 ? at - 2 : code === 70 ? at - 1 : code === 82 ? at : -1;
    if (start >= 0 && start + 2 < length && isRfc(values, start)) return true;
  }
  return false;
}

const citation = /\bRFCs?[\s-]*0*([1-9]\d{0,6})\b/g;

function citedRfcs(text: string): readonly RfcNumber[] {
  const cited: RfcNumber[] = [];
  for (const match of text.matchAll(citation)) {
    const number = rfcNumber(Number(match[1]));
    if (!cited.includes(number)) cited.push(number);
  }
  return cited;
}

const none: readonly RfcNumber[] = [];
