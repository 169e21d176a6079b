/** A claim that the RFC cited does not make. */
import { mannerOf, relate, type Relation } from './agreement';
import { relateTo, saysNames, type Case } from './case';
import { agreeingMatches, goodMatches, isIn } from './fitting';
import { traceRequirement } from './history';
import { findMatches, type Match } from './match';
import type { Verdict } from './verdict';

/** The RFC cited does not say so: another version of it does, or it says something else of the same matter. */
export function judgeQuotation(given: Case, good: readonly Match[]): Verdict | undefined {
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
  if (!best || best.score < 0.6 || best.evidence < 4 || !saysNames({ knowledge, claim, subjects }, best))
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
