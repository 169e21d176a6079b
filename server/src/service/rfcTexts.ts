/** RFC texts at hand, parsed; the last few are kept, as reading one anew takes longer than a hover may. */
import { LRUCache } from 'lru-cache';
import { parseRfcDocument, type RfcDocument } from '../rfc/document';
import type { RfcNumber } from '../rfc/identity';
import type { Abortable } from '../text/cancellation';
import type { LibraryText, RfcLibrary } from './ports';

export interface RfcTexts {
  /** Undefined where the text is not at hand; the network is not asked. */
  find(rfc: RfcNumber): Promise<RfcDocument | undefined>;
  /** Has the text, from the network if need be. */
  load(rfc: RfcNumber, signal?: Abortable): Promise<LibraryText>;
  /** Why the text could not be had when it was last tried; undefined when it was not tried, or is under way. */
  whyMissing(rfc: RfcNumber): Extract<LibraryText, { kind: 'failure' }> | undefined;
}

/** For answers from the index alone. */
export const noTexts: Pick<RfcTexts, 'find'> = { find: async () => undefined };

export function createRfcTexts(library: RfcLibrary): RfcTexts {
  const kept = new LRUCache<RfcNumber, RfcDocument>({ max: 8 });
  const failures = new LRUCache<RfcNumber, Extract<LibraryText, { kind: 'failure' }>>({ max: 256 });
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
    async load(rfc, signal) {
      const loaded = await library.loadText(rfc, signal);
      if (loaded.kind === 'failure') failures.set(rfc, loaded);
      else failures.delete(rfc);
      return loaded;
    },
    whyMissing: (rfc) => failures.get(rfc),
  };
}
