/** RFC texts at hand, parsed; the last few are kept, as reading one anew takes longer than a hover may. */
import { LRUCache } from 'lru-cache';
import { parseRfcDocument, type RfcDocument } from '../rfc/document';
import type { RfcNumber } from '../rfc/identity';
import type { RfcLibrary } from './ports';

export interface RfcTexts {
  /** Undefined where the text is not at hand; the network is not asked. */
  find(rfc: RfcNumber): Promise<RfcDocument | undefined>;
}

export function createRfcTexts(library: RfcLibrary): RfcTexts {
  const kept = new LRUCache<RfcNumber, RfcDocument>({ max: 8 });
  return {
    async find(rfc) {
      const known = kept.get(rfc);
      if (known !== undefined) return known;
      const text = await library.findText(rfc);
      if (text === undefined) return undefined;
      const document = parseRfcDocument(text, rfc);
      kept.set(rfc, document);
      return document;
    },
  };
}
