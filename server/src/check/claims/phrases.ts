/** How findings on claims name levels, versions and dates. */
import type { ChangeNotice, RequirementFact } from '../../rfc/facts';
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import type { Series } from '../../series/series';
import { formatMonth } from '../../series/words';
import { nameRfc } from '../words';
import { formerTurnOf } from './noticeWords';
import type { Version } from './version';

/** What a statement is named by. */
type Worded = Pick<RequirementFact, 'keyword' | 'informal'>;

/** `a MUST`, `a MUST-`, `RECOMMENDED`; for words that are no keywords, `a “must”` and `“required”`. */
export function levelPhrase({ keyword, informal }: Worded): string {
  const isNoun = /^(?:must|shall|should|may|can|need)/i.test(keyword);
  return `${isNoun ? 'a ' : ''}${informal ? `“${keyword}”` : keyword}`;
}

/** Where a version stands: the requirement's section, or that of the notice that there is none any more. */
export function sectionOf({
  requirement,
  notice,
}: Pick<Version, 'requirement' | 'notice'>): SectionNumber | undefined {
  return requirement?.section ?? notice?.section;
}

/** `RFC 6434 §11.1`. */
export function nameVersion(version: Pick<Version, 'rfc' | 'requirement' | 'notice'>): string {
  return nameRfc(version.rfc, sectionOf(version));
}

/** `December 2011`. */
export function dateOf(rfc: RfcNumber, series: Series): string {
  const entry = series.get(rfc);
  return entry ? formatMonth(entry.date) : 'date unknown';
}

/** What a notice says was done: a limit that was raised is changed, not dropped. */
export function verbOfNotice(notice: ChangeNotice): 'deprecated' | 'dropped' | 'changed' {
  const { words } = notice;
  if (formerTurnOf(notice)) return 'changed';
  if (words.some((word) => /^deprecat/i.test(word))) return 'deprecated';
  const drops = words.some((word) => /^(?:remov|drop|withdraw|discontinu|obsolet|lift|longer)/i.test(word));
  return drops ? 'dropped' : 'changed';
}
