/** What a claim without citation and a statement share, as proof that they mean one thing. */
import { isNegative } from '../../rfc/level';
import type { PossibleMeaning } from './candidates';
import type { ClaimTerm } from './claim';
import { holds } from './claimNames';
import { weighedWorthOf } from './worth';

/** One thing that both name is as rare as this in the whole series (nats), and both say so much of each other. */
const leastOfOne = 7.8;
const leastSharedOfOne = 0.5;
const leastSaidOfOne = 0.42;
const leastTogetherOfOne = 1.05;
/** So many words that both say weigh so much (nats), and both say so much of each other. */
const fewestOfMany = 4;
const leastOfMany = 20;
const leastSharedOfMany = 0.6;
const leastSaidOfMany = 0.36;
/** How much of what the statement's keyword governs the claim must say. */
const leastGoverned = 0.35;

/**
 * Whether claim and statement share so much, or something so rare, that they can hardly mean two things. What names the
 * RFC proves nothing of it, and must be said as well.
 */
export function isProven(
  { given: { knowledge, subjects, claim }, match, said, governed, named }: PossibleMeaning,
  terms: readonly ClaimTerm[],
): boolean {
  if (!named || said < leastSaidOfMany || governed < leastGoverned) return false;
  const requirement = subjects.requirements[match.place]!;
  if (isNegative(claim.level) !== isNegative(requirement.level)) return false;
  const core = subjects.core[match.place]!;
  const titles = subjects.titlesOf(requirement.section);
  const has = (term: string): boolean => core.has(term) || titles.includes(term);
  const others = terms.filter(({ whole }) => !subjects.own.has(whole));
  const shared = others.filter(
    (term) =>
      match.hits.includes(term.whole) &&
      (holds(core, term) ||
        [[term.whole], term.parts, subjects.expand(term.word)].some(
          (pieces) => pieces.length > 0 && pieces.every(has),
        )),
  );
  const proof = weighedWorthOf(knowledge, shared);
  const share = proof / weighedWorthOf(knowledge, others);
  return (
    (share >= leastSharedOfOne &&
      said >= leastSaidOfOne &&
      share + said >= leastTogetherOfOne &&
      shared.some(({ whole }) => knowledge.rarity(whole) >= leastOfOne)) ||
    (share >= leastSharedOfMany && proof >= leastOfMany && shared.length >= fewestOfMany)
  );
}
