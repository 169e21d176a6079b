/** Builds the index file from a directory of RFC texts, with threads. */
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import { lineOf } from '../align/succession';
import type { BuildProgress, BuiltIndex } from '../index/buildIndex';
import { buildIndex } from '../index/buildIndex';
import type { RfcNumber } from '../rfc/identity';
import { createSeries } from '../series/createSeries';
import type { Series } from '../series/series';
import { listCorpus } from './corpusDirectory';
import { derivedTables } from './derivedTables';
import { setEngineFlags } from './engineFlags';
import { engineStamp } from './engineStamp';
import { startWorker, type WorkerData, type WorkerThread } from './indexWorkers';
import { writeWhole } from './library/textCache';
import { loadSeries } from './seriesFiles';

export interface IndexBuildOptions {
  /** With `rfcN.txt` and `rfc-index.xml`. */
  readonly corpus: string;
  readonly out: string;
  /** The bundled indexWorker. */
  readonly workerScript: string;
  /** Whether to find out what became of requirements between RFCs. */
  readonly changes: boolean;
  /** Undefined: as many as the machine runs at once. */
  readonly workers: number | undefined;
}

export type IndexBuildResult =
  | { readonly kind: 'built'; readonly index: BuiltIndex; readonly rfcs: number }
  | { readonly kind: 'cancelled' }
  /** One sentence for people. */
  | { readonly kind: 'problem'; readonly message: string };

/** Words beyond these of a statement are not kept: they cost a third of the file and name little that the first do not. */
const limits: WorkerData['limits'] = {
  superseded: { words: 11, informalWords: 11, names: 6 },
  others: { words: 11, informalWords: 3, names: 6 },
};

/** The file is replaced whole at the end, or not at all. */
export async function buildIndexFile(
  options: IndexBuildOptions,
  progress: BuildProgress,
  signal: AbortSignal,
): Promise<IndexBuildResult> {
  setEngineFlags();
  const count = Math.min(options.workers ?? availableParallelism(), 16);
  // They read their program while the series is read.
  const workers = Array.from({ length: count }, () => startWorker(options.workerScript));
  const stop = () => void Promise.all(workers.map((worker) => worker.stop()));
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await buildWith(workers, options, progress, signal);
  } catch (error) {
    if (signal.aborted) return { kind: 'cancelled' };
    return { kind: 'problem', message: error instanceof Error ? error.message : String(error) };
  } finally {
    signal.removeEventListener('abort', stop);
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

async function buildWith(
  workers: readonly WorkerThread[],
  { corpus, changes, out }: IndexBuildOptions,
  progress: BuildProgress,
  signal: AbortSignal,
): Promise<IndexBuildResult> {
  const loaded = await loadSeries(corpus);
  if (loaded.kind === 'problem') return loaded;
  const texts = await listCorpus(corpus);
  const { source, date } = loaded;
  const series = createSeries({ ...source, date });
  const data = { corpus, changes, limits, lines: lines(series), superseded: supersededIn(series) };
  for (const worker of workers) worker.begin(data);
  // Claims rest on what changed: without the changes there is nothing that they would be judged by.
  const derived = changes ? derivedTables : [];
  const index = await buildIndex(
    { source, date, texts, engine: engineStamp, changes, derived },
    workers,
    progress,
    signal,
  );
  if (!index || signal.aborted) return { kind: 'cancelled' };
  await writeWhole(dirname(out), out, index.file);
  return { kind: 'built', index, rfcs: texts.length };
}

function supersededIn(series: Series): ReadonlySet<RfcNumber> {
  return new Set(
    series.numbers.filter((rfc) => {
      const entry = series.get(rfc)!;
      return entry.obsoletedBy.length + entry.updatedBy.length > 0;
    }),
  );
}

/** Only what differs from the RFC itself: a thread gets a copy of it. */
function lines(series: Series): ReadonlyMap<RfcNumber, RfcNumber> {
  const endOf = lineOf(series);
  return new Map(series.numbers.map((rfc) => [rfc, endOf(rfc)] as const).filter(([rfc, end]) => rfc !== end));
}
