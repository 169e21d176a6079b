/** What kind of change two matched requirements make. */
import type { RequirementFact } from '../rfc/facts';
import { isNegative, strength } from '../rfc/level';
import type { Change } from './changes';

/** @param sameWords whether both statements say the same, white space, case, punctuation and references aside */
export function changeBetween(old: RequirementFact, next: RequirementFact, sameWords: boolean): Change {
  if (isNegative(old.level) !== isNegative(next.level)) return 'flipped';
  const before = strength(old.level, old.keyword);
  const after = strength(next.level, next.keyword);
  if (after > before) return 'strengthened';
  if (after < before) return 'weakened';
  return sameWords ? 'unchanged' : 'reworded';
}
