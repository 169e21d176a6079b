/** Threads for `check`: a tree of documents is shared among the processors. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BundledData } from '../../service/ports';
import { createTextCheck, type CheckedText, type Fixing, type TextToCheck } from './checkText';

/** Checks documents, several at a time. */
export interface Checker {
  /** How many batches it works on at once; more only wait. */
  readonly width: number;
  /** The answers in the order of the documents. */
  check(batch: readonly TextToCheck[]): Promise<readonly CheckedText[]>;
  close(): Promise<void>;
}

/** What a thread starts with. */
export interface CheckThreadData {
  readonly kind: 'check';
  readonly fixing: Fixing;
  readonly indexFile: string;
  /** The cache with what was fetched of the series; undefined: the index is used as it is. */
  readonly cache: string | undefined;
}

/** A thread reads the index anew, which takes some memory, and compiles the same code: it must have this many documents to pay. */
const documentsPerThread = 150;
const mostThreads = 4;

/** How many threads are worth it for so many documents; 1: none but the one that asks. */
export function threadsFor(documents: number, processors = availableParallelism()): number {
  return Math.max(1, Math.min(processors, mostThreads, Math.floor(documents / documentsPerThread)));
}

export function checkHere(data: BundledData, fixing: Fixing): Checker {
  const check = createTextCheck(fixing, data);
  return {
    width: 1,
    check: async (batch) => batch.map(check),
    close: async () => undefined,
  };
}

/** @param script the bundle of the command line, which serves as a thread when it is started as one */
export function checkInThreads(script: string, count: number, data: CheckThreadData): Checker {
  const threads = Array.from({ length: count }, () => startThread(script, data));
  const idle = [...threads];
  const waiting: ((thread: Thread) => void)[] = [];
  return {
    width: count,
    async check(batch) {
      const thread = idle.pop() ?? (await new Promise<Thread>((take) => waiting.push(take)));
      try {
        return await thread.ask(batch);
      } finally {
        const next = waiting.shift();
        if (next) next(thread);
        else idle.push(thread);
      }
    },
    close: async () => void (await Promise.all(threads.map((thread) => thread.stop()))),
  };
}

interface Thread {
  ask(batch: readonly TextToCheck[]): Promise<readonly CheckedText[]>;
  stop(): Promise<unknown>;
}

function startThread(script: string, workerData: CheckThreadData): Thread {
  const worker = new Worker(script, { workerData });
  let failure: Error | undefined;
  let pending: { resolve(answer: readonly CheckedText[]): void; reject(error: Error): void } | undefined;
  const fail = (error: Error): void => {
    failure ??= error;
    pending?.reject(failure);
  };
  worker.on('message', (answer: readonly CheckedText[]) => pending?.resolve(answer));
  worker.on('error', fail);
  worker.on('exit', () => fail(new Error('a thread of the check stopped')));
  return {
    ask: (batch) =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure);
        pending = { resolve, reject };
        worker.postMessage(batch);
      }),
    stop: () => worker.terminate(),
  };
}
