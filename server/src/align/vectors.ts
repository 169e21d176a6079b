/** Passages as weighted sets of terms: rare ones weigh more, and two words in a row count besides each word. */
import type { RfcNumber } from '../rfc/identity';
import { type PassageParts, partsOfPassages } from './passageParts';
import type { AlignmentSource, Passage } from './source';
import { type TermList, TermCounter } from './termCounter';

/** Terms by number, ascending, each with its weight; the unit of a weight is the rarity of a term (nats). */
export interface WeighedTerms {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
}

export interface Vector extends WeighedTerms {
  readonly total: number;
  /** The terms among them that tell one thing from its sisters by a number: `sha1`, `1.2`, `group14`. */
  readonly variants: ReadonlySet<number>;
}

export interface Vectors extends PassageParts {
  /** How many terms there are: all numbers of terms are below. */
  readonly terms: number;
  /** One for each passage, the sources one after the other. */
  readonly passages: readonly Vector[];
  /** For each source, one for each section's title. */
  readonly titles: readonly (readonly Vector[])[];
}

/** @param lineOf what stands for an RFC and all that replaced it, so that citations of either agree */
export function vectorise(
  sources: readonly AlignmentSource[],
  lineOf: (rfc: RfcNumber) => RfcNumber,
): Vectors {
  const counter = new TermCounter(lineOf);
  const passages = sources.flatMap((source) => {
    const lists = source.passages.map((passage) => counter.count(passage.words, passage));
    discountHeaders(source.passages, lists, counter);
    return lists;
  });
  const titles = sources.map(({ facts }) =>
    facts.sections.map(({ title }) => counter.count(title.split(/\s+/))),
  );
  const rarity = rarities(counter, passages.length);
  const vectors = vectorsOf([...passages, ...titles.flat()], counter, rarity);
  let done = passages.length;
  return {
    ...partsOfPassages(sources, passages, counter, rarity),
    terms: counter.terms,
    passages: vectors.slice(0, done),
    titles: titles.map((own) => vectors.slice(done, (done += own.length))),
  };
}

/** How much two words in a row count, compared with one. */
const pairWeight = 0.5;

/** For each term its weight in a passage that has it once and whole. */
function rarities({ counts, pairs }: TermCounter, passages: number): Float64Array {
  const rarity = new Float64Array(counts.length);
  for (let id = 0; id < rarity.length; id++)
    rarity[id] = Math.log(1 + passages / (1 + counts[id]!)) * (pairs[id] ? pairWeight : 1);
  return rarity;
}

/**
 * Turns lists of terms into vectors, once all are counted; those share two arrays. The entries of all lists are put in
 * the order of their terms together: first by term, as it is known how many each has, then back to their lists.
 * @param lists all that were counted, in that order
 */
function vectorsOf(lists: readonly TermList[], counter: TermCounter, rarity: Float64Array): Vector[] {
  const places = new Int32Array(counter.terms + 1);
  for (let id = 0; id < counter.terms; id++) places[id + 1] = places[id]! + counter.counts[id]!;
  const owners = new Int32Array(counter.ids.length);
  const byTerm = new Float32Array(owners.length);
  lists.forEach(({ from, to }, list) => {
    for (let at = from; at < to; at++) {
      const id = counter.ids[at]!;
      const place = places[id]!++;
      owners[place] = list;
      byTerm[place] = counter.weights[at]! * rarity[id]!;
    }
  });
  const ids = new Int32Array(owners.length);
  const weights = new Float32Array(owners.length);
  const next = Int32Array.from(lists, ({ from }) => from);
  for (let id = 0, place = 0; id < counter.terms; id++)
    // Each term's places end where they were filled to.
    for (; place < places[id]!; place++) {
      const at = next[owners[place]!]!++;
      ids[at] = id;
      weights[at] = byTerm[place]!;
    }
  return lists.map(({ from, to, variants }) => {
    let total = 0;
    for (let at = from; at < to; at++) total += weights[at]!;
    return { ids: ids.subarray(from, to), weights: weights.subarray(from, to), total, variants };
  });
}

/** How much a term counts that most rows of its section have: the columns' names, or a prefix of all names. */
const headerWeight = 0.15;

function discountHeaders(
  passages: readonly Passage[],
  lists: readonly TermList[],
  { ids, weights }: TermCounter,
): void {
  const tables = new Map<number, TermList[]>();
  passages.forEach(({ row, section }, at) => {
    if (!row) return;
    const rows = tables.get(section);
    if (rows) rows.push(lists[at]!);
    else tables.set(section, [lists[at]!]);
  });
  for (const rows of tables.values()) {
    const headers = inMost(rows, ids);
    if (headers.size === 0) continue;
    for (const { from, to } of rows)
      for (let at = from; at < to; at++) if (headers.has(ids[at]!)) weights[at]! *= headerWeight;
  }
}

function inMost(rows: readonly TermList[], ids: readonly number[]): ReadonlySet<number> {
  if (rows.length < 3) return none;
  const counts = new Map<number, number>();
  for (const { from, to } of rows)
    for (let at = from; at < to; at++) counts.set(ids[at]!, (counts.get(ids[at]!) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 0.6 * rows.length).map(([id]) => id));
}

const none: ReadonlySet<number> = new Set();

/**
 * The part of what two vectors weigh that they have in common. Weights are single and sums double precision: the sum
 * is the same in any order.
 */
export function overlap(a: WeighedTerms, b: WeighedTerms): number {
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

/** What those terms of one vector weigh that another has too, however little they weigh there. */
export function sharedPart(a: WeighedTerms, b: WeighedTerms): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const left = a.ids[i]!;
    const right = b.ids[j]!;
    if (left === right) shared += a.weights[i]!;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return shared;
}

/** 0 to 1: 1 for the same terms. */
export function dice(a: Vector, b: Vector): number {
  const total = a.total + b.total;
  return total === 0 ? 0 : (2 * overlap(a, b)) / total;
}

/**
 * Unites vectors: all terms of several, each with the most that it weighs in one of them.
 * @param terms how many terms there are
 */
export function uniting(terms: number): (vectors: readonly Vector[]) => Vector {
  const most = new Float32Array(terms);
  return (vectors) => {
    const met: number[] = [];
    for (const vector of vectors)
      for (let at = 0; at < vector.ids.length; at++) {
        const id = vector.ids[at]!;
        const weight = vector.weights[at]!;
        if (most[id] === 0) met.push(id);
        if (weight > most[id]!) most[id] = weight;
      }
    const ids = new Int32Array(met).sort();
    const weights = new Float32Array(ids.length);
    for (let at = 0; at < ids.length; at++) {
      weights[at] = most[ids[at]!]!;
      most[ids[at]!] = 0;
    }
    return { ids, weights, total: sum(weights), variants: none };
  };
}

function sum(weights: Float32Array): number {
  let total = 0;
  for (let at = 0; at < weights.length; at++) total += weights[at]!;
  return total;
}

/** Whether both name a variant that the other does not: they speak of sisters, not of one thing. */
export function disagree(a: Vector, b: Vector): boolean {
  if (a.variants.size === 0 || b.variants.size === 0) return false;
  return hasOwn(a.variants, b.variants) && hasOwn(b.variants, a.variants);
}

function hasOwn(own: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  for (const id of own) if (!other.has(id)) return true;
  return false;
}
