/** What kind of change two matched requirements make. */
import type { RequirementFact, RfcFacts } from '../rfc/facts';
import { isNegative, type Level, strength } from '../rfc/level';
import type { Change } from './changes';

/** A requirement and the level that it means. */
export interface Stated {
  readonly requirement: RequirementFact;
  readonly level: Level;
  /** What follows the keyword is denied itself: `MUST be marked as non-critical`. */
  readonly denies: boolean;
}

/** How many words after a keyword are looked at for a denial. */
const wordsAfter = 8;

/**
 * What a keyword means with the word after it: `MUST never` forbids.
 * @param facts of the requirement's RFC; undefined where they are not at hand
 */
export function statedIn(facts: RfcFacts | undefined, requirement: RequirementFact): Stated {
  const { level, statement, at } = requirement;
  const after = facts?.statements[statement]?.words.slice(at, at + wordsAfter) ?? [];
  const denied = (level === 'MUST' || level === 'SHOULD') && deniesAtOnce(after);
  const denies = after.some((word) => /^(?:not|no|non-.+|different)$/i.test(word));
  return { requirement, level: denied ? `${level} NOT` : level, denies };
}

/** `MUST never`, `SHOULD no longer`. */
function deniesAtOnce([first = '', second = '']: readonly string[]): boolean {
  return /^(?:never|neither)$/i.test(first) || (/^no$/i.test(first) && /^longer$/i.test(second));
}

/** @param sameWords whether both statements say the same, white space, case, punctuation and references aside */
export function changeBetween(old: Stated, next: Stated, sameWords: boolean): Change {
  if (isNegative(old.level) !== isNegative(next.level) && !saysTheSame(old, next)) return 'flipped';
  const before = strength(old.level, old.requirement.keyword);
  const after = strength(next.level, next.requirement.keyword);
  if (after > before) return 'strengthened';
  if (after < before) return 'weakened';
  return sameWords ? 'unchanged' : 'reworded';
}

/** Whether one demands that something be not so, and the other forbids it. */
function saysTheSame(a: Stated, b: Stated): boolean {
  const [positive, negative] = isNegative(a.level) ? [b, a] : [a, b];
  return positive.level !== 'MAY' && positive.denies && !negative.denies;
}
