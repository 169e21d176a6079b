/** Builds the index: hands out the work, gives words their final numbers, and puts the file together. */
import { type Citing, findGivenUp } from '../align/givenUp';
import { type Grading, planNeighbours } from '../align/neighbours';
import type { AlignmentTask } from '../align/plan';
import { planAlignments } from '../align/plan';
import type { RfcNumber } from '../rfc/identity';
import type { SeriesParts } from '../series/createSeries';
import { createSeries } from '../series/createSeries';
import type { Series } from '../series/series';
import { NameLearner } from '../series/learnNames';
import type { SeriesSource } from '../series/parseSeriesXml';
import type { Cancellation } from '../text/cancellation';
import { assembleIndex, type IndexParts, packLexicon, packSeries } from './assemble';
import type { EncodedComparison } from './changesTable';
import { comparisonEncoder, writeChanges } from './changesTable';
import type { PackedBlock } from './container';
import { packBlock } from './container';
import { orderWords, writeDictionary } from './dictionary';
import type { Numbering } from './factsGroup';
import { groupRfcs } from './grouping';
import type {
  AlignedTask,
  AlignOrder,
  DeriveOrder,
  Harvest,
  PackedGroup,
  PackOrder,
  WorkTimes,
} from './indexWork';
import { stringsOf } from './interner';
import { openIndex } from './openIndex';
import type { DerivedTable } from './requirementIndex';
import { tasksTogether, workOrder } from './workOrder';

/** One of several that work side by side; in a thread of its own or not. */
export interface Worker {
  parse(group: number, rfcs: readonly RfcNumber[]): Promise<void>;
  harvest(): Promise<Harvest>;
  pack(order: PackOrder): Promise<readonly PackedGroup[]>;
  align(order: AlignOrder): Promise<readonly AlignedTask[]>;
  /** @param file an index that {@link derive} reads from then on */
  open(file: Uint8Array): Promise<void>;
  derive(order: DeriveOrder): Promise<Uint8Array>;
}

export interface BuildInput {
  readonly source: SeriesSource;
  /** The date of the series, as {@link SeriesParts} has it. */
  readonly date: string;
  /** The RFCs whose texts are there, ascending. */
  readonly texts: readonly RfcNumber[];
  readonly engine: string;
  /** Whether to find out what became of requirements between RFCs. */
  readonly changes: boolean;
  /** Tables of other layers, computed from the rest of the index. */
  readonly derived: readonly DerivedTable[];
}

export interface BuildProgress {
  /** @param done RFCs parsed so far */
  parsed(done: number, of: number): void;
  /** @param done alignments of RFCs with their successors made so far */
  aligned(done: number, of: number): void;
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
  const parsing = parseGroups(groups, workers, (done) => progress.parsed(done, texts.length), signal);
  // What needs no text is done while the workers start and parse their first groups.
  const seriesTables = packSeries(series);
  const learner = new NameLearner();
  learner.takeIndex(source.entries, source.prose);
  await parsing;
  if (signal.aborted) return undefined;

  const { gradings, citing, times, ...facts } = await gatherFacts(learner, workers, progress);
  if (signal.aborted) return undefined;
  const parts = {
    engine: input.engine,
    date,
    series: seriesTables,
    ...facts,
    groups,
    more: new Map<string, readonly PackedBlock[]>(),
  };
  if (input.changes) {
    progress.step('aligning');
    const whole = createSeries(series);
    const plan = [...planAlignments(whole), ...planNeighbours(whole, gradings)];
    const encoded = await alignAll(plan, workers, progress, signal);
    if (signal.aborted) return undefined;
    const givenUp = encodeGivenUp(whole, parts, citing, plan);
    for (const [name, blocks] of writeChanges([...encoded, ...givenUp]))
      parts.more.set(name, blocks.map(packBlock));
  }
  for (const table of input.derived) {
    if (signal.aborted) return undefined;
    progress.step(table.name);
    parts.more.set(table.name, await derive(table, parts, workers));
  }
  progress.step('writing');
  return { file: assembleIndex(parts), times };
}

