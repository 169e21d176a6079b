/** Whether a word stands somewhere in a text by itself; asked for words that a hyphen at a line's end may have split. */
import { isLetter, isLower } from '../text/chars';
import type { SourceText } from '../text/codes';
import type { WordTest } from '../text/view';

/** After so many different words the text is not searched for more. */
const mostWords = 2000;
/** After so many searches it pays to note all words of the text. */
const fewSearches = 12;

export function createWordTest(source: SourceText): WordTest {
  const known = new Map<string, boolean>();
  let noted: Uint8Array | undefined;
  const search = (word: string): boolean => {
    if (known.size >= fewSearches) {
      noted ??= noteWords(source.codes);
      if (noted[hashOf(word)] === 0) return false;
    }
    return hasWord(source.text, word);
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

const tableSize = 1 << 16;

/** 1 for the hash of each run of small letters. */
function noteWords(codes: Uint8Array): Uint8Array {
  const noted = new Uint8Array(tableSize);
  const { length } = codes;
  for (let at = 0; at < length; at++) {
    let hash = 0;
    const from = at;
    for (; at < length && isLower(codes[at]!); at++) hash = (hash * 31 + codes[at]!) & (tableSize - 1);
    if (at > from) noted[hash] = 1;
  }
  return noted;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = (hash * 31 + word.charCodeAt(at)) & (tableSize - 1);
  return hash;
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isLetter(text.charCodeAt(at - 1)) && !isLetter(text.charCodeAt(at + word.length))) return true;
  return false;
}
