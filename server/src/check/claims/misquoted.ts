/** A claim that the RFC cited does not make. */
import { mannerOf, relate, type Relation } from './agreement';
import { relateTo, saysNames, tellingNames, weightOf, type Case } from './case';
import { agreeingMatches, goodMatches, governed, isConditional, isIn, rankMatches } from './fitting';
import { traceRequirement, type History } from './history';
import { findMatches, type Match } from './match';
import type { Subjects } from './subjects';
import { isIdentifier, isKin, isName, isQuantity, isVersion, termOf } from './terms';
import type { Verdict } from './verdict';

/** Least likeness and weight (nats, in the whole series) of what claim and statement share. */
const leastLikeness = 0.6;
const leastWeight = 12;
/** The same where the claim says nothing but what the statement says of a thing that both name. */
const leastNamed = 7;
/** The same where it says nothing else, and cites the section. */
const leastOfSection = 5.5;
const leastOfSectionLikeness = 0.75;
/** How much of what the keyword governs the claim must say. */
const leastGoverned = 0.4;
/** The same where the statement says nearly all of the claim, and where the claim rules out another level. */
const leastGovernedOfAll = 0.35;
const leastGovernedExactly = 0.3;

/** Another version of the RFC says what is claimed, and the RFC cited has it otherwise. */
export function judgeByOtherVersion(given: Case, good: readonly Match[]): Verdict | undefined {
  return isQuotation(given) ? sure(fromPredecessor(given) ?? fromSuccessor(given, good)) : undefined;
}

/** The RFC cited says something else of the matter, or says it in another section. */
export function judgeByOwnStatement(given: Case, good: readonly Match[]): Verdict | undefined {
  return isQuotation(given)
    ? sure(fromOwnStatement(given, good) ?? fromOtherSection(given, good) ?? fromOtherValue(given))
    : undefined;
}

/** Whether what claim and statement share can mean nothing else. */
function isSure(given: Case, match: Match): boolean {
  const weight = weightOf(given, match);
  if (!tellingNames(given).every(({ whole }) => match.hits.includes(whole))) return false;
  if (weight >= leastWeight) return true;
  if (saysNothingElse(given, match) && weight >= leastOfSection) return true;
  const named = tellingNames(given).length > 0;
  return match.score >= 0.9 && weight >= leastNamed && (named || governed(given, match) >= 0.7);
}

/** All that the claim says is in the statement, which is of the section cited. */
function saysNothingElse({ claim, sections }: Case, { hits, score }: Match): boolean {
  return (
    sections.length > 0 &&
    score >= leastOfSectionLikeness &&
    claim.terms.every(({ whole, weight }) => weight < 0.5 || hits.includes(whole))
  );
}

function isQuotation({ claim, sections }: Case): boolean {
  return claim.cites && !(claim.own && sections.length === 0);
}

function sure(verdict: Verdict | undefined): Verdict | undefined {
  return verdict && weighsEnough(verdict) ? verdict : undefined;
}

/** A single everyday word in common proves nothing; a name does. */
function weighsEnough({ match, claim }: Verdict): boolean {
  const hits = new Set(match.hits);
  return (
    hits.size > 1 ||
    claim.terms.some(
      ({ whole, parts, word }) => hits.has(whole) && (parts.length > 1 || /^\p{Lu}{4,}$/u.test(word)),
    )
  );
}

/** A predecessor says what is claimed, and the RFC cited has changed it. */
function fromPredecessor({ knowledge, claim, manner, subjects, sections }: Case): Verdict | undefined {
  const { rfc } = subjects.facts;
  for (const earlier of knowledge.earlierVersions(rfc)) {
    const before = knowledge.subjects(earlier);
    if (!before) continue;
    const given = { knowledge, claim, manner, subjects: before, sections: [] };
    const good = goodMatches(given);
    const gone = claim.toldOfRfc && good.find((one) => isGone(given, one, subjects));
    if (gone) {
      const traced = traceRequirement(knowledge, before, gone, claim);
      return misquoted(given, gone, traced, { rfc, instead: undefined });
    }
    const [match] = agreeingMatches(given, good);
    if (!match || match.score < leastLikeness || !isSure(given, match)) continue;
    const history = traceRequirement(knowledge, before, match, claim);
    const here = history.versions.find((version) => version.rfc === rfc);
    // What another section has of something like it says nothing of the one cited.
    if (here?.requirement && sections.length > 0 && !isIn(here.requirement.section, sections)) continue;
    // Everyday words for less than the RFC demands misquote nothing.
    if (here?.relation === 'stronger' && !claim.words.capitals) continue;
    if (here ? here.relation === 'same' : !lacksName(given, match, subjects)) continue;
    return misquoted(given, match, history, { rfc, instead: here?.requirement });
  }
  return undefined;
}

