/** Words folded to what two wordings of one statement share: case, endings and the joints of compound names. */

/**
 * The terms of a word: its stem, or for a compound (`ENCR_AES_CBC`, `max-age`, `3des-cbc`) its parts and each two
 * neighbouring parts joined, so that other ways to write a name still share most of it.
 */
export function termsOf(word: string): readonly string[] {
  const parts = word
    .toLowerCase()
    .replace(/['\u2019]s?$/, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  if (parts.length <= 1) return parts.map(stem);
  const terms = parts.map(stem);
  for (let at = 0; at + 1 < parts.length; at++) terms.push(parts[at]! + parts[at + 1]!);
  return terms;
}

/** A word without the endings of number and tense. Light: words that look alike and mean different things stay apart. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let root = word;
  if (root.endsWith('ies') && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (/(?:ss|x|ch|sh)es$/.test(root)) root = root.slice(0, -2);
  else if (root.endsWith('s') && !/(?:ss|us|is)$/.test(root)) root = root.slice(0, -1);
  if (root.endsWith('ing') && root.length > 5) root = root.slice(0, -3);
  else if (root.endsWith('ed') && root.length > 4) root = root.slice(0, -2);
  else if (root.endsWith('ation') && root.length > 8) root = root.slice(0, -5);
  else if (root.endsWith('ly') && root.length > 5) root = root.slice(0, -2);
  if (/([^aeiousl])\1$/.test(root) && root.length > 4) root = root.slice(0, -1);
  return root.endsWith('e') && root.length > 3 ? root.slice(0, -1) : root;
}
