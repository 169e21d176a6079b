/**
 * Words that turn what a keyword says: to be told to ignore something is not to be allowed to heed it, and what may be
 * done only so must not be done otherwise.
 */
import { isRefusing } from '../text/refusing';
import { stem } from './terms';

/** What stands around a keyword and turns it. */
export interface Turn {
  /** What follows is denied itself: `MUST be marked as non-critical`. */
  readonly denies: boolean;
  /** What is to be done is not to do something: `MUST ignore`, `should be avoided`, `MAY choose not to`. */
  readonly refuses: boolean;
  /** What is to be done has a bound: `MUST only`, `SHOULD contain exactly one`. */
  readonly bounds: boolean;
  /** It is to be done only so: `MAY only`, `MAY appear only where`. */
  readonly restricts: boolean;
  /** What is said holds beyond a bound: `MUST NOT contain multiple`, `SHOULD NOT unless`, `otherwise`. */
  readonly exceeds: boolean;
  /** The stem of what is to be done; empty where nothing follows. */
  readonly deed: string;
  /** The stems of all words of the statement. */
  readonly says: ReadonlySet<string>;
  /** The stems of what alone is exempt, unless they stand before it too: `MUST NOT open unless the key fits`. */
  readonly exempts: ReadonlySet<string>;
}

/** How many words after a keyword are looked at. */
const wordsAfter = 8;
/** How many of them say what is to be done. */
const deedAfter = 4;
/** How many of them may stand before the one that says how alone it is done. */
const onlyAfter = 6;
/** How many words before a keyword may say in which case it holds. */
const wordsBefore = 3;

/** How many words before a keyword may say that none is meant: `no letters should`. */
const noneBefore = 3;
/** How many words say what is exempt. */
const exemptWords = 5;

/** What may stand between the keyword and the deed: `MAY decide to`, `MUST silently`, `MUST NOT itself cause`. */
const adverb = /^(?:\w+ly|always|also|either|decide|choose|elect|itself|themselves|caus(?:e|ing))$/i;
/** A keyword in small letters leaves this among the words behind it. */
const denying = /^(?:not|never)$/i;
const bounding = /^(?:only|once|exactly|single|exclusively|one|least)$/i;
const exceeding =
  /^(?:except|unless|without|multiple|several|otherwise|once|one|twice|less|fewer|exceeds?)$/i;

const exempting = /^(?:except|unless|without|until)$/i;

/**
 * @param at how many of the words of the statement stand before the keyword
 * @param isNegative whether the keyword forbids
 */
export function turnIn(words: readonly string[], at: number, isNegative: boolean): Turn {
  const from = isNegative && denying.test(words[at] ?? '') ? at + 1 : at;
  const after = words.slice(from, from + wordsAfter);
  const deed = after.find((word) => !adverb.test(word)) ?? '';
  const exempt = words.findIndex((word, place) => place >= from && exempting.test(word));
  const before = new Set(exempt < 0 ? [] : words.slice(0, exempt).map(folded));
  return {
    denies:
      after.some((word) => /^(?:not|no|non-.+|different)$/i.test(word)) ||
      words.slice(Math.max(0, at - noneBefore), at).some((word) => /^no$/i.test(word)),
    refuses: isRefusing(deed) || denying.test(deed),
    bounds: after.slice(0, deedAfter).some((word) => bounding.test(word)),
    restricts: after.slice(0, onlyAfter).some((word) => /^(?:only|exclusively)$/i.test(word)),
    exceeds: [...words.slice(Math.max(0, at - wordsBefore), at), ...after].some((word) =>
      exceeding.test(word),
    ),
    deed: folded(deed),
    says: new Set(words.map(folded)),
    exempts: new Set(
      exempt < 0
        ? []
        : words
            .slice(exempt + 1, exempt + 1 + exemptWords)
            .map(folded)
            .filter((word) => !before.has(word)),
    ),
  };
}

const folded = (word: string): string => stem(word.toLowerCase());
