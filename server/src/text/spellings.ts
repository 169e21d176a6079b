/** Words as strings: a text says the same words again and again, and a string that is there need not be made. */
import { textOf } from './codes';

/** Longer words are rare. */
const longestKept = 24;

/** For each hash the last word that had it. */
const kept: (string | undefined)[] = Array.from({ length: 1 << 14 }, () => undefined);

/** What code units `[from, to)` spell; as {@link textOf}, and faster for words that were met lately. */
export function spellingOf(units: Uint16Array, from: number, to: number): string {
  if (to - from > longestKept) return textOf(units, from, to);
  let hash = to - from;
  for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + units[at]!) | 0;
  const slot = (hash ^ (hash >>> 14)) & (kept.length - 1);
  const known = kept[slot];
  if (known !== undefined && spells(known, units, from, to)) return known;
  return (kept[slot] = textOf(units, from, to));
}

function spells(word: string, units: Uint16Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let at = from; at < to; at++) if (word.charCodeAt(at - from) !== units[at]) return false;
  return true;
}
