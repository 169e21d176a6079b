/** What a document says and all that is wrong with it, computed once for each of its states. */
import { createCheck, type DocumentCheck } from '../check/pipeline';
import type { Settings } from '../check/settings';
import type { MarkdownDocument } from '../markdown/document';
import type { DocumentSnapshot } from './document';
import type { BundledData } from './ports';
import { createReadings, type Reading, type Readings } from './reading';

/** Settings are compared as objects: the same value means the same settings. */
export interface Analysis extends DocumentCheck {
  readonly document: MarkdownDocument;
}

export interface Analyses {
  of(snapshot: DocumentSnapshot, settings: Settings): Analysis;
}

/** @param readings what has been read of the same documents with the same data */
export function createAnalyses(data: BundledData, readings: Readings = createReadings(data)): Analyses {
  const kept = new WeakMap<Reading, Analysis>();
  return {
    of(snapshot, settings) {
      const reading = readings.of(snapshot, settings);
      let analysis = kept.get(reading);
      if (!analysis) kept.set(reading, (analysis = analyse(reading)));
      return analysis;
    },
  };
}

function analyse({ document, citations }: Reading): Analysis {
  const check = createCheck(citations);
  return {
    document,
    get onCitations() {
      return check.onCitations;
    },
    get findings() {
      return check.findings;
    },
    findingsAt: (place) => check.findingsAt(place),
    steps: () => check.steps(),
  };
}
