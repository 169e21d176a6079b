/** The series as columns of the index file: `series.<column>`, one block each. */
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import type { SeriesParts } from '../series/createSeries';
import type { SubSeriesMembers } from '../series/parseSeriesXml';
import type { PublicationDate, SeriesEntry, Status, SubSeriesKind } from '../series/series';
import { ByteReader, ByteWriter } from './bytes';

export const seriesColumns = [
  'numbers',
  'dates',
  'statuses',
  'streams',
  'relations',
  'titles',
  'drafts',
  'subseries',
] as const;

export type SeriesColumn = (typeof seriesColumns)[number];

const statuses: readonly Status[] = [
  'UNKNOWN',
  'INTERNET STANDARD',
  'DRAFT STANDARD',
  'PROPOSED STANDARD',
  'BEST CURRENT PRACTICE',
  'INFORMATIONAL',
  'EXPERIMENTAL',
  'HISTORIC',
];

const subSeriesKinds: readonly SubSeriesKind[] = ['bcp', 'std', 'fyi'];

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
    columns.titles.string(entry.title);
    columns.drafts.string(entry.draft ?? '');
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

/** @param column inflates a column; empty when it is damaged: its property is then empty for every RFC */
export function readSeries(date: string, column: (name: SeriesColumn) => Uint8Array): SeriesParts {
  const reader = (name: SeriesColumn) => new ByteReader(column(name));
  const [dates, kinds, streamIds, relations] = [
    reader('dates'),
    reader('statuses'),
    reader('streams'),
    reader('relations'),
  ];
  const [titles, drafts, numbers] = [reader('titles'), reader('drafts'), reader('numbers')];
  const rfcs = readAscending(numbers);
  const notIssued = readAscending(numbers);
  const subSeries = readSubSeries(reader('subseries'));
  const also = new Map<RfcNumber, SubSeriesMembers['id'][]>();
  for (const { id, members } of subSeries)
    for (const member of members) also.set(member, [...(also.get(member) ?? []), id]);
  const streams = Array.from({ length: streamIds.varint() }, () => streamIds.string());
  let month = 0;
  const entries = rfcs.map((rfc): SeriesEntry => {
    month += dates.signed();
    const day = dates.byte();
    const kind = kinds.byte();
    const stream = streams[streamIds.varint()];
    const related = () =>
      Array.from({ length: relations.varint() }, () => rfcNumber(rfc - relations.signed()));
    const [obsoletes, updates] = [related(), related()];
    const draft = drafts.string();
    return {
      rfc,
      title: titles.string(),
      date: publicationDate(month, day),
      status: statuses[kind >> 2] ?? 'UNKNOWN',
      ...(stream ? { stream } : {}),
      obsoletes,
      obsoletedBy: [],
      updates,
      updatedBy: [],
      also: also.get(rfc) ?? [],
      ...(draft === '' ? {} : { draft }),
      hasErrata: (kind & 2) !== 0,
      hasText: (kind & 1) !== 0,
    };
  });
  return { date, entries, notIssued, subSeries };
}

function publicationDate(month: number, day: number): PublicationDate {
  const date = { year: Math.floor(month / 12), month: (month % 12) + 1 };
  return day > 0 ? { ...date, day } : date;
}

function readSubSeries(bytes: ByteReader): readonly SubSeriesMembers[] {
  return Array.from({ length: bytes.varint() }, () => ({
    id: { kind: subSeriesKinds[bytes.byte()] ?? 'bcp', number: bytes.varint() },
    members: Array.from({ length: bytes.varint() }, () => rfcNumber(bytes.varint())),
  }));
}

function writeAscending(numbers: readonly RfcNumber[], to: ByteWriter): void {
  to.varint(numbers.length);
  let previous = 0;
  for (const number of numbers) {
    to.varint(number - previous);
    previous = number;
  }
}

function readAscending(from: ByteReader): readonly RfcNumber[] {
  let number = 0;
  return Array.from({ length: from.varint() }, () => rfcNumber((number += from.varint())));
}
