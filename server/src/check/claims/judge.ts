/** Which requirement a claim means, and whether it still holds. */
import type { RequirementFact } from '../../rfc/facts';
import { sectionContains, type RfcNumber, type SectionNumber } from '../../rfc/identity';
import { mannerOf, rank, relate, type Manner, type Relation } from './agreement';
import type { Claim, SentenceCitation } from './claim';
import { historyOfNotice, traceRequirement, type History } from './history';
import type { Knowledge } from './knowledge';
import { findMatches, type Match } from './match';
import { findNotice } from './noticed';
import { isName, termOf } from './terms';
import { nearText, type Subjects } from './subjects';

/** A claim that does not hold. */
export interface Verdict {
  readonly kind: 'stale' | 'misquoted';
  readonly claim: Claim;
  /** The RFC that the claim rests on: the one cited, or for a claim without citation the one that said so. */
  readonly rfc: RfcNumber;
  /** The requirement that the claim means; undefined where its RFC says it without a keyword and a later one gives notice. */
  readonly requirement: RequirementFact | undefined;
  /** Where the claim rests: the requirement's section, else the one cited. */
  readonly section: SectionNumber | undefined;
  /** The RFC that has {@link requirement}. */
  readonly source: RfcNumber;
  readonly match: Match;
  readonly history: History;
  /** For a misquoted one: what the RFC cited says instead; undefined where it says nothing of it, or says it in another section. */
  readonly instead: RequirementFact | undefined;
}

/** Least likeness of claim and statement: in the section cited, anywhere in the RFC cited. */
const leastInSection = 0.4;
const leastInRfc = 0.5;
const leastEvidence = 2.2;

export function judgeClaim(knowledge: Knowledge, claim: Claim, sentence: string): Verdict | undefined {
  const manner = mannerOf(sentence.slice(claim.start, claim.end));
  if (claim.citations.length === 0) return judgeUncited(knowledge, claim, manner);
  for (const citation of nearestFirst(claim)) {
    for (const rfc of citation.rfcs) {
      const subjects = knowledge.subjects(rfc);
      if (!subjects) continue;
      const verdict = judgeCited({ knowledge, claim, manner, subjects, sections: citation.sections });
      if (verdict) return verdict === 'holds' ? undefined : verdict;
    }
  }
  return undefined;
}

/** Least likeness of a claim without citation, and how much of the statement it must say. */
const leastUncited = 0.82;
const leastSaid = 0.55;
/** What the words that it shares with the statement must weigh in the whole series (nats). */
const leastRarity = 7;

/** Without citation only the unmistakable: nearly all of the claim is in the statement, and most of the statement in the claim. */
function judgeUncited(knowledge: Knowledge, claim: Claim, manner: Manner): Verdict | undefined {
  if (claim.own || claim.pronoun || claim.words.everyday || claim.citedNearby.length > 0) return undefined;
  const terms = claim.terms.filter(({ weight }) => weight >= 0.5);
  let verdict: Verdict | undefined;
  for (const { rfc, places } of lookUp(knowledge, terms, claim.around)) {
    const subjects = knowledge.subjects(rfc);
    if (!subjects) continue;
    const matches = findMatches(subjects, terms, () => true, 12);
    const best = matches[0];
    if (!best || best.score < leastUncited) continue;
    const given: Case = { knowledge, claim, manner, subjects, sections: [] };
    const near = matches
      .filter(({ score }) => score >= best.score * 0.9)
      .map((match) => ({ match, said: said(knowledge, subjects, match.place, terms) }))
      .sort((x, y) => y.match.score + y.said - x.match.score - x.said);
    const top = near[0]!;
    if (top.said < leastSaid || !places.has(top.match.place)) continue;
    if (relateTo(given, top.match) !== 'same' || !saysNames(given, top.match)) continue;
    const judged = judgeHistory(given, top.match);
    if (judged === 'holds') return undefined;
    if (!verdict || top.match.score > verdict.match.score) verdict = judged;
  }
  return verdict;
}

interface Found {
  readonly rfc: RfcNumber;
  readonly places: ReadonlySet<number>;
}

