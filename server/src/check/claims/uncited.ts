/** A claim that cites no RFC beside all requirements that changed: only the unmistakable is reported. */
import { isNegative } from '../../rfc/level';
import { mannerOf, relate, type Manner } from './agreement';
import { relateTo, said, saysNames, type Case } from './case';
import type { Claim, ClaimTerm } from './claim';
import { traceRequirement, type History } from './history';
import type { Knowledge } from './knowledge';
import { lookUp } from './lookUp';
import { governed, isConditional } from './fitting';
import { findMatches, type Match } from './match';
import { isRfcInForce, narrowness, spokenTerms } from './scope';
import { isStillSaid } from './stillSaid';
import { isIdentifier, isName, termOf, termsOfText } from './terms';
import { staleVerdict, type Verdict } from './verdict';

/**
 * How fit a statement must be to be what a claim without citation means; see {@link fitnessOf}. Of some five thousand
 * uncited claims in public documents none of those that mean no RFC found a statement so fit that had changed.
 */
const leastFit = 1.3;
/** The same where both have a name that no other word can be taken for. */
const leastFitNamed = 1.1;
/** Without such a name the claim must say so much of the statement, and of what its keyword governs. */
const leastSaid = 0.35;
const leastFitUnsaid = 1.45;
const leastGoverned = 0.25;
/** Statements of which the claim says less are not weighed. */
const leastScore = 0.35;
/** Evidence above this says no more (nats). */
const mostEvidence = 15;
/** That nothing is said of it any more is believed of these. */
const leastDropped = 0.85;
const leastDroppedSaid = 0.55;
const leastDroppedEvidence = 7;

/** Without any name, what is spoken of must weigh so much in the whole series (nats). */
const leastWorthOfTerms = 15;

function worthOfTerms(knowledge: Knowledge, terms: readonly ClaimTerm[]): number {
  return terms.reduce((sum, { whole, weight }) => sum + weight * knowledge.rarity(whole), 0);
}

/** An RFC whose title says so many words that the claim does not is about something narrower, unless it says just that. */
const mostNarrow = 3;
const mostNarrowOfFit = 6;

/** Of statements so much less fit than the fittest none can be what was meant instead. */
const nearlyAsFit = 0.15;

/** That a protocol on top still demands it says nothing of what it is built on. */
const muchNarrower = 2;

/** A statement that the claim may mean. */
interface Candidate {
  readonly given: Case;
  readonly match: Match;
  /** How much of the statement the claim says; 0 to 1. */
  readonly said: number;
  /** How much of what its keyword governs; 0 to 1. */
  readonly governed: number;
  /** How many words of its RFC's title narrow what that is about to something that is not spoken of. */
  readonly narrow: number;
  readonly fitness: number;
}

export function judgeUncited(knowledge: Knowledge, claim: Claim, manner: Manner): Verdict | undefined {
  if (claim.own || claim.pronoun || claim.words.everyday || claim.citedNext.length > 0) return undefined;
  const terms = subjectTerms(claim);
  if (terms.length < 2 && !terms.some(isNameLike)) return undefined;
  if (!terms.some(isNameLike) && worthOfTerms(knowledge, terms) < leastWorthOfTerms) return undefined;
  if (claim.level === 'MAY' && !claim.words.released && !terms.some(isNameLike)) return undefined;
  if (claim.ownRules && (claim.words.capitals || !terms.some(isNameLike))) return undefined;
  const candidates = candidatesFor(knowledge, claim, manner, terms);
  let found: { readonly verdict: Verdict; readonly by: Candidate } | undefined;
  for (const one of candidates.filter((candidate) => isMeant(candidate, terms, candidates))) {
    if (found && one.fitness < found.by.fitness - nearlyAsFit) break;
    const judged = judge(one, terms);
    if (judged === 'holds') {
      if (found && isSameStatement(one, found.by)) continue;
      if (found && one.narrow >= found.by.narrow + muchNarrower) continue;
      return undefined;
    }
    if (judged) found ??= { verdict: judged, by: one };
  }
  return found && !isStillSaid(knowledge, claim, manner, terms, found.verdict) ? found.verdict : undefined;
}

