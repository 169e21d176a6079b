/** Whether a claimed level is what a statement says. */
import { isNegative, type Level } from '../../rfc/level';
import { holdsRefusing } from '../../text/refusing';

/** "No more than", "at least", "other than": with these a demand and a ban may say the same. */
const limitWords =
  /\b(?:exceed\w*|more|greater|less|fewer|longer|larger|shorter|smaller|higher|lower|bigger|above|below|most|least|only|other|unless|except|until|before|maximum|minimum|limit\w*|up to|within)\b/gi;

/** How a text says what it demands; two texts may differ in this and mean the same. */
export interface Manner {
  /** Its words of a limit, each once, in alphabetical order. */
  readonly limits: string;
  readonly inverted: boolean;
  /** All else is left out: "may only occur at the end". */
  readonly exclusive: boolean;
}

const exclusiveWords = /\b(?:only|solely|exclusively|nothing but|no other|nowhere else)\b/i;

/** How a text, such as the words around a keyword, says what it demands. */
export function mannerOf(text: string): Manner {
  return {
    limits: [...new Set(text.toLowerCase().match(limitWords))].sort().join(' '),
    inverted: holdsRefusing(text),
    exclusive: exclusiveWords.test(text),
  };
}

/** 3 for a demand, 2 for a recommendation, 1 for a permission. */
export function rank(level: Level): 1 | 2 | 3 {
  return level === 'MAY' ? 1 : level.startsWith('SHOULD') ? 2 : 3;
}

/** How a level relates to another one on the same matter. */
export type Relation = 'same' | 'weaker' | 'stronger' | 'opposite';

/**
 * How the second level relates to the first one, the two being about the same thing.
 * @param a how the first is told @param b how the second is told
 */
export function relate(first: Level, second: Level, a: Manner, b: Manner): Relation {
  const differs = a.inverted !== b.inverted;
  const turned = (level: Level): Level => (differs ? invert(level) : level);
  const other = turned(second);
  const strength = rank(other) - rank(first);
  const bySize = strength === 0 ? 'same' : strength > 0 ? 'stronger' : 'weaker';
  if (isNegative(first) === isNegative(other)) return bySize;
  if (isNegative(first) === isNegative(second)) return rank(second) === rank(first) ? 'same' : bySize;
  // With the same words of a limit, "must be sent before" and "must not be sent before" say two things.
  if (a.limits !== b.limits && first !== 'MAY' && second !== 'MAY') return bySize;
  return 'opposite';
}

function invert(level: Level): Level {
  if (level === 'MUST') return 'MUST NOT';
  if (level === 'MUST NOT') return 'MUST';
  if (level === 'SHOULD') return 'SHOULD NOT';
  if (level === 'SHOULD NOT') return 'SHOULD';
  return level;
}
