/** The series as columns of the index file: the tables `series.<column>`. */
import type { RfcNumber } from '../rfc/identity';
import type { SeriesParts } from '../series/createSeries';
import { statuses, type SubSeriesKind } from '../series/series';
import { ByteWriter } from './bytes';
import { writeTexts } from './texts';

export const seriesColumns = ['numbers', 'dates', 'statuses', 'streams', 'relations', 'subseries'] as const;

/** Texts of the series: a block for each run of RFCs, so that one entry needs one of them. */
export const seriesTexts = ['titles', 'drafts'] as const;

export type SeriesText = (typeof seriesTexts)[number];

/** RFCs in a block of texts. */
export const textsTogether = 512;

export type SeriesColumn = (typeof seriesColumns)[number];

export const subSeriesKinds: readonly SubSeriesKind[] = ['bcp', 'std', 'fyi'];

/** Inverse relations and an entry's own sub-series follow from the rest and are not stored. */
export function writeSeries(parts: SeriesParts): Readonly<Record<SeriesColumn, Uint8Array>> {
  const columns = Object.fromEntries(seriesColumns.map((column) => [column, new ByteWriter()])) as Record<
    SeriesColumn,
    ByteWriter
  >;
  const entries = [...parts.entries].sort((a, b) => a.rfc - b.rfc);
  const streams = [...new Set(entries.map(({ stream }) => stream ?? ''))].sort();
  writeAscending(
    entries.map(({ rfc }) => rfc),
    columns.numbers,
  );
  writeAscending(
    [...parts.notIssued].sort((a, b) => a - b),
    columns.numbers,
  );
  columns.streams.varint(streams.length);
  for (const stream of streams) columns.streams.string(stream);
  let month = 0;
  for (const entry of entries) {
    const next = entry.date.year * 12 + entry.date.month - 1;
    columns.dates.signed(next - month);
    columns.dates.byte(entry.date.day ?? 0);
    month = next;
    columns.statuses.byte(
      statuses.indexOf(entry.status) * 4 + (entry.hasErrata ? 2 : 0) + (entry.hasText ? 1 : 0),
    );
    columns.streams.varint(streams.indexOf(entry.stream ?? ''));
    for (const relation of [entry.obsoletes, entry.updates]) {
      columns.relations.varint(relation.length);
      for (const other of relation) columns.relations.signed(entry.rfc - other);
    }
  }
  columns.subseries.varint(parts.subSeries.length);
  for (const { id, members } of parts.subSeries) {
    columns.subseries.byte(subSeriesKinds.indexOf(id.kind));
    columns.subseries.varint(id.number);
    columns.subseries.varint(members.length);
    for (const member of members) columns.subseries.varint(member);
  }
  return Object.fromEntries(seriesColumns.map((column) => [column, columns[column].finish()])) as Record<
    SeriesColumn,
    Uint8Array
  >;
}

function writeAscending(numbers: readonly RfcNumber[], to: ByteWriter): void {
  to.varint(numbers.length);
  let previous = 0;
  for (const number of numbers) {
    to.varint(number - previous);
    previous = number;
  }
}

/** The blocks of a table of texts; what an RFC does not have is empty. */
export function writeSeriesTexts(parts: SeriesParts, text: SeriesText): readonly Uint8Array[] {
  const entries = [...parts.entries].sort((a, b) => a.rfc - b.rfc);
  const all = entries.map((entry) => (text === 'titles' ? entry.title : (entry.draft ?? '')));
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < all.length; at += textsTogether)
    blocks.push(writeTexts(all.slice(at, at + textsTogether)));
  return blocks;
}