/** The RFCs with changed requirements that share most with the terms and are named by them or by what stands around. */
export function lookUp(
  knowledge: Knowledge,
  terms: Claim['terms'],
  around: Claim['around'],
): readonly Found[] {
  const sums = new Map<number, number>();
  const rarityOf = (count: number): number => Math.log(40_000 / (count + 1));
  for (const { whole, parts, word, weight } of terms) {
    const heard = new Map<number, number>();
    for (const term of [whole, ...parts, ...knowledge.expand(word)]) {
      const entry = knowledge.changed.find(term);
      if (!entry) continue;
      const rarity = rarityOf(entry.count) * (term === whole ? 1 : 0.5);
      for (const { rfc, place } of entry.refs) {
        const key = rfc * 65_536 + place;
        heard.set(key, Math.max(heard.get(key) ?? 0, rarity));
      }
    }
    for (const [key, rarity] of heard) sums.set(key, (sums.get(key) ?? 0) + rarity * weight);
  }
  const spoken = [...terms, ...around].flatMap(({ whole, parts }) => [whole, ...parts]);
  const anchors = new Map<RfcNumber, number>();
  const anchorOf = (rfc: RfcNumber): number => {
    let worth = anchors.get(rfc);
    if (worth === undefined) {
      const names = knowledge.anchors(rfc);
      const named = spoken.find((term) => names.has(term));
      worth = named === undefined ? 0 : Math.min(3, rarityOf(knowledge.changed.find(named)?.count ?? 0));
      anchors.set(rfc, worth);
    }
    return worth;
  };
  const best = [...sums]
    .filter(([, sum]) => sum >= leastRarity - 3)
    .map(([key, sum]) => ({ key, anchor: anchorOf(Math.floor(key / 65_536) as RfcNumber), sum }))
    .filter(({ anchor, sum }) => anchor > 0 && sum + anchor >= leastRarity)
    .sort((a, b) => b.sum + b.anchor - a.sum - a.anchor);
  const byRfc = new Map<RfcNumber, Set<number>>();
  for (const { key } of best.slice(0, 200)) {
    const rfc = Math.floor(key / 65_536) as RfcNumber;
    const places = byRfc.get(rfc);
    if (places) places.add(key % 65_536);
    else if (byRfc.size < 8) byRfc.set(rfc, new Set([key % 65_536]));
  }
  return [...byRfc].map(([rfc, places]) => ({ rfc, places }));
}

/** How much of a statement the terms say; 0 to 1. What names an RFC that it cites says the words of that RFC's title. */
export function said(knowledge: Knowledge, subjects: Subjects, place: number, terms: Claim['terms']): number {
  const known = new Set(terms.flatMap(({ whole, parts }) => [whole, ...parts]));
  const { cites = [] } = subjects.facts.statements[subjects.requirements[place]!.statement] ?? {};
  for (const rfc of cites)
    if ([...knowledge.anchors(rfc)].some((name) => known.has(name)))
      for (const term of knowledge.titleTerms(rfc)) known.add(term);
  for (const term of subjects.own) known.add(term);
  let total = 0;
  let shared = 0;
  for (const [term, weight] of subjects.core[place]!) {
    if (weight < 0.6) continue;
    const worth = weight * subjects.rarity(term);
    total += worth;
    if (known.has(term)) shared += worth;
  }
  return total === 0 ? 0 : shared / total;
}

function nearestFirst({ citations, words }: Claim): readonly SentenceCitation[] {
  const distance = ({ start, end }: SentenceCitation): number =>
    end <= words.start ? words.start - end : Math.max(0, start - words.end);
  return [...citations].sort((a, b) => distance(a) - distance(b));
}

/** A claim beside one RFC. */
interface Case {
  readonly knowledge: Knowledge;
  readonly claim: Claim;
  readonly manner: Manner;
  readonly subjects: Subjects;
  /** The sections cited; empty for the whole RFC. */
  readonly sections: readonly SectionNumber[];
}

function judgeCited(given: Case): Verdict | 'holds' | undefined {
  const good = goodMatches(given);
  const agreeing = agreeingMatches(given, good);
  if (agreeing.length > 0) return judgeHistory(given, agreeing[0]!);
  return judgeQuotation(given, good) ?? judgeByNotice(given);
}

function goodMatches({ subjects, claim, sections }: Case): readonly Match[] {
  const sectioned = sections.length > 0;
  const inSection = (place: number): boolean => isIn(subjects.requirements[place]!.section, sections);
  const matches = findMatches(subjects, claim.terms, sectioned ? inSection : () => true);
  const least = sectioned ? leastInSection : leastInRfc;
  return matches.filter(
    ({ score, evidence }) => score >= least && (evidence >= leastEvidence || (sectioned && score >= 0.7)),
  );
}

/**
 * Those at the claimed level, the likest first. One that says more than the claim, or much less, gives way to one
 * that says just that.
 */
