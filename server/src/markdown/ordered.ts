/** Search in lists that are in the order of their places. */

/** The place of the first item that meets a condition which all after it meet too; their number where none does. */
export function firstFrom<Item>(items: readonly Item[], meets: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (meets(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
