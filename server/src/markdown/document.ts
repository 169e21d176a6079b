/** A Markdown document, read: citations, prose, code, comments. Parsed in blocks, lazily, and again only where it changed. */
import type { Series } from '../series/series';
import { moveSpan, type Citation, type Span } from './citation';
import { findCitations } from './citations';
import type { BlockPool } from './blockPool';
import { createBlockStore, type BlockStore, type PlacedBlock } from './blockStore';
import { findFrontMatter } from './frontMatter';
import { createLineMap, type LineMap } from './lineMap';
import { findComments } from './comments';
import { DocumentUnits } from './units';
import type { CodeBlock, DocumentComment, FrontMatter, ProseUnit, ReferenceDefinition } from './prose';

export interface MarkdownOptions {
  /** With forward slashes; undefined where the document has no file. Tells MDX by its ending, and another series by its folder. */
  readonly path?: string | undefined;
  /** The editor's name of the language: `markdown`, `mdx`. */
  readonly languageId?: string | undefined;
  /** `normative.otherSeries`: names of other series of RFCs that this document's project writes about; `*` for all plain mentions. */
  readonly otherSeries?: readonly string[] | undefined;
  /** Helps to tell which series is meant where the document's own signs leave it open. */
  readonly series?: Series | undefined;
  /** Of the blocks that other documents have as well; undefined where each is read for itself. */
  readonly pool?: BlockPool | undefined;
}

/** Immutable; every part is read when it is first asked for, and kept. */
export interface MarkdownDocument {
  /** Without a leading BOM. All offsets count in it. */
  readonly text: string;
  readonly options: MarkdownOptions;
  readonly lines: LineMap;
  readonly frontMatter: FrontMatter | undefined;
  /** By start. */
  readonly citations: readonly Citation[];
  /** Paragraphs, headings, table rows and HTML, in document order. */
  readonly units: readonly ProseUnit[];
  /** Those of one of {@link blocks}: what no citation and no claim stands in need not be parsed. */
  unitsIn(block: number): readonly ProseUnit[];
  /** The one that holds an offset, found without the rest. */
  unitAt(offset: number): ProseUnit | undefined;
  readonly code: readonly CodeBlock[];
  /** In document order; only the first of each label, which is the one that holds. */
  readonly definitions: readonly ReferenceDefinition[];
  /** The whole of each footnote's definition, label included, by its identifier ({@link UnitLink.identifier}); only the first of each label. */
  readonly footnotes: ReadonlyMap<string, Span>;
  /** Comments that hold the word `normative-`, in document order. */
  readonly comments: readonly DocumentComment[];
  /** What {@link parseMarkdownDocument} takes over into the next state of the document. */
  readonly blocks: BlockStore;
}

/**
 * Never throws. Costs little until a part is asked for.
 * @param text with or without a BOM
 * @param previous an earlier state of the same document, whose unchanged blocks are not parsed again
 */
export function parseMarkdownDocument(
  text: string,
  options: MarkdownOptions = {},
  previous?: MarkdownDocument,
): MarkdownDocument {
  return createDocument(text, options, previous?.blocks, false);
}

/** The same as {@link parseMarkdownDocument}, parsed in one piece: what the parse in blocks must equal. */
export function parseWhole(text: string, options: MarkdownOptions = {}): MarkdownDocument {
  return createDocument(text, options, undefined, true);
}

function createDocument(
  raw: string,
  options: MarkdownOptions,
  previous: BlockStore | undefined,
  whole: boolean,
): MarkdownDocument {
  const text = raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw;
  const frontMatter = findFrontMatter(text);
  const blocks = createBlockStore(text, frontMatter?.span.end ?? 0, previous, options.pool, whole);
  return new DocumentState(text, options, frontMatter, blocks);
}

/**
 * A class for its getters: what the getters of a literal close over V8 keeps until it collects the whole heap, and so
 * would every state of a document outlive the next ones.
 */
class DocumentState implements MarkdownDocument {
  #lines: LineMap | undefined;
  #citations: readonly Citation[] | undefined;
  #units: DocumentUnits | undefined;
  #code: readonly CodeBlock[] | undefined;
  #comments: readonly DocumentComment[] | undefined;

  constructor(
    readonly text: string,
    readonly options: MarkdownOptions,
    readonly frontMatter: FrontMatter | undefined,
    readonly blocks: BlockStore,
  ) {}

  get lines(): LineMap {
    return (this.#lines ??= createLineMap(this.text));
  }

  get citations(): readonly Citation[] {
    return (this.#citations ??= findCitations(this.text, this.frontMatter, this.blocks, this.options));
  }

  get units(): readonly ProseUnit[] {
    return this.#placed.all;
  }

  unitsIn(block: number): readonly ProseUnit[] {
    return this.#placed.of(block);
  }

  unitAt(offset: number): ProseUnit | undefined {
    return this.#placed.at(offset);
  }

  get #placed(): DocumentUnits {
    return (this.#units ??= new DocumentUnits(this.blocks));
  }

  get code(): readonly CodeBlock[] {
    return (this.#code ??= this.blocks.all().flatMap(placeCode));
  }

  get definitions(): readonly ReferenceDefinition[] {
    return this.blocks.definitions();
  }

  get footnotes(): ReadonlyMap<string, Span> {
    return this.blocks.footnotes();
  }

  get comments(): readonly DocumentComment[] {
    return (this.#comments ??= findComments(this.text, this.frontMatter, this.blocks, this.options));
  }
}

function placeCode({ start, content }: PlacedBlock): CodeBlock[] {
  return content.code.map(({ span, language }) => ({ span: moveSpan(span, start), language }));
}
