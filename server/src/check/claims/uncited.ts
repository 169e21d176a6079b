/** A claim that cites no RFC beside all requirements that changed: only the unmistakable is reported. */
import type { RequirementFact } from '../../rfc/facts';
import { isNegative } from '../../rfc/level';
import { mannerOf, relate, type Manner } from './agreement';
import { candidatesIn, lineOf, type PossibleMeaning } from './candidates';
import type { Claim, ClaimTerm } from './claim';
import { holds, isNameLike, namesAlgorithm, subjectTerms } from './claimNames';
import { traceRequirement, type History } from './history';
import type { Knowledge } from './knowledge';
import { lookUp } from './lookUp';
import { isMeant, leastFit, leastName, nearlyAsFit } from './meant';
import { isProven } from './proven';
import { isRfcInForce } from './scope';
import { isStillSaid } from './stillSaid';
import { isIdentifier } from './terms';
import { unnamedCandidates } from './unnamed';
import { judgeByNotices } from './uncitedNotice';
import { staleVerdict, type Verdict } from './verdict';
import { statementTerms } from './version';
import { weighedWorthOf } from './worth';

/** That nothing is said of it any more is believed of these. */
const leastDropped = 0.85;
const leastDroppedSaid = 0.55;
const leastDroppedEvidence = 7;

/** Without any name, what is spoken of must weigh so much in the whole series (nats). */
const leastWorthOfTerms = 15;

/** That a protocol on top still demands it says nothing of what it is built on. */
const muchNarrower = 2;

/** What does not hold of a claim without citation; undefined also where it is not unmistakable what it rests on. */
export function judgeUncited(knowledge: Knowledge, claim: Claim, manner: Manner): Verdict | undefined {
  if (claim.own || claim.pronoun || claim.citedNext.length > 0) return undefined;
  const terms = subjectTerms(claim);
  if (claim.ownRules && (claim.words.capitals || !claim.normative || !terms.some(isNameLike)))
    return undefined;
  const judged = judgeByStatements(knowledge, claim, manner, terms);
  if (judged === 'holds') return undefined;
  // What somebody is not able to do, an RFC that allows it gives no notice of.
  const isOfFault = claim.unable && !claim.normative;
  const verdict = judged ?? (isOfFault ? undefined : judgeByNotices(knowledge, claim, manner, terms));
  return verdict && isOfOtherSource(knowledge, claim, verdict) ? undefined : verdict;
}

/** The sentence before cites RFCs, of which none is what the claim was found to rest on, or comes from it. */
function isOfOtherSource(knowledge: Knowledge, { citedBefore }: Claim, { rfc }: Verdict): boolean {
  if (citedBefore.length === 0) return false;
  const line = lineOf(knowledge, rfc);
  return !citedBefore.some((cited) => line.has(cited));
}

function judgeByStatements(
  knowledge: Knowledge,
  claim: Claim,
  manner: Manner,
  terms: readonly ClaimTerm[],
): Verdict | 'holds' | undefined {
  if (claim.words.everyday || (terms.length < 2 && !terms.some(isNameLike))) return undefined;
  if (!terms.some(isNameLike) && weighedWorthOf(knowledge, terms) < leastWorthOfTerms) return undefined;
  if (claim.level === 'MAY' && !claim.words.released && !terms.some(isNameLike)) return undefined;
  const candidates = candidatesIn(knowledge, claim, manner, terms, lookUp(knowledge, terms, claim.around));
  const meant = candidates.filter((candidate) => isMeant(candidate, terms, candidates));
  const found = judgeCandidates(meant, terms) ?? judgeUnnamed(knowledge, claim, manner, terms);
  if (!found || found === 'holds') return found;
  return isStillSaid(knowledge, claim, manner, terms, found) ? 'holds' : found;
}

/** Where nothing names the RFC, what its successor no longer says may be another's, which still says it. */
function judgeUnnamed(
  knowledge: Knowledge,
  claim: Claim,
  manner: Manner,
  terms: readonly ClaimTerm[],
): Verdict | 'holds' | undefined {
  const judged = judgeCandidates(unnamedCandidates(knowledge, claim, manner, terms), terms);
  if (!judged || judged === 'holds') return judged;
  const { changed } = judged.history;
  return changed?.relation === 'dropped' && !changed.notice ? undefined : judged;
}

