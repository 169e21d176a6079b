/** The words that differ between two statements. */
import { diffArrays } from 'diff';

/** What a stretch of words is: in both statements, in the old one only, in the new one only. */
export type Mark = 'kept' | 'gone' | 'come';

/**
 * A stretch of text. Put together in order, pieces give the old text without those that came, and the new one without
 * those that went, but for white space.
 */
export interface Piece {
  readonly mark: Mark;
  readonly text: string;
}

/** Of all words fewer than this are shared by statements that are better read one after the other. */
const leastShared = 0.25;

/**
 * What is kept is as the new text prints it. Statements with little in common come as one piece that went and one that
 * came, rather than as a patchwork.
 */
export function diffStatements(old: string, next: string): readonly Piece[] {
  const [before, after] = [tokensOf(old), tokensOf(next)];
  const runs: Run[] = diffArrays([...before], [...after], {
    comparator: (a, b) => a.same === b.same,
  }).map(({ value, added, removed }) => ({
    mark: added ? 'come' : removed ? 'gone' : 'kept',
    tokens: value,
  }));
  const shared = words(runs.filter(({ mark }) => mark === 'kept').flatMap(({ tokens }) => tokens));
  const all = Math.max(words(before), words(after));
  if (all > 3 && shared < all * leastShared) return whole(old, next);
  // What the diff calls kept has the old text's tokens; white space is taken from the new one.
  return spacesOutside(
    withNewSpaces(withoutIslands(runs), after).map(({ mark, tokens }) => ({
      mark,
      text: tokens.map(({ space, word }) => space + word).join(''),
    })),
  );
}

/** Two texts one after the other. */
export function whole(old: string, next: string): readonly Piece[] {
  return [
    { mark: 'gone', text: old },
    { mark: 'come', text: next },
  ];
}

/** Whether pieces are two whole texts rather than one with marks. */
export function isWhole(pieces: readonly Piece[]): boolean {
  return pieces.length === 2 && pieces[0]!.mark === 'gone' && pieces[1]!.mark === 'come';
}

interface Token {
  /** The white space before it. */
  readonly space: string;
  readonly word: string;
  /** Equal for words that differ in nothing that a reader wants to know of. */
  readonly same: string;
}

interface Run {
  readonly mark: Mark;
  readonly tokens: readonly Token[];
}

/** Words with what joins them (`1.2`, `RFC-2460`, `user's`), and single marks. */
const token = /(\s*)([\p{L}\p{N}]+(?:[.'\u2019_/+-][\p{L}\p{N}]+)*|\S)/gu;

function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(token)].map(([, space, word]) => ({
    space: space!,
    word: word!,
    same: comparable(word!),
  }));
}

/** A capital that starts a sentence counts for nothing, one of a keyword does; `RFC-2460` is `RFC2460`. */
function comparable(word: string): string {
  if (/^\p{Lu}\p{Ll}+$/u.test(word)) return word.toLowerCase();
  return word.replace(/^RFC[-_](?=\d)/, 'RFC');
}

function isWord({ word }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(word);
}

function words(tokens: readonly Token[]): number {
  return tokens.filter(isWord).length;
}

/** A stretch that both have, between changes, is no longer than this to count as chance. */
const islandWords = 1;

/**
 * A single short word or mark that both happen to have amid longer changes makes the reader jump to and fro: it is
 * taken into the changes around it. Changes that touch are put together, what went before what came.
 */
function withoutIslands(runs: readonly Run[]): readonly Run[] {
  const isIsland = ({ mark, tokens }: Run, at: number): boolean =>
    mark === 'kept' &&
    at > 0 &&
    at < runs.length - 1 &&
    words(tokens) <= islandWords &&
    tokens.every(
      ({ word }) => (word.length <= 3 && word !== word.toUpperCase()) || !/\p{L}|\p{N}/u.test(word),
    ) &&
    changedAround(runs, at, -1) + changedAround(runs, at, 1) >= 6;
  const merged: { mark: Mark; tokens: Token[] }[] = [];
  let [gone, come]: [Token[], Token[]] = [[], []];
  const flush = (): void => {
    if (gone.length > 0) merged.push({ mark: 'gone', tokens: gone });
    if (come.length > 0) merged.push({ mark: 'come', tokens: come });
    [gone, come] = [[], []];
  };
  runs.forEach((run, at) => {
    if (run.mark === 'gone' || isIsland(run, at)) gone.push(...run.tokens);
    if (run.mark === 'come' || isIsland(run, at)) come.push(...run.tokens);
    if (run.mark === 'kept' && !isIsland(run, at)) {
      flush();
      merged.push({ mark: 'kept', tokens: [...run.tokens] });
    }
  });
  flush();
  return merged;
}

/** How many words changed in the runs next to one, up to the next that both have. */
function changedAround(runs: readonly Run[], at: number, step: number): number {
  let count = 0;
  for (let next = at + step; runs[next] !== undefined && runs[next]!.mark !== 'kept'; next += step)
    count += words(runs[next]!.tokens);
  return count;
}

/** The space before a word that came or went is no part of the change. */
function spacesOutside(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.flatMap((piece, at): readonly Piece[] => {
    if (piece.mark === 'kept' || !piece.text.startsWith(' ')) return [piece];
    const inside = { ...piece, text: piece.text.trimStart() };
    // What came stands at once behind what it replaced.
    return piece.mark === 'come' && pieces[at - 1]?.mark === 'gone'
      ? [inside]
      : [{ mark: 'kept', text: ' ' }, inside];
  });
}

function withNewSpaces(runs: readonly Run[], after: readonly Token[]): readonly Run[] {
  let at = 0;
  return runs.map(({ mark, tokens }) => {
    if (mark === 'gone') return { mark, tokens };
    const own = after.slice(at, at + tokens.length);
    at += tokens.length;
    return { mark, tokens: own };
  });
}
