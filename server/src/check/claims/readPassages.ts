/** Sentences and rows of tables as the passages that claims are read from, with what stands around them and what they come from. */
import type { ProseUnit } from '../../markdown/prose';
import type { ViewRange } from '../../markdown/textView';
import type { RfcNumber } from '../../rfc/identity';
import { sentencesOf } from '../sentences';
import type { Passage, SentenceCitation, SourcePlace } from './passage';
import type { KeywordRules } from './keywordRules';
import { headedCells, isOutdone, levelCells, namesMatter, rowStatements, withoutCells } from './levelCells';
import { mayStateLevel } from './levelRules';
import { pointsOnly, type PlacedCitation } from './placedCitation';
import { sourceOf } from './sentenceSource';
import type { UnitSources } from './sources';

/** In UTF-16 units: what is longer is no sentence that a person wrote, and would take long to read. */
const longestSentence = 4000;

/** Places of a unit's sentences that may state a level. */
export function statingLevels(unit: ProseUnit): readonly number[] {
  const { text } = unit.view;
  if (!mayStateLevel(text)) return noPlaces;
  return sentencesOf(unit).flatMap(({ start, end }, at) =>
    end - start <= longestSentence && mayStateLevel(text.slice(start, end)) ? [at] : [],
  );
}

const noPlaces: readonly number[] = [];

export interface ReadPassage {
  /** Offset of the sentence in the unit's view. */
  readonly at: number;
  /** Where the cell starts that says nothing but a level, if the passage is what its row says of that. */
  readonly cell?: number;
  readonly passage: Passage;
  /** Its citations, in the same order. */
  readonly own: readonly PlacedCitation[];
}

/** What the passages of a unit are read from beside it. */
export interface UnitSurroundings {
  /** What it cites itself. */
  readonly citations: readonly PlacedCitation[];
  readonly rules: KeywordRules;
  readonly sources: UnitSources;
}

/**
 * The sentences of a unit that may state a level, and what the cells of a row say that are nothing but one.
 * @param stating as {@link statingLevels} has them
 */
export function readPassages(
  unit: ProseUnit,
  stating: readonly number[],
  { citations, rules, sources }: UnitSurroundings,
): readonly ReadPassage[] {
  const { text } = unit.view;
  const spans = sentencesOf(unit);
  const around = { context: contextOf(unit), ownRules: rules.own, writesRules: rules.capitals };
  const columns = levelCells(unit);
  const levels = columns.length > 0 ? readLevelCells(unit, columns, citations, around, sources) : [];
  // What is read as the subject of a level claims nothing by itself: "Limit to two".
  const read = [...columns, ...levels.map(({ subject }) => subject)];
  const within = (span: ViewRange | undefined): readonly PlacedCitation[] =>
    span ? citations.filter(({ citation }) => span.start <= citation.start && citation.start < span.end) : [];
  const sentences = stating.flatMap((at): readonly ReadPassage[] => {
    const { start } = spans[at]!;
    const isPointed =
      within(spans[at]).length === 0 && pointsOnly(text, spans[at + 1], within(spans[at + 1]));
    const last = isPointed ? at + 1 : at;
    const { end } = spans[last]!;
    const following = spans[last + 1];
    const before = spans[at - 1];
    const written = within({ start, end });
    const source = sourceOf(unit, { at, start, end }, written, citations, sources);
    const own = source ? [source.placed] : written;
    const sentence = read.length > 0 ? withoutCells(unit, read) : text.slice(start, end);
    if (read.length > 0 && !mayStateLevel(sentence)) return [];
    const passage: Passage = {
      sentence,
      citations: placedIn(sentence, start, own, source?.from),
      previous: before ? text.slice(before.start, before.end) : '',
      next: following ? text.slice(following.start, following.end) : '',
      citedBefore: [
        ...within(before).flatMap(({ citation }): readonly RfcNumber[] => citation.rfcs),
        ...(source?.from === 'heading' ? sources.beside : []),
        ...(own.length === 0 ? sources.led : []),
      ],
      citedNext: within(following).flatMap(({ citation }): readonly RfcNumber[] => citation.rfcs),
      code: codeIn(unit, start, end),
      ...(unit.kind === 'table-row' ? { cells: headedCells(unit) } : {}),
      ...around,
    };
    return [{ at: start, passage, own }];
  });
  return [...sentences, ...levels];
}

type AroundRow = Pick<Passage, 'context' | 'ownRules' | 'writesRules'>;

/** What the cells of a row that say nothing but a level say of its subject. @param columns their places in the row */
function readLevelCells(
  unit: ProseUnit,
  columns: readonly number[],
  citations: readonly PlacedCitation[],
  around: AroundRow,
  sources: UnitSources,
): readonly (ReadPassage & { readonly subject: number })[] {
  const { length } = unit.view.text;
  const ofRow = sourceOf(unit, { at: 0, start: 0, end: length }, citations, citations, sources);
  return rowStatements(unit, columns, citations).flatMap(({ cell, column, subject, text, heading }) => {
    const above = sources.columns[column];
    const source = above ? { placed: above, from: 'column' as const } : ofRow;
    // What a cell says of something else, such as a field, cites no RFC for its level.
    const written = citations.filter(({ citation }) => !isBlank(text, citation));
    if (!source && written.length < citations.length) return [];
    const own = source ? [source.placed] : written;
    if (own.length === 0 && (!namesMatter(heading) || isOutdone(heading, unit))) return [];
    const passage: Passage = {
      sentence: text,
      citations: placedIn(text, 0, own, source?.from),
      previous: '',
      next: '',
      // Who has a column for what came later knows of it.
      citedBefore: [
        ...sources.columns.flatMap((other, at) => (at === column ? [] : (other?.citation.rfcs ?? []))),
        ...(source?.from === 'heading' ? sources.beside : []),
      ],
      citedNext: [],
      code: codeIn(unit, 0, length),
      cells: [{ start: cell.start, end: cell.end, heading }],
      isMark: true,
      ...around,
    };
    return [{ at: 0, cell: cell.start, passage, own, subject }];
  });
}

function contextOf({ headings, leadIn }: ProseUnit): string {
  return [...headings.map(({ view }) => view.text), leadIn?.view.text ?? ''].join(' ');
}

function codeIn({ content }: ProseUnit, start: number, end: number): Passage['code'] {
  return content.code
    .filter((range) => start <= range.start && range.start < end)
    .map((range) => ({ start: range.start - start, end: range.end - start }));
}

/** Citations by their offsets in a sentence that starts at an offset. @param from where they stand, if not in it */
function placedIn(
  sentence: string,
  start: number,
  own: readonly PlacedCitation[],
  from: SourcePlace | undefined,
): readonly SentenceCitation[] {
  const { length } = sentence.trimEnd();
  return own.map(({ citation }) =>
    from
      ? { ...citation, from, start: length, end: length }
      : { ...citation, start: citation.start - start, end: citation.end - start },
  );
}

function isBlank(text: string, { start, end }: ViewRange): boolean {
  return text.slice(start, end).trim() === '';
}
