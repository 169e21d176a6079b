/** Notes in parentheses by which an author says what became of a claim: how the fixes write them, and how they are read again. */
import { rfcEditorUrl } from '../words';
import { levelPhrase, sectionOf, verbOfNotice } from './phrases';
import type { Version } from './version';

/** What of a version a note tells. */
export type Told = Pick<Version, 'rfc' | 'requirement' | 'notice' | 'relation' | 'turned'>;

/** `now a SHOULD: [RFC 8504, Section 13.1](…)`. */
export function noteOfCurrent(version: Told): string {
  if (!version.requirement) return `no longer in ${linkTo(version)}`;
  return `now ${phraseOf(version)}: ${linkTo(version)}`;
}

/** `a SHOULD since [RFC 6434, Section 11.1](…)`. */
export function noteOfChange(version: Told): string {
  if (!version.requirement) {
    const verb = version.notice ? verbOfNotice(version.notice) : 'dropped';
    return `${verb} by ${linkTo(version)}`;
  }
  return `${phraseOf(version)} since ${linkTo(version)}`;
}

/** `in fact a SHOULD: [RFC 8504, Section 13.1](…)`: what the document cited says instead. */
export function noteOfCited(version: Told): string {
  if (!version.requirement)
    return `in fact ${version.notice ? verbOfNotice(version.notice) : 'not'} in ${linkTo(version)}`;
  return `in fact ${phraseOf(version, 'another')}: ${linkTo(version)}`;
}

/** `the rule until December 2011`. @param date of the RFC that changed it */
export function noteOfPast(date: string): string {
  return `the rule until ${date}`;
}

const written = [
  /\((?:now|in fact) (?:an? )?(?:[A-Z]{3}|\u201c|changed\b|another\b|the opposite\b)[^()]*\bRFC[\s-]?\d+/,
  /\((?:an? )?(?:[A-Z]{3}[A-Z +-]*|\u201c[^()]*|the opposite) since [^()]*\bRFC[\s-]?\d+/,
  /\((?:changed|no longer|dropped|deprecated|in fact (?:not|dropped|deprecated|changed) in)\b[^()]*\bRFC[\s-]?\d+/,
  /\(the rule until [^()]*\b\d{4}\)/,
];

/** Whether a sentence has such a note: its author knows what became of what it says. */
export function isAnnotated(sentence: string): boolean {
  return written.some((note) => note.test(sentence));
}

/** Whether what follows is named by such a note: for what it said once, or in place of what is claimed. */
export function endsInNote(before: string): boolean {
  return /\((?:(?:an? |changed |the opposite |[A-Z]{3}|\u201c)[^()]*(?<=\s)since|(?:(?:dropped|deprecated|changed) by|no longer in)|in fact [^()]*(?::|\bin))\s+\W*$/.test(
    before,
  );
}

/** @param other what is said of another value or name at the same level */
function phraseOf({ relation, requirement, turned }: Told, other = 'changed'): string {
  if (turned) return 'the opposite';
  return relation === 'value' || !requirement ? other : levelPhrase(requirement);
}

function linkTo(version: Told): string {
  const { rfc } = version;
  const section = sectionOf(version);
  const place = section && `, ${/^\d/.test(section) ? 'Section' : 'Appendix'} ${section}`;
  return `[RFC ${rfc}${place ?? ''}](${rfcEditorUrl(rfc, section)})`;
}
