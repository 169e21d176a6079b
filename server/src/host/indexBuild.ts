/** Builds the index file from a directory of RFC texts, with threads. */
import { availableParallelism } from 'node:os';
import { dirname } from 'node:path';
import type { BuildProgress, BuiltIndex } from '../index/buildIndex';
import { buildIndex } from '../index/buildIndex';
import type { WordLimits } from '../index/factsGroup';
import type { DerivedTable } from '../index/requirementIndex';
import { listCorpus } from './corpusDirectory';
import { engineStamp } from './engineStamp';
import { startWorker } from './indexWorkers';
import { writeWhole } from './library/textCache';
import { loadSeries } from './seriesFiles';

export interface IndexBuildOptions {
  /** With `rfcN.txt` and `rfc-index.xml`. */
  readonly corpus: string;
  readonly out: string;
  /** The bundled indexWorker. */
  readonly workerScript: string;
  /** Undefined: as many as the machine runs at once. */
  readonly workers: number | undefined;
}

export type IndexBuildResult =
  | { readonly kind: 'built'; readonly index: BuiltIndex; readonly rfcs: number }
  | { readonly kind: 'cancelled' }
  /** One sentence for people. */
  | { readonly kind: 'problem'; readonly message: string };

/** Words beyond these of a statement are not kept: they cost a third of the file and name little that the first do not. */
const limits: WordLimits = { words: 1000, informalWords: 1000 };

/** Tables that other layers add, in this order. */
const derivedTables: readonly DerivedTable[] = [];

/** The file is replaced whole at the end, or not at all. */
export async function buildIndexFile(
  options: IndexBuildOptions,
  progress: BuildProgress,
  signal: AbortSignal,
): Promise<IndexBuildResult> {
  const loaded = await loadSeries(options.corpus);
  if (loaded.kind === 'problem') return loaded;
  const texts = await listCorpus(options.corpus);
  const count = Math.min(options.workers ?? availableParallelism(), 16);
  const workers = Array.from({ length: count }, () => startWorker(options.workerScript, options.corpus));
  const stop = () => void Promise.all(workers.map((worker) => worker.stop()));
  signal.addEventListener('abort', stop, { once: true });
  try {
    const { source, date } = loaded;
    const index = await buildIndex(
      { source, date, texts, engine: engineStamp, limits, derived: derivedTables },
      workers,
      progress,
      signal,
    );
    if (!index || signal.aborted) return { kind: 'cancelled' };
    await writeWhole(dirname(options.out), options.out, index.file);
    return { kind: 'built', index, rfcs: texts.length };
  } catch (error) {
    if (signal.aborted) return { kind: 'cancelled' };
    return { kind: 'problem', message: error instanceof Error ? error.message : String(error) };
  } finally {
    signal.removeEventListener('abort', stop);
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}
