/** What is to be aligned with what, as the series' relations have it. */
import type { RfcNumber } from '../rfc/identity';
import type { Series } from '../series/series';
import type { Relation } from './changes';

/** Documents that are aligned together, so that what moved to a sister document is found there and not taken for removed. */
export interface AlignmentTask {
  /** Ascending. */
  readonly olds: readonly RfcNumber[];
  /** Ascending. */
  readonly news: readonly RfcNumber[];
  readonly relation: Relation;
}

/**
 * More old documents than this are not aligned together: they were dropped for the same reason, not merged into one text.
 * Nor are those of which one became another: each passage would find itself.
 */
const mostTogether = 16;

/**
 * Everything of the series that became something else: what obsoletes one another, whole families at once (all old
 * documents that share a successor and all successors that share an old document), and each RFC with all that it updates.
 */
export function planAlignments(series: Series): readonly AlignmentTask[] {
  return [...obsoletions(series), ...updates(series)];
}

function obsoletions(series: Series): readonly AlignmentTask[] {
  const seen = new Set<RfcNumber>();
  const tasks: AlignmentTask[] = [];
  for (const rfc of series.numbers) {
    if (seen.has(rfc) || !hasSuccessors(series, rfc)) continue;
    const family = familyOf(series, rfc);
    const apart = family.olds.length > mostTogether || family.olds.some((old) => family.news.includes(old));
    const families = apart ? family.olds.map((old) => alone(series, old)) : [family];
    for (const { olds, news } of families) {
      for (const old of olds) seen.add(old);
      tasks.push({ olds: ascending(olds), news: ascending(news), relation: 'obsoletes' });
    }
  }
  return tasks;
}

interface Family {
  readonly olds: readonly RfcNumber[];
  readonly news: readonly RfcNumber[];
}

const hasSuccessors = (series: Series, rfc: RfcNumber): boolean =>
  (series.get(rfc)?.obsoletedBy.length ?? 0) > 0;

/**
 * The successors of an RFC that no other of its successors leads to. Some RFCs obsolete their predecessor's predecessor
 * once more: those are two steps of one line, no sisters, and each step has its own alignment.
 */
function successorsOf(series: Series, rfc: RfcNumber): readonly RfcNumber[] {
  const all = series.get(rfc)?.obsoletedBy ?? [];
  if (all.length < 2) return all;
  const next = all.filter((one) => !all.some((other) => other !== one && leadsTo(series, other, one)));
  return next.length > 0 ? next : all;
}

function leadsTo(series: Series, from: RfcNumber, to: RfcNumber): boolean {
  const seen = new Set([from]);
  for (const rfc of seen)
    for (const next of series.get(rfc)?.obsoletedBy ?? []) {
      if (next === to) return true;
      seen.add(next);
    }
  return false;
}

function alone(series: Series, old: RfcNumber): Family {
  return { olds: [old], news: successorsOf(series, old) };
}

function familyOf(series: Series, start: RfcNumber): Family {
  const olds = new Set([start]);
  const news = new Set<RfcNumber>();
  for (const old of olds)
    for (const next of successorsOf(series, old)) {
      if (news.has(next)) continue;
      news.add(next);
      for (const other of series.get(next)?.obsoletes ?? [])
        if (successorsOf(series, other).includes(next)) olds.add(other);
    }
  return { olds: [...olds], news: [...news] };
}

function updates(series: Series): readonly AlignmentTask[] {
  return series.numbers.flatMap((rfc) => {
    const entry = series.get(rfc);
    const olds = (entry?.updates ?? []).filter((old) => !entry?.obsoletes.includes(old));
    return olds.length === 0 ? [] : [{ olds: ascending(olds), news: [rfc], relation: 'updates' as const }];
  });
}

function ascending(numbers: readonly RfcNumber[]): readonly RfcNumber[] {
  return [...numbers].sort((a, b) => a - b);
}
