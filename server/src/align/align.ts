/** Aligns documents with all that succeeded them at once. */
import type { RfcNumber, SectionNumber } from '../rfc/identity';
import { assign, type Match, type Place, type Side } from './assignment';
import { strength } from '../rfc/level';
import { readGivenUp } from './bans';
import { findCandidates, similarity } from './candidates';
import { changeBetween, statedIn } from './change';
import {
  type Comparison,
  type Relation,
  type RequirementChange,
  type RequirementRef,
  saidOnScore,
} from './changes';
import { readDropped } from './dropped';
import { sameObject } from './further';
import { standsElsewhere } from './kept';
import { readMentions } from './mentions';
import { isName } from './object';
import { type Quotations, readQuotations } from './quotations';
import { mapSections } from './sectionMap';
import type { AlignmentSource, Passage } from './source';
import { dice, overlap, sharedPart, uniting, type Vector, type Vectors, vectorise } from './vectors';
import { defaultWeights, type Weights } from './weights';

export interface AlignmentOptions {
  readonly relation: Relation;
  /** One RFC that stands for an RFC and all that replaced it; citations are compared by it. */
  lineOf(rfc: RfcNumber): RfcNumber;
}

/**
 * With `obsoletes` every old requirement has at least one row, and so has every new one; with `updates` only what is
 * touched: what is said anew, and what stood in sections that are dropped or replaced as a whole.
 */
