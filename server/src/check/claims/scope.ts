/** Whether an RFC speaks of what a claim speaks of, or of something narrower. */
import type { RfcNumber } from '../../rfc/identity';
import { isInForce } from '../../series/series';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import { narrowingTerms } from './titleWords';

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

/** Neither obsoleted nor Historic. */
export function isRfcInForce({ series }: Knowledge, rfc: RfcNumber): boolean {
  const entry = series.get(rfc);
  return entry !== undefined && isInForce(entry);
}
