/** Which statements of an RFC a claim may mean. */
import { sectionContains, type SectionNumber } from '../../rfc/identity';
import { isUnderstated, relateTo, said, saysNames, type Case } from './case';
import type { Claim } from './claim';
import { isNameLike } from './claimNames';
import { deedOf, type Deed } from './deed';
import type { Knowledge } from './knowledge';
import { findMatches, type Match } from './match';
import { isOwn, wordsOf, type Subjects } from './subjects';
import { isAmong, isIdentifier, isQuantity, isVersion, namesBegin, spellings, termOf, unitOf } from './terms';

/** Least likeness of claim and statement: in the section cited, anywhere in the RFC cited. */
const leastInSection = 0.4;
const leastInRfc = 0.5;
const leastEvidence = 2.2;
/** The same in the section cited where both have one quantity or version, or name one rare thing. */
const leastCounted = 0.26;
const leastNamed = 0.15;
/** The same where the statement is at the claimed level, and the title above it may name that thing. */
const leastTitled = 0.3;
/** The same where it is at the claimed level, and what they share is rare (nats). */
const leastProven = 0.34;
const leastEvidenceOfProven = 7;

/** The statements of the RFC, in the sections cited where there are some, that are like enough to be what is meant. */
export function goodMatches(given: Case): readonly Match[] {
  const { subjects, claim, sections } = given;
  const sectioned = sections.length > 0;
  const inSection = (place: number): boolean => isIn(subjects.requirements[place]!.section, sections);
  const matches = findMatches(subjects, claim.terms, sectioned ? inSection : () => true);
  const isForeign = namesForeign(given);
  return matches.filter((match) => {
    if (isForeign && !sharesRareName(given, match)) return false;
    return sectioned ? isGoodInSection(given, match) : isGoodInRfc(given, match);
  });
}

function isGoodInSection(given: Case, match: Match): boolean {
  const { score, evidence } = match;
  if (score >= leastInSection && (evidence >= leastEvidence || score >= 0.7)) return true;
  if (score >= leastNamed && sharesRareName(given, match)) return true;
  if (score >= leastCounted && counts(given, match)) return true;
  const mayBeMeant =
    (score >= leastProven && evidence >= leastEvidenceOfProven) ||
    (score >= leastTitled && namesByTitle(given, match));
  return mayBeMeant && relateTo(given, match) === 'same';
}

function isGoodInRfc(given: Case, match: Match): boolean {
  return match.score >= leastInRfc && (match.evidence >= leastEvidence || isAboutNameOnly(given, match));
}

/** Where a statement says little, it and the claim have to say the same. */
const leastOfLittle = 0.8;
const leastSaidOfLittle = 0.9;

/** Whether claim and statement name one thing, and say little else: "RFC 1 requires frobs". */
function isAboutNameOnly(given: Case, match: Match): boolean {
  const { knowledge, claim, subjects } = given;
  return (
    match.score >= leastOfLittle &&
    sharedTerms(claim, subjects, match).some(
      (term) => isNameLike(term) && knowledge.rarity(term.whole) >= leastNameOfLittle,
    ) &&
    said(knowledge, subjects, match.place, claim.terms) >= leastSaidOfLittle
  );
}

/** A name as rare as this in the whole series (nats) is what a statement of one name is about. */
const leastNameOfLittle = 4;

/** Whether the claim is about something by a name that no requirement of the RFC has: such as an algorithm of a list cut short. */
function namesForeign({ knowledge, claim, subjects }: Case): boolean {
  return claim.terms.some(
    (term) =>
      term.weight >= 0.9 &&
      (/\d/.test(term.word) || /^\p{Lu}{5,}$/u.test(term.word)) &&
      isRareName(knowledge, term) &&
      !isOwn(subjects, term) &&
      !subjects.postings.has(term.whole) &&
      !term.parts.every((part) => subjects.postings.has(part)),
  );
}

/** Whether a statement has a name of the claim that few statements have. */
export function sharesRareName({ knowledge, claim, subjects }: Case, match: Match): boolean {
  return sharedTerms(claim, subjects, match).some((term) => isRareName(knowledge, term));
}

/** Whether a statement, or the title above it, has a name of the claim that few statements have. */
function namesByTitle({ knowledge, claim, subjects }: Case, { hits }: Match): boolean {
  return claim.terms.some(
    (term) =>
      term.weight >= 0.9 &&
      hits.includes(term.whole) &&
      !isOwn(subjects, term) &&
      isRareName(knowledge, term),
  );
}

/** A name as rare as this in the whole series (nats) few statements have. */
const leastOfRareName = 7;

function isRareName(knowledge: Knowledge, { whole, word }: Claim['terms'][number]): boolean {
  return isIdentifier(word) && knowledge.rarity(whole) >= leastOfRareName;
}

