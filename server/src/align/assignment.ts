/**
 * Which passage of the old documents became which of the new ones, decided for the whole documents at once: words
 * propose, then sections that share much, and neighbours that are sure, decide between proposals.
 */
import type { Level } from '../rfc/level';
import { isNegative } from '../rfc/level';
import { CandidateList, type Candidates, joinCandidates } from './candidates';
import { dice, type Vector } from './vectors';

/** A passage in its place. */
export interface Place {
  /** Index among all sections of its side; -1 before the first. */
  readonly section: number;
  /** Index of its document among those of its side. */
  readonly document: number;
  /** Undefined for a passage without a requirement. */
  readonly level: Level | undefined;
  readonly row: boolean;
  /** How much it tells of a level rather than setting one, 0 to 1. */
  readonly tells: number;
}

export interface Side {
  readonly places: readonly Place[];
  /** Title vectors of all sections of this side. */
  readonly titles: readonly Vector[];
}

export interface Match {
  /** Index among the old passages. */
  readonly old: number;
  /** Index among the new passages. */
  readonly new: number;
  /** Of the words alone, 0 to 1. */
  readonly similarity: number;
  /** With sections, neighbours and levels counted in. */
  readonly score: number;
}

export interface Assignment {
  /** One to one. */
  readonly matches: readonly Match[];
  /** Further counterparts of what was split or merged. */
  readonly further: readonly Match[];
  /** How much two sections belong together, 0 to 1. */
  affinity(old: number, next: number): number;
}

export interface Evidence {
  readonly candidates: Candidates;
  similarity(old: number, next: number): number;
  /** Whether the new passage stands where the old one's section is spoken of by its number. */
  namesPlace(old: number, next: number): boolean;
  readonly weights: Weights;
}

export interface Weights {
  readonly words: number;
  readonly sections: number;
  readonly order: number;
  readonly sameLevel: number;
  readonly otherPolarity: number;
  readonly plain: number;
  /** For two rows of tables, whose very levels are what changes. */
  readonly rows: number;
  readonly tells: number;
  readonly namesPlace: number;
  /** The least score of a match. */
  readonly least: number;
  /** The least score of what joins a new requirement that has an old one already. */
  readonly merged: number;
  /** The least score of a further part of an old requirement. */
  readonly split: number;
  /** The least score of a second row for a row: tables are summed up in other tables. */
  readonly again: number;
  readonly anchor: number;
}

export const defaultWeights: Weights = {
  words: 0.65,
  sections: 0.15,
  order: 0.06,
  sameLevel: 0.06,
  otherPolarity: -0.08,
  plain: -0.06,
  rows: 0.08,
  tells: -0.2,
  namesPlace: 0.12,
  least: 0.36,
  merged: 0.36,
  split: 0.6,
  again: 0.55,
  anchor: 0.55,
};

export function assign(old: Side, next: Side, evidence: Evidence): Assignment {
  const { similarity, weights } = evidence;
  let { candidates } = evidence;
  const titles = titleSimilarities(old, next);
  let matches = mutuallyBest(candidates, old.places.length, next.places.length, weights.anchor);
  let scored: readonly Match[] = [];
  let affinities = new Affinities(old, next, matches, titles);
  for (let round = 0; round < 3; round++) {
    affinities = new Affinities(old, next, matches, titles);
    if (round === 1)
      candidates = joinCandidates(
        candidates,
        leftTogether(old, next, candidates, matches, affinities, similarity),
      );
    const order = new Order(old, next, matches);
    scored = scoredMatches(candidates, old, next, affinities, order, evidence);
    matches = greedy(scored);
  }
  return {
    matches,
    further: furtherOf(scored, matches, old, next, weights),
    affinity: (from, to) => affinities.of(from, to),
  };
}

