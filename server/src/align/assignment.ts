/**
 * Which passage of the old documents became which of the new ones, decided for the whole documents at once: words
 * propose, then sections that share much, and neighbours that are sure, decide between proposals.
 */
import type { Level } from '../rfc/level';
import { isNegative } from '../rfc/level';
import { bannedMatches } from './bans';
import { Affinities, sectionDoubt } from './affinity';
import { CandidateList, type Candidates, joinCandidates } from './candidates';
import { copies, furtherOf } from './further';
import { labelledMatches } from './labels';
import { LevelChanges } from './levelChange';
import { Order } from './order';
import { Prospects } from './prospects';
import type { Quotations } from './quotations';
import { blockMatches } from './revisedBlocks';
import { type ToldChange, toldMatches } from './transitions';
import type { Vector } from './vectors';
import type { Weights } from './weights';

/** A passage in its place. */
export interface Place {
  /** Index among all sections of its side; -1 before the first. */
  readonly section: number;
  /** Index of its document among those of its side. */
  readonly document: number;
  /** Undefined for a passage without a requirement. */
  readonly level: Level | undefined;
  readonly row: boolean;
  /** How much it says of where its section went, 0 to 1: less than 1 for code, markup and a few words. */
  readonly says: number;
  /** What keywords of one sentence share, and cells of one row; undefined for a passage without a requirement. */
  readonly group: number | undefined;
  /** How much it tells of a level rather than setting one, 0 to 1. */
  readonly tells: number;
}

export interface Side {
  readonly places: readonly Place[];
  /** Title vectors of all sections of this side. */
  readonly titles: readonly Vector[];
  /** For each section of this side, all that its passages speak of. */
  readonly contents: readonly Vector[];
  /** How many terms there are; the same on both sides. */
  readonly terms: number;
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
  /** Of the words next to both keywords, 0 to 1; 0 where one passage has none. */
  core(old: number, next: number): number;
  /** Whether the same word stands after both keywords. */
  follows(old: number, next: number): boolean;
  /**
   * How much of the few words behind the new keyword the old passage says too, 0 to 1; 0 where the same one is not told to
   * do the same, or there are many: conditions and exceptions.
   */
  deed(old: number, next: number): number;
  /** Whether both keywords are followed by one word, or by words for the support and use of a thing. */
  sameVerb(old: number, next: number): boolean;
  /** Whether both name what they want to be supported or not, and not the same. */
  namesOther(old: number, next: number): boolean;
  /** Whether both name what they want to be supported or not, and share no part of any name. */
  namesApart(old: number, next: number): boolean;
  /** Of the names of what two passages want to be supported or not, 0 to 1; 0 where either names nothing rare. */
  object(old: number, next: number): number;
  /** Whether a row and a sentence may be about one thing that the sentence wants to be supported or not. */
  isOfRow(old: number, next: number): boolean;
  /** Whether either names what it wants to be supported in a list that it announces. */
  listsNames(old: number, next: number): boolean;
  /** Whether an old passage names several things, a new one some of them alone, and another new one others of them alone. */
  namesRest(old: number, next: number, other: number): boolean;
  /** The term of a definition list under which a passage stands, folded; empty without one. */
  label(side: 'old' | 'new', at: number): string;
  /** Whether a statement names, as what it wants to be supported or not, what a row is about. */
  rowNames(old: number, next: number): boolean;
  /** What the new documents say of levels that they changed. */
  readonly told: readonly ToldChange[];
  /** The strength of a passage's keyword; undefined without one. */
  strength(side: 'old' | 'new', at: number): number | undefined;
  /** What some words share with a passage, 0 to 1. */
  shared(words: Vector, side: 'old' | 'new', at: number): number;
  /** Whether what the old keyword stands in is in the new sentence, but not beside its keyword. */
  standsElsewhere(old: number, next: number): boolean;
  /** Of what two rows are about, 0 to 1; 1 where either does not say. */
  key(old: number, next: number): number;
  /** Of the names of the columns that two keywords stand in, 0 to 1. */
  column(old: number, next: number): number;
  /** Whether the new passage stands where the old one's section is spoken of by its number. */
  namesPlace(old: number, next: number): boolean;
  /** What the new documents quote of the old ones in order to change it. */
  readonly quotations: Quotations;
  /** Whether the new passage speaks of the old RFC or of the old section's number, or stands under such a title. */
  concerns(old: number, next: number): boolean;
  /** Whether the new passage stands where something is given up. */
  givesUp(next: number): boolean;
  readonly weights: Weights;
  /** Whether the new documents take the place of the old ones. */
  readonly replaces: boolean;
}

