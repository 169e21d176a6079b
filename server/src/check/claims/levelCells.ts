/**
 * Cells of a table's row that say nothing but a level: `| IPsec | RFC 1 §2 | MUST |`. What such a cell demands is named
 * in the row's first cell, and what stands above the column says for whom, or by which RFC.
 */
import type { ProseUnit, TableCell } from '../../markdown/prose';
import type { ViewRange } from '../../markdown/textView';
import type { PassageCell } from './passage';
import { isNameLike } from './claimNames';
import { findLevelWords } from './levelWords';
import { pointsOnly, type PlacedCitation } from './placedCitation';
import { termsOfText, type Term } from './terms';

/** One level that a row states, read as a sentence. */
export interface RowStatement {
  /** The cell that says the level, in the row's view. */
  readonly cell: ViewRange;
  /** Its place among the row's cells. */
  readonly column: number;
  /** The place of the cell that says what has the level. */
  readonly subject: number;
  /** The row with all but that cell, its subject and its sources blanked, so that offsets stay. */
  readonly text: string;
  /** The heading of the column without what it cites; empty where it says no more than that levels stand under it. */
  readonly heading: string;
}

/** The cells of a row that say nothing but a level; none in the row of headings. */
export function levelCells({ content, view }: ProseUnit): readonly number[] {
  if (content.isTableHead) return [];
  return content.cells.flatMap((cell, column) =>
    isLevel(view.text.slice(cell.start, cell.end)) ? [column] : [],
  );
}

/** "Mandatory", "MUST-", "**Required** (in the spec)". */
function isLevel(text: string): boolean {
  if (text.length > longestLevel) return false;
  const bare = text.replace(/\([^()]*\)/g, '');
  const [words, ...others] = findLevelWords(bare);
  if (!words || others.length > 0) return false;
  return saysNothing.test(bare.slice(0, words.start)) && saysNothing.test(bare.slice(words.end));
}

/** In UTF-16 units. */
const longestLevel = 80;
/** Words that leave a level as it is. */
const saysNothing =
  /^(?:[\W_]|\b(?:is|are|it|to|be|in|by|per|of|the|support(?:ed)?|implement(?:ation|ed)?|specs?|specifications?|standards?|protocol|design|rfcs?|feature|built|native(?:ly)?|integrated)\b)*$/i;

/**
 * What a row states of its subject, its first cell that says more than a number and a source; nothing where it has none.
 * @param columns the cells that say a level
 * @param citations those of the row
 */
export function rowStatements(
  unit: ProseUnit,
  columns: readonly number[],
  citations: readonly PlacedCitation[],
): readonly RowStatement[] {
  const { text } = unit.view;
  const { cells } = unit.content;
  const citedIn = ({ start, end }: ViewRange): readonly PlacedCitation[] =>
    citations.filter(({ citation }) => start <= citation.start && citation.start < end);
  const isSource = (cell: TableCell): boolean => pointsOnly(text, cell, citedIn(cell));
  const subject = cells.findIndex(
    (cell, at) =>
      !columns.includes(at) &&
      !isSource(cell) &&
      !isNumber(cell, text) &&
      saysSomething(text.slice(cell.start, cell.end)),
  );
  if (subject < 0) return [];
  const kept = [cells[subject]!, ...cells.filter(isSource)];
  const isBesideOwn = (column: number): boolean =>
    cells.some(({ heading }, at) => at !== column && ofThisDocument.test(heading));
  return columns.flatMap((column): readonly RowStatement[] => {
    const cell = cells[column]!;
    if (isOfPast(cell.heading) || isBesideOwn(column)) return [];
    const heading = saysLevelsOnly(cell.heading) ? '' : cell.heading.replace(citation, ' ');
    return [{ cell, column, subject, text: blankAllBut([...kept, cell], text), heading }];
  });
}