function agreeingMatches(given: Case, good: readonly Match[]): readonly Match[] {
  const { knowledge, subjects, claim } = given;
  const least = good[0] ? good[0].score * (given.sections.length > 0 ? 0.7 : 0.8) : 0;
  const ranked = good
    .filter(({ score }) => score >= least)
    .map((match) => ({
      match,
      worth:
        match.score +
        0.3 * said(knowledge, subjects, match.place, claim.terms) -
        0.002 * Math.min(20, distance(subjects, match)),
    }))
    .sort((a, b) => b.worth - a.worth);
  return ranked
    .filter(({ worth }) => worth >= ranked[0]!.worth * leastOfBest)
    .map(({ match }) => match)
    .filter((match) => relateTo(given, match) === 'same' && saysNames(given, match));
}

/** A statement this much less fit than the fittest is not what was meant. */
const leastOfBest = 0.93;

/** How far from its keyword the nearest word of a statement is that the claim says. */
function distance(subjects: Subjects, { place, hits }: Match): number {
  const { statement, at } = subjects.requirements[place]!;
  const words = subjects.facts.statements[statement]?.words ?? [];
  let nearest = words.length;
  words.forEach((word, index) => {
    const term = termOf(word);
    if (term && hits.includes(term.whole))
      nearest = Math.min(nearest, index < at ? at - index - 1 : index - at);
  });
  return nearest;
}

function judgeHistory({ knowledge, claim, subjects, sections }: Case, match: Match): Verdict | 'holds' {
  const history = traceRequirement(knowledge, subjects, match, claim);
  if (!history.changed || history.current?.relation === 'same') return 'holds';
  // That nothing is said any more is believed only of what was surely meant.
  const { changed } = history;
  const isDropped = changed.relation === 'dropped' && !changed.notice;
  if (isDropped && (claim.citations.length === 0 || (match.score < 0.6 && sections.length === 0)))
    return 'holds';
  if (claim.words.everyday && (!changed.replaces || match.score < 0.6)) return 'holds';
  const cited = citedRfcs(claim);
  if (history.versions.some(({ rfc, relation }) => cited.has(rfc) && relation !== 'same')) return 'holds';
  const { rfc } = subjects.facts;
  const requirement = subjects.requirements[match.place]!;
  return {
    kind: 'stale',
    claim,
    rfc,
    source: rfc,
    requirement,
    section: requirement.section,
    match,
    history,
    instead: undefined,
  };
}

/** The RFC cited says it in words without a keyword, and a later one gives notice that it no longer holds. */
function judgeByNotice({ knowledge, claim, subjects, sections }: Case): Verdict | undefined {
  const { rfc } = subjects.facts;
  if (!claim.cites || claim.own || claim.words.released) return undefined;
  const titles = sections.flatMap((section) => subjects.titlesOf(section));
  const match: Match = { place: -1, score: 0, evidence: 0, hits: claim.terms.map(({ whole }) => whole) };
  const cited = citedRfcs(claim);
  for (const later of knowledge.laterVersions(rfc)) {
    const notice = findNotice(knowledge, later.rfc, subjects, claim, titles);
    if (!notice) continue;
    if (cited.has(later.rfc)) return undefined;
    const history = historyOfNotice(knowledge, rfc, later, notice);
    const section = sections[0];
    return {
      kind: 'stale',
      claim,
      rfc,
      source: rfc,
      requirement: undefined,
      section,
      match,
      history,
      instead: undefined,
    };
  }
  return undefined;
}

function citedRfcs(claim: Claim): ReadonlySet<RfcNumber> {
  return new Set([...claim.citations.flatMap(({ rfcs }) => rfcs), ...claim.citedNearby]);
}

/** The RFC cited does not say so: another version of it does, or it says something else of the same matter. */
function judgeQuotation(given: Case, good: readonly Match[]): Verdict | undefined {
  if (!given.claim.cites || (given.claim.own && given.sections.length === 0)) return undefined;
  const verdict =
    fromOtherVersion(given, good) ?? fromOwnStatement(given, good) ?? fromOtherSection(given, good);
  return verdict && new Set(verdict.match.hits).size > 1 ? verdict : undefined;
}

