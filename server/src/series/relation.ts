/** How one RFC leads to another. */
import type { RfcNumber } from '../rfc/identity';
import type { Series } from './series';

/** `obsoletes` through a chain of obsoletes, else `updates` where an update is part of the chain, else `none`. */
export function relationBetween(
  series: Series,
  old: RfcNumber,
  next: RfcNumber,
): 'obsoletes' | 'updates' | 'none' {
  if (old !== next && leads(old, next, (rfc) => series.get(rfc)?.obsoletedBy ?? [])) return 'obsoletes';
  const any = (rfc: RfcNumber) => {
    const entry = series.get(rfc);
    return entry ? [...entry.obsoletedBy, ...entry.updatedBy] : [];
  };
  return old !== next && leads(old, next, any) ? 'updates' : 'none';
}

function leads(from: RfcNumber, to: RfcNumber, next: (rfc: RfcNumber) => readonly RfcNumber[]): boolean {
  const seen = new Set([from]);
  for (const rfc of seen)
    for (const successor of next(rfc)) {
      if (successor === to) return true;
      seen.add(successor);
    }
  return false;
}