/** The row without some of its cells: what the others say in sentences. */
export function withoutCells({ content, view }: ProseUnit, columns: readonly number[]): string {
  return blankAllBut(
    content.cells.filter((_, at) => !columns.includes(at)),
    view.text,
    ' | ',
  );
}

/** The cells of a row with the headings that name something. */
export function headedCells({ content }: ProseUnit): readonly PassageCell[] {
  return content.cells.map(({ start, end, heading }) => ({
    start,
    end,
    heading: namesMatter(heading) ? heading : '',
  }));
}

/** Whether a column's heading names something that an RFC may be about: `IPv6`, `TLS 1.3`. */
export function namesMatter(heading: string): boolean {
  return headingTerms(heading).some((term) => isNameLike({ ...term, weight: 1 }));
}

/** Whether the row has a column for a later version of what heads this one: `TLS 1.2` beside `TLS 1.3`. */
export function isOutdone(heading: string, { content }: ProseUnit): boolean {
  const [name, version] = versioned(heading);
  return content.cells.some((other) => {
    const [otherName, otherVersion] = versioned(other.heading);
    return otherName === name && otherVersion > version;
  });
}

/** A heading's words and its first number. */
function versioned(heading: string): readonly [string, number] {
  const number = /\d+(?:\.\d+)?/.exec(heading)?.[0] ?? '';
  return [
    heading
      .replace(number, '')
      .replace(/[\W_]+/g, ' ')
      .trim()
      .toLowerCase(),
    Number(number),
  ];
}

/** Terms of a column's heading, which stands outside of the row. */
export function headingTerms(heading: string): readonly Term[] {
  return termsOfText(heading).map((term) => ({ ...term, start: -1 }));
}

/** "#", "ID": the column counts the rows. */
function isNumber({ heading, start, end }: TableCell, text: string): boolean {
  return (
    /^\W*(?:#|no|nr|num(?:ber)?|id|identifier|ref|req(?:uirement)?[\s.]*(?:id|no|#))\W*$/i.test(heading) ||
    /^\W*(?:(?:R|REQ|RQ|ID|FR|NFR|SR)[-_. ]?)?\d+(?:[.-]\d+)*\W*$/.test(text.slice(start, end))
  );
}

function saysSomething(text: string): boolean {
  return termsOfText(text).length > 0;
}

/** What is said of what was, or of another draft of the table. */
function isOfPast(heading: string): boolean {
  return /\b(?:old|previous(?:ly)?|former(?:ly)?|before|past|was|earlier|prior|original(?:ly)?)\b/i.test(
    heading,
  );
}

/** "RFC XXXX", "This document": who says beside it what others demand says it to change that. */
const ofThisDocument =
  /\bRFC[\s-]?(?:X{2,}|N{2,}|TBD\d?)\b|^\W*this (?:document|specification|memo|draft)\W*$/i;

const ofLevels =
  /^(?:\W|\b(?:the|of|in|by|per|for|and|or|is|it|an?|levels?|requirements?|required|mandatory|optional|recommended|status|state|standing|strength|keywords?|key|words?|conformance|compliance|conformity|normative|obligation|necessity|presence|priority|importance|type|support(?:ed)?|implement(?:ation|ed)?|must|should|may|rfcs?|bcp|std|sections?|\d+)\b)*$/i;

/** What a heading cites it is not about. */
const citation = /\b(?:RFCs?|BCP|STD)[\s-]?\d+\b/gi;

function saysLevelsOnly(heading: string): boolean {
  return ofLevels.test(heading);
}

/** @param joint put between the cells that are kept, where there is room for it */
function blankAllBut(kept: readonly ViewRange[], text: string, joint = ''): string {
  let out = '';
  for (const { start, end } of [...kept].sort((a, b) => a.start - b.start)) {
    const gap = start - out.length;
    out += out.length > 0 && gap >= joint.length ? joint.padEnd(gap) : ' '.repeat(gap);
    out += text.slice(start, end);
  }
  return out.padEnd(text.length);
}
