/** What an update quotes of the RFCs that it updates: that, and nothing else of them, is what its new text changes. */
import type { Passage, Quotation } from './source';

/** A requirement of an older RFC and its place among the old passages. */
export interface QuotablePassage {
  readonly at: number;
  readonly keyword: string;
  readonly passage: Passage;
}

export interface Quotations {
  readonly revisions: readonly Revision[];
  /** Whether an old passage is quoted where a new one says what holds instead. */
  isRevised(old: number, next: number): boolean;
  /** Whether a new passage stands where others than this old one are revised. */
  revisesOthers(old: number, next: number): boolean;
  /** Whether a new passage says what holds instead of text that is quoted. */
  revises(next: number): boolean;
  /** Whether an old passage is quoted as text that is replaced or removed. */
  isQuoted(old: number): boolean;
}

/** Requirements quoted together, and the passages that take their place, each in document order. */
export interface Revision {
  readonly olds: readonly number[];
  /** None where the old text is removed. */
  readonly news: readonly number[];
  /** Whether {@link olds} is all that is quoted: the old text may be quoted in other words than it has. */
  readonly isWhole: boolean;
}

/** What two passages share of their words, at least, that are one text: line ends and references may differ. */
const oneText = 0.8;

/**
 * @param olds all requirements of the older RFCs
 * @param quotations of the newer RFCs, each with the place of its RFC's first passage among the new ones
 * @param keywordOf of a passage of the newer RFC
 */
export function readQuotations(
  olds: readonly QuotablePassage[],
  quotations: readonly {
    readonly first: number;
    readonly quotation: Quotation;
    readonly keywordOf: (passage: Passage) => string;
  }[],
): Quotations {
  const revisions = quotations.flatMap(({ first, quotation, keywordOf }): readonly Revision[] => {
    const meantBy = quotation.old.map((passage) => meant(olds, passage, keywordOf(passage)));
    const found = onePlace(meantBy);
    const news = [...quotation.next].map((at) => first + at);
    return found.length === 0 ? [] : [{ olds: found, news, isWhole: meantBy.every((one) => one.length > 0) }];
  });
  const quoted = new Set(revisions.flatMap((one) => one.olds));
  const revised = new Map<number, Revision[]>();
  for (const revision of revisions)
    for (const next of revision.news) {
      const known = revised.get(next);
      if (known) known.push(revision);
      else revised.set(next, [revision]);
    }
  return {
    revisions,
    isRevised: (old, next) => revised.get(next)?.some(({ olds: found }) => found.includes(old)) ?? false,
    revisesOthers: (old, next) =>
      revised.get(next)?.every(({ olds: found, isWhole }) => isWhole && !found.includes(old)) ?? false,
    revises: (next) => revised.has(next),
    isQuoted: (old) => quoted.has(old),
  };
}

/** The old requirements that a quoted one can be: all that read most like it, if they read like it at all. */
function meant(olds: readonly QuotablePassage[], { words, at }: Passage, keyword: string): readonly number[] {
  let most = oneText;
  let found: number[] = [];
  const own = folded(words);
  for (const old of olds) {
    if (old.keyword !== keyword) continue;
    const likeness = likenessOf(own, at ?? 0, old.passage);
    if (likeness < most) continue;
    if (likeness > most) found = [];
    most = likeness;
    found.push(old.at);
  }
  return found;
}

/** What words before the first one quoted take from the likeness. */
const startsLater = 0.02;

/** Of quoted words with a passage, or with its end: what leads in to a list, or starts a long sentence, is often left out. */
function likenessOf(own: ReadonlySet<string>, at: number, { words, at: place = 0 }: Passage): number {
  const apart = Math.abs(place - at) / Math.max(1, own.size);
  const whole = sharedShare(own, folded(words)) - apart;
  return place > at
    ? Math.max(whole, sharedShare(own, folded(words.slice(place - at))) - startsLater)
    : whole;
}

/** Of sentences that an RFC has more than once those next to the others that are quoted with them; each once, ascending. */
function onePlace(candidates: readonly (readonly number[])[]): readonly number[] {
  const sure = candidates.flatMap((one) => (one.length === 1 ? one : []));
  const distance = (at: number): number => Math.min(...sure.map((other) => Math.abs(other - at)));
  const chosen = candidates.flatMap((one) => {
    if (one.length < 2) return one;
    return sure.length === 0 ? [] : [one.reduce((a, b) => (distance(b) < distance(a) ? b : a))];
  });
  return [...new Set(chosen)].sort((a, b) => a - b);
}

function folded(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => word.toLowerCase()));
}

/** 0 to 1. */
function sharedShare(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return (2 * shared) / (a.size + b.size);
}
