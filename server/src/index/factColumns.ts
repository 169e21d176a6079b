/** The columns of facts, and how the parts of them are written that writer and reader must agree on. */
import type { RfcFacts } from '../rfc/facts';
import { rfcNumber, type RfcNumber } from '../rfc/identity';
import type { ByteReader, ByteWriter } from './bytes';

/** Every column of a group of RFCs; each is a table of the index file, named `facts.<column>`, with a block a group. */
export const factColumns = [
  'rfcs',
  'numbers',
  'spellings',
  'headings',
  'titles',
  'subjects',
  'places',
  'lines',
  'columns',
  'kinds',
  'at',
  'lengths',
  'words',
  'cites',
  'cited',
  'notices',
  'amended',
] as const;

export type FactColumn = (typeof factColumns)[number];

/** Columns of strings by their numbers, and of places among words that may be left out: they wait for the final numbers. */
export const numberedColumns = ['titles', 'subjects', 'kinds', 'at', 'lengths', 'words', 'notices'] as const;

export type NumberedColumn = (typeof numberedColumns)[number];
export type PlainColumn = Exclude<FactColumn, NumberedColumn>;

export const plainColumns = factColumns.filter(
  (column): column is PlainColumn => !(numberedColumns as readonly string[]).includes(column),
);

/** How an RFC's keyword source is numbered. */
export const keywordSources = ['none', 'own', 'rfc2119', 'rfc8174'] as const;

/** In a column of texts: ends a text. A word has its number and {@link firstTextWord}. */
export const endOfText = 0;
/** Ends the texts of one RFC, where their count is not known otherwise. */
export const endOfTexts = 1;
export const firstTextWord = 2;

/**
 * A place is one byte where the requirement is in the section of the one before or in one of the next few, in the statement
 * of the one before or in the next one, and the count on its line is as expected: steps of the section × 2 + steps of the
 * statement. Else this byte, and signed steps of section, statement and count.
 */
const oddPlace = 255;

/** Writes a place as the steps from the one before. */
export function writePlace(to: ByteWriter, section: number, statement: number, nth: number): void {
  if (section >= 0 && section * 2 + 1 < oddPlace && (statement === 0 || statement === 1) && nth === 0) {
    to.byte(section * 2 + statement);
    return;
  }
  to.byte(oddPlace);
  to.signed(section);
  to.signed(statement);
  to.signed(nth);
}

/** Reads what {@link writePlace} wrote. */
export function readPlace(from: ByteReader) {
  const first = from.byte();
  return first === oddPlace
    ? { section: from.signed(), statement: from.signed(), nth: from.signed() }
    : { section: first >> 1, statement: first & 1, nth: 0 };
}

/** Passes over places. */
export function skipPlaces(from: ByteReader, count: number): void {
  for (let left = count; left > 0 && !from.atEnd; left--) if (from.byte() === oddPlace) from.skipVarints(3);
}

/** The count of a keyword on its line as the one before suggests. */
export function expectedNth(
  before: { readonly line: number; readonly nth: number } | undefined,
  line: number,
): number {
  return before && before.line === line ? before.nth + 1 : 1;
}

/** Two bytes, the higher one first; a number that needs more is a byte 255 and a varint. */
export function writeRfc(to: ByteWriter, rfc: RfcNumber): void {
  if (rfc < 255 * 256) {
    to.byte(rfc >> 8);
    to.byte(rfc & 255);
  } else {
    to.byte(255);
    to.varint(rfc);
  }
}

/** Reads what {@link writeRfc} wrote. */
export function readRfc(from: ByteReader): RfcNumber {
  const first = from.byte();
  return rfcNumber(first === 255 ? from.varint() : first * 256 + from.byte());
}

/** For each section whether requirements are in it, or in another section of its number. */
export function sectionsHoldingRequirements({
  sections,
  requirements,
}: Pick<RfcFacts, 'sections' | 'requirements'>): readonly boolean[] {
  const holding = new Set(requirements.map(({ section }) => section));
  return sections.map(({ number }) => holding.has(number));
}
