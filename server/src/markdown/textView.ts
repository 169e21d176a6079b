/**
 * Text as people read it, with a map back to the source: markup is gone, character references and escapes are
 * decoded, and a line break with what the next line starts with (`> `, indentation) is one space.
 */
import type { Span } from './citation';

/** A stretch of a view: either the same characters as the source, or characters that stand for a stretch of it. */
interface Run {
  /** Offset in the view. */
  readonly at: number;
  /** Offsets in the source, relative to the view's base. */
  readonly start: number;
  readonly end: number;
  /** Character by character the same as the source. */
  readonly verbatim: boolean;
}

export interface TextView {
  readonly text: string;
  readonly runs: readonly Run[];
  /** Added to every source offset: a view is made within a block and placed in the document later. */
  readonly base: number;
}

/** Half-open offsets into a view's text. */
export interface ViewRange {
  readonly start: number;
  readonly end: number;
}

/** Where a stretch of the view is written. An empty stretch gives an empty span. */
export function sourceSpan(view: TextView, start: number, end: number): Span {
  const from = sourceOffset(view, start);
  return { start: from, end: end > start ? sourceEnd(view, end) : from };
}

/** Where the view's character at this offset starts in the source. */
export function sourceOffset(view: TextView, at: number): number {
  const run = view.runs[runIndex(view, at)];
  if (run === undefined) return view.base;
  if (at >= view.text.length) return view.base + run.end;
  return view.base + run.start + (run.verbatim ? at - run.at : 0);
}

/** The view's offset for a place in the source: the first character that starts there or later. */
export function viewOffset(view: TextView, offset: number): number {
  const wanted = offset - view.base;
  let low = 0;
  let high = view.runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.runs[middle]!.end <= wanted) low = middle + 1;
    else high = middle;
  }
  const run = view.runs[low];
  if (run === undefined) return view.text.length;
  if (wanted <= run.start || !run.verbatim) return run.at;
  return run.at + (wanted - run.start);
}

/** The same view in a text where its block starts later by this many units. */
export function placeView(view: TextView, base: number): TextView {
  return base === view.base ? view : { text: view.text, runs: view.runs, base };
}

function sourceEnd(view: TextView, end: number): number {
  const last = end - 1;
  const run = view.runs[runIndex(view, last)];
  if (run === undefined) return view.base;
  return view.base + (run.verbatim ? run.start + (last - run.at) + 1 : run.end);
}

/** The last run that starts at or before the offset. */
function runIndex(view: TextView, at: number): number {
  let low = 0;
  let high = view.runs.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (view.runs[middle]!.at <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** Collects a view from left to right. */
export interface ViewBuilder {
  /** The view's length so far. */
  readonly length: number;
  /** Appends source characters as they are. */
  verbatim(start: number, end: number): void;
  /** Appends characters that stand for a stretch of the source. */
  replaced(text: string, start: number, end: number): void;
  /** Whether the view so far ends in white space or is empty. */
  readonly atSpace: boolean;
  build(): TextView;
}

export function createViewBuilder(source: string): ViewBuilder {
  const pieces: string[] = [];
  const runs: { at: number; start: number; end: number; verbatim: boolean }[] = [];
  let length = 0;
  let last = ' ';
  const append = (piece: string): void => {
    pieces.push(piece);
    length += piece.length;
    last = piece.at(-1)!;
  };
  return {
    get length() {
      return length;
    },
    get atSpace() {
      return /\s/.test(last);
    },
    verbatim(start, end) {
      if (end <= start) return;
      const run = runs.at(-1);
      if (run?.verbatim === true && run.end === start) run.end = end;
      else runs.push({ at: length, start, end, verbatim: true });
      append(source.slice(start, end));
    },
    replaced(piece, start, end) {
      if (piece === '') return;
      runs.push({ at: length, start, end, verbatim: false });
      append(piece);
    },
    build: () => ({ text: pieces.join(''), runs, base: 0 }),
  };
}
