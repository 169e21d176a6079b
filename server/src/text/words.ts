/** Content words: what a statement is about, in order, without function words and punctuation. */

/** One word of a text. */
export interface WordSpan {
  /** As printed, punctuation around it taken off; a number with its unit is one word. */
  readonly word: string;
  /** Offset of the word. */
  readonly start: number;
}

const functionWords = new Set(
  (
    'a an the this that these those its it they them their there he she his her we our us you your i ' +
    'and or but nor so as at by for from in into of on onto to with within via per than then thus hence ' +
    'is are was were be been being am has have had having do does did done can could will would might ' +
    'which who whom whose what when where while how why such also both either each other any some all ' +
    'if about above below under over between through up out off upon ' +
    'e.g i.e etc however therefore same own very more most ' +
    'must shall should may required recommended optional mandatory'
  ).split(' '),
);

/** Small words that change what a statement says stay: not, no, only, unless, without, before, after, until, except. */
export function isFunctionWord(word: string): boolean {
  return functionWords.has(word.toLowerCase());
}

const unit =
  /^(?:bits?|bytes?|octets?|words?|seconds?|secs?|milliseconds?|ms|microseconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|times|characters?|hops?|packets?|segments?|bps|kbps|mbps|gbps|kbit\/s|mbit\/s|kb|mb|gb|hz|khz|mhz)$/i;
const token = /[^\s]+/g;
const leading = /^[("'`[{<*_\u2018\u201c,;:]+/;
const trailing = /[)"'`\]}>*_\u2019\u201d.,;:!?]+$/;

/** The content words of a text, in order. */
export function contentWords(text: string): readonly WordSpan[] {
  const words: WordSpan[] = [];
  let number: { word: string; start: number; index: number } | undefined;
  for (const match of text.matchAll(token)) {
    const bare = match[0].replace(leading, '');
    const start = match.index + match[0].length - bare.length;
    const word = bare.replace(trailing, '');
    if (!/[\p{L}\p{N}]/u.test(word)) {
      number = undefined;
      continue;
    }
    if (number && unit.test(word)) {
      words[number.index] = { word: `${number.word} ${word}`, start: number.start };
      number = undefined;
      continue;
    }
    number = undefined;
    if (isFunctionWord(word)) continue;
    if (/^\d[\d.,]*$/.test(word) && word.length === bare.length)
      number = { word, start, index: words.length };
    words.push({ word, start });
  }
  return words;
}
