/** Statements of RFCs that a claim without citation may mean, and how fit each is to be it. */
import type { RfcNumber } from '../../rfc/identity';
import type { Manner } from './agreement';
import { relateTo, said, saysNames, type Case } from './case';
import type { Claim, ClaimTerm } from './claim';
import { holds, namesAlgorithm } from './claimNames';
import { governed, isConditional } from './fitting';
import type { Knowledge } from './knowledge';
import { findMatches, type Match } from './match';
import { isNamedIn } from './namedRfcs';
import { narrowness, spokenTerms } from './scope';
import { wordsOf } from './subjects';
import { termOf } from './terms';

/** Statements of which the claim says less are not weighed. */
const leastScore = 0.35;
/** Evidence above this says no more (nats). */
const mostEvidence = 15;
/** An RFC whose title says so many words that the claim does not is about something narrower, whatever it says. */
const mostNarrow = 6;

/** A statement that the claim may mean. */
export interface PossibleMeaning {
  readonly given: Case;
  readonly match: Match;
  /** How much of the statement the claim says; 0 to 1. */
  readonly said: number;
  /** How much of what its keyword governs; 0 to 1. */
  readonly governed: number;
  /** How many words of its RFC's title narrow what that is about to something that is not spoken of. */
  readonly narrow: number;
  /** The sentence itself names what the RFC is about, not only what stands around it. */
  readonly named: boolean;
  readonly fitness: number;
}

/** Statements of RFCs that may be spoken of, the fittest first. */
export function candidatesIn(
  knowledge: Knowledge,
  claim: Claim,
  manner: Manner,
  terms: readonly ClaimTerm[],
  rfcs: readonly RfcNumber[],
): readonly PossibleMeaning[] {
  if (rfcs.length === 0) return [];
  const spoken = spokenTerms(knowledge, claim);
  const candidates: PossibleMeaning[] = [];
  for (const rfc of rfcs) {
    const narrow = narrowness(knowledge, rfc, spoken);
    const subjects = narrow > mostNarrow ? undefined : knowledge.subjects(rfc);
    if (!subjects) continue;
    const given: Case = { knowledge, claim, manner, subjects, sections: [] };
    const named = isNamedIn(knowledge, rfc, claim.terms);
    for (const match of findMatches(subjects, terms, (place) => saysVersions(given, place), 10)) {
      if (match.score < leastScore || isConditional(given, match)) continue;
      const share = said(knowledge, subjects, match.place, terms);
      const ofGoverned = governed(given, match);
      const fitness = fitnessOf(match, share, ofGoverned, narrow);
      candidates.push({ given, match, said: share, governed: ofGoverned, narrow, named, fitness });
    }
  }
  return candidates.sort(
    (a, b) => b.fitness - a.fitness || b.given.subjects.facts.rfc - a.given.subjects.facts.rfc,
  );
}

/**
 * How much of the claim the statement says, and the claim of it and of what its keyword governs; much shared evidence makes
 * up for words that only one of the two says.
 */
function fitnessOf({ score, evidence }: Match, share: number, ofGoverned: number, narrow: number): number {
  return score + 0.5 * share + 0.25 * ofGoverned + 0.03 * Math.min(evidence, mostEvidence) - 0.05 * narrow;
}

/** Whether a statement is at the level claimed, and names what the claim names. */
export function mayBeMeant({ given, match }: PossibleMeaning, terms: readonly ClaimTerm[]): boolean {
  const { subjects } = given;
  const core = subjects.core[match.place];
  return (
    relateTo(given, match) === 'same' &&
    saysNames(given, match) &&
    !terms.some((term) => namesAlgorithm(term) && !subjects.own.has(term.whole) && !holds(core, term))
  );
}

/** An RFC, what it comes from and what came of it. */
export function lineOf(knowledge: Knowledge, rfc: RfcNumber): ReadonlySet<RfcNumber> {
  return new Set([
    rfc,
    ...knowledge.laterVersions(rfc).map((later) => later.rfc),
    ...knowledge.earlierVersions(rfc),
  ]);
}

/** "TLS 1.0" is no other protocol's 1.0: where the claim has a version, the statement has it behind the same name. */
function saysVersions({ claim, subjects }: Case, place: number): boolean {
  // What the RFC itself is called need not be said in each of its statements.
  const versions = claim.terms.flatMap(({ whole, weight }, at) =>
    weight >= 0.7 && /^v\d/.test(whole) && at > 0 && !subjects.own.has(whole)
      ? [[claim.terms[at - 1]!.whole, whole] as const]
      : [],
  );
  if (versions.length === 0) return true;
  const said = wordsOf(subjects, subjects.requirements[place]!).map((word) => termOf(word));
  return versions.every(([name, version]) =>
    said.some(
      (term, at) =>
        term?.whole === version &&
        said
          .slice(Math.max(0, at - 3), at)
          .some((before) => before !== undefined && (before.whole === name || before.parts.includes(name))),
    ),
  );
}
