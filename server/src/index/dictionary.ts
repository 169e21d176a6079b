/**
 * The words of the index, each once. Frequent words have small numbers, which take one byte in a column, others two
 * or three. Among 256 words whose codes are equally long the order is free, so it is alphabetical, and a word
 * is stored as what it does not share with the one before.
 */
import { ByteReader, ByteWriter } from './bytes';
import { readTexts, writeTexts } from './texts';

const pageSize = 256;
const pagesPerBlock = 16;

/** Words by number. */
export interface Dictionary {
  /** Empty for a number that the dictionary does not have. */
  word(id: number): string;
}

/**
 * The numbering, the same for the same words and counts in any order.
 * @param entries a word may come several times; its counts are added
 * @param keep whether a word with this count is taken in
 */
export function orderWords(
  entries: Iterable<readonly [string, number]>,
  keep: (word: string, count: number) => boolean = () => true,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const [word, count] of entries) counts.set(word, (counts.get(word) ?? 0) + count);
  const kept = [...counts].filter(([word, count]) => keep(word, count));
  kept.sort(([a, m], [b, n]) => n - m || compare(a, b));
  const words = kept.map(([word]) => word);
  // Words that occur once are all alike, so they are in alphabetical order already.
  const pages: string[] = [];
  for (let at = 0; at < words.length; at += pageSize) {
    const page = words.slice(at, at + pageSize);
    pages.push(...page.sort(compare));
  }
  return pages;
}

export function writeDictionary(words: readonly string[]): readonly Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let from = 0; from < words.length; from += pageSize * pagesPerBlock) {
    const shared = new ByteWriter();
    const page = words.slice(from, from + pageSize * pagesPerBlock);
    const rests = page.map((word, at) => {
      const common = at % pageSize === 0 ? 0 : sharedStart(page[at - 1]!, word);
      shared.varint(common);
      return word.slice(common);
    });
    const block = new ByteWriter();
    block.varint(shared.length);
    block.raw(shared.finish());
    block.raw(writeTexts(rests));
    blocks.push(block.finish());
  }
  return blocks;
}

/** @param block inflates one block of the dictionary's table; each is asked for once, when a word of it is */
export function readDictionary(block: (index: number) => Uint8Array | undefined): Dictionary {
  const blocks = new Map<number, readonly string[]>();
  return {
    word(id) {
      const index = Math.floor(id / (pageSize * pagesPerBlock));
      let words = blocks.get(index);
      if (!words) {
        words = readBlock(block(index) ?? new Uint8Array());
        blocks.set(index, words);
      }
      return words[id % (pageSize * pagesPerBlock)] ?? '';
    },
  };
}

function readBlock(block: Uint8Array): readonly string[] {
  const all = new ByteReader(block);
  const shared = new ByteReader(all.raw(all.varint()));
  let previous = '';
  return readTexts(all.raw(block.length)).map((rest, at) => {
    previous = (at % pageSize === 0 ? '' : previous).slice(0, shared.varint()) + rest;
    return previous;
  });
}

/** How many UTF-16 units two words start with in common, no pair of surrogates cut. */
function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  const last = b.charCodeAt(shared - 1);
  return last >= 0xd800 && last <= 0xdbff ? shared - 1 : shared;
}

/** By UTF-16 units: no locale has a say in the file. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Writes a word's number: one byte up to 175, two up to 16,559, else three. */
export function writeWordId(to: ByteWriter, id: number): void {
  if (id < 176) to.byte(id);
  else if (id < 176 + 16384) {
    to.byte(176 + ((id - 176) >> 8));
    to.byte((id - 176) & 255);
  } else {
    const rest = id - 176 - 16384;
    to.byte(240 + (rest >> 16));
    to.byte((rest >> 8) & 255);
    to.byte(rest & 255);
  }
}

/** Reads what {@link writeWordId} wrote. */
export function readWordId(from: ByteReader): number {
  const first = from.byte();
  if (first < 176) return first;
  if (first < 240) return 176 + ((first - 176) << 8) + from.byte();
  return 176 + 16384 + ((first - 240) << 16) + (from.byte() << 8) + from.byte();
}
