/** The statements that a claim without citation may mean, and how fit each is to be it. */
import type { Manner } from './agreement';
import { relateTo, said, saysNames, type Case } from './case';
import type { Claim, ClaimTerm } from './claim';
import { holds, isNameLike, isUnmistakable, namesAlgorithm } from './claimNames';
import { governed, isConditional } from './fitting';
import type { Knowledge } from './knowledge';
import { lookUp } from './lookUp';
import { findMatches, type Match } from './match';
import { isNamedIn } from './namedRfcs';
import { narrowness, spokenTerms } from './scope';
import { isIdentifier, termOf } from './terms';

/**
 * How fit a statement must be to be what a claim without citation means; see {@link fitnessOf}. Chosen where claims of
 * public documents that mean no RFC hardly ever find a statement so fit that has changed.
 */
export const leastFit = 1.3;
/** The same where both have a name that no other word can be taken for. */
const leastFitNamed = 1.0;
/** What is added where only the text around the claim names what it is about. */
const unnamed = 0.2;
/** Without such a name the claim must say so much of the statement, and of what its keyword governs. */
const leastSaid = 0.35;
const leastFitUnsaid = 1.45;
const leastGoverned = 0.25;
/** Statements of which the claim says less are not weighed. */
const leastScore = 0.35;
/** A statement that says less of what the claim says is not what is meant, however much of it the claim says. */
const leastScoreMeant = 0.45;
/** Evidence above this says no more (nats). */
const mostEvidence = 15;
/** An RFC whose title says so many words that the claim does not is about something narrower, unless it says just that. */
const mostNarrow = 3;
const mostNarrowOfFit = 6;

/** Of statements so much less fit than the fittest none can be what was meant instead. */
export const nearlyAsFit = 0.15;

/** A statement that the claim may mean. */
export interface Candidate {
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

/** Statements of the RFCs that may be spoken of, the fittest first. */
export function candidatesFor(
  knowledge: Knowledge,
  claim: Claim,
  manner: Manner,
  terms: readonly ClaimTerm[],
): readonly Candidate[] {
  const spoken = spokenTerms(knowledge, claim);
  const candidates: Candidate[] = [];
  for (const rfc of lookUp(knowledge, terms, claim.around)) {
    const narrow = narrowness(knowledge, rfc, spoken);
    const subjects = narrow > mostNarrowOfFit ? undefined : knowledge.subjects(rfc);
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

/** Whether a statement says what is claimed, and none that is no version of it and fitter says otherwise. */
export function isMeant(
  one: Candidate,
  terms: readonly ClaimTerm[],
  candidates: readonly Candidate[],
): boolean {
  const { given, match, fitness, narrow } = one;
  const { knowledge, subjects } = given;
  const isNamedToo = sharesName(one, terms);
  if (!isNamedToo && (one.governed < leastGoverned || (one.said < leastSaid && fitness < leastFitUnsaid)))
    return false;
  if (match.score < leastScoreMeant || !isTelling(one, terms)) return false;
  if (
    fitness < (isNamedToo ? leastFitNamed : leastFit) + (one.named ? 0 : unnamed) ||
    (narrow > mostNarrow && fitness < leastFit + 0.05 * narrow)
  )
    return false;
  if (relateTo(given, match) !== 'same' || !saysNames(given, match)) return false;
  const core = subjects.core[match.place];
  if (terms.some((term) => namesAlgorithm(term) && !subjects.own.has(term.whole) && !holds(core, term)))
    return false;
  const line = new Set([
    ...knowledge.laterVersions(subjects.facts.rfc).map(({ rfc }) => rfc),
    ...knowledge.earlierVersions(subjects.facts.rfc),
  ]);
  return !candidates.some(
    (other) =>
      other.fitness > fitness + nearlyAsFit &&
      !line.has(other.given.subjects.facts.rfc) &&
      relateTo(other.given, other.match) !== 'same',
  );
}

/** What both say beside the names of the RFC must weigh so much in the whole series (nats). */
const leastShared = 4;
/** Of a claim that shares a single word with it the statement must be about little else. */
const leastSaidOfOne = 0.6;

/** Whether what claim and statement share says more than which protocol is spoken of. */
function isTelling({ given, match, said: share }: Candidate, terms: readonly ClaimTerm[]): boolean {
  const { knowledge, subjects } = given;
  const shared = terms.filter(({ whole }) => match.hits.includes(whole) && !subjects.own.has(whole));
  if (shared.some((term) => isUnmistakable(term) || isCompoundName(knowledge, term))) return true;
  const weight = shared.reduce((sum, { whole }) => sum + knowledge.rarity(whole), 0);
  return weight >= leastShared && (shared.length > 1 || share >= leastSaidOfOne);
}

/** A rare name of several pieces: a payload, a parameter, an algorithm without a number. */
function isCompoundName(knowledge: Knowledge, { whole, parts, word }: ClaimTerm): boolean {
  return isIdentifier(word) && parts.length > 1 && knowledge.rarity(whole) >= leastName;
}

/** Whether claim and statement share a name that no other word can be taken for. */
function sharesName({ given, match }: Candidate, terms: readonly ClaimTerm[]): boolean {
  const { knowledge, subjects } = given;
  const core = subjects.core[match.place];
  return terms.some(
    (term) =>
      isUnmistakable(term) ||
      (isNameLike(term) &&
        term.whole.length >= shortestName &&
        knowledge.rarity(term.whole) >= leastName &&
        holds(core, term)),
  );
}

const shortestName = 3;
/** A name is as rare as this in the whole series (nats). */
export const leastName = 6.5;

/** "TLS 1.0" is no other protocol's 1.0: where the claim has a version, the statement has it behind the same name. */
function saysVersions({ claim, subjects }: Case, place: number): boolean {
  const versions = claim.terms.flatMap(({ whole, weight }, at) =>
    weight >= 0.7 && /^v\d/.test(whole) && at > 0 ? [[claim.terms[at - 1]!.whole, whole] as const] : [],
  );
  if (versions.length === 0) return true;
  const words = subjects.facts.statements[subjects.requirements[place]!.statement]?.words ?? [];
  const said = words.map((word) => termOf(word));
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
