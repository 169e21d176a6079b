/** Verdicts on claims, in words: what was required, by whom, until when, and what holds now. */
import type { RequirementFact } from '../../rfc/facts';
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import type { Level } from '../../rfc/level';
import type { Series } from '../../series/series';
import { formatMonth } from '../../series/words';
import type { RelatedPlace, RequirementPlace } from '../finding';
import { nameRfc } from '../words';
import type { Version } from './history';
import type { Verdict } from './verdict';

/** One sentence or two for people. */
export function messageOf(verdict: Verdict, series: Series): string {
  return verdict.kind === 'stale' ? staleMessage(verdict, series) : misquoteMessage(verdict);
}

function staleMessage(verdict: Verdict, series: Series): string {
  const { source, requirement, section, history } = verdict;
  const { changed, current } = history;
  const place = nameRfc(source, section);
  const was = requirement
    ? `${subjectOf(verdict)} was ${levelPhrase(requirement)} in ${place}`
    : `${place} is cited for ${subjectOf(verdict)}`;
  if (!changed) return `${was}.`;
  const date = dateOf(changed.rfc, series);
  const parts = [`${was}; ${nameVersion(changed)} ${changePhrase(changed, requirement)} (${date})`];
  if (current && current.rfc !== changed.rfc)
    parts.push(`and ${nameVersion(current)} ${followPhrase(current, changed)}`);
  return `${parts.join(', ')}.`;
}

function misquoteMessage(verdict: Verdict): string {
  const { claim, rfc, source, requirement, section, instead } = verdict;
  const subject = subjectOf(verdict);
  const elsewhere = `${requirement ? levelPhrase(requirement) : 'said'} in ${nameRfc(source, section)}`;
  if (instead) {
    const claimed = articled(claim.level);
    const here = `${nameRfc(rfc, instead.section)} makes ${subject} ${levelPhrase(instead)}, not ${claimed}`;
    return source === rfc ? `${here}.` : `${here}; it was ${elsewhere}.`;
  }
  if (source === rfc) return `The section cited does not say so of ${subject}: it is ${elsewhere}.`;
  return `${nameRfc(rfc)} does not say so of ${subject}: it was ${elsewhere}.`;
}

/** The claim's words that the statement shares, as the author wrote them. */
function subjectOf(verdict: Verdict): string {
  const words = sharedWords(verdict).slice(0, 6);
  return words.length === 0 ? 'this' : `“${words.join(' ')}”`;
}

function sharedWords({ claim, match }: Verdict): readonly string[] {
  const shared = claim.terms.filter(({ whole, weight }) => weight >= 0.3 && match.hits.includes(whole));
  return [...new Set(shared.map(({ word }) => word))];
}

/** `a MUST`, `a MUST NOT`, `a MUST-`, `“required”` for words that are no keywords. */
export function levelPhrase(requirement: RequirementFact): string {
  return requirement.informal ? `“${requirement.keyword}”` : articled(requirement.keyword);
}

function articled(keyword: Level | string): string {
  return `${/^[AEIOU]/.test(keyword) ? 'an' : 'a'} ${keyword}`;
}

/** Where a version stands: the requirement's section, or that of the notice that there is none any more. */
export function sectionOf({ requirement, notice }: Version): SectionNumber | undefined {
  return requirement?.section ?? notice?.section;
}

/** `RFC 6434 §11.1`. */
export function nameVersion(version: Version): string {
  return nameRfc(version.rfc, sectionOf(version));
}

function changePhrase({ relation, requirement }: Version, old: RequirementFact | undefined): string {
  if (!requirement) return 'dropped it';
  if (relation === 'value') return 'says another value or name';
  if (requirement.keyword === old?.keyword) return 'says the opposite of it';
  return `made it ${levelPhrase(requirement)}`;
}

function followPhrase(current: Version, changed: Version): string {
  if (!current.requirement) return changed.requirement ? 'has dropped it' : 'has not brought it back';
  const { keyword } = current.requirement;
  if (keyword === changed.requirement?.keyword) return 'keeps it so';
  return `makes it ${levelPhrase(current.requirement)}`;
}

function dateOf(rfc: RfcNumber, series: Series): string {
  const entry = series.get(rfc);
  return entry ? formatMonth(entry.date) : 'date unknown';
}

/** The requirement at each version, the oldest first. */
export function relatedPlaces(verdict: Verdict, series: Series): readonly RelatedPlace[] {
  const { source, section, requirement, history } = verdict;
  const first = {
    rfc: source,
    section,
    ...(requirement && { line: requirement.line }),
    message: `${nameRfc(source, section)} (${dateOf(source, series)}): ${requirement?.keyword ?? 'cited'}`,
  };
  const later = history.versions.map((version) => ({
    rfc: version.rfc,
    section: sectionOf(version),
    ...(version.requirement && { line: version.requirement.line }),
    message: `${nameVersion(version)} (${dateOf(version.rfc, series)}): ${version.requirement?.keyword ?? 'no longer required'}`,
  }));
  return [first, ...later];
}

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
  const matched = `matched ${nameRfc(source, section)}${statement} on ${sharedWords(verdict).join(', ')}`;
  return [matched, ...(steps.length > 0 ? [`then ${steps.join(', ')}`] : [])].join('; ');
}
