/** Passages as weighted sets of terms: rare ones weigh more, and two words in a row count besides each word. */
import { type RfcNumber, rfcNumber } from '../rfc/identity';
import type { AlignmentSource, Passage } from './source';
import { type Terms, termsOf } from './terms';

/** Terms by number, ascending, each with its weight; the unit of a weight is the rarity of a term (nats). */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  readonly total: number;
  /** The terms among them that tell one thing from its sisters by a number: `sha1`, `1.2`, `group14`. */
  readonly variants: ReadonlySet<number>;
}

export interface Vectors {
  /** One for each passage, the sources one after the other. */
  readonly passages: readonly Vector[];
  /** The words next to the keyword of a passage, by its place among `passages`; empty where it has none. Made when asked for. */
  core(at: number): Vector;
  /** For each source, one for each section's title. */
  readonly titles: readonly (readonly Vector[])[];
}

/** How much two words in a row count, compared with one. */
const pairWeight = 0.5;

/** How much a name or number counts, compared with a plain word. */
const nameWeight = 1.3;

/** How many words before and after a keyword stand next to it. */
const coreBefore = 5;
const coreAfter = 6;

interface Counted {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
  readonly variants: ReadonlySet<number>;
}

/** @param lineOf what stands for an RFC and all that replaced it, so that citations of either agree */
export function vectorise(
  sources: readonly AlignmentSource[],
  lineOf: (rfc: RfcNumber) => RfcNumber,
): Vectors {
  const counter = new Counter();
  const passages = sources.flatMap((source) =>
    withoutHeaders(
      source.passages,
      source.passages.map((passage) => counter.count(passage, lineOf)),
    ),
  );
  const titles = sources.map(({ facts }) =>
    facts.sections.map(({ title }) => counter.count(titlePassage(title), lineOf)),
  );
  const all = sources.flatMap((source) => source.passages);
  const cores = new Map<number, Vector>();
  return {
    core(at) {
      let core = cores.get(at);
      if (!core) cores.set(at, (core = counter.weigh(counter.core(all[at]!), passages.length)));
      return core;
    },
    passages: passages.map((counted) => counter.weigh(counted, passages.length)),
    titles: titles.map((own) => own.map((counted) => counter.weigh(counted, passages.length))),
  };
}

/** How much a term counts that most rows of its section have: the columns' names, or a prefix of all names. */
const headerWeight = 0.15;

function withoutHeaders(passages: readonly Passage[], counted: readonly Counted[]): readonly Counted[] {
  const tables = new Map<number, Counted[]>();
  passages.forEach(({ row, section }, at) => {
    if (row) tables.set(section, [...(tables.get(section) ?? []), counted[at]!]);
  });
  const headers = new Map([...tables].map(([section, rows]) => [section, inMost(rows)]));
  return counted.map((one, at) => {
    const { row, section } = passages[at]!;
    const common = row ? headers.get(section) : undefined;
    if (!common || common.size === 0) return one;
    return {
      ...one,
      weights: one.weights.map((weight, term) =>
        common.has(one.ids[term]!) ? weight * headerWeight : weight,
      ),
    };
  });
}

function inMost(rows: readonly Counted[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { ids } of rows) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => rows.length >= 3 && count >= 0.6 * rows.length).map(([id]) => id),
  );
}

function titlePassage(title: string): Passage {
  const words = title.split(/\s+/);
  return {
    section: -1,
    requirement: undefined,
    at: undefined,
    words,
    weights: words.map(() => 1),
    cites: [],
    row: false,
    tells: 0,
  };
}

/** The part of what two vectors weigh that they have in common. */
export function overlap(a: Vector, b: Vector): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const left = a.ids[i]!;
    const right = b.ids[j]!;
    if (left === right) shared += Math.min(a.weights[i++]!, b.weights[j++]!);
    else if (left < right) i++;
    else j++;
  }
  return shared;
}

/** All terms of several vectors, each with the most that it weighs in one of them. */
export function union(vectors: readonly Vector[]): Vector {
  const weights = new Map<number, number>();
  for (const vector of vectors)
    for (let at = 0; at < vector.ids.length; at++) {
      const id = vector.ids[at]!;
      const weight = vector.weights[at]!;
      if (weight > (weights.get(id) ?? 0)) weights.set(id, weight);
    }
  const ids = Int32Array.from(weights.keys()).sort();
  const weighed = Float32Array.from(ids, (id) => weights.get(id)!);
  return {
    ids,
    weights: weighed,
    total: weighed.reduce((sum, weight) => sum + weight, 0),
    variants: new Set(),
  };
}

/** 0 to 1: 1 for the same terms. */
export function dice(a: Vector, b: Vector): number {
  const total = a.total + b.total;
  return total === 0 ? 0 : (2 * overlap(a, b)) / total;
}

