/** Verdicts on claims, in words: what was required, by whom, until when, and what holds now. */
import type { RfcNumber } from '../../rfc/identity';
import type { RequirementFact } from '../../rfc/facts';
import type { Series } from '../../series/series';
import { formatMonth } from '../../series/words';
import type { RelatedPlace, RequirementPlace } from '../finding';
import { nameRfc } from '../words';
import type { Version } from './history';
import type { Verdict } from './judge';

/** One sentence or two for people. */
export function messageOf(verdict: Verdict, series: Series): string {
  return verdict.kind === 'stale' ? staleMessage(verdict, series) : misquoteMessage(verdict);
}

function staleMessage({ claim, source, requirement, match, history }: Verdict, series: Series): string {
  const subject = subjectOf(claim.terms, match.hits);
  const { changed, current } = history;
  const was = `${subject} was ${levelPhrase(requirement)} in ${nameRfc(source, requirement.section)}`;
  if (!changed) return `${was}.`;
  const parts = [
    `${was}; ${nameVersion(changed)} ${changePhrase(changed, requirement)} (${dateOf(changed.rfc, series)})`,
  ];
  if (current && current.rfc !== changed.rfc)
    parts.push(`and ${nameVersion(current)} ${followPhrase(current, changed)}`);
  return `${parts.join(', ')}.`;
}

function misquoteMessage({ claim, rfc, source, requirement, match, instead }: Verdict): string {
  const subject = subjectOf(claim.terms, match.hits);
  const elsewhere = `${levelPhrase(requirement)} in ${nameRfc(source, requirement.section)}`;
  if (instead) {
    const here = `${nameRfc(rfc, instead.section)} makes ${subject} ${levelPhrase(instead)}, not ${articled(claim.level)}`;
    return source === rfc ? `${here}.` : `${here}; it was ${elsewhere}.`;
  }
  if (source === rfc) return `The section cited does not say so of ${subject}: it is ${elsewhere}.`;
  return `${nameRfc(rfc)} does not say so of ${subject}: it was ${elsewhere}.`;
}

/** The claim's words that the statement shares, as the author wrote them. */
export function subjectOf(terms: Verdict['claim']['terms'], hits: readonly string[]): string {
  const shared = terms.filter(({ whole }) => hits.includes(whole)).map(({ word }) => word);
  const words = [...new Set(shared)].slice(0, 6);
  return words.length === 0 ? 'this' : `“${words.join(' ')}”`;
}

/** `a MUST`, `a MUST NOT`, `a MUST-`, `“required”` for words that are no keywords. */
export function levelPhrase(requirement: RequirementFact): string {
  return requirement.informal ? `“${requirement.keyword}”` : articled(requirement.keyword);
}

function articled(keyword: string): string {
  return `${/^[AEIOU]/.test(keyword) ? 'an' : 'a'} ${keyword}`;
}

function nameVersion({ rfc, requirement }: Version): string {
  return nameRfc(rfc, requirement?.section);
}

function changePhrase({ relation, requirement }: Version, old: RequirementFact): string {
  if (!requirement) return 'dropped it';
  if (relation === 'value') return 'says another value or name';
  if (requirement.keyword === old.keyword) return 'says the opposite of it';
  return `made it ${levelPhrase(requirement)}`;
}

function followPhrase(current: Version, changed: Version): string {
  if (!current.requirement) return 'has dropped it';
  if (
    current.requirement.level === changed.requirement?.level &&
    current.requirement.keyword === changed.requirement.keyword
  )
    return 'keeps it so';
  return `makes it ${levelPhrase(current.requirement)}`;
}

function dateOf(rfc: RfcNumber, series: Series): string {
  const entry = series.get(rfc);
  return entry ? formatMonth(entry.date) : 'date unknown';
}

/** The requirement at each version, the oldest first. */
export function relatedPlaces(
  { source, requirement, history }: Verdict,
  series: Series,
): readonly RelatedPlace[] {
  const places = [{ rfc: source, requirement }, ...history.versions];
  return places.map(({ rfc, requirement: at }) => ({
    rfc,
    section: at?.section,
    message: `${nameRfc(rfc, at?.section)} (${dateOf(rfc, series)}): ${at ? at.keyword : 'no longer required'}`,
  }));
}

export function placeOf(version: Version | undefined): RequirementPlace | undefined {
  if (!version) return undefined;
  const { rfc, requirement } = version;
  return requirement
    ? { rfc, section: requirement.section, level: requirement.level, line: requirement.line }
    : { rfc, section: undefined, level: undefined };
}

/** Why the finding was raised, for a reader who doubts it. */
export function reasonOf({ source, requirement, match, history, claim }: Verdict): string {
  const words = claim.terms.filter(({ whole }) => match.hits.includes(whole)).map(({ word }) => word);
  const steps = history.versions.map(
    ({ rfc, requirement: at }) =>
      `${nameRfc(rfc, at?.section)} ${at ? `${at.keyword} (line ${at.line + 1})` : 'dropped'}`,
  );
  const matched = `matched ${nameRfc(source, requirement.section)} ${requirement.keyword} (line ${requirement.line + 1}) on ${[...new Set(words)].join(', ')}`;
  return [matched, ...(steps.length > 0 ? [`then ${steps.join(', ')}`] : [])].join('; ');
}
