/** Builds the index: hands out the work, gives words their final numbers, and puts the file together. */
import type { RfcNumber } from '../rfc/identity';
import type { SeriesParts } from '../series/createSeries';
import { NameLearner } from '../series/learnNames';
import type { SeriesSource } from '../series/parseSeriesXml';
import type { Cancellation } from '../text/cancellation';
import { assembleIndex } from './assemble';
import type { PackedBlock } from './container';
import { packBlock } from './container';
import { orderWords } from './dictionary';
import type { WordLimits } from './factsGroup';
import { groupRfcs } from './grouping';
import type { Harvest, PackedGroup, PackOrder, WorkTimes } from './indexWork';
import { openIndex } from './openIndex';
import type { DerivedTable } from './requirementIndex';

/** One of several that work side by side; in a thread of its own or not. */
export interface Worker {
  parse(group: number, rfcs: readonly RfcNumber[]): Promise<void>;
  harvest(): Promise<Harvest>;
  pack(order: PackOrder): Promise<readonly PackedGroup[]>;
}

export interface BuildInput {
  readonly source: SeriesSource;
  /** The date of the series, as {@link SeriesParts} has it. */
  readonly date: string;
  /** The RFCs whose texts are there, ascending. */
  readonly texts: readonly RfcNumber[];
  readonly engine: string;
  readonly limits: WordLimits;
  /** Tables of other layers, computed from the rest of the index. */
  readonly derived: readonly DerivedTable[];
}

export interface BuildProgress {
  /** @param done RFCs parsed so far */
  parsed(done: number, of: number): void;
  /** A step that follows the parsing starts. */
  step(name: string): void;
}

export interface BuiltIndex {
  readonly file: Uint8Array;
  /** Summed over the workers, in milliseconds. */
  readonly times: WorkTimes;
}

/** @returns undefined when it was cancelled. The same input gives the same bytes, whatever the number of workers. */
export async function buildIndex(
  input: BuildInput,
  workers: readonly Worker[],
  progress: BuildProgress,
  signal: Cancellation,
): Promise<BuiltIndex | undefined> {
  const { source, date, texts } = input;
  const series: SeriesParts = { date, ...source };
  const groups = groupRfcs(texts, source.entries);
  await parseGroups(groups, workers, (done) => progress.parsed(done, texts.length), signal);
  if (signal.aborted) return undefined;

  progress.step('numbering words');
  const harvests = await Promise.all(workers.map((worker) => worker.harvest()));
  const words = orderWords(harvests.flatMap((harvest) => harvest.words));
  const kinds = orderWords(harvests.flatMap((harvest) => harvest.kinds));
  const learner = new NameLearner();
  learner.takeIndex(source.entries, source.prose);
  for (const harvest of harvests) learner.merge(harvest.learnt);

  progress.step('packing');
  const orders = packOrders(harvests, words, kinds, input.limits);
  const packed = await Promise.all(workers.map((worker, at) => worker.pack(orders[at]!)));
  if (signal.aborted) return undefined;
  const parts = {
    engine: input.engine,
    series,
    lexicon: learner.lexicon(),
    words,
    kinds,
    groups,
    facts: packed.flat(),
    more: new Map<string, readonly PackedBlock[]>(),
  };
  for (const table of input.derived) {
    if (signal.aborted) return undefined;
    progress.step(table.name);
    const so_far = openIndex(assembleIndex(parts));
    if (so_far.kind === 'index')
      parts.more.set(table.name, table.build(so_far.series, so_far.index).map(packBlock));
  }
  progress.step('writing');
  return { file: assembleIndex(parts), times: sumTimes(harvests) };
}

/** Each worker takes the next group when it has done one. */
async function parseGroups(
  groups: readonly (readonly RfcNumber[])[],
  workers: readonly Worker[],
  parsed: (done: number) => void,
  signal: Cancellation,
): Promise<void> {
  let next = 0;
  let done = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (next < groups.length && !signal.aborted) {
        const group = next++;
        await worker.parse(group, groups[group]!);
        parsed((done += groups[group]!.length));
      }
    }),
  );
}

/** Tells each worker the final numbers of the words and kinds that it has numbered for itself. */
function packOrders(
  harvests: readonly Harvest[],
  words: readonly string[],
  kinds: readonly string[],
  limits: WordLimits,
): readonly PackOrder[] {
  const number = (list: readonly string[]) => new Map(list.map((value, id) => [value, id]));
  const [wordIds, kindIds] = [number(words), number(kinds)];
  return harvests.map((harvest) => ({
    words: Int32Array.from(harvest.words, ([word]) => wordIds.get(word) ?? -1),
    kinds: Int32Array.from(harvest.kinds, ([kind]) => kindIds.get(kind) ?? 0),
    limits,
  }));
}

function sumTimes(harvests: readonly Harvest[]): WorkTimes {
  const sum = (part: keyof WorkTimes) => harvests.reduce((total, { times }) => total + times[part], 0);
  return { read: sum('read'), parse: sum('parse'), learn: sum('learn'), collect: sum('collect') };
}
