/** For each passage of the old documents the passages of the new ones that share most with it. */
import { Numbers } from '../text/numbers';
import { disagree, overlap, type Vector, type WeighedTerms } from './vectors';

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
  const commonOfNews = news.map((vector) => partOf(vector, isCommon));
  const rare = new Float64Array(news.length);
  const touched = new Numbers();
  const rough = new Best(examined);
  const bestOfOld = olds.map(() => new Best(kept));
  const bestOfNew = news.map(() => new Best(kept));
  const inverse = Float64Array.from(news, ({ total }) => 1 / Math.sqrt(total));
  olds.forEach((vector, old) => {
    touched.length = 0;
    for (let at = 0; at < vector.ids.length; at++) {
      const from = postings.first[vector.ids[at]!]!;
      const to = postings.first[vector.ids[at]! + 1]!;
      if (to - from > common) continue;
      const weight = vector.weights[at]!;
      for (let place = from; place < to; place++) {
        const target = postings.targets[place]!;
        if (rare[target] === 0) touched.push(target);
        rare[target]! += Math.min(weight, postings.weights[place]!);
      }
    }
    rough.clear();
    const own = Math.sqrt(vector.total) * almost;
    for (let at = 0; at < touched.length; at++) {
      const target = touched.values[at]!;
      // Most are far from the best: a product tells as much without a root and a division.
      if (rare[target]! * inverse[target]! < rough.least * own) continue;
      rough.offer(target, rare[target]! / Math.sqrt(vector.total * news[target]!.total));
    }
    const commonOfOld = partOf(vector, isCommon);
    for (const target of rough.items) {
      const shared = rare[target]! + overlap(commonOfOld, commonOfNews[target]!);
      const likeness = likenessOf(vector, news[target]!, shared);
      bestOfOld[old]!.offer(target, likeness);
      bestOfNew[target]!.offer(old, likeness);
    }
    for (let at = 0; at < touched.length; at++) rare[touched.values[at]!] = 0;
  });
  return candidatesOf(bestOfOld, bestOfNew);
}

/** Each pair once: the best of each old passage, then what only the new ones' best add. */
function candidatesOf(bestOfOld: readonly Best[], bestOfNew: readonly Best[]): Candidates {
  const found = new CandidateList();
  bestOfOld.forEach(({ items, scores }, old) =>
    items.forEach((target, rank) => found.add(old, target, scores[rank]!)),
  );
  bestOfNew.forEach(({ items, scores }, target) =>
    items.forEach((old, rank) => {
      if (!bestOfOld[old]!.items.includes(target)) found.add(old, target, scores[rank]!);
    }),
  );
  return found.finish();
}

/** The terms of a vector that pass a test. */
function partOf({ ids, weights }: Vector, passes: (term: number) => boolean): WeighedTerms {
  const places: number[] = [];
  for (let at = 0; at < ids.length; at++) if (passes(ids[at]!)) places.push(at);
  if (places.length === 0) return noTerms;
  return {
    ids: Int32Array.from(places, (at) => ids[at]!),
    weights: Float32Array.from(places, (at) => weights[at]!),
  };
}

const noTerms = { ids: new Int32Array(0), weights: new Float32Array(0) };

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

/** The few best of many, best first; among equals the one that came first. */
class Best {
  readonly items: number[] = [];
  readonly scores: number[] = [];

  constructor(private readonly limit: number) {}

  /** What an item must exceed to be taken; less than any score while there is room. */
  get least(): number {
    return this.items.length < this.limit ? -Infinity : this.scores[this.limit - 1]!;
  }

  clear(): void {
    this.items.length = this.scores.length = 0;
  }

  offer(item: number, score: number): void {
    let at = this.items.length;
    if (at === this.limit) {
      if (score <= this.scores[at - 1]!) return;
      at--;
    }
    while (at > 0 && this.scores[at - 1]! < score) {
      this.items[at] = this.items[at - 1]!;
      this.scores[at] = this.scores[at - 1]!;
      at--;
    }
    this.items[at] = item;
    this.scores[at] = score;
  }
}
