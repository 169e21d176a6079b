/**
 * The words of the index, each once. Frequent words have small numbers, which take one byte in a column or two; these
 * are in the order of their frequency, so that few bytes are frequent and deflate well. All others take three bytes,
 * so their order is free: it is alphabetical, and a word is stored as what it does not share with the one before.
 */
import { strFromU8, strToU8 } from 'fflate/browser';
import { ByteReader, ByteWriter } from './bytes';

/** Words whose numbers take one byte. */
const shortest = 224;
/** Values of a first byte that say that one more follows. */
const pages = 30;
/** Words whose numbers take at most two bytes. */
const frequentWords = shortest + pages * 256;
/** The first byte of a number of three. */
const threeBytes = shortest + pages;
/** Words that a number of three bytes can name beyond {@link frequentWords}. */
const rareWords = 65_536;

/** Words that are read together: the first of each page shares nothing with the one before. */
const pageSize = 256;
const pagesPerBlock = 16;
const blockSize = pageSize * pagesPerBlock;

/** Words by number. */
export interface Dictionary {
  /** Empty for a number that the dictionary does not have. */
  word(id: number): string;
}

/** Strings with how often each was met; parallel. */
export interface CountedStrings {
  readonly strings: readonly string[];
  readonly counts: ArrayLike<number>;
}

/**
 * The numbering, the same for the same words and counts in any order.
 * @param lists a word may come several times; its counts are added
 * @param keep whether a word with this count is taken in
 */
export function orderWords(
  lists: readonly CountedStrings[],
  keep: (word: string, count: number) => boolean = () => true,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const list of lists)
    list.strings.forEach((word, at) => counts.set(word, (counts.get(word) ?? 0) + list.counts[at]!));
  const kept = [...counts].filter(([word, count]) => keep(word, count)).map(([word]) => word);
  // By UTF-16 units: no locale has a say in the file.
  kept.sort();
  const frequent = mostFrequent(kept, (word) => counts.get(word)!);
  const isFrequent = new Set(frequent);
  return [...frequent, ...kept.filter((word) => !isFrequent.has(word))];
}

/** The words with the smallest numbers, by how often they were met and then in the order given. */
function mostFrequent(words: readonly string[], countOf: (word: string) => number): readonly string[] {
  // Few words are as frequent as that: only they are sorted.
  const least = Int32Array.from(words, countOf).sort().at(-frequentWords) ?? 0;
  return words
    .filter((word) => countOf(word) >= least)
    .sort((a, b) => countOf(b) - countOf(a))
    .slice(0, frequentWords);
}

/** Blocks of 4,096 words: how many units each shares with the one before, how long its rest is, and all rests. */
export function writeDictionary(words: readonly string[]): readonly Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let from = 0; from < words.length; from += blockSize) {
    const part = words.slice(from, from + blockSize);
    const [shared, lengths] = [new ByteWriter(), new ByteWriter()];
    const rests = part.map((word, at) => {
      const common = at % pageSize === 0 ? 0 : sharedStart(part[at - 1]!, word);
      shared.varint(common);
      lengths.varint(word.length - common);
      return word.slice(common);
    });
    const block = new ByteWriter();
    for (const column of [shared, lengths]) {
      block.varint(column.length);
      block.raw(column.finish());
    }
    block.raw(strToU8(rests.join('')));
    blocks.push(block.finish());
  }
  return blocks;
}

/** @param block inflates one block of the dictionary's table; each is asked for once, when a word of it is */
export function readDictionary(block: (index: number) => Uint8Array | undefined): Dictionary {
  const blocks = new Map<number, (page: number) => readonly string[]>();
  const known: (readonly string[] | undefined)[] = [];
  const readPage = (page: number): readonly string[] => {
    const at = Math.floor(page / pagesPerBlock);
    let read = blocks.get(at);
    if (!read) blocks.set(at, (read = openBlock(block(at) ?? new Uint8Array())));
    return read(page % pagesPerBlock);
  };
  return {
    word: (id) => (id < 0 ? '' : ((known[id >> 8] ??= readPage(id >> 8))[id & 255] ?? '')),
  };
}

/** Finds where each page starts; its words are made when one of them is asked for. */
function openBlock(block: Uint8Array): (page: number) => readonly string[] {
  const all = new ByteReader(block);
  const shared = all.raw(all.varint());
  const lengths = all.raw(all.varint());
  const text = strFromU8(all.raw(block.length));
  const starts: { readonly shared: number; readonly lengths: number; readonly text: number }[] = [];
  const [sharedReader, lengthReader] = [new ByteReader(shared), new ByteReader(lengths)];
  let at = 0;
  while (!lengthReader.atEnd) {
    starts.push({ shared: sharedReader.position, lengths: lengthReader.position, text: at });
    sharedReader.skipVarints(pageSize);
    for (let left = pageSize; left > 0 && !lengthReader.atEnd; left--) at += lengthReader.varint();
  }
  return (page) => {
    const start = starts[page];
    if (!start) return [];
    const [common, rests] = [new ByteReader(shared, start.shared), new ByteReader(lengths, start.lengths)];
    const words: string[] = [];
    let previous = '';
    let from = start.text;
    for (let left = pageSize; left > 0 && !rests.atEnd; left--) {
      const length = rests.varint();
      previous = previous.slice(0, common.varint()) + text.slice(from, from + length);
      words.push(previous);
      from += length;
    }
    return words;
  };
}

/** How many UTF-16 units two words start with in common, no pair of surrogates cut. */
function sharedStart(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  const last = b.charCodeAt(shared - 1);
  return last >= 0xd800 && last <= 0xdbff ? shared - 1 : shared;
}

/** Writes a word's number: one byte up to 223, two up to 7,903, three up to 73,439, else a byte 255 and a varint. */
export function writeWordId(to: ByteWriter, id: number): void {
  if (id < shortest) to.byte(id);
  else if (id < frequentWords) {
    to.byte(shortest + ((id - shortest) >> 8));
    to.byte((id - shortest) & 255);
  } else if (id < frequentWords + rareWords) {
    to.byte(threeBytes);
    to.byte((id - frequentWords) >> 8);
    to.byte((id - frequentWords) & 255);
  } else {
    to.byte(255);
    to.varint(id - frequentWords - rareWords);
  }
}

/** Reads what {@link writeWordId} wrote. */
export function readWordId(from: ByteReader): number {
  const first = from.byte();
  if (first < shortest) return first;
  if (first < threeBytes) return shortest + ((first - shortest) << 8) + from.byte();
  if (first === threeBytes) return frequentWords + (from.byte() << 8) + from.byte();
  return frequentWords + rareWords + from.varint();
}

/** Passes over so many numbers of words. */
export function skipWordIds(from: ByteReader, count: number): void {
  for (let left = count; left > 0 && !from.atEnd; left--) {
    const first = from.byte();
    if (first < shortest) continue;
    if (first < threeBytes) from.skip(1);
    else if (first === threeBytes) from.skip(2);
    else from.varint();
  }
}