/** Whether a statement has a quantity of the claim, or a version. */
function counts({ claim, subjects }: Case, match: Match): boolean {
  return sharedTerms(claim, subjects, match).some(({ whole }) => whole.startsWith('#') || isVersion(whole));
}

/** What stands near the claim's keyword and near the statement's; the RFC's own names left out. */
function sharedTerms(claim: Claim, subjects: Subjects, { place, hits }: Match): Claim['terms'] {
  const core = subjects.core[place]!;
  return claim.terms.filter(
    ({ whole, weight }) =>
      weight >= 0.9 && hits.includes(whole) && (core.get(whole) ?? 0) >= 0.75 && !subjects.own.has(whole),
  );
}

/** A match and how fit its statement is to be what the claim means. */
export interface Ranked {
  readonly match: Match;
  readonly worth: number;
}

/** What a quantity that both have adds to a statement's fitness. */
const countedWorth = 0.15;
/** What it takes away that the claim's subject is the statement's condition, or what another keyword demands. */
const conditionalLoss = 0.25;

/**
 * The matches by fitness, the fittest first. A statement that says more than the claim, or much less, gives way to one
 * that says just that; so does one whose keyword governs other words.
 */
export function rankMatches(given: Case, good: readonly Match[]): readonly Ranked[] {
  const { knowledge, subjects, claim } = given;
  const least = good[0] ? good[0].score * (given.sections.length > 0 ? 0.7 : 0.8) : 0;
  return good
    .filter(({ score }) => score >= least)
    .map((match) => ({
      match,
      worth:
        match.score +
        0.3 * said(knowledge, subjects, match.place, claim.terms) +
        0.25 * governed(given, match) +
        (counts(given, match) ? countedWorth : 0) -
        (isConditional(given, match) || isOfKeywordBefore(given, match) || isOfOtherDeed(given, match)
          ? conditionalLoss
          : 0) -
        0.002 * Math.min(20, distance(subjects, match)),
    }))
    .sort((a, b) => b.worth - a.worth);
}

/** Those at the claimed level, the fittest first. */
export function agreeingMatches(given: Case, good: readonly Match[], least = leastOfBest): readonly Match[] {
  const ranked = rankMatches(given, good);
  return ranked
    .filter(({ worth }) => worth >= ranked[0]!.worth * least)
    .map(({ match }) => match)
    .filter(
      (match) => relateTo(given, match) === 'same' && isNamed(given, match) && !countsOtherwise(given, match),
    );
}

/** The claim has a quantity, and the statement another one of its kind: three seconds, not one. */
function countsOtherwise({ claim, subjects }: Case, { place, hits }: Match): boolean {
  const claimed = claim.terms.filter(({ whole, weight }) => weight >= 0.5 && unitOf(whole) !== undefined);
  if (claimed.length === 0 || claimed.some(({ whole }) => hits.includes(whole))) return false;
  const units = new Set(claimed.map(({ whole }) => unitOf(whole)));
  return [...subjects.core[place]!.keys()].some((term) => isQuantity(term) && units.has(unitOf(term)));
}

/** What the section cited says of a quantity need not repeat what the quantity is of: few of its words are kept. */
function isNamed(given: Case, match: Match): boolean {
  return saysNames(given, match) || (given.sections.length > 0 && counts(given, match));
}

/** Those that say more than the claim, the fittest first: only where there is no doubt that they are meant. */
export function understatedMatches(given: Case, good: readonly Match[]): readonly Match[] {
  const ranked = rankMatches(given, good);
  return ranked
    .filter(
      ({ worth, match }) =>
        worth >= ranked[0]!.worth * leastOfBest &&
        match.score >= (sharesRareName(given, match) ? leastUnderstatedNamed : leastUnderstated),
    )
    .map(({ match }) => match)
    .filter((match) => isUnderstated(given, match) && saysNames(given, match));
}

const leastUnderstated = 0.6;
/** The same of what is called by a rare name. */
const leastUnderstatedNamed = 0.4;

/** So many words on either side are what a keyword governs, up to the next keyword of its statement. */
const reach = 6;
/** The same before a keyword that another one precedes: most of what stands between them that one governs. */
const reachBehindAnother = 3;

/** A term of less weight belongs to another claim of the sentence, or to what comes of it. */
const leastOfClaim = 0.2;

