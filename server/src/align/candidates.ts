/** For each passage of the old documents the passages of the new ones that share most with it. */
import { disagree, overlap, type Vector } from './vectors';

/** Indices into the old and the new passages. */
export interface Candidate {
  readonly old: number;
  readonly new: number;
  /** 0 to 1: how much of both is shared, or of the shorter one where it is part of the longer. */
  readonly similarity: number;
}

/** What remains of the likeness of two passages that name different variants of something. */
const sistersWeight = 0.7;

/** Kept for each passage, from either side. */
const kept = 10;

export function findCandidates(olds: readonly Vector[], news: readonly Vector[]): readonly Candidate[] {
  const postings = new Map<number, { readonly targets: number[]; readonly weights: number[] }>();
  news.forEach(({ ids, weights }, target) => {
    ids.forEach((id, at) => {
      let posting = postings.get(id);
      if (!posting) postings.set(id, (posting = { targets: [], weights: [] }));
      posting.targets.push(target);
      posting.weights.push(weights[at]!);
    });
  });
  const common = Math.max(40, news.length * 0.08);
  const shared = new Float32Array(news.length);
  const best: Candidate[][] = news.map(() => []);
  const found = new Map<number, Candidate>();
  const keep = (candidate: Candidate): void => {
    found.set(candidate.old * news.length + candidate.new, candidate);
  };
  olds.forEach((vector, old) => {
    const touched: number[] = [];
    vector.ids.forEach((id, at) => {
      const posting = postings.get(id);
      if (!posting || posting.targets.length > common) return;
      const weight = vector.weights[at]!;
      posting.targets.forEach((target, place) => {
        if (shared[target] === 0) touched.push(target);
        shared[target]! += Math.min(weight, posting.weights[place]!);
      });
    });
    const rough = touched.map((target) => ({
      target,
      share: shared[target]! / Math.sqrt(vector.total * news[target]!.total),
    }));
    for (const target of touched) shared[target] = 0;
    rough.sort((a, b) => b.share - a.share || a.target - b.target);
    const exact = rough.slice(0, 3 * kept).map(({ target }) => ({
      old,
      new: target,
      similarity: similarity(vector, news[target]!),
    }));
    exact.sort((a, b) => b.similarity - a.similarity || a.new - b.new);
    exact.slice(0, kept).forEach(keep);
    for (const candidate of exact) insert(best[candidate.new]!, candidate);
  });
  for (const list of best) list.forEach(keep);
  return [...found.values()];
}

function insert(list: Candidate[], candidate: Candidate): void {
  if (list.length === kept && list[kept - 1]!.similarity >= candidate.similarity) return;
  list.push(candidate);
  list.sort((a, b) => b.similarity - a.similarity || a.old - b.old);
  if (list.length > kept) list.pop();
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
