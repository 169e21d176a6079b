/** Lines of a document: `\n`, `\r\n` and a lone `\r` end one, as in CommonMark section 2.1 and in the Language Server Protocol. */

export interface LineMap {
  /** The offset at which each line starts; the first is 0. */
  readonly starts: readonly number[];
  readonly length: number;
}

/** A place as line and column, both 0-based, the column in UTF-16 units. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

export function createLineMap(text: string): LineMap {
  const starts = [0];
  const ends = /\r\n|\n|\r/g;
  while (ends.exec(text)) starts.push(ends.lastIndex);
  return { starts, length: text.length };
}

/** @param offset clamped to the text */
export function linePlace(map: LineMap, offset: number): LinePlace {
  const at = Math.min(Math.max(offset, 0), map.length);
  let low = 0;
  let high = map.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (map.starts[middle]! <= at) low = middle;
    else high = middle;
  }
  return { line: low, column: at - map.starts[low]! };
}