/** @param candidates the fittest first */
function judgeCandidates(
  candidates: readonly PossibleMeaning[],
  terms: readonly ClaimTerm[],
): Verdict | 'holds' | undefined {
  let found: { readonly verdict: Verdict; readonly by: PossibleMeaning } | undefined;
  for (const one of candidates) {
    if (found && one.fitness < found.by.fitness - nearlyAsFit) break;
    const judged = judge(one, terms);
    if (judged === 'holds' || judged === 'untouched') {
      if (found && isSameStatement(one, found.by)) continue;
      if (found && one.narrow >= found.by.narrow + muchNarrower) continue;
      const isAgain = found?.verdict.history.changed?.requirement && isSaidAgain(one, found.by, judged);
      if (!isAgain) return 'holds';
      continue;
    }
    if (judged) found ??= { verdict: judged, by: one };
  }
  return found?.verdict;
}

/** One statement demands several things: the fittest of its keywords is meant. */
function isSameStatement(one: PossibleMeaning, other: PossibleMeaning): boolean {
  const statementOf = ({ given: { subjects }, match }: PossibleMeaning): number =>
    subjects.requirements[match.place]!.statement;
  return one.given.subjects === other.given.subjects && statementOf(one) === statementOf(other);
}

/** What an RFC says twice is changed with one of the two; so is what it took over from the RFC that it replaced. */
function isSaidAgain(one: PossibleMeaning, other: PossibleMeaning, judged: 'holds' | 'untouched'): boolean {
  const { knowledge, subjects } = one.given;
  const { rfc } = other.given.subjects.facts;
  const requirementOf = ({ given, match }: PossibleMeaning): RequirementFact =>
    given.subjects.requirements[match.place]!;
  const isSameRfc = subjects.facts.rfc === rfc && judged === 'untouched';
  return (
    (isSameRfc ||
      knowledge.laterVersions(subjects.facts.rfc).some((later) => later.replaces && later.rfc === rfc)) &&
    requirementOf(one).keyword === requirementOf(other).keyword &&
    shareOf(termsOf(one), termsOf(other)) >= leastSaidAgain
  );
}

/** How much of either statement is in the other. */
const leastSaidAgain = 0.5;

function termsOf({ given: { subjects }, match }: PossibleMeaning): ReadonlySet<string> {
  return statementTerms(subjects, subjects.requirements[match.place]!);
}

/** How much of the larger of two sets the other has; 0 to 1. */
function shareOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((term) => other.has(term)).length;
  return shared / Math.max(one.size, other.size);
}

/** Undefined where nothing is known of what became of the statement; untouched: no later RFC says anything of it. */
function judge(
  candidate: PossibleMeaning,
  terms: readonly ClaimTerm[],
): Verdict | 'holds' | 'untouched' | undefined {
  const { given, match } = candidate;
  const { knowledge, claim, subjects, manner } = given;
  const history = traceRequirement(knowledge, subjects, match, claim);
  const { changed, current } = history;
  if (current?.relation === 'same') return 'holds';
  if (!changed) return isRfcInForce(knowledge, subjects.facts.rfc) ? 'untouched' : undefined;
  const isDropped = changed.relation === 'dropped' && !changed.notice;
  // What replaces a ban often has no word for what was banned.
  if (isDropped && isNegative(claim.level)) return undefined;
  // What only retires a protocol says nothing of its rules.
  if (isDropped && knowledge.index.facts(changed.rfc)?.requirements.length === 0) return undefined;
  if (
    isDropped &&
    !isSurelyDropped(candidate) &&
    !isNameGone(candidate, terms) &&
    !isProven(candidate, terms)
  )
    return undefined;
  if (saysSo(history, claim, manner)) return 'holds';
  if (!namesIt(knowledge, history, terms)) return undefined;
  return staleVerdict(claim, subjects, match, history);
}

function isSurelyDropped({ match: { score, evidence }, said: share }: PossibleMeaning): boolean {
  return score >= leastDropped && share >= leastDroppedSaid && evidence >= leastDroppedEvidence;
}

const leastSaidOfGone = 0.4;

/** What claim and statement name is named by no requirement of what replaced the RFC. */
function isNameGone(
  { given, match, fitness, said: share }: PossibleMeaning,
  terms: readonly ClaimTerm[],
): boolean {
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
  const names = terms.filter(namesAlgorithm);
  if (names.length === 0 || !changed?.requirement || changed.relation === 'value') return true;
  const subjects = knowledge.subjects(changed.rfc);
  const core = subjects?.core[subjects.requirements.indexOf(changed.requirement)];
  return names.some((term) => subjects?.own.has(term.whole) || holds(core, term));
}
