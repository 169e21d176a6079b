/** Time that passes when a test says so. */
import type { Clock } from '../../server/src/lsp/clock';

export interface FakeClock extends Clock {
  /** Lets so many milliseconds pass and runs what is due, in order. */
  pass(milliseconds: number): void;
  /** From now on so many milliseconds pass whenever someone looks at the time: all work seems slow. */
  drag(milliseconds: number): void;
}

export function fakeClock(): FakeClock {
  let now = 0;
  let cost = 0;
  let timers: { readonly at: number; readonly work: () => void }[] = [];
  return {
    now: () => (now += cost),
    after(milliseconds, work) {
      const timer = { at: now + milliseconds, work };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
    drag: (milliseconds) => void (cost = milliseconds),
    pass(milliseconds) {
      const until = now + milliseconds;
      for (;;) {
        const due = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
        if (due === undefined) break;
        timers = timers.filter((other) => other !== due);
        now = due.at;
        due.work();
      }
      now = until;
    },
  };
}
