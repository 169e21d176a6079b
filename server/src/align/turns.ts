/**
 * Words that turn what a keyword says: to be told to ignore something is not to be allowed to heed it, and what may be
 * done only so must not be done otherwise.
 */

/** What stands around a keyword and turns it. */
export interface Turn {
  /** What follows is denied itself: `MUST be marked as non-critical`. */
  readonly denies: boolean;
  /** What is to be done is not to do something: `MUST ignore`, `should be avoided`. */
  readonly refuses: boolean;
  /** What is to be done has a bound: `MUST only`, `SHOULD contain exactly one`. */
  readonly bounds: boolean;
  /** What is said holds beyond a bound: `MUST NOT contain multiple`, `SHOULD NOT unless`, `otherwise`. */
  readonly exceeds: boolean;
}

/** How many words after a keyword are looked at. */
const wordsAfter = 8;
/** How many of them say what is to be done. */
const deedAfter = 4;
/** How many words before a keyword may say in which case it holds. */
const wordsBefore = 3;

const refusing =
  /^(?:avoid|refrain|omit|exclud|ignor|reject|refus|discard|drop|disregard|disabl|disallow|prohibit|prevent|forbid|terminat|stop|ceas|abort|remov|delet|strip|suppress|den(?:y|i)|declin|leav|left|skip)(?:|e|s|es|d|ed|ted|ped|den|ing|ting|ping)$/i;
/** What may stand between the keyword and the deed: `MAY decide to`, `MUST silently`. */
const adverb = /^(?:\w+ly|always|also|either|decide|choose|elect)$/i;
const bounding = /^(?:only|once|exactly|single|exclusively|one|least)$/i;
const exceeding =
  /^(?:except|unless|without|multiple|several|otherwise|once|one|twice|less|fewer|exceeds?)$/i;

/** @param at how many of the words of the statement stand before the keyword */
export function turnIn(words: readonly string[], at: number): Turn {
  const after = words.slice(at, at + wordsAfter);
  const deed = after.find((word) => !adverb.test(word)) ?? '';
  return {
    denies: after.some((word) => /^(?:not|no|non-.+|different)$/i.test(word)),
    refuses: refusing.test(deed),
    bounds: after.slice(0, deedAfter).some((word) => bounding.test(word)),
    exceeds: [...words.slice(Math.max(0, at - wordsBefore), at), ...after].some((word) =>
      exceeding.test(word),
    ),
  };
}
