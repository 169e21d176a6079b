/** How well the requirements of an RFC fit a query of terms. */
import { isQuantity, termOf } from './terms';
import { isOwn, type Subjects } from './subjects';

export interface QueryTerm {
  readonly whole: string;
  readonly parts: readonly string[];
  readonly weight: number;
  /** As printed. */
  readonly word: string;
}

/** The words of a statement as a query, each as weighty as the others. */
export function queryOf(words: readonly string[]): readonly QueryTerm[] {
  return words.flatMap((word) => {
    const term = termOf(word);
    return term ? [{ ...term, word, weight: 1 }] : [];
  });
}

/** A requirement that fits. */
export interface Match {
  /** Index into {@link Subjects.requirements}. */
  readonly place: number;
  /** 0 to 1: how much of what the query says is said by the requirement. */
  readonly score: number;
  /** Query words found, the rarest first, as evidence. */
  readonly hits: readonly string[];
  /** What the hits weigh (nats): few common words prove nothing. */
  readonly evidence: number;
}

/** A term that the RFC does not know at all weighs this much: the author's own words, mostly. */
const unknownWeight = 1.6;
/** How much a statement says what the RFC's own names say. */
const ownShare = 0.7;

/** The best matches, best first. @param accept which requirements take part */
export function findMatches(
  subjects: Subjects,
  query: readonly QueryTerm[],
  accept: (place: number) => boolean,
  limit = 12,
): readonly Match[] {
  let total = 0;
  const ownWorths: { readonly worth: number; readonly said: ReadonlySet<number> }[] = [];
  const scores = new Map<number, { sum: number; evidence: number; hits: string[] }>();
  for (const term of query) {
    const per = new Map<number, number>();
    const isKnown = subjects.postings.has(term.whole);
    let rarity = isKnown ? subjects.rarity(term.whole) : 0;
    subjects.postings.forEach(term.whole, (place, weight) => per.set(place, weight));
    for (const pieces of [term.parts, subjects.expand(term.word)]) {
      if (pieces.length === 0) continue;
      for (const [place, share] of shares(subjects, pieces)) {
        const worth = share > 0.99 ? 0.95 : share * share * 0.9;
        if ((per.get(place) ?? 0) < worth) per.set(place, worth);
      }
      if (!isKnown) rarity = Math.max(rarity, ...pieces.map((piece) => subjects.rarity(piece)));
    }
    const own = isOwn(subjects, term);
    if (per.size === 0) {
      if (!own) total += term.weight * (isQuantity(term.whole) ? 2 * unknownWeight : unknownWeight);
      continue;
    }
    const worth = term.weight * rarity * (own ? 0.5 : 1);
    total += worth;
    if (own) ownWorths.push({ worth, said: new Set(per.keys()) });
    for (const [place, weight] of per) {
      if (subjects.told.has(place) || !accept(place)) continue;
      const known = scores.get(place) ?? { sum: 0, evidence: 0, hits: [] };
      const share = own ? Math.max(weight, ownShare) : weight;
      known.sum += worth * share;
      known.evidence += rarity * share * Math.min(1, term.weight + 0.2);
      known.hits.push(term.whole);
      scores.set(place, known);
    }
  }
  if (total === 0) return [];
  // What names the RFC goes without saying in its statements.
  for (const { worth, said } of ownWorths)
    for (const [place, known] of scores) if (!said.has(place)) known.sum += worth * ownShare;
  return [...scores]
    .map(([place, { sum, evidence, hits }]) => ({ place, score: Math.min(1, sum / total), evidence, hits }))
    .sort((a, b) => b.score - a.score || a.place - b.place)
    .slice(0, limit);
}

/** Which requirements hold how much of the pieces of a compound or of what an abbreviation stands for. */
function shares(subjects: Subjects, pieces: readonly string[]): ReadonlyMap<number, number> {
  const share = new Map<number, number>();
  const total = pieces.reduce((sum, piece) => sum + subjects.rarity(piece), 0);
  for (const piece of pieces) {
    const own = subjects.rarity(piece) / total;
    subjects.postings.forEach(piece, (place, weight) =>
      share.set(place, (share.get(place) ?? 0) + weight * own),
    );
  }
  return share;
}
