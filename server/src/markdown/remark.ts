/**
 * Parsing with remark: CommonMark and GitHub's extensions. A block is parsed apart from the rest of its document, so
 * the labels that are defined elsewhere are handed to micromark, where a bracketed label is a reference only if it is defined.
 */
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { calmEmphasis } from './calmEmphasis';

/** Normalised labels that are defined outside of the text to be parsed. */
export interface OuterLabels {
  readonly references: readonly string[];
  readonly footnotes: readonly string[];
}

export const noLabels: OuterLabels = { references: [], footnotes: [] };

/** @param text a whole document or a block of one; its positions' offsets are 0-based UTF-16 units into it */
export function parseMdast(text: string, outer: OuterLabels): Root {
  // micromark drops a BOM, after which every offset would be off by one; in the middle of a document it is just a character.
  const source = text.charCodeAt(0) === 0xfeff ? `\u200b${text.slice(1)}` : text;
  labels = outer;
  handedTo = undefined;
  const calm = calmEmphasis(source);
  return processorFor(calm, outer).parse(calm);
}

/** CommonMark section 6.3: labels match without regard to case and with white space folded. */
export function normalizeLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .toLowerCase()
    .toUpperCase();
}

/** The labels of the parse under way: parsing is synchronous, and making a processor for each block would cost more than the parse. */
let labels = noLabels;
/** The parser that has them already: it asks at every line. */
let handedTo: ParserState | undefined;

interface ParserState {
  defined: string[];
  gfmFootnotes?: string[];
}

/**
 * A construct that never matches: it is tried where a line's containers end, before any of its text is read, and leaves
 * the outer labels with the parser.
 */
const outerLabels = {
  name: 'outerLabels',
  tokenize(this: { parser: ParserState }, _effects: unknown, _ok: unknown, nok: unknown) {
    const { parser } = this;
    if (handedTo === parser) return nok;
    handedTo = parser;
    const footnotes = (parser.gfmFootnotes ??= []);
    for (const label of labels.references) if (!parser.defined.includes(label)) parser.defined.push(label);
    for (const label of labels.footnotes) if (!footnotes.includes(label)) footnotes.push(label);
    return nok;
  },
};

/**
 * GitHub's constructs that are tried at every word or line, and what a text must hold for one to match. Left out where it
 * cannot: they take a third of the time of parsing prose, and more where it has little else to parse.
 */
const costlyConstructs: readonly { readonly name: string; readonly sign: RegExp }[] = [
  { name: 'emailAutolink', sign: /@/ },
  { name: 'protocolAutolink', sign: /:\/\// },
  { name: 'wwwAutolink', sign: /www\./i },
  // A table has a row of dashes, with a pipe or a colon beside them.
  { name: 'table', sign: /\||:-|-:/ },
];

type MarkdownProcessor = ReturnType<typeof createProcessor>;

const processors = new Map<string, MarkdownProcessor>();

function processorFor(text: string, outer: OuterLabels): MarkdownProcessor {
  const idle = costlyConstructs.filter(({ sign }) => !sign.test(text)).map(({ name }) => name);
  if (outer.references.length + outer.footnotes.length === 0) idle.push(outerLabels.name);
  const key = idle.join();
  let processor = processors.get(key);
  if (!processor) processors.set(key, (processor = createProcessor(idle)));
  return processor;
}

/** @param idle names of micromark's constructs to leave out */
function createProcessor(idle: readonly string[]) {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(withoutConstructs, idle)
    .use(idle.includes(outerLabels.name) ? [] : [withOuterLabels])
    .use(onlyWhereNeeded)
    .freeze();
}

/** What recognises syntax, as far as it is changed here: constructs by the character that they start with. */
type SyntaxExtension = Record<string, unknown>;

function withoutConstructs(this: Processor, idle: readonly string[]): void {
  const data = this.data() as { micromarkExtensions?: SyntaxExtension[] };
  const isIdle = (construct: unknown): boolean =>
    idle.includes((construct as { readonly name?: string }).name ?? '');
  data.micromarkExtensions = (data.micromarkExtensions ?? []).map((extension) => {
    const kept: SyntaxExtension = { ...extension };
    for (const where of ['flow', 'text']) {
      const record: Record<string, unknown> = {};
      for (const [code, constructs] of Object.entries((extension[where] ?? {}) as object)) {
        const left = [constructs as unknown].flat().filter((construct) => !isIdle(construct));
        if (left.length > 0) record[code] = left;
      }
      kept[where] = record;
    }
    return kept;
  });
}

function withOuterLabels(this: Processor): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  data.micromarkExtensions?.push({ document: { null: [outerLabels] } });
}

/** What makes a tree of tokens, as far as it is changed here. */
interface TreeExtension {
  transforms?: ((tree: Root) => Root | null | undefined | void)[] | null;
}

/** Has GitHub's extensions look through a tree for addresses only where one can be: that is a tenth of the parse. */
function onlyWhereNeeded(this: Processor): void {
  const data = this.data() as { fromMarkdownExtensions?: (TreeExtension | TreeExtension[])[] };
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).flat().map((extension) =>
    extension.transforms
      ? {
          ...extension,
          transforms: extension.transforms.map(
            (transform) => (tree: Root) => (mayHoldAddress(tree) ? transform(tree) : tree),
          ),
        }
      : extension,
  );
}

/** Whether any text that is no link yet holds what such addresses are told by. */
function mayHoldAddress(node: Nodes): boolean {
  if (node.type === 'text') return /@|www|http/i.test(node.value);
  if (node.type === 'link' || node.type === 'linkReference' || !('children' in node)) return false;
  return node.children.some(mayHoldAddress);
}