/** A predecessor says what is claimed, and the RFC cited has changed it; or a successor does, and it had not yet. */
function fromOtherVersion(
  { knowledge, claim, manner, subjects }: Case,
  good: readonly Match[],
): Verdict | undefined {
  const { rfc } = subjects.facts;
  for (const earlier of knowledge.earlierVersions(rfc)) {
    const before = knowledge.subjects(earlier);
    if (!before) continue;
    const given = { knowledge, claim, manner, subjects: before, sections: [] };
    const [match] = agreeingMatches(given, goodMatches(given));
    if (!match || match.score < 0.7 || match.evidence < 4) continue;
    const history = traceRequirement(knowledge, before, match, claim);
    const here = history.versions.find((version) => version.rfc === rfc);
    if (!here || here.relation === 'same') continue;
    const requirement = before.requirements[match.place]!;
    return {
      kind: 'misquoted',
      claim,
      rfc,
      source: earlier,
      requirement,
      section: requirement.section,
      match,
      history,
      instead: here.requirement,
    };
  }
  const best = good[0];
  if (!best || best.score < 0.6 || best.evidence < 4 || !saysNames({ claim, subjects }, best))
    return undefined;
  if (!isContradicted(relateTo({ claim, manner, subjects }, best))) return undefined;
  const history = traceRequirement(knowledge, subjects, best, claim);
  const requirement = subjects.requirements[best.place]!;
  const later = history.versions.find(
    (version) =>
      version.replaces &&
      version.requirement !== undefined &&
      version.relation !== 'same' &&
      relate(claim.level, version.requirement.level, manner, mannerOf('')) === 'same',
  );
  if (!later) return undefined;
  return {
    kind: 'misquoted',
    claim,
    rfc,
    source: rfc,
    requirement,
    section: requirement.section,
    match: best,
    history,
    instead: requirement,
  };
}

/** The section cited has the matter at another level, unmistakably. */
function fromOwnStatement(given: Case, good: readonly Match[]): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  const best = good[0];
  if (!best || sections.length === 0 || best.score < 0.75 || best.evidence < 5) return undefined;
  const relation = relateTo(given, best);
  const names = saysNames(given, best);
  if (names && !isContradicted(relation)) return undefined;
  if (!names && relation !== 'same') return undefined;
  const anywhere = agreeingMatches({ ...given, sections: [] }, goodMatches({ ...given, sections: [] }));
  if (anywhere.some(({ score }) => score >= best.score * 0.8)) return undefined;
  const { rfc } = subjects.facts;
  const requirement = subjects.requirements[best.place]!;
  const history = traceRequirement(knowledge, subjects, best, claim);
  return {
    kind: 'misquoted',
    claim,
    rfc,
    source: rfc,
    requirement,
    section: requirement.section,
    match: best,
    history,
    instead: requirement,
  };
}

/** The section cited says nothing of it, another section of the same RFC does. */
function fromOtherSection(given: Case, good: readonly Match[]): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  const inSection = (place: number): boolean => isIn(subjects.requirements[place]!.section, sections);
  const near = findMatches(subjects, claim.terms, inSection, 1)[0]?.score ?? 0;
  if (sections.length === 0 || good.length > 0 || near >= 0.25) return undefined;
  if (!sections.some((section) => subjects.facts.sections.some(({ number }) => number === section)))
    return undefined;
  const whole = { ...given, sections: [] };
  const [match] = agreeingMatches(whole, goodMatches(whole));
  if (!match || match.score < 0.9 || match.evidence < 6) return undefined;
  const { rfc } = subjects.facts;
  const requirement = subjects.requirements[match.place]!;
  const history = traceRequirement(knowledge, subjects, match, claim);
  return {
    kind: 'misquoted',
    claim,
    rfc,
    source: rfc,
    requirement,
    section: requirement.section,
    match,
    history,
    instead: undefined,
  };
}

/** Saying less than the RFC says contradicts nothing; saying more, or the opposite, does. */
function isContradicted(relation: Relation): boolean {
  return relation === 'weaker' || relation === 'opposite';
}

/** How the statement relates to the claim; "not required" holds where it is at most recommended. */
function relateTo(
  { subjects, claim, manner }: Pick<Case, 'subjects' | 'claim' | 'manner'>,
  { place }: Match,
): Relation {
  const requirement = subjects.requirements[place]!;
  const relation = relate(claim.level, requirement.level, manner, mannerOf(nearText(subjects, requirement)));
  if (claim.words.released && relation === 'stronger' && rank(requirement.level) === 2) return 'same';
  return relation;
}

/** Whether a statement names what the claim names; a name is a compound with digits, such as an algorithm's. */
function saysNames({ claim, subjects }: Pick<Case, 'claim' | 'subjects'>, { place }: Match): boolean {
  const core = subjects.core[place]!;
  return claim.terms
    .filter(({ whole, parts, weight }) => weight >= 0.7 && isName(whole, parts))
    .every(
      ({ whole }) =>
        core.has(whole) || [...core.keys()].some((term) => term.endsWith(whole) || term.startsWith(whole)),
    );
}

function isIn(section: SectionNumber | undefined, sections: readonly SectionNumber[]): boolean {
  return section !== undefined && sections.some((outer) => sectionContains(outer, section));
}
