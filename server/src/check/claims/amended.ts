/** Whether an update says that it changes the very section that a claim rests on, and is there about what is claimed. */
import type { SectionAmendment } from '../../rfc/facts';
import { sectionContains, type RfcNumber } from '../../rfc/identity';
import { amendmentsBy } from '../sectionUpdates';
import { isAboutMatter, isRestated, isSaidOn, openAmending } from './amending';
import { citedRfcs, type Case } from './case';
import { historyOf } from './history';
import type { Match } from './match';
import { allOf, staleVerdict, unmatchedVerdict, type Verdict } from './verdict';
import type { Version } from './version';

/**
 * What an update made of the section cited, or of that of the statement which the claim means.
 * @param match that statement, where the index has it
 */
export function judgeByAmendment(given: Case, match: Match | undefined): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  if (!claim.cites || claim.own || claim.words.released) return undefined;
  const { rfc } = subjects.facts;
  const section = match ? subjects.requirements[match.place]!.section : sections[0];
  if (section === undefined) return undefined;
  const cited = citedRfcs(claim);
  const laterVersions = knowledge.laterVersions(rfc);
  for (const later of laterVersions) {
    if (later.replaces) continue;
    const amendment = amendmentsBy(knowledge.index, later.rfc, rfc, section).find(
      (one) =>
        (one.amended === section || (one.whole && sectionContains(one.amended, section))) &&
        changesMatter(given, match, later.rfc, one),
    );
    if (!amendment) continue;
    if (cited.has(later.rfc)) return undefined;
    // What has taken the RFC's place since may have it as it was.
    if (match && laterVersions.some((one) => one.replaces && one.rfc > later.rfc)) return undefined;
    const history = historyOf(knowledge, [amendedBy(later.rfc, amendment)]);
    return match
      ? staleVerdict(claim, subjects, match, history)
      : unmatchedVerdict(claim, rfc, section, allOf(claim), history);
  }
  return undefined;
}

/** That the section was changed, and nothing of what holds since: what replaced the update is not asked either. */
function amendedBy(rfc: RfcNumber, amendment: SectionAmendment): Version {
  const notice = { section: amendment.section, words: [] };
  return { rfc, requirement: undefined, notice, amendment, relation: 'dropped', score: 0.7, replaces: false };
}

/** What takes the section's place does not say on what is claimed; what only changes the section is about that. */
function changesMatter(
  given: Case,
  match: Match | undefined,
  later: RfcNumber,
  amendment: SectionAmendment,
): boolean {
  const amending = openAmending(given.knowledge, later, amendment);
  if (!amending || isSaidOn(given, match, amending)) return false;
  return amendment.whole
    ? !(match && isRestated(given.subjects, match, amending))
    : isAboutMatter(given, match, amending);
}
