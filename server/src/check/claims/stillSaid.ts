/** Whether some RFC in force says today what a claim says, so that the claim may well rest on that one. */
import type { RfcNumber } from '../../rfc/identity';
import type { Manner } from './agreement';
import { relateTo, said, saysNames, tellingNames, type Case } from './case';
import type { Claim, ClaimTerm } from './claim';
import { isNameLike } from './claimNames';
import type { Knowledge } from './knowledge';
import { findMatches, type Match } from './match';
import { isRfcInForce, narrowness, spokenTerms } from './scope';
import { isOwn, type Subjects } from './subjects';
import { isAmong, spellings } from './terms';
import type { Verdict } from './verdict';

/** How much of the claim such a statement says, and the claim of it. */
const leastLike = 0.8;
const leastSaid = 0.5;
/** That nothing is said any more is refuted by much less in what replaced the RFC: words change more than rules do. */
const leastKept = { like: 0.5, said: 0.2 };
/** How many RFCs are asked; reading one takes some milliseconds. */
const mostRfcs = 24;

export function isStillSaid(
  knowledge: Knowledge,
  claim: Claim,
  manner: Manner,
  terms: readonly ClaimTerm[],
  { rfc, history }: Verdict,
): boolean {
  const line = new Set(knowledge.laterVersions(rfc).flatMap((later) => (later.replaces ? [later.rfc] : [])));
  const isDropped = history.changed?.relation === 'dropped' && !history.changed.notice;
  const spoken = spokenTerms(knowledge, claim);
  const scope = Math.max(1, narrowness(knowledge, rfc, spoken));
  const settled = new Set([
    rfc,
    ...history.versions.filter(({ relation }) => relation !== 'same').map((one) => one.rfc),
  ]);
  return kin(knowledge, claim, rfc)
    .filter((other) => !settled.has(other) || (isDropped && line.has(other)))
    .slice(0, mostRfcs)
    .filter((other) => line.has(other) || narrowness(knowledge, other, spoken) <= scope)
    .some((other) => {
      const subjects = knowledge.subjects(other);
      if (!subjects || !knowsNames({ knowledge, claim, subjects })) return false;
      const [like, least] =
        isDropped && line.has(other) ? [leastKept.like, leastKept.said] : [leastLike, leastSaid];
      return findMatches(subjects, terms, () => true, 6).some(
        (match) =>
          match.score >= like &&
          said(knowledge, subjects, match.place, terms) >= least &&
          relateTo({ claim, manner, subjects }, match) === 'same' &&
          speaksOfBoth(subjects, match, terms) &&
          saysNames({ knowledge, claim, subjects }, match),
      );
    });
}

/** Words of what a statement cites weigh less in it than its own. */
const ownWord = 0.95;

/**
 * Where a claim is about two things with names, and an RFC is called by one, whether its statement is about the other,
 * by more than the title of what it cites.
 */
function speaksOfBoth(subjects: Subjects, { place }: Match, terms: readonly ClaimTerm[]): boolean {
  const names = terms.filter(isNameLike);
  const others = names.filter((term) => !isOwn(subjects, term));
  const core = subjects.core[place]!;
  return (
    names.length < 2 ||
    others.length === names.length ||
    others.some(({ whole, parts }) => [whole, ...parts].some((word) => (core.get(word) ?? 0) >= ownWord))
  );
}

/** Whether an RFC has any of the names by which the claim says what it is about. */
function knowsNames(given: Pick<Case, 'knowledge' | 'claim' | 'subjects'>): boolean {
  const names = tellingNames(given);
  const { postings } = given.subjects;
  return names.length === 0 || names.some((name) => isAmong(postings, name));
}

/** RFCs in force of the line, then those whose titles share most with the claim. */
function kin(knowledge: Knowledge, claim: Claim, rfc: RfcNumber): readonly RfcNumber[] {
  const line = knowledge
    .laterVersions(rfc)
    .flatMap((later) => (isRfcInForce(knowledge, later.rfc) ? [later.rfc] : []));
  const titled = titlesInForce(knowledge);
  const shares = new Map<RfcNumber, number>();
  const spoken = new Set(spellings(claim.around));
  for (const term of spoken) {
    const rfcs = titled.get(term) ?? [];
    for (const number of rfcs) shares.set(number, (shares.get(number) ?? 0) + Math.log(10_000 / rfcs.length));
  }
  const related = [...shares].sort(([a, x], [b, y]) => y - x || b - a).map(([number]) => number);
  return [...new Set([...line, ...related])];
}

const known = new WeakMap<Knowledge, ReadonlyMap<string, readonly RfcNumber[]>>();

/** The RFCs in force by the terms of their titles and names. */
function titlesInForce(knowledge: Knowledge): ReadonlyMap<string, readonly RfcNumber[]> {
  const before = known.get(knowledge);
  if (before) return before;
  const titled = new Map<string, RfcNumber[]>();
  for (const rfc of knowledge.index.rfcs) {
    if (!isRfcInForce(knowledge, rfc)) continue;
    for (const term of new Set(knowledge.titleTerms(rfc))) {
      const rfcs = titled.get(term);
      if (rfcs) rfcs.push(rfc);
      else titled.set(term, [rfc]);
    }
  }
  known.set(knowledge, titled);
  return titled;
}
