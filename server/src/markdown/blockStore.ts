/** The blocks of one state of a document: cut when first needed, parsed one by one, taken over from the state before. */
import type { BlockContent } from './blockContent';
import { readBlock } from './blockContent';
import type { OpenConstruct } from './blocks';
import type { Span } from './citation';
import { findOpenConstruct } from './openConstruct';
import type { ReferenceDefinition } from './prose';
import { normalizeLabel, noLabels, parseMdast, type OuterLabels } from './remark';

/** A block in its place. */
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
  readonly text: string;
}

export interface BlockStore {
  /** For a text that ends a block in the middle of a document: what is still open at its end. */
  readonly findOpen: (block: string) => OpenConstruct | undefined;
  sources(): readonly BlockSource[];
  /** Parses the block unless that was done before. */
  get(index: number): PlacedBlock;
  all(): readonly PlacedBlock[];
  /** The definitions that hold, in document order. */
  definitions(): readonly ReferenceDefinition[];
  findDefinition(identifier: string): ReferenceDefinition | undefined;
  /** Parses by text and labels, shared by all states of a document. */
  readonly cache: ParseCache;
}

/** Links get ids by block, so that parsing one block does not wait for those before it. */
const linksPerBlock = 1 << 20;

export function createBlockStore(
  text: string,
  previous: BlockStore | undefined,
  split: (store: BlockStore) => readonly Span[],
): BlockStore {
  const cache = previous?.cache ?? createParseCache();
  let sources: readonly BlockSource[] | undefined;
  let labels: DefinedLabels | undefined;
  let definitions: readonly ReferenceDefinition[] | undefined;
  let byIdentifier: ReadonlyMap<string, ReferenceDefinition> | undefined;
  const placed: PlacedBlock[] = [];

  function parse(block: string, outer: OuterLabels): BlockContent {
    const key = `${outer.references.join('\n')}\n\n${outer.footnotes.join('\n')}\n\n${block}`;
    return cache.get(key) ?? cache.add(key, readBlock(block, parseMdast(block, outer)));
  }

  function definedLabels(): DefinedLabels {
    labels ??= collectLabels(store.sources(), (block) => parse(block, noLabels));
    return labels;
  }

  const store: BlockStore = {
    findOpen: findOpenConstruct,
    sources() {
      sources ??= split(store).map(({ start, end }, index) => ({
        index,
        start,
        text: text.slice(start, end),
      }));
      // Room for two parses a block (without and with outer labels) and for the blocks of some states before this one.
      cache.limit(3 * sources.length + 50);
      return sources;
    },
    get(index) {
      const source = store.sources()[index]!;
      return (placed[index] ??= {
        start: source.start,
        text: source.text,
        content: parse(source.text, outerLabels(source.text, definedLabels())),
        firstLink: index * linksPerBlock,
      });
    },
    all: () => store.sources().map(({ index }) => store.get(index)),
    definitions() {
      definitions ??= placeDefinitions(definedLabels());
      return definitions;
    },
    findDefinition(identifier) {
      byIdentifier ??= new Map(store.definitions().map((definition) => [definition.identifier, definition]));
      return byIdentifier.get(identifier);
    },
    cache,
  };
  return store;
}

/** The parses that were used last. */
export interface ParseCache {
  get(key: string): BlockContent | undefined;
  add(key: string, content: BlockContent): BlockContent;
  /** Forgets what was not used for longest when there are more than this. */
  limit(entries: number): void;
}

function createParseCache(): ParseCache {
  const entries = new Map<string, BlockContent>();
  return {
    get(key) {
      const content = entries.get(key);
      if (content === undefined) return undefined;
      entries.delete(key);
      entries.set(key, content);
      return content;
    },
    add(key, content) {
      entries.set(key, content);
      return content;
    },
    limit(most) {
      for (const key of entries.keys()) {
        if (entries.size <= most) return;
        entries.delete(key);
      }
    },
  };
}

interface DefinedLabels {
  readonly references: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
  readonly blocks: readonly { readonly start: number; readonly content: BlockContent }[];
}

/** Reads the blocks that can hold definitions. Which labels are defined elsewhere has no influence on what a definition is. */
function collectLabels(
  sources: readonly BlockSource[],
  parse: (block: string) => BlockContent,
): DefinedLabels {
  const references = new Set<string>();
  const footnotes = new Set<string>();
  const blocks: { start: number; content: BlockContent }[] = [];
  for (const { start, text } of sources) {
    if (!text.includes(']:')) continue;
    const content = parse(text);
    blocks.push({ start, content });
    for (const { identifier } of content.definitions) references.add(normalizeLabel(identifier));
    for (const { identifier } of content.footnotes) footnotes.add(normalizeLabel(identifier));
  }
  return { references, footnotes, blocks };
}

function placeDefinitions({ blocks }: DefinedLabels): ReferenceDefinition[] {
  const seen = new Set<string>();
  const definitions: ReferenceDefinition[] = [];
  for (const { start, content } of blocks) {
    for (const { span, labelSpan, urlSpan, identifier, url } of content.definitions) {
      if (seen.has(identifier)) continue;
      seen.add(identifier);
      const move = ({ start: from, end }: Span): Span => ({ start: from + start, end: end + start });
      definitions.push({
        id: definitions.length,
        span: move(span),
        labelSpan: move(labelSpan),
        urlSpan: move(urlSpan),
        identifier,
        url,
      });
    }
  }
  return definitions;
}

/** The labels that the block writes in brackets and that are defined, here or elsewhere. */
function outerLabels(block: string, { references, footnotes }: DefinedLabels): OuterLabels {
  if ((references.size === 0 && footnotes.size === 0) || !block.includes('[')) return noLabels;
  const used = { references: new Set<string>(), footnotes: new Set<string>() };
  for (const [, text] of block.matchAll(bracketed)) {
    const label = normalizeLabel(text!);
    if (references.has(label)) used.references.add(label);
    if (label.startsWith('^') && footnotes.has(label.slice(1))) used.footnotes.add(label.slice(1));
  }
  return { references: [...used.references], footnotes: [...used.footnotes] };
}

/** Anything that can be a label: no bracket in it that is not escaped (CommonMark section 4.7). */
export const bracketed = /\[((?:[^[\]\\]|\\.){1,1000})(?=\])/gs;
