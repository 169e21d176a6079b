/** A thread that parses RFCs and packs their facts: {@link IndexWork} behind messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { IndexWork } from '../index/indexWork';
import { findCorpusTextSync } from './corpusDirectory';
import type { WorkerAnswer, WorkerOrder } from './indexWorkers';

const work = new IndexWork({
  readText: (rfc) => findCorpusTextSync(workerData as string, rfc),
  now: () => performance.now(),
});

parentPort!.on('message', (order: WorkerOrder) => {
  parentPort!.postMessage(answer(order));
});

function answer(order: WorkerOrder): WorkerAnswer {
  switch (order.kind) {
    case 'parse':
      work.parse(order.group, order.rfcs);
      return { kind: 'parsed' };
    case 'harvest':
      return { kind: 'harvest', harvest: work.harvest() };
    case 'pack':
      return { kind: 'packed', groups: [...work.pack(order.order)] };
  }
}
