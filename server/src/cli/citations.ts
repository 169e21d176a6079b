/** `citations PATH…`: every token in Markdown documents that names an RFC, a BCP, STD or FYI, or an Internet-Draft. */
import type { Command } from 'commander';
import type { Citation } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import type { CliContext } from './context';
import { readDocuments, type NamedDocument } from './documents';
import { regionOf } from './region';

export function registerCitations(program: Command, context: CliContext): void {
  program
    .command('citations')
    .description('what Markdown documents cite')
    .argument('<path...>', 'files, folders (searched for .md, .markdown, .mdx, .mkd) or globs')
    .action(async (paths: string[]) => {
      const format = context.format();
      const { series } = await context.data();
      const documents = readDocuments(paths, series, context);
      if (format === 'json') return context.printJsonArray(mapAll(documents, documentJson));
      for await (const document of documents) await context.print(documentText(document, context.colors));
    });
}

async function* mapAll<In, Out>(values: AsyncIterable<In>, map: (value: In) => Out): AsyncGenerator<Out> {
  for await (const value of values) yield map(value);
}

function documentJson({ path, document }: NamedDocument) {
  return { path, citations: document.citations.map((citation) => citationJson(document, citation)) };
}

function citationJson(document: MarkdownDocument, citation: Citation) {
  const { span, kind, numbers, draft, section, sections, form, inCode, alias } = citation;
  return {
    ...regionOf(document, span),
    text: document.text.slice(span.start, span.end),
    kind,
    numbers,
    draft: draft ?? null,
    section: section ?? null,
    sections,
    form,
    inCode,
    alias,
  };
}

function documentText({ path, document }: NamedDocument, colors: CliContext['colors']): string {
  if (document.citations.length === 0) return '';
  const rows = document.citations.map((citation) => {
    const { line, column } = regionOf(document, citation.span);
    return [
      `${line}:${column}`,
      nameOf(citation),
      [citation.form, citation.alias ? 'alias' : '', citation.inCode ? 'in code' : '']
        .filter((word) => word !== '')
        .join(', '),
    ] as const;
  });
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column as 0 | 1].length)));
  const body = rows.map(
    ([place, name, form]) =>
      `  ${colors.dim(place.padStart(widths[0]!))}  ${name.padEnd(widths[1]!)}  ${colors.dim(form)}\n`,
  );
  return `${colors.bold(path)}\n${body.join('')}\n`;
}

function nameOf({ kind, numbers, draft, sections }: Citation): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  const name =
    kind === 'draft'
      ? (draft ?? 'a draft')
      : `${kind.toUpperCase()} ${first}${last !== undefined && last !== first ? `-${last}` : ''}`;
  return sections.length === 0 ? name : `${name} §${sections.join(', ')}`;
}
