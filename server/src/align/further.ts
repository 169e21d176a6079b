/** Further counterparts of what has one already: statements that were split or merged, and things that one statement named together. */
import type { Level } from '../rfc/level';
import type { Evidence, Match, Side } from './assignment';

/** From here on two passages name the same thing. */
export const sameObject = 0.6;
/** From here on two rows are about the same thing, 0 to 1. */
const sameKey = 0.7;
/** From here on a passage that keeps its level repeats another: nothing of that is left for a third. */
export const copies = 0.8;
/** Below it another passage is not what a repeated one says too. */
const othersLikeness = 0.42;

/**
 * Below it a statement did not change its level to that of a new one which another old document has already at that level;
 * less where the same word stands after both keywords.
 */
const besideOther = 0.6;
const besideVerb = 0.5;

type FurtherEvidence = Pick<Evidence, 'object' | 'key' | 'namesOther' | 'namesRest' | 'follows' | 'weights'>;

/** What is left over joins a passage that is taken already where it is close enough to be part of it. */
export function furtherOf(
  scored: readonly Match[],
  matches: readonly Match[],
  old: Side,
  next: Side,
  { object, key, namesOther, namesRest, follows, weights }: FurtherEvidence,
): readonly Match[] {
  const isStatement = (side: Side, at: number): boolean =>
    side.places[at]!.level !== undefined && side.places[at]!.tells < 1;
  const both = matches.filter(
    (match) => old.places[match.old]!.level !== undefined && next.places[match.new]!.level !== undefined,
  );
  const olds = new Set(both.map((match) => match.old));
  const news = new Set(both.map((match) => match.new));
  const settled = new Set(both);
  const primary = new Map(both.map((match) => [match.old, match]));
  const isSibling = (match: Match): boolean => {
    const { group, row } = next.places[match.new]!;
    const first = primary.get(match.old);
    return first !== undefined && !row && group !== undefined && next.places[first.new]!.group === group;
  };
  const twice = new Set<number>();
  const kept = keptLevels(both, old, next, follows);
  const repeated = new Map(both.map((match) => [match.new, match]));
  /** What repeats one statement nearly word for word says nothing of another that is much less like it. */
  const repeatsOther = (match: Match): boolean => {
    const first = repeated.get(match.new);
    return first !== undefined && first.similarity >= copies && match.similarity < othersLikeness;
  };
  /** Names of things that rows are about may have changed; what sentences name with a keyword, they mean. */
  const isOfOther = (match: Match): boolean =>
    !old.places[match.old]!.row && !next.places[match.new]!.row && namesOther(match.old, match.new);
  /** Two tables have rows of one name, and each row its own counterpart: what one says is not what the other says. */
  const isOfOtherTable = (match: Match, known: Match | undefined): boolean =>
    known !== undefined &&
    next.places[known.new]!.tells === 0 &&
    (repeated.get(match.new)?.similarity ?? 0) >= match.similarity;
  return scored.filter((match) => {
    if (settled.has(match) || !isStatement(old, match.old) || !isStatement(next, match.new)) return false;
    const known = primary.get(match.old);
    const rest = known !== undefined && namesRest(match.old, known.new, match.new);
    if (!rest && (kept(match) || repeatsOther(match) || isOfOther(match))) return false;
    const sameLevel = old.places[match.old]!.level === next.places[match.new]!.level;
    const merged = !olds.has(match.old) && match.score >= (sameLevel ? weights.merged : weights.mergedOther);
    const split =
      !news.has(match.new) &&
      (known === undefined || known.similarity < copies || match.similarity >= known.similarity) &&
      match.score >=
        (object(match.old, match.new) >= sameObject
          ? weights.merged
          : isSibling(match)
            ? weights.splitSibling * primary.get(match.old)!.score
            : weights.split);
    const again =
      old.places[match.old]!.row &&
      next.places[match.new]!.row &&
      match.score >= weights.again &&
      key(match.old, match.new) >= sameKey &&
      !isOfOtherTable(match, known) &&
      !twice.has(match.old);
    if (!merged && !split && !again && !rest) return false;
    twice.add(match.old);
    olds.add(match.old);
    news.add(match.new);
    return true;
  });
}

/**
 * Whether a match says of a passage that its level changed which has a counterpart already that is as like it and has
 * its level: what is repeated unchanged did not change.
 */
function keptLevels(
  matches: readonly Match[],
  old: Side,
  next: Side,
  follows: Evidence['follows'],
): (match: Match) => boolean {
  const level = (side: Side, at: number): Level | undefined => side.places[at]!.level;
  const same = matches.filter((match) => level(old, match.old) === level(next, match.new));
  const olds = new Map(same.map((match) => [match.old, match]));
  const news = new Map(same.map((match) => [match.new, match]));
  /** One cell may name two levels for two uses. */
  const isAlternative = (match: Match, first: Match | undefined): boolean =>
    first !== undefined &&
    next.places[match.new]!.row &&
    next.places[match.new]!.group === next.places[first.new]!.group;
  /** What another old document says already with the new level tells nothing of this one, where both say much the same. */
  const repeats = (match: Match, other: Match): boolean => {
    if (old.places[other.old]!.document === old.places[match.old]!.document)
      return other.similarity >= match.similarity;
    return match.similarity < (follows(match.old, match.new) ? besideVerb : besideOther);
  };
  return (match) => {
    if (level(old, match.old) === level(next, match.new)) return false;
    const first = olds.get(match.old);
    if (isAlternative(match, first)) return false;
    if (first !== undefined && first.similarity >= match.similarity) return true;
    const other = news.get(match.new);
    return other !== undefined && repeats(match, other);
  };
}
