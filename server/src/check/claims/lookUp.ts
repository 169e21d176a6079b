/** Where a claim without citation may come from: the changed requirements that share most with it. */
import type { RfcNumber } from '../../rfc/identity';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';

/** An RFC, and the places of its changed requirements that share much with a claim. */
export interface Found {
  readonly rfc: RfcNumber;
  readonly places: ReadonlySet<number>;
}

/** What the words that a claim shares with the statement and with the RFC's names must weigh in the whole series (nats). */
const leastRarity = 7;
/** A word of a title that so many changed requirements hold names no protocol (nats). */
const leastAnchor = 3.4;
/** Places within one RFC are numbered below this. */
const places = 65_536;
const mostRfcs = 12;

/** The RFCs with changed requirements that share most with the terms and are named by them or by what stands around. */
export function lookUp(
  knowledge: Knowledge,
  terms: Claim['terms'],
  around: Claim['around'],
): readonly Found[] {
  const sums = sharesOf(knowledge, terms);
  const anchorOf = anchorsIn(knowledge, [...terms, ...around]);
  const best = [...sums]
    .filter(([, sum]) => sum >= leastRarity - 3)
    .map(([key, sum]) => ({ key, sum, anchor: anchorOf(Math.floor(key / places) as RfcNumber) }))
    .filter(({ anchor, sum }) => anchor > 0 && sum + anchor >= leastRarity)
    .sort((a, b) => b.sum + b.anchor - a.sum - a.anchor || a.key - b.key);
  const byRfc = new Map<RfcNumber, Set<number>>();
  for (const { key } of best) {
    const rfc = Math.floor(key / places) as RfcNumber;
    const known = byRfc.get(rfc);
    if (known) known.add(key % places);
    else if (byRfc.size < mostRfcs) byRfc.set(rfc, new Set([key % places]));
  }
  return [...byRfc].map(([rfc, found]) => ({ rfc, places: found }));
}

function sharesOf(knowledge: Knowledge, terms: Claim['terms']): ReadonlyMap<number, number> {
  const sums = new Map<number, number>();
  const said = new Set<string>();
  for (const { whole, parts, word, weight } of terms) {
    if (said.has(whole)) continue;
    said.add(whole);
    const heard = new Map<number, number>();
    for (const term of [whole, ...parts, ...knowledge.expand(word)]) {
      const entry = knowledge.changed.find(term);
      if (!entry) continue;
      const rarity = rarityOf(entry.count) * (term === whole ? 1 : 0.5);
      for (const { rfc, place } of entry.refs) {
        const key = rfc * places + place;
        heard.set(key, Math.max(heard.get(key) ?? 0, rarity));
      }
    }
    for (const [key, rarity] of heard) sums.set(key, (sums.get(key) ?? 0) + rarity * weight);
  }
  return sums;
}

/** How surely an RFC is named: by what the series calls it, or by a rare word of its title; 0 where it is not. */
function anchorsIn(knowledge: Knowledge, spoken: Claim['around']): (rfc: RfcNumber) => number {
  const said = new Set(spoken.flatMap(({ whole, parts }) => [whole, ...parts]));
  const known = new Map<RfcNumber, number>();
  const worthOf = (term: string): number => Math.min(3, rarityOf(knowledge.changed.find(term)?.count ?? 0));
  return (rfc) => {
    let worth = known.get(rfc);
    if (worth === undefined) {
      const named = [...knowledge.anchors(rfc)].find((term) => said.has(term));
      const titled = knowledge
        .titleTerms(rfc)
        .some((term) => said.has(term) && rarityOf(knowledge.changed.find(term)?.count ?? 0) >= leastAnchor);
      worth = named !== undefined ? worthOf(named) : titled ? 2 : 0;
      known.set(rfc, worth);
    }
    return worth;
  };
}

/** Nats, of a term that so many changed requirements hold. */
function rarityOf(count: number): number {
  return Math.log(80_000 / (count + 1));
}
