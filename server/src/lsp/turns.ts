/** Long work in short turns: the server has one thread, and nobody waits for a hover until a document is judged. */
import type { Clock } from './clock';

/** Milliseconds after which others have their turn. */
const turn = 10;

/** Work that is done a while at a time. */
export interface Work {
  /** Goes on for about so many milliseconds, by one step at least. @returns whether all is done */
  goOn(milliseconds: number): boolean;
}

/** @param steps each of them short; what they give is not looked at */
export function inSteps(steps: Iterable<unknown>, clock: Clock): Work {
  const rest = steps[Symbol.iterator]();
  let done = false;
  return {
    goOn(milliseconds) {
      const until = clock.now() + milliseconds;
      do done ||= rest.next().done === true;
      while (!done && clock.now() < until);
      return done;
    },
  };
}

/**
 * Does what is left of the work, and between turns whatever has come in meanwhile.
 * @param isWanted asked before each turn
 * @returns whether it was done to its end
 */
export async function finish(work: Work, isWanted: () => boolean): Promise<boolean> {
  while (!work.goOn(turn)) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!isWanted()) return false;
  }
  return true;
}
