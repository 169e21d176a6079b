/** Verdicts on claims in a sentence: what was required, by whom, until when, and what holds now. */
import type { ChangeNotice, RequirementFact } from '../../rfc/facts';
import { isNegative } from '../../rfc/level';
import { isInForce, type Series } from '../../series/series';
import { nameRfc } from '../words';
import { excerptOf, sharedWords } from './excerpt';
import { turnOf } from './noticeWords';
import { dateOf, levelPhrase, nameVersion, verbOfNotice } from './phrases';
import { isQuantity } from './terms';
import type { Verdict } from './verdict';
import type { Version } from './version';

/** @param sentence the one that holds the claim */
export function messageOf(verdict: Verdict, sentence: string, series: Series): string {
  const subject = excerptOf(verdict, sentence);
  return verdict.kind === 'stale'
    ? staleMessage(verdict, subject, series)
    : misquoteMessage(verdict, subject, series);
}

function staleMessage(verdict: Verdict, subject: string, series: Series): string {
  const { source, requirement, section, history } = verdict;
  const { changed, current } = history;
  const place = nameRfc(source, section);
  const was = requirement
    ? `${subject} was ${levelPhrase(requirement)} in ${place}`
    : verdict.claim.citations.length > 0
      ? `${place} is cited for ${subject}`
      : `${subject} rests on ${place}`;
  if (!changed) return `${was}.`;
  const date = dateOf(changed.rfc, series);
  const parts = [`${was}; ${nameVersion(changed)} ${changePhrase(changed, verdict)} (${date})`];
  if (current && current.rfc !== changed.rfc) parts.push(followPhrase(current, changed));
  return `${parts.join(', ')}.`;
}

function changePhrase({ relation, requirement, notice, amendment }: Version, verdict: Verdict): string {
  if (amendment) return `${amendment.whole ? 'replaced' : 'changed'} that section`;
  if (!requirement) return notice ? `${turnPhrase(notice, verdict)} it` : 'has no such requirement';
  if (relation === 'value') return valuePhrase(verdict);
  if (verdict.requirement && levelPhrase(requirement) === levelPhrase(verdict.requirement))
    return relation === 'opposite' ? 'says the opposite of it' : 'changed it';
  return `made it ${levelPhrase(requirement)}`;
}

/** A ban that an update is there to lift, and what it is there to ban, are told as that. */
function turnPhrase(notice: ChangeNotice, { claim }: Verdict): string {
  const isBan = isNegative(claim.level);
  if (turnOf(notice) === (isBan ? 'allowed' : 'forbidden')) return isBan ? 'allowed' : 'forbade';
  return verbOfNotice(notice);
}

/** The level is the same, and what it is about is not. @param subject named where it was not yet */
function valuePhrase(verdict: Verdict, subject?: string): string {
  return sharedWords(verdict).some(({ whole }) => isQuantity(whole))
    ? `sets another value${subject === undefined ? '' : ` for ${subject}`}`
    : `names another in ${subject === undefined ? 'its place' : `place of ${subject}`}`;
}

function followPhrase(current: Version, changed: Version): string {
  const name = nameVersion(current);
  if (!current.requirement) {
    if (changed.requirement)
      return `and ${name} ${current.notice ? `${verbOfNotice(current.notice)} it` : 'has no such requirement'}`;
    if (!changed.notice) return `nor has ${name}`;
    const brings = verbOfNotice(changed.notice) === 'dropped' ? 'has not brought it back' : 'keeps that';
    return `and ${name} ${brings}`;
  }
  if (current.requirement.keyword === changed.requirement?.keyword)
    return `and ${name} keeps ${changed.relation === 'value' ? 'that' : 'it so'}`;
  return `and ${name} makes it ${levelPhrase(current.requirement)}`;
}

function misquoteMessage(verdict: Verdict, subject: string, series: Series): string {
  const { rfc, source, requirement, section, instead, history } = verdict;
  const isElsewhere = source !== rfc;
  const was = `was ${requirement ? levelPhrase(requirement) : 'said'} in ${nameRfc(source, section)}`;
  if (instead && verdict.value !== undefined)
    return `${nameRfc(rfc, instead.section)} has another value than ${verdict.value} for ${subject}.`;
  if (instead) {
    const here = `${nameRfc(rfc, instead.section)} ${insteadPhrase(verdict, instead, subject)}`;
    return `${here}${isElsewhere ? `; it ${was}` : laterPhrase(verdict, series)}.`;
  }
  if (history.changed?.notice)
    return `${nameVersion(history.changed)} says of ${subject} that it no longer holds.`;
  if (isElsewhere)
    return history.changed && history.changed.rfc !== rfc && requirement
      ? `${nameRfc(rfc)} has no such requirement; ${staleMessage(verdict, subject, series)}`
      : `${nameRfc(rfc)} says nothing of ${subject}, which ${was}.`;
  const makes = requirement ? `makes it ${levelPhrase(requirement)}` : 'says it';
  return `The section cited says nothing of ${subject}; ${nameRfc(source, section)} ${makes}.`;
}

function insteadPhrase(verdict: Verdict, instead: RequirementFact, subject: string): string {
  const { claim, history, rfc } = verdict;
  const claimed = levelPhrase({ keyword: claim.level, informal: false });
  const relation = history.versions.find((version) => version.rfc === rfc)?.relation;
  if (relation === 'value') return valuePhrase(verdict, subject);
  if (instead.level === claim.level || verdict.contrary) return `says the opposite of ${subject}`;
  return `makes ${subject} ${levelPhrase(instead)}, not ${claimed}`;
}

/** What is claimed came later: who quotes has cited the version before. */
function laterPhrase({ claim, history }: Verdict, series: Series): string {
  const later = history.versions.find(({ rfc, requirement }) => {
    const entry = series.get(rfc);
    return requirement?.level === claim.level && entry !== undefined && isInForce(entry);
  });
  if (!later?.requirement) return '';
  return `; ${nameVersion(later)} makes it ${levelPhrase(later.requirement)} (${dateOf(later.rfc, series)})`;
}
