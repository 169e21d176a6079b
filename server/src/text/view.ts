/**
 * A text view: words of several lines joined into one normalised text (white space folded, words that a hyphen
 * split put together), with a map back to the offsets of the source. The idea is awslabs/duvet's.
 */
import { isAlphanumeric, isLetter, isLower } from './chars';
import { type SourceText, textOf, unitAt } from './codes';
import { Numbers, Units } from './numbers';

/** Part of a source text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether a word stands in the document without a hyphen: `re-` and `quired` then become one word. */
export type WordTest = (word: string) => boolean;

/** May be cleared and filled again, so that a document needs only a few. */
export class TextView {
  /** The view's code units. */
  readonly units = new Units();
  /** Where pieces that were copied unchanged start in the view, ascending. */
  private readonly at = new Numbers();
  /** The source offsets of the same pieces. */
  private readonly source = new Numbers();
  /** End of the last part, and where it started; -1 while there is none. */
  private lastStart = -1;
  private lastEnd = -1;

  get length(): number {
    return this.units.length;
  }

  get text(): string {
    return this.slice(0, this.units.length);
  }

  slice(from: number, to: number): string {
    return textOf(this.units.values, from, to);
  }

  clear(): void {
    this.units.length = this.at.length = this.source.length = 0;
    this.lastStart = this.lastEnd = -1;
  }

  /** Adds a part of the source, mostly a line without its indentation. */
  add(source: SourceText, start: number, end: number, isWord: WordTest): void {
    if (start >= end) return;
    if (this.lastEnd >= 0) this.join(source, start, end, isWord);
    this.lastStart = start;
    this.lastEnd = end;
    this.units.reserve(end - start);
    const { codes } = source;
    const { values } = this.units;
    let { length } = this.units;
    this.at.push(length);
    this.source.push(start);
    for (let at = start; at < end; at++) {
      const code = codes[at]!;
      if (code > 32) {
        values[length++] = code === 0xff ? unitAt(source, at) : code;
        continue;
      }
      values[length++] = 32;
      if (code === 32 && !(at + 1 < codes.length && codes[at + 1]! <= 32)) continue;
      // More than one space: a new piece starts after them.
      while (at + 1 < end && codes[at + 1]! <= 32) at++;
      if (at + 1 >= end) continue;
      this.at.push(length);
      this.source.push(at + 1);
    }
    this.units.length = length;
  }

  /** The source offset of a position in the view. */
  toSource(position: number): number {
    const piece = lastAtMost(this.at, position);
    return piece < 0 ? 0 : this.source.values[piece]! + (position - this.at.values[piece]!);
  }

  /** The position in the view of a source offset that lies within it. */
  fromSource(offset: number): number {
    const piece = lastAtMost(this.source, offset);
    if (piece < 0) return 0;
    const limit = piece + 1 < this.at.length ? this.at.values[piece + 1]! : this.units.length;
    return Math.min(limit, this.at.values[piece]! + (offset - this.source.values[piece]!));
  }

  /** Sets the next part apart by a space, unless a hyphen ends the last one. */
  private join(source: SourceText, start: number, end: number, isWord: WordTest): void {
    const joined = hyphenated(source, this.lastStart, this.lastEnd, start, end);
    if (joined === undefined) this.units.push(32);
    else if (isWord(joined)) this.units.length--;
  }
}

/** @param spans the parts to join, in order */
export function viewOf(source: SourceText, spans: readonly Span[], isWord: WordTest): TextView {
  return fillView(new TextView(), source, spans, isWord);
}

/** As {@link viewOf}, in a view that loses what it had. */
export function fillView(
  view: TextView,
  source: SourceText,
  spans: readonly Span[],
  isWord: WordTest,
): TextView {
  view.clear();
  for (const { start, end } of spans) view.add(source, start, end, isWord);
  return view;
}

/** The word that would arise if the hyphen between two parts went; empty where it stays, undefined where there is none. */
function hyphenated(
  { text, codes }: SourceText,
  before: number,
  beforeEnd: number,
  after: number,
  afterEnd: number,
): string | undefined {
  const hyphen = beforeEnd - 1;
  if (codes[hyphen] !== 45 || !isAlphanumeric(codes[hyphen - 1]!)) return undefined;
  if (!isLower(codes[after]!) || !isLower(codes[hyphen - 1]!))
    return isAlphanumeric(codes[after]!) ? '' : undefined;
  let from = hyphen;
  while (from > before && isLetter(codes[from - 1]!)) from--;
  let to = after;
  while (to < afterEnd && isLetter(codes[to]!)) to++;
  return text.slice(from, hyphen) + text.slice(after, to);
}

function lastAtMost({ values, length }: Numbers, value: number): number {
  let low = -1;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