/** Whether claim and statement name what no requirement of an RFC names. */
function lacksName(given: Case, { hits }: Match, { postings }: Subjects): boolean {
  return tellingNames(given).some(
    ({ whole, parts }) => isName(whole, parts) && hits.includes(whole) && !postings.has(whole),
  );
}

/** Whether a statement says what is claimed by a name that no requirement of an RFC has. */
function isGone(given: Case, match: Match, { postings }: Subjects): boolean {
  return (
    !given.claim.words.everyday &&
    relateTo(given, match) === 'same' &&
    saysNames(given, match) &&
    tellingNames(given).some(
      ({ whole, parts, word, weight }) =>
        weight >= 0.9 &&
        match.hits.includes(whole) &&
        !isVersion(whole) &&
        !isQuantity(whole) &&
        isIdentifier(word) &&
        given.knowledge.rarity(whole) >= leastNamed &&
        !postings.has(whole) &&
        !(parts.length > 0 && parts.every((part) => postings.has(part))),
    )
  );
}

/** A successor says what is claimed, and the RFC cited had it otherwise. */
function fromSuccessor(given: Case, good: readonly Match[]): Verdict | undefined {
  const { knowledge, claim, manner, subjects } = given;
  const best = rankMatches(given, good)[0]?.match;
  if (!best || best.score < leastLikeness || !isSure(given, best) || !saysNames(given, best))
    return undefined;
  if (!isContradicted(relateTo(given, best))) return undefined;
  const history = traceRequirement(knowledge, subjects, best, claim);
  const later = history.versions.find(
    (version) =>
      version.replaces &&
      version.requirement !== undefined &&
      version.relation !== 'same' &&
      relate(claim.level, version.requirement.level, manner, mannerOf('')) === 'same',
  );
  if (!later) return undefined;
  return misquoted(given, best, history, {
    rfc: subjects.facts.rfc,
    instead: subjects.requirements[best.place],
  });
}

/** The section cited has the matter at another level, unmistakably. */
function fromOwnStatement(given: Case, good: readonly Match[]): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  const ranked = rankMatches(given, good);
  const best = ranked[0]?.match;
  if (!best || sections.length === 0) return undefined;
  const relation = relateTo(given, best);
  const isDenied = isContradicted(relation) || (relation === 'stronger' && claim.exact);
  if (!saysNames(given, best) || !isDenied) return undefined;
  // Demand and ban of two things that share their words stand side by side often enough.
  const mayBeMeant = (one: Match, worth: number): boolean =>
    worth >= ranked[0]!.worth * 0.7 && relateTo(given, one) === 'same' && saysNames(given, one);
  if (relation === 'opposite' && ranked.some(({ match, worth }) => mayBeMeant(match, worth)))
    return undefined;
  const { statement } = subjects.requirements[best.place]!;
  const isBeside = ({ match }: { readonly match: Match }): boolean =>
    subjects.requirements[match.place]!.statement === statement &&
    governed(given, match) >= governed(given, best) &&
    mayBeMeant(match, Infinity);
  if (ranked.some(isBeside)) return undefined;
  const isLiker = (one: Match): boolean =>
    one.score >= best.score &&
    !isConditional(given, one) &&
    governed(given, one) >= governed(given, best) * 0.6 &&
    mayBeMeant(one, Infinity);
  if (good.some(isLiker)) return undefined;
  if (!isNamedOtherwise(given) && !isUnderstatedExactly(given, best)) {
    const least = best.score >= 0.95 ? leastGovernedOfAll : leastGoverned;
    if (best.score < 0.75 || !isSure(given, best) || governed(given, best) < least) return undefined;
  }
  const whole = { ...given, sections: [] };
  if (agreeingMatches(whole, goodMatches(whole)).some(({ score }) => score >= best.score * 0.8))
    return undefined;
  const history = traceRequirement(knowledge, subjects, best, claim);
  return misquoted(given, best, history, {
    rfc: subjects.facts.rfc,
    instead: subjects.requirements[best.place],
  });
}

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

