/** Which RFCs are written next to each other: small blocks are read quickly, larger ones deflate better. */
import type { RfcNumber } from '../rfc/identity';
import type { SeriesEntry } from '../series/series';

const groupSize = 64;

/** @param texts the RFCs to group, ascending */
export function groupRfcs(
  texts: readonly RfcNumber[],
  _entries: readonly SeriesEntry[],
): readonly (readonly RfcNumber[])[] {
  const groups: RfcNumber[][] = [];
  for (let at = 0; at < texts.length; at += groupSize) groups.push(texts.slice(at, at + groupSize));
  return groups;
}
