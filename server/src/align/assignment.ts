/**
 * Which passage of the old documents became which of the new ones, decided for the whole documents at once: words
 * propose, then sections that share much, and neighbours that are sure, decide between proposals.
 */
import type { Level } from '../rfc/level';
import { isNegative } from '../rfc/level';
import type { Candidate } from './candidates';
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

export interface Match extends Candidate {
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
  words: 0.75,
  sections: 0.15,
  order: 0.12,
  sameLevel: 0.03,
  otherPolarity: -0.04,
  plain: -0.06,
  rows: 0.05,
  tells: -0.3,
  least: 0.34,
  merged: 0.45,
  split: 0.5,
  again: 0.55,
  anchor: 0.55,
};

export function assign(
  old: Side,
  next: Side,
  proposed: readonly Candidate[],
  similarity: (old: number, next: number) => number,
  weights: Weights = defaultWeights,
): Assignment {
  let candidates = proposed;
  const titles = titleSimilarities(old, next);
  let matches: readonly Match[] = mutuallyBest(candidates)
    .filter(({ similarity }) => similarity >= weights.anchor)
    .map((candidate) => ({ ...candidate, score: candidate.similarity }));
  let scored: readonly Match[] = [];
  let affinities = new Affinities(old, next, matches, titles);
  for (let round = 0; round < 3; round++) {
    affinities = new Affinities(old, next, matches, titles);
    if (round === 1)
      candidates = [...candidates, ...leftTogether(old, next, candidates, matches, affinities, similarity)];
    const order = new Order(old, next, matches);
    scored = candidates
      .map((candidate) => ({ ...candidate, score: score(candidate, old, next, affinities, order, weights) }))
      .filter((match) => match.score >= weights.least)
      .sort((a, b) => b.score - a.score || a.old - b.old || a.new - b.new);
    matches = greedy(scored);
  }
  return {
    matches,
    further: furtherOf(scored, matches, old, next, weights),
    affinity: (from, to) => affinities.of(from, to),
  };
}

function score(
  { old: from, new: to, similarity }: Candidate,
  old: Side,
  next: Side,
  affinities: Affinities,
  order: Order,
  weights: Weights,
): number {
  const a = old.places[from]!;
  const b = next.places[to]!;
  let total = weights.words * similarity;
  total += weights.sections * affinities.of(a.section, b.section);
  total += weights.order * order.of(from, to);
  if (a.row && b.row) total += weights.rows;
  else if (a.level !== undefined && b.level !== undefined) {
    if (a.level === b.level) total += weights.sameLevel;
    else if (isNegative(a.level) !== isNegative(b.level)) total += weights.otherPolarity;
  } else if (a.level !== b.level) total += weights.plain;
  total += weights.tells * Math.max(a.tells, b.tells);
  return total;
}

/** What is left in sections that belong together is worth a second look, whatever few words it shares. */
function leftTogether(
  old: Side,
  next: Side,
  candidates: readonly Candidate[],
  matches: readonly Match[],
  affinities: Affinities,
  similarity: (old: number, next: number) => number,
): readonly Candidate[] {
  const width = next.places.length;
  const known = new Set(candidates.map((candidate) => candidate.old * width + candidate.new));
  const taken = new Set(matches.map((match) => match.old));
  const inSection = new Map<number, number[]>();
  next.places.forEach(({ section, level }, at) => {
    if (level !== undefined) inSection.set(section, [...(inSection.get(section) ?? []), at]);
  });
  const found: Candidate[] = [];
  old.places.forEach(({ section, level }, at) => {
    if (level === undefined || taken.has(at)) return;
    for (const other of affinities.near(section))
      for (const to of inSection.get(other) ?? []) {
        if (known.has(at * width + to)) continue;
        const shared = similarity(at, to);
        if (shared > 0.04) found.push({ old: at, new: to, similarity: shared });
      }
  });
  return found;
}

function mutuallyBest(candidates: readonly Candidate[]): readonly Candidate[] {
  const bestOld = new Map<number, Candidate>();
  const bestNew = new Map<number, Candidate>();
  for (const candidate of candidates) {
    if ((bestOld.get(candidate.old)?.similarity ?? 0) < candidate.similarity)
      bestOld.set(candidate.old, candidate);
    if ((bestNew.get(candidate.new)?.similarity ?? 0) < candidate.similarity)
      bestNew.set(candidate.new, candidate);
  }
  return [...bestOld.values()].filter((candidate) => bestNew.get(candidate.new) === candidate);
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
