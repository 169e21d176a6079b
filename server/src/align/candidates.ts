/** For each passage of the old documents the passages of the new ones that share most with it. */
import { Numbers } from '../text/numbers';
import { disagree, overlap, type Vector } from './vectors';

/** Pairs of passages, column by column. */
export interface Candidates {
  readonly count: number;
  /** Indices into the old passages. */
  readonly old: Int32Array;
  /** Indices into the new passages. */
  readonly new: Int32Array;
  /** 0 to 1: how much of both is shared, or of the shorter one where it is part of the longer. */
  readonly similarity: Float64Array;
}

/** What remains of the likeness of two passages that name different variants of something. */
const sistersWeight = 0.7;

/** Kept for each passage, from either side. */
const kept = 8;
/** Looked at more closely for each old passage. */
const examined = 20;
/** A little less than 1, so that no rounding leaves out what is as good as the least. */
const almost = 1 - 1e-9;

/** @param terms how many terms there are */
export function findCandidates(olds: readonly Vector[], news: readonly Vector[], terms: number): Candidates {
  const postings = postingsOf(news, terms);
  const common = Math.max(40, news.length * 0.08);
  const isCommon = (term: number): boolean => postings.first[term + 1]! - postings.first[term]! > common;
  const commons = commonTerms(news, isCommon);
  /** The weights that the common terms of the old passage at hand have there, by term; 0 for all others. */
  const own = new Float32Array(terms);
  const rare = new Float64Array(news.length);
  const touched = new Numbers();
  const rough = new BestLists(1, examined);
  const bestOfOld = new BestLists(olds.length, kept);
  const bestOfNew = new BestLists(news.length, kept);
  const inverse = Float64Array.from(news, ({ total }) => 1 / Math.sqrt(total));
  olds.forEach((vector, old) => {
    touched.length = 0;
    for (let at = 0; at < vector.ids.length; at++) {
      const id = vector.ids[at]!;
      const weight = vector.weights[at]!;
      if (isCommon(id)) {
        own[id] = weight;
        continue;
      }
      const to = postings.first[id + 1]!;
      for (let place = postings.first[id]!; place < to; place++) {
        const target = postings.targets[place]!;
        if (rare[target] === 0) touched.push(target);
        rare[target]! += Math.min(weight, postings.weights[place]!);
      }
    }
    rough.clear();
    const root = Math.sqrt(vector.total) * almost;
    for (let at = 0; at < touched.length; at++) {
      const target = touched.values[at]!;
      // Most are far from the best: a product tells as much without a root and a division.
      if (rare[target]! * inverse[target]! < rough.least * root) continue;
      rough.offer(0, target, rare[target]! / Math.sqrt(vector.total * news[target]!.total));
    }
    for (let rank = 0; rank < rough.sizes[0]!; rank++) {
      const target = rough.items[rank]!;
      const shared = rare[target]! + commons.overlap(own, target);
      const likeness = likenessOf(vector, news[target]!, shared);
      bestOfOld.offer(old, target, likeness);
      bestOfNew.offer(target, old, likeness);
    }
    for (let at = 0; at < touched.length; at++) rare[touched.values[at]!] = 0;
    for (let at = 0; at < vector.ids.length; at++) own[vector.ids[at]!] = 0;
  });
  return candidatesOf(bestOfOld, bestOfNew);
}

/** Each pair once: the best of each old passage, then what only the new ones' best add. */
function candidatesOf(bestOfOld: BestLists, bestOfNew: BestLists): Candidates {
  const found = new CandidateList();
  bestOfOld.forEach((old, target, likeness) => found.add(old, target, likeness));
  bestOfNew.forEach((target, old, likeness) => {
    if (!bestOfOld.includes(old, target)) found.add(old, target, likeness);
  });
  return found.finish();
}

interface CommonTerms {
  /** What the terms of one vector, the weight of each by its number, have in common with the common ones of another. */
  overlap(weights: Float32Array, vector: number): number;
}

/** The terms of each vector that pass a test, all in one list: few vectors have many, and all have some. */
function commonTerms(vectors: readonly Vector[], isCommon: (term: number) => boolean): CommonTerms {
  const first = new Int32Array(vectors.length + 1);
  const ids = new Numbers(vectors.length * 8);
  const places = new Numbers(vectors.length * 8);
  vectors.forEach((vector, at) => {
    for (let place = 0; place < vector.ids.length; place++) {
      if (!isCommon(vector.ids[place]!)) continue;
      ids.push(vector.ids[place]!);
      places.push(place);
    }
    first[at + 1] = ids.length;
  });
  return {
    overlap(weights, vector) {
      const own = vectors[vector]!.weights;
      let shared = 0;
      for (let at = first[vector]!; at < first[vector + 1]!; at++)
        shared += Math.min(weights[ids.values[at]!]!, own[places.values[at]!]!);
      return shared;
    },
  };
}

