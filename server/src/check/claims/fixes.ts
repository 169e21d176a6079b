/** What can be done about a claim that does not hold: say since when, say what holds now, put the level right. */
import type { MarkdownDocument } from '../../markdown/document';
import { sourceSpan } from '../../markdown/textView';
import type { Level } from '../../rfc/level';
import type { Fix, TextEdit } from '../finding';
import { noteOffsetAt, isQuotedAt } from '../quotation';
import { rfcEditorUrl } from '../words';
import { levelPhrase, nameVersion, sectionOf } from './describe';
import type { Version } from './history';
import type { Verdict } from './verdict';
import type { PlacedPassage } from './passages';

export function fixesOf(verdict: Verdict, place: PlacedPassage, document: MarkdownDocument): readonly Fix[] {
  const { history, claim } = verdict;
  if (verdict.kind !== 'stale' || !history.changed) return [];
  const fixes: Fix[] = [];
  const { changed, current } = history;
  const offset = noteOffset(verdict, place, document);
  if (current && current.relation !== 'same' && current.rfc !== changed.rfc)
    fixes.push(
      noteFix(offset, noteOf(current, 'now'), `Cite what is in force, ${nameVersion(current)}`, true),
    );
  const isLast = fixes.length === 0;
  fixes.push(
    noteFix(offset, noteOf(changed, 'since'), `Cite where it changed, ${nameVersion(changed)}`, isLast),
  );
  const level = (current ?? changed).requirement?.level;
  const edit =
    level && !isQuotedAt(document, spanOf(verdict, place).start)
      ? levelEdit(verdict, place, level)
      : undefined;
  if (edit && level && level !== claim.level)
    fixes.push({
      title: `Say ${edit.newText}, as ${nameVersion(current ?? changed)} does`,
      preferred: false,
      safe: false,
      edits: [edit],
    });
  return fixes;
}

function noteFix(at: number, note: string, title: string, preferred: boolean): Fix {
  return { title, preferred, safe: false, edits: [{ span: { start: at, end: at }, newText: ` (${note})` }] };
}

/** `a SHOULD since [RFC 6434, Section 11.1](…)`. */
function noteOf(version: Version, when: 'since' | 'now'): string {
  const { rfc, requirement } = version;
  const link = `[${nameVersionInProse(version)}](${rfcEditorUrl(rfc, sectionOf(version))})`;
  if (!requirement) return `${when === 'now' ? 'no longer in' : 'dropped by'} ${link}`;
  const phrase = version.relation === 'value' ? 'changed' : levelPhrase(requirement);
  return when === 'now' ? `now ${phrase}: ${link}` : `${phrase} since ${link}`;
}

function nameVersionInProse(version: Version): string {
  const { rfc } = version;
  const section = sectionOf(version);
  if (section === undefined) return `RFC ${rfc}`;
  return `RFC ${rfc}, ${/^\d/.test(section) ? 'Section' : 'Appendix'} ${section}`;
}

/** The stretch that a finding on a claim underlines: its clause. */
export function spanOf(
  { claim }: Verdict,
  { unit, at, passage }: PlacedPassage,
): { readonly start: number; readonly end: number } {
  const text = passage.sentence.slice(claim.start, claim.end);
  const start = claim.start + (text.length - text.trimStart().length);
  const end = claim.end - (text.length - text.replace(/[\s.,;:!?"'\u201d\u2019]+$/, '').length);
  return sourceSpan(unit.view, at + start, at + Math.max(end, start + 1));
}

/** Behind the claim's clause, its citation, and the link or quotation that holds it. */
function noteOffset(verdict: Verdict, place: PlacedPassage, document: MarkdownDocument): number {
  const { claim } = verdict;
  const { unit, at, passage } = place;
  let end = spanOf(verdict, place).end;
  for (const citation of claim.citations) {
    const between = passage.sentence.slice(Math.min(claim.end, citation.start), citation.start);
    if (
      citation.start < claim.start ||
      !/^[\s([,]*(?:see\s+)?(?:section\s+\S+\s+of\s+)?[[(]?$/i.test(between)
    )
      continue;
    const rest = passage.sentence.slice(citation.end).match(/^[^()]{0,40}?\)/)?.[0].length ?? 0;
    end = Math.max(end, sourceSpan(unit.view, at + citation.start, at + citation.end + rest).end);
  }
  return noteOffsetAt(document, unit, end);
}

const wording: readonly (readonly [RegExp, Readonly<Partial<Record<Level, string>>>])[] = [
  [
    /^(?:must|shall)(?: not)?$|^should(?: not)?$|^may$/,
    { MUST: 'must', 'MUST NOT': 'must not', SHOULD: 'should', 'SHOULD NOT': 'should not', MAY: 'may' },
  ],
  [
    /^(?:MUST|SHALL)(?: NOT)?$|^SHOULD(?: NOT)?$|^MAY$/,
    { MUST: 'MUST', 'MUST NOT': 'MUST NOT', SHOULD: 'SHOULD', 'SHOULD NOT': 'SHOULD NOT', MAY: 'MAY' },
  ],
  [
    /^(?:mandatory|required|recommended|optional)$/,
    {
      MUST: 'required',
      SHOULD: 'recommended',
      'SHOULD NOT': 'not recommended',
      MAY: 'optional',
      'MUST NOT': 'forbidden',
    },
  ],
  [
    /^(?:MANDATORY|REQUIRED|RECOMMENDED|OPTIONAL)$/,
    { MUST: 'REQUIRED', SHOULD: 'RECOMMENDED', 'SHOULD NOT': 'NOT RECOMMENDED', MAY: 'OPTIONAL' },
  ],
];

/** Undefined where the author's words have no counterpart at the other level. */
function levelEdit(
  { claim }: Verdict,
  { unit, at, passage }: PlacedPassage,
  level: Level,
): TextEdit | undefined {
  const { start, end } = claim.words;
  const written = passage.sentence.slice(start, end);
  const newText = wording.find(([pattern]) => pattern.test(written))?.[1][level];
  return newText === undefined || newText === written
    ? undefined
    : { span: sourceSpan(unit.view, at + start, at + end), newText };
}
