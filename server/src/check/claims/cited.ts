/** A claim beside the RFC that it cites. */
import { citedRfcs, judgeHistory, type Case } from './case';
import { agreeingMatches, goodMatches, understatedMatches } from './fitting';
import { historyOfNotice } from './history';
import type { Match } from './match';
import { judgeByOtherVersion, judgeByOwnStatement } from './misquoted';
import { findNotice } from './noticed';
import type { Verdict } from './verdict';

export function judgeCited(given: Case): Verdict | 'holds' | undefined {
  const good = goodMatches(given);
  const agreeing = agreeingMatches(given, good);
  if (agreeing.length > 0) return judgeHistory(given, agreeing[0]!);
  const otherVersion = judgeByOtherVersion(given, good);
  if (otherVersion) return otherVersion;
  const [more] = understatedMatches(given, good);
  if (more) return judgeHistory(given, more);
  return judgeByOwnStatement(given, good) ?? judgeByNotice(given);
}

/** The RFC cited says it in words without a keyword, and a later one gives notice that it no longer holds. */
function judgeByNotice({ knowledge, claim, subjects, sections }: Case): Verdict | undefined {
  const { rfc } = subjects.facts;
  if (!claim.cites || claim.own || claim.words.released) return undefined;
  const titles = sections.flatMap((section) => subjects.titlesOf(section));
  const match: Match = { place: -1, score: 0, evidence: 0, hits: claim.terms.map(({ whole }) => whole) };
  const cited = citedRfcs(claim);
  for (const later of knowledge.laterVersions(rfc)) {
    const notice = findNotice(knowledge, later.rfc, subjects, claim, titles);
    if (!notice) continue;
    if (cited.has(later.rfc)) return undefined;
    const history = historyOfNotice(knowledge, rfc, later, notice);
    const section = sections[0];
    return {
      kind: 'stale',
      claim,
      rfc,
      source: rfc,
      requirement: undefined,
      section,
      match,
      history,
      instead: undefined,
    };
  }
  return undefined;
}