/** The candidates whose score suffices, best first. */
function scoredMatches(
  candidates: Candidates,
  old: Side,
  next: Side,
  affinities: Affinities,
  order: Order,
  { namesPlace, weights }: Evidence,
): readonly Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < candidates.count; at++) {
    const from = candidates.old[at]!;
    const to = candidates.new[at]!;
    const similarity = candidates.similarity[at]!;
    const a = old.places[from]!;
    const b = next.places[to]!;
    let score = weights.words * similarity;
    score += weights.sections * affinities.of(a.section, b.section);
    score += weights.order * order.of(from, to);
    score += kindWeight(a, b, weights);
    if (namesPlace(from, to)) score += weights.namesPlace;
    if (score >= weights.least) matches.push({ old: from, new: to, similarity, score });
  }
  return matches.sort((a, b) => b.score - a.score || a.old - b.old || a.new - b.new);
}

function kindWeight(a: Place, b: Place, weights: Weights): number {
  const tells = weights.tells * Math.max(a.tells, b.tells);
  if (a.row && b.row) return tells + weights.rows;
  if (a.level === undefined || b.level === undefined)
    return a.level === b.level ? tells : tells + weights.plain;
  if (a.level === b.level) return tells + weights.sameLevel;
  return isNegative(a.level) === isNegative(b.level) ? tells : tells + weights.otherPolarity;
}

/** What is left in sections that belong together is worth a second look, whatever few words it shares. */
function leftTogether(
  old: Side,
  next: Side,
  candidates: Candidates,
  matches: readonly Match[],
  affinities: Affinities,
  similarity: (old: number, next: number) => number,
): Candidates {
  const width = next.places.length;
  const known = new Set<number>();
  for (let at = 0; at < candidates.count; at++) known.add(candidates.old[at]! * width + candidates.new[at]!);
  const taken = new Set(matches.map((match) => match.old));
  const inSection = new Map<number, number[]>();
  next.places.forEach(({ section, level }, at) => {
    if (level !== undefined) inSection.set(section, [...(inSection.get(section) ?? []), at]);
  });
  const found = new CandidateList();
  old.places.forEach(({ section, level }, at) => {
    if (level === undefined || taken.has(at)) return;
    for (const other of affinities.near(section))
      for (const to of inSection.get(other) ?? []) {
        if (known.has(at * width + to)) continue;
        const shared = similarity(at, to);
        if (shared > 0.04) found.add(at, to, shared);
      }
  });
  return found.finish(width);
}

/** Pairs in which each is the other's best, and good enough to hold on to. */
function mutuallyBest(candidates: Candidates, olds: number, news: number, least: number): readonly Match[] {
  const bestOld = new Int32Array(olds).fill(-1);
  const bestNew = new Int32Array(news).fill(-1);
  const better = (at: number, than: number): boolean =>
    than < 0 || candidates.similarity[at]! > candidates.similarity[than]!;
  for (let at = 0; at < candidates.count; at++) {
    const from = candidates.old[at]!;
    const to = candidates.new[at]!;
    if (better(at, bestOld[from]!)) bestOld[from] = at;
    if (better(at, bestNew[to]!)) bestNew[to] = at;
  }
  return [...bestOld].flatMap((at, old) => {
    if (at < 0 || bestNew[candidates.new[at]!] !== at) return [];
    const similarity = candidates.similarity[at]!;
    return similarity < least ? [] : [{ old, new: candidates.new[at]!, similarity, score: similarity }];
  });
}

function greedy(scored: readonly Match[]): readonly Match[] {
  const olds = new Set<number>();
  const news = new Set<number>();
  const matches: Match[] = [];
  for (const match of scored) {
    if (olds.has(match.old) || news.has(match.new)) continue;
    olds.add(match.old);
    news.add(match.new);
    matches.push(match);
  }
  return matches;
}

