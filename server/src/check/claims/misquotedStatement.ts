/** Claims that the RFC cited has otherwise: at another level, or in another section. */
import { isNegative } from '../../rfc/level';
import { rank } from './agreement';
import { relateTo, saysNames, tellingNames, weightOf, type Case } from './case';
import { isToldOf } from './claim';
import {
  agreeingMatches,
  goodMatches,
  governed,
  isConditional,
  isIn,
  isOfOtherDeed,
  rankMatches,
  type Ranked,
} from './fitting';
import { traceRequirement } from './history';
import { findMatches, type Match } from './match';
import { isContradicted, isSure, leastNamed } from './sureness';
import { isOwn } from './subjects';
import { isAlgorithm, isIdentifier, isVersion } from './terms';
import { misquoted, type Verdict } from './verdict';
import { behind } from './version';

/** How much of what the keyword governs the claim must say. */
const leastGoverned = 0.4;
/** The same where the statement says nearly all of the claim, and where the claim rules out another level. */
const leastGovernedOfAll = 0.35;
const leastGovernedExactly = 0.3;

/** The section cited has the matter at another level, unmistakably; or the RFC cited has. */
export function fromOwnStatement(given: Case, good: readonly Match[]): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  const ranked = rankMatches(given, good);
  const best = ranked[0]?.match;
  if (!best || (sections.length === 0 && !isContraryAsTold(given, ranked, leastContraryInRfc)))
    return undefined;
  if (!saysNames(given, best) || !denies(given, best)) return undefined;
  if (relateTo(given, best) === 'opposite' && isSaidBeside(given, best)) return undefined;
  if (!isPlainlyOtherwise(given, good, best) && !isContraryAsTold(given, ranked)) {
    if (!isSurelyOtherwise(given, good, ranked)) return undefined;
    const whole = { ...given, sections: [] };
    if (agreeingMatches(whole, goodMatches(whole)).some(({ score }) => score >= best.score * 0.8))
      return undefined;
  }
  const history = traceRequirement(knowledge, subjects, best, claim);
  return misquoted(given, best, history, {
    rfc: subjects.facts.rfc,
    instead: subjects.requirements[best.place],
  });
}

/** Whether the section has, of what the claim speaks of, much the same at the claimed level, in other words than the claim. */
function isSaidBeside(given: Case, best: Match): boolean {
  const { claim, subjects, sections } = given;
  return (
    best.score < surelyOpposite &&
    findMatches(subjects, claim.terms, (place) => isIn(subjects.requirements[place]!.section, sections)).some(
      (one) => one.score >= best.score * beside && relateTo(given, one) === 'same',
    )
  );
}

/** A contrary so like the claim is what is meant. */
const surelyOpposite = 0.5;
const beside = 0.6;

/** "X is not required" is denied by what demands X, and what rules out a stricter level by what is stricter. */
function denies(given: Case, match: Match): boolean {
  const { claim, subjects } = given;
  const relation = relateTo(given, match);
  // Who names a value by an RFC's word for it says nothing of a level.
  if (relation === 'weaker' && claim.words.everyday) return false;
  if (relation === 'opposite' && ((claim.unable && !claim.toldOfRfc) || isOfSetting(given, match)))
    return false;
  if (isContradicted(relation)) return true;
  const isDemanded = rank(subjects.requirements[match.place]!.level) === 3;
  return relation === 'stronger' && (claim.exact || (claim.words.released && isDemanded));
}

/**
 * "RFC 1 discourages X", and "the field MUST be set to 2 (X)": how a field is set for a thing says nothing of whether to have
 * or use it.
 */
function isOfSetting({ claim, subjects }: Case, { place }: Match): boolean {
  const requirement = subjects.requirements[place]!;
  if (!isNegative(claim.level) || isNegative(requirement.level) || claim.deed !== undefined) return false;
  return /^set$/i.test(behind(subjects, requirement)[0] ?? '');
}

