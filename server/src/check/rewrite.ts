/** Makes a mention cite another RFC and section, in the author's own form: text, label, destination and definition alike. */
import type { Citation, Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import type { ReferenceDefinition, UnitLink } from '../markdown/prose';
import type { RfcNumber } from '../rfc/identity';
import { readdress, type Target } from './addresses';
import type { CheckInput } from './check';
import type { TextEdit } from './finding';
import { singleRfc, type Mention } from './mentions';

/** Where another mention of the same document goes when they share a definition; undefined when it is not known. */
export type Follow = (mention: Mention) => Target | undefined;

/**
 * @returns undefined where no edit can do it without saying something else: a range, several sections at once, a
 * section that has no known place in the target
 */
export function rewriteMention(
  mention: Mention,
  target: Target,
  input: CheckInput,
  follow: Follow,
): readonly TextEdit[] | undefined {
  const old = singleRfc(mention);
  if (old === undefined) return undefined;
  const own = wordEdits(mention, old, target, input);
  if (own === undefined) return undefined;
  if (mention.main.form === 'kramdown-ref' || mention.main.form === 'front-matter') {
    const shared = sharedName(mention, old, target, input, follow);
    return shared && effective([...own, ...shared], input.document);
  }
  if (mention.definition === undefined) return effective(own, input.document);
  const shared = definitionEdits(mention, mention.definition, old, target, input, follow);
  return shared && effective([...own, ...shared], input.document);
}

/** Edits of the mention's own tokens outside of definitions and labels. */
function wordEdits(
  { tokens, definition }: Mention,
  old: RfcNumber,
  target: Target,
  { document, settings }: CheckInput,
): readonly TextEdit[] | undefined {
  const edits: TextEdit[] = [];
  for (const token of tokens) {
    if (definition && within(token.span, definition.span)) continue;
    if (token.url !== undefined) {
      const written = document.text.slice(token.span.start, token.span.end);
      edits.push({ span: token.span, newText: readdress(written, old, target, settings.linkHost) });
      continue;
    }
    if (token.sections.length > 1 || sharesSection(token, tokens, document)) return undefined;
    if (token.section !== undefined && token.sectionSpan !== undefined) {
      if (target.section === undefined) return undefined;
      edits.push({ span: token.sectionSpan, newText: target.section });
    }
    const digits = findNumber(document.text, token.span, old);
    if (digits) edits.push({ span: digits, newText: String(target.rfc) });
    else if (!token.alias) return undefined;
  }
  return edits;
}

/** "Section 4 of RFCs 1 and 2": the number cannot move with one of them. */
function sharesSection(token: Citation, tokens: readonly Citation[], document: MarkdownDocument): boolean {
  const span = token.sectionSpan;
  return (
    span !== undefined &&
    document.citations.some((other) => !tokens.includes(other) && other.sectionSpan?.start === span.start)
  );
}

/** Renames a definition with all its uses, or, where another use goes elsewhere, this use alone with a definition of its own. */
function definitionEdits(
  mention: Mention,
  definition: ReferenceDefinition,
  old: RfcNumber,
  target: Target,
  input: CheckInput,
  follow: Follow,
): readonly TextEdit[] | undefined {
  const { document, settings } = input;
  const source = (span: Span): string => document.text.slice(span.start, span.end);
  const moved = mention.tokens.find((token) => token.url !== undefined)?.section ?? mention.section;
  const relabel = (label: string): string => renumber(label, old, target, moved);
  const uses = referencesOf(document).get(definition.identifier) ?? [];
  const others = input.mentions.filter(
    (other) => other !== mention && other.definition === definition && !other.isDefinition,
  );
  const destination = readdress(source(definition.urlSpan), old, target, settings.linkHost);
  const label = relabel(source(definition.labelSpan));
  const taken = document.definitions.find(
    ({ identifier }) => identifier !== definition.identifier && identifier === normalize(label),
  );
  const together = others.map((other) => {
    const place = follow(other);
    return place?.rfc === target.rfc ? wordEdits(other, old, place, input) : undefined;
  });
  if (taken === undefined && together.every((edits) => edits !== undefined)) {
    const labels = uses.map((use) => labelSpan(use, document));
    // A bracket without a definition would become a link to what is renamed.
    if (!isNamed(definition, label) && isBracketed(document, target.rfc)) return undefined;
    if (labels.some((span) => normalize(relabel(source(span))) !== normalize(label))) return undefined;
    return [
      ...together.flat(),
      ...labels.map((span) => ({ span, newText: relabel(source(span)) })),
      { span: definition.labelSpan, newText: label },
      { span: definition.urlSpan, newText: destination },
    ];
  }
  if (mention.isDefinition) return undefined;
  const use = uses.find(({ span }) => within(mention.main.span, span));
  if (use === undefined || normalize(label) === definition.identifier) return undefined;
  if (taken !== undefined && !taken.url.includes(String(target.rfc))) return undefined;
  const span = labelSpan(use, document);
  const edits: TextEdit[] = [{ span, newText: relabel(source(span)) }];
  if (taken === undefined) {
    const before = { start: definition.span.start, end: definition.span.start };
    edits.push({ span: before, newText: `[${label}]: ${destination}\n` });
  } else if (uses.length === 1) edits.push({ span: wholeLines(definition.span, document), newText: '' });
  return edits;
}

/** A definition with the end of its line, so that removing it leaves no empty one. */
function wholeLines({ start, end }: Span, { text }: MarkdownDocument): Span {
  const rest = /^[ \t]*(?:\r\n|\n|\r)?/.exec(text.slice(end))!;
  return { start, end: end + rest[0].length };
}

/** A kramdown reference and its entry in the front matter have one name: all move, or this one alone where they cannot. */
function sharedName(
  mention: Mention,
  old: RfcNumber,
  target: Target,
  input: CheckInput,
  follow: Follow,
): readonly TextEdit[] | undefined {
  const { citations, text } = input.document;
  const isNamed = ({ form, numbers }: Citation, rfc: RfcNumber): boolean =>
    (form === 'kramdown-ref' || form === 'front-matter') && numbers.length === 1 && numbers[0] === rfc;
  const isListed = citations.some((token) => token.form === 'front-matter' && isNamed(token, target.rfc));
  if (isListed) return mention.main.form === 'front-matter' ? undefined : [];
  const others = citations.filter((token) => isNamed(token, old) && !mention.tokens.includes(token));
  const edits = others.map((token) => {
    const digits = findNumber(text, token.span, old);
    if (token.form === 'front-matter') return digits && [{ span: digits, newText: String(target.rfc) }];
    const other = input.mentions.find(({ tokens }) => tokens.includes(token));
    const place = other && follow(other);
    return other && place?.rfc === target.rfc ? wordEdits(other, old, place, input) : undefined;
  });
  if (edits.every((some) => some !== undefined)) return edits.flat();
  return mention.main.form === 'front-matter' ? undefined : [];
}

/** Where a reference's label is written: apart from its text, or as its text. */
function labelSpan(use: UnitLink, { text }: MarkdownDocument): Span {
  if (use.labelSpan !== undefined) return use.labelSpan;
  const start = use.span.start + (use.image ? 2 : 1);
  const end = text.startsWith('[]', use.span.end - 2) ? use.span.end - 3 : use.span.end - 1;
  return { start, end };
}

/** The label with the number, and the section where it holds one, of the target. */
function renumber(label: string, old: RfcNumber, target: Target, section: string | undefined): string {
  const renamed = label.replace(new RegExp(`(?<!\\d)0*${old}(?!\\d)`), String(target.rfc));
  if (section === undefined || target.section === undefined) return renamed;
  const at = new RegExp(`(?<![\\w.])${section.replaceAll('.', '\\.')}(?![\\w]|\\.\\d)`, 'i');
  return renamed.replace(at, target.section);
}

function isNamed({ identifier }: ReferenceDefinition, label: string): boolean {
  return identifier === normalize(label);
}

function isBracketed({ citations, text }: MarkdownDocument, rfc: RfcNumber): boolean {
  return citations.some(
    ({ span, numbers, link }) =>
      link === undefined && numbers.includes(rfc) && text[span.start - 1] === '[' && text[span.end] === ']',
  );
}

/** Each document's references by their definition; a document never changes. */
const references = new WeakMap<MarkdownDocument, ReadonlyMap<string, readonly UnitLink[]>>();

function referencesOf(document: MarkdownDocument): ReadonlyMap<string, readonly UnitLink[]> {
  const known = references.get(document);
  if (known !== undefined) return known;
  const byLabel = new Map<string, UnitLink[]>();
  for (const { links } of document.units)
    for (const link of links) {
      if (link.kind !== 'reference' || link.identifier === undefined) continue;
      const uses = byLabel.get(link.identifier);
      if (uses) uses.push(link);
      else byLabel.set(link.identifier, [link]);
    }
  references.set(document, byLabel);
  return byLabel;
}

/** Labels match when they differ only in case and white space (CommonMark section 4.7). */
function normalize(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function findNumber(text: string, span: Span, number: RfcNumber): Span | undefined {
  const match = new RegExp(`(?<!\\d)0*${number}(?!\\d)`).exec(text.slice(span.start, span.end));
  if (!match) return undefined;
  const start = span.start + match.index;
  return { start, end: start + match[0].length };
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Without repeats, edits that change nothing, and edits within another (a shortcut's text is its label, too). */
function effective(edits: readonly TextEdit[], { text }: MarkdownDocument): readonly TextEdit[] {
  return edits
    .filter(({ span, newText }) => text.slice(span.start, span.end) !== newText)
    .filter((edit, at, all) => !all.some((other, i) => i !== at && covers(other.span, edit.span, i < at)))
    .sort((a, b) => a.span.start - b.span.start);
}

function covers(outer: Span, inner: Span, first: boolean): boolean {
  if (!within(inner, outer)) return false;
  return first || outer.start !== inner.start || outer.end !== inner.end;
}