/** What is left over joins a passage that is taken already where it is close enough to be part of it. */
function furtherOf(
  scored: readonly Match[],
  matches: readonly Match[],
  old: Side,
  next: Side,
  weights: Weights,
): readonly Match[] {
  const isStatement = (side: Side, at: number): boolean =>
    side.places[at]!.level !== undefined && side.places[at]!.tells < 1;
  const both = matches.filter(
    (match) => old.places[match.old]!.level !== undefined && next.places[match.new]!.level !== undefined,
  );
  const olds = new Set(both.map((match) => match.old));
  const news = new Set(both.map((match) => match.new));
  const settled = new Set(both);
  const twice = new Set<number>();
  return scored.filter((match) => {
    if (settled.has(match) || !isStatement(old, match.old) || !isStatement(next, match.new)) return false;
    const merged = !olds.has(match.old) && match.score >= weights.merged;
    const split = !news.has(match.new) && match.score >= weights.split;
    const again =
      old.places[match.old]!.row &&
      next.places[match.new]!.row &&
      match.score >= weights.again &&
      !twice.has(match.old);
    if (!merged && !split && !again) return false;
    twice.add(match.old);
    olds.add(match.old);
    news.add(match.new);
    return true;
  });
}

type Titles = (old: number, next: number) => number;

function titleSimilarities(old: Side, next: Side): Titles {
  const width = next.titles.length;
  const known = new Float32Array(old.titles.length * width).fill(-1);
  return (from, to) => {
    if (from < 0 || to < 0) return 0;
    const at = from * width + to;
    if (known[at]! < 0) known[at] = dice(old.titles[from]!, next.titles[to]!);
    return known[at]!;
  };
}

/** How much sections belong together: by their titles and by what is known to have moved from one to the other. */
class Affinities {
  private readonly flows = new Map<number, number>();
  private readonly from: Float32Array;
  private readonly to: Float32Array;
  private readonly width: number;

  constructor(
    old: Side,
    next: Side,
    matches: readonly Match[],
    private readonly titles: Titles,
  ) {
    this.width = next.titles.length;
    this.from = new Float32Array(old.titles.length);
    this.to = new Float32Array(next.titles.length);
    for (const match of matches) {
      const from = old.places[match.old]!.section;
      const to = next.places[match.new]!.section;
      if (from < 0 || to < 0) continue;
      const key = from * this.width + to;
      this.flows.set(key, (this.flows.get(key) ?? 0) + match.score);
      this.from[from]! += match.score;
      this.to[to]! += match.score;
    }
  }

  /** The new sections that an old one belongs to most. */
  near(old: number): readonly number[] {
    if (old < 0) return [];
    const all = Array.from({ length: this.width }, (_, next) => ({ next, affinity: this.of(old, next) }));
    return all
      .filter(({ affinity }) => affinity >= 0.3)
      .sort((a, b) => b.affinity - a.affinity || a.next - b.next)
      .slice(0, 4)
      .map(({ next }) => next);
  }

  of(old: number, next: number): number {
    if (old < 0 || next < 0) return 0;
    const flow = this.flows.get(old * this.width + next) ?? 0;
    const moved = flow === 0 ? 0 : Math.max(flow / (0.5 + this.from[old]!), flow / (0.5 + this.to[next]!));
    return Math.min(1, 0.7 * moved + 0.5 * this.titles(old, next));
  }
}

/** Whether the neighbours of two passages are matched to each other. */
class Order {
  private readonly counterpart = new Map<number, number>();

  constructor(
    private readonly old: Side,
    private readonly next: Side,
    matches: readonly Match[],
  ) {
    for (const match of matches) this.counterpart.set(match.old, match.new);
  }

  /** 1 where both direct neighbours agree, less the farther they are. */
  of(old: number, next: number): number {
    return (this.towards(old, next, -1) + this.towards(old, next, 1)) / 2;
  }

  private towards(old: number, next: number, direction: 1 | -1): number {
    for (let step = 1; step <= 4; step++) {
      const neighbour = old + step * direction;
      if (this.old.places[neighbour]?.document !== this.old.places[old]!.document) return 0;
      const counterpart = this.counterpart.get(neighbour);
      if (counterpart === undefined) continue;
      if (this.next.places[counterpart]!.document !== this.next.places[next]!.document) continue;
      const distance = (counterpart - next) * direction;
      if (distance > 0 && distance <= step + 4) return 1 / (1 + 0.3 * (step - 1 + Math.abs(distance - step)));
    }
    return 0;
  }
}
