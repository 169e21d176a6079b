/**
 * Where the words that may be requirement keywords stand in a text: one pass that reads four characters at once, of which
 * few begin such a word.
 */
import { isAlphanumeric } from '../text/chars';
import { Numbers } from '../text/numbers';

/** Finds the offsets at which one of some words may start; a caller looks at each more closely. */
export type WordScan = (codes: Uint8Array) => Numbers;

/**
 * What a pair of characters may be, as bits. The lower four: it begins a word, which has its first two letters in this pair
 * (one bit for each third of the words) or only its first. The upper four: it carries on a word that the pair before begins
 * with the same bit.
 */
const inPair = 1;
const thirds = 3;
const acrossPairs = 8;

/** @param words in lower case, of three letters or more; no two may start with the same three */
export function createWordScan(words: readonly string[]): WordScan {
  /** By two characters, as {@link pairOf} reads them. */
  const parts = new Uint8Array(1 << 16);
  /** By the first three letters: the fourth, or 0 where the word has no more. -1 where no word starts so. */
  const fourth = new Int8Array(1 << 15).fill(-1);
  const mark = (firsts: readonly number[], seconds: readonly number[], part: number): void => {
    for (const first of firsts) for (const second of seconds) parts[pairOf(first, second)]! |= part;
  };
  words.forEach((word, at) => {
    const [a, b, c] = [0, 1, 2].map((letter) => inAnyCase(word[letter]!)) as [number[], number[], number[]];
    const whole = inPair << (at % thirds);
    mark(a, b, whole);
    mark(c, anyCode, whole << 4);
    mark(beforeWords, a, acrossPairs);
    mark(b, c, acrossPairs << 4);
    fourth[lettersOf(a[0]!, b[0]!, c[0]!)] = word.length > 3 ? word.charCodeAt(3) & 31 : 0;
  });
  return (codes) => {
    const found = new Numbers(Math.max(16, codes.length >> 8));
    // Where memory is aligned for four bytes at once.
    const from = -codes.byteOffset & 3;
    const count = Math.max(0, (codes.length - from) >> 2);
    const fours = count === 0 ? none : new Int32Array(codes.buffer, codes.byteOffset + from, count);
    findIn(codes, 0, count === 0 ? codes.length : from, fourth, found);
    for (let n = 0; (n = nextBegun(fours, n, parts)) < count; n++) {
      const at = from + 4 * n;
      findIn(codes, Math.max(from, at - 2), at + 2, fourth, found);
    }
    if (count > 0) findIn(codes, Math.max(from, from + 4 * count - 2), codes.length, fourth, found);
    return found;
  };
}

const none = new Int32Array();

/** The next four characters in which a word goes on that they or the two before begin; the number of fours where there is none. */
function nextBegun(fours: Int32Array, from: number, parts: Uint8Array): number {
  // Almost all of the time goes into this loop: it calls nothing, makes nothing and looks nothing up.
  const [low, high] = isLittleEndian ? [0, 16] : [16, 0];
  let before = from === 0 ? 0 : parts[(fours[from - 1]! >>> high) & 0xffff]!;
  for (let n = from; n < fours.length; n++) {
    const four = fours[n]!;
    const first = parts[(four >>> low) & 0xffff]!;
    const second = parts[(four >>> high) & 0xffff]!;
    if (((before & (first >> 4)) | (first & (second >> 4))) !== 0) return n;
    before = second;
  }
  return fours.length;
}

/** Adds the offsets in `[from, to)` at which a word may start, by its first four letters. */
function findIn(codes: Uint8Array, from: number, to: number, fourth: Int8Array, found: Numbers): void {
  const last = Math.min(to, codes.length - 2);
  for (let at = from; at < last; at++) {
    const next = fourth[lettersOf(codes[at]!, codes[at + 1]!, codes[at + 2]!)]!;
    if (next < 0 || (at > 0 && isPartOfWord(codes[at - 1]!))) continue;
    if (next === 0 || (at + 3 < codes.length && (codes[at + 3]! & 31) === next)) found.push(at);
  }
}

const anyCode = Array.from({ length: 256 }, (_, code) => code);
const beforeWords = anyCode.filter((code) => !isPartOfWord(code));

/** Whether the first of several bytes in memory is the lowest of the number that they are. */
const isLittleEndian = new Uint16Array(Uint8Array.of(1, 0).buffer)[0] === 1;

/** Two characters as they are read at once. */
function pairOf(first: number, second: number): number {
  return isLittleEndian ? first | (second << 8) : (first << 8) | second;
}

/** A letter as it is, then as a capital. */
function inAnyCase(letter: string): readonly number[] {
  return [letter.charCodeAt(0), letter.toUpperCase().charCodeAt(0)];
}

/** Three letters in any case as one number. */
function lettersOf(a: number, b: number, c: number): number {
  return ((a & 31) << 10) | ((b & 31) << 5) | (c & 31);
}

function isPartOfWord(code: number): boolean {
  return isAlphanumeric(code) || code === 95;
}
