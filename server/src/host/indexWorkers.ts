/** Threads for building the index. */
import { Worker as Thread } from 'node:worker_threads';
import type { Worker } from '../index/buildIndex';
import type { Harvest, PackedGroup, PackOrder } from '../index/indexWork';
import type { RfcNumber } from '../rfc/identity';

export type WorkerOrder =
  | { readonly kind: 'parse'; readonly group: number; readonly rfcs: readonly RfcNumber[] }
  | { readonly kind: 'harvest' }
  | { readonly kind: 'pack'; readonly order: PackOrder };

export type WorkerAnswer =
  | { readonly kind: 'parsed' }
  | { readonly kind: 'harvest'; readonly harvest: Harvest }
  | { readonly kind: 'packed'; readonly groups: readonly PackedGroup[] };

export interface WorkerThread extends Worker {
  /** Ends the thread, whatever it is doing. */
  stop(): Promise<void>;
}

/** @param script the bundled indexWorker @param corpus the directory with the texts */
export function startWorker(script: string, corpus: string): WorkerThread {
  const thread = new Thread(script, { workerData: corpus });
  let pending: { resolve(answer: WorkerAnswer): void; reject(error: Error): void } | undefined;
  const fail = (error: Error) => {
    failure = error;
    pending?.reject(error);
  };
  let failure: Error | undefined;
  thread.on('message', (answer: WorkerAnswer) => pending?.resolve(answer));
  thread.on('error', fail);
  thread.on('exit', () => fail(new Error('a worker stopped')));
  /** A worker has one order at a time. */
  const ask = (order: WorkerOrder): Promise<WorkerAnswer> =>
    new Promise((resolve, reject) => {
      if (failure) return reject(failure);
      pending = { resolve, reject };
      thread.postMessage(order);
    });
  return {
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
    async stop() {
      await thread.terminate();
    },
  };
}