/** How much of what a keyword governs the claim says; 0 to 1. */
export function governed({ knowledge, subjects, claim }: Case, { place }: Match): number {
  const { statement, at, context } = subjects.requirements[place]!;
  const { words, cites } = subjects.facts.statements[statement] ?? { words: [], cites: [] };
  const others = subjects.requirements.filter((one) => one.statement === statement).map((one) => one.at);
  const before = Math.max(0, ...others.filter((other) => other < at));
  const from = Math.max(before, at - (before > 0 ? reachBehindAnother : reach));
  const to = Math.min(at + reach, words.length, ...others.filter((other) => other > at));
  const terms = claim.terms.filter(({ weight }) => weight >= leastOfClaim);
  const known = new Set(spellings(terms));
  // Of several RFCs that a statement cites, each stands for a part of it.
  for (const rfc of cites.length === 1 ? cites : [])
    if ([...knowledge.anchors(rfc)].some((name) => known.has(name)))
      for (const term of knowledge.titleTerms(rfc)) known.add(term);
  let total = 0;
  let shared = 0;
  for (const word of context === 'table' ? words : words.slice(from, to)) {
    const term = termOf(word);
    if (!term || isOwn(subjects, term)) continue;
    const worth = knowledge.rarity(term.whole);
    const spelt = knowledge.expand(word);
    const isSaid =
      isAmong(known, term) ||
      namesBegin(terms, term.whole) ||
      (spelt.length > 0 && spelt.every((part) => known.has(part)));
    total += worth;
    if (isSaid) shared += worth;
  }
  return total === 0 ? 0 : shared / total;
}

/** "Nodes implementing X MUST Y" demands Y, and not X, of which the claim is: it says nothing of what follows the keyword. */
export function isConditional({ subjects, knowledge, claim }: Case, { place, hits }: Match): boolean {
  const requirement = subjects.requirements[place]!;
  const { at, context } = requirement;
  const words = wordsOf(subjects, requirement);
  const condition = words.slice(0, at).findLastIndex((word) => has.test(word));
  if (condition < 0 || context === 'table') return false;
  const rarest = rarestOf(knowledge, claim, hits);
  if (!rarest) return false;
  const says = (word: string): boolean => isSaid(word, rarest);
  return (
    words.slice(condition, at).some(says) &&
    !words.slice(0, condition).some(says) &&
    !words.slice(at).some(says)
  );
}

/** "MUST X and SHOULD Y": X is what the first keyword demands. */
function isOfKeywordBefore({ subjects, knowledge, claim }: Case, { place, hits }: Match): boolean {
  const requirement = subjects.requirements[place]!;
  const { statement, at, context } = requirement;
  const words = wordsOf(subjects, requirement);
  const before = Math.max(
    -1,
    ...subjects.requirements.filter((one) => one.statement === statement && one.at < at).map((one) => one.at),
  );
  const tail = words.slice(at);
  if (before < 0 || context === 'table' || tail.length === 0 || passive.test(tail[0]!)) return false;
  const rarest = rarestOf(knowledge, claim, hits);
  if (!rarest) return false;
  const says = (word: string): boolean => isSaid(word, rarest);
  return words.slice(before, at).some(says) && !words.slice(0, before).some(says) && !tail.some(says);
}

/** So many words behind a keyword say the deed that it demands. */
const deedReach = 2;

/** "SHOULD support X, and if it is supported, it MUST be used": the claim is of what another keyword of the statement demands. */
export function isOfOtherDeed({ subjects, claim }: Case, { place }: Match): boolean {
  if (claim.deed === undefined) return false;
  const requirement = subjects.requirements[place]!;
  const { statement, at } = requirement;
  const words = wordsOf(subjects, requirement);
  const deedAt = (from: number): Deed | undefined => deedOf(words.slice(from, from + deedReach));
  const own = deedAt(at);
  return (
    own !== undefined &&
    own !== claim.deed &&
    subjects.requirements.some((one) => one.statement === statement && deedAt(one.at) === claim.deed)
  );
}

const passive = /(?:ed|en|sent|kept|used|set)$/i;

function rarestOf(
  knowledge: Knowledge,
  claim: Claim,
  hits: readonly string[],
): Claim['terms'][number] | undefined {
  const [rarest] = claim.terms
    .filter(({ whole, weight }) => weight >= 0.9 && hits.includes(whole))
    .sort((a, b) => knowledge.rarity(b.whole) - knowledge.rarity(a.whole));
  return rarest;
}

function isSaid(word: string, { whole }: Claim['terms'][number]): boolean {
  const term = termOf(word);
  return term !== undefined && (term.whole === whole || term.parts.includes(whole));
}

/** Which nodes a statement is about: those that have something. */
const has = /^(?:implementing|supporting|using|offering|running|performing|providing)$/i;

/** A statement this much less fit than the fittest is not what was meant. */
const leastOfBest = 0.95;

/** How far from its keyword the nearest word of a statement is that the claim says. */
function distance(subjects: Subjects, { place, hits }: Match): number {
  const requirement = subjects.requirements[place]!;
  const { at } = requirement;
  const words = wordsOf(subjects, requirement);
  let nearest = words.length;
  words.forEach((word, index) => {
    const term = termOf(word);
    if (term && hits.includes(term.whole))
      nearest = Math.min(nearest, index < at ? at - index - 1 : index - at);
  });
  return nearest;
}

/** Whether a section is one of those given, or inside of one. */
export function isIn(section: SectionNumber | undefined, sections: readonly SectionNumber[]): boolean {
  return section !== undefined && sections.some((outer) => sectionContains(outer, section));
}
