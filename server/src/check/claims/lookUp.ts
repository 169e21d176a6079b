/** Where a claim without citation may come from: the changed requirements that share most with it. */
import type { RfcNumber } from '../../rfc/identity';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import { mostAnchor, type Named, namedRfcsIn } from './namedRfcs';
import { requirementSums, type RequirementSums } from './requirementSums';
import type { SubjectRef } from './subjectTable';
import { rarityOf } from './titleWords';

/** What the words that a claim shares with the statement and with the RFC's names must weigh in the whole series (nats). */
const leastRarity = 7;
/** What a requirement must have of the claim's terms to come to {@link leastRarity} with any anchor (nats). */
const leastSum = leastRarity - mostAnchor;
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
  const sums = requirementSums(knowledge.changed);
  const shares = sharesOf(knowledge, terms, sums);
  const total = shares.reduce((sum, { most, unknown }) => sum + most + unknown, 0);
  if (total < leastSum) return [];
  const named = namedRfcsIn(knowledge, terms, around);
  if (named.rfcs.length === 0) return [];
  sums.begin(named.rfcs);
  addShares(shares, sums, leastSum);
  const best: (Named & SubjectRef & { readonly sum: number })[] = [];
  sums.take((number, sum) => {
    if (sum < leastSum) return;
    const { rfc, place } = sums.requirement(number);
    const { anchor, titled } = named.of(rfc);
    if (anchor > 0 && sum + anchor >= leastRarity && sum + titled >= total * leastShare)
      best.push({ rfc, place, sum, anchor, titled });
  });
  best.sort(
    (a, b) => b.sum + b.anchor + b.titled - a.sum - a.anchor - a.titled || a.rfc - b.rfc || a.place - b.place,
  );
  return [...new Set(best.map(({ rfc }) => rfc))].slice(0, mostRfcs);
}

/** What a requirement must have of the terms where nothing names its RFC (nats), and of all that they weigh. */
const leastUnnamedSum = 12;
const leastUnnamedShare = 0.85;

/** The RFCs with changed requirements that say nearly all that the terms say, whether or not anything names them. */
export function lookUpUnnamed(knowledge: Knowledge, terms: Claim['terms']): readonly RfcNumber[] {
  const sums = requirementSums(knowledge.changed);
  // Of a term that thousands of requirements hold it is not known which they are.
  const shares = sharesOf(knowledge, terms, sums).filter(
    ({ heard, unknown }) => unknown > 0 || heard.some(({ numbers }) => numbers.length > 0),
  );
  const known = shares.reduce((sum, { most }) => sum + most, 0);
  const total = shares.reduce((sum, { unknown }) => sum + unknown, known);
  const least = Math.max(leastUnnamedSum, total * leastUnnamedShare);
  if (known < least) return [];
  sums.begin(sums.rfcs);
  addShares(shares, sums, least);
  const found = new Set<RfcNumber>();
  sums.take((number, sum) => {
    if (sum >= least) found.add(sums.requirement(number).rfc);
  });
  return [...found].sort((a, b) => a - b);
}

/** What a term of the claim adds to requirements. */
interface Share {
  /** For each way to hear it the numbers of the requirements that hold it, and what it adds to them (nats). */
  readonly heard: readonly { readonly numbers: Int32Array; readonly nats: number }[];
  /** The most that it can add to one requirement (nats). */
  readonly most: number;
  /** What it weighs where no changed requirement holds it, else 0 (nats). */
  readonly unknown: number;
}

/** A claim's terms are looked up twice. */
const sharesOfTerms = new WeakMap<Claim['terms'], readonly Share[]>();

function sharesOf(knowledge: Knowledge, terms: Claim['terms'], sums: RequirementSums): readonly Share[] {
  let shares = sharesOfTerms.get(terms);
  if (!shares) sharesOfTerms.set(terms, (shares = readShares(knowledge, terms, sums)));
  return shares;
}

function readShares(knowledge: Knowledge, terms: Claim['terms'], sums: RequirementSums): readonly Share[] {
  const shares: Share[] = [];
  const said = new Set<string>();
  for (const { whole, parts, word, weight } of terms) {
    if (said.has(whole)) continue;
    said.add(whole);
    const heard = [whole, ...parts, ...knowledge.expand(word)].flatMap((term) => {
      const entry = knowledge.changed.find(term);
      if (!entry) return [];
      const nats = weight * rarityOf(entry.count) * (term === whole ? 1 : 0.5);
      return [{ numbers: sums.numbersOf(entry), nats }];
    });
    const most = Math.max(0, ...heard.map(({ nats }) => nats));
    shares.push({ heard, most, unknown: most === 0 ? weight * unknownWeight : 0 });
  }
  return shares;
}

/**
 * Adds what each changed requirement shares with the terms. Those that can no longer come to enough are left out: what
 * adds least comes last, and thousands of requirements hold it.
 * @param enough what a requirement must come to (nats)
 */
function addShares(shares: readonly Share[], sums: RequirementSums, enough: number): void {
  let left = shares.reduce((sum, { most }) => sum + most, 0);
  for (const { heard, most } of [...shares].sort((a, b) => b.most - a.most)) {
    const add = left >= enough ? sums.add : sums.addIfAny;
    left -= most;
    const [first] = heard;
    // Mostly there is one term, which names each requirement once.
    if (heard.length === 1) for (const number of first!.numbers) add(number, first!.nats);
    else for (const [number, nats] of rarest(heard)) add(number, nats);
  }
}

/** What each requirement has of several terms that mean the same: the rarest counts. */
function rarest(heard: Share['heard']): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { numbers, nats } of heard)
    for (const number of numbers) best.set(number, Math.max(best.get(number) ?? 0, nats));
  return best;
}
