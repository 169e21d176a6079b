/** Which RFCs are named by the words of a sentence, and how surely. */
import type { RfcNumber } from '../../rfc/identity';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import { requirementSums } from './requirementSums';
import { isVersion, spellings, type Term } from './terms';
import { changedRarity, tellingTitle } from './titleWords';

/** A name adds no more than this (nats). */
export const mostAnchor = 3;

export interface Named {
  /**
   * How surely an RFC is named (nats, at most {@link mostAnchor}): by what the series calls it, or by a rare word of its
   * title; 0 where it is not.
   */
  readonly anchor: number;
  /** What the claim's words in its title weigh, which its statements need not repeat; 0 where it is not named. */
  readonly titled: number;
}

export interface NamedRfcs {
  /** The RFCs that may be named, of those with a changed requirement that was met yet. */
  readonly rfcs: readonly RfcNumber[];
  of(rfc: RfcNumber): Named;
}

/** By the words of a claim and of what stands around it; asked for once the requirements that hold them have numbers. */
export function namedRfcsIn(knowledge: Knowledge, terms: Claim['terms'], around: Claim['around']): NamedRfcs {
  const said = new Set(spellings([...terms, ...around]));
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
interface RfcsByWord {
  readonly byTerm: Map<string, RfcNumber[]>;
  /** How many of the RFCs of {@link requirementSums} are among them. */
  count: number;
}

const rfcsByWord = new WeakMap<Knowledge, RfcsByWord>();

function namedBy(knowledge: Knowledge, said: ReadonlySet<string>): readonly RfcNumber[] {
  let named = rfcsByWord.get(knowledge);
  if (!named) rfcsByWord.set(knowledge, (named = { byTerm: new Map(), count: 0 }));
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
  // A version's number alone may be any protocol's.
  for (const named of knowledge.anchors(rfc))
    if (said.has(named) && !isVersion(named)) return Math.min(mostAnchor, changedRarity(knowledge, named));
  return tellingTitle(knowledge, rfc).some((term) => said.has(term) && !isVersion(term)) ? 2 : 0;
}

/** Whether the words of a sentence, abbreviations spelt out, name what an RFC is about. */
export function isNamedIn(knowledge: Knowledge, rfc: RfcNumber, terms: readonly Term[]): boolean {
  const said = terms.flatMap(({ whole, parts, word }) => [whole, ...parts, ...knowledge.expand(word)]);
  return anchorIn(knowledge, rfc, new Set(said)) > 0;
}
