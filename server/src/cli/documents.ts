/** The parsed Markdown documents that a command line names. */
import { findDocuments, readDocument } from '../host/documentFiles';
import { parseMarkdownDocument, type MarkdownDocument } from '../markdown/document';
import type { Series } from '../series/series';
import type { CliContext } from './context';

export interface NamedDocument {
  readonly path: string;
  readonly document: MarkdownDocument;
}

/** Reads the documents that a command line names; what cannot be read is reported, and the rest goes on. */
export async function* readDocuments(
  paths: readonly string[],
  series: Series,
  context: CliContext,
): AsyncGenerator<NamedDocument> {
  for await (const found of findDocuments(paths)) {
    if (found.kind === 'problem') {
      context.problem(found.message);
      continue;
    }
    const { path } = found;
    try {
      yield { path, document: parseMarkdownDocument(await readDocument(path), { path, series }) };
    } catch (error) {
      context.problem(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
