/** Where a claim without citation may come from: the changed requirements that share most with it. */
import type { RfcNumber } from '../../rfc/identity';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import { isGeneral } from './scope';
import type { SubjectEntry } from './subjectTable';

/** What the words that a claim shares with the statement and with the RFC's names must weigh in the whole series (nats). */
const leastRarity = 7;
/** A word of a title that so many changed requirements hold names no protocol (nats). */
const leastAnchor = 6;
/** Places within one RFC are numbered below this. */
const places = 65_536;
const mostRfcs = 12;
/** Of a term that no changed requirement holds: the author's own word, or a rare one (nats). */
const unknownWeight = 3;
/** How much of what the terms weigh an RFC's statement and title must hold to be read. */
const leastShare = 0.45;

/** The RFCs with changed requirements that share most with the terms and are named by them or by what stands around. */
export function lookUp(
  knowledge: Knowledge,
  terms: Claim['terms'],
  around: Claim['around'],
): readonly RfcNumber[] {
  const { sums, total } = sharesOf(knowledge, terms);
  if (total < leastRarity - 3) return [];
  const naming = namingIn(knowledge, terms, around);
  const best: (Named & { readonly key: number; readonly sum: number })[] = [];
  sums.forEach((sum, key) => {
    if (sum < leastRarity - 4) return;
    const { anchor, titled } = naming(Math.floor(key / places) as RfcNumber);
    if (anchor > 0 && sum + anchor >= leastRarity && sum + titled >= total * leastShare)
      best.push({ key, sum, anchor, titled });
  });
  best.sort((a, b) => b.sum + b.anchor + b.titled - a.sum - a.anchor - a.titled || a.key - b.key);
  const rfcs = new Set(best.map(({ key }) => Math.floor(key / places) as RfcNumber));
  return [...rfcs].slice(0, mostRfcs);
}

/** What each changed requirement shares with the terms, and what all of them weigh (nats). */
function sharesOf(
  knowledge: Knowledge,
  terms: Claim['terms'],
): { readonly sums: ReadonlyMap<number, number>; readonly total: number } {
  const sums = new Map<number, number>();
  let total = 0;
  const said = new Set<string>();
  for (const { whole, parts, word, weight } of terms) {
    if (said.has(whole)) continue;
    said.add(whole);
    const heard = [whole, ...parts, ...knowledge.expand(word)].flatMap((term) => {
      const entry = knowledge.changed.find(term);
      return entry ? [{ entry, rarity: rarityOf(entry.count) * (term === whole ? 1 : 0.5) }] : [];
    });
    const most = Math.max(0, ...heard.map(({ rarity }) => rarity));
    total += weight * (most === 0 ? unknownWeight : most);
    const add = (key: number, rarity: number): void =>
      void sums.set(key, (sums.get(key) ?? 0) + rarity * weight);
    const [first] = heard;
    // Mostly there is one term, which names each requirement once.
    if (heard.length === 1)
      for (const { rfc, place } of first!.entry.refs) add(rfc * places + place, first!.rarity);
    else for (const [key, rarity] of rarest(heard)) add(key, rarity);
  }
  return { sums, total };
}

/** What each requirement has of several terms that mean the same: the rarest counts. */
function rarest(
  heard: readonly { readonly entry: SubjectEntry; readonly rarity: number }[],
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { entry, rarity } of heard)
    for (const { rfc, place } of entry.refs) {
      const key = rfc * places + place;
      best.set(key, Math.max(best.get(key) ?? 0, rarity));
    }
  return best;
}

interface Named {
  /** How surely an RFC is named: by what the series calls it, or by a rare word of its title; 0 where it is not. */
  readonly anchor: number;
  /** What the claim's words in its title weigh, which its statements need not repeat. */
  readonly titled: number;
}

function namingIn(
  knowledge: Knowledge,
  terms: Claim['terms'],
  around: Claim['around'],
): (rfc: RfcNumber) => Named {
  const said = new Set([...terms, ...around].flatMap(({ whole, parts }) => [whole, ...parts]));
  const known = new Map<RfcNumber, Named>();
  const rarity = (term: string): number => rarityIn(knowledge, term);
  return (rfc) => {
    let found = known.get(rfc);
    if (!found) {
      const title = knowledge.titleTerms(rfc);
      found = {
        anchor: anchorIn(knowledge, rfc, said),
        titled: terms.reduce(
          (sum, { whole, weight }) => (title.includes(whole) ? sum + weight * rarity(whole) : sum),
          0,
        ),
      };
      known.set(rfc, found);
    }
    return found;
  };
}

/** How surely an RFC is named by folded words; 0 where it is not. */
function anchorIn(knowledge: Knowledge, rfc: RfcNumber, said: ReadonlySet<string>): number {
  const named = [...knowledge.anchors(rfc)].find((term) => said.has(term));
  if (named !== undefined) return Math.min(3, rarityIn(knowledge, named));
  // The number of a version names nothing.
  const isTitled = knowledge
    .titleTerms(rfc)
    .some(
      (term) =>
        /\p{L}/u.test(term) && said.has(term) && !isGeneral(term) && rarityIn(knowledge, term) >= leastAnchor,
    );
  return isTitled ? 2 : 0;
}

/** Whether the words of a sentence, abbreviations spelt out, name what an RFC is about. */
export function isNamedIn(knowledge: Knowledge, rfc: RfcNumber, terms: Claim['terms']): boolean {
  const said = terms.flatMap(({ whole, parts, word }) => [whole, ...parts, ...knowledge.expand(word)]);
  return anchorIn(knowledge, rfc, new Set(said)) > 0;
}

function rarityIn({ changed }: Knowledge, term: string): number {
  return rarityOf(changed.find(term)?.count ?? 0);
}

/** Nats, of a term that so many changed requirements hold. */
function rarityOf(count: number): number {
  return Math.log(80_000 / (count + 1));
}
