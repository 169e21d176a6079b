/** Cutting a new state of a document: only around the edit, where the state before is known. */
import { splitBlocks } from './blocks';
import { findOpenConstruct } from './openConstruct';

/** The text of a block: the same object in every state of the document in which the block is untouched. */
export interface BlockText {
  readonly text: string;
  /** Whether it may define labels. */
  readonly mayDefine: boolean;
}

/** @param part of a document's text */
export function blockOf(part: string): BlockText {
  const text = copyOf(part);
  return { text, mayDefine: text.includes(']:') };
}

/** A block outlives the state in which it was cut, and engines keep a whole text for the sake of any slice of it. */
function copyOf(slice: string): string {
  return ` ${slice}`.slice(1);
}

/** One state of a document, cut. */
export interface CutDocument {
  readonly text: string;
  /** Ascending; the first is where the front matter ends. */
  readonly starts: readonly number[];
  readonly blocks: readonly BlockText[];
}

/** @param from behind the front matter @param toBlock makes the blocks of a document that is cut for the first time */
export function recutBlocks(
  text: string,
  from: number,
  before: CutDocument | undefined,
  toBlock: (part: string) => BlockText = blockOf,
): CutDocument {
  if (before === undefined || before.starts.length === 0) return cut(text, from, toBlock);
  const { prefix, suffix } = commonEnds(before.text, text);
  const shift = text.length - before.text.length;
  // An edit at the start of a block can join it to the one before, so that one is cut again too.
  const touched = lastAtOrBefore(before.starts, prefix) - 1;
  const keep = from === before.starts[0] && from <= prefix ? Math.max(0, touched) : 0;
  const restart = keep === 0 ? from : before.starts[keep]!;
  const editEnd = text.length - suffix;
  let resume: number | undefined;
  const spans = splitBlocks(text, restart, findOpenConstruct, (start) => {
    if (start <= editEnd) return false;
    const at = lastAtOrBefore(before.starts, start - shift);
    if (before.starts[at] !== start - shift || at <= keep) return false;
    resume = at;
    return true;
  });
  const after = resume ?? before.starts.length;
  return {
    text,
    starts: [
      ...before.starts.slice(0, keep),
      ...spans.map(({ start }) => start),
      ...before.starts.slice(after).map((start) => start + shift),
    ],
    blocks: [
      ...before.blocks.slice(0, keep),
      // The one before the edit was cut again, and is mostly as it was.
      ...spans.map(({ start, end }, at) => {
        const was = keep + at < after ? before.blocks[keep + at] : undefined;
        const now = text.slice(start, end);
        return was?.text === now ? was : blockOf(now);
      }),
      ...before.blocks.slice(after),
    ],
  };
}

function cut(text: string, from: number, toBlock: (part: string) => BlockText): CutDocument {
  const spans = splitBlocks(text, from, findOpenConstruct);
  return {
    text,
    starts: spans.map(({ start }) => start),
    blocks: spans.map(({ start, end }) => toBlock(text.slice(start, end))),
  };
}

/** How many units are the same at the start and, beyond these, at the end. */
function commonEnds(a: string, b: string): { readonly prefix: number; readonly suffix: number } {
  const most = Math.min(a.length, b.length);
  const prefix = countSame(most, (from, to) => a.slice(from, to) === b.slice(from, to));
  const suffix = countSame(most - prefix, (from, to) => {
    return a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from);
  });
  return { prefix, suffix };
}

/** How many of the first `most` units are the same, looked at in long stretches first: these compare at the speed of memory. */
function countSame(most: number, isSame: (from: number, to: number) => boolean): number {
  let count = 0;
  for (let step = 1 << 14; step > 0; step >>= 1) {
    while (count + step <= most && isSame(count, count + step)) count += step;
  }
  return count;
}

/** The index of the last start at or before the offset; -1 where there is none. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = -1;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low;
}
