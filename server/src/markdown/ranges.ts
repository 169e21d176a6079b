/** Which of many ranges holds a place, without looking at all of them. */
import type { ViewRange } from './textView';

/** Units of text whose ranges are listed together. */
const stretch = 256;

/**
 * @param items in any order; their ranges may hold one another
 * @returns finds the last item whose range holds all of `[start, end)`; undefined where none does
 */
export function findContaining<Item>(
  items: readonly Item[],
  rangeOf: (item: Item) => ViewRange,
): (start: number, end: number) => Item | undefined {
  const holds = (item: Item, start: number, end: number): boolean => {
    const range = rangeOf(item);
    return range.start <= start && end <= range.end;
  };
  if (items.length < 8) return (start, end) => items.findLast((item) => holds(item, start, end));
  const stretches = new Map<number, Item[]>();
  for (const item of items) {
    const { start, end } = rangeOf(item);
    for (let at = Math.floor(start / stretch); at * stretch <= end; at++) {
      const known = stretches.get(at);
      if (known) known.push(item);
      else stretches.set(at, [item]);
    }
  }
  return (start, end) =>
    stretches.get(Math.floor(start / stretch))?.findLast((item) => holds(item, start, end));
}
