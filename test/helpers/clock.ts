/** Time that passes when a test says so. */
import type { Clock } from '../../server/src/lsp/clock';

export interface FakeClock extends Clock {
  /** Lets so many milliseconds pass and runs what is due, in order. */
  pass(milliseconds: number): void;
}

export function fakeClock(): FakeClock {
  let now = 0;
  let timers: { readonly at: number; readonly work: () => void }[] = [];
  return {
    after(milliseconds, work) {
      const timer = { at: now + milliseconds, work };
      timers.push(timer);
      return () => void (timers = timers.filter((other) => other !== timer));
    },
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
