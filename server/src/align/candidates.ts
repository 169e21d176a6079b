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

interface Posting {
  readonly targets: number[];
  readonly weights: number[];
}

export function findCandidates(olds: readonly Vector[], news: readonly Vector[]): Candidates {
  const postings = postingsOf(news);
  const common = Math.max(40, news.length * 0.08);
  const shared = new Float64Array(news.length);
  const share = new Float64Array(news.length);
  const found = new CandidateList();
  const bestOfNew = news.map(() => new Best(kept));
  olds.forEach((vector, old) => {
    const touched: number[] = [];
    for (let at = 0; at < vector.ids.length; at++) {
      const posting = postings.get(vector.ids[at]!);
      if (!posting || posting.targets.length > common) continue;
      const { targets, weights } = posting;
      const weight = vector.weights[at]!;
      for (let place = 0; place < targets.length; place++) {
        const target = targets[place]!;
        if (shared[target] === 0) touched.push(target);
        shared[target]! += Math.min(weight, weights[place]!);
      }
    }
    const rough = new Best(examined);
    for (const target of touched) {
      share[target] = shared[target]! / Math.sqrt(vector.total * news[target]!.total);
      shared[target] = 0;
      rough.offer(target, share[target]!);
    }
    const best = new Best(kept);
    for (const target of rough.items) {
      const likeness = similarity(vector, news[target]!);
      best.offer(target, likeness);
      bestOfNew[target]!.offer(old, likeness);
    }
    best.items.forEach((target, rank) => found.add(old, target, best.scores[rank]!));
  });
  bestOfNew.forEach((best, target) =>
    best.items.forEach((old, rank) => found.add(old, target, best.scores[rank]!)),
  );
  return found.finish(news.length);
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

/** Collects pairs, some of them twice. */
export class CandidateList {
  private readonly olds: number[] = [];
  private readonly news: number[] = [];
  private readonly likenesses: number[] = [];

  add(old: number, next: number, likeness: number): void {
    this.olds.push(old);
    this.news.push(next);
    this.likenesses.push(likeness);
  }

  /** Without doubles. @param width the number of new passages */
  finish(width: number): Candidates {
    const seen = new Set<number>();
    const places = this.olds.flatMap((old, at) => {
      const key = old * width + this.news[at]!;
      if (seen.has(key)) return [];
      seen.add(key);
      return [at];
    });
    return {
      count: places.length,
      old: Int32Array.from(places, (at) => this.olds[at]!),
      new: Int32Array.from(places, (at) => this.news[at]!),
      similarity: Float64Array.from(places, (at) => this.likenesses[at]!),
    };
  }
}

function postingsOf(vectors: readonly Vector[]): ReadonlyMap<number, Posting> {
  const postings = new Map<number, Posting>();
  vectors.forEach(({ ids, weights }, target) => {
    for (let at = 0; at < ids.length; at++) {
      let posting = postings.get(ids[at]!);
      if (!posting) postings.set(ids[at]!, (posting = { targets: [], weights: [] }));
      posting.targets.push(target);
      posting.weights.push(weights[at]!);
    }
  });
  return postings;
}

/** The few best of many, best first; among equals the one that came first. */
class Best {
  readonly items: number[] = [];
  readonly scores: number[] = [];

  constructor(private readonly limit: number) {}

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
