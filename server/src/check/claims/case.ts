/** A claim beside one RFC: what its statements are to the claim, and what became of them. */
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import type { RequirementFact } from '../../rfc/facts';
import { isNegative, type Level } from '../../rfc/level';
import { mannerOf, rank, relate, type Manner, type Relation } from './agreement';
import type { Claim } from './claim';
import { isNameLike } from './claimNames';
import { traceRequirement, type History } from './history';
import type { Knowledge } from './knowledge';
import { findMatches, type Match } from './match';
import { isAmongChanges } from './noticePlace';
import { isOwn, nearText, termsIn, type Subjects } from './subjects';
import {
  isIdentifier,
  isName,
  isQuantity,
  isVersion,
  namesBegin,
  spellings,
  termOf,
  termsOfText,
  type Term,
} from './terms';
import { staleVerdict, type Verdict } from './verdict';

/** A claim beside one RFC. */
export interface Case {
  readonly knowledge: Knowledge;
  readonly claim: Claim;
  readonly manner: Manner;
  readonly subjects: Subjects;
  /** The sections cited; empty for the whole RFC. */
  readonly sections: readonly SectionNumber[];
}

/** What came of the statement that a claim means; `holds` where nothing that the claim says was changed, or it is not sure enough. */
export function judgeHistory(given: Case, match: Match): Verdict | 'holds' {
  const { knowledge, claim, subjects, sections } = given;
  const traced = traceRequirement(knowledge, subjects, match, claim);
  const history = isUnderstated(given, match) ? contradicting(claim, traced) : traced;
  if (!history.changed || history.current?.relation === 'same') return 'holds';
  // That nothing is said any more is believed only of what was surely meant.
  const { changed } = history;
  const isDropped = changed.relation === 'dropped' && !changed.notice;
  // What replaces a ban often has no word for what was banned; a limit it has.
  if (isDropped && sections.length === 0 && isNegative(claim.level) && !match.hits.some(isQuantity))
    return 'holds';
  // What is no longer demanded may still be done.
  const isAllowed =
    claim.level === 'MAY' && (isUnderstated(given, match) || hasSectionOn(given, match, changed.rfc));
  if (isDropped && (isAllowed || isMereMention(claim))) return 'holds';
  if (isDropped && mayBeSaidUnderTitle(given, match, changed.rfc)) return 'holds';
  if (isDropped && !isSurelyDropped(given, match)) return 'holds';
  const isOfValue = changed.relation === 'value' && match.evidence >= leastEvidenceOfValue;
  if (claim.words.everyday && !isOfValue && (!changed.replaces || match.score < 0.6)) return 'holds';
  const cited = citedRfcs(claim);
  if (history.versions.some(({ rfc, relation }) => cited.has(rfc) && relation !== 'same')) return 'holds';
  return staleVerdict(claim, subjects, match, history);
}

/** It points to where a thing is described that it speaks of: that is described there still, whatever replaced it. */
function isMereMention({ points, cites, toldOfRfc }: Claim): boolean {
  return points && cites && !toldOfRfc;
}

/** What claim and statement share weighs so much (nats) where no section says which statement is meant. */
const leastWeightOfDropped = 9.5;
/** From this likeness on it is meant where its section is cited; below, what they share weighs so much (nats). */
const likelyMeant = 0.7;
const leastWeightInSection = 7;

/** That nothing is said any more is believed of what was surely meant, and of what another version would say again. */
function isSurelyDropped(given: Case, match: Match): boolean {
  const { knowledge, claim, subjects, sections } = given;
  const { section, level } = subjects.requirements[match.place]!;
  if (claim.citations.length === 0 || isAmongChanges(knowledge, subjects.facts.rfc, section)) return false;
  if (sections.length > 0)
    return (
      match.score >= likelyMeant || (match.hits.length > 1 && weightOf(given, match) >= leastWeightInSection)
    );
  return (
    match.score >= 0.6 &&
    (match.hits.some(isQuantity) ||
      (isNegative(level) === isNegative(claim.level) && weightOf(given, match) >= leastWeightOfDropped))
  );
}

/** What they share is so rare (nats) that everyday words for one value of it are surely a claim. */
const leastEvidenceOfValue = 7;