/** Whether the fittest statement contradicts the claim, and no other one may be meant that does not. */
function isSurelyOtherwise(given: Case, good: readonly Match[], ranked: readonly Ranked[]): boolean {
  const { subjects } = given;
  const best = ranked[0]!.match;
  // Demand and ban of two things that share their words stand side by side often enough.
  const mayBeMeant = (one: Match, worth: number): boolean =>
    worth >= ranked[0]!.worth * 0.7 &&
    relateTo(given, one) === 'same' &&
    saysNames(given, one) &&
    !isOfOtherDeed(given, one);
  if (relateTo(given, best) === 'opposite' && ranked.some(({ match, worth }) => mayBeMeant(match, worth)))
    return false;
  const { statement } = subjects.requirements[best.place]!;
  const isBeside = ({ match }: { readonly match: Match }): boolean =>
    subjects.requirements[match.place]!.statement === statement &&
    governed(given, match) >= governed(given, best) &&
    mayBeMeant(match, Infinity);
  if (ranked.some(isBeside)) return false;
  const isLiker = (one: Match): boolean =>
    one.score >= best.score &&
    !isConditional(given, one) &&
    governed(given, one) >= governed(given, best) * 0.6 &&
    mayBeMeant(one, Infinity);
  if (good.some(isLiker)) return false;
  const isOtherwise =
    isNamedOtherwise(given) ||
    isUnderstatedExactly(given, best) ||
    isDeniedByAll(given, good) ||
    isToldOtherwise(given, ranked);
  if (!isOtherwise) {
    const least = best.score >= 0.95 ? leastGovernedOfAll : leastGoverned;
    if (best.score < 0.75 || !isSure(given, best) || governed(given, best) < least) return false;
  }
  return true;
}

/** All that the claim says, a name among it, is said by statements of the section cited that demand the opposite, and by no other. */
function isPlainlyOtherwise(given: Case, good: readonly Match[], best: Match): boolean {
  return (
    best.score >= leastPlain &&
    isSure(given, best) &&
    given.claim.terms.some(
      ({ whole, word, weight }) => weight >= 0.9 && isIdentifier(word) && best.hits.includes(whole),
    ) &&
    good
      .filter(({ score }) => score >= leastPlain * best.score)
      .every((one) => relateTo(given, one) === 'opposite')
  );
}

const leastPlain = 0.95;

/**
 * "RFC 1 section 2 requires": what is told of the section and is at another level in the statement that is fittest by far
 * is told wrongly, though it be told in other words.
 */
function isToldOtherwise(given: Case, ranked: readonly Ranked[]): boolean {
  const { match, worth } = ranked[0]!;
  return (
    given.claim.saidBy.includes(given.subjects.facts.rfc) &&
    match.score >= leastTold.score &&
    weightOf(given, match) >= leastTold.weight &&
    governed(given, match) >= leastTold.governed &&
    !ranked.some((one) => one.worth >= worth * nearlyAsFit && relateTo(given, one.match) === 'same')
  );
}

/**
 * "RFC 1 section 2 allows", "according to RFC 1": what is told of a section or an RFC whose fittest statement says the
 * contrary of the same deed, or demands it less, is told wrongly, however many words of its own it has besides.
 */
function isContraryAsTold(given: Case, ranked: readonly Ranked[], least = leastContrary): boolean {
  const { match, worth } = ranked[0]!;
  return (
    isToldOf(given.claim, given.subjects.facts.rfc) &&
    isPlainlyContradicted(given, match) &&
    worth >= least.worth &&
    weightOf(given, match) >= least.weight &&
    governed(given, match) >= least.governed &&
    !ranked.some(
      (one) =>
        one.worth >= worth * least.beside &&
        relateTo(given, one.match) === 'same' &&
        saysNames(given, one.match),
    )
  );
}

