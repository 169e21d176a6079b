/** All citations of a document: what its blocks cite, with names, definitions and other series settled. */
import { rfcNumber, type SectionNumber } from '../rfc/identity';
import type { BlockContent } from './blockContent';
import type { BlockText } from './blockCut';
import { bracketed, type BlockStore, type PlacedBlock } from './blockStore';
import { moveSpan, type Citation, type Span } from './citation';
import type { MarkdownOptions } from './document';
import { parseDocumentUrl, type DocumentUrl } from './documentUrl';
import { readNames, type NamedDocument } from './kramdown';
import { parseLabel, type LabelMention } from './labels';
import { findMentions, plainMarks } from './mentions';
import { decideAlone, tellIetf, type DecidedMention } from './otherSeries';
import type { FrontMatter, ReferenceDefinition } from './prose';
import { fromMention, readRawCitations, type RawCitation } from './rawCitations';
import { normalizeLabel } from './remark';

export function findCitations(
  text: string,
  frontMatter: FrontMatter | undefined,
  store: BlockStore,
  options: MarkdownOptions,
): Citation[] {
  const names = readNames(text, frontMatter);
  const placed = frontMatterCitations(text, frontMatter).flatMap(
    (raw) => settle(raw, 0, 0, undefined, names) ?? [],
  );
  for (const block of worthwhileBlocks(store, names))
    for (const citation of settleBlock(block, store, names)) placed.push(citation);
  const ietf = tellIetf(placed, {
    path: options.path,
    head: text.slice(0, 2000),
    otherSeries: options.otherSeries ?? [],
    series: options.series,
    around: ({ citation: { span } }) => text.slice(Math.max(0, span.start - 200), span.end + 200),
  });
  const kept = placed.filter((_, at) => ietf[at]);
  const speaksOfIetf = (): boolean =>
    kept.some(({ raw }) => raw.url !== undefined) ||
    /Internet[- ]Draft|\bIETF\b|\bdraft-(?:ietf|irtf)-|datatracker|rfc-editor|\bRFCs?[ -]?\d{4}/.test(text);
  return kept
    .filter(({ raw, destination }) => {
      return (
        raw.doubt !== 'name' || speaksOfIetf() || (destination !== undefined && parseDocumentUrl(destination))
      );
    })
    .map(({ citation, raw }) => nameDraft(citation, raw, kept))
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

interface PlacedCitation extends DecidedMention {
  readonly citation: Citation;
  readonly raw: RawCitation;
}

interface BlockCitations {
  readonly citations: readonly RawCitation[];
  /** Whether the rest of the document has no say in what they are: none goes by a name or by a label. */
  readonly areOwn: boolean;
}

const remembered = new WeakMap<BlockContent, BlockCitations>();

function rawCitations({ content, text }: PlacedBlock): BlockCitations {
  let known = remembered.get(content);
  if (known === undefined) {
    const citations = readRawCitations(text, content);
    const areOwn = citations.every(
      ({ name, target }) => name === undefined && target?.identifier === undefined,
    );
    remembered.set(content, (known = { citations, areOwn }));
  }
  return known;
}

/** Parses only blocks whose text can hold a citation: most hold none. */
function worthwhileBlocks(store: BlockStore, names: ReadonlyMap<string, NamedDocument>): PlacedBlock[] {
  const labels = new Set(
    store
      .definitions()
      .flatMap(({ identifier, url }) => (parseDocumentUrl(url) ? [normalizeLabel(identifier)] : [])),
  );
  const blocks: PlacedBlock[] = [];
  for (const { index, block } of store.sources()) {
    const wanted =
      isWorthwhile(block) ||
      (names.size > 0 && /\{\{|\[/.test(block.text)) ||
      (labels.size > 0 && labelsIn(block).some((label) => labels.has(label)));
    if (wanted) blocks.push(store.get(index));
  }
  return blocks;
}

const worth = new WeakMap<BlockText, boolean>();

function isWorthwhile(block: BlockText): boolean {
  let known = worth.get(block);
  if (known === undefined) worth.set(block, (known = anyWord.test(block.text) || capitals.test(block.text)));
  return known;
}

const labelsOfBlocks = new WeakMap<BlockText, readonly string[]>();

function labelsIn(block: BlockText): readonly string[] {
  let labels = labelsOfBlocks.get(block);
  if (labels === undefined) {
    labels = [...block.text.matchAll(bracketed)].map(([, label]) => normalizeLabel(label!));
    labelsOfBlocks.set(block, labels);
  }
  return labels;
}

/**
 * Words of citations with a number not far behind, however much markup lies between. A link into a collection of other
 * RFCs (`rust-lang/rfcs/pull/…`, `rfcs#123`) is none.
 */
const anyWord =
  /(?:rfc(?!s?[/#])|bcp|for\s+comments)[^]{0,40}?\d|draft-[a-z]|10\.17487|ietf\.org\/|urn:ietf|\|\s*(?:IETF\s+)?RFCs?\s*[#|n]/i;
const capitals = /\bI-D\.|\b(?:STD|FYI)s?[\s\d:[-]/;

/** Front matter is YAML or TOML, read as plain text; `docname` is the document's own name. */
function frontMatterCitations(text: string, frontMatter: FrontMatter | undefined): RawCitation[] {
  if (frontMatter === undefined) return [];
  const { start, end } = frontMatter.content;
  const content = text
    .slice(start, end)
    .replace(/^[ \t]*(?:docname|value)[ \t]*[:=][^\r\n]*/gim, (line) => ' '.repeat(line.length));
  return findMentions(content, plainMarks(false))
    .filter(({ name }) => name === undefined)
    .map((mention) => {
      const move = (from: number, to: number): Span => ({ start: start + from, end: start + to });
      return fromMention(mention, move, text, { form: 'front-matter', inCode: false });
    });
}

/** How a block's citations were settled before an edit. */
interface Settled {
  readonly placed: readonly PlacedCitation[];
  readonly start: number;
  readonly firstLink: number;
}

const settledBefore = new WeakMap<BlockContent, Settled>();

/** A block's citations settled: the same objects as before an edit that did not move them. */
function settleBlock(
  block: PlacedBlock,
  store: BlockStore,
  names: ReadonlyMap<string, NamedDocument>,
): readonly PlacedCitation[] {
  const { content, start, firstLink } = block;
  const { citations, areOwn } = rawCitations(block);
  if (!areOwn) return citations.flatMap((raw) => settleAmong(raw, start, firstLink, store, names) ?? []);
  const before = settledBefore.get(content);
  if (before?.start === start && before.firstLink === firstLink) return before.placed;
  const placed = before
    ? before.placed.map((one) => movePlaced(one, start - before.start, firstLink - before.firstLink))
    : citations.flatMap((raw) => settle(raw, start, firstLink, undefined, names) ?? []);
  settledBefore.set(content, { placed, start, firstLink });
  return placed;
}

/** How a citation was settled before an edit, and what that depends on beside its block. */
interface SettledAmong {
  readonly placed: PlacedCitation | undefined;
  readonly start: number;
  readonly firstLink: number;
  readonly definition: ReferenceDefinition | undefined;
}

const settledAmong = new WeakMap<RawCitation, SettledAmong>();

/** One in a block of which some go by a name or a label: moved like others, unless what it goes by is elsewhere. */
function settleAmong(
  raw: RawCitation,
  start: number,
  firstLink: number,
  store: BlockStore,
  names: ReadonlyMap<string, NamedDocument>,
): PlacedCitation | undefined {
  const identifier = raw.target?.identifier;
  const definition = identifier === undefined ? undefined : store.findDefinition(identifier);
  // What a name stands for, all of the document has a say in.
  if (raw.name !== undefined) return settle(raw, start, firstLink, definition, names);
  const before = settledAmong.get(raw);
  const isSame = before !== undefined && isSameDefinition(before.definition, definition);
  if (isSame && before.start === start && before.firstLink === firstLink) return before.placed;
  const placed =
    isSame && definition === undefined
      ? before.placed && movePlaced(before.placed, start - before.start, firstLink - before.firstLink)
      : settle(raw, start, firstLink, definition, names);
  settledAmong.set(raw, { placed, start, firstLink, definition });
  return placed;
}

/** Whether a citation by its label is the same with either. */
function isSameDefinition(a: ReferenceDefinition | undefined, b: ReferenceDefinition | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  const isAtSamePlace = a.urlSpan.start === b.urlSpan.start && a.urlSpan.end === b.urlSpan.end;
  return a.id === b.id && a.url === b.url && isAtSamePlace;
}

/** One that goes by no definition, in another place. */
function movePlaced(
  { citation, raw, destination, numbers, doubt, isUrl, alone }: PlacedCitation,
  by: number,
  links: number,
): PlacedCitation {
  const { span, sectionSpan, link } = citation;
  // Written out: copying all but some properties takes ten times as long, and this is done at every keystroke.
  const moved: Citation = {
    span: moveSpan(span, by),
    kind: citation.kind,
    numbers: citation.numbers,
    draft: citation.draft,
    section: citation.section,
    sections: citation.sections,
    sectionSpan: sectionSpan && moveSpan(sectionSpan, by),
    form: citation.form,
    inCode: citation.inCode,
    alias: citation.alias,
    link: link === undefined ? undefined : link + links,
    url: citation.url,
    definition: citation.definition,
  };
  return { citation: moved, raw, destination, numbers, doubt, isUrl, alone };
}

/** Resolves names, labels and targets; undefined for what names no document after all. */
function settle(
  raw: RawCitation,
  start: number,
  firstLink: number,
  definition: ReferenceDefinition | undefined,
  names: ReadonlyMap<string, NamedDocument>,
): PlacedCitation | undefined {
  const destination = definition?.url ?? raw.target?.url;
  const target = destination === undefined ? undefined : parseDocumentUrl(destination);
  const isCount = raw.label !== undefined && target !== undefined && counts(raw, target);
  if (isCount && raw.form === 'ref-definition') return undefined;
  const byTarget = isCount || raw.by === 'target';
  let { kind, numbers, draft } = raw;
  let sections = raw.sections.map(({ section, span }) => ({ section, span: moveSpan(span, start) }));
  if (raw.name !== undefined) {
    const named = names.get(raw.name);
    if (named === undefined) return undefined;
    ({ kind, draft } = named);
    numbers = named.number === undefined ? [] : [named.number];
  } else if (byTarget) {
    if (target === undefined) return undefined;
    ({ kind, draft } = target);
    numbers = target.number === undefined ? [] : [target.number];
    if (target.section !== undefined && definition !== undefined) {
      sections = [{ section: target.section, span: definition.urlSpan }];
    }
  } else if (raw.by === 'number') {
    if (target?.kind !== 'rfc' || target.number !== numbers[0]) return undefined;
  } else if (raw.label !== undefined) {
    const label = labelOf(raw, raw.label, target?.section);
    if (label?.section !== undefined && label.sectionAt !== undefined) {
      const labelStart = raw.span.start - label.start + start;
      const span = { start: labelStart + label.sectionAt.start, end: labelStart + label.sectionAt.end };
      sections = [{ section: label.section, span }];
    }
  }
  const isDefinition = raw.form === 'ref-definition';
  const citation: Citation = {
    span: moveSpan(raw.span, start),
    kind,
    numbers: numbers.map(rfcNumber),
    draft,
    section: sections[0]?.section,
    sections: sections.map(({ section }) => section),
    sectionSpan: sections[0]?.span,
    form: raw.name === undefined || raw.form !== 'prose' ? raw.form : 'kramdown-ref',
    inCode: raw.inCode,
    alias: raw.name !== undefined || byTarget,
    link: isDefinition
      ? definitionLink(definition)
      : raw.link === undefined
        ? undefined
        : raw.link + firstLink,
    url: raw.url,
    definition: definition?.id,
  };
  const mention = {
    numbers: citation.numbers,
    doubt: raw.doubt === 'name' ? undefined : raw.doubt,
    destination,
    isUrl: raw.url !== undefined || raw.name !== undefined || kind !== 'rfc',
  };
  return { citation, raw, ...mention, alone: decideAlone(mention) };
}

/** Whether a label only counts references, as `[rfc1]`, `[rfc2]` do: so low a number, and another document behind it. */
function counts({ kind, numbers: [number = 0] }: RawCitation, target: DocumentUrl): boolean {
  return kind === 'rfc' && number < 100 && (target.kind !== 'rfc' || target.number !== number);
}

const labels = new WeakMap<
  RawCitation,
  { readonly section: SectionNumber | undefined; readonly mention: LabelMention | undefined }
>();

function labelOf(
  raw: RawCitation,
  label: string,
  section: SectionNumber | undefined,
): LabelMention | undefined {
  let known = labels.get(raw);
  if (known === undefined || known.section !== section) {
    labels.set(raw, (known = { section, mention: parseLabel(label, section) }));
  }
  return known.mention;
}

/** A definition's label and URL are a pair too; links in text count from 0 up. */
function definitionLink(definition: ReferenceDefinition | undefined): number | undefined {
  return definition === undefined ? undefined : -1 - definition.id;
}

/** `RFC 6265bis` does not say the draft's name; another citation of the document may. */
function nameDraft(citation: Citation, raw: RawCitation, all: readonly PlacedCitation[]): Citation {
  if (citation.kind !== 'draft' || citation.draft !== undefined || raw.bis === undefined) return citation;
  const tail = `-rfc${raw.bis}`;
  const known = all.find(({ citation: { draft } }) => draft?.replace(/-\d\d$/, '').endsWith(tail));
  return known ? { ...citation, draft: known.citation.draft } : citation;
}
