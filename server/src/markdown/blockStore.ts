/** The blocks of one state of a document: cut when first needed, parsed one by one, taken over from the state before. */
import { readBlock, type BlockContent } from './blockContent';
import { blockOf, recutBlocks, type BlockText, type CutDocument } from './blockCut';
import type { BlockPool } from './blockPool';
import { moveSpan, type Span } from './citation';
import { readPlainBlock } from './plainBlock';
import { once } from '../text/once';
import type { ReferenceDefinition } from './prose';
import { normalizeLabel, noLabels, parseMdast, type OuterLabels } from './remark';

/** A block in its place, parsed: the same object as long as neither changes. */
export interface PlacedBlock {
  readonly start: number;
  readonly text: string;
  /** The same object as long as the block's text and the labels it refers to stay the same. */
  readonly content: BlockContent;
  /** Added to its links' ids to make them unique in the document. */
  readonly firstLink: number;
}

/** A block that may not have been parsed yet. */
export interface BlockSource {
  readonly index: number;
  readonly start: number;
  readonly block: BlockText;
}

export interface BlockStore {
  sources(): readonly BlockSource[];
  /** Parses the block unless that was done before. */
  get(index: number): PlacedBlock;
  all(): readonly PlacedBlock[];
  /** The definitions that hold, in document order. */
  definitions(): readonly ReferenceDefinition[];
  findDefinition(identifier: string): ReferenceDefinition | undefined;
  /** Where the footnotes that hold are defined, by their identifiers. */
  footnotes(): ReadonlyMap<string, Span>;
  /** For the next state: how this one, or the last one before it that was cut, is cut. Undefined when none was. */
  latestCut(): CutDocument | undefined;
}

/** Links get ids by block, so that parsing one block does not wait for those before it. */
const linksPerBlock = 1 << 20;

/** @param from behind the front matter @param pool of blocks that other documents have @param whole not to be cut at all */
export function createBlockStore(
  text: string,
  from: number,
  previous: BlockStore | undefined,
  pool?: BlockPool,
  whole = false,
): BlockStore {
  // Not the store itself, which would keep every state before it alive.
  const earlier = previous?.latestCut();
  let cut: CutDocument | undefined;
  let sources: readonly BlockSource[] | undefined;
  let definers: readonly BlockSource[] | undefined;
  let definitions: readonly ReferenceDefinition[] | undefined;
  let byIdentifier: ReadonlyMap<string, ReferenceDefinition> | undefined;
  let footnotes: ReadonlyMap<string, Span> | undefined;
  const placed: PlacedBlock[] = [];

  const labels = once(() => collectLabels(getDefiners()));

  /** The blocks that may define labels. */
  function getDefiners(): readonly BlockSource[] {
    return (definers ??= store.sources().filter(({ block }) => block.mayDefine));
  }

  const store: BlockStore = {
    sources() {
      if (sources === undefined) {
        cut = whole
          ? { text, starts: [from], blocks: [blockOf(text.slice(from))] }
          : recutBlocks(text, from, earlier, pool?.of);
        const { starts, blocks } = cut;
        sources = blocks.map((block, index) => ({ index, start: starts[index]!, block }));
      }
      return sources;
    },
    get(index) {
      const known = placed[index];
      if (known !== undefined) return known;
      const { start, block } = store.sources()[index]!;
      return (placed[index] = placeBlock(block, start, index * linksPerBlock, labels()));
    },
    all: () => store.sources().map(({ index }) => store.get(index)),
    definitions() {
      definitions ??= placeDefinitions(getDefiners());
      return definitions;
    },
    findDefinition(identifier) {
      byIdentifier ??= new Map(store.definitions().map((definition) => [definition.identifier, definition]));
      return byIdentifier.get(identifier);
    },
    footnotes: () => (footnotes ??= placeFootnotes(getDefiners())),
    latestCut: () => cut ?? earlier,
  };
  return store;
}

interface DefinedLabels {
  readonly references: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
  /** The blocks that were read for it. */
  readonly blocks: readonly BlockText[];
}

/** What is remembered of a block as long as its text is in the document. */
interface BlockMemory {
  /** By the outer labels that it refers to. */
  readonly parses: Map<string, BlockContent>;
  /** The last answer, and the labels for which it holds. */
  last: { readonly labels: DefinedLabels; readonly content: BlockContent } | undefined;
  /** Where it was last. */
  placed: PlacedBlock | undefined;
}

const memories = new WeakMap<BlockText, BlockMemory>();

