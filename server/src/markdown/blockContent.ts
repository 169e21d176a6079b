/** One block of a document, parsed: its prose, code, definitions and comments, with offsets from the block's start. */
import type {
  BlockContent as MdastBlock,
  DefinitionContent,
  PhrasingContent,
  Root,
  RootContent,
  Table,
} from 'mdast';
import type { Span } from './citation';
import { readHtml } from './htmlText';
import {
  destinationSpan,
  htmlLink,
  nodeSpan,
  readInline,
  readText,
  type InlineContext,
  type OpenTag,
} from './inline';
import type { CodeBlock, ProseContent, ReferenceDefinition, TableCell, UnitLink } from './prose';
import { createViewBuilder, type TextView } from './textView';

/** A unit before it has its place in the document. */
export interface BlockUnit {
  readonly content: ProseContent;
  readonly span: Span;
  readonly view: TextView;
  readonly links: readonly UnitLink[];
}

/** An address in an attribute of HTML. */
export interface HtmlAddress {
  readonly span: Span;
  /** The link whose text goes with it; undefined for an image and the like. */
  readonly link: number | undefined;
}

export interface FootnoteDefinition {
  readonly span: Span;
  /** Without `^`. */
  readonly labelSpan: Span;
  readonly identifier: string;
}

export interface BlockContent {
  readonly units: readonly BlockUnit[];
  readonly code: readonly CodeBlock[];
  readonly definitions: readonly Omit<ReferenceDefinition, 'id'>[];
  readonly footnotes: readonly FootnoteDefinition[];
  readonly comments: readonly Span[];
  readonly addresses: readonly HtmlAddress[];
  /** How many links there are: their ids count from 0. */
  readonly linkCount: number;
}

/** @param source the block's text @param root its parse */
export function readBlock(source: string, root: Root): BlockContent {
  const reader = createReader(source);
  for (const node of root.children) reader.read(node, topLevel);
  return reader.content;
}

interface Place {
  readonly listDepth: number;
  readonly startsItem: boolean;
  readonly quoteDepth: number;
  readonly inFootnote: boolean;
}

const topLevel: Place = { listDepth: 0, startsItem: false, quoteDepth: 0, inFootnote: false };

