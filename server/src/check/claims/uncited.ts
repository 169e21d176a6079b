/** A claim that cites no RFC beside all requirements that changed. */
import type { RfcNumber } from '../../rfc/identity';
import type { Manner } from './agreement';
import { judgeHistory, relateTo, said, saysNames, type Case } from './case';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import { findMatches } from './match';
import type { Verdict } from './verdict';

/** Least likeness of a claim without citation, and how much of the statement it must say. */
const leastUncited = 0.82;
const leastSaid = 0.55;
/** What the words that it shares with the statement must weigh in the whole series (nats). */
const leastRarity = 7;

/** Without citation only the unmistakable: nearly all of the claim is in the statement, and most of the statement in the claim. */
export function judgeUncited(knowledge: Knowledge, claim: Claim, manner: Manner): Verdict | undefined {
  if (claim.own || claim.pronoun || claim.words.everyday || claim.citedNearby.length > 0) return undefined;
  const terms = claim.terms.filter(({ weight }) => weight >= 0.5);
  let verdict: Verdict | undefined;
  for (const { rfc, places } of lookUp(knowledge, terms, claim.around)) {
    const subjects = knowledge.subjects(rfc);
    if (!subjects) continue;
    const matches = findMatches(subjects, terms, () => true, 12);
    const best = matches[0];
    if (!best || best.score < leastUncited) continue;
    const given: Case = { knowledge, claim, manner, subjects, sections: [] };
    const near = matches
      .filter(({ score }) => score >= best.score * 0.9)
      .map((match) => ({ match, said: said(knowledge, subjects, match.place, terms) }))
      .sort((x, y) => y.match.score + y.said - x.match.score - x.said);
    const top = near[0]!;
    if (top.said < leastSaid || !places.has(top.match.place)) continue;
    if (relateTo(given, top.match) !== 'same' || !saysNames(given, top.match)) continue;
    const judged = judgeHistory(given, top.match);
    if (judged === 'holds') return undefined;
    if (!verdict || top.match.score > verdict.match.score) verdict = judged;
  }
  return verdict;
}

interface Found {
  readonly rfc: RfcNumber;
  readonly places: ReadonlySet<number>;
}

/** The RFCs with changed requirements that share most with the terms and are named by them or by what stands around. */
export function lookUp(
  knowledge: Knowledge,
  terms: Claim['terms'],
  around: Claim['around'],
): readonly Found[] {
  const sums = new Map<number, number>();
  const rarityOf = (count: number): number => Math.log(40_000 / (count + 1));
  for (const { whole, parts, word, weight } of terms) {
    const heard = new Map<number, number>();
    for (const term of [whole, ...parts, ...knowledge.expand(word)]) {
      const entry = knowledge.changed.find(term);
      if (!entry) continue;
      const rarity = rarityOf(entry.count) * (term === whole ? 1 : 0.5);
      for (const { rfc, place } of entry.refs) {
        const key = rfc * 65_536 + place;
        heard.set(key, Math.max(heard.get(key) ?? 0, rarity));
      }
    }
    for (const [key, rarity] of heard) sums.set(key, (sums.get(key) ?? 0) + rarity * weight);
  }
  const spoken = [...terms, ...around].flatMap(({ whole, parts }) => [whole, ...parts]);
  const anchors = new Map<RfcNumber, number>();
  const anchorOf = (rfc: RfcNumber): number => {
    let worth = anchors.get(rfc);
    if (worth === undefined) {
      const names = knowledge.anchors(rfc);
      const named = spoken.find((term) => names.has(term));
      worth = named === undefined ? 0 : Math.min(3, rarityOf(knowledge.changed.find(named)?.count ?? 0));
      anchors.set(rfc, worth);
    }
    return worth;
  };
  const best = [...sums]
    .filter(([, sum]) => sum >= leastRarity - 3)
    .map(([key, sum]) => ({ key, anchor: anchorOf(Math.floor(key / 65_536) as RfcNumber), sum }))
    .filter(({ anchor, sum }) => anchor > 0 && sum + anchor >= leastRarity)
    .sort((a, b) => b.sum + b.anchor - a.sum - a.anchor);
  const byRfc = new Map<RfcNumber, Set<number>>();
  for (const { key } of best.slice(0, 200)) {
    const rfc = Math.floor(key / 65_536) as RfcNumber;
    const places = byRfc.get(rfc);
    if (places) places.add(key % 65_536);
    else if (byRfc.size < 8) byRfc.set(rfc, new Set([key % 65_536]));
  }
  return [...byRfc].map(([rfc, places]) => ({ rfc, places }));
}
