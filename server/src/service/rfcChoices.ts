/** What a person is offered who is asked for RFCs to compare: what is near first, then what the typed words find. */
import { listAnd, nameRfc } from '../check/words';
import type { RfcNumber } from '../rfc/identity';
import { lineageOf } from '../series/lineage';
import { nameDate, nameStatus, nameSubSeries } from '../series/names';
import { isInForce, type Series } from '../series/series';
import type { RfcSearch } from './rfcSearch';

/** Why an entry is offered. */
export type ChoiceKind = 'cursor' | 'successor' | 'predecessor' | 'update' | 'document' | 'match';

/** One entry: an RFC, or several that are taken together. */
export interface RfcChoice {
  readonly kind: ChoiceKind;
  readonly rfcs: readonly number[];
  /** Empty where there are several. */
  readonly title: string;
  /** `January 2019 · Best Current Practice, BCP 220 · in force`; the titles of several. */
  readonly detail: string;
}

/** An entry of the second question: both sides of a comparison. */
export interface RfcPair extends RfcChoice {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

const maxMatches = 60;

/**
 * The first question. Without a query: the RFCs at the cursor with what came before and after them, then those that
 * the document cites, obsolete ones first.
 */
export function offerRfcs(
  query: string,
  near: readonly RfcNumber[],
  cited: readonly RfcNumber[],
  series: Series,
  search: RfcSearch,
): readonly RfcChoice[] {
  if (query.trim() !== '') {
    return search.find(query, maxMatches).map((rfcs) => choice('match', rfcs, series));
  }
  const known = (rfcs: readonly RfcNumber[]): readonly RfcNumber[] =>
    [...new Set(rfcs)].filter((rfc) => series.get(rfc) !== undefined);
  const around = near.flatMap((rfc) =>
    partnersOf([rfc], series).map(({ kind, rfcs }) => choice(kind, rfcs, series)),
  );
  const isObsolete = (rfc: RfcNumber): boolean => !isInForce(series.get(rfc)!);
  const others = known(cited).filter((rfc) => !near.includes(rfc));
  return withoutRepeats([
    ...known(near).map((rfc) => choice('cursor', [rfc], series)),
    ...around,
    ...[...others.filter(isObsolete), ...others.filter((rfc) => !isObsolete(rfc))].map((rfc) =>
      choice('document', [rfc], series),
    ),
  ]);
}

/** The second question: what `first` may be compared with. What is older stands on the old side. */
export function offerPartners(
  first: readonly RfcNumber[],
  query: string,
  series: Series,
  search: RfcSearch,
): readonly RfcPair[] {
  if (query.trim() === '') {
    return withoutRepeats(partnersOf(first, series)).map(({ kind, rfcs }) => {
      const sides = kind === 'predecessor' ? { old: rfcs, new: first } : { old: first, new: rfcs };
      return { ...choice(kind, rfcs, series), ...sides };
    });
  }
  const others = search
    .find(query, maxMatches)
    .map((rfcs) => rfcs.filter((rfc) => !first.includes(rfc)))
    .filter((rfcs) => rfcs.length > 0);
  return others.map((rfcs) => {
    const isOlder = Math.max(...rfcs) < Math.max(...first);
    return {
      ...choice('match', rfcs, series),
      ...(isOlder ? { old: rfcs, new: first } : { old: first, new: rfcs }),
    };
  });
}

interface Partner {
  readonly kind: ChoiceKind;
  readonly rfcs: readonly RfcNumber[];
}

/** What is in force of the line first, then the next steps forward and back, then the start of the line, then updates. */
function partnersOf(first: readonly RfcNumber[], series: Series): readonly Partner[] {
  const own = new Set(first);
  const collect = (step: (rfc: RfcNumber) => readonly RfcNumber[]): readonly RfcNumber[] =>
    [...new Set(first.flatMap(step))]
      .filter((rfc) => !own.has(rfc) && series.get(rfc) !== undefined)
      .sort((a, b) => a - b);
  const current = collect((rfc) => lineageOf(series, rfc).current);
  const next = collect((rfc) => series.get(rfc)?.obsoletedBy ?? []);
  const before = collect((rfc) => series.get(rfc)?.obsoletes ?? []);
  const roots = collect((rfc) => rootsOf(rfc, series));
  const updates = collect((rfc) => series.get(rfc)?.updatedBy ?? []);
  const updated = collect((rfc) => series.get(rfc)?.updates ?? []);
  const groups: readonly Partner[] = [
    ...together('successor', current),
    ...together('successor', next),
    ...together('predecessor', before),
    ...together('predecessor', roots),
    ...updates.map((rfc): Partner => ({ kind: 'update', rfcs: [rfc] })),
    ...updated.map((rfc): Partner => ({ kind: 'predecessor', rfcs: [rfc] })),
  ];
  return groups;
}

/** All of them at once, then each by itself. */
function together(kind: ChoiceKind, rfcs: readonly RfcNumber[]): readonly Partner[] {
  const each = rfcs.map((rfc): Partner => ({ kind, rfcs: [rfc] }));
  return rfcs.length > 1 ? [{ kind, rfcs }, ...each] : each;
}

/** Where the lines that lead to an RFC began. */
function rootsOf(rfc: RfcNumber, series: Series): readonly RfcNumber[] {
  const seen = new Set([rfc]);
  for (const one of seen) for (const before of series.get(one)?.obsoletes ?? []) seen.add(before);
  return [...seen].filter((one) => one !== rfc && (series.get(one)?.obsoletes ?? []).length === 0);
}

function withoutRepeats<One extends Partner | RfcChoice>(entries: readonly One[]): readonly One[] {
  const seen = new Set<string>();
  return entries.filter(({ rfcs }) => {
    const key = rfcs.join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function choice(kind: ChoiceKind, rfcs: readonly RfcNumber[], series: Series): RfcChoice {
  const titles = rfcs.map((rfc) => series.get(rfc)?.title ?? '');
  return rfcs.length === 1
    ? { kind, rfcs, title: titles[0]!, detail: detailOf(rfcs[0]!, series) }
    : { kind, rfcs, title: '', detail: [...new Set(titles)].join(' · ') };
}

function detailOf(rfc: RfcNumber, series: Series): string {
  const entry = series.get(rfc);
  if (entry === undefined) return '';
  const standing =
    entry.obsoletedBy.length > 0
      ? `obsoleted by ${listAnd(entry.obsoletedBy.map((next) => nameRfc(next)))}`
      : isInForce(entry)
        ? 'in force'
        : 'not in force';
  const status = [nameStatus(entry.status), ...entry.also.map(nameSubSeries)].join(', ');
  return [nameDate(entry.date), status, standing].join(' · ');
}
