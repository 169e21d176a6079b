/** Numbers the terms of passages, and counts in how many passages each is. */
import { type RfcNumber, rfcNumber } from '../rfc/identity';
import { Numbers } from '../text/numbers';
import { PairNumbers } from './pairNumbers';
import type { Passage } from './source';
import { termsOf } from './terms';

/** The terms of one passage: entries `[from, to)` of {@link TermCounter.ids} and {@link TermCounter.weights}. */
export interface TermList {
  readonly from: number;
  readonly to: number;
  /** The terms among them that tell one thing from its sisters by a number. */
  readonly variants: ReadonlySet<number>;
}

/** How much a name or number counts, compared with a plain word. */
const nameWeight = 1.3;

/** A word read once, whatever stands before it. */
interface Word {
  /** Symbols of its parts, and of each two neighbouring parts as one. */
  readonly parts: readonly number[];
  readonly joined: readonly number[];
  /** Places among {@link parts} of those that tell versions or sizes of one thing apart. */
  readonly variants: readonly number[];
  readonly emphasis: number;
  /** The RFC that it cites: `RFC4301`, `RFC-2401`. */
  readonly rfc: RfcNumber | undefined;
  /** The RFC that it cites after `RFC`. */
  readonly number: RfcNumber | undefined;
  /** `RFC` or `RFCs`. */
  readonly isRfc: boolean;
  /** It only points: `Section`. */
  readonly points: boolean;
  /** What follows may be the number of what it points to. */
  readonly numbered: boolean;
  readonly mayNumber: boolean;
}

export class TermCounter {
  /** Of all passages counted, one after another; each passage's ascending. */
  readonly ids: number[] = [];
  /** Parallel to {@link ids}. */
  readonly weights: number[] = [];
  /** For each term in how many passages it is. */
  readonly counts: number[] = [];
  /** For each term whether it is made of two words or parts of words. */
  readonly pairs: boolean[] = [];
  /** A term is one symbol or two in a row. */
  private readonly symbols = new Map<string, number>();
  private readonly numbers = new PairNumbers();
  private readonly words = new Map<string, Word>();
  /** For each term its weight in the passage at hand; 0 where it is not there. */
  private found = new Float64Array(1024);
  private readonly met = new Numbers(256);

  /** @param lineOf what stands for an RFC and all that replaced it */
  constructor(private readonly lineOf: (rfc: RfcNumber) => RfcNumber) {}

  /** How many terms there are. */
  get terms(): number {
    return this.counts.length;
  }

  /** @param passage how much each word says, and what is cited; without it each word counts whole */
  count(words: readonly string[], passage?: Pick<Passage, 'weights' | 'cites'>): TermList {
    let variants: Set<number> | undefined;
    const cited = new Set<RfcNumber>();
    let lead: Pick<Word, 'isRfc' | 'numbered'> = nothing;
    let previous = noSymbol;
    for (let at = 0; at < words.length; at++) {
      const weight = passage ? passage.weights[at]! : 1;
      const word = this.word(words[at]!);
      const before = lead;
      lead = word;
      const rfc = word.rfc ?? (before.isRfc ? word.number : undefined);
      if (rfc !== undefined) {
        cited.add(rfc);
        this.add(this.citation(rfc), weight * nameWeight);
      }
      if (rfc !== undefined || word.points || (before.numbered && word.mayNumber)) continue;
      const { parts, joined } = word;
      const emphasis = weight * word.emphasis;
      for (const part of parts) this.add(this.term(part, noSymbol, false), emphasis);
      for (const place of word.variants)
        (variants ??= new Set()).add(this.term(parts[place]!, noSymbol, false));
      for (const pair of joined) this.add(this.term(pair, noSymbol, true), emphasis);
      const first = parts[0] ?? noSymbol;
      if (previous !== noSymbol && first !== noSymbol) this.add(this.term(previous, first, true), weight);
      previous = parts.at(-1) ?? noSymbol;
    }
    for (const rfc of passage?.cites ?? []) if (!cited.has(rfc)) this.add(this.citation(rfc), 1);
    return this.finish(variants ?? none);
  }

  /** The terms that the parts of a word are, as far as they were counted. */
  known(word: string): readonly number[] {
    return termsOf(word).parts.flatMap((part) => {
      const symbol = this.symbols.get(part);
      const id = symbol === undefined ? -1 : this.numbers.find(symbol, noSymbol);
      return id < 0 ? [] : [id];
    });
  }

  private add(id: number, weight: number): void {
    const before = this.found[id]!;
    if (before === 0) {
      this.counts[id]!++;
      this.met.push(id);
    }
    if (before < weight) this.found[id] = weight;
  }

  private finish(variants: ReadonlySet<number>): TermList {
    const from = this.ids.length;
    const met = this.met.values.subarray(0, this.met.length).sort();
    for (let at = 0; at < met.length; at++) {
      const id = met[at]!;
      this.ids.push(id);
      this.weights.push(this.found[id]!);
      this.found[id] = 0;
    }
    this.met.length = 0;
    return { from, to: this.ids.length, variants };
  }

  private citation(rfc: RfcNumber): number {
    return this.term(this.symbol('rfc'), this.symbol(String(this.lineOf(rfc))), false);
  }

  private term(first: number, second: number, pair: boolean): number {
    const id = this.numbers.number(first, second);
    if (id === this.counts.length) {
      this.counts.push(0);
      this.pairs.push(pair);
      if (id === this.found.length) this.found = enlarged(this.found);
    }
    return id;
  }

  private word(spelled: string): Word {
    let word = this.words.get(spelled);
    if (!word) this.words.set(spelled, (word = this.read(spelled)));
    return word;
  }

  private read(spelled: string): Word {
    const { parts, joined } = termsOf(spelled);
    const symbol = (text: string): number => this.symbol(text);
    const hasDigit = (part: string, at: number): readonly number[] => (/\d/.test(part) ? [at] : []);
    return {
      parts: parts.map(symbol),
      joined: joined.map(symbol),
      variants: isVariant(spelled) ? parts.flatMap(hasDigit) : [],
      emphasis: isName(spelled) ? nameWeight : 1,
      rfc: numberIn(/^RFC[-\s]?0*([1-9]\d{0,6})\b/i.exec(spelled)),
      number: numberIn(/^0*([1-9]\d{0,6})$/.exec(spelled)),
      isRfc: /^RFCs?$/i.test(spelled),
      points: /^(?:RFCs?|Sections?|Appendix)$/i.test(spelled),
      numbered: /^(?:Sections?|Appendix|Table|Figure)$/i.test(spelled),
      mayNumber: /^[A-Z]?[\d.]*$/.test(spelled),
    };
  }

  private symbol(text: string): number {
    let symbol = this.symbols.get(text);
    if (symbol === undefined) this.symbols.set(text, (symbol = this.symbols.size + 1));
    return symbol;
  }
}

/** Stands where a term has no second symbol. */
const noSymbol = 0;

const none: ReadonlySet<number> = new Set();

/** What stands before the first word. */
const nothing = { isRfc: false, numbered: false };

function enlarged(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}

function numberIn(match: RegExpExecArray | null): RfcNumber | undefined {
  return match ? rfcNumber(Number(match[1])) : undefined;
}

/** Whether a word tells versions or sizes of one thing apart; a bare number may count anything. */
function isVariant(word: string): boolean {
  return /\d/.test(word) && !/^\d+$/.test(word) && !/\s/.test(word);
}

/** Whether a word names something: it has a digit, or a capital beyond its first letter. */
function isName(word: string): boolean {
  return /\d|.\p{Lu}/u.test(word);
}