export function assign(old: Side, next: Side, evidence: Evidence): Assignment {
  const { similarity, weights } = evidence;
  let { candidates } = evidence;
  const doubt = sectionDoubt(old, next);
  const levels = new LevelChanges(old, next, evidence);
  let matches = mutuallyBest(candidates, old.places.length, next.places.length, weights.anchor);
  let scored: readonly Match[] = [];
  let order = new Order(old, next, matches);
  let affinities = new Affinities(old, next, matches, doubt);
  const prospects = new Prospects(old, next, evidence);
  for (let round = 0; round < 3; round++) {
    affinities = new Affinities(old, next, matches, doubt);
    if (round === 1)
      candidates = joinCandidates(
        candidates,
        leftTogether(old, next, candidates, matches, affinities, similarity),
      );
    order = new Order(old, next, matches);
    prospects.take(candidates);
    scored = scoredMatches(prospects, old, next, affinities, order, levels, weights);
    matches = greedy(scored);
  }
  const further = furtherOf(scored, matches, old, next, evidence);
  const found = [...matches, ...further];
  const late = [
    ...lateMatches(found, candidates, old, next, affinities, order, levels, evidence),
    ...revisedMatches(found, candidates, old, next, order, levels, evidence),
  ];
  const labelled = labelledMatches([...found, ...late], old, next, {
    ...evidence,
    affinity: (from, to) => affinities.of(from, to),
  });
  const told = toldMatches([...found, ...late, ...labelled], evidence.told, old, next, {
    ...evidence,
    affinity: (from, to) => affinities.of(from, to),
  });
  const inBlocks = blockMatches(
    [...found, ...late, ...labelled, ...told],
    evidence.quotations.revisions,
    old.places,
    next.places,
    similarity,
  );
  const banned = bannedMatches(
    [...found, ...late, ...labelled, ...told, ...inBlocks],
    candidates,
    old.places,
    next.places,
    {
      ...evidence,
      isPositive: ({ level }) => level !== undefined && !isNegative(level),
    },
  );
  return {
    matches,
    further: [...further, ...late, ...labelled, ...told, ...inBlocks, ...banned],
    affinity: (from, to) => affinities.of(from, to),
  };
}

