/** The RFCs that a text names, wherever it does: in its sentences, in its references, in its header. */
import { rfcNumber, type RfcNumber } from './identity';

/** Those with a lower number than its own, ascending, each once. */
export function citedOlder(text: string, own: RfcNumber): readonly RfcNumber[] {
  const found = new Set<RfcNumber>();
  for (const [, digits] of text.matchAll(mention)) {
    const rfc = rfcNumber(Number(digits));
    if (rfc < own) found.add(rfc);
  }
  return [...found].sort((a, b) => a - b);
}

const mention = /RFC[-\s]{0,2}0*([1-9]\d{0,6})\b/g;
