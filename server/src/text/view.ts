/**
 * A text view: words of several lines joined into one normalised string (white space folded, words that a hyphen
 * split put together), with a map back to the offsets of the source. The idea is awslabs/duvet's.
 */
import { isAlphanumeric, isLetter, isLower } from './chars';

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

/**
 * @param spans the parts to join, mostly lines without their indentation, in order
 * @param isWord whether a word stands in the document without a hyphen: `re-` and `quired` then become one word
 */
export function viewOf(source: string, spans: readonly Span[], isWord: (word: string) => boolean): TextView {
  const pieces: string[] = [];
  const at: number[] = [];
  const from: number[] = [];
  let length = 0;
  let last: Span | undefined;
  for (const span of spans) {
    if (span.start >= span.end) continue;
    if (last) {
      const joined = hyphenated(source, last, span);
      if (joined === undefined) {
        pieces.push(' ');
        length++;
      } else if (isWord(joined)) {
        pieces[pieces.length - 1] = pieces[pieces.length - 1]!.slice(0, -1);
        length--;
      }
    }
    last = span;
    for (let start = span.start; start < span.end;) {
      let end = start;
      while (end < span.end && !isFold(source, end)) end++;
      at.push(length);
      from.push(start);
      pieces.push(source.slice(start, end));
      length += end - start;
      if (end >= span.end) break;
      pieces.push(' ');
      length++;
      start = end + 1;
      while (start < span.end && source.charCodeAt(start) <= 32) start++;
    }
  }
  return { text: pieces.length === 1 ? pieces[0]! : pieces.join(''), at, source: from };
}

/** Whether white space starts here that is more than one space. */
function isFold(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code <= 32 && (code !== 32 || source.charCodeAt(at + 1) <= 32);
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

/** The word that would arise if the hyphen between two parts went; empty where it stays, undefined where there is none. */
function hyphenated(source: string, before: Span, after: Span): string | undefined {
  const hyphen = before.end - 1;
  if (source.charCodeAt(hyphen) !== 45 || !isAlphanumeric(source.charCodeAt(hyphen - 1))) return undefined;
  if (!isLower(source.charCodeAt(after.start)) || !isLower(source.charCodeAt(hyphen - 1)))
    return isAlphanumeric(source.charCodeAt(after.start)) ? '' : undefined;
  let from = hyphen;
  while (from > before.start && isLetter(source.charCodeAt(from - 1))) from--;
  let to = after.start;
  while (to < after.end && isLetter(source.charCodeAt(to))) to++;
  return source.slice(from, hyphen) + source.slice(after.start, to);
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
