/** A claim that cites no RFC beside all requirements that changed: only the unmistakable is reported. */
import { isNegative } from '../../rfc/level';
import { mannerOf, relate, type Manner } from './agreement';
import { relateTo, said, saysNames, type Case } from './case';
import type { Claim, ClaimTerm } from './claim';
import { traceRequirement, type History } from './history';
import type { Knowledge } from './knowledge';
import { lookUp } from './lookUp';
import { isConditional } from './fitting';
import { findMatches, type Match } from './match';
import { isRfcInForce, narrowness, spokenTerms } from './scope';
import { isStillSaid } from './stillSaid';
import { isName, termOf, termsOfText } from './terms';
import { staleVerdict, type Verdict } from './verdict';

/** How well a statement must fit a claim without citation. */
interface Least {
  /** How much of the claim it says, and the claim of it; 0 to 1. */
  readonly score: number;
  readonly said: number;
  readonly worth: number;
}

const leastUncited: Least = { score: 0.64, said: 0.25, worth: 1.3 };
/** The same where the claim names what it is about by a name that no other word can be taken for. */
const leastNamed: Least = { score: 0.6, said: 0.2, worth: 0.9 };
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

/** An RFC whose title says so many words that the claim does not is about something narrower. */
const mostNarrow = 3;

/** Of statements so much less fit than the fittest none can be what was meant instead. */
const nearlyAsFit = 0.2;

/** That a protocol on top still demands it says nothing of what it is built on. */
const muchNarrower = 2;

/** A statement that the claim may mean. */
interface Candidate extends Likest {
  /** How many words of its RFC's title narrow what that is about to something that is not spoken of. */
  readonly narrow: number;
  readonly fitness: number;
}

interface Likest {
  readonly given: Case;
  readonly match: Match;
  readonly said: number;
}

export function judgeUncited(knowledge: Knowledge, claim: Claim, manner: Manner): Verdict | undefined {
  if (claim.own || claim.pronoun || claim.words.everyday || claim.citedNext.length > 0) return undefined;
  const terms = subjectTerms(claim);
  if (terms.length < 2 && !terms.some(isNameLike)) return undefined;
  if (!terms.some(isNameLike) && worthOfTerms(knowledge, terms) < leastWorthOfTerms) return undefined;
  if (claim.level === 'MAY' && !claim.words.released && !terms.some(isNameLike)) return undefined;
  if (claim.ownRules && (claim.words.capitals || !terms.some(isNameLike))) return undefined;
  const spoken = spokenTerms(knowledge, claim);
  const meant: Candidate[] = [];
  for (const { rfc, places } of lookUp(knowledge, terms, claim.around)) {
    const narrow = narrowness(knowledge, rfc, spoken);
    if (narrow > mostNarrow) continue;
    const subjects = knowledge.subjects(rfc);
    if (!subjects) continue;
    const given: Case = { knowledge, claim, manner, subjects, sections: [] };
    const found = likest(given, terms);
    if (found && (places.has(found.match.place) || isNamed(terms)))
      meant.push({ ...found, narrow, fitness: fitnessOf(found, narrow) });
  }
  meant.sort((a, b) => b.fitness - a.fitness || b.given.subjects.facts.rfc - a.given.subjects.facts.rfc);
  let found: { readonly verdict: Verdict; readonly fitness: number; readonly narrow: number } | undefined;
  for (const one of meant) {
    if (found && one.fitness < found.fitness - nearlyAsFit) break;
    const judged = judge(one, terms);
    if (judged === 'holds') {
      if (found && one.narrow >= found.narrow + muchNarrower) continue;
      return undefined;
    }
    if (judged) found ??= { verdict: judged, fitness: one.fitness, narrow: one.narrow };
  }
  return found && !isStillSaid(knowledge, claim, manner, terms, found.verdict) ? found.verdict : undefined;
}

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

function fitnessOf(likest: Likest, narrow: number): number {
  return likest.match.score + 0.5 * likest.said - 0.05 * narrow;
}

/** Much shared evidence makes up for words that only one of the two says. */
function worthOf({ match, said: share }: Likest): number {
  return match.score + 0.5 * share + 0.03 * Math.min(match.evidence, mostEvidence);
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

/** The statement of one RFC that the claim means, where it says what is claimed. */
function likest(given: Case, terms: readonly ClaimTerm[]): Likest | undefined {
  const { knowledge, subjects } = given;
  const accept = (place: number): boolean => saysVersions(given, place);
  const matches = findMatches(subjects, terms, accept, 12).filter((match) => !isConditional(given, match));
  const least = isNamed(terms) ? leastNamed : leastUncited;
  const best = matches[0];
  if (!best || best.score < least.score) return undefined;
  return matches
    .filter(({ score }) => score >= best.score * 0.9 && score >= least.score)
    .map((match) => ({ given, match, said: said(knowledge, subjects, match.place, terms) }))
    .sort((x, y) => y.match.score + y.said - x.match.score - x.said)
    .slice(0, isNamed(terms) ? 4 : 1)
    .find(
      (one) =>
        one.said >= least.said &&
        worthOf(one) >= least.worth &&
        relateTo(given, one.match) === 'same' &&
        saysNames(given, one.match) &&
        terms.every((term) => !isAlgorithm(term) || holds(subjects.core[one.match.place], term)),
    );
}

/** Undefined where nothing is known of what became of the statement. */
function judge(
  { given, match, said: share }: Candidate,
  terms: readonly ClaimTerm[],
): Verdict | 'holds' | undefined {
  const { knowledge, claim, subjects, manner } = given;
  const history = traceRequirement(knowledge, subjects, match, claim);
  const { changed, current } = history;
  if (current?.relation === 'same') return 'holds';
  if (!changed) return isRfcInForce(knowledge, subjects.facts.rfc) ? 'holds' : undefined;
  const isDropped = changed.relation === 'dropped' && !changed.notice;
  // What replaces a ban often has no word for what was banned.
  if (isDropped && (isNegative(claim.level) || !isSurelyDropped(match, share))) return undefined;
  if (saysSo(history, claim, manner)) return 'holds';
  if (!namesIt(knowledge, history, terms)) return undefined;
  return staleVerdict(claim, subjects, match, history);
}

function isSurelyDropped({ score, evidence }: Match, share: number): boolean {
  return score >= leastDropped && share >= leastDroppedSaid && evidence >= leastDroppedEvidence;
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
