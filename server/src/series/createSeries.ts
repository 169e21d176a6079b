/** The series as a value, from whatever source its entries come: the XML, the bundled index, both. */
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import type { SubSeriesMembers } from './parseSeriesXml';
import type { Series, SeriesEntry, SubSeriesId } from './series';

export interface SeriesParts {
  readonly date: string;
  readonly entries: readonly SeriesEntry[];
  readonly notIssued: readonly RfcNumber[];
  readonly subSeries: readonly SubSeriesMembers[];
}

/** Relations are taken from either side: an RFC that obsoletes another makes that one obsolete even if its entry is silent. */
export function createSeries(parts: SeriesParts): Series {
  const entries = new Map(withInverses(parts.entries).map((entry) => [entry.rfc, entry]));
  const numbers = [...entries.keys()].sort((a, b) => a - b);
  const notIssued = new Set<number>(parts.notIssued);
  const subSeries = new Map(parts.subSeries.map(({ id, members }) => [subSeriesKey(id), members]));
  const drafts = new Map<string, RfcNumber>();
  for (const { draft, rfc } of entries.values()) if (draft !== undefined) drafts.set(draft, rfc);
  return {
    date: parts.date,
    newest: numbers.at(-1) ?? rfcNumber(0),
    numbers,
    get: (rfc) => entries.get(rfc),
    isNotIssued: (rfc) => notIssued.has(rfc),
    members: (id) => subSeries.get(subSeriesKey(id)),
    findByDraft: (name) => findByDraft(drafts, name),
  };
}

/** A draft's own name may end in digits, so the whole name is tried before it is taken to end in a version. */
export function findByDraft(drafts: ReadonlyMap<string, RfcNumber>, name: string): RfcNumber | undefined {
  const lower = name.toLowerCase();
  return drafts.get(lower) ?? drafts.get(lower.replace(/-\d\d$/, ''));
}

export function subSeriesKey(id: SubSeriesId): string {
  return `${id.kind}${id.number}`;
}

/** The entries with each relation stated at both of its ends, as far as both are there. */
export function withInverses(entries: readonly SeriesEntry[]): readonly SeriesEntry[] {
  const known = new Map(entries.map((entry) => [entry.rfc, entry]));
  const invert = (relation: 'obsoletes' | 'updates' | 'obsoletedBy' | 'updatedBy') => {
    const inverse = new Map<RfcNumber, RfcNumber[]>();
    for (const entry of entries) {
      for (const other of entry[relation])
        if (known.has(other)) inverse.set(other, [...(inverse.get(other) ?? []), entry.rfc]);
    }
    return inverse;
  };
  const [obsoletedBy, updatedBy] = [invert('obsoletes'), invert('updates')];
  const [obsoletes, updates] = [invert('obsoletedBy'), invert('updatedBy')];
  const union = (stated: readonly RfcNumber[], found: readonly RfcNumber[] | undefined) =>
    [...new Set([...stated, ...(found ?? [])])].sort((a, b) => a - b);
  return entries.map((entry) => ({
    ...entry,
    obsoletes: union(entry.obsoletes, obsoletes.get(entry.rfc)),
    obsoletedBy: union(entry.obsoletedBy, obsoletedBy.get(entry.rfc)),
    updates: union(entry.updates, updates.get(entry.rfc)),
    updatedBy: union(entry.updatedBy, updatedBy.get(entry.rfc)),
  }));
}
