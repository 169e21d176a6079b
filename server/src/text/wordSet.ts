/** A set of words that is asked with code units: no string is made of a word only to find that it is none of them. */
import { isUpper } from './chars';

/** Words are found by a hash of so many bits of their letters in any case. */
const hashBits = 12;
const hashMask = (1 << hashBits) - 1;

export class WordSet {
  /** For each first letter in any case the lengths that words have, as bits: most words are none by this alone. */
  private readonly lengths = new Int32Array(32);
  /** By hash a word's number and one; 0 where there is none. */
  private readonly first = new Int16Array(1 << hashBits);
  /** For each word the next one with its hash, as in {@link first}. */
  private readonly next: Int16Array;
  /** For each word whether it has no capitals. */
  private readonly small: readonly boolean[];

  /** @param words of at most 30 letters, in ASCII */
  constructor(private readonly words: readonly string[]) {
    this.next = new Int16Array(words.length);
    this.small = words.map((word) => word === word.toLowerCase());
    words.forEach((word, at) => {
      let hash = word.length;
      for (let letter = 0; letter < word.length; letter++)
        hash = (hash * 31 + (word.charCodeAt(letter) & 31)) & hashMask;
      this.lengths[word.charCodeAt(0) & 31]! |= 1 << word.length;
      this.next[at] = this.first[hash]!;
      this.first[hash] = at + 1;
    });
  }

  /**
   * Whether code units `[from, to)` spell a word of the set.
   * @param anyCase whether capitals stand for small letters too
   */
  has(units: Uint16Array, from: number, to: number, anyCase: boolean): boolean {
    const length = to - from;
    if (length > 30 || (this.lengths[units[from]! & 31]! & (1 << length)) === 0) return false;
    let hash = length;
    for (let at = from; at < to; at++) hash = (hash * 31 + (units[at]! & 31)) & hashMask;
    for (let word = this.first[hash]! - 1; word >= 0; word = this.next[word]! - 1)
      if (this.isSpelled(word, units, from, to, anyCase)) return true;
    return false;
  }

  private isSpelled(at: number, units: Uint16Array, from: number, to: number, anyCase: boolean): boolean {
    const word = this.words[at]!;
    if (word.length !== to - from) return false;
    const fold = anyCase && this.small[at]!;
    for (let unit = from; unit < to; unit++) {
      const code = units[unit]!;
      const letter = word.charCodeAt(unit - from);
      if (code !== letter && !(fold && isUpper(code) && (code | 32) === letter)) return false;
    }
    return true;
  }
}
