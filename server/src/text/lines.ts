/**
 * The offsets at which a text's lines start, split at `\n` alone: a form feed or a lone `\r` stays in its line.
 * Line `n` (0-based) spans `[starts[n], starts[n + 1] - 1)`; the last entry is one past the text's end plus one,
 * so that the same formula holds for the last line.
 */
export function lineStarts(text: string): Int32Array {
  let starts = new Int32Array(Math.max(16, (text.length >> 4) + 2));
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (count + 2 > starts.length) starts = grown(starts);
    starts[count++] = at + 1;
  }
  starts[count] = text.length + 1;
  return starts.subarray(0, count + 1);
}

/** The 0-based line that holds an offset, by bisection over {@link lineStarts}. */
export function lineAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
