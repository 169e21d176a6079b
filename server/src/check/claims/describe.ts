/** What a finding on a claim points at, and why it was raised. */
import type { ChangeNotice } from '../../rfc/facts';
import type { SectionNumber } from '../../rfc/identity';
import { isInForce, type Series } from '../../series/series';
import type { RelatedPlace, RequirementPlace } from '../finding';
import { nameRfc } from '../words';
import { sharedWords } from './excerpt';
import { formerTurnOf, turnOf } from './noticeWords';
import { dateOf, nameVersion, sectionOf } from './phrases';
import type { Verdict } from './verdict';
import type { Version } from './version';

/** The requirement at each version, the oldest first. */
export function relatedPlaces(verdict: Verdict, series: Series): readonly RelatedPlace[] {
  const { source, section, requirement, history } = verdict;
  const standing = (rfc: RelatedPlace['rfc']): string => {
    const entry = series.get(rfc);
    return `(${dateOf(rfc, series)}${entry !== undefined && isInForce(entry) ? ', in force' : ''})`;
  };
  const place = (version: Told, section: SectionNumber | undefined, says: string): RelatedPlace => {
    const { rfc, requirement } = version;
    const at = requirement && { line: requirement.line, nth: requirement.nth };
    const message = `${nameRfc(rfc, section)} ${standing(rfc)}: ${says}`;
    return { rfc, section, ...at, says, message };
  };
  // What an RFC says without a keyword is known by the citation, or by what a later one says of it.
  const unsaid = verdict.claim.citations.length > 0 ? 'cited' : 'said before';
  const first = place({ rfc: source, requirement }, section, requirement?.keyword ?? unsaid);
  const later = history.versions.map((version) => place(version, sectionOf(version), keywordOf(version)));
  // An RFC that gives notice itself is told of once.
  return history.versions[0]?.rfc === source ? later : [first, ...later];
}

type Told = Pick<Version, 'rfc' | 'requirement' | 'notice'>;

function keywordOf({ requirement, notice, amendment, relation }: Version): string {
  if (amendment) return amendment.whole ? 'replaced the section' : 'changed the section';
  if (!requirement) return notice ? saysOf(notice) : 'no such requirement';
  return relation === 'value' ? `${requirement.keyword}, of another value or name` : requirement.keyword;
}

function saysOf(notice: ChangeNotice): string {
  if (formerTurnOf(notice)) return 'tells of it as past';
  return turnOf(notice) === undefined ? 'says that it no longer holds' : 'says that it is changed';
}

/** Where a version of a requirement stands; its level is undefined where an RFC has dropped it. */
export function placeOf(version: Version | undefined): RequirementPlace | undefined {
  if (!version) return undefined;
  const { rfc, requirement } = version;
  const section = sectionOf(version);
  return requirement
    ? { rfc, section, level: requirement.level, line: requirement.line }
    : { rfc, section, level: undefined };
}

/** Why the finding was raised, for a reader who doubts it. */
export function reasonOf(verdict: Verdict): string {
  const { source, section, requirement, history } = verdict;
  const steps = history.versions.map((version) => {
    const at = version.requirement;
    const what = at ? `${at.keyword} (line ${at.line + 1})` : version.notice ? 'gives notice' : 'dropped';
    return `${nameVersion(version)} ${what}`;
  });
  const statement = requirement ? ` ${requirement.keyword} (line ${requirement.line + 1})` : '';
  const words = sharedWords(verdict).map(({ word }) => word);
  const matched = `matched ${nameRfc(source, section)}${statement} on ${words.join(', ')}`;
  return [matched, ...(steps.length > 0 ? [`then ${steps.join(', ')}`] : [])].join('; ');
}
