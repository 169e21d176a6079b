/**
 * Where the words that may be requirement keywords stand in a text: one pass that looks at two or three characters in
 * every six, by the method of Wu and Manber.
 */
import { isAlphanumeric } from '../text/chars';
import { Numbers } from '../text/numbers';

/** Finds the offsets at which one of some words may start; a caller looks at each more closely. */
export type WordScan = (codes: Uint8Array) => Numbers;

/** @param words in lower case, of three letters or more; no two may start with the same three */
export function createWordScan(words: readonly string[]): WordScan {
  /** By two letters in any case: how far they are at least from the second and third letter of a word. */
  const steps = new Uint8Array(1 << 10).fill(3);
  /** By the first three letters: the fourth, or 0 where the word has no more. -1 where no word starts so. */
  const fourth = new Int8Array(1 << 15).fill(-1);
  for (const word of words) {
    const [a, b, c] = [0, 1, 2].map((at) => word.charCodeAt(at) & 31) as [number, number, number];
    for (let before = 0; before < 32; before++) lower(steps, (before << 5) | a, 2);
    lower(steps, (a << 5) | b, 1);
    steps[(b << 5) | c] = 0;
    fourth[(a << 10) | (b << 5) | c] = word.length > 3 ? word.charCodeAt(3) & 31 : 0;
  }
  /** The step from a place, 0 where its two letters are the second and third of a word. */
  const stepAt = (codes: Uint8Array, at: number): number =>
    steps[((codes[at - 1]! & 31) << 5) | (codes[at]! & 31)]!;
  const isWordAt = (codes: Uint8Array, at: number): boolean => {
    const next = fourth[((codes[at - 2]! & 31) << 10) | ((codes[at - 1]! & 31) << 5) | (codes[at]! & 31)]!;
    return next >= 0 && (next === 0 || (codes[at + 1]! & 31) === next) && startsWord(codes, at - 2);
  };
  return (codes) => {
    const { length } = codes;
    const found = new Numbers(Math.max(16, length >> 8));
    const foundLater = new Numbers(Math.max(16, length >> 9));
    // Two places at once, one in each half of the text: a step waits for what it reads, and the other's needs not wait.
    const middle = Math.max(2, length >> 1);
    let at = 2;
    let later = middle;
    while (at < middle && later < length) {
      const step = stepAt(codes, at);
      const stepLater = stepAt(codes, later);
      if (step === 0 && isWordAt(codes, at)) found.push(at - 2);
      if (stepLater === 0 && isWordAt(codes, later)) foundLater.push(later - 2);
      at += step || 1;
      later += stepLater || 1;
    }
    for (; at < middle; at += stepAt(codes, at) || 1) if (isWordAt(codes, at)) found.push(at - 2);
    for (; later < length; later += stepAt(codes, later) || 1)
      if (isWordAt(codes, later)) foundLater.push(later - 2);
    for (let n = 0; n < foundLater.length; n++) found.push(foundLater.values[n]!);
    return found;
  };
}

function lower(steps: Uint8Array, at: number, step: number): void {
  steps[at] = Math.min(steps[at]!, step);
}

function startsWord(codes: Uint8Array, at: number): boolean {
  if (at === 0) return true;
  const before = codes[at - 1]!;
  return !isAlphanumeric(before) && before !== 95;
}
