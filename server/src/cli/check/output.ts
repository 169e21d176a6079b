/** What every format of `check` shows, and the positions that people count. */
import type { Finding, Fix, Severity } from '../../check/finding';
import type { Span } from '../../markdown/citation';
import type { MarkdownDocument } from '../../markdown/document';
import { linePlace } from '../../markdown/lineMap';

export interface CheckedFile {
  /** As given, joined with `/`. */
  readonly path: string;
  readonly document: MarkdownDocument;
  readonly findings: readonly Finding[];
  /** How many fixes were applied. */
  readonly fixed: number;
}

/** What is left to say when all files have been shown. */
export interface CheckSummary {
  files: number;
  fixed: number;
  readonly findings: { readonly severity: Severity; readonly fixes: readonly Fix[] }[];
}

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
