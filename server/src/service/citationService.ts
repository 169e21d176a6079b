/** The part of the service that is asked first: what a document cites and what is wrong with that, without its claims. */
import type { Finding, RelatedPlace } from '../check/finding';
import type { Settings } from '../check/settings';
import type { Citation } from '../markdown/citation';
import type { DocumentSnapshot } from './document';
import type { BundledData } from './ports';
import type { Readings } from './reading';

export interface CitationService {
  /** Of the findings those on citations alone, which are had before any claim is judged. */
  findingsOnCitations(document: DocumentSnapshot, settings: Settings): readonly Finding[];
  citations(document: DocumentSnapshot, settings: Settings): readonly Citation[];
  /** The line of a place in its RFC, 0-based: its own, else its section's; 0 where neither is known. */
  lineOf(place: RelatedPlace): number;
  /** The document was closed. */
  forget(uri: string): void;
}

export function createCitationService({ index }: BundledData, readings: Readings): CitationService {
  return {
    findingsOnCitations: (document, settings) => readings.of(document, settings).findings,
    citations: (document, settings) => readings.of(document, settings).document.citations,
    lineOf({ rfc, section, line }) {
      if (line !== undefined || section === undefined) return line ?? 0;
      const sections = index.facts(rfc)?.sections ?? [];
      return sections.find(({ number }) => number === section)?.line ?? 0;
    },
    forget: readings.forget,
  };
}
