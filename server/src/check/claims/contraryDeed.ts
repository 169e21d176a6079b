/** Claims that have the contrary done of what the section cited demands: "process" for "ignore". */
import { isNegative } from '../../rfc/level';
import { isRefusing } from '../../text/refusing';
import { stem } from '../../align/terms';
import { rank } from './agreement';
import { relateTo, saysNames, weightOf, type Case } from './case';
import { isToldOf } from './claim';
import { rankMatches } from './fitting';
import { handlingOf, type Handling } from './handling';
import { traceRequirement } from './history';
import type { Match } from './match';
import { wordsOf } from './subjects';
import { misquoted, type Verdict } from './verdict';

/** Fitness and weight (nats) of the statement, and how fit what says the same may be beside it. */
const least = { worth: 0.75, weight: 10, beside: 0.85 };

/** The fittest statement of the section demands the contrary of what the claim demands or allows to be done. */
export function fromContraryDeed(given: Case, good: readonly Match[]): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  const { rfc } = subjects.facts;
  if (sections.length === 0 || !claim.handled || !isToldOf(claim, rfc)) return undefined;
  const ranked = rankMatches(given, good);
  const best = ranked[0];
  if (!best || best.worth < least.worth || weightOf(given, best.match) < least.weight) return undefined;
  if (!saysNames(given, best.match)) return undefined;
  // What a keyword beside the fittest one demands of the same thing counts as well: "MUST NOT send it and MUST ignore it".
  const { statement } = subjects.requirements[best.match.place]!;
  const contrary = ranked.find(
    ({ match }) => subjects.requirements[match.place]!.statement === statement && isContrary(given, match),
  )?.match;
  if (!contrary) return undefined;
  const agrees = ranked.some(
    ({ match, worth }) =>
      worth >= best.worth * least.beside && relateTo(given, match) === 'same' && !isContrary(given, match),
  );
  if (agrees || good.some((match) => isAlike(given, match))) return undefined;
  const history = traceRequirement(knowledge, subjects, contrary, claim);
  const instead = subjects.requirements[contrary.place];
  return { ...misquoted(given, contrary, history, { rfc, instead }), contrary: true };
}

/** Whether a statement has the same done as the claim, at its level: under a condition, as may be. */
function isAlike(given: Case, match: Match): boolean {
  const { subjects } = given;
  const requirement = subjects.requirements[match.place]!;
  const demanded = handlingDemanded(wordsOf(subjects, requirement), requirement.at);
  return demanded === given.claim.handled?.handling && relateTo(given, match) === 'same';
}

function handlingDemanded(words: readonly string[], at: number): Handling | undefined {
  return handlingOf(words.slice(at, at + deedReach))?.handling;
}

/** So many words behind its keyword say what a statement has done. */
const deedReach = 2;

function isContrary({ claim, subjects }: Case, { place }: Match): boolean {
  const requirement = subjects.requirements[place]!;
  const { level, at } = requirement;
  const words = wordsOf(subjects, requirement);
  const { handled } = claim;
  if (!handled || isNegative(claim.level) || isNegative(level) || rank(level) < 2) return false;
  // What is done besides is no contrary: "MUST discard it and return an error".
  if (words.some((word) => stem(word.toLowerCase()) === stem(handled.word.toLowerCase()))) return false;
  const demanded = handlingDemanded(words, at);
  if (handled.handling !== 'leaving') return demanded === 'leaving';
  return demanded === 'taking' || (claim.level === 'MAY' && rank(level) === 3 && !words.some(isRefusing));
}
