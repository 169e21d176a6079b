/** Where a claim without citation may come from: the changed requirements that share most with it. */
import type { RfcNumber } from '../../rfc/identity';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import { requirementSums, type RequirementSums } from './requirementSums';
import type { SubjectEntry, SubjectRef } from './subjectTable';
import { changedRarity, rarityOf, tellingTitle } from './titleWords';

/** What the words that a claim shares with the statement and with the RFC's names must weigh in the whole series (nats). */
const leastRarity = 7;
/** An anchor adds no more than this (nats). */
const mostAnchor = 3;
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
  const shares = sharesOf(knowledge, terms);
  const total = shares.reduce((sum, { most, unknown }) => sum + most + unknown, 0);
  if (total < leastSum) return [];
  const sums = requirementSums(knowledge.changed);
  for (const { heard } of shares) for (const { entry } of heard) sums.numbersOf(entry);
  const naming = namingIn(knowledge, terms, around);
  if (naming.rfcs.length === 0) return [];
  sums.begin(naming.rfcs);
  addShares(shares, sums);
  const best: (Named & SubjectRef & { readonly sum: number })[] = [];
  sums.take((number, sum) => {
    if (sum < leastSum) return;
    const { rfc, place } = sums.requirement(number);
    const { anchor, titled } = naming.of(rfc);
    if (anchor > 0 && sum + anchor >= leastRarity && sum + titled >= total * leastShare)
      best.push({ rfc, place, sum, anchor, titled });
  });
  best.sort(
    (a, b) => b.sum + b.anchor + b.titled - a.sum - a.anchor - a.titled || a.rfc - b.rfc || a.place - b.place,
  );
  return [...new Set(best.map(({ rfc }) => rfc))].slice(0, mostRfcs);
}

/** What a term of the claim adds to requirements. */
interface Share {
  /** The table's entries by which it is heard, and what each adds (nats). */
  readonly heard: readonly { readonly entry: SubjectEntry; readonly nats: number }[];
  /** The most that it can add to one requirement (nats). */
  readonly most: number;
  /** What it weighs where no changed requirement holds it, else 0 (nats). */
  readonly unknown: number;
}

function sharesOf(knowledge: Knowledge, terms: Claim['terms']): readonly Share[] {
  const shares: Share[] = [];
  const said = new Set<string>();
  for (const { whole, parts, word, weight } of terms) {
    if (said.has(whole)) continue;
    said.add(whole);
    const heard = [whole, ...parts, ...knowledge.expand(word)].flatMap((term) => {
      const entry = knowledge.changed.find(term);
      return entry ? [{ entry, nats: weight * rarityOf(entry.count) * (term === whole ? 1 : 0.5) }] : [];
    });
    const most = Math.max(0, ...heard.map(({ nats }) => nats));
    shares.push({ heard, most, unknown: most === 0 ? weight * unknownWeight : 0 });
  }
  return shares;
}

/**
 * Adds what each changed requirement shares with the terms. Those that can no longer come to enough are left out: what
 * adds least comes last, and thousands of requirements hold it.
 */
function addShares(shares: readonly Share[], sums: RequirementSums): void {
  let left = shares.reduce((sum, { most }) => sum + most, 0);
  for (const { heard, most } of [...shares].sort((a, b) => b.most - a.most)) {
    const add = left >= leastSum ? sums.add : sums.addIfAny;
    left -= most;
    const [first] = heard;
    // Mostly there is one term, which names each requirement once.
    if (heard.length === 1) for (const number of sums.numbersOf(first!.entry)) add(number, first!.nats);
    else for (const [number, nats] of rarest(heard, sums)) add(number, nats);
  }
}

/** What each requirement has of several terms that mean the same: the rarest counts. */
function rarest(heard: Share['heard'], sums: RequirementSums): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { entry, nats } of heard)
    for (const number of sums.numbersOf(entry)) best.set(number, Math.max(best.get(number) ?? 0, nats));
  return best;
}

interface Named {
  /** How surely an RFC is named: by what the series calls it, or by a rare word of its title; 0 where it is not. */
  readonly anchor: number;
  /** What the claim's words in its title weigh, which its statements need not repeat; 0 where it is not named. */
  readonly titled: number;
}

interface Naming {
  /** The RFCs that may be named, of those with a changed requirement that was met yet. */
  readonly rfcs: readonly RfcNumber[];
  of(rfc: RfcNumber): Named;
}

function namingIn(knowledge: Knowledge, terms: Claim['terms'], around: Claim['around']): Naming {
  const said = new Set([...terms, ...around].flatMap(({ whole, parts }) => [whole, ...parts]));
  const known = new Map<RfcNumber, Named>();
  const rarity = (term: string): number => changedRarity(knowledge, term);
  const of = (rfc: RfcNumber): Named => {
    let found = known.get(rfc);
    if (!found) {
      const title = knowledge.titleTerms(rfc);
      const anchor = anchorIn(knowledge, rfc, said);
      found = {
        anchor,
        titled:
          anchor === 0
            ? 0
            : terms.reduce(
                (sum, { whole, weight }) => (title.includes(whole) ? sum + weight * rarity(whole) : sum),
                0,
              ),
      };
      known.set(rfc, found);
    }
    return found;
  };
  return { rfcs: namedBy(knowledge, said), of };
}

/** The RFCs with changed requirements by the folded words that name them, as far as they were met yet. */
interface NamedRfcs {
  readonly byTerm: Map<string, RfcNumber[]>;
  /** How many of {@link RequirementSums.rfcs} are among them. */
  count: number;
}

const namedRfcs = new WeakMap<Knowledge, NamedRfcs>();

function namedBy(knowledge: Knowledge, said: ReadonlySet<string>): readonly RfcNumber[] {
  let named = namedRfcs.get(knowledge);
  if (!named) namedRfcs.set(knowledge, (named = { byTerm: new Map(), count: 0 }));
  const { byTerm } = named;
  const { rfcs } = requirementSums(knowledge.changed);
  for (; named.count < rfcs.length; named.count++) {
    const rfc = rfcs[named.count]!;
    for (const term of [...knowledge.anchors(rfc), ...tellingTitle(knowledge, rfc)]) {
      const those = byTerm.get(term);
      if (those) those.push(rfc);
      else byTerm.set(term, [rfc]);
    }
  }
  return [...said].flatMap((term) => byTerm.get(term) ?? []);
}

/** How surely an RFC is named by folded words; 0 where it is not. */
function anchorIn(knowledge: Knowledge, rfc: RfcNumber, said: ReadonlySet<string>): number {
  for (const named of knowledge.anchors(rfc))
    if (said.has(named)) return Math.min(mostAnchor, changedRarity(knowledge, named));
  return tellingTitle(knowledge, rfc).some((term) => said.has(term)) ? 2 : 0;
}

/** Whether the words of a sentence, abbreviations spelt out, name what an RFC is about. */
export function isNamedIn(knowledge: Knowledge, rfc: RfcNumber, terms: Claim['terms']): boolean {
  const said = terms.flatMap(({ whole, parts, word }) => [whole, ...parts, ...knowledge.expand(word)]);
  return anchorIn(knowledge, rfc, new Set(said)) > 0;
}
