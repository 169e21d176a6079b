/**
 * Blocks so plain that they need no parse: a paragraph, or a heading, of words without any character that means
 * something to Markdown. Half of all prose is such, and telling so costs a hundredth of parsing it.
 */
import type { BlockContent } from './blockContent';
import { readText } from './inline';
import type { ProseContent } from './prose';
import { createViewBuilder } from './textView';

/** What the parse would give; undefined for a block that is not plain. */
export function readPlainBlock(source: string): BlockContent | undefined {
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
    isTableHead: false,
    cells: [],
    code: [],
  };
  return {
    units: [{ content, span: { start: 0, end }, view: view.build(), links: [] }],
    code: [],
    definitions: [],
    footnotes: [],
    comments: [],
    addresses: [],
    linkCount: 0,
  };
}

/** Beyond this the patterns below would cost more than they save. */
const longest = 20_000;

/** No emphasis, code, link, HTML, escape, character reference, address, and no space where it means a line break. */
const word = String.raw`(?:(?!:\/\/|[Ww]{3}\.| (?:[ \r\n]|$))[^\x60*_[\]<>\\&~|@\x00-\x1f])`;
const eol = String.raw`(?:\r\n|\n|\r)`;
/** Every line starts with a letter or an opening quotation mark or parenthesis, so that none begins another block. */
const line = String.raw`["'(“‘]?\p{L}${word}*`;
const plainParagraph = new RegExp(`^${line}(?:${eol}${line})*${eol}*$`, 'u');
const plainHeading = new RegExp(String.raw`^(#{1,6}) (["'(“‘]?[\p{L}\p{N}](?:(?!#)${word})*)${eol}*$`, 'u');