export function align(
  olds: readonly AlignmentSource[],
  news: readonly AlignmentSource[],
  options: AlignmentOptions,
): Comparison {
  const vectors = vectorise([...olds, ...news], options.lineOf);
  const oldPassages = located(olds);
  const newPassages = located(news);
  const before = vectors.passages.slice(0, oldPassages.length);
  const after = vectors.passages.slice(oldPassages.length);
  const old = sideOf(oldPassages, olds, options.relation, {
    ...vectors,
    passages: before,
    titles: vectors.titles.slice(0, olds.length),
  });
  const next = sideOf(newPassages, news, options.relation, {
    ...vectors,
    passages: after,
    titles: vectors.titles.slice(olds.length),
  });
  const mentions = options.relation === 'updates' ? news.map(readMentions) : [];
  const givenUp = news.map(readGivenUp);
  const quotations = quotationsOf(oldPassages, news, options.relation);
  /** A name may be written anew where the RFC that defines it stays. */
  const citeOne = (from: number, to: number): boolean => {
    const cited = newPassages[to]!.passage.cites.map(options.lineOf);
    return oldPassages[from]!.passage.cites.some((rfc) => cited.includes(options.lineOf(rfc)));
  };
  const namesPlace = (from: number, to: number): boolean => {
    const { document, passage } = newPassages[to]!;
    const old = oldPassages[from]!;
    if (quotations.isRevised(from, to)) return true;
    return mentions[document]?.(passage.section, old.source.facts.rfc, sectionNumber(old)) ?? false;
  };
  const object = (from: number, to: number): number => {
    const [a, b] = [vectors.object(from), vectors.object(oldPassages.length + to)];
    if (a.total < rareEnough || b.total < rareEnough) return 0;
    if (!areSisters(a, b)) return dice(a, b);
    return shareItem(a, b, vectors.items(from), vectors.items(oldPassages.length + to)) ? 1 : 0;
  };
  const assignment = assign(old, next, {
    candidates: findCandidates(before, after, vectors.terms),
    similarity: (from, to) => similarity(before[from]!, after[to]!),
    core: (from, to) => dice(vectors.core(from), vectors.core(oldPassages.length + to)),
    follows: (from, to) =>
      vectors.verb(from) !== '' && vectors.verb(from) === vectors.verb(oldPassages.length + to),
    sameVerb: (from, to) => {
      const at = oldPassages.length + to;
      return (
        (vectors.verb(from) !== '' && vectors.verb(from) === vectors.verb(at)) ||
        (vectors.supports(from) && vectors.supports(at))
      );
    },
    deed: (from, to) => {
      const at = oldPassages.length + to;
      const deed = vectors.deed(at);
      const same = vectors.verb(from) === vectors.verb(at) && vectors.actor(from) === vectors.actor(at);
      return same && deed.total >= rareEnough ? sharedPart(deed, vectors.core(from)) / deed.total : 0;
    },
    object,
    isOfRow: (from, to) => {
      const least = Math.min(vectors.object(from).total, vectors.object(oldPassages.length + to).total);
      return least > 0 && (least < rareEnough || object(from, to) >= sameObject);
    },
    listsNames: (from, to) =>
      vectors.items(from).length > 0 || vectors.items(oldPassages.length + to).length > 0,
    rowNames: (from, to) => {
      const [a, b] = [vectors.object(from), vectors.object(oldPassages.length + to)];
      return shareItem(a, b, vectors.items(from), vectors.rowItems(oldPassages.length + to));
    },
    namesOther: (from, to) => {
      const [a, b] = [vectors.object(from), vectors.object(oldPassages.length + to)];
      if (a.total < rareEnough || b.total < rareEnough || !areSisters(a, b)) return false;
      // What has a name may be defined elsewhere by now.
      const [first, second] = [vectors.names(from), vectors.names(oldPassages.length + to)];
      if (Math.min(first.total, second.total) > 0 && !areSisters(first, second)) return false;
      return !shareItem(a, b, vectors.items(from), vectors.items(oldPassages.length + to));
    },
    namesApart: (from, to) => {
      const [a, b] = [vectors.object(from), vectors.object(oldPassages.length + to)];
      if (Math.min(a.total, b.total) < rareEnough || overlap(a, b) > 0) return false;
      const names = squeezedNames(newPassages[to]!.passage);
      return !squeezedNames(oldPassages[from]!.passage).some((name) => names.includes(name));
    },
    label: (side, at) => {
      const { source, passage } = (side === 'old' ? oldPassages : newPassages)[at]!;
      return passage.requirement === undefined
        ? ''
        : source.labelOf(source.facts.requirements[passage.requirement]!);
    },
    told: news.flatMap((source, document) =>
      source
        .transitions()
        .map(({ from, to, words }) => ({ from, to, document, words: vectors.wordsOf(words) })),
    ),
    strength: (side, at) => {
      const ref = refOf((side === 'old' ? oldPassages : newPassages)[at]!);
      return ref && strength(ref.requirement.level, ref.requirement.keyword);
    },
    shared: (words, side, at) =>
      words.total === 0 ? 0 : sharedPart(words, (side === 'old' ? before : after)[at]!) / words.total,
    namesRest: (from, first, to) => {
      const [whole, done, rest] = [
        vectors.object(from),
        vectors.object(oldPassages.length + first),
        vectors.object(oldPassages.length + to),
      ];
      if (done.total < rareEnough || rest.total < rareEnough) return false;
      return (
        overlap(whole, rest) >= wholeName * rest.total &&
        overlap(whole, done) >= wholeName * done.total &&
        areSisters(done, rest)
      );
    },
    standsElsewhere: (from, to) => standsElsewhere(oldPassages[from]!.passage, newPassages[to]!.passage),
    key: (from, to) => {
      const [a, b] = [vectors.key(from), vectors.key(oldPassages.length + to)];
      if (a.total === 0 || b.total === 0) return 1;
      return areSisters(vectors.object(from), vectors.object(oldPassages.length + to)) && !citeOne(from, to)
        ? 0
        : dice(a, b);
    },
    column: (from, to) => dice(vectors.column(from), vectors.column(oldPassages.length + to)),
    namesPlace,
    quotations,
    concerns: (from, to) => {
      if (namesPlace(from, to)) return true;
      const { passage } = newPassages[to]!;
      if (passage.cites.includes(oldPassages[from]!.source.facts.rfc)) return true;
      const [a, b] = [old.places[from]!.section, next.places[to]!.section];
      if (a < 0 || b < 0 || !areLikeTitles(old.titles[a]!, next.titles[b]!)) return false;
      // An update may add a sister of a thing under a title that is nearly its own: `Get Lamps`, `Set Lamps`.
      return options.relation === 'obsoletes' || !areSisters(old.titles[a]!, next.titles[b]!);
    },
    givesUp: (to) => {
      const { document, passage } = newPassages[to]!;
      return givenUp[document]!(passage.section);
    },
    weights: options.relation === 'obsoletes' ? defaultWeights : updateWeights,
    replaces: options.relation === 'obsoletes',
  });
  const found = [...assignment.matches, ...assignment.further];
  const rows = found.flatMap((match) =>
    options.relation === 'updates' && next.places[match.new]!.tells >= 1
      ? []
      : row(match, oldPassages[match.old]!, newPassages[match.new]!),
  );
  return {
    old: olds.map(({ facts }) => facts.rfc),
    new: news.map(({ facts }) => facts.rfc),
    relation: options.relation,
    sections: mapSections(olds, news, old, next, assignment, options.relation),
    requirements: [
      ...rows,
      ...unmatched(olds, news, rows, options.relation, quotedAmong(oldPassages, quotations)).map(
        lessSureWhere(restated(found, oldPassages, newPassages)),
      ),
    ],
  };
}

