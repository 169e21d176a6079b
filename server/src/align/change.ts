/** What kind of change two matched requirements make. */
import type { RequirementFact, RfcFacts } from '../rfc/facts';
import { isNegative, type Level, strength } from '../rfc/level';
import type { Change } from './changes';
import { type Turn, turnIn } from './turns';

/** A requirement and the level that it means. */
export interface Stated {
  readonly requirement: RequirementFact;
  readonly level: Level;
  /** The words of its statement; none where its RFC's facts are not at hand. */
  readonly words: readonly string[];
}

/**
 * What a keyword means with the word after it: `MUST never` forbids.
 * @param facts of the requirement's RFC; undefined where they are not at hand
 */
export function statedIn(facts: RfcFacts | undefined, requirement: RequirementFact): Stated {
  const { level, statement, at } = requirement;
  const words = facts?.statements[statement]?.words ?? [];
  const denied = (level === 'MUST' || level === 'SHOULD') && deniesAtOnce(words.slice(at, at + 3));
  return { requirement, level: denied ? `${level} NOT` : level, words };
}

/** `MUST never`, `SHOULD no longer`; not `MUST be no longer than 8 octets`. */
function deniesAtOnce([first = '', second = '', third = '']: readonly string[]): boolean {
  if (/^(?:never|neither)$/i.test(first)) return true;
  return /^no$/i.test(first) && /^longer$/i.test(second) && !/^(?:than|\d.*)$/i.test(third);
}

/** @param sameWords whether both statements say the same, white space, case, punctuation and references aside */
export function changeBetween(old: Stated, next: Stated, sameWords: boolean): Change {
  if (isNegative(old.level) !== isNegative(next.level)) {
    if (mayNot(old) || mayNot(next)) return 'reworded';
    if (!isSaidTheOtherWay(old, next)) return 'flipped';
  }
  const before = strength(old.level, old.requirement.keyword);
  const after = strength(next.level, next.requirement.keyword);
  if (after > before) return 'strengthened';
  if (after < before) return 'weakened';
  return sameWords ? 'unchanged' : 'reworded';
}

/** It denies at once what it seems to allow, in the way of old texts: `may not be changed`. */
function mayNot({ requirement: { keyword, at }, words }: Stated): boolean {
  return keyword === 'may' && /^(?:not|never)$/i.test(words[at] ?? '');
}

/** Whether what one of two demands, and the other forbids, is the same said the other way round. */
function isSaidTheOtherWay(a: Stated, b: Stated): boolean {
  const [positive, negative] = isNegative(a.level) ? [b, a] : [a, b];
  const demand = turnIn(positive.words, positive.requirement.at, false);
  const ban = turnIn(negative.words, negative.requirement.at, true);
  if (demand.refuses !== ban.refuses || isExempt(demand, ban)) return true;
  const bounds = positive.level === 'MAY' ? demand.restricts : demand.bounds;
  if (bounds && (ban.exceeds || ban.denies)) return true;
  return positive.level !== 'MAY' && demand.denies && !ban.denies;
}

/** How many words of what a ban exempts tell that another statement is about that alone. */
const leastExempt = 2;

/**
 * Whether what is demanded or allowed is what a ban exempts: `MUST prove it`, `MUST NOT use it without proving it`. Where both
 * exempt the same, the demand was turned.
 */
function isExempt(demand: Turn, ban: Turn): boolean {
  const exempts = [...ban.exempts].filter((word) => !demand.exempts.has(word));
  if (exempts.includes(demand.deed)) return true;
  return exempts.filter((word) => demand.says.has(word)).length >= leastExempt;
}