/** The candidates whose score suffices, best first. */
function scoredMatches(
  prospects: Prospects,
  old: Side,
  next: Side,
  affinities: Affinities,
  order: Order,
  levels: LevelChanges,
  weights: Weights,
): readonly Match[] {
  const matches: Match[] = [];
  for (let at = 0; at < prospects.count; at++) {
    const from = prospects.old[at]!;
    const to = prospects.new[at]!;
    const similarity = prospects.similarity[at]!;
    let score = weights.words * similarity;
    score += weights.sections * affinities.of(old.places[from]!.section, next.places[to]!.section);
    if (!prospects.maySuffice(at, score + weights.order)) continue;
    const neighbours = order.of(from, to);
    score += weights.order * neighbours;
    score += prospects.kind[at]!;
    score += prospects.named[at]!;
    if (score >= weights.least && levels.allows(from, to, similarity, neighbours))
      matches.push({ old: from, new: to, similarity, score });
  }
  return matches.sort((a, b) => b.score - a.score || a.old - b.old || a.new - b.new);
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
  const taken = new Set(matches.map((match) => match.old));
  const known = new Set<number>();
  for (let at = 0; at < candidates.count; at++)
    if (!taken.has(candidates.old[at]!)) known.add(candidates.old[at]! * width + candidates.new[at]!);
  const inSection = new Map<number, number[]>();
  next.places.forEach(({ section, level }, at) => {
    if (level === undefined) return;
    const known = inSection.get(section);
    if (known) known.push(at);
    else inSection.set(section, [at]);
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
  return found.finish();
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

/** What two sections must share for their last statements to be compared by the words next to the keywords. */
const lateAffinity = 0.5;
/** The least evidence for such a match, where the levels agree and where they do not. */
const lateEvidence = { sameLevel: 0.58, otherLevel: 1 };
/** How much the neighbours count in it. */
const lateOrder = 0.4;

/**
 * What neither side has found a counterpart for, in sections that belong together: there is little left to confuse, so
 * that fewer words suffice, if they stand next to the keywords and in the same place.
 */
function lateMatches(
  found: readonly Match[],
  candidates: Candidates,
  old: Side,
  next: Side,
  affinities: Affinities,
  order: Order,
  levels: LevelChanges,
  { core, weights }: Evidence,
): readonly Match[] {
  const olds = new Set(found.map((match) => match.old));
  const news = new Set(found.map((match) => match.new));
  const isFree = ({ level, tells }: Place): boolean => level !== undefined && tells < 1;
  const late: Match[] = [];
  for (let at = 0; at < candidates.count; at++) {
    const from = candidates.old[at]!;
    const to = candidates.new[at]!;
    const [a, b] = [old.places[from]!, next.places[to]!];
    if (olds.has(from) || news.has(to) || !isFree(a) || !isFree(b)) continue;
    if (isNegative(a.level!) !== isNegative(b.level!)) continue;
    if (affinities.of(a.section, b.section) < lateAffinity) continue;
    const similarity = candidates.similarity[at]!;
    const score = similarity + core(from, to) + lateOrder * order.of(from, to);
    const least = a.level === b.level ? lateEvidence.sameLevel : lateEvidence.otherLevel;
    if (score >= least && levels.allows(from, to, similarity, order.of(from, to)))
      late.push({ old: from, new: to, similarity, score: Math.min(score / 2, weights.least) });
  }
  return greedy(late.sort((a, b) => b.score - a.score || a.old - b.old || a.new - b.new));
}

/** The least evidence that a passage revises another that the same document repeats. */
const revisedEvidence = 0.42;

/**
 * An update often quotes what it changes before it says what holds now. An old passage that is repeated where its
 * section is named may have a second counterpart there.
 */
function revisedMatches(
  found: readonly Match[],
  candidates: Candidates,
  old: Side,
  next: Side,
  order: Order,
  levels: LevelChanges,
  { core, namesPlace, quotations }: Evidence,
): readonly Match[] {
  const isCopy = (match: Match): boolean =>
    !quotations.revises(match.new) &&
    match.similarity >= copies &&
    old.places[match.old]!.level === next.places[match.new]!.level;
  const repeated = new Set(found.filter(isCopy).map((match) => match.old));
  for (const match of found) if (!isCopy(match)) repeated.delete(match.old);
  const taken = new Set(found.filter(({ similarity }) => similarity >= copies).map((match) => match.new));
  const revised: Match[] = [];
  for (let at = 0; at < candidates.count; at++) {
    const from = candidates.old[at]!;
    const to = candidates.new[at]!;
    const { level, tells } = next.places[to]!;
    if (!repeated.has(from) || taken.has(to) || level === undefined || tells >= 1) continue;
    if (old.places[from]!.level === undefined || !namesPlace(from, to)) continue;
    const similarity = candidates.similarity[at]!;
    const evidence = similarity + 0.5 * core(from, to) + 0.3 * order.of(from, to);
    if (evidence >= revisedEvidence && levels.allows(from, to, similarity, order.of(from, to)))
      revised.push({ old: from, new: to, similarity, score: evidence / 2 });
  }
  return greedy(revised.sort((a, b) => b.score - a.score || a.old - b.old || a.new - b.new));
}
