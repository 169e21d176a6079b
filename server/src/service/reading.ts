/** What a document says and cites, read once for each of its states. */
import { checkCitations, type CitationCheck } from '../check/citationCheck';
import { otherSeriesOf, type Settings } from '../check/settings';
import type { BlockPool } from '../markdown/blockPool';
import { parseMarkdownDocument, type MarkdownDocument } from '../markdown/document';
import type { DocumentSnapshot } from './document';
import type { BundledData } from './ports';

export interface Readings {
  /**
   * What is kept for a document is its latest state; the next one takes over what did not change. Settings are compared
   * as objects. Parsed at once, checked when the findings are first asked for.
   */
  of(snapshot: DocumentSnapshot, settings: Settings): CitationCheck;
  forget(uri: string): void;
}

/** @param pool where many documents are read that may have blocks in common */
export function createReadings(data: BundledData, pool?: BlockPool): Readings {
  const kept = new Map<string, { revision: number; settings: Settings; reading: CitationCheck }>();
  return {
    of(snapshot, settings) {
      const known = kept.get(snapshot.uri);
      if (known?.revision === snapshot.revision && known.settings === settings) return known.reading;
      const reading = read(snapshot, settings, data, pool, known?.reading.document);
      kept.set(snapshot.uri, { revision: snapshot.revision, settings, reading });
      return reading;
    },
    forget: (uri) => void kept.delete(uri),
  };
}

function read(
  { text, path, languageId }: DocumentSnapshot,
  settings: Settings,
  data: BundledData,
  pool: BlockPool | undefined,
  previous: MarkdownDocument | undefined,
): CitationCheck {
  const options = { path, languageId, otherSeries: otherSeriesOf(settings, path), series: data.series, pool };
  const document = parseMarkdownDocument(text, options, previous);
  return checkCitations(document, { ...data, settings });
}
