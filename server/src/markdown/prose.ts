/** What stands in a Markdown document, as checks and claims read it: units of prose, code, comments, definitions. */
import type { Span } from './citation';
import type { TextView, ViewRange } from './textView';

export type ProseKind = 'paragraph' | 'heading' | 'table-row' | 'html';

/** A link, image or reference inside a unit. */
export interface UnitLink {
  /** The same value as {@link Citation.link} of its citations; unique in the document. */
  readonly id: number;
  readonly kind: 'inline' | 'reference' | 'autolink' | 'html' | 'footnote';
  readonly image: boolean;
  /** Its text in the unit's view. */
  readonly range: ViewRange;
  /** The whole of it in the source, brackets and destination included. */
  readonly span: Span;
  /** The destination where it is written here, without `<` and `>`. */
  readonly urlSpan: Span | undefined;
  /** The label where it is written apart from the text, `[text][label]`; for a footnote the label after `^`. */
  readonly labelSpan: Span | undefined;
  /** The destination, written here or by the definition; undefined where there is none. */
  readonly url: string | undefined;
  /** The normalised label of a reference. */
  readonly identifier: string | undefined;
}

/** A cell of a table row, in the row's view. */
export interface TableCell extends ViewRange {
  /** The text of the column's heading; empty where there is none. */
  readonly heading: string;
}

/** What a unit is by itself, wherever it stands: the same object as long as its block's text stays the same, so results can be kept by it. */
export interface ProseContent {
  readonly kind: ProseKind;
  /** 1 to 6 for a heading, else undefined. */
  readonly level: number | undefined;
  /** How many lists it is in. */
  readonly listDepth: number;
  /** It is the first paragraph of its list item. */
  readonly startsItem: boolean;
  /** How many block quotes it is in. */
  readonly quoteDepth: number;
  readonly inFootnote: boolean;
  /** It is a paragraph all of which is bold, but for a colon behind it: some write their headings so. */
  readonly isBold: boolean;
  /** It is the row of column headings. */
  readonly isTableHead: boolean;
  readonly cells: readonly TableCell[];
  /** The view's stretches that are code. */
  readonly code: readonly ViewRange[];
}

/** A paragraph, heading, table row or block of HTML, in the place where it stands. */
export interface ProseUnit {
  readonly content: ProseContent;
  readonly kind: ProseKind;
  /** In the document's text. */
  readonly span: Span;
  /** Its text as people read it; a table row's cells are separated by ` | `. */
  readonly view: TextView;
  readonly links: readonly UnitLink[];
  /** The headings that it stands under, outermost first; a heading does not stand under itself. */
  readonly headings: readonly ProseUnit[];
  /** For a list item's text: the paragraph that leads in to the list ("The node MUST:"), or the item that holds the list. */
  readonly leadIn: ProseUnit | undefined;
}

export interface CodeBlock {
  readonly span: Span;
  /** The first word after the fence; undefined for indented code and bare fences. */
  readonly language: string | undefined;
}

/** A comment that may speak to us: HTML, MDX's braces, or `#` in front matter. */
export interface DocumentComment {
  readonly kind: 'html' | 'mdx' | 'front-matter';
  /** The whole of it. */
  readonly span: Span;
  /** Without its delimiters, trimmed. */
  readonly text: string;
}

export interface FrontMatter {
  readonly kind: 'yaml' | 'toml' | 'kramdown';
  /** With its fences. */
  readonly span: Span;
  /** What stands between them. */
  readonly content: Span;
}

/** A link reference definition, `[label]: url`. The first of a label holds (CommonMark section 6.3). */
export interface ReferenceDefinition {
  /** Its place in {@link MarkdownDocument.definitions}. */
  readonly id: number;
  readonly span: Span;
  readonly labelSpan: Span;
  readonly urlSpan: Span;
  readonly identifier: string;
  readonly url: string;
}
