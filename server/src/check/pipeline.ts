/** From a document to its findings: the one function that the editor and the command line share. */
import type { Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import type { CheckContext } from './check';
import { byPlace, checkCitations, wanted, type CitationCheck } from './citationCheck';
import { claimChecks } from './claimChecks';
import type { Finding } from './finding';

/** What a document says and what is wrong with it, found as far as it is asked for. */
export interface DocumentCheck {
  readonly document: MarkdownDocument;
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
  return new CheckedDocument(citations);
}

/** A class for its getters, like the document that it keeps. */
class CheckedDocument implements DocumentCheck {
  readonly #citations: CitationCheck;
  #everything: readonly Finding[] | undefined;

  constructor(citations: CitationCheck) {
    this.#citations = citations;
  }

  get document(): MarkdownDocument {
    return this.#citations.document;
  }

  get onCitations(): readonly Finding[] {
    return this.#citations.findings;
  }

  get findings(): readonly Finding[] {
    return (this.#everything ??= this.#find());
  }

  findingsAt(place: Span): readonly Finding[] {
    const found = this.#everything ?? this.#find(place);
    return found.filter(({ span }) => span.start <= place.end && place.start <= span.end);
  }

  *steps(): Iterable<unknown> {
    if (this.#everything) return;
    const { findings, input } = this.#citations;
    yield findings;
    for (const check of wanted(claimChecks, input)) yield* check.steps?.(input) ?? [];
    yield this.findings;
  }

  /** @param near what claims elsewhere come to is not asked for */
  #find(near?: Span): readonly Finding[] {
    return [...this.#citations.findings, ...this.#citations.run(claimChecks, near)].sort(byPlace);
  }
}
