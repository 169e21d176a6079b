/** Whether a word stands somewhere in a text by itself; asked for words that a hyphen at a line's end may have split. */
import { isLetter, isLower } from '../text/chars';
import type { SourceText } from '../text/codes';
import type { WordTest } from '../text/view';

/** After so many different words the text is not searched for more. */
const mostWords = 2000;
/** After so many searches it pays to note all words of the text, which takes as long as some searches for what is not there. */
const fewSearches = 3;

export function createWordTest(source: SourceText): WordTest {
  const known = new Map<string, boolean>();
  let noted: Int32Array | undefined;
  const search = (word: string): boolean => {
    if (known.size < fewSearches) return hasWord(source.text, word);
    noted ??= noteWords(source.codes);
    const place = noted[hashOf(word)]! - 1;
    return place >= 0 && (standsAt(source.codes, place, word) || hasWord(source.text, word));
  };
  return (word) => {
    if (word === '') return false;
    const lower = word.toLowerCase();
    let answer = known.get(lower);
    if (answer === undefined) {
      answer = known.size < mostWords && search(lower);
      known.set(lower, answer);
    }
    return answer;
  };
}

const tableSize = 1 << 15;

/** By hash where the first word of small letters stands that has it, counted from 1; 0 where there is none. */
function noteWords(codes: Uint8Array): Int32Array {
  const noted = new Int32Array(tableSize);
  const { length } = codes;
  for (let at = 0; at < length; at++) {
    const from = at;
    let hash = 0;
    let small = true;
    for (; at < length && isLetter(codes[at]!); at++) {
      hash = (hash * 31 + codes[at]!) & (tableSize - 1);
      if (!isLower(codes[at]!)) small = false;
    }
    if (at > from && small && noted[hash] === 0) noted[hash] = from + 1;
  }
  return noted;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) & (tableSize - 1);
  return hash;
}

/** Whether the word that starts at an offset is this one. */
function standsAt(codes: Uint8Array, offset: number, word: string): boolean {
  for (let at = 0; at < word.length; at++) if (codes[offset + at] !== word.charCodeAt(at)) return false;
  return !isLetter(codes[offset + word.length]!);
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + word.length))) return true;
  return false;
}
