/** What can be done about a claim that does not hold: say since when, say what holds now, put it right, call it the past. */
import type { MarkdownDocument } from '../../markdown/document';
import { parseLabel } from '../../markdown/labels';
import { sourceSpan, viewOffset } from '../../markdown/textView';
import type { CheckInput } from '../check';
import type { Fix, TextEdit } from '../finding';
import { isQuotedAt, noteOffsetAt } from '../quotation';
import type { Mention } from '../mentions';
import { rewriteMention } from '../rewrite';
import type { Passage } from './passage';
import { correct, correctionsOf, type Correction } from './correction';
import { noteOfChange, noteOfCited, noteOfCurrent, noteOfPast, type Told } from './notes';
import type { PlacedPassage } from './passages';
import { dateOf, nameVersion } from './phrases';
import type { Verdict } from './verdict';

/** @param settles whether less is found in a passage than in that of the claim */
export function fixesOf(
  verdict: Verdict,
  place: PlacedPassage,
  input: CheckInput,
  settles: (passage: Passage) => boolean,
): readonly Fix[] {
  const at = noteOffset(verdict, place, input.document);
  const note = (title: string, text: string): Fix => ({
    title,
    preferred: false,
    safe: false,
    edits: [{ span: { start: at, end: at }, newText: ` (${text})` }],
  });
  const corrections = correctionFixes(verdict, place, input, settles);
  const fixes =
    verdict.kind === 'stale'
      ? [...notesOnChange(verdict), ...corrections, ...noteOnPast(verdict)]
      : [...corrections, ...notesOnCited(verdict)];
  return fixes.map((fix, index) => ({ ...fix, preferred: index === 0 }));

  function notesOnChange({ history: { changed, current } }: Verdict): readonly Fix[] {
    if (!changed) return [];
    const isLater = current && current.relation !== 'same' && current.rfc !== changed.rfc;
    return [
      ...(isLater ? [note(`Cite what is in force, ${nameVersion(current)}`, noteOfCurrent(current))] : []),
      note(`Cite where it changed, ${nameVersion(changed)}`, noteOfChange(changed)),
    ];
  }

  function noteOnPast({ history: { changed } }: Verdict): readonly Fix[] {
    if (!changed || input.series.get(changed.rfc) === undefined) return [];
    const past = noteOfPast(dateOf(changed.rfc, input.series));
    return [note(`Say that it was ${past}`, past)];
  }

  function notesOnCited({ rfc, source, requirement, instead, history }: Verdict): readonly Fix[] {
    const here = history.versions.find((version) => version.rfc === rfc);
    // Where another section of the RFC says so, that is what is to be known.
    const said = instead ?? (source === rfc ? requirement : undefined);
    const told: Told = {
      rfc,
      requirement: said,
      relation: here?.relation ?? 'weaker',
      ...(here?.notice && { notice: here.notice }),
    };
    return [note(`Add a note on what ${nameVersion(told)} says`, noteOfCited(told))];
  }
}

/** What makes the sentence true; none in a quotation. */
function correctionFixes(
  verdict: Verdict,
  place: PlacedPassage,
  input: CheckInput,
  settles: (passage: Passage) => boolean,
): readonly Fix[] {
  if (isQuotedAt(input.document, spanOf(verdict, place).start)) return [];
  return correctionsOf(verdict, place.passage, input.series).flatMap((correction) => {
    const edits = editsOf(correction, place, input);
    if (!edits || !settles(correct(place.passage, correction))) return [];
    return [{ title: correction.title, preferred: false, safe: false, edits }];
  });
}

/** Undefined where the words or the citation cannot be written otherwise without touching what is around. */
function editsOf(
  { rewording, citation }: Correction,
  { unit, at, passage, mentions }: PlacedPassage,
  input: CheckInput,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  if (rewording) {
    const span = sourceSpan(unit.view, at + rewording.start, at + rewording.end);
    const written = passage.sentence.slice(rewording.start, rewording.end);
    if (input.document.text.slice(span.start, span.end) !== written) return undefined;
    edits.push({ span, newText: rewording.newText });
  }
  if (citation) {
    const mention = mentions[citation.index]!;
    if (passage.citations[citation.index]!.from === 'footnote' && !isOnlyUse(mention, input.document))
      return undefined;
    // Other uses of a definition stay where they are.
    const moved = rewriteMention(mention, citation.target, input, () => undefined);
    if (!moved) return undefined;
    edits.push(...moved);
  }
  return edits.sort((a, b) => a.span.start - b.span.start);
}

/** Whether one place alone refers to the footnote that holds a mention, by a label that names no document itself. */
function isOnlyUse({ main }: Mention, { footnotes, units }: MarkdownDocument): boolean {
  const [identifier] =
    [...footnotes].find(([, { start, end }]) => start <= main.span.start && main.span.end <= end) ?? [];
  if (identifier === undefined || parseLabel(identifier)) return false;
  const uses = units.flatMap(({ links }) => links.filter((link) => link.identifier === identifier));
  return uses.filter(({ kind }) => kind === 'footnote').length === 1;
}

/** The stretch that a finding on a claim underlines: its clause, or the cell that says the level. */
export function spanOf(
  { claim }: Verdict,
  { unit, at, passage }: PlacedPassage,
): { readonly start: number; readonly end: number } {
  const stretch = passage.isMark ? passage.cells![0]! : claim;
  const text = passage.sentence.slice(stretch.start, stretch.end);
  const start = stretch.start + (text.length - text.trimStart().length);
  const end = stretch.end - (text.length - text.replace(/[\s.,;:!?"'\u201d\u2019]+$/, '').length);
  return sourceSpan(unit.view, at + start, at + Math.max(end, start + 1));
}

/** Behind the claim's clause, its citation, and the link or quotation that holds it. */
function noteOffset(verdict: Verdict, place: PlacedPassage, document: MarkdownDocument): number {
  const { claim } = verdict;
  const { unit, at, passage } = place;
  let end = spanOf(verdict, place).end;
  if (passage.isMark) return noteOffsetAt(document, unit, end);
  for (const citation of claim.citations) {
    if (citation.from !== undefined) continue;
    const between = passage.sentence.slice(Math.min(claim.end, citation.start), citation.start);
    if (
      citation.start < claim.start ||
      !/^[\s([,]*(?:see\s+)?(?:section\s+\S+\s+of\s+)?[[(]?$/i.test(between)
    )
      continue;
    const rest = passage.sentence.slice(citation.end).match(/^[^()]{0,40}?\)/)?.[0].length ?? 0;
    end = Math.max(end, sourceSpan(unit.view, at + citation.start, at + citation.end + rest).end);
  }
  // "RFC 1 says that … (section 2.1)"
  const behind = passage.sentence.slice(viewOffset(unit.view, end) - at);
  const sections =
    /^\s*\((?:see\s+)?(?:sections?|sect?\.|§|appendix)[^()]{0,40}\)/i.exec(behind)?.[0].length ?? 0;
  if (sections > 0) end = sourceSpan(unit.view, at, viewOffset(unit.view, end) + sections).end;
  return noteOffsetAt(document, unit, end);
}
