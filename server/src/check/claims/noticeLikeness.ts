/** How much a claim and a notice say of each other. */
import type { ChangeNotice } from '../../rfc/facts';
import type { ClaimTerm } from './claim';
import type { Knowledge } from './knowledge';
import { termsOfNotice } from './noticeWords';
import { isAmong, spellings, type Term } from './terms';

type Word = Pick<Term, 'whole' | 'parts'>;

export interface Likeness {
  /** What of the claim the notice has. */
  readonly hits: readonly ClaimTerm[];
  /** All that the notice and the title above it say, abbreviations spelt out. */
  readonly noticed: ReadonlySet<string>;
  /** What the notice is about. */
  readonly terms: readonly Word[];
  /** How much of that claim and ground say; 0 to 1. */
  readonly share: number;
  /** How much of the claim the notice says; 0 to 1. */
  readonly told: number;
  /** What the hits weigh in the whole series (nats). */
  readonly proof: number;
}

/** What a name of the RFC proves (nats). */
const worthOfOwn = 1.5;

/**
 * @param own the RFC's own names, folded
 * @param ground.known terms that need not be claimed, ground.titled those of the title above the notice
 * @returns undefined where the notice has nothing but names of the RFC
 */
export function likenessTo(
  knowledge: Knowledge,
  notice: ChangeNotice,
  claimed: readonly ClaimTerm[],
  own: ReadonlySet<string>,
  ground: { readonly known?: Iterable<string>; readonly titled?: readonly Word[] } = {},
): Likeness | undefined {
  const { terms, noticed } = wordsOf(knowledge, notice);
  const others = terms.filter(({ whole }) => !own.has(whole));
  if (others.length === 0) return undefined;
  const worth = (of: readonly Word[]): number =>
    of.reduce((sum, { whole }) => sum + (own.has(whole) ? worthOfOwn : knowledge.rarity(whole)), 0);
  const said = new Set([...(ground.known ?? []), ...spelt(knowledge, claimed)]);
  const shareOf = (of: readonly Word[]): number =>
    worth(of.filter((term) => isAmong(said, term))) / worth(of);
  const titled = ground.titled ?? [];
  const there = titled.length === 0 ? noticed : new Set([...noticed, ...spellings(titled)]);
  const hits = claimed.filter((term) => isAmong(there, term));
  return {
    hits,
    noticed: there,
    terms,
    // The RFC's own names say little, whether the claim has them or leaves them out.
    share: Math.max(shareOf(terms), shareOf(others)),
    told: worth(hits) / worth(claimed),
    proof: worth(hits),
  };
}

interface NoticeWords {
  readonly terms: readonly Word[];
  readonly noticed: ReadonlySet<string>;
}

/** A notice is held beside many claims. */
const known = new WeakMap<ChangeNotice, NoticeWords>();

function wordsOf(knowledge: Knowledge, notice: ChangeNotice): NoticeWords {
  let words = known.get(notice);
  if (!words) {
    const terms = termsOfNotice(notice);
    const noticed = new Set([...spellings(terms), ...notice.words.flatMap((word) => knowledge.expand(word))]);
    known.set(notice, (words = { terms, noticed }));
  }
  return words;
}

/** The terms, their pieces, and what abbreviations stand for. */
export function spelt(knowledge: Knowledge, terms: readonly ClaimTerm[]): readonly string[] {
  return terms.flatMap(({ whole, parts, word }) => [whole, ...parts, ...knowledge.expand(word)]);
}
