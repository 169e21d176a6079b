/**
 * Cuts a document into blocks that can be parsed apart: a block starts at an unindented line after a blank one, where
 * no fence, comment or other HTML that outlives blank lines is open (CommonMark section 4.5 and 4.6), and without a blank
 * line below a heading and at a list item. No container (block quote, list item, footnote) reaches over such a place, so
 * parsing the blocks gives what parsing the whole gives.
 */
import type { Span } from './citation';

/** What an unfinished text ends in, so that the next blank line does not end it. */
export type OpenConstruct =
  | { readonly kind: 'fence'; readonly marker: string; readonly length: number }
  | { readonly kind: 'html'; readonly end: RegExp };

/**
 * The blocks partition the text from `from` to the end, or to the first block that `isKnown`.
 * @param from where a block starts: behind the front matter, or at an earlier block
 * @param findOpen tells for the rare text that a line-by-line look cannot decide, from its parse
 * @param isKnown whether from this start on the text is known to be cut as before; not asked for `from`
 */
export function splitBlocks(
  text: string,
  from: number,
  findOpen: (block: string) => OpenConstruct | undefined,
  isKnown: (start: number) => boolean = () => false,
): Span[] {
  const blocks: Span[] = [];
  let start = from;
  let state = freshState();
  let open: OpenConstruct | undefined;
  let afterBlank = true;
  for (let line = from; line < text.length;) {
    const end = lineEnd(text, line);
    const next = afterLineEnd(text, end);
    const indent = indentation(text, line, end);
    if (indent.at === end) {
      afterBlank = true;
      state.htmlUntilBlank = state.maybeHtml = false;
      line = next;
      continue;
    }
    const mayStart = afterBlank || state.isHeading || startsItem(text, line, end, state);
    if (open === undefined && mayStart && indent.width === 0 && line > start && splits(text, line, state)) {
      if (state.uncertain) open = findOpen(text.slice(start, line));
      if (open === undefined) {
        blocks.push({ start, end: line });
        if (isKnown(line)) return blocks;
        start = line;
        state = freshState();
      } else state.uncertain = false;
    }
    const content = text.slice(indent.at, end);
    if (open !== undefined) {
      if (closes(open, content, indent.width)) open = undefined;
    } else if (!state.htmlUntilBlank && indent.width < 4) {
      open = readLine(content, indent.width, afterBlank || line === start, state);
    }
    state.isHeading = line === start && indent.width === 0 && heading.test(content);
    state.hasPipe ||= content.includes('|');
    state.afterIndentedCode = indent.width >= 4 && !state.sawList;
    afterBlank = false;
    line = next;
  }
  if (start < text.length) blocks.push({ start, end: text.length });
  return blocks;
}

interface BlockState {
  /** A list was seen, so that an indented line may belong to an item of it. */
  sawList: boolean;
  /** The width that content of the list item above must be indented by; undefined where the last unindented line began no item. */
  itemIndent: number | undefined;
  /** In HTML that ends with the next blank line (kind 6). */
  htmlUntilBlank: boolean;
  /** Perhaps in such HTML: a line that is a whole tag, which may be kind 7, or an inline tag or autolink. */
  maybeHtml: boolean;
  /** The last line that is not blank may be indented code, which micromark lets nothing interrupt that may not interrupt a paragraph. */
  afterIndentedCode: boolean;
  /** All that was seen is a heading of one line, which nothing goes on. */
  isHeading: boolean;
  /** There may be a table, whose rows are ended by other lines than a paragraph's. */
  hasPipe: boolean;
  /** Only the parse can tell what is open. */
  uncertain: boolean;
}

function freshState(): BlockState {
  return {
    sawList: false,
    itemIndent: undefined,
    htmlUntilBlank: false,
    maybeHtml: false,
    afterIndentedCode: false,
    isHeading: false,
    hasPipe: false,
    uncertain: false,
  };
}

/** An ATX heading (CommonMark section 4.2). */
const heading = /^#{1,6}(?:[ \t]|$)/;

/** Whether an unindented line begins an item of a bullet list, as it may in the midst of a paragraph or an item, too. */
function startsItem(text: string, line: number, end: number, state: BlockState): boolean {
  const marker = text.charCodeAt(line);
  if (marker !== 42 && marker !== 43 && marker !== 45) return false;
  const space = text.charCodeAt(line + 1);
  if (space !== 32 && space !== 9) return false;
  if (state.uncertain || state.maybeHtml || state.htmlUntilBlank || state.hasPipe) return false;
  const content = text.slice(line, end);
  return !thematicBreak.test(content) && findItem(content)?.indent !== undefined;
}

