/** What kind of change two matched requirements make. */
import type { RequirementFact, RfcFacts } from '../rfc/facts';
import { isNegative, type Level, strength } from '../rfc/level';
import type { Change } from './changes';

/** A requirement and the level that it means. */
export interface Stated {
  readonly requirement: RequirementFact;
  readonly level: Level;
}

/**
 * What a keyword means with the word after it: `MUST never` forbids.
 * @param facts of the requirement's RFC; undefined where they are not at hand
 */
export function statedIn(facts: RfcFacts | undefined, requirement: RequirementFact): Stated {
  const { level, statement, at } = requirement;
  const next = facts?.statements[statement]?.words[at] ?? '';
  const denied = (level === 'MUST' || level === 'SHOULD') && /^(?:never|neither)$/i.test(next);
  return { requirement, level: denied ? `${level} NOT` : level };
}

/** @param sameWords whether both statements say the same, white space, case, punctuation and references aside */
export function changeBetween(old: Stated, next: Stated, sameWords: boolean): Change {
  if (isNegative(old.level) !== isNegative(next.level)) return 'flipped';
  const before = strength(old.level, old.requirement.keyword);
  const after = strength(next.level, next.requirement.keyword);
  if (after > before) return 'strengthened';
  if (after < before) return 'weakened';
  return sameWords ? 'unchanged' : 'reworded';
}