/** So many groups each worker has before it: what keeps this thread must not keep the workers. */
const groupsAhead = 2;

/** Each worker takes another group when it has done one. */
async function parseGroups(
  groups: readonly (readonly RfcNumber[])[],
  workers: readonly Worker[],
  parsed: (done: number) => void,
  signal: Cancellation,
): Promise<void> {
  let next = 0;
  let done = 0;
  await Promise.all(
    Array.from({ length: workers.length * groupsAhead }, async (_, lane) => {
      const worker = workers[lane % workers.length]!;
      while (next < groups.length && !signal.aborted) {
        const group = next++;
        await worker.parse(group, groups[group]!);
        parsed((done += groups[group]!.length));
      }
    }),
  );
}

/**
 * What the workers have read, as the index holds it. What they have met along the way is only needed here, and there
 * is much of it: it is let go before the alignment, which needs the memory.
 * @param learner has what the series itself teaches
 */
async function gatherFacts(
  learner: NameLearner,
  workers: readonly Worker[],
  progress: BuildProgress,
): Promise<GatheredFacts> {
  progress.step('numbering words');
  const harvests = await Promise.all(workers.map((worker) => worker.harvest()));
  const met = harvests.map(stringsOfHarvest);
  const counted = (name: keyof Numbering) =>
    harvests.map((harvest, at) => ({ strings: met[at]![name], counts: harvest[name].counts }));
  const words = orderWords(counted('words'), isWorthKeeping);
  const titles = orderWords(counted('titles'));
  const kinds = orderWords(counted('kinds'));

  progress.step('packing');
  const orders = packOrders(met, { words, titles, kinds });
  const packing = Promise.all(workers.map((worker, at) => worker.pack(orders[at]!)));
  // What follows is done while the workers pack.
  for (const harvest of harvests) learner.merge(harvest.learnt);
  const own = {
    lexicon: packLexicon(learner.lexicon()),
    words: writeDictionary(words).map(packBlock),
    titles: writeDictionary(titles).map(packBlock),
    kinds,
  };
  return {
    ...own,
    facts: (await packing).flat(),
    gradings: harvests.flatMap((harvest) => harvest.gradings),
    citing: harvests.flatMap((harvest) => harvest.citing),
    times: sumTimes(harvests),
  };
}

interface GatheredFacts extends Pick<IndexParts, 'lexicon' | 'words' | 'titles' | 'kinds' | 'facts'> {
  readonly gradings: readonly Grading[];
  readonly citing: readonly Citing[];
  readonly times: WorkTimes;
}

/** What no text is needed for: requirements that rest on what a later RFC gives up, but for RFCs that are aligned anyway. */
function encodeGivenUp(
  series: Series,
  parts: IndexParts,
  citing: readonly Citing[],
  plan: readonly AlignmentTask[],
): readonly EncodedComparison[] {
  const opened = openIndex(assembleIndex(parts));
  if (opened.kind !== 'index') throw new Error(`the index just built does not open: ${opened.message}`);
  const { index } = opened;
  const isAligned = ([old]: readonly RfcNumber[], [next]: readonly RfcNumber[]): boolean =>
    plan.some(({ olds, news }) => olds.includes(old!) && news.includes(next!));
  return findGivenUp(series, index, citing)
    .filter((one) => !isAligned(one.old, one.new))
    .map(comparisonEncoder((rfc) => index.facts(rfc)));
}