export function similarity(a: Vector, b: Vector): number {
  return likenessOf(a, b, overlap(a, b));
}

/**
 * The shorter passage may be part of the longer one, which counts less the shorter it is.
 * @param shared the overlap of the two
 */
function likenessOf(a: Vector, b: Vector, shared: number): number {
  if (a.total === 0 || b.total === 0) return 0;
  const both = (2 * shared) / (a.total + b.total);
  const part = shared / Math.min(a.total, b.total);
  const likeness = Math.max(both, 0.6 * both + 0.35 * part);
  return disagree(a, b) ? likeness * sistersWeight : likeness;
}

/** Both lists in one; what is in both counts once. */
export function joinCandidates(a: Candidates, b: Candidates): Candidates {
  return {
    count: a.count + b.count,
    old: joined(Int32Array, a.old, b.old),
    new: joined(Int32Array, a.new, b.new),
    similarity: joined(Float64Array, a.similarity, b.similarity),
  };
}

function joined<Column extends Int32Array | Float64Array>(
  make: new (length: number) => Column,
  a: Column,
  b: Column,
): Column {
  const all = new make(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** Collects pairs. */
export class CandidateList {
  private readonly olds: number[] = [];
  private readonly news: number[] = [];
  private readonly likenesses: number[] = [];

  add(old: number, next: number, likeness: number): void {
    this.olds.push(old);
    this.news.push(next);
    this.likenesses.push(likeness);
  }

  finish(): Candidates {
    return {
      count: this.olds.length,
      old: Int32Array.from(this.olds),
      new: Int32Array.from(this.news),
      similarity: Float64Array.from(this.likenesses),
    };
  }
}

/** For each term the vectors that have it: entries from `first[term]` to `first[term + 1]` of the other columns. */
interface Postings {
  readonly first: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float32Array;
}

function postingsOf(vectors: readonly Vector[], terms: number): Postings {
  const first = new Int32Array(terms + 2);
  for (const { ids } of vectors) for (let at = 0; at < ids.length; at++) first[ids[at]! + 2]!++;
  for (let term = 2; term < first.length; term++) first[term]! += first[term - 1]!;
  const targets = new Int32Array(first[terms + 1]!);
  const weights = new Float32Array(targets.length);
  // While they are filled, `first[term + 1]` is where the next entry of the term goes.
  vectors.forEach((vector, target) => {
    for (let at = 0; at < vector.ids.length; at++) {
      const place = first[vector.ids[at]! + 1]!++;
      targets[place] = target;
      weights[place] = vector.weights[at]!;
    }
  });
  return { first, targets, weights };
}

/** For each of several the few best of many, best first; among equals the one that came first. */
class BestLists {
  /** Of each list so many places, as far as they are filled. */
  readonly items: Int32Array;
  readonly sizes: Int32Array;
  private readonly scores: Float64Array;

  constructor(
    count: number,
    private readonly limit: number,
  ) {
    this.items = new Int32Array(count * limit);
    this.scores = new Float64Array(count * limit);
    this.sizes = new Int32Array(count);
  }

  /** Of the only list: what an item must exceed to be taken; less than any score while there is room. */
  get least(): number {
    return this.sizes[0]! < this.limit ? -Infinity : this.scores[this.limit - 1]!;
  }

  clear(): void {
    this.sizes.fill(0);
  }

  offer(list: number, item: number, score: number): void {
    const { items, scores, limit } = this;
    const from = list * limit;
    let at = from + this.sizes[list]!;
    if (at === from + limit) {
      if (score <= scores[at - 1]!) return;
      at--;
    } else this.sizes[list]!++;
    for (; at > from && scores[at - 1]! < score; at--) {
      items[at] = items[at - 1]!;
      scores[at] = scores[at - 1]!;
    }
    items[at] = item;
    scores[at] = score;
  }

  includes(list: number, item: number): boolean {
    const from = list * this.limit;
    for (let at = from; at < from + this.sizes[list]!; at++) if (this.items[at] === item) return true;
    return false;
  }

  forEach(visit: (list: number, item: number, score: number) => void): void {
    for (let list = 0; list < this.sizes.length; list++)
      for (let at = list * this.limit; at < list * this.limit + this.sizes[list]!; at++)
        visit(list, this.items[at]!, this.scores[at]!);
  }
}
