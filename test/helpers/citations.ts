/** Tests of citations as data: a document, and what it cites in one line each. */
import { describe, expect, it } from 'vitest';
import type { Citation } from '../../server/src/markdown/citation';
import {
  parseMarkdownDocument,
  type MarkdownDocument,
  type MarkdownOptions,
} from '../../server/src/markdown/document';

/** A document, its citations as {@link citationLines} writes them, and how it is parsed. */
export type CitationCase = readonly [string, readonly string[], MarkdownOptions?];

export function describeCitations(
  title: string,
  cases: readonly CitationCase[],
  wanted: (citation: Citation) => boolean = () => true,
): void {
  describe(title, () => {
    for (const [markdown, expected, options = {}] of cases) {
      it(JSON.stringify(markdown), () => {
        expect(citationLines(parseMarkdownDocument(markdown, options), wanted)).toEqual(expected);
      });
    }
  });
}

/** `RFC 6434 = rfc 6434 §11 prose`: the token, what it names, its sections, its form, and what is special about it. */
export function citationLines(
  { text, citations }: MarkdownDocument,
  wanted: (citation: Citation) => boolean = () => true,
): string[] {
  return citations.filter(wanted).map(({ span, kind, numbers, draft, sections, form, alias, inCode }) => {
    const name =
      kind === 'draft'
        ? (draft ?? 'draft')
        : `${kind} ${[...new Set([numbers[0], numbers.at(-1)])].join('-')}`;
    return [
      `${text.slice(span.start, span.end)} = ${name}`,
      ...sections.map((section) => `§${section}`),
      form,
      ...(alias ? ['alias'] : []),
      ...(inCode ? ['code'] : []),
    ].join(' ');
  });
}