async function alignAll(
  plan: readonly AlignmentTask[],
  workers: readonly Worker[],
  progress: BuildProgress,
  signal: Cancellation,
): Promise<readonly EncodedComparison[]> {
  const results: (readonly EncodedComparison[])[] = [];
  const order = workOrder(plan);
  let next = 0;
  let done = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (next < order.length && !signal.aborted) {
        const places = order.slice(next, next + tasksTogether(order.length - next, workers.length));
        next += places.length;
        const tasks = places.map((at) => ({ at, task: plan[at]! }));
        for (const { at, comparisons } of await worker.align({ tasks })) results[at] = comparisons;
        progress.aligned((done += tasks.length), plan.length);
      }
    }),
  );
  return results.flat();
}

/** How many parts of the series a derived table is made of, so that the workers have something to take turns with. */
const derivedParts = 48;

/** Opens the index as it is so far in each worker, and has them make a table of it. */
async function derive(
  table: DerivedTable,
  parts: IndexParts,
  workers: readonly Worker[],
): Promise<readonly PackedBlock[]> {
  const file = assembleIndex(parts);
  await Promise.all(workers.map((worker) => worker.open(file)));
  const rfcs = parts.groups.flat().sort((a, b) => a - b);
  const size = Math.ceil(rfcs.length / derivedParts);
  const collected: Uint8Array[] = [];
  let next = 0;
  await Promise.all(
    workers.map(async (worker) => {
      while (next * size < rfcs.length) {
        const part = next++;
        const order = { table: table.name, rfcs: rfcs.slice(part * size, (part + 1) * size) };
        collected[part] = await worker.derive(order);
      }
    }),
  );
  return table.build(collected).map(packBlock);
}

/**
 * A word that the whole series has once is mostly a slip, a line of a drawing or a number, and finds nothing else; but
 * for a name in several parts, such as an algorithm's, of which people speak.
 */
function isWorthKeeping(word: string, count: number): boolean {
  return count > 1 || nameInParts.test(word);
}

const nameInParts = /^(?=.*\d)[A-Z][A-Za-z\d]+(?:[-/][A-Za-z\d]+){1,6}$/;

/** The strings that a worker has numbered for itself. */
type Met = Readonly<Record<keyof Numbering, readonly string[]>>;

function stringsOfHarvest({ words, titles, kinds }: Harvest): Met {
  return { words: stringsOf(words), titles: stringsOf(titles), kinds: stringsOf(kinds) };
}

/** The names among the words, such as those of algorithms, by their folded spelling: which one is the first of its spellings. */
function nameSpellings(words: readonly string[]): ReadonlyMap<string, number> {
  const spellings = new Map<string, number>();
  words.forEach((word, id) => {
    const folded = foldName(word);
    if (folded !== '' && !spellings.has(folded)) spellings.set(folded, id);
  });
  return spellings;
}

/** A name that the series has once in this spelling may stand there in others: `DES-CBC-MD5(3` is `des-cbc-md5`. Empty for what is no name. */
function foldName(word: string): string {
  return namelike.test(word) ? word.toLowerCase().replace(/\(\d*$/, '') : '';
}

const namelike = /^(?=.*[\d_])(?=.*[A-Za-z]{2})[\w/+-]{4,}(?:\(\d*)?$/;

/** Tells each worker the final numbers of its strings. */
function packOrders(met: readonly Met[], final: Met): readonly PackOrder[] {
  const number = (name: keyof Numbering) => {
    const ids = new Map(final[name].map((value, id) => [value, id]));
    const spellings = name === 'words' ? nameSpellings(final.words) : undefined;
    return (strings: Met) =>
      Int32Array.from(strings[name], (value) => ids.get(value) ?? spellings?.get(foldName(value)) ?? -1);
  };
  const [words, titles, kinds] = [number('words'), number('titles'), number('kinds')];
  return met.map((strings) => ({
    numbering: { words: words(strings), titles: titles(strings), kinds: kinds(strings) },
  }));
}

function sumTimes(harvests: readonly Harvest[]): WorkTimes {
  const sum = (part: keyof WorkTimes) => harvests.reduce((total, { times }) => total + times[part], 0);
  return { read: sum('read'), parse: sum('parse'), learn: sum('learn'), collect: sum('collect') };
}
