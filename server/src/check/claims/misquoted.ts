/** A claim that the RFC cited does not make. */
import { relateTo, saysNames, type Case } from './case';
import { fromContraryDeed } from './contraryDeed';
import type { Match } from './match';
import { fromOtherSection, fromOwnStatement } from './misquotedStatement';
import { fromOtherNumber, fromOtherValue } from './misquotedValue';
import { fromPredecessor, fromSuccessor } from './misquotedVersion';
import type { Verdict } from './verdict';

/** Another version of the RFC says what is claimed, and the RFC cited has it otherwise. */
export function judgeByOtherVersion(given: Case, good: readonly Match[]): Verdict | undefined {
  return isQuotation(given) && !allowsAlike(given, good)
    ? sure(fromPredecessor(given) ?? fromSuccessor(given, good))
    : undefined;
}

/** The section cited has the contrary done of what is told of it, or has another number. */
export function judgeByTold(given: Case, good: readonly Match[]): Verdict | undefined {
  return isQuotation(given) ? sure(fromContraryDeed(given, good) ?? fromOtherNumber(given)) : undefined;
}

/** The RFC cited says something else of the matter, or says it in another section. */
export function judgeByOwnStatement(given: Case, good: readonly Match[]): Verdict | undefined {
  return isQuotation(given)
    ? sure(fromOwnStatement(given, good) ?? fromOtherSection(given, good) ?? fromOtherValue(given))
    : undefined;
}

/** "Permits X": that X is forbidden elsewhere, or under conditions, is no misquotation where it is allowed as well. */
function allowsAlike(given: Case, good: readonly Match[]): boolean {
  const { level, words } = given.claim;
  const best = good[0]?.score ?? 0;
  return (
    level === 'MAY' &&
    !words.released &&
    good.some(
      (one) => one.score >= best * nearlyAsLike && relateTo(given, one) === 'same' && saysNames(given, one),
    )
  );
}

const nearlyAsLike = 0.85;

function isQuotation({ claim, sections }: Case): boolean {
  return claim.cites && !((claim.own || claim.pronoun) && sections.length === 0);
}

function sure(verdict: Verdict | undefined): Verdict | undefined {
  return verdict && weighsEnough(verdict) && isPlainEnough(verdict) ? verdict : undefined;
}

/** Everyday words say of an RFC as a whole what may mean many things: "allows folding". */
function isPlainEnough({ claim: { words, citations }, match, instead }: Verdict): boolean {
  const isOfWhole = citations.every(({ sections }) => sections.length === 0);
  return !(words.everyday && isOfWhole && instead) || match.score >= leastOfEveryday;
}

const leastOfEveryday = 0.95;

/** A single everyday word in common proves nothing; a name does. */
function weighsEnough({ match, claim }: Verdict): boolean {
  const hits = new Set(match.hits);
  return (
    hits.size > 1 ||
    claim.terms.some(
      ({ whole, parts, word }) => hits.has(whole) && (parts.length > 1 || /^\p{Lu}{4,}$/u.test(word)),
    )
  );
}
