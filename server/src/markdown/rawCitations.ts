/** What one block cites by itself: names and other series are settled later, with the whole document in view. */
import type { BlockContent, BlockUnit } from './blockContent';
import type { CitationForm, CitationKind, Span } from './citation';
import { parseDocumentUrl } from './documentUrl';
import { decodeAttribute } from './htmlText';
import { parseLabel } from './labels';
import { findMentions, plainMarks } from './mentions';
import type { Doubt, Mention, TextMarks } from './mentionScan';
import type { UnitLink } from './prose';
import type { SectionNumber } from '../rfc/identity';
import { findContaining } from './ranges';
import { sourceSpan } from './textView';

/** Where a link leads: an address, or the label of a definition. */
export interface LinkTarget {
  readonly url: string | undefined;
  readonly identifier: string | undefined;
}

/** Offsets from the block's start. */
export interface RawCitation {
  readonly span: Span;
  readonly kind: CitationKind;
  readonly numbers: readonly number[];
  readonly draft: string | undefined;
  readonly sections: readonly { readonly section: SectionNumber; readonly span: Span }[];
  readonly form: CitationForm;
  readonly inCode: boolean;
  readonly link: number | undefined;
  /** Of the link whose text or label it is. */
  readonly target: LinkTarget | undefined;
  readonly url: string | undefined;
  readonly doubt: Doubt | undefined;
  /** `6265bis`: a draft whose name is not said. */
  readonly bis: string | undefined;
  /** A name for the front matter to resolve. */
  readonly name: string | undefined;
  /** It stands for what its target names: `target` for a label that says nothing, `number` for a text that must say the same number. */
  readonly by: 'target' | 'number' | undefined;
  /** A label: the text, from which the section is read again once the target is known. */
  readonly label: string | undefined;
}

export function readRawCitations(source: string, content: BlockContent): RawCitation[] {
  const found: RawCitation[] = [];
  for (const unit of content.units) readUnit(source, unit, found);
  for (const { span } of content.code) {
    for (const mention of findMentions(source.slice(span.start, span.end), plainMarks(true))) {
      if (mention.name !== undefined) continue;
      const move = (start: number, end: number): Span => ({
        start: span.start + start,
        end: span.start + end,
      });
      found.push(fromMention(mention, move, source, { form: 'prose', inCode: true }));
    }
  }
  for (const { span, link } of content.addresses) {
    readUrl(source, span, decodeAttribute(source.slice(span.start, span.end)), 'html', link, found);
  }
  for (const definition of content.definitions) {
    const target = { url: definition.url, identifier: definition.identifier };
    readLabel(source, definition.labelSpan, target, 'ref-definition', undefined, found);
    readUrl(source, definition.urlSpan, definition.url, 'ref-definition', undefined, found, target);
  }
  for (const { labelSpan } of content.footnotes) {
    readLabel(source, labelSpan, undefined, 'footnote', undefined, found);
  }
  return found;
}

function readUnit(source: string, unit: BlockUnit, found: RawCitation[]): void {
  const { view, links } = unit;
  const move = (start: number, end: number): Span => sourceSpan(view, start, end);
  const texts = links.filter(({ kind, range }) => kind !== 'autolink' && range.end > range.start);
  const within = findContaining(texts, ({ range }) => range);
  const marks = marksOf(unit, texts, within);
  const mentions = findMentions(view.text, marks);
  const cited = new Set<UnitLink>();
  for (const mention of mentions) {
    const link = within(mention.numberStart, mention.end);
    if (link !== undefined && mention.name === undefined) cited.add(link);
    // "RFCs [2109](…)": the word stands outside of the link, the token is the number.
    const start =
      link !== undefined && mention.start < link.range.start ? mention.numberStart : mention.start;
    found.push(
      fromMention({ ...mention, start }, move, source, {
        form: formOf(source, unit, mention, link, move(mention.start, mention.end)),
        // A role writes its argument as code: `:rfc:` and the number between backticks.
        inCode: mention.shape !== 'directive' && marks.isCode(mention.numberStart),
        link: link?.id,
        target: link && { url: link.url, identifier: link.identifier },
      }),
    );
  }
  readCells(unit, move, mentions, within, cited, found);
  for (const link of links) readLink(source, unit, link, cited.has(link), move, found);
}