/** One statement demands several things: the fittest of its keywords is meant. */
function isSameStatement(one: Candidate, other: Candidate): boolean {
  const statementOf = ({ given: { subjects }, match }: Candidate): number =>
    subjects.requirements[match.place]!.statement;
  return one.given.subjects === other.given.subjects && statementOf(one) === statementOf(other);
}

/** Statements of the RFCs that may be spoken of, the fittest first. */
function candidatesFor(
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
    for (const match of findMatches(subjects, terms, (place) => saysVersions(given, place), 10)) {
      if (match.score < leastScore || isConditional(given, match)) continue;
      const share = said(knowledge, subjects, match.place, terms);
      const ofGoverned = governed(given, match);
      const fitness = fitnessOf(match, share, ofGoverned, narrow);
      candidates.push({ given, match, said: share, governed: ofGoverned, narrow, fitness });
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
function isMeant(one: Candidate, terms: readonly ClaimTerm[], candidates: readonly Candidate[]): boolean {
  const { given, match, fitness, narrow } = one;
  const { knowledge, subjects } = given;
  const isNamedToo = sharesName(one, terms);
  if (!isNamedToo && (one.governed < leastGoverned || (one.said < leastSaid && fitness < leastFitUnsaid)))
    return false;
  if (!isTelling(one, terms)) return false;
  if (
    fitness < (isNamedToo ? leastFitNamed : leastFit) ||
    (narrow > mostNarrow && fitness < leastFit + 0.05 * narrow)
  )
    return false;
  if (relateTo(given, match) !== 'same' || !saysNames(given, match)) return false;
  const core = subjects.core[match.place];
  if (terms.some((term) => isAlgorithm(term) && !subjects.own.has(term.whole) && !holds(core, term)))
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
/** Of a claim that is a single word, the statement must be about little else. */
const leastSaidOfOne = 0.6;

/** Whether what claim and statement share says more than which protocol is spoken of. */
function isTelling({ given, match, said: share }: Candidate, terms: readonly ClaimTerm[]): boolean {
  const { knowledge, subjects } = given;
  const shared = terms.filter(({ whole }) => match.hits.includes(whole) && !subjects.own.has(whole));
  if (shared.some(isAlgorithm)) return true;
  const weight = shared.reduce((sum, { whole }) => sum + knowledge.rarity(whole), 0);
  return weight >= leastShared && (shared.length > 1 || terms.length > 1 || share >= leastSaidOfOne);
}

/** Whether claim and statement share a name that no other word can be taken for. */
function sharesName({ given, match }: Candidate, terms: readonly ClaimTerm[]): boolean {
  const { knowledge, subjects } = given;
  const core = subjects.core[match.place];
  return terms.some(
    (term) =>
      isNamed([term]) || (isNameLike(term) && knowledge.rarity(term.whole) >= leastName && holds(core, term)),
  );
}

/** A name is as rare as this in the whole series (nats). */
const leastName = 6.5;

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

/** Words by which people say that something has what is demanded; they do not say what. */
const carriers = new Set(
  termsOfText(
    'offer provide ship run deploy enable stack library product device equipment gear box unit application app software code firmware ' +
      'good decent modern proper correct single whole entire full native built-in present available availability capability capable ' +
      'safe safer better choice protocol today nowadays anyway both part piece bit kind thing matter',
  ).map(({ whole }) => whole),
);

/** What the claim is about, each term once. */
function subjectTerms({ terms }: Claim): readonly ClaimTerm[] {
  const kept = new Map<string, ClaimTerm>();
  for (const term of terms) {
    if (term.weight < 0.5 || carriers.has(term.whole)) continue;
    const before = kept.get(term.whole);
    if (!before || before.weight < term.weight) kept.set(term.whole, term);
  }
  return [...kept.values()];
}

/** Printed as names are: with capitals, a digit, or in several parts. */
function isNameLike({ word, whole, parts, weight }: ClaimTerm): boolean {
  return weight >= 0.7 && (/\p{L}.*\p{Lu}|\p{L}.*\d|\d\p{Lu}/u.test(word) || isName(whole, parts));
}

/** A name that no other word can be taken for: an algorithm's. */
function isAlgorithm({ whole, parts, word, weight }: ClaimTerm): boolean {
  return (
    weight >= 0.7 && (isName(whole, parts) || (parts.length >= 2 && /\p{L}/u.test(word) && /\d/.test(word)))
  );
}

/** Whether a statement has a term, as one word or in its pieces. */
function holds(core: ReadonlyMap<string, number> | undefined, { whole, parts }: ClaimTerm): boolean {
  return (
    core !== undefined &&
    (core.has(whole) || (parts.length > 0 && parts.every((part) => core.has(part))) || endsLike(core, whole))
  );
}

/** A longer name that begins or ends with it: `TLS_RSA_…` of a claim that leaves out the prefix. */
function endsLike(core: ReadonlyMap<string, number>, whole: string): boolean {
  return [...core.keys()].some((term) => term.endsWith(whole) || term.startsWith(whole));
}

/** An algorithm's name, or a protocol's with its version. */
function isNamed(terms: readonly ClaimTerm[]): boolean {
  return terms.some(
    (term) => isAlgorithm(term) || (term.weight >= 0.7 && /^v\d+(?:\.\d+)+$/.test(term.whole)),
  );
}

/** Undefined where nothing is known of what became of the statement. */
function judge(candidate: Candidate, terms: readonly ClaimTerm[]): Verdict | 'holds' | undefined {
  const { given, match } = candidate;
  const { knowledge, claim, subjects, manner } = given;
  const history = traceRequirement(knowledge, subjects, match, claim);
  const { changed, current } = history;
  if (current?.relation === 'same') return 'holds';
  if (!changed) return isRfcInForce(knowledge, subjects.facts.rfc) ? 'holds' : undefined;
  const isDropped = changed.relation === 'dropped' && !changed.notice;
  // What replaces a ban often has no word for what was banned.
  if (isDropped && isNegative(claim.level)) return undefined;
  if (isDropped && !isSurelyDropped(candidate) && !isNameGone(candidate, terms)) return undefined;
  if (saysSo(history, claim, manner)) return 'holds';
  if (!namesIt(knowledge, history, terms)) return undefined;
  return staleVerdict(claim, subjects, match, history);
}

function isSurelyDropped({ match: { score, evidence }, said: share }: Candidate): boolean {
  return score >= leastDropped && share >= leastDroppedSaid && evidence >= leastDroppedEvidence;
}

const leastSaidOfGone = 0.4;

/** What claim and statement name is named by no requirement of what replaced the RFC. */
function isNameGone({ given, match, fitness, said: share }: Candidate, terms: readonly ClaimTerm[]): boolean {
  const { knowledge, subjects } = given;
  if (fitness < leastFit || share < leastSaidOfGone) return false;
  const later = knowledge
    .laterVersions(subjects.facts.rfc)
    .flatMap(({ rfc, replaces }) => (replaces ? (knowledge.subjects(rfc) ?? []) : []));
  return (
    later.length > 0 &&
    terms.some(
      (term) =>
        isIdentifier(term.word) &&
        match.hits.includes(term.whole) &&
        knowledge.rarity(term.whole) >= leastName &&
        !subjects.own.has(term.whole) &&
        later.every(({ postings }) => !postings.has(term.whole)),
    )
  );
}

/** What is in force is at the level claimed, whatever it was before. */
function saysSo({ current, changed }: History, claim: Claim, manner: Manner): boolean {
  const requirement = current?.requirement;
  if (!requirement || current.relation === 'value' || changed?.relation === 'value') return false;
  return (
    relate(claim.level, requirement.level, manner, mannerOf('')) === 'same' &&
    requirement.keyword === requirement.level
  );
}

/** Where the claim goes by a name, so must the statement that changed it. */
function namesIt(knowledge: Knowledge, { changed }: History, terms: readonly ClaimTerm[]): boolean {
  const names = terms.filter(isAlgorithm);
  if (names.length === 0 || !changed?.requirement || changed.relation === 'value') return true;
  const subjects = knowledge.subjects(changed.rfc);
  const core = subjects?.core[subjects.requirements.indexOf(changed.requirement)];
  return names.some((term) => holds(core, term));
}
