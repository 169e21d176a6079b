/** The series out of its columns: each is read when it is first needed, and an entry is made when it is asked for. */
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import { findByDraft, subSeriesKey } from '../series/createSeries';
import type { SubSeriesMembers } from '../series/parseSeriesXml';
import type { PublicationDate, Series, SeriesEntry } from '../series/series';
import { ByteReader } from './bytes';
import { once } from './once';
import type { SeriesColumn, SeriesText } from './seriesTable';
import { readTexts } from './texts';
import { statuses, subSeriesKinds, textsTogether } from './seriesTable';

/**
 * @param column inflates a column; empty when it is damaged: its property is then empty for every RFC
 * @param text inflates a block of texts; empty when it is damaged
 */
export function readSeries(
  date: string,
  column: (name: SeriesColumn) => Uint8Array,
  text: (name: SeriesText, block: number) => Uint8Array,
): Series {
  const reader = (name: SeriesColumn) => new ByteReader(column(name));
  const numbers = reader('numbers');
  const rfcs = readAscending(numbers);
  const notIssued = new Set<number>(readAscending(numbers));
  const places = new Map(rfcs.map((rfc, at) => [rfc, at]));
  const months = once(() => readMonths(reader('dates'), rfcs.length));
  const kinds = once(() => column('statuses'));
  const streams = once(() => readStreams(reader('streams'), rfcs.length));
  const relations = once(() => readRelations(reader('relations'), rfcs));
  const titles = readTextBlocks((block) => text('titles', block));
  const drafts = readTextBlocks((block) => text('drafts', block));
  const subSeries = once(() => readSubSeries(reader('subseries')));
  const draftNames = once(
    () => new Map(rfcs.map((rfc, at) => [drafts(at), rfc] as const).filter(([draft]) => draft !== '')),
  );
  const entryAt = (at: number): SeriesEntry => {
    const rfc = rfcs[at]!;
    const kind = kinds()[at] ?? 0;
    const [stream, draft] = [streams()[at], drafts(at)];
    const { obsoletes, obsoletedBy, updates, updatedBy } = relations();
    return {
      rfc,
      title: titles(at),
      date: months()[at]!,
      status: statuses[kind >> 2] ?? 'UNKNOWN',
      ...(stream ? { stream } : {}),
      obsoletes: obsoletes.get(rfc) ?? [],
      obsoletedBy: obsoletedBy.get(rfc) ?? [],
      updates: updates.get(rfc) ?? [],
      updatedBy: updatedBy.get(rfc) ?? [],
      also: subSeries().also.get(rfc) ?? [],
      ...(draft ? { draft } : {}),
      hasErrata: (kind & 2) !== 0,
      hasText: (kind & 1) !== 0,
    };
  };
  const entries = new Map<RfcNumber, SeriesEntry>();
  return {
    date,
    newest: rfcs.at(-1) ?? rfcNumber(0),
    numbers: rfcs,
    get(rfc) {
      const known = entries.get(rfc);
      const at = places.get(rfc);
      if (known || at === undefined) return known;
      const entry = entryAt(at);
      entries.set(rfc, entry);
      return entry;
    },
    isNotIssued: (rfc) => notIssued.has(rfc),
    members: (id) => subSeries().members.get(subSeriesKey(id)),
    findByDraft: (name) => findByDraft(draftNames(), name),
  };
}

/** Texts by the place of their RFC; empty where there is none. */
function readTextBlocks(block: (index: number) => Uint8Array): (at: number) => string {
  const blocks = new Map<number, readonly string[]>();
  return (at) => {
    const index = Math.floor(at / textsTogether);
    let texts = blocks.get(index);
    if (!texts) blocks.set(index, (texts = readTexts(block(index))));
    return texts[at % textsTogether] ?? '';
  };
}

function readMonths(bytes: ByteReader, count: number): readonly PublicationDate[] {
  let month = 0;
  return Array.from({ length: count }, () => {
    month += bytes.signed();
    const day = bytes.byte();
    const date = { year: Math.floor(month / 12), month: (month % 12) + 1 };
    return day > 0 ? { ...date, day } : date;
  });
}

function readStreams(bytes: ByteReader, count: number): readonly (string | undefined)[] {
  const names = bytes.strings(bytes.count());
  return Array.from({ length: count }, () => names[bytes.varint()]);
}

type Related = ReadonlyMap<RfcNumber, readonly RfcNumber[]>;

/** Both directions of both relations; lists ascend. */
function readRelations(bytes: ByteReader, rfcs: readonly RfcNumber[]) {
  const read = { obsoletes: new Map(), updates: new Map() } as Record<string, Map<RfcNumber, RfcNumber[]>>;
  const inverse = { obsoletes: new Map(), updates: new Map() } as typeof read;
  const known = new Set(rfcs);
  for (const rfc of rfcs)
    for (const relation of ['obsoletes', 'updates']) {
      const others = Array.from({ length: bytes.count() }, () => rfcNumber(rfc - bytes.signed()));
      if (others.length > 0) read[relation]!.set(rfc, others);
      for (const other of others) {
        if (!known.has(other)) continue;
        const list = inverse[relation]!.get(other);
        if (list) list.push(rfc);
        else inverse[relation]!.set(other, [rfc]);
      }
    }
  return {
    obsoletes: read['obsoletes'] as Related,
    updates: read['updates'] as Related,
    obsoletedBy: inverse['obsoletes'] as Related,
    updatedBy: inverse['updates'] as Related,
  };
}

function readSubSeries(bytes: ByteReader) {
  const list = Array.from({ length: bytes.count() }, (): SubSeriesMembers => ({
    id: { kind: subSeriesKinds[bytes.byte()] ?? 'bcp', number: bytes.varint() },
    members: Array.from({ length: bytes.count() }, () => rfcNumber(bytes.varint())),
  }));
  const also = new Map<RfcNumber, SubSeriesMembers['id'][]>();
  for (const { id, members } of list)
    for (const member of members) also.set(member, [...(also.get(member) ?? []), id]);
  return { also, members: new Map(list.map(({ id, members }) => [subSeriesKey(id), members])) };
}

function readAscending(from: ByteReader): readonly RfcNumber[] {
  let number = 0;
  return Array.from({ length: from.count() }, () => rfcNumber((number += from.varint())));
}
