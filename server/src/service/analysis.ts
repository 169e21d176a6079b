/** What a document says and what is wrong with it, computed once for each of its states. */
import type { CheckContext } from '../check/check';
import { createCheck, type DocumentCheck } from '../check/pipeline';
import { otherSeriesOf, type Settings } from '../check/settings';
import { parseMarkdownDocument, type MarkdownDocument } from '../markdown/document';
import type { DocumentSnapshot } from './document';
import type { BundledData } from './ports';

/** Settings are compared as objects: the same value means the same settings. */
export interface Analysis extends DocumentCheck {
  readonly document: MarkdownDocument;
}

export interface Analyses {
  /** What is kept for a document is its latest state; the next one takes over what did not change. */
  of(snapshot: DocumentSnapshot, settings: Settings): Analysis;
  forget(uri: string): void;
}

export function createAnalyses(data: BundledData): Analyses {
  const kept = new Map<string, { revision: number; settings: Settings; analysis: Analysis }>();
  return {
    of(snapshot, settings) {
      const known = kept.get(snapshot.uri);
      if (known?.revision === snapshot.revision && known.settings === settings) return known.analysis;
      const analysis = analyse(snapshot, { ...data, settings }, known?.analysis.document);
      kept.set(snapshot.uri, { revision: snapshot.revision, settings, analysis });
      return analysis;
    },
    forget: (uri) => void kept.delete(uri),
  };
}

/** Parsed at once, checked when the findings are first asked for. */
function analyse(
  { text, path, languageId }: DocumentSnapshot,
  context: CheckContext,
  previous: MarkdownDocument | undefined,
): Analysis {
  const { series, settings } = context;
  const options = { path, languageId, otherSeries: otherSeriesOf(settings, path), series };
  const document = parseMarkdownDocument(text, options, previous);
  const check = createCheck(document, context);
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