class Counter {
  private readonly ids = new Map<string, number>();
  private readonly counts: number[] = [];
  private readonly pairs: boolean[] = [];
  private readonly known = new Map<string, Terms>();

  count(passage: Passage, lineOf: (rfc: RfcNumber) => RfcNumber): Counted {
    const found = new Map<number, number>();
    const variants = new Set<number>();
    const add = (term: string, weight: number, pair: boolean): void => {
      const id = this.id(term, pair);
      const before = found.get(id);
      if (before === undefined) this.counts[id]!++;
      if (before === undefined || before < weight) found.set(id, weight);
    };
    let previous = '';
    let before = '';
    const cited = new Set<RfcNumber>();
    passage.words.forEach((word, at) => {
      const weight = passage.weights[at]!;
      const lead = before;
      before = word;
      const rfc = citedBy(word, lead);
      if (rfc !== undefined) {
        cited.add(rfc);
        add(`rfc ${lineOf(rfc)}`, weight * nameWeight, false);
      }
      if (rfc !== undefined || isReference(word, lead)) return;
      const emphasis = weight * (isName(word) ? nameWeight : 1);
      const { parts, joined } = this.terms(word);
      for (const term of parts) add(term, emphasis, false);
      if (isVariant(word)) for (const term of parts) if (/\d/.test(term)) variants.add(this.id(term, false));
      for (const term of joined) add(term, emphasis, true);
      const first = parts[0] ?? '';
      if (previous !== '' && first !== '') add(`${previous} ${first}`, weight, true);
      previous = parts.at(-1) ?? '';
    });
    for (const rfc of passage.cites) if (!cited.has(rfc)) add(`rfc ${lineOf(rfc)}`, 1, false);
    const ids = [...found.keys()].sort((a, b) => a - b);
    return { ids, weights: ids.map((id) => found.get(id)!), variants };
  }

  /** Without new terms: what is counted nowhere else is shared with nothing. */
  core({ at, words }: Passage): Counted {
    const near = at === undefined ? [] : words.slice(Math.max(0, at - coreBefore), at + coreAfter);
    const ids = new Set(
      near.flatMap((word) => this.terms(word).parts.flatMap((part) => this.ids.get(part) ?? [])),
    );
    return { ids: [...ids].sort((a, b) => a - b), weights: [...ids].map(() => 1), variants: new Set() };
  }

  weigh({ ids, weights, variants }: Counted, passages: number): Vector {
    const weighed = new Float32Array(ids.length);
    let total = 0;
    ids.forEach((id, at) => {
      const rarity = Math.log(1 + passages / (1 + this.counts[id]!));
      weighed[at] = weights[at]! * rarity * (this.pairs[id] ? pairWeight : 1);
      total += weighed[at]!;
    });
    return { ids: Int32Array.from(ids), weights: weighed, total, variants };
  }

  private terms(word: string): Terms {
    let terms = this.known.get(word);
    if (!terms) this.known.set(word, (terms = termsOf(word)));
    return terms;
  }

  private id(term: string, pair: boolean): number {
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.counts.length;
      this.ids.set(term, id);
      this.counts.push(0);
      this.pairs.push(pair);
    }
    return id;
  }
}

/** Whether a word tells versions or sizes of one thing apart; a bare number may count anything. */
function isVariant(word: string): boolean {
  return /\d/.test(word) && !/^\d+$/.test(word) && !/\s/.test(word);
}

/** Whether both name a variant that the other does not: they speak of sisters, not of one thing. */
export function disagree(a: Vector, b: Vector): boolean {
  return hasOwn(a.variants, b.variants) && hasOwn(b.variants, a.variants);
}

function hasOwn(own: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const id of own) if (!other.has(id)) return true;
  return false;
}

/** Whether a word names something: it has a digit, or a capital beyond its first letter. */
function isName(word: string): boolean {
  return /\d|.\p{Lu}/u.test(word);
}

/** The RFC that a word cites: `RFC4301`, `RFC-2401`, or a number after `RFC`. */
function citedBy(word: string, before: string): RfcNumber | undefined {
  const match =
    /^RFC[-\s]?0*([1-9]\d{0,6})\b/i.exec(word) ??
    (/^RFCs?$/i.test(before) && /^0*([1-9]\d{0,6})$/.exec(word));
  return match ? rfcNumber(Number(match[1])) : undefined;
}

/** A word that only points: to a section, or to an entry of the references, by number. */
function isReference(word: string, before: string): boolean {
  return (
    /^(?:RFCs?|Sections?|Appendix)$/i.test(word) ||
    (/^(?:Sections?|Appendix|Table|Figure)$/i.test(before) && /^[A-Z]?[\d.]*$/.test(word))
  );
}
