/** Which of the statements that a claim without citation may mean it does mean. */
import { lineOf, mayBeMeant, type PossibleMeaning } from './candidates';
import { relateTo } from './case';
import type { ClaimTerm } from './claim';
import { holds, isNameLike, isUnmistakable } from './claimNames';
import type { Knowledge } from './knowledge';
import { isProven } from './proven';
import { isIdentifier } from './terms';
import { worthOf } from './worth';

/**
 * How fit a statement must be to be what a claim without citation means; see `candidates.ts`. Chosen where claims of
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
/** A statement that says less of what the claim says is not what is meant, however much of it the claim says. */
const leastScoreMeant = 0.45;
/** An RFC whose title says so many words that the claim does not is about something narrower, unless it says just that. */
const mostNarrow = 3;

/** Of statements so much less fit than the fittest none can be what was meant instead. */
export const nearlyAsFit = 0.15;

/** Whether a statement says what is claimed, and none that is no version of it and fitter says otherwise. */
export function isMeant(
  one: PossibleMeaning,
  terms: readonly ClaimTerm[],
  candidates: readonly PossibleMeaning[],
): boolean {
  const { given, match, fitness, narrow } = one;
  const { knowledge, subjects } = given;
  const proven = isProven(one, terms);
  const isNamedToo = proven || sharesName(one, terms);
  if (!isNamedToo && (one.governed < leastGoverned || (one.said < leastSaid && fitness < leastFitUnsaid)))
    return false;
  if (match.score < leastScoreMeant || !isTelling(one, terms)) return false;
  if (
    fitness < (isNamedToo ? leastFitNamed : leastFit) + (one.named ? 0 : unnamed) ||
    (narrow > mostNarrow && !proven && fitness < leastFit + 0.05 * narrow)
  )
    return false;
  if (!mayBeMeant(one, terms)) return false;
  const { rfc } = subjects.facts;
  const line = lineOf(knowledge, rfc);
  return !candidates.some(
    (other) =>
      other.fitness > fitness + nearlyAsFit &&
      (other.given.subjects.facts.rfc === rfc || !line.has(other.given.subjects.facts.rfc)) &&
      relateTo(other.given, other.match) !== 'same',
  );
}

/** What both say beside the names of the RFC must weigh so much in the whole series (nats). */
const leastShared = 4;
/** Of a claim that shares a single word with it the statement must be about little else. */
const leastSaidOfOne = 0.6;

/** Whether what claim and statement share says more than which protocol is spoken of. */
function isTelling({ given, match, said: share }: PossibleMeaning, terms: readonly ClaimTerm[]): boolean {
  const { knowledge, subjects } = given;
  const shared = terms.filter(({ whole }) => match.hits.includes(whole) && !subjects.own.has(whole));
  if (shared.some((term) => isUnmistakable(term) || isCompoundName(knowledge, term))) return true;
  return worthOf(knowledge, shared) >= leastShared && (shared.length > 1 || share >= leastSaidOfOne);
}

/** A rare name of several pieces: a payload, a parameter, an algorithm without a number. */
function isCompoundName(knowledge: Knowledge, { whole, parts, word }: ClaimTerm): boolean {
  return isIdentifier(word) && parts.length > 1 && knowledge.rarity(whole) >= leastName;
}

/** Whether claim and statement share a name that no other word can be taken for. */
function sharesName({ given, match }: PossibleMeaning, terms: readonly ClaimTerm[]): boolean {
  const { knowledge, subjects } = given;
  const core = subjects.core[match.place];
  return terms.some(
    (term) =>
      (isUnmistakable(term) && (subjects.own.has(term.whole) || holds(core, term))) ||
      (isNameLike(term) &&
        term.whole.length >= shortestName &&
        knowledge.rarity(term.whole) >= leastName &&
        holds(core, term)),
  );
}

const shortestName = 3;
/** A name is as rare as this in the whole series (nats). */
export const leastName = 6.5;