/** A later RFC gives the matter a section of its own: what it no longer says with a keyword it may say without. */
function hasSectionOn({ knowledge, claim, subjects }: Case, { hits }: Match, later: RfcNumber): boolean {
  const [rarest] = claim.terms
    .filter((term) => term.weight >= 0.9 && hits.includes(term.whole) && !isOwn(subjects, term))
    .sort((a, b) => knowledge.rarity(b.whole) - knowledge.rarity(a.whole));
  const titles = knowledge.index.facts(later)?.sections.map(({ title }) => title) ?? [];
  return rarest !== undefined && termsIn(titles).includes(rarest.whole);
}

/** A later RFC has a section by the very name of a thing that claim and statement name, and a rule at the claimed level there. */
function mayBeSaidUnderTitle(
  { knowledge, claim, subjects: old }: Case,
  { hits }: Match,
  later: RfcNumber,
): boolean {
  const subjects = knowledge.subjects(later);
  const names = claim.terms
    .filter(
      (term) => term.weight >= 0.9 && hits.includes(term.whole) && isNameLike(term) && !isOwn(old, term),
    )
    .map(({ whole }) => whole);
  if (!subjects || names.length === 0) return false;
  const titled = subjects.facts.sections.flatMap(({ number, title }) => {
    const [only, ...others] = termsOfText(title);
    return only && others.length === 0 && names.includes(only.whole) ? [number] : [];
  });
  return findMatches(subjects, claim.terms, (place) =>
    titled.includes(subjects.requirements[place]!.section!),
  ).some(
    ({ place, score }) => score >= leastUnderTitle && subjects.requirements[place]!.level === claim.level,
  );
}

/** How much of the claim such a rule must have. */
const leastUnderTitle = 0.4;

/** The statement says more than the claim: what is required is also allowed. */
export function isUnderstated(given: Case, match: Match): boolean {
  return relateTo(given, match) === 'stronger';
}

/** Of what became of a statement that says more than the claim, what contradicts the claim. */
function contradicting(claim: Claim, history: History): History {
  const versions = history.versions.map((version) =>
    version.requirement && version.relation !== 'value' && !isDenied(claim.level, version.requirement.level)
      ? { ...version, relation: 'same' as const }
      : version,
  );
  return {
    versions,
    changed: versions.find(({ relation }) => relation !== 'same'),
    current: versions.find(({ rfc }) => rfc === history.current?.rfc),
  };
}

/** Whether the second level denies what the first one claims. */
function isDenied(claimed: Level, level: Level): boolean {
  return isNegative(claimed) !== isNegative(level) || rank(level) < rank(claimed);
}

/** The RFCs cited in the sentence of a claim, and in those before and behind it. */
export function citedRfcs(claim: Claim): ReadonlySet<RfcNumber> {
  return new Set([...claim.citations.flatMap(({ rfcs }) => rfcs), ...claim.citedBefore, ...claim.citedNext]);
}

/** What the claim's words that a statement holds weigh in the whole series (nats); the RFC's own names say little. */
export function weightOf(
  { knowledge, subjects, claim }: Pick<Case, 'knowledge' | 'subjects' | 'claim'>,
  { hits }: Match,
): number {
  const shared = new Set(hits);
  return claim.terms
    .filter(({ whole }) => shared.has(whole))
    .reduce(
      (sum, term) =>
        sum +
        term.weight *
          knowledge.rarity(term.whole) *
          (isOwn(subjects, term) || /^\d+$/.test(term.whole) ? littleWorth : 1),
      0,
    );
}

/** What is left of the worth of the RFC's own names and of bare numbers. */
const littleWorth = 0.3;

/** How much of a statement the terms say; 0 to 1. What names an RFC that it cites says the words of that RFC's title. */
export function said(
  knowledge: Knowledge,
  subjects: Subjects,
  place: number,
  terms: readonly Omit<Term, 'start'>[],
): number {
  const known = new Set(spellings(terms));
  const { cites = [] } = subjects.facts.statements[subjects.requirements[place]!.statement] ?? {};
  for (const rfc of cites)
    if ([...knowledge.anchors(rfc)].some((name) => known.has(name)))
      for (const term of knowledge.titleTerms(rfc)) known.add(term);
  for (const term of subjects.own) known.add(term);
  let total = 0;
  let shared = 0;
  const core = subjects.core[place]!;
  const longer = [...core.keys()].filter((term) => !known.has(term) && namesBegin(terms, term));
  for (const whole of longer) known.add(whole);
  const pieces = longer.length > 0 ? piecesOf(subjects, place, longer) : none;
  for (const [term, weight] of core) {
    if (weight < 0.6 || pieces.has(term)) continue;
    const worth = weight * subjects.rarity(term);
    total += worth;
    if (known.has(term)) shared += worth;
  }
  return total === 0 ? 0 : shared / total;
}

