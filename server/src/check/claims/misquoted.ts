/** A claim that the RFC cited does not make. */
import type { Case } from './case';
import type { Match } from './match';
import { fromOtherSection, fromOtherValue, fromOwnStatement } from './misquotedStatement';
import { fromPredecessor, fromSuccessor } from './misquotedVersion';
import type { Verdict } from './verdict';

/** Another version of the RFC says what is claimed, and the RFC cited has it otherwise. */
export function judgeByOtherVersion(given: Case, good: readonly Match[]): Verdict | undefined {
  return isQuotation(given) ? sure(fromPredecessor(given) ?? fromSuccessor(given, good)) : undefined;
}

/** The RFC cited says something else of the matter, or says it in another section. */
export function judgeByOwnStatement(given: Case, good: readonly Match[]): Verdict | undefined {
  return isQuotation(given)
    ? sure(fromOwnStatement(given, good) ?? fromOtherSection(given, good) ?? fromOtherValue(given))
    : undefined;
}

function isQuotation({ claim, sections }: Case): boolean {
  return claim.cites && !(claim.own && sections.length === 0);
}

function sure(verdict: Verdict | undefined): Verdict | undefined {
  return verdict && weighsEnough(verdict) ? verdict : undefined;
}

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
