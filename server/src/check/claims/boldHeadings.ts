/** Paragraphs that are bold as a whole, where they stand for headings. */
import type { BlockText } from '../../markdown/blockCut';
import type { MarkdownDocument } from '../../markdown/document';
import { firstFrom } from '../../markdown/ordered';
import type { ProseUnit } from '../../markdown/prose';

/** Finds the one that a unit of a block stands under; undefined where a true heading stands between. */
export type FindBoldHeading = (unit: ProseUnit, block: number) => ProseUnit | undefined;

export function boldHeadingsOf(document: MarkdownDocument): FindBoldHeading {
  let blocks: readonly number[] | undefined;
  return (unit, block) => {
    blocks ??= document.blocks.sources().flatMap(({ block: one, index }) => (mayBeBold(one) ? [index] : []));
    for (let at = firstFrom(blocks, (index) => index >= block) - 1; at >= 0; at--) {
      const bold = document.unitsIn(blocks[at]!).find(isBoldHeading);
      if (bold) return bold.headings.at(-1) === unit.headings.at(-1) ? bold : undefined;
    }
    return undefined;
  };
}

/** Whether a unit is bold, at the top level and no sentence, however short. */
export function isBoldHeading({ content, view: { text } }: ProseUnit): boolean {
  const { isBold, listDepth, quoteDepth, inFootnote } = content;
  const isOnTop = listDepth === 0 && quoteDepth === 0 && !inFootnote;
  return isBold && isOnTop && text.length <= longestHeading && !/[.!?]["'\u201d\u2019)]*\s*$/.test(text);
}

/** In UTF-16 units, of what is read and of its source, which may hold the addresses of links. */
const longestHeading = 120;
const longestSource = 500;

const known = new WeakMap<BlockText, boolean>();

/** Whether the source of a block may be one bold paragraph. */
function mayBeBold(block: BlockText): boolean {
  let is = known.get(block);
  if (is === undefined)
    known.set(block, (is = block.text.length <= longestSource && boldSource.test(block.text)));
  return is;
}

const boldSource = /^\s*(?:\*\*|__)[^\r\n]+(?:\*\*|__)[*_]?\s*:?\s*$/;
