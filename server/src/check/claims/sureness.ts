/** How surely claim and statement mean the same: before it is said that an author misquotes. */
import type { Relation } from './agreement';
import { tellingNames, weightOf, type Case } from './case';
import { governed } from './fitting';
import type { Match } from './match';

/** Least likeness and weight (nats, in the whole series) of what claim and statement share. */
export const leastLikeness = 0.6;
const leastWeight = 12;
/** The same where the claim says nothing but what the statement says of a thing that both name. */
export const leastNamed = 7;
/** The same where it says nothing else, and cites the section. */
const leastOfSection = 5.5;
const leastOfSectionLikeness = 0.75;

/** Whether what claim and statement share can mean nothing else. */
export function isSure(given: Case, match: Match): boolean {
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

/** Saying less than the RFC says contradicts nothing; saying more, or the opposite, does. */
export function isContradicted(relation: Relation): boolean {
  return relation === 'weaker' || relation === 'opposite';
}
