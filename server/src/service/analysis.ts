/** What a document says and all that is wrong with it, computed once for each of its states. */
import type { CitationCheck } from '../check/citationCheck';
import { createCheck, type DocumentCheck } from '../check/pipeline';
import type { Settings } from '../check/settings';
import type { DocumentSnapshot } from './document';
import type { BundledData } from './ports';
import { createReadings, type Readings } from './reading';

export interface Analyses {
  /** What is kept for a document is its latest state. Settings are compared as objects: the same value means the same settings. */
  of(snapshot: DocumentSnapshot, settings: Settings): DocumentCheck;
  forget(uri: string): void;
}

/** @param readings what has been read of the same documents with the same data */
export function createAnalyses(data: BundledData, readings: Readings = createReadings(data)): Analyses {
  // Not by its reading in a WeakMap: V8 lets go of what that has for a state when it collects the whole heap, not sooner.
  const kept = new Map<string, { readonly reading: CitationCheck; readonly analysis: DocumentCheck }>();
  return {
    of(snapshot, settings) {
      const reading = readings.of(snapshot, settings);
      const known = kept.get(snapshot.uri);
      if (known?.reading === reading) return known.analysis;
      const analysis = createCheck(reading);
      kept.set(snapshot.uri, { reading, analysis });
      return analysis;
    },
    forget(uri) {
      kept.delete(uri);
      readings.forget(uri);
    },
  };
}
