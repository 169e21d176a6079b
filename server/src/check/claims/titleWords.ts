/** What the words of an RFC's title say of what it is about. */
import type { RfcNumber } from '../../rfc/identity';
import type { Knowledge } from './knowledge';
import { termsOfText, type Term } from './terms';

/** Folded words of titles that narrow nothing, and name no protocol. */
export const generalTerms: ReadonlySet<string> = new Set(
  termsOfText(
    'the a an of for and in on to with over using via version internet protocol protocols requirement requirements message messages format ' +
      'host hosts node nodes use guidelines recommendation recommendations consideration considerations framework architecture data network ' +
      'networks networking system systems service services layer general basic simple common security secure algorithm algorithms usage update ' +
      'updates updated control information transport management mechanism mechanisms procedure procedures profile process rules best current ' +
      'practice practices cryptographic advice definition definitions overview functional operation operations operational base core part ' +
      'specification implementation standard standards extension extensions field fields header headers type types method methods option options name names text body ' +
      'communication language content application alternative validation authentication authorization object resource resources response request web list address client server identifier identifiers access error status state model schema user users key keys token tokens applications transfer exchange semantics syntax value values ip',
  ).flatMap(({ whole, parts }) => [whole, ...parts]),
);

/** A word of a title that so many changed requirements hold names no protocol (nats). */
const leastAnchor = 6;

/** The words of an RFC's title that are rare enough to name what it is about; the number of a version names nothing. */
export const tellingTitle = keptByRfc((knowledge, rfc): readonly string[] =>
  knowledge
    .titleTerms(rfc)
    .filter(
      (term) =>
        /\p{L}/u.test(term) && !generalTerms.has(term) && changedRarity(knowledge, term) >= leastAnchor,
    ),
);

export interface NarrowingTerm extends Pick<Term, 'whole' | 'parts'> {
  /** The folded words of what it stands for, as an abbreviation. */
  readonly spelt: readonly string[];
}

/** The words of an RFC's title that narrow what it is about, each once. */
export const narrowingTerms = keptByRfc((knowledge, rfc): readonly NarrowingTerm[] => {
  const found = new Map<string, NarrowingTerm>();
  for (const { whole, parts, word } of termsOfText(knowledge.series.get(rfc)?.title ?? ''))
    if (!generalTerms.has(whole) && !/^v?[\d.]+$/.test(whole))
      found.set(whole, { whole, parts, spelt: knowledge.expand(word) });
  return [...found.values()];
});

/** How rare a term is among the requirements that changed (nats). */
export function changedRarity({ changed }: Knowledge, term: string): number {
  return rarityOf(changed.find(term)?.count ?? 0);
}

/** Nats, of a term that so many changed requirements hold. */
export function rarityOf(count: number): number {
  return Math.log(80_000 / (count + 1));
}

/** The same for the same knowledge: titles are asked for at every claim. */
function keptByRfc<Found>(
  make: (knowledge: Knowledge, rfc: RfcNumber) => Found,
): (knowledge: Knowledge, rfc: RfcNumber) => Found {
  const kept = new WeakMap<Knowledge, Map<RfcNumber, Found>>();
  return (knowledge, rfc) => {
    let titles = kept.get(knowledge);
    if (!titles) kept.set(knowledge, (titles = new Map<RfcNumber, Found>()));
    let found = titles.get(rfc);
    if (found === undefined) titles.set(rfc, (found = make(knowledge, rfc)));
    return found;
  };
}