/** Takes note of a line outside of fences and HTML; gives what it opens. @param indent less than 4 */
function readLine(
  content: string,
  indent: number,
  startsText: boolean,
  state: BlockState,
): OpenConstruct | undefined {
  const opened = findFence(content) ?? findLongHtml(content);
  if (opened !== undefined || blockTag.test(content)) {
    if (state.itemIndent !== undefined && indent >= state.itemIndent) return undefined;
    if (state.maybeHtml || (indent > 0 && state.sawList)) state.uncertain = true;
    else if (opened !== undefined) return opened;
    else state.htmlUntilBlank = true;
    return undefined;
  }
  if (wholeTag.test(content)) state.maybeHtml = true;
  const item = thematicBreak.test(content) ? undefined : findItem(content);
  if (item !== undefined) state.sawList = true;
  if (indent === 0) {
    state.itemIndent = item !== undefined && (startsText || item.interrupts) ? item.indent : undefined;
  }
  return undefined;
}

/** A list marker: how far its content is indented (undefined for an empty item), and whether it begins an item even in the middle of a paragraph. */
function findItem(
  content: string,
): { readonly indent: number | undefined; readonly interrupts: boolean } | undefined {
  const match = /^([-+*]|\d{1,9}[.)])(?:([ \t]+)(?=[^ \t])|[ \t]*$)/.exec(content);
  if (!match) return undefined;
  const [, marker = '', space] = match;
  if (space === undefined) return { indent: undefined, interrupts: false };
  const narrow = space.length > 4 || space.includes('\t');
  return {
    indent: marker.length + (narrow ? 1 : space.length),
    interrupts: marker.length === 1 || /^0*1[.)]$/.test(marker),
  };
}

const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

function findFence(content: string): OpenConstruct | undefined {
  const match = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s.exec(content);
  const fence = match?.[1] ?? match?.[2];
  return fence === undefined ? undefined : { kind: 'fence', marker: fence[0]!, length: fence.length };
}

/** HTML that blank lines do not end (kinds 1 to 5), unless it ends on this line. */
function findLongHtml(content: string): OpenConstruct | undefined {
  if (!content.startsWith('<')) return undefined;
  for (const [start, end] of longHtml) {
    const match = start.exec(content);
    if (match) return end.test(content.slice(match[1]!.length)) ? undefined : { kind: 'html', end };
  }
  return undefined;
}

/** The end that HTML of kinds 1 to 5 still waits for; undefined where it has come or where a blank line ends it. */
export function htmlEnd(html: string): RegExp | undefined {
  const open = findLongHtml(html);
  return open?.kind === 'html' ? open.end : undefined;
}

/** Start, of which group 1 is what the end must come after; end. */
const longHtml: readonly (readonly [RegExp, RegExp])[] = [
  [/^(<)(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^(<!)--/, /-->/],
  [/^(<\?)/, /\?>/],
  [/^(<!)[a-z]/i, />/],
  [/^(<!\[CDATA\[)/, /\]\]>/],
];

/** HTML of kind 6. */
const blockTag =
  /^<\/?(?:address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s>]|\/>|$)/i;
/** What may be HTML of kind 7. */
const wholeTag = /^<\/?[a-z][^<]*>[ \t]*$/i;

function closes(open: OpenConstruct, content: string, indent: number): boolean {
  if (open.kind === 'html') return open.end.test(content);
  if (indent > 3) return false;
  const run = open.marker === '`' ? /^(`{3,})[ \t]*$/ : /^(~{3,})[ \t]*$/;
  return (run.exec(content)?.[1]!.length ?? 0) >= open.length;
}

/** The first place at or after `from` that is `\n` or `\r` or the end. */
export function lineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return text.length;
}

/** The start of the next line. */
export function afterLineEnd(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

function indentation(text: string, from: number, end: number): { at: number; width: number } {
  let width = 0;
  let at = from;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32) width++;
    else if (code === 9) width += 4 - (width % 4);
    else break;
  }
  return { at, width };
}

/** Whether a block may start at this unindented line. A BOM would be taken for the start of a file. */
function splits(text: string, line: number, state: BlockState): boolean {
  return text.charCodeAt(line) !== 0xfeff && !(state.afterIndentedCode && /[-+*\d<|]/.test(text[line]!));
}
