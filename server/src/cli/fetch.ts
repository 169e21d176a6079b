/** `normative fetch RFC… | --cited PATH`: brings RFC texts into the cache. */
import type { Command } from 'commander';
import type { FetchedText } from '../host/library/networkLibrary';
import { refresh } from '../host/library/refresh';
import { refreshableErrata, refreshableSeries, seriesFiles } from '../host/library/seriesRefresh';
import type { RfcNumber } from '../rfc/identity';
import { adviceFor } from '../service/libraryWords';
import type { LibraryFailure } from '../service/ports';
import { CliError, type CliContext } from './context';
import { readDocuments } from './documents';

interface FetchOptions {
  readonly cited?: string[];
  readonly all?: boolean;
  readonly series?: boolean;
  readonly errata?: boolean;
}

export function registerFetch(program: Command, context: CliContext): void {
  program
    .command('fetch')
    .description('bring the texts of RFCs into the cache')
    .argument('[rfc...]', 'numbers of RFCs: 8174, RFC8174')
    .option('--cited <path...>', 'those that these documents cite (files, folders or globs)')
    .option('--series', 'the newest index of the series, which then counts over the bundled one')
    .option('--errata', 'the errata of all RFCs, for the check rfc-errata')
    .option('--all', 'all RFCs: says how to mirror the series')
    .action(async (args: string[], options: FetchOptions) => {
      const format = context.format();
      if (options.all) throw new CliError(`the whole series is too much to ask for one by one: ${mirrorIt}`);
      const named = context.rfcNumbers(args);
      await refreshData(options, context);
      const cited = options.cited ? await citedRfcs(options.cited, context) : [];
      const numbers = [...new Set([...named, ...cited])];
      if (numbers.length === 0 && !options.cited && !options.series && !options.errata)
        throw new CliError('name the RFCs to fetch, or the documents that cite them with --cited');
      if (numbers.length > bulk)
        throw new CliError(`${numbers.length} texts are too many to ask for one by one: ${mirrorIt}`);
      const fetched = await fetchAll(numbers, context);
      if (format === 'json')
        await context.printJson(fetched.map(({ rfc, status, reason }) => ({ rfc, status, reason })));
      else for (const one of fetched) await context.print(`RFC ${one.rfc}: ${one.words}\n`);
      if (fetched.some((one) => one.status === 'failed')) context.raise(2);
      if (context.signal.aborted)
        context.note('normative: interrupted; the same command goes on where it stopped');
    });
}

const mirrorIt =
  'mirror the series with "rsync -avz rsync.rfc-editor.org::rfcs-text-only DIR" and name DIR with --corpus';

/** The index and the errata, as far as they are asked for; each tells on stderr what came of it. */
async function refreshData(options: FetchOptions, context: CliContext): Promise<void> {
  const files = seriesFiles(context.cache);
  const { series } = options.series ? await context.data() : {};
  const wanted = [
    ...(series ? [refreshableSeries(series, files.series)] : []),
    ...(options.errata ? [refreshableErrata(files.errata)] : []),
  ];
  const get = context.httpGet();
  for (const what of wanted) {
    if (!get) {
      context.problem(`${what.path} was not fetched: the network is switched off (--offline)`);
      continue;
    }
    const { source, signal } = context;
    const outcome = await refresh(what, { source, get, now: Date.now, signal, force: true });
    if (outcome.kind === 'failure') {
      context.problem(`${what.path} was not fetched: ${outcome.detail}. ${adviceFor(outcome.reason)}`);
    } else context.note(`${what.path}: ${outcome.kind === 'changed' ? 'fetched' : 'as it was'}`);
  }
  // What follows, such as what is cited, is read with the new index.
  if (wanted.length > 0) context.forgetData();
}

/** Above this many texts the RFC Editor's rsync is the polite way. */
const bulk = 500;

/** The issued RFCs that the documents cite, ascending. */
async function citedRfcs(paths: readonly string[], context: CliContext): Promise<readonly RfcNumber[]> {
  const { series } = await context.data();
  const cited = new Set<RfcNumber>();
  for await (const { document } of readDocuments(paths, series, context)) {
    for (const { kind, numbers } of document.citations) {
      if (kind === 'rfc') for (const rfc of numbers) cited.add(rfc);
    }
  }
  return [...cited].filter((rfc) => series.get(rfc)).sort((a, b) => a - b);
}

interface Fetched {
  readonly rfc: RfcNumber;
  readonly status: 'cached' | 'fetched' | 'failed';
  readonly reason: LibraryFailure | null;
  readonly words: string;
}

async function fetchAll(numbers: readonly RfcNumber[], context: CliContext): Promise<readonly Fetched[]> {
  const library = context.library({ network: true });
  let done = 0;
  return Promise.all(
    numbers.map(async (rfc) => {
      const fetched = describe(rfc, await library.fetchText(rfc));
      done += 1;
      if (numbers.length > 1) context.note(`${done} of ${numbers.length}: RFC ${rfc} ${fetched.status}`);
      return fetched;
    }),
  );
}

function describe(rfc: RfcNumber, got: FetchedText): Fetched {
  if (got.kind === 'failure') {
    const again =
      got.retryAfter >= 1000 ? `; worth another try in ${Math.ceil(got.retryAfter / 1000)} s` : '';
    const words = `${got.detail} (${got.reason}${again}). ${adviceFor(got.reason)}`;
    return { rfc, status: 'failed', reason: got.reason, words };
  }
  if (got.notKept !== undefined) {
    return {
      rfc,
      status: 'failed',
      reason: 'disk',
      words: `fetched, but the cache cannot keep it: ${got.notKept}. ${adviceFor('disk')}`,
    };
  }
  return got.from === 'network'
    ? { rfc, status: 'fetched', reason: null, words: 'fetched' }
    : { rfc, status: 'cached', reason: null, words: `at hand (${got.from})` };
}