function createReader(source: string) {
  const units: BlockUnit[] = [];
  const code: CodeBlock[] = [];
  const definitions: Omit<ReferenceDefinition, 'id'>[] = [];
  const footnotes: FootnoteDefinition[] = [];
  const comments: Span[] = [];
  const addresses: HtmlAddress[] = [];
  let linkCount = 0;
  const nextLink = (): number => linkCount++;

  function read(node: RootContent | MdastBlock | DefinitionContent, place: Place): void {
    const span = nodeSpan(node);
    if (span === undefined) return;
    switch (node.type) {
      case 'blockquote':
        for (const child of node.children) read(child, { ...place, quoteDepth: place.quoteDepth + 1 });
        return;
      case 'list':
        for (const item of node.children) {
          item.children.forEach((child, at) =>
            read(child, { ...place, listDepth: place.listDepth + 1, startsItem: at === 0 }),
          );
        }
        return;
      case 'footnoteDefinition': {
        const labelEnd = source.indexOf(']:', span.start);
        const labelSpan = { start: span.start + 2, end: labelEnd };
        footnotes.push({ span, labelSpan, identifier: node.identifier });
        for (const child of node.children) read(child, { ...place, inFootnote: true });
        return;
      }
      case 'paragraph':
      case 'heading':
        return readParagraph(node, span, place);
      case 'table':
        return readTable(node, place);
      case 'code':
        code.push({ span: trimEnd(source, span), language: node.lang ?? undefined });
        return;
      case 'html':
        return readHtmlBlock(trimEnd(source, span), place);
      case 'definition': {
        const labelEnd = source.indexOf(']:', span.start);
        const urlSpan = destinationSpan(source, labelEnd + 2, span.end);
        if (urlSpan === undefined) return;
        const labelSpan = { start: span.start + 1, end: labelEnd };
        definitions.push({ span, labelSpan, urlSpan, identifier: node.identifier, url: node.url });
        return;
      }
      default:
        return;
    }
  }

  function startUnit(quoteDepth: number): InlineContext {
    const view = createViewBuilder(source);
    const notes = { links: [], code: [], comments, addresses };
    return { source, view, notes, quoteDepth, nextLink };
  }

  function finishUnit(
    context: InlineContext,
    kind: ProseContent['kind'],
    span: Span,
    place: Place,
    extra: Partial<Pick<ProseContent, 'level' | 'isBold' | 'isTableHead' | 'cells'>> = {},
  ): void {
    const { listDepth, startsItem, quoteDepth, inFootnote } = place;
    const { links, code: ranges } = context.notes;
    const { level, isBold = false, isTableHead = false, cells = [] } = extra;
    units.push({
      content: {
        kind,
        level,
        listDepth,
        startsItem,
        quoteDepth,
        inFootnote,
        isBold,
        isTableHead,
        cells,
        code: ranges,
      },
      span,
      view: context.view.build(),
      links,
    });
  }

  function readParagraph(
    node: Extract<RootContent, { type: 'paragraph' | 'heading' }>,
    span: Span,
    place: Place,
  ): void {
    const context = startUnit(place.quoteDepth);
    const first = node.children[0] && nodeSpan(node.children[0]);
    const last = node.children.at(-1) && nodeSpan(node.children.at(-1)!);
    const isHeading = node.type === 'heading';
    if (first !== undefined || !isHeading) {
      const start = first?.start ?? span.start;
      readInline(context, node.children, start, isHeading && last ? last.end : span.end);
    }
    finishUnit(
      context,
      isHeading ? 'heading' : 'paragraph',
      span,
      place,
      isHeading ? { level: node.depth } : { isBold: isBold(node.children) },
    );
  }

  function readTable(table: Table, place: Place): void {
    let headings: readonly string[] = [];
    table.children.forEach((row, at) => {
      const span = nodeSpan(row);
      if (span === undefined) return;
      const context = startUnit(place.quoteDepth);
      let readTo = span.start;
      const cells: TableCell[] = row.children.map((cell, column) => {
        const first = cell.children[0] && nodeSpan(cell.children[0]);
        const last = cell.children.at(-1) && nodeSpan(cell.children.at(-1)!);
        const from = first?.start ?? nodeSpan(cell)?.end ?? readTo;
        if (column > 0) context.view.replaced(' | ', readTo, from);
        readTo = last?.end ?? from;
        const start = context.view.length;
        if (first && last) readInline(context, cell.children, first.start, last.end);
        return { start, end: context.view.length, heading: at === 0 ? '' : (headings[column] ?? '') };
      });
      finishUnit(context, 'table-row', span, place, { isTableHead: at === 0, cells });
      if (at === 0) {
        const { text } = units.at(-1)!.view;
        headings = cells.map((cell) => text.slice(cell.start, cell.end).trim());
      }
    });
  }

  function readHtmlBlock(span: Span, place: Place): void {
    const context = startUnit(place.quoteDepth);
    const { view, notes } = context;
    let codeFrom: number | undefined;
    let open: OpenTag | undefined;
    const closeLink = (end: number): void => {
      if (open === undefined) return;
      notes.links.push(htmlLink(source, open, { start: open.from, end: view.length }, end));
      open = undefined;
    };
    for (const piece of readHtml(source, span.start, span.end)) {
      if (piece.kind === 'comment') comments.push({ start: piece.start, end: piece.end });
      if (piece.kind === 'text') readText(context, piece.start, piece.end);
      if (piece.kind !== 'tag') continue;
      if (!inlineTags.has(piece.name) && !view.atSpace) view.replaced(' ', piece.start, piece.end);
      if (piece.name === 'a') closeLink(piece.end);
      const id = piece.name === 'a' && !piece.closing ? nextLink() : undefined;
      for (const address of piece.addresses) addresses.push({ span: address, link: id });
      if (id !== undefined) open = { id, from: view.length, span: piece, address: piece.addresses[0] };
      if (piece.name === 'code' || piece.name === 'pre') {
        if (!piece.closing) codeFrom ??= view.length;
        else if (codeFrom !== undefined) {
          notes.code.push({ start: codeFrom, end: view.length });
          codeFrom = undefined;
        }
      }
    }
    closeLink(span.end);
    if (codeFrom !== undefined) notes.code.push({ start: codeFrom, end: view.length });
    finishUnit(context, 'html', span, place);
  }

  return {
    read,
    get content(): BlockContent {
      return { units, code, definitions, footnotes, comments, addresses, linkCount };
    },
  };
}

/** Whether a paragraph is bold from its start to its end, or to the colon there. */
function isBold([first, ...rest]: readonly PhrasingContent[]): boolean {
  if (first?.type === 'emphasis' && rest.length === 0) return isBold(first.children);
  return first?.type === 'strong' && rest.every((one) => one.type === 'text' && /^\s*:?\s*$/.test(one.value));
}

/** Leaves out blank lines at the end, which belong to an unclosed fence or comment in an item or not, as parsers please. */
function trimEnd(source: string, { start, end }: Span): Span {
  let to = end;
  while (to > start && /[ \t\r\n]/.test(source[to - 1]!)) to--;
  return { start, end: to };
}

/** Tags between which words may run on. */
const inlineTags = new Set(
  'a abbr b cite code em i kbd mark q s samp small span strong sub sup tt u var wbr'.split(' '),
);