/** Every statement of the RFC about a thing that the claim names contradicts it, and the section cited has some. */
function isNamedOtherwise(given: Case): boolean {
  const { subjects, sections } = given;
  const name = tellingNames(given).find(
    ({ whole, weight }) => weight === 1 && !isVersion(whole) && subjects.postings.has(whole),
  );
  if (!name) return false;
  const places = subjects.requirements.flatMap(({ section }, place) =>
    (subjects.core[place]!.get(name.whole) ?? 0) >= 0.75 && !subjects.told.has(place)
      ? [{ place, section }]
      : [],
  );
  const match = { score: 0, evidence: 0, hits: [] };
  return (
    places.filter(({ section }) => isIn(section, sections)).length > 0 &&
    places.every(({ place }) => isContradicted(relateTo(given, { ...match, place })))
  );
}

/** The section cited says nothing of it, another section of the same RFC does. */
function fromOtherSection(given: Case, good: readonly Match[]): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  const inSection = (place: number): boolean => isIn(subjects.requirements[place]!.section, sections);
  const near = findMatches(subjects, claim.terms, inSection, 1)[0]?.score ?? 0;
  if (sections.length === 0 || good.length > 0 || near >= 0.35) return undefined;
  const whole = { ...given, sections: [] };
  const [match] = agreeingMatches(whole, goodMatches(whole));
  if (!match || match.score < 0.9 || !isSure(whole, match)) return undefined;
  // A table far from the text sums up what the section cited says.
  const { context, marked } = subjects.requirements[match.place]!;
  if (marked || context === 'table') return undefined;
  const history = traceRequirement(knowledge, subjects, match, claim);
  return misquoted(given, match, history, { rfc: subjects.facts.rfc, instead: undefined });
}

/** How much of the claim beside its value a statement of the section cited must say, and what that must weigh (nats). */
const leastOfValue = { score: 0.75, weight: 6 };

/** The section cited demands the same of another quantity or name: SHA-256, not SHA-1. */
function fromOtherValue(given: Case): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  if (sections.length === 0) return undefined;
  const inSection = (place: number): boolean => isIn(subjects.requirements[place]!.section, sections);
  const printed = new Set(
    subjects.facts.requirements
      .filter(({ section }) => isIn(section, sections))
      .flatMap(({ statement }) => subjects.facts.statements[statement]?.words ?? [])
      .flatMap((word) => termOf(word)?.whole ?? []),
  );
  const value = claim.terms.find(
    ({ whole, word, weight }) =>
      weight >= 0.9 &&
      (isQuantity(whole) || isIdentifier(word)) &&
      !printed.has(whole) &&
      [...printed].some((term) => isKin(whole, term)),
  );
  if (!value) return undefined;
  const others = claim.terms.filter(({ whole }) => whole !== value.whole);
  const match = findMatches(subjects, others, inSection).find(({ place }) =>
    [...subjects.core[place]!.keys()].some((term) => isKin(value.whole, term)),
  );
  if (!match || match.score < leastOfValue.score || weightOf(given, match) < leastOfValue.weight)
    return undefined;
  const relation = relateTo(given, match);
  if (relation !== 'same' && relation !== 'stronger') return undefined;
  const history = traceRequirement(knowledge, subjects, match, claim);
  const instead = subjects.requirements[match.place];
  return { ...misquoted(given, match, history, { rfc: subjects.facts.rfc, instead }), value: value.word };
}

/** @param given the RFC that has the statement matched */
function misquoted(
  { claim, subjects }: Case,
  match: Match,
  history: History,
  cited: Pick<Verdict, 'rfc' | 'instead'>,
): Verdict {
  const requirement = subjects.requirements[match.place]!;
  return {
    kind: 'misquoted',
    claim,
    rfc: cited.rfc,
    source: subjects.facts.rfc,
    requirement,
    section: requirement.section,
    match,
    history,
    instead: cited.instead,
  };
}

/** Saying less than the RFC says contradicts nothing; saying more, or the opposite, does. */
function isContradicted(relation: Relation): boolean {
  return relation === 'weaker' || relation === 'opposite';
}
