/** What stands at a place in a document. */
import type { Citation, Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';

/** Whether the caret at this offset touches the span, its end included. */
export function touches(span: Span | undefined, offset: number): boolean {
  return span !== undefined && span.start <= offset && offset <= span.end;
}

/** Whether two spans have a place in common; two that only touch do. */
export function meets(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/**
 * The citation under the caret: the token or its section's number; in the text of a link the link's destination.
 * Where several meet, the shortest. One without a section of its own takes its link's.
 */
export function findCitationAt(document: MarkdownDocument, offset: number): Citation | undefined {
  const direct = document.citations
    .filter(({ span, sectionSpan }) => touches(span, offset) || touches(sectionSpan, offset))
    .sort((a, b) => length(a.span) - length(b.span))[0];
  if (direct !== undefined) return direct;
  const around = [document.unitAt(offset), document.unitAt(offset - 1)];
  const link = around
    .flatMap((unit) => unit?.links ?? [])
    .filter(({ span }) => touches(span, offset))
    .sort((a, b) => length(a.span) - length(b.span))[0];
  if (link === undefined) return undefined;
  const tokens = document.citations.filter((citation) => citation.link === link.id);
  return tokens.find(({ url }) => url !== undefined) ?? tokens[0];
}

function length({ start, end }: Span): number {
  return end - start;
}
