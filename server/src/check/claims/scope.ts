/** Whether an RFC speaks of what a claim speaks of, or of something narrower. */
import type { RfcNumber } from '../../rfc/identity';
import { isInForce } from '../../series/series';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import { termsOfText, type Term } from './terms';

/** Words of titles that narrow nothing. */
const general = new Set(
  termsOfText(
    'the a an for and in on to with over using via version internet protocol protocols requirement requirements message messages format ' +
      'host hosts node nodes use guidelines recommendation recommendations consideration considerations framework architecture data network ' +
      'networks networking system systems service services layer general basic simple common security secure algorithm algorithms usage update ' +
      'updates updated control information transport management mechanism mechanisms procedure procedures profile process rules best current ' +
      'practice practices cryptographic advice definition definitions overview functional operation operations operational base core part ' +
      'specification extension extensions field fields header headers type types method methods option options name names text body ' +
      'communication language content application alternative validation authentication authorization object resource resources response request web list address client server identifier identifiers access error status state model schema user users key keys token tokens applications transfer exchange semantics syntax value values ip',
  ).flatMap(({ whole, parts }) => [whole, ...parts]),
);

/** Whether a word of a title says nothing of which protocol it is about. @param term folded */
export function isGeneral(term: string): boolean {
  return general.has(term);
}

/** All that a sentence and what stands around it names, abbreviations spelt out. */
export function spokenTerms(knowledge: Knowledge, { around, terms }: Claim): ReadonlySet<string> {
  return new Set(
    [...around, ...terms].flatMap(({ whole, parts, word }) => [whole, ...parts, ...knowledge.expand(word)]),
  );
}

/** How many words of an RFC's title narrow what it is about to something that is not spoken of. */
export function narrowness(knowledge: Knowledge, rfc: RfcNumber, spoken: ReadonlySet<string>): number {
  let unspoken = 0;
  for (const { whole, parts, spelt } of narrowingTerms(knowledge, rfc))
    if (
      !spoken.has(whole) &&
      !parts.some((part) => spoken.has(part)) &&
      (spelt.length === 0 || spelt.some((term) => !spoken.has(term)))
    )
      unspoken++;
  return unspoken;
}

interface NarrowingTerm extends Pick<Term, 'whole' | 'parts'> {
  /** The folded words of what it stands for, as an abbreviation. */
  readonly spelt: readonly string[];
}

const narrowing = new WeakMap<Knowledge, Map<RfcNumber, readonly NarrowingTerm[]>>();

/** The words of an RFC's title that narrow what it is about, each once. */
function narrowingTerms(knowledge: Knowledge, rfc: RfcNumber): readonly NarrowingTerm[] {
  let titles = narrowing.get(knowledge);
  if (!titles) narrowing.set(knowledge, (titles = new Map()));
  let terms = titles.get(rfc);
  if (!terms) {
    const found = new Map<string, NarrowingTerm>();
    for (const { whole, parts, word } of termsOfText(knowledge.series.get(rfc)?.title ?? ''))
      if (!general.has(whole) && !/^v?[\d.]+$/.test(whole))
        found.set(whole, { whole, parts, spelt: knowledge.expand(word) });
    titles.set(rfc, (terms = [...found.values()]));
  }
  return terms;
}

/** Neither obsoleted nor Historic. */
export function isRfcInForce({ series }: Knowledge, rfc: RfcNumber): boolean {
  const entry = series.get(rfc);
  return entry !== undefined && isInForce(entry);
}
