/** Where an RFC's line leads: through what obsoletes it, and what obsoletes that, to what is in force. */
import type { RfcNumber } from '../rfc/identity';
import type { Series } from './series';
import { isInForce } from './series';

export interface Lineage {
  /** The RFCs in force that this one leads to, ascending; itself when it is in force; empty where the line ends in a Historic one. */
  readonly current: readonly RfcNumber[];
  /** Every path from it to one of {@link current}, both ends included. */
  readonly chains: readonly (readonly RfcNumber[])[];
}

/** No line of the series has a tenth of this; a damaged index could branch without end. */
const maxChains = 1000;

/** @returns no RFCs for one that the series does not have */
export function lineageOf(series: Series, rfc: RfcNumber): Lineage {
  const chains: RfcNumber[][] = [];
  const walk = (path: readonly RfcNumber[]): void => {
    const entry = series.get(path.at(-1)!);
    if (!entry || chains.length >= maxChains) return;
    if (isInForce(entry)) chains.push([...path]);
    for (const next of entry.obsoletedBy) if (!path.includes(next)) walk([...path, next]);
  };
  walk([rfc]);
  const current = [...new Set(chains.map((chain) => chain.at(-1)!))].sort((a, b) => a - b);
  return { current, chains };
}