/** Whether an update quotes an old requirement in order to replace or remove it. */
function quotedAmong(olds: readonly Located[], quotations: Quotations): (ref: RequirementRef) => boolean {
  const quoted = new Set(
    olds.flatMap((old, at) => (quotations.isQuoted(at) ? (refOf(old)?.requirement ?? []) : [])),
  );
  return ({ requirement }) => quoted.has(requirement);
}

/** What two passages share at least, 0 to 1, where one says again what the other does. */
const saidAgain = 0.7;

/** The old statements of which new words without a keyword say much the same: each of their keywords is left out. */
function restated(
  matches: readonly Match[],
  olds: readonly Located[],
  news: readonly Located[],
): (ref: RequirementRef) => boolean {
  const again = new Set(
    matches
      .filter((match) => match.similarity >= saidAgain && !refOf(news[match.new]!))
      .flatMap((match) => refOf(olds[match.old]!) ?? [])
      .map(statementKey),
  );
  return (ref) => again.has(statementKey(ref));
}

function statementKey({ rfc, requirement }: RequirementRef): string {
  return `${rfc} ${requirement.statement}`;
}

function lessSureWhere(
  isRestated: (ref: RequirementRef) => boolean,
): (row: RequirementChange) => RequirementChange {
  return (row) => (row.old && !row.new && isRestated(row.old) ? { ...row, score: saidOnScore } : row);
}

function quotationsOf(
  olds: readonly Located[],
  news: readonly AlignmentSource[],
  relation: Relation,
): Quotations {
  if (relation !== 'updates') return readQuotations([], []);
  let first = 0;
  const quotations = news.flatMap(({ facts, passages, quotations: own }) => {
    const start = first;
    first += passages.length;
    const keywordOf = ({ requirement }: Passage): string => facts.requirements[requirement!]!.keyword;
    return own.map((quotation) => ({ first: start, quotation, keywordOf }));
  });
  if (quotations.length === 0) return readQuotations([], []);
  const quotable = olds.flatMap((old, at) => {
    const keyword = refOf(old)?.requirement.keyword;
    return keyword === undefined ? [] : [{ at, keyword, passage: old.passage }];
  });
  return readQuotations(quotable, quotations);
}

/** What names must weigh to tell what a statement is about, in nats: one that is in one of twenty passages. */
const rareEnough = 3;
/** What names of one thing may each have beside what they share, in nats: a longer name has more, sisters differ both ways. */
const mostOthers = 1;

/** What two titles share that name one subject, 0 to 1. */
const likeTitles = 0.4;
/** The same of the shorter one: "Changes to Tools" is about what "Tools" is about. */
const heldTitle = 0.9;

function areLikeTitles(a: Vector, b: Vector): boolean {
  const least = Math.min(a.total, b.total);
  return least > 0 && (dice(a, b) >= likeTitles || overlap(a, b) >= heldTitle * least);
}

/** Where the old document stays in force, only what is said anew in much the same words, or names its place, counts. */
const updateWeights: Weights = { ...defaultWeights, least: 0.42, merged: 0.42, mergedOther: 0.46 };

/** Whether a list of names holds a name of another, or what the other is about. @param a, b all names of each */
function shareItem(a: Vector, b: Vector, ofA: readonly Vector[], ofB: readonly Vector[]): boolean {
  const first = ofA.length > 0 ? ofA : [a];
  const second = ofB.length > 0 ? ofB : [b];
  if (ofA.length + ofB.length === 0) return false;
  return first.some(
    (one) => one.total >= rareEnough && second.some((other) => dice(one, other) >= wholeName),
  );
}

/** What two names must share to be one, each spelling its parts in its way. */
const wholeName = 0.95;

/** The names in a passage without their joints: `Triple-X` and `TripleX` are one. */
function squeezedNames({ words }: Passage): readonly string[] {
  return words.filter(isName).map((word) => word.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase());
}

/** Whether each has a name of its own beside what they share. */
function areSisters(a: Vector, b: Vector): boolean {
  return Math.min(a.total, b.total) - overlap(a, b) > mostOthers;
}

const sectionNumber = ({ source, passage }: Located): SectionNumber | undefined =>
  source.facts.sections[passage.section]?.number;

interface Located {
  readonly source: AlignmentSource;
  readonly document: number;
  readonly passage: Passage;
}

