/** Threads for building the index. */
import { Worker as Thread } from 'node:worker_threads';
import type { Worker } from '../index/buildIndex';
import type {
  AlignedTask,
  AlignOrder,
  DeriveOrder,
  Harvest,
  PackedGroup,
  PackOrder,
} from '../index/indexWork';
import type { WordLimits } from '../index/wordWindows';
import type { RfcNumber } from '../rfc/identity';

export type WorkerOrder =
  | { readonly kind: 'begin'; readonly data: WorkerData }
  | { readonly kind: 'parse'; readonly group: number; readonly rfcs: readonly RfcNumber[] }
  | { readonly kind: 'harvest' }
  | { readonly kind: 'pack'; readonly order: PackOrder }
  | { readonly kind: 'align'; readonly order: AlignOrder }
  | { readonly kind: 'open'; readonly file: Uint8Array }
  | { readonly kind: 'derive'; readonly order: DeriveOrder };

/** One for each order but the first, in their order. */
export type WorkerAnswer =
  | { readonly kind: 'parsed' }
  | { readonly kind: 'harvest'; readonly harvest: Harvest }
  | { readonly kind: 'packed'; readonly groups: readonly PackedGroup[] }
  | { readonly kind: 'aligned'; readonly tasks: readonly AlignedTask[] }
  | { readonly kind: 'opened' }
  | { readonly kind: 'derived'; readonly part: Uint8Array };

export interface WorkerThread extends Worker {
  /** Tells it what it works on; before any other order. */
  begin(data: WorkerData): void;
  /** Ends the thread, whatever it is doing. */
  stop(): Promise<void>;
}

/** What a thread works on. */
export interface WorkerData {
  /** The directory with the texts. */
  readonly corpus: string;
  /** Whether to find out what became of requirements between RFCs. */
  readonly changes: boolean;
  /** What of a statement's words is kept: of the RFCs that {@link superseded} names, and of the others. */
  readonly limits: { readonly superseded: WordLimits; readonly others: WordLimits };
  /** What later RFCs obsolete or update: claims are compared with their statements. */
  readonly superseded: ReadonlySet<RfcNumber>;
  /** For each RFC that something obsoletes one RFC that stands for all of its line. */
  readonly lines: ReadonlyMap<RfcNumber, RfcNumber>;
}

/** @param script the bundled indexWorker */
export function startWorker(script: string): WorkerThread {
  const thread = new Thread(script);
  /** The first is of the order that the worker is at. */
  const pending: { resolve(answer: WorkerAnswer): void; reject(error: Error): void }[] = [];
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure = error;
    for (const { reject } of pending.splice(0)) reject(error);
  };
  thread.on('message', (answer: WorkerAnswer) => pending.shift()?.resolve(answer));
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('a worker stopped')));
  const ask = (order: WorkerOrder): Promise<WorkerAnswer> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      pending.push({ resolve, reject });
      thread.postMessage(order);
    });
  return {
    begin(data) {
      thread.postMessage({ kind: 'begin', data } satisfies WorkerOrder);
    },
    async parse(group, rfcs) {
      await ask({ kind: 'parse', group, rfcs });
    },
    async harvest() {
      const answer = await ask({ kind: 'harvest' });
      if (answer.kind !== 'harvest') throw new Error(`unexpected ${answer.kind}`);
      return answer.harvest;
    },
    async pack(order) {
      const answer = await ask({ kind: 'pack', order });
      if (answer.kind !== 'packed') throw new Error(`unexpected ${answer.kind}`);
      return answer.groups;
    },
    async align(order) {
      const answer = await ask({ kind: 'align', order });
      if (answer.kind !== 'aligned') throw new Error(`unexpected ${answer.kind}`);
      return answer.tasks;
    },
    async open(file) {
      await ask({ kind: 'open', file });
    },
    async derive(order) {
      const answer = await ask({ kind: 'derive', order });
      if (answer.kind !== 'derived') throw new Error(`unexpected ${answer.kind}`);
      return answer.part;
    },
    async stop() {
      await thread.terminate();
    },
  };
}