function remember(block: BlockText): BlockMemory {
  let memory = memories.get(block);
  if (memory === undefined)
    memories.set(block, (memory = { parses: new Map(), last: undefined, placed: undefined }));
  return memory;
}

function placeBlock(block: BlockText, start: number, firstLink: number, labels: DefinedLabels): PlacedBlock {
  const content = parseBlock(block, labels);
  const memory = remember(block);
  const { placed } = memory;
  if (placed?.start === start && placed.firstLink === firstLink && placed.content === content) return placed;
  return (memory.placed = { start, text: block.text, content, firstLink });
}

function parseBlock(block: BlockText, labels: DefinedLabels): BlockContent {
  const memory = remember(block);
  if (memory.last?.labels !== labels) {
    memory.last = { labels, content: parseWith(block, outerLabels(block.text, labels)) };
  }
  return memory.last.content;
}

function parseWith(block: BlockText, outer: OuterLabels): BlockContent {
  const { parses } = remember(block);
  const key = `${outer.references.join('\n')}\n\n${outer.footnotes.join('\n')}`;
  let content = parses.get(key);
  if (content === undefined) {
    content = readPlainBlock(block.text) ?? readBlock(block.text, parseMdast(block.text, outer));
    parses.set(key, content);
  }
  return content;
}

/** The labels that the same blocks define stay the same object. */
const labelsOfDefiners = new WeakMap<BlockText, DefinedLabels>();

/** Reads the blocks that can hold definitions. Which labels are defined elsewhere has no influence on what a definition is. */
function collectLabels(definers: readonly BlockSource[]): DefinedLabels {
  const first = definers[0]?.block;
  if (first === undefined) return nothingDefined;
  const known = labelsOfDefiners.get(first);
  if (
    known?.blocks.length === definers.length &&
    known.blocks.every((block, at) => block === definers[at]!.block)
  ) {
    return known;
  }
  const references = new Set<string>();
  const footnotes = new Set<string>();
  for (const { block } of definers) {
    const content = parseWith(block, noLabels);
    for (const { identifier } of content.definitions) references.add(normalizeLabel(identifier));
    for (const { identifier } of content.footnotes) footnotes.add(normalizeLabel(identifier));
  }
  const labels = { references, footnotes, blocks: definers.map(({ block }) => block) };
  labelsOfDefiners.set(first, labels);
  return labels;
}

const nothingDefined: DefinedLabels = { references: new Set(), footnotes: new Set(), blocks: [] };

function placeDefinitions(definers: readonly BlockSource[]): ReferenceDefinition[] {
  const seen = new Set<string>();
  const definitions: ReferenceDefinition[] = [];
  for (const { start, block } of definers) {
    for (const { span, labelSpan, urlSpan, identifier, url } of parseWith(block, noLabels).definitions) {
      if (seen.has(identifier)) continue;
      seen.add(identifier);
      definitions.push({
        id: definitions.length,
        span: moveSpan(span, start),
        labelSpan: moveSpan(labelSpan, start),
        urlSpan: moveSpan(urlSpan, start),
        identifier,
        url,
      });
    }
  }
  return definitions;
}

/** Of footnotes with one label, the first holds. */
function placeFootnotes(definers: readonly BlockSource[]): ReadonlyMap<string, Span> {
  const footnotes = new Map<string, Span>();
  for (const { start, block } of definers)
    for (const { identifier, span } of parseWith(block, noLabels).footnotes)
      if (!footnotes.has(identifier)) footnotes.set(identifier, moveSpan(span, start));
  return footnotes;
}

/** The labels that the block writes in brackets and that are defined, here or elsewhere. */
function outerLabels(text: string, { references, footnotes }: DefinedLabels): OuterLabels {
  if ((references.size === 0 && footnotes.size === 0) || !text.includes('[')) return noLabels;
  const used = { references: new Set<string>(), footnotes: new Set<string>() };
  for (const [, inner] of text.matchAll(bracketed)) {
    const label = normalizeLabel(inner!);
    if (references.has(label)) used.references.add(label);
    if (label.startsWith('^') && footnotes.has(label.slice(1))) used.footnotes.add(label.slice(1));
  }
  return { references: [...used.references], footnotes: [...used.footnotes] };
}

/** Anything that can be a label: no bracket in it that is not escaped (CommonMark section 4.7). */
export const bracketed = /\[((?:[^[\]\\]|\\.){1,1000})(?=\])/gs;
