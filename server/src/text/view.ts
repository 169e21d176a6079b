/**
 * A text view: words of several lines joined into one normalised string (white space folded, words that a hyphen
 * split put together), with a map back to the offsets of the source. The idea is awslabs/duvet's.
 */
import { isLetter, isLower } from './chars';

/** Part of a source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface TextView {
  readonly text: string;
  /** Where pieces that were copied unchanged start in {@link text}, ascending. */
  readonly at: readonly number[];
  /** The source offsets of the same pieces. */
  readonly source: readonly number[];
}

const folded = /[^\s\u0000-\u001f]+/g;

/**
 * @param spans the parts to join, mostly lines without their indentation, in order
 * @param isWord whether a word stands in the document without a hyphen: `re-` and `quired` then become one word
 */
export function viewOf(source: string, spans: readonly Span[], isWord: (word: string) => boolean): TextView {
  let text = '';
  const at: number[] = [];
  const from: number[] = [];
  for (const span of spans) {
    let { start } = span;
    const { end } = span;
    if (start >= end) continue;
    if (text !== '') {
      const joined = hyphenated(text, source, start, end);
      if (joined === undefined) text += ' ';
      else if (isWord(joined)) text = text.slice(0, -1);
    }
    const line = source.slice(start, end);
    if (!line.includes('  ') && !line.includes('\t')) {
      at.push(text.length);
      from.push(start);
      text += line;
      continue;
    }
    let first = true;
    for (const piece of line.matchAll(folded)) {
      if (!first) text += ' ';
      first = false;
      at.push(text.length);
      from.push(start + piece.index);
      text += piece[0];
    }
    start = end;
  }
  return { text, at, source: from };
}

/** The source offset of a position in the view. */
export function toSource(view: TextView, position: number): number {
  const piece = lastAtMost(view.at, position);
  return piece < 0 ? 0 : view.source[piece]! + (position - view.at[piece]!);
}

/** The position in the view of a source offset that lies within it. */
export function fromSource(view: TextView, offset: number): number {
  const piece = lastAtMost(view.source, offset);
  if (piece < 0) return 0;
  const limit = piece + 1 < view.at.length ? view.at[piece + 1]! : view.text.length;
  return Math.min(limit, view.at[piece]! + (offset - view.source[piece]!));
}

/** The word that would arise if the view's last word lost its hyphen; undefined where it ends with none. */
function hyphenated(text: string, source: string, start: number, end: number): string | undefined {
  if (text.charCodeAt(text.length - 1) !== 45 || !isLetter(text.charCodeAt(text.length - 2)))
    return undefined;
  if (!isLetter(source.charCodeAt(start))) return /\d/.test(source[start]!) ? '' : undefined;
  let from = text.length - 1;
  while (from > 0 && isLetter(text.charCodeAt(from - 1))) from--;
  let to = start;
  while (to < end && isLetter(source.charCodeAt(to))) to++;
  if (!isLower(source.charCodeAt(start)) && isLower(text.charCodeAt(text.length - 2))) return '';
  return text.slice(from, text.length - 1) + source.slice(start, to);
}

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = -1;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sorted[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
