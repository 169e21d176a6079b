/** A claim that the RFC cited does not make. */
import { mannerOf, relate, type Relation } from './agreement';
import { relateTo, saysNames, tellingNames, weightOf, type Case } from './case';
import { agreeingMatches, goodMatches, governed, isIn, rankMatches } from './fitting';
import { traceRequirement, type History } from './history';
import { findMatches, type Match } from './match';
import type { Verdict } from './verdict';

/** Least likeness and weight (nats, in the whole series) of what claim and statement share. */
const leastLikeness = 0.6;
const leastWeight = 12;
/** The same where the claim says nothing but what the statement says of a thing that both name. */
const leastNamed = 7;
/** How much of what the keyword governs the claim must say. */
const leastGoverned = 0.4;

/** Another version of the RFC says what is claimed, and the RFC cited has it otherwise. */
export function judgeByOtherVersion(given: Case, good: readonly Match[]): Verdict | undefined {
  return isQuotation(given) ? sure(fromPredecessor(given) ?? fromSuccessor(given, good)) : undefined;
}

/** The RFC cited says something else of the matter, or says it in another section. */
export function judgeByOwnStatement(given: Case, good: readonly Match[]): Verdict | undefined {
  return isQuotation(given)
    ? sure(fromOwnStatement(given, good) ?? fromOtherSection(given, good))
    : undefined;
}

/** Whether what claim and statement share can mean nothing else. */
function isSure(given: Case, match: Match): boolean {
  const weight = weightOf(given, match);
  if (weight >= leastWeight) return true;
  const named = tellingNames(given).some(({ whole }) => match.hits.includes(whole));
  return named && match.score >= 0.9 && weight >= leastNamed;
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
  return hits.size > 1 || claim.terms.some(({ whole, parts }) => hits.has(whole) && parts.length > 1);
}

/** A predecessor says what is claimed, and the RFC cited has changed it. */
function fromPredecessor({ knowledge, claim, manner, subjects }: Case): Verdict | undefined {
  const { rfc } = subjects.facts;
  for (const earlier of knowledge.earlierVersions(rfc)) {
    const before = knowledge.subjects(earlier);
    if (!before) continue;
    const given = { knowledge, claim, manner, subjects: before, sections: [] };
    const [match] = agreeingMatches(given, goodMatches(given));
    if (!match || match.score < leastLikeness || !isSure(given, match)) continue;
    const history = traceRequirement(knowledge, before, match, claim);
    const here = history.versions.find((version) => version.rfc === rfc);
    if (!here || here.relation === 'same') continue;
    return misquoted(given, match, history, { rfc, instead: here.requirement });
  }
  return undefined;
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
  const best = rankMatches(given, good)[0]?.match;
  if (!best || sections.length === 0 || best.score < 0.75 || !isSure(given, best)) return undefined;
  if (!saysNames(given, best) || !isContradicted(relateTo(given, best))) return undefined;
  if (governed(given, best) < leastGoverned) return undefined;
  const whole = { ...given, sections: [] };
  if (agreeingMatches(whole, goodMatches(whole)).some(({ score }) => score >= best.score * 0.8))
    return undefined;
  const history = traceRequirement(knowledge, subjects, best, claim);
  return misquoted(given, best, history, {
    rfc: subjects.facts.rfc,
    instead: subjects.requirements[best.place],
  });
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
  const history = traceRequirement(knowledge, subjects, match, claim);
  return misquoted(given, match, history, { rfc: subjects.facts.rfc, instead: undefined });
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