function located(sources: readonly AlignmentSource[]): readonly Located[] {
  return sources.flatMap((source, document) =>
    source.passages.map((passage) => ({ source, document, passage })),
  );
}

/** A passage of so many words says as much of where its section went as any; of fewer, less. */
const wholeStatement = 8;

function sideOf(
  passages: readonly Located[],
  sources: readonly AlignmentSource[],
  relation: Relation,
  { passages: vectors, titles, terms }: Pick<Vectors, 'passages' | 'titles' | 'terms'>,
): Side {
  let first = 0;
  const firsts = sources.map(({ facts }) => {
    const at = first;
    first += facts.sections.length;
    return at;
  });
  const groups = new Map<string, number>();
  const groupOf = (document: number, group: number | undefined): number | undefined => {
    if (group === undefined) return undefined;
    const key = `${document} ${group}`;
    if (!groups.has(key)) groups.set(key, groups.size);
    return groups.get(key);
  };
  const places = passages.map(({ source, document, passage }): Place => {
    const level =
      passage.requirement === undefined
        ? undefined
        : statedIn(source.facts, source.facts.requirements[passage.requirement]!).level;
    return {
      document,
      group: groupOf(document, passage.group),
      section: passage.section < 0 ? -1 : firsts[document]! + passage.section,
      level,
      row: passage.row,
      says: passage.writing * Math.min(1, passage.words.length / wholeStatement),
      tells: relation === 'updates' ? passage.tells : Math.max(passage.tells, passage.listed),
    };
  });
  const contents = contentsOf(places, vectors, first, uniting(terms));
  return { places, titles: titles.flat(), contents, terms };
}

function contentsOf(
  places: readonly Place[],
  vectors: readonly Vector[],
  sections: number,
  unite: (vectors: readonly Vector[]) => Vector,
): readonly Vector[] {
  const parts = Array.from({ length: sections }, (): Vector[] => []);
  places.forEach(({ section }, at) => {
    if (section >= 0) parts[section]!.push(vectors[at]!);
  });
  return parts.map(unite);
}

function row(match: Match, old: Located, next: Located): readonly RequirementChange[] {
  const before = refOf(old);
  const after = refOf(next);
  if (!before || !after) return [];
  const change = changeBetween(
    statedIn(old.source.facts, before.requirement),
    statedIn(next.source.facts, after.requirement),
    match.similarity > 0.97,
  );
  return [{ old: before, new: after, change, score: Math.min(1, match.score) }];
}

function refOf({ source, passage }: Located): RequirementRef | undefined {
  if (passage.requirement === undefined) return undefined;
  return { rfc: source.facts.rfc, requirement: source.facts.requirements[passage.requirement]! };
}

/**
 * What is gone or new. Where the old documents stay in force, only what the new one says it drops is gone.
 * @param isQuoted whether an update quotes a requirement in order to replace or remove it
 */
function unmatched(
  olds: readonly AlignmentSource[],
  news: readonly AlignmentSource[],
  rows: readonly RequirementChange[],
  relation: Relation,
  isQuoted: (ref: RequirementRef) => boolean,
): readonly RequirementChange[] {
  if (relation === 'none') return [];
  const all = missing(olds, news, rows);
  if (relation === 'obsoletes') return all;
  const numbers = olds.map(({ facts }) => facts.rfc);
  const dropped = news.map((source) => readDropped(source, numbers));
  return all.filter(
    ({ old }) => old && (isQuoted(old) || dropped.some((drops) => drops(old.rfc, old.requirement.section))),
  );
}

function missing(
  olds: readonly AlignmentSource[],
  news: readonly AlignmentSource[],
  rows: readonly RequirementChange[],
): readonly RequirementChange[] {
  const before = new Set(rows.map((one) => one.old?.requirement));
  const after = new Set(rows.map((one) => one.new?.requirement));
  const refs = (sources: readonly AlignmentSource[]): readonly RequirementRef[] =>
    sources.flatMap((source) =>
      source.passages.flatMap((passage) => refOf({ source, document: 0, passage }) ?? []),
    );
  return [
    ...refs(olds)
      .filter((ref) => !before.has(ref.requirement))
      .map((ref): RequirementChange => ({ old: ref, new: undefined, change: 'removed', score: 1 })),
    ...refs(news)
      .filter((ref) => !after.has(ref.requirement))
      .map((ref): RequirementChange => ({ old: undefined, new: ref, change: 'added', score: 1 })),
  ];
}
