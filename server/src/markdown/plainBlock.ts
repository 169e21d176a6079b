/**
 * Blocks so plain that they need no parse: a paragraph, or a heading, of words without any character that means
 * something to Markdown, and fenced code. Half of all prose is such, and telling so costs a hundredth of parsing it.
 */
import type { BlockContent } from './blockContent';
import { readText } from './inline';
import type { ProseContent } from './prose';
import { createViewBuilder } from './textView';

/** What the parse would give; undefined for a block that is not plain. */
export function readPlainBlock(source: string): BlockContent | undefined {
  const code = readPlainCode(source);
  if (code) return code;
  if (source.length > longest) return undefined;
  const heading = plainHeading.exec(source);
  if (!heading && !plainParagraph.test(source)) return undefined;
  const end = source.replace(/[ \r\n]+$/, '').length;
  const view = createViewBuilder(source);
  const notes = { links: [], code: [], comments: [], addresses: [] };
  const start = heading ? heading[1]!.length + 1 : 0;
  readText({ source, view, notes, quoteDepth: 0, nextLink: () => 0 }, start, end);
  const level = heading?.[1]!.length;
  const content: ProseContent = {
    kind: level === undefined ? 'paragraph' : 'heading',
    level,
    listDepth: 0,
    startsItem: false,
    quoteDepth: 0,
    inFootnote: false,
    isBold: false,
    isTableHead: false,
    cells: [],
    code: [],
  };
  return { ...nothing, units: [{ content, span: { start: 0, end }, view: view.build(), links: [] }] };
}

/** A block that is one fence of code from its first line to its last (CommonMark section 4.5). */
function readPlainCode(source: string): BlockContent | undefined {
  const fence = plainFence.exec(source);
  if (!fence) return undefined;
  const [opening, marker, language] = fence;
  const closing = new RegExp(`^ {0,3}${marker![0]}{${marker!.length},}[ \\t]*$`, 'gm');
  closing.lastIndex = opening.length;
  const close = closing.exec(source);
  if (!close || /[^ \t\r\n]/.test(source.slice(closing.lastIndex))) return undefined;
  const end = closing.lastIndex - /[ \t]*$/.exec(close[0])![0].length;
  return { ...nothing, code: [{ span: { start: 0, end }, language: language || undefined }] };
}

const nothing: BlockContent = {
  units: [],
  code: [],
  definitions: [],
  footnotes: [],
  comments: [],
  addresses: [],
  linkCount: 0,
};

/** Beyond this the patterns below would cost more than they save. */
const longest = 20_000;

/** Its language is a plain word, and where it has further words these are plain, too. */
const plainFence = /^(`{3,}|~{3,}) ?([\w.+#-]*)(?:[ \t][\w.+#= \t-]*)?(?:\r\n|\n|\r)/;

/** No emphasis, code, link, HTML, escape, character reference, address, and no space where it means a line break. */
const word = String.raw`(?:(?!:\/\/|[Ww]{3}\.| (?:[ \r\n]|$))[^\x60*_[\]<>\\&~|@\x00-\x1f])`;
const eol = String.raw`(?:\r\n|\n|\r)`;
/** Every line starts with a letter or an opening quotation mark or parenthesis, so that none begins another block. */
const line = String.raw`["'(“‘]?\p{L}${word}*`;
const plainParagraph = new RegExp(`^${line}(?:${eol}${line})*${eol}*$`, 'u');
const plainHeading = new RegExp(String.raw`^(#{1,6}) (["'(“‘]?[\p{L}\p{N}](?:(?!#)${word})*)${eol}*$`, 'u');
