/** Statements that a claim says in so many words, where neither it nor anything around it names their RFC. */
import type { Manner } from './agreement';
import { candidatesIn, lineOf, mayBeMeant, type PossibleMeaning } from './candidates';
import type { Claim, ClaimTerm } from './claim';
import { holds, isNameLike } from './claimNames';
import type { Knowledge } from './knowledge';
import { lookUpUnnamed } from './lookUp';

/** What claim and statement must say of each other, and the claim of what the keyword governs; 0 to 1 each. */
const leastScore = 0.89;
const leastSaid = 0.5;
const leastGoverned = 0.5;
/** So many words must be shared; of plain words that are no name, so many. */
const fewestShared = 4;
const fewestPlain = 7;
/** A statement of another RFC that says so much of the claim may be meant as well. */
const leastOfAnother = 0.85;

/** Of one RFC and its versions alone; the fittest first. */
export function unnamedCandidates(
  knowledge: Knowledge,
  claim: Claim,
  manner: Manner,
  terms: readonly ClaimTerm[],
): readonly PossibleMeaning[] {
  if (terms.length < (terms.some(isNameLike) ? fewestShared : fewestPlain)) return [];
  const candidates = candidatesIn(knowledge, claim, manner, terms, lookUpUnnamed(knowledge, terms));
  const [first] = candidates;
  if (!first) return [];
  const line = lineOf(knowledge, first.given.subjects.facts.rfc);
  const isOfAnother = ({ given, match }: PossibleMeaning): boolean =>
    match.score >= leastOfAnother && !line.has(given.subjects.facts.rfc);
  if (candidates.some(isOfAnother)) return [];
  return candidates.filter((one) => isSpelledOut(one, terms) && mayBeMeant(one, terms));
}

function isSpelledOut(
  { given, match, said, governed }: PossibleMeaning,
  terms: readonly ClaimTerm[],
): boolean {
  if (match.score < leastScore || said < leastSaid || governed < leastGoverned) return false;
  const core = given.subjects.core[match.place];
  const isOfName = terms.some((term) => isNameLike(term) && match.hits.includes(term.whole));
  return terms.filter((term) => holds(core, term)).length >= (isOfName ? fewestShared : fewestPlain);
}
