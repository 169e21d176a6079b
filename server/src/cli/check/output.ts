/** What every format of `check` shows. */
import type { Finding, Fix, Severity } from '../../check/finding';
import type { MarkdownDocument } from '../../markdown/document';

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
