/** Numbers the terms of passages, and counts in how many passages each is. */
import type { RfcNumber } from '../rfc/identity';
import { Numbers } from '../text/numbers';
import { PairNumbers } from './pairNumbers';
import type { Passage } from './source';
import { formOf, noRfc, type WordForms, wordForms } from './wordForms';

/** The terms of one passage: entries `[from, to)` of {@link TermCounter.ids} and {@link TermCounter.weights}. */
export interface TermList {
  readonly from: number;
  readonly to: number;
  /** The terms among them that tell one thing from its sisters by a number. */
  readonly variants: ReadonlySet<number>;
}

/** How much a name or number counts, compared with a plain word. */
const nameWeight = 1.3;

export class TermCounter {
  /** Of all passages counted, one after another; each passage's in any order. */
  readonly ids: number[] = [];
  /** Parallel to {@link ids}. */
  readonly weights: number[] = [];
  /** For each term in how many passages it is. */
  readonly counts: number[] = [];
  /** For each term whether it is made of two words or parts of words. */
  readonly pairs: boolean[] = [];
  /** Numbers words and their parts as symbols: a term is one symbol, or two in a row. */
  private readonly forms: WordForms = wordForms();
  /** For each symbol the term that it is by itself, counted from 1; 0 where it was not counted, or is beyond the end. */
  private single = new Int32Array(1024);
  private readonly numbers = new PairNumbers();
  /** For each pair in {@link numbers} its term. */
  private readonly termOfPair: number[] = [];
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
    let cited: RfcNumber[] | undefined;
    let lead = nothing;
    let previous = noSymbol;
    for (let at = 0; at < words.length; at++) {
      const weight = passage ? passage.weights[at]! : 1;
      const form = this.forms.of(words[at]!);
      const { symbols, joinedSymbols } = form;
      const before = lead;
      lead = form;
      const rfc = form.rfc === noRfc && before.isRfc ? form.number : form.rfc;
      if (rfc !== noRfc) {
        (cited ??= []).push(rfc);
        this.add(this.citation(rfc), weight * nameWeight);
      }
      if (rfc !== noRfc || form.points || (before.isNumbered && form.mayNumber)) continue;
      const emphasis = form.isName ? weight * nameWeight : weight;
      for (let part = 0; part < symbols.length; part++) this.add(this.term(symbols[part]!, false), emphasis);
      for (let part = 0; part < joinedSymbols.length; part++)
        this.add(this.term(joinedSymbols[part]!, true), emphasis);
      if (form.variants.length > 0) {
        variants ??= new Set();
        for (const place of form.variants) variants.add(this.term(symbols[place]!, false));
      }
      const next = symbols.length === 0 ? noSymbol : symbols[0]!;
      if (previous !== noSymbol && next !== noSymbol) this.add(this.pair(previous, next, true), weight);
      previous = symbols.length === 0 ? noSymbol : symbols[symbols.length - 1]!;
    }
    for (const rfc of passage?.cites ?? []) if (!cited?.includes(rfc)) this.add(this.citation(rfc), 1);
    return this.finish(variants ?? none);
  }

  /** The terms that the parts of a word are, as far as they were counted. */
  known(word: string): readonly number[] {
    const terms: number[] = [];
    for (const symbol of this.forms.of(word).symbols) {
      const term = this.single[symbol] ?? 0;
      if (term > 0) terms.push(term - 1);
    }
    return terms;
  }

  /** The term that a citation is; none where it was not counted. */
  knownCitation(rfc: RfcNumber): readonly number[] {
    const pair = this.numbers.find(this.forms.symbol('rfc'), this.forms.symbol(String(this.lineOf(rfc))));
    return pair < 0 ? [] : [this.termOfPair[pair]!];
  }

  private add(id: number, weight: number): void {
    const before = this.found[id]!;
    if (before === 0) this.met.push(id);
    if (before < weight) this.found[id] = weight;
  }

  private finish(variants: ReadonlySet<number>): TermList {
    const from = this.ids.length;
    const { values, length } = this.met;
    for (let at = 0; at < length; at++) {
      const id = values[at]!;
      this.counts[id]!++;
      this.ids.push(id);
      this.weights.push(this.found[id]!);
      this.found[id] = 0;
    }
    this.met.length = 0;
    return { from, to: this.ids.length, variants };
  }

  private citation(rfc: RfcNumber): number {
    return this.pair(this.forms.symbol('rfc'), this.forms.symbol(String(this.lineOf(rfc))), false);
  }

  /** The term of one symbol. @param pair whether it is made of two parts of a word */
  private term(symbol: number, pair: boolean): number {
    if (symbol >= this.single.length) this.single = enlarged(Int32Array, this.single, symbol + 1);
    const known = this.single[symbol]!;
    if (known > 0) return known - 1;
    const id = this.create(pair);
    this.single[symbol] = id + 1;
    return id;
  }

  /** The term of two symbols in a row. */
  private pair(first: number, second: number, pair: boolean): number {
    const number = this.numbers.number(first, second);
    if (number === this.termOfPair.length) this.termOfPair.push(this.create(pair));
    return this.termOfPair[number]!;
  }

  private create(pair: boolean): number {
    const id = this.counts.length;
    this.counts.push(0);
    this.pairs.push(pair);
    if (id === this.found.length) this.found = enlarged(Float64Array, this.found, id + 1);
    return id;
  }
}

/** Stands where a term has no second symbol. */
const noSymbol = 0;

const none: ReadonlySet<number> = new Set();

/** What stands before the first word. */
const nothing = formOf('');

function enlarged<Column extends Int32Array | Float64Array>(
  make: new (length: number) => Column,
  values: Column,
  least: number,
): Column {
  const larger = new make(Math.max(values.length * 2, least));
  larger.set(values);
  return larger;
}
