/** A token in a document that names an RFC, a sub-series document or an Internet-Draft. */
import type { RfcNumber, SectionNumber } from '../rfc/identity';

export type CitationKind = 'rfc' | 'bcp' | 'std' | 'fyi' | 'draft';

/** Where and how the token stands. */
export type CitationForm =
  | 'prose'
  | 'inline-link-text'
  | 'inline-link-url'
  | 'ref-link'
  | 'ref-definition'
  | 'autolink'
  | 'bare-url'
  | 'html'
  | 'kramdown-ref'
  | 'footnote'
  | 'front-matter'
  | 'range'
  | 'list'
  | 'directive';

/** Half-open, 0-based UTF-16 offsets into the document's text (its BOM stripped). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span in a block as one in the document, and the like. */
export function moveSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

export interface Citation {
  readonly span: Span;
  readonly kind: CitationKind;
  /** The numbers cited; a range gives all of it; empty for a draft. */
  readonly numbers: readonly RfcNumber[];
  /** The draft's name with its version as written; undefined for other kinds and where only `RFC 6265bis` is said. */
  readonly draft: string | undefined;
  /** The section cited with it in prose, or the fragment's of a URL: the first of {@link sections}. */
  readonly section: SectionNumber | undefined;
  /** All sections cited with it, in the order written. */
  readonly sections: readonly SectionNumber[];
  /** Where the first section's number is written; undefined without a section. Lies inside {@link span} for a URL. */
  readonly sectionSpan: Span | undefined;
  readonly form: CitationForm;
  readonly inCode: boolean;
  /** The token has no number of its own; a definition gives it one. */
  readonly alias: boolean;
  /** Links: text and destination (or a definition's label and destination) carry the same value, so that a check reports the pair once. */
  readonly link: number | undefined;
  /** The token as a URL, for a token that is one (a scheme is added where the author left it out). */
  readonly url: string | undefined;
  /** The number of the reference definition that a label or a text with a label resolves to, see MarkdownDocument.definitions. */
  readonly definition: number | undefined;
}
