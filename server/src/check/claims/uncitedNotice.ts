/** A claim that cites no RFC beside what RFCs give notice of: it says what one of them says no longer holds. */
import type { ChangeNotice } from '../../rfc/facts';
import type { RfcNumber } from '../../rfc/identity';
import { once } from '../../text/once';
import type { Manner } from './agreement';
import type { Claim, ClaimTerm } from './claim';
import { historyOfNotice } from './history';
import type { Knowledge } from './knowledge';
import { contradicts } from './noticeAgainst';
import { oldValue } from './noticedValue';
import { likenessTo, spelt } from './noticeLikeness';
import { tellsOfChange } from './noticePlace';
import { addressees } from './noticeWords';
import { isStillSaid } from './stillSaid';
import { unmatchedVerdict, type Verdict } from './verdict';
import { worthOf } from './worth';

/** How much of the notice the claim must say, and how much of the claim the notice; 0 to 1 each. */
const leastShare = 0.45;
const leastTold = 0.4;
/** What they share must weigh so much in the whole series (nats), the names of the RFC left out, in so many words. */
const leastProof = 7.5;
const fewestShared = 2;
/** Where they share fewer words than this, each must say more of the other. */
const fewShared = 3;
const leastShareOfFew = 0.6;
const leastToldOfFew = 0.55;
/** Both shares, and a twentieth of what they prove, must come to this: chosen as the least fitness in `meant.ts` was. */
const leastTogether = 1.55;
const perNat = 1 / 20;
/** So many RFCs are asked, those first that share most with the claim. */
const mostRfcs = 8;

/** Undefined also where the sentence does not name itself what the RFC is about. */
export function judgeByNotices(
  knowledge: Knowledge,
  claim: Claim,
  manner: Manner,
  terms: readonly ClaimTerm[],
): Verdict | undefined {
  if (claim.words.everyday) return undefined;
  const said = once(() =>
    spelt(
      knowledge,
      claim.terms.filter(({ word }) => isWrittenAsName(word)),
    ),
  );
  for (const later of giversOf(knowledge, said, terms)) {
    for (const notice of knowledge.index.notices(later)) {
      if (oldValue(notice) !== undefined || !contradicts(notice, claim.level, manner)) continue;
      const [old] = changedBy(knowledge, later, said, addressees(notice));
      if (old === undefined || isOfRegistry(notice)) continue;
      const shared = sharedWith(knowledge, old, notice, terms);
      if (!shared || !tellsOfChange(knowledge, later, notice)) continue;
      const replaces = knowledge.series.get(later)?.obsoletes.includes(old) ?? false;
      const history = historyOfNotice(knowledge, old, { rfc: later, replaces }, notice);
      const match = { place: -1, score: 0, evidence: 0, hits: shared.map(({ whole }) => whole) };
      const verdict = unmatchedVerdict(claim, old, undefined, match, history);
      if (!isStillSaid(knowledge, claim, manner, terms, verdict)) return verdict;
    }
  }
  return undefined;
}

/** A capital, a digit or a sign: "strings" are of every protocol, and the name of none. */
function isWrittenAsName(word: string): boolean {
  return /[^\p{Ll}]/u.test(word);
}

/** The RFCs with notices of what the claim names, of which it names, too, what they change. */
function giversOf(
  knowledge: Knowledge,
  said: () => readonly string[],
  terms: readonly ClaimTerm[],
): readonly RfcNumber[] {
  const sums = new Map<RfcNumber, number>();
  for (const { whole, parts, word } of terms)
    for (const rfc of new Set([whole, ...parts, ...knowledge.expand(word)].flatMap(knowledge.noticed)))
      sums.set(rfc, (sums.get(rfc) ?? 0) + knowledge.rarity(whole));
  return [...sums]
    .filter(([rfc]) => changedBy(knowledge, rfc, said, []).length > 0)
    .sort(([a, x], [b, y]) => y - x || b - a)
    .slice(0, mostRfcs)
    .map(([rfc]) => rfc);
}

/**
 * The RFCs that an RFC changes and that the claim names, the latest first.
 * @param said what the claim says, spelt out @param named those that a notice is about
 */
function changedBy(
  knowledge: Knowledge,
  later: RfcNumber,
  said: () => readonly string[],
  named: readonly number[],
): readonly RfcNumber[] {
  const { obsoletes = [], updates = [] } = knowledge.series.get(later) ?? {};
  const meant = [...obsoletes, ...updates].filter((rfc) => named.includes(rfc));
  const all = meant.length > 0 ? meant : obsoletes.length > 0 ? obsoletes : updates;
  return [...all]
    .sort((a, b) => b - a)
    .filter((rfc) => said().some((term) => knowledge.anchors(rfc).has(term)));
}

/** What IANA does with its registries nobody else is required to do. */
function isOfRegistry({ words }: ChangeNotice): boolean {
  return words.some((word) => /^registr(?:y|ies|ations?)$/i.test(word));
}

/** What claim and notice share; undefined where it is not clear that both mean the same. */
function sharedWith(
  knowledge: Knowledge,
  old: RfcNumber,
  notice: ChangeNotice,
  claimed: readonly ClaimTerm[],
): readonly ClaimTerm[] | undefined {
  const own = new Set(knowledge.titleTerms(old));
  const like = likenessTo(knowledge, notice, claimed, own);
  if (!like || like.share < leastShare || like.told < leastTold) return undefined;
  if (claimed.some((term) => isCounted(term) && !like.hits.includes(term))) return undefined;
  const others = like.hits.filter(({ whole }) => !own.has(whole));
  const proof = worthOf(knowledge, others);
  if (proof < leastProof || like.share + like.told + perNat * proof < leastTogether) return undefined;
  const isPlain =
    like.hits.length >= fewShared || (like.share >= leastShareOfFew && like.told >= leastToldOfFew);
  return others.length >= fewestShared && isPlain ? like.hits : undefined;
}

/** A name with a number, or with an underscore, is no other one's name. */
function isCounted({ word, weight }: ClaimTerm): boolean {
  return weight >= 0.7 && /[\d_]/.test(word);
}
