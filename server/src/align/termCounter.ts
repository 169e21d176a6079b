/** Numbers the terms of passages, and counts in how many passages each is. */
import type { RfcNumber } from '../rfc/identity';
import { Numbers } from '../text/numbers';
import { PairNumbers } from './pairNumbers';
import type { Passage } from './source';
import { formOf, noRfc, type WordForm } from './wordForms';

/** The terms of one passage: entries `[from, to)` of {@link TermCounter.ids} and {@link TermCounter.weights}. */
export interface TermList {
  readonly from: number;
  readonly to: number;
  /** The terms among them that tell one thing from its sisters by a number. */
  readonly variants: ReadonlySet<number>;
}

/** How much a name or number counts, compared with a plain word. */
const nameWeight = 1.3;

/** A word with the numbers that it has here. */
interface Word {
  readonly form: WordForm;
  /** Symbols of its first and last part; {@link noSymbol} without any. */
  readonly first: number;
  readonly last: number;
  /** The terms of its parts, then those of each two neighbouring parts as one; {@link uncounted} until it is counted. */
  terms: readonly number[];
}

export class TermCounter {
  /** Of all passages counted, one after another; each passage's in any order. */
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
    let lead = nothing;
    let previous = noSymbol;
    for (let at = 0; at < words.length; at++) {
      const weight = passage ? passage.weights[at]! : 1;
      const word = this.word(words[at]!);
      const { form, first } = word;
      const before = lead;
      lead = form;
      const rfc = form.rfc === noRfc && before.isRfc ? form.number : form.rfc;
      if (rfc !== noRfc) {
        cited.add(rfc);
        this.add(this.citation(rfc), weight * nameWeight);
      }
      if (rfc !== noRfc || form.points || (before.isNumbered && form.mayNumber)) continue;
      const emphasis = form.isName ? weight * nameWeight : weight;
      if (word.terms === uncounted) word.terms = this.termsOf(form);
      const { terms } = word;
      for (let term = 0; term < terms.length; term++) this.add(terms[term]!, emphasis);
      if (form.variants.length > 0) {
        variants ??= new Set();
        for (const place of form.variants) variants.add(terms[place]!);
      }
      if (previous !== noSymbol && first !== noSymbol) this.add(this.term(previous, first, true), weight);
      previous = word.last;
    }
    for (const rfc of passage?.cites ?? []) if (!cited.has(rfc)) this.add(this.citation(rfc), 1);
    return this.finish(variants ?? none);
  }

  /** The terms that the parts of a word are, as far as they were counted. */
  known(word: string): readonly number[] {
    const counted = this.words.get(word);
    if (counted && counted.terms !== uncounted) {
      const { form, terms } = counted;
      return form.joined.length === 0 ? terms : terms.slice(0, form.parts.length);
    }
    return formOf(word).parts.flatMap((part) => this.find(this.symbols.get(part), noSymbol));
  }

  /** The term that a citation is; none where it was not counted. */
  knownCitation(rfc: RfcNumber): readonly number[] {
    return this.find(this.symbols.get('rfc'), this.symbols.get(String(this.lineOf(rfc))));
  }

  private find(first: number | undefined, second: number | undefined): readonly number[] {
    const id = first === undefined || second === undefined ? -1 : this.numbers.find(first, second);
    return id < 0 ? [] : [id];
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
    if (word) return word;
    const form = formOf(spelled);
    const symbols = form.parts.map((part) => this.symbol(part));
    word = { form, first: symbols[0] ?? noSymbol, last: symbols.at(-1) ?? noSymbol, terms: uncounted };
    this.words.set(spelled, word);
    return word;
  }

  private termsOf({ parts, joined }: WordForm): readonly number[] {
    return [
      ...parts.map((part) => this.term(this.symbol(part), noSymbol, false)),
      ...joined.map((pair) => this.term(this.symbol(pair), noSymbol, true)),
    ];
  }

  private symbol(text: string): number {
    let symbol = this.symbols.get(text);
    if (symbol === undefined) this.symbols.set(text, (symbol = this.symbols.size + 1));
    return symbol;
  }
}

/** Stands where a term has no second symbol. */
const noSymbol = 0;

const uncounted: readonly number[] = [];

const none: ReadonlySet<number> = new Set();

/** What stands before the first word. */
const nothing = formOf('');

function enlarged(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}
