/**
 * What is left over in a block that quotes old text and says what holds instead: there the place tells what became of
 * what, however few words they share.
 */
import type { Match, Place } from './assignment';
import type { Revision } from './quotations';

/** The least likeness of the only two that are left, and of what joins the only old or new statement. */
const leastAlone = 0.15;
const leastJoined = 0.25;
/** How sure the place makes such a match. */
const placed = 0.5;

export function blockMatches(
  found: readonly Match[],
  revisions: readonly Revision[],
  olds: readonly Place[],
  news: readonly Place[],
  similarity: (old: number, next: number) => number,
): readonly Match[] {
  return revisions.flatMap((revision): readonly Match[] => {
    const stated = revision.news.filter((at) => news[at]!.level !== undefined && news[at]!.tells < 1);
    const [inOld, inNew] = [new Set(revision.olds), new Set(stated)];
    const known = found.filter((match) => inOld.has(match.old) && inNew.has(match.new));
    const [taken, given] = [new Set(known.map((one) => one.old)), new Set(known.map((one) => one.new))];
    const left = revision.olds.filter((at) => !taken.has(at));
    const free = stated.filter((at) => !given.has(at));
    const pairs = [...inOrder(left, free, olds, news)];
    const [before] = left.filter((at) => !pairs.some(([old]) => old === at));
    const rest = left.length - pairs.length;
    const [after] = free.filter((at) => !pairs.some(([, next]) => next === at));
    if (rest === 1 && free.length - pairs.length === 1 && similarity(before!, after!) >= leastAlone)
      pairs.push([before!, after!]);
    if (revision.olds.length === 1 && pairs.length === 0) pairs.push(...likeliest(left, free, similarity));
    if (stated.length === 1)
      for (const at of left)
        if (!pairs.some(([old]) => old === at) && similarity(at, stated[0]!) >= leastJoined)
          pairs.push([at, stated[0]!]);
    return pairs.map(([old, next]) => ({
      old,
      new: next,
      similarity: similarity(old, next),
      score: Math.max(placed, similarity(old, next)),
    }));
  });
}

/** The only old statement with the likeliest of several that take its place. */
function likeliest(
  left: readonly number[],
  free: readonly number[],
  similarity: (old: number, next: number) => number,
): readonly (readonly [number, number])[] {
  return left.flatMap((old) => {
    const [best] = free
      .map((next) => ({ next, likeness: similarity(old, next) }))
      .sort((a, b) => b.likeness - a.likeness);
    return best && best.likeness >= leastJoined ? [[old, best.next] as const] : [];
  });
}

/** Of each level of which as many are left on both sides the first with the first, and so on. */
function inOrder(
  left: readonly number[],
  free: readonly number[],
  olds: readonly Place[],
  news: readonly Place[],
): readonly (readonly [number, number])[] {
  const levels = new Set(left.map((at) => olds[at]!.level));
  return [...levels].flatMap((level) => {
    const before = left.filter((at) => olds[at]!.level === level);
    const after = free.filter((at) => news[at]!.level === level);
    return before.length === after.length ? before.map((at, place) => [at, after[place]!] as const) : [];
  });
}
