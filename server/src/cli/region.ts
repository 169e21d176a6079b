/** Positions as people count them: the one place where the command line leaves 0-based offsets. */
import type { Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import { linePlace } from '../markdown/lineMap';

/** 1-based; columns in UTF-16 units; the end column is exclusive. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function regionOf({ lines }: MarkdownDocument, span: Span): Region {
  const start = linePlace(lines, span.start);
  const end = linePlace(lines, span.end);
  return {
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}
