/** A newer index of the series over the one at hand. */
import { rfcNumber, type RfcNumber } from '../rfc/identity';
import type { SeriesParts } from './createSeries';
import { withInverses } from './createSeries';
import type { SeriesSource } from './parseSeriesXml';
import type { Series, SeriesEntry } from './series';

export type MergedSeries =
  | { readonly kind: 'series'; readonly parts: SeriesParts }
  /** One sentence for people. */
  | { readonly kind: 'problem'; readonly message: string };

/** An index that has lost more than one in so many RFCs is damaged, whoever serves it. */
const mayLose = 50;

/**
 * What the newer index says of an RFC counts; what only the older one knows stays, so that nothing known is lost to an
 * index that leaves something out.
 * @param date of the newer index, `YYYY-MM-DD`
 */
export function mergeSeries(base: Series, newer: SeriesSource, date: string): MergedSeries {
  const entries = new Map(newer.entries.map((entry) => [entry.rfc, entry]));
  const lost = base.numbers.filter((rfc) => !entries.has(rfc));
  const newest = newer.entries.reduce((max, { rfc }) => Math.max(max, rfc), 0);
  if (lost.length * mayLose > base.numbers.length || newest < base.newest) {
    const message = `it has ${newer.entries.length} RFCs up to RFC ${newest}, fewer than the index of ${base.date}`;
    return { kind: 'problem', message };
  }
  for (const rfc of base.numbers) {
    const old = base.get(rfc);
    if (old) entries.set(rfc, completed(entries.get(rfc), old));
  }
  const notIssued = new Set<RfcNumber>(newer.notIssued);
  for (let rfc = rfcNumber(1); rfc <= base.newest; rfc = rfcNumber(rfc + 1))
    if (base.isNotIssued(rfc)) notIssued.add(rfc);
  return {
    kind: 'series',
    parts: {
      date,
      entries: withInverses([...entries.values()].sort((a, b) => a.rfc - b.rfc)),
      notIssued: [...notIssued].filter((rfc) => !entries.has(rfc)).sort((a, b) => a - b),
      subSeries: newer.subSeries,
    },
  };
}

/** The newer entry, with what it does not say from the older one. */
function completed(newer: SeriesEntry | undefined, old: SeriesEntry): SeriesEntry {
  if (newer === undefined) return old;
  const { stream, draft } = { stream: newer.stream ?? old.stream, draft: newer.draft ?? old.draft };
  return {
    ...newer,
    title: newer.title || old.title,
    ...(stream === undefined ? {} : { stream }),
    ...(draft === undefined ? {} : { draft }),
  };
}
