/** What a row of a table is about, and in which of its columns a keyword stands, read from the words of the row alone. */

/** A column's name is no longer; what stands before it belongs to another cell. */
const longestColumn = 4;
const longestKey = 8;

/**
 * The words of the row's first cell that is no column's name: `3DES-CBC`, `Client identifier`. Numbers and citations
 * among them tell where something is defined, not what it is.
 * @param isHeader whether a word is part of a column's name
 */
export function keyWords(words: readonly string[], isHeader: (word: string) => boolean): readonly string[] {
  const from = words.findIndex((word) => !isHeader(word));
  if (from < 0) return [];
  const key: string[] = [];
  for (let at = from; at < words.length && key.length < longestKey && !isHeader(words[at]!); at++)
    if (!/^(?:[\d.]+|RFC[-\s]?\d*)$/i.test(words[at]!)) key.push(words[at]!);
  return key;
}

/** The name of the column that a cell stands in. @param cell how many words stand before the cell's keyword */
export function columnWords(
  words: readonly string[],
  cell: number,
  isHeader: (word: string) => boolean,
): readonly string[] {
  let from = cell;
  while (from > 0 && cell - from < longestColumn && isHeader(words[from - 1]!)) from--;
  return words.slice(from, cell);
}
