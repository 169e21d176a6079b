/** `normative fetch RFC… | --cited PATH`: brings RFC texts into the cache. */
import type { Command } from 'commander';
import type { FetchedText } from '../host/library/networkLibrary';
import type { RfcNumber } from '../rfc/identity';
import type { LibraryFailure } from '../service/ports';
import { CliError, type CliContext } from './context';
import { readDocuments } from './documents';

export function registerFetch(program: Command, context: CliContext): void {
  program
    .command('fetch')
    .description('bring the texts of RFCs into the cache')
    .argument('[rfc...]', 'numbers of RFCs: 8174, RFC8174')
    .option('--cited <path...>', 'those that these documents cite (files, folders or globs)')
    .action(async (args: string[], options: { cited?: string[] }) => {
      const format = context.format();
      const named = context.rfcNumbers(args);
      const cited = options.cited ? await citedRfcs(options.cited, context) : [];
      const numbers = [...new Set([...named, ...cited])];
      if (numbers.length === 0 && !options.cited) {
        throw new CliError('name the RFCs to fetch, or the documents that cite them with --cited');
      }
      if (numbers.length > bulk) {
        throw new CliError(
          `${numbers.length} texts are too many to ask for one by one: mirror the series with "rsync -avz rsync.rfc-editor.org::rfcs-text-only DIR" and name DIR with --corpus`,
        );
      }
      const fetched = await fetchAll(numbers, context);
      if (format === 'json')
        await context.printJson(fetched.map(({ rfc, status, reason }) => ({ rfc, status, reason })));
      else for (const one of fetched) await context.print(`RFC ${one.rfc}: ${one.words}\n`);
      if (fetched.some((one) => one.status === 'failed')) context.raise(2);
    });
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
    return { rfc, status: 'failed', reason: got.reason, words: `${got.detail} (${got.reason}${again})` };
  }
  if (got.notKept !== undefined) {
    return {
      rfc,
      status: 'failed',
      reason: 'disk',
      words: `fetched, but the cache cannot keep it: ${got.notKept}`,
    };
  }
  return got.from === 'network'
    ? { rfc, status: 'fetched', reason: null, words: 'fetched' }
    : { rfc, status: 'cached', reason: null, words: `at hand (${got.from})` };
}
