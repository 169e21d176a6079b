/** What a keyword stood in, where a later sentence says it without that keyword: the keyword that it has is another one. */
import type { Passage } from './source';

/** How far words put between a keyword and its deed may move the deed: `MUST by default be sent`. */
const moved = 2;

/**
 * Whether the words next to an old keyword stand in the new sentence next to no keyword of it, or another one: "lamps may
 * flicker and are dimmed" says nothing of the MUST in "lamps can flicker and MUST be dimmed".
 */
export function standsElsewhere(old: Passage, next: Passage): boolean {
  const { at } = next;
  if (old.at === undefined || at === undefined || old.words[old.at + 1] === undefined) return false;
  // `The use of X is RECOMMENDED` is said of all that stands before.
  if (at >= next.words.length) return false;
  const before = old.words.map(folded);
  const after = next.words.map(folded);
  for (let place = at; place <= Math.min(at + moved, after.length); place++)
    if (isBeside(before, old.at, after, place)) return false;
  return after.some((_, place) => isBeside(before, old.at!, after, place));
}

/** Both words behind and one more on either side. */
function isBeside(before: readonly string[], at: number, after: readonly string[], place: number): boolean {
  const agrees = (step: number): boolean =>
    before[at + step] !== undefined && before[at + step] === after[place + step];
  return agrees(0) && agrees(1) && (agrees(-1) || agrees(2));
}

const folded = (word: string): string => word.toLowerCase();
