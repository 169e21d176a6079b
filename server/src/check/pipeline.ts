/** From a document to its findings: the one function that the editor and the command line share. */
import type { Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import type { CheckContext } from './check';
import { byPlace, checkCitations, wanted, type CitationCheck } from './citationCheck';
import { claimChecks } from './claimChecks';
import type { Finding } from './finding';

/** What is wrong with a document, found as far as it is asked for. */
export interface DocumentCheck {
  /** Findings on citations alone, in the order of the text: these are had early. */
  readonly onCitations: readonly Finding[];
  /** All findings in the order of the text. */
  readonly findings: readonly Finding[];
  /** Of all {@link findings} those that meet a stretch of the text, without looking at the rest; two that only touch do. */
  findingsAt(place: Span): readonly Finding[];
  /** The work that {@link findings} needs, in short steps; what has been done is kept. */
  steps(): Iterable<unknown>;
}

/** All findings in the order of the text, with severities as the settings say and without suppressed ones. */
export function checkDocument(document: MarkdownDocument, context: CheckContext): readonly Finding[] {
  return createCheck(checkCitations(document, context)).findings;
}

/** As {@link checkDocument}; every part is found when it is first asked for, and kept. */
export function createCheck(citations: CitationCheck): DocumentCheck {
  let everything: readonly Finding[] | undefined;
  const all = (): readonly Finding[] =>
    (everything ??= [...citations.findings, ...citations.run(claimChecks)].sort(byPlace));
  return {
    get onCitations() {
      return citations.findings;
    },
    get findings() {
      return all();
    },
    findingsAt(place) {
      const found = everything ?? [...citations.findings, ...citations.run(claimChecks, place)].sort(byPlace);
      return found.filter(({ span }) => span.start <= place.end && place.start <= span.end);
    },
    *steps() {
      if (everything) return;
      yield citations.findings;
      for (const check of wanted(claimChecks, citations.input)) yield* check.steps?.(citations.input) ?? [];
      yield all();
    },
  };
}