const none: ReadonlySet<string> = new Set();

/** What compounds of a statement are made of, which says nothing beside them. */
function piecesOf(
  { facts, requirements }: Subjects,
  place: number,
  compounds: readonly string[],
): ReadonlySet<string> {
  const { words = [] } = facts.statements[requirements[place]!.statement] ?? {};
  const terms = words.flatMap((word) => termOf(word) ?? []);
  return new Set(terms.flatMap(({ whole, parts }) => (compounds.includes(whole) ? parts : [])));
}

/** How the statement relates to the claim; "not required" holds where it is at most recommended. */
export function relateTo(
  { subjects, claim, manner }: Pick<Case, 'subjects' | 'claim' | 'manner'>,
  { place }: Match,
): Relation {
  const requirement = subjects.requirements[place]!;
  const level = levelMeant(subjects, requirement);
  const relation = relate(claim.level, level, manner, mannerOf(nearText(subjects, requirement)));
  if (claim.words.released && relation === 'stronger' && rank(level) === 2) return 'same';
  return relation;
}

/** "MAY only be sent when" is a demand, "MUST have no frobs" a ban; "SHOULD be no greater than" sets a limit. */
function levelMeant({ facts }: Subjects, { level, statement, at }: RequirementFact): Level {
  const [next = '', second = ''] = facts.statements[statement]?.words.slice(at, at + 2) ?? [];
  if (level === 'MAY') return /^only$/i.test(next) ? 'MUST' : level;
  if (!/^(?:no|neither|none)$/i.test(next) || comparative.test(second)) return level;
  return level === 'MUST' ? 'MUST NOT' : level === 'SHOULD' ? 'SHOULD NOT' : level;
}

const comparative =
  /^(?:more|less|fewer|later|earlier|longer|shorter|larger|smaller|greater|higher|lower|bigger)$/i;

/** A name this rare in the whole series (nats) says which thing is meant. */
const tellingRarity = 7;
/** The same of what has a digit, which few other words have. */
const tellingRarityOfNumbered = 6;

/** What so many of an RFC's statements name is what all of it is about. */
const everywhere = 10;

function isEverywhere({ postings }: Subjects, word: string, whole: string): boolean {
  return !/\d/.test(word) && postings.count(whole) >= everywhere;
}

/** Names in the claim that say which thing is meant: an algorithm, an option, a command; what the RFC itself is called is none. */
export function tellingNames({ knowledge, claim, subjects }: Pick<Case, 'knowledge' | 'claim' | 'subjects'>) {
  return claim.terms.filter(
    ({ whole, parts, word, weight }) =>
      weight >= 0.45 &&
      (isName(whole, parts) ||
        ((isIdentifier(word) || isVersion(whole)) &&
          knowledge.rarity(whole) >= (/\d/.test(whole) ? tellingRarityOfNumbered : tellingRarity) &&
          !subjects.own.has(whole) &&
          !isEverywhere(subjects, word, whole))),
  );
}

/**
 * Whether a statement, or a title above it, names what the claim names: every algorithm, and one of the other things
 * that the RFC knows by these names.
 */
export function saysNames(given: Pick<Case, 'knowledge' | 'claim' | 'subjects'>, { place }: Match): boolean {
  const { knowledge, subjects } = given;
  const core = subjects.core[place]!;
  const titles = subjects.titlesOf(subjects.requirements[place]!.section);
  const has = (term: string): boolean => core.has(term) || titles.includes(term);
  const says = ({ whole, parts, word }: Term): boolean => {
    const spelt = knowledge.expand(word);
    return (
      has(whole) ||
      (parts.length > 0 && parts.length < 3 && parts.every(has)) ||
      (spelt.length > 0 && spelt.every(has)) ||
      [...core.keys()].some((term) => term.endsWith(whole) || term.startsWith(whole))
    );
  };
  const telling = tellingNames(given);
  const others = telling.filter(({ whole, parts }) => !isName(whole, parts) && subjects.postings.has(whole));
  return (
    telling.filter(({ whole, parts }) => isName(whole, parts)).every(says) &&
    (others.length === 0 || others.some(says))
  );
}
