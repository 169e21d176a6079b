/** A thread that parses RFCs and packs their facts: {@link IndexWork} behind messages. */
import { parentPort, workerData } from 'node:worker_threads';
import { IndexWork } from '../index/indexWork';
import { nodeCodec } from './bundledData';
import { CorpusReader, findCorpusSourceSync } from './corpusDirectory';
import { derivedTables } from './derivedTables';
import type { WorkerAnswer, WorkerData, WorkerOrder } from './indexWorkers';

const { corpus, changes, lines, limits, superseded } = workerData as WorkerData;
const reader = new CorpusReader(corpus);
const work = new IndexWork(
  {
    readText: (rfc) => findCorpusSourceSync(corpus, rfc),
    borrowText: (rfc) => reader.findSource(rfc),
    aligns: changes,
    now: () => performance.now(),
    tables: derivedTables,
    codec: nodeCodec,
  },
  (rfc) => (superseded.has(rfc) ? limits.superseded : limits.others),
);

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
    case 'align':
      return { kind: 'aligned', tasks: work.align(order.order, (rfc) => lines.get(rfc) ?? rfc) };
    case 'open':
      work.open(order.file);
      return { kind: 'opened' };
    case 'derive':
      return { kind: 'derived', part: work.derive(order.order) };
  }
}