function marksOf(
  { content: { code } }: BlockUnit,
  texts: readonly UnitLink[],
  within: (start: number, end: number) => UnitLink | undefined,
): TextMarks {
  const codeAt = findContaining(code, (range) => range);
  const edges = new Set(
    [...code, ...texts.map(({ range }) => range)].flatMap(({ start, end }) => [start, end]),
  );
  return {
    isCode: (at) => codeAt(at, at + 1) !== undefined,
    isEdge: (at) => edges.has(at),
    linkAt: (at) => within(at, at + 1)?.range,
  };
}

function formOf(
  source: string,
  { content }: BlockUnit,
  { shape }: Mention,
  link: UnitLink | undefined,
  span: Span,
): CitationForm {
  if (shape === 'list' || shape === 'range' || shape === 'directive') return shape;
  if (link !== undefined) return linkForm(link);
  if (content.kind === 'html') return 'html';
  if (shape === 'url') return source[span.start - 1] === '<' ? 'autolink' : 'bare-url';
  const line = source.slice(Math.max(0, span.start - 80), span.start);
  if (/\{\{[^{}]*$|\[@[!?]?$/.test(line)) return 'kramdown-ref';
  if (/\[\[[!?]?$|:cite\[$/.test(line)) return 'directive';
  return content.inFootnote ? 'footnote' : 'prose';
}

function linkForm({ kind }: UnitLink): CitationForm {
  return kind === 'reference' ? 'ref-link' : kind === 'html' ? 'html' : 'inline-link-text';
}

export function fromMention(
  mention: Mention,
  move: (start: number, end: number) => Span,
  source: string,
  more: Pick<RawCitation, 'form' | 'inCode'> & Partial<RawCitation>,
): RawCitation {
  const span = move(mention.start, mention.end);
  return {
    ...blank,
    span,
    kind: mention.kind,
    numbers: mention.numbers,
    draft: mention.draft,
    sections: mention.sections.map(({ section, start, end }) => ({ section, span: move(start, end) })),
    url: mention.shape === 'url' ? source.slice(span.start, span.end) : undefined,
    doubt: mention.doubt,
    bis: mention.bis,
    name: mention.name,
    ...more,
    form: mention.shape === 'url' && more.form === 'prose' ? 'bare-url' : more.form,
  };
}

const blank = {
  draft: undefined,
  numbers: [],
  sections: [],
  link: undefined,
  target: undefined,
  url: undefined,
  doubt: undefined,
  bis: undefined,
  name: undefined,
  by: undefined,
  label: undefined,
  inCode: false,
} as const;

/** Numbers alone in a column that is headed RFC, linked or not. */
function readCells(
  { view, content }: BlockUnit,
  move: (start: number, end: number) => Span,
  mentions: readonly Mention[],
  within: (start: number, end: number) => UnitLink | undefined,
  cited: Set<UnitLink>,
  found: RawCitation[],
): void {
  for (const { start, end, heading } of content.cells) {
    if (!/^(?:IETF\s+)?RFCs?\s*(?:#|no\.?|numbers?)?$/i.test(heading)) continue;
    for (const match of view.text.slice(start, end).matchAll(/(?<![\w.#/-])[1-9]\d{2,4}(?![\w/-]|\.\d)/g)) {
      const at = start + match.index;
      const to = at + match[0].length;
      if (mentions.some((mention) => mention.start < to && at < mention.end)) continue;
      if (isYear(view.text.slice(start, at))) continue;
      const link = within(at, to);
      if (link) cited.add(link);
      found.push({
        ...blank,
        span: move(at, to),
        kind: 'rfc',
        numbers: [Number(match[0])],
        form: link ? linkForm(link) : 'prose',
        link: link?.id,
        target: link && { url: link.url, identifier: link.identifier },
      });
    }
  }
}

/** "RFC 1 (May 1990": a number behind the name of a month. @param before the cell up to the number */
function isYear(before: string): boolean {
  return /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sep|sept|oct|nov|dec)[a-z]*\.?,?\s+$/i.test(before);
}

function readLink(
  source: string,
  { view, content }: BlockUnit,
  link: UnitLink,
  textCites: boolean,
  move: (start: number, end: number) => Span,
  found: RawCitation[],
): void {
  const target = { url: link.url, identifier: link.identifier };
  const text = view.text.slice(link.range.start, link.range.end);
  if (link.kind === 'footnote') {
    if (link.labelSpan) readLabel(source, link.labelSpan, undefined, 'footnote', link.id, found);
    return;
  }
  const digits = /^\s*0*([1-9]\d{2,4})\s*$/.exec(text);
  if (digits && !textCites && link.kind !== 'autolink') {
    const start = link.range.start + text.indexOf(digits[1]!);
    found.push({
      ...blank,
      span: move(start, start + digits[1]!.length),
      kind: 'rfc',
      numbers: [Number(digits[1])],
      form: linkForm(link),
      link: link.id,
      target,
      by: 'number',
    });
  }
  if (link.kind === 'inline' && link.urlSpan && link.url !== undefined) {
    readUrl(source, link.urlSpan, link.url, 'inline-link-url', link.id, found);
  }
  if (link.kind !== 'reference') return;
  if (link.labelSpan !== undefined) {
    if (readLabel(source, link.labelSpan, target, 'ref-link', link.id, found)) return;
    if (!textCites)
      found.push({
        ...blank,
        span: link.labelSpan,
        kind: 'rfc',
        form: 'ref-link',
        link: link.id,
        target,
        by: 'target',
      });
  } else if (!textCites && digits === null && link.range.end > link.range.start) {
    const span = move(link.range.start, link.range.end);
    const inCode = content.code.some(({ start, end }) => start <= link.range.start && link.range.end <= end);
    found.push({
      ...blank,
      span,
      kind: 'rfc',
      form: 'ref-link',
      link: link.id,
      target,
      by: 'target',
      inCode,
    });
  }
}

/** Whether the label says a number or a draft's name itself. */
function readLabel(
  source: string,
  span: Span,
  target: LinkTarget | undefined,
  form: CitationForm,
  link: number | undefined,
  found: RawCitation[],
): boolean {
  const label = source.slice(span.start, span.end);
  const mention = parseLabel(label);
  if (mention === undefined) return false;
  found.push({
    ...blank,
    span: { start: span.start + mention.start, end: span.start + mention.end },
    kind: mention.kind,
    numbers: mention.number === undefined ? [] : [mention.number],
    draft: mention.draft,
    form,
    link,
    target,
    doubt: mention.padded ? 'padded' : undefined,
    label,
  });
  return true;
}

function readUrl(
  source: string,
  span: Span,
  url: string,
  form: CitationForm,
  link: number | undefined,
  found: RawCitation[],
  target?: LinkTarget,
): void {
  const document = parseDocumentUrl(url);
  if (document === undefined) return;
  const { section } = document;
  const written =
    section === undefined ? -1 : source.slice(span.start, span.end).toUpperCase().lastIndexOf(section);
  const start = span.start + written;
  found.push({
    ...blank,
    span,
    kind: document.kind,
    numbers: document.number === undefined ? [] : [document.number],
    draft: document.draft,
    sections:
      section === undefined || written < 0 ? [] : [{ section, span: { start, end: start + section.length } }],
    form,
    link,
    target,
    url,
  });
}
