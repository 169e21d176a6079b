/** For each passage of the old documents the passages of the new ones that share most with it. */
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

/** @param terms how many terms there are */
export function findCandidates(olds: readonly Vector[], news: readonly Vector[], terms: number): Candidates {
  const postings = postingsOf(news, terms);
  const common = Math.max(40, news.length * 0.08);
  const shared = new Float64Array(news.length);
  const found = new CandidateList();
  const bestOfNew = news.map(() => new Best(kept));
  const rough = new Best(examined);
  const best = new Best(kept);
  const bestOfOld = olds.map((vector, old) => {
    const touched: number[] = [];
    for (let at = 0; at < vector.ids.length; at++) {
      const from = postings.first[vector.ids[at]!]!;
      const to = postings.first[vector.ids[at]! + 1]!;
      if (to - from > common) continue;
      const weight = vector.weights[at]!;
      for (let place = from; place < to; place++) {
        const target = postings.targets[place]!;
        if (shared[target] === 0) touched.push(target);
        shared[target]! += Math.min(weight, postings.weights[place]!);
      }
    }
    rough.clear();
    for (const target of touched) {
      rough.offer(target, shared[target]! / Math.sqrt(vector.total * news[target]!.total));
      shared[target] = 0;
    }
    best.clear();
    for (const target of rough.items) {
      const likeness = similarity(vector, news[target]!);
      best.offer(target, likeness);
      bestOfNew[target]!.offer(old, likeness);
    }
    best.items.forEach((target, rank) => found.add(old, target, best.scores[rank]!));
    return new Set(best.items);
  });
  bestOfNew.forEach((best, target) =>
    best.items.forEach((old, rank) => {
      if (!bestOfOld[old]!.has(target)) found.add(old, target, best.scores[rank]!);
    }),
  );
  return found.finish();
}

/** The shorter passage may be part of the longer one, which counts less the shorter it is. */
export function similarity(a: Vector, b: Vector): number {
  if (a.total === 0 || b.total === 0) return 0;
  const shared = overlap(a, b);
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
