/** The texts of RFCs from directories: the user's mirror first, then the cache. */
import type { RfcNumber } from '../rfc/identity';
import type { LibraryText, RfcLibrary } from '../service/ports';
import { findCorpusText } from './corpusDirectory';

export interface LibraryDirectories {
  /** The user's mirror of the series; undefined when there is none. */
  readonly mirror: string | undefined;
  readonly cache: string | undefined;
}

export function createLibrary(directories: LibraryDirectories): RfcLibrary {
  const places = [directories.mirror, directories.cache].filter((place) => place !== undefined);
  const findText = async (rfc: RfcNumber): Promise<string | undefined> => {
    for (const place of places) {
      const text = await findCorpusText(place, rfc);
      if (text !== undefined) return text;
    }
    return undefined;
  };
  return {
    findText,
    async loadText(rfc): Promise<LibraryText> {
      const text = await findText(rfc);
      return text === undefined ? { kind: 'failure', reason: 'offline' } : { kind: 'text', text };
    },
  };
}