/** The contrary is said, or the same at a lower level. */
function isPlainlyContradicted(given: Case, match: Match): boolean {
  const relation = relateTo(given, match);
  const { level } = given.subjects.requirements[match.place]!;
  return (
    relation === 'opposite' || (relation === 'weaker' && isNegative(level) === isNegative(given.claim.level))
  );
}

/** Fitness, weight (nats), how much of what the keyword governs is said, and how fit what agrees may be beside it. */
const leastContrary = { worth: 0.82, weight: 12, governed: 0.45, beside: 0.85 };
/** The same where any section of the RFC may be meant. */
const leastContraryInRfc = { worth: 1.05, weight: 14, governed: 0.45, beside: 0.7 };

/** Likeness, weight (nats) and how much of what the keyword governs is said. */
const leastTold = { score: 0.55, weight: 7, governed: 0.2 };
const nearlyAsFit = 0.87;

/** "Section 2 merely recommends": that it demands more is seen in less of a likeness. */
function isUnderstatedExactly(given: Case, match: Match): boolean {
  return (
    given.claim.exact &&
    relateTo(given, match) === 'stronger' &&
    match.score >= 0.45 &&
    weightOf(given, match) >= leastNamed &&
    governed(given, match) >= leastGovernedExactly
  );
}

/** "Section 2 says that X SHOULD": all that the section says of X it demands otherwise. */
function isDeniedByAll(given: Case, good: readonly Match[]): boolean {
  const { claim, subjects } = given;
  const best = good[0]!;
  return (
    claim.exact &&
    claim.saidBy.includes(subjects.facts.rfc) &&
    best.score >= leastDenied &&
    good.filter(({ score }) => score >= best.score * nearlyDenied).every((one) => denies(given, one))
  );
}

const leastDenied = 0.7;
const nearlyDenied = 0.75;

/** Every statement of the RFC about a thing that the claim names contradicts it, and the section cited has some. */
function isNamedOtherwise(given: Case): boolean {
  const { subjects, sections } = given;
  const name =
    tellingNames(given).find(
      ({ whole, weight }) => weight === 1 && !isVersion(whole) && subjects.postings.has(whole),
    ) ?? given.claim.terms.find((term) => term.weight === 1 && isAlgorithm(term) && !isOwn(subjects, term));
  if (!name) return false;
  const has = (core: ReadonlyMap<string, number>, term: string): boolean => (core.get(term) ?? 0) >= 0.75;
  const places = subjects.requirements.flatMap(({ section }, place) => {
    const core = subjects.core[place]!;
    const isOfIt =
      has(core, name.whole) || (name.parts.length > 1 && name.parts.every((part) => has(core, part)));
    return isOfIt && !subjects.told.has(place) ? [{ place, section }] : [];
  });
  const match = { score: 0, evidence: 0, hits: [] };
  return (
    places.filter(({ section }) => isIn(section, sections)).length > 0 &&
    places.every(({ place }) => denies(given, { ...match, place }))
  );
}

/** The section cited says nothing of it, another section of the same RFC does. */
export function fromOtherSection(given: Case, good: readonly Match[]): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  const inSection = (place: number): boolean => isIn(subjects.requirements[place]!.section, sections);
  const near = findMatches(subjects, claim.terms, inSection, 1)[0]?.score ?? 0;
  if (sections.length === 0 || claim.points || good.length > 0 || near >= 0.35) return undefined;
  const whole = { ...given, sections: [] };
  const [match] = agreeingMatches(whole, goodMatches(whole));
  if (!match || match.score < 0.9 || !isSure(whole, match)) return undefined;
  // A table far from the text sums up what the section cited says.
  const { context, marked } = subjects.requirements[match.place]!;
  if (marked || context === 'table') return undefined;
  const history = traceRequirement(knowledge, subjects, match, claim);
  return misquoted(given, match, history, { rfc: subjects.facts.rfc, instead: undefined });
}
