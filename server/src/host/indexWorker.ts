/** A thread that parses RFCs and packs their facts: {@link IndexWork} behind messages. */
import { parentPort } from 'node:worker_threads';
import { IndexWork } from '../index/indexWork';
import { nodeCodec } from './bundledData';
import { CorpusReader, findCorpusSourceSync } from './corpusDirectory';
import { derivedTables } from './derivedTables';
import type { WorkerAnswer, WorkerData, WorkerOrder } from './indexWorkers';

type LaterOrder = Exclude<WorkerOrder, { kind: 'begin' }>;

parentPort!.once('message', (first: WorkerOrder) => {
  if (first.kind !== 'begin') throw new Error(`unexpected ${first.kind}`);
  const { lines } = first.data;
  const work = workOn(first.data);
  parentPort!.on('message', (order: LaterOrder) => {
    parentPort!.postMessage(answer(order, work, lines));
    // The words of all workers are numbered now, which takes a while.
    if (order.kind === 'harvest') work.packAhead();
  });
});

function workOn({ corpus, changes, limits, superseded }: WorkerData): IndexWork {
  const reader = new CorpusReader(corpus);
  return new IndexWork(
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
}

function answer(order: LaterOrder, work: IndexWork, lines: WorkerData['lines']): WorkerAnswer {
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
