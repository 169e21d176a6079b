/** Words folded to what two wordings of one statement share: case, endings and the joints of compound names. */
import { isDigit } from '../text/chars';

export interface Terms {
  /** The stem of a word, or of each part of a compound (`ENCR_AES_CBC`, `max-age`, `3des-cbc`). */
  readonly parts: readonly string[];
  /** Each two neighbouring parts as one: other ways to write a name still share some of it. */
  readonly joined: readonly string[];
}

export function termsOf(word: string): Terms {
  // A version or a pair of octets is one thing: 1.2 is no more like 1.3 than like 2.
  if (isDigit(word.charCodeAt(0)) && /^\d+(?:[.,]\d+)+$/.test(word)) return { parts: [word], joined: none };
  const folded = word.toLowerCase();
  if (/^[a-z\d]+$/.test(folded)) return { parts: [stem(folded)], joined: none };
  const parts = folded
    .replace(/['\u2019]s?$/, '')
    .split(/^[\0-\x7f]*$/.test(folded) ? /[^a-z\d]+/ : /[^\p{L}\p{N}]+/u)
    .filter((part) => part !== '');
  return {
    parts: parts.map(stem),
    joined: parts.length < 2 ? none : parts.slice(1).map((part, at) => parts[at]! + part),
  };
}

const none: readonly string[] = [];

/** A word without the endings of number and tense. Light: words that look alike and mean different things stay apart. */
export function stem(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word;
  let root = word;
  if (root.endsWith('ies') && root.length > 4) root = `${root.slice(0, -3)}y`;
  else if (root.endsWith('es') && /(?:ss|x|ch|sh)es$/.test(root)) root = root.slice(0, -2);
  else if (root.endsWith('s') && !/(?:ss|us|is)$/.test(root)) root = root.slice(0, -1);
  if (root.endsWith('ing') && root.length > 5) root = root.slice(0, -3);
  else if (root.endsWith('ed') && root.length > 4) root = root.slice(0, -2);
  else if (root.endsWith('ation') && root.length > 8) root = root.slice(0, -5);
  else if (root.endsWith('ly') && root.length > 5) root = root.slice(0, -2);
  if (root.length > 4 && endsTwice(root)) root = root.slice(0, -1);
  return root.endsWith('e') && root.length > 3 ? root.slice(0, -1) : root;
}

/** Whether a letter stands twice at the end; some do so in words without an ending. */
function endsTwice(root: string): boolean {
  const last = root.length - 1;
  return root[last] === root[last - 1] && !'aeiousl'.includes(root[last]!);
}
