/** The series out of its columns: each is read when it is first needed, and an entry is made when it is asked for. */
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import { findByDraft, subSeriesKey } from '../series/createSeries';
import type { SubSeriesMembers } from '../series/parseSeriesXml';
import { statuses, type PublicationDate, type Series, type SeriesEntry } from '../series/series';
import { ByteReader } from './bytes';
import { once } from '../text/once';
import type { SeriesColumn, SeriesText } from './seriesTable';
import { readTexts } from './texts';
import { subSeriesKinds, textsTogether } from './seriesTable';

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
  const dates = once(() => readDates(reader('dates'), rfcs.length));
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
    const stream = streams()(at);
    const { obsoletes, obsoletedBy } = relations();
    // Of all RFCs these are read for the first that is asked for one of them.
    const updates = once(() => relations().updates(at));
    const updatedBy = once(() => relations().updatedBy(at));
    return {
      rfc,
      // Texts are most of the series, and most of what is asked needs none.
      get title() {
        return titles(at);
      },
      date: dates()(at),
      status: statuses[kind >> 2] ?? 'UNKNOWN',
      ...(stream ? { stream } : {}),
      obsoletes: obsoletes(at),
      obsoletedBy: obsoletedBy(at),
      get updates() {
        return updates();
      },
      get updatedBy() {
        return updatedBy();
      },
      also: subSeries().also.get(rfc) ?? none,
      get draft() {
        return drafts(at) || undefined;
      },
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
      if (known) return known;
      const at = placeIn(rfcs, rfc);
      if (at === undefined) return undefined;
      const entry = entryAt(at);
      entries.set(rfc, entry);
      return entry;
    },
    isNotIssued: (rfc) => notIssued.has(rfc),
    members: (id) => subSeries().members.get(subSeriesKey(id)),
    findByDraft: (name) => findByDraft(draftNames(), name),
  };
}

const none: readonly never[] = [];

/** Where a number stands among ascending ones; undefined where it does not. */
function placeIn(ascending: readonly number[], number: number): number | undefined {
  let [from, to] = [0, ascending.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (ascending[middle]! < number) from = middle + 1;
    else to = middle;
  }
  return ascending[from] === number ? from : undefined;
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

function readDates(bytes: ByteReader, count: number): (at: number) => PublicationDate {
  const [months, days] = [new Int32Array(count), new Uint8Array(count)];
  let month = 0;
  for (let at = 0; at < count; at++) {
    months[at] = month += bytes.signed();
    days[at] = bytes.byte();
  }
  return (at) => {
    const date = { year: Math.floor(months[at]! / 12), month: (months[at]! % 12) + 1 };
    const day = days[at]!;
    return day > 0 ? { ...date, day } : date;
  };
}

function readStreams(bytes: ByteReader, count: number): (at: number) => string | undefined {
  const names = bytes.strings(bytes.count());
  const streams = new Int32Array(count);
  for (let at = 0; at < count; at++) streams[at] = bytes.varint();
  return (at) => names[streams[at]!];
}

/** Related RFCs by the place of an RFC, ascending. */
type Related = (at: number) => readonly RfcNumber[];

/** Both directions of both relations, as runs of one array each: few RFCs are ever asked for. */
function readRelations(bytes: ByteReader, rfcs: readonly RfcNumber[]) {
  const forward = { obsoletes: new Runs(rfcs.length), updates: new Runs(rfcs.length) };
  rfcs.forEach((rfc, at) => {
    for (const runs of [forward.obsoletes, forward.updates]) {
      for (let left = bytes.count(); left > 0; left--) runs.add(rfc - bytes.signed());
      runs.end(at);
    }
  });
  const [obsoletedBy, updatedBy] = [
    once(() => inverse(forward.obsoletes)),
    once(() => inverse(forward.updates)),
  ];
  function inverse(runs: Runs): ReadonlyMap<number, readonly RfcNumber[]> {
    const found = new Map<number, RfcNumber[]>();
    rfcs.forEach((rfc, at) => {
      for (const other of runs.of(at)) {
        const place = placeIn(rfcs, other);
        if (place === undefined) continue;
        const list = found.get(place);
        if (list) list.push(rfc);
        else found.set(place, [rfc]);
      }
    });
    return found;
  }
  return {
    obsoletes: ((at) => forward.obsoletes.of(at)) satisfies Related,
    updates: ((at) => forward.updates.of(at)) satisfies Related,
    obsoletedBy: ((at) => obsoletedBy().get(at) ?? []) satisfies Related,
    updatedBy: ((at) => updatedBy().get(at) ?? []) satisfies Related,
  };
}

/** A list of numbers for each place, one after another. */
class Runs {
  private readonly values: number[] = [];
  private readonly ends: Int32Array;

  constructor(places: number) {
    this.ends = new Int32Array(places);
  }

  add(value: number): void {
    this.values.push(value);
  }

  /** The run of the place is complete; places follow one another. */
  end(at: number): void {
    this.ends[at] = this.values.length;
  }

  of(at: number): readonly RfcNumber[] {
    const from = at === 0 ? 0 : this.ends[at - 1]!;
    const to = this.ends[at]!;
    return from === to ? [] : (this.values.slice(from, to) as RfcNumber[]);
  }
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
  const numbers: RfcNumber[] = [];
  let number = 0;
  for (let left = from.count(); left > 0; left--) numbers.push(rfcNumber((number += from.varint())));
  return numbers;
}
