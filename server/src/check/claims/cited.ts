/** A claim beside the RFC that it cites. */
import { citedRfcs, judgeHistory, type Case } from './case';
import { agreeingMatches, goodMatches, understatedMatches } from './fitting';
import { historyOfNotice } from './history';
import type { Match } from './match';
import { judgeByOtherVersion, judgeByOwnStatement } from './misquoted';
import { findNotice } from './noticed';
import { judgeByLater } from './overtaken';
import { unmatchedVerdict, type Verdict } from './verdict';

/** From this likeness on, claim and statement say the same. */
const surelyMeant = 0.75;

export function judgeCited(given: Case): Verdict | 'holds' | undefined {
  const good = goodMatches(given);
  const agreeing = agreeingMatches(given, good);
  if (agreeing.length > 0) {
    const judged = judgeHistory(given, agreeing[0]!);
    // What is only somewhat like a statement that still holds may be something else, of which a later RFC gives notice.
    const mayBeOther = agreeing[0]!.score < surelyMeant;
    const least = given.sections.length > 0 ? 0.75 : 0.9;
    return judged === 'holds' && mayBeOther ? (judgeByNotice(given, least) ?? judged) : judged;
  }
  const otherVersion = judgeByOtherVersion(given, good);
  if (otherVersion) return otherVersion;
  const [more] = understatedMatches(given, good);
  if (more) return judgeHistory(given, more);
  return judgeByOwnStatement(given, good) ?? judgeByNotice(given) ?? judgeByLater(given);
}

/** The RFC cited says it in words without a keyword, and a later one gives notice that it no longer holds. */
function judgeByNotice({ knowledge, claim, subjects, sections }: Case, least?: number): Verdict | undefined {
  const { rfc } = subjects.facts;
  if (!claim.cites || claim.own || claim.words.released) return undefined;
  const ground = {
    old: subjects,
    known: sections.flatMap((section) => subjects.titlesOf(section)),
    sections,
  };
  const match: Match = { place: -1, score: 0, evidence: 0, hits: claim.terms.map(({ whole }) => whole) };
  const cited = citedRfcs(claim);
  for (const later of knowledge.laterVersions(rfc)) {
    const notice = findNotice(knowledge, later.rfc, ground, claim, least);
    if (!notice) continue;
    if (cited.has(later.rfc)) return undefined;
    const history = historyOfNotice(knowledge, rfc, later, notice);
    return unmatchedVerdict(claim, rfc, sections[0], match, history);
  }
  return undefined;
}
