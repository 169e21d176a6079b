/** Content words: what a statement is about, in order, without function words and punctuation. */
import { isDigit, isLetter, isUpper } from './chars';

/** One word of a text. */
export interface WordSpan {
  /** As printed, punctuation around it taken off; a number with its unit is one word. */
  readonly word: string;
  /** Offset of the word. */
  readonly start: number;
}

// Small words that change what a statement says are no function words here: not, no, only, unless, without, before, after, until, except.
const functionWords = new Set(
  (
    'a an the this that these those its it they them their there he she his her we our us you your i ' +
    'and or but nor so as at by for from in into of on onto to with within via per than then thus hence ' +
    'is are was were be been being am has have had having do does did done can could will would might ' +
    'which who whom whose what when where while how why such also both either each other any some all ' +
    'if about above below under over between through up out off upon ' +
    'e.g i.e etc however therefore same own very more most ' +
    'must shall should may required recommended optional mandatory ' +
    'MUST SHALL SHOULD MAY REQUIRED RECOMMENDED OPTIONAL MANDATORY NOT MUST- SHOULD+ SHOULD-'
  ).split(' '),
);
const longestFunctionWord = 11;

/** Whether a word says nothing by itself; requirement keywords count as such. */
export function isFunctionWord(word: string): boolean {
  if (word.length > longestFunctionWord) return false;
  return functionWords.has(word) || (isUpper(word.charCodeAt(0)) && functionWords.has(word.toLowerCase()));
}

const unit =
  /^(?:bits?|bytes?|octets?|words?|seconds?|secs?|milliseconds?|ms|microseconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|times|characters?|hops?|packets?|segments?|bps|kbps|mbps|gbps|kbit\/s|mbit\/s|kb|mb|gb|hz|khz|mhz)$/i;

/** The content words of a text, in order. */
export function contentWords(text: string): readonly WordSpan[] {
  const words: WordSpan[] = [];
  let numberAt = -1;
  for (let at = 0; at < text.length;) {
    while (at < text.length && text.charCodeAt(at) <= 32) at++;
    let start = at;
    while (at < text.length && text.charCodeAt(at) > 32) at++;
    let end = at;
    while (start < end && isPunctuation(text.charCodeAt(start))) start++;
    while (end > start && isPunctuation(text.charCodeAt(end - 1))) end--;
    // A sign before a number belongs to it, and so does one that grades a keyword.
    if (text.charCodeAt(end) === 43 || text.charCodeAt(end) === 45) {
      if (functionWords.has(text.slice(start, end + 1))) continue;
    }
    if (!hasSubstance(text, start, end)) {
      numberAt = -1;
      continue;
    }
    const word = text.slice(start, end);
    const number = numberAt;
    numberAt = -1;
    if (number >= 0 && unit.test(word)) {
      const before = words[number]!;
      words[number] = { word: `${before.word} ${word}`, start: before.start };
      continue;
    }
    if (isFunctionWord(word)) continue;
    if (end === at && isNumber(text, start, end)) numberAt = words.length;
    words.push({ word, start });
  }
  return words;
}

/** Marks that stand around words and are no part of them. */
const punctuation = new Uint8Array(128);
for (const mark of '()"\'`[]{}<>*_,;:.!?|=+-#&~^/\\') punctuation[mark.charCodeAt(0)] = 1;

function isPunctuation(code: number): boolean {
  return code < 128 ? punctuation[code] === 1 : code >= 0x2018 && code <= 0x2026;
}

function hasSubstance(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code) || code > 0xbf) return true;
  }
  return false;
}

function isNumber(text: string, start: number, end: number): boolean {
  if (!isDigit(text.charCodeAt(start))) return false;
  for (let at = start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isDigit(code) && code !== 46 && code !== 44) return false;
  }
  return true;
}
