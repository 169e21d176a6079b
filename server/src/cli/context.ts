/** What every command gets: the common options, the data, the texts, and the way to print and to fail. */
import { join } from 'node:path';
import type { Command } from 'commander';
import picocolors from 'picocolors';
import { openBundledData } from '../host/bundledData';
import { createHttpGet, type HttpGet } from '../host/library/httpSource';
import { createUndiciTransport } from '../host/library/undiciTransport';
import { readSource } from '../host/library/openLibrary';
import type { NetworkLibrary } from '../host/library/networkLibrary';
import { createNetworkLibrary, maxTextBytes, rfcEditor } from '../host/library/networkLibrary';
import type { TextCache } from '../host/library/textCache';
import { seriesFiles, withRefreshed } from '../host/library/seriesRefresh';
import { createTextCache } from '../host/library/textCache';
import { defaultCache, maxCacheBytes } from '../host/library/userCache';
import type { RfcNumber } from '../rfc/identity';
import { parseRfcNumber } from '../rfc/identity';
import type { BundledData } from '../service/ports';
import type { Transport } from '../service/transport';
import type { OutputStream } from './output';
import { createOutput } from './output';

/** 0: done. 1: findings at or above the failing severity. 2: could not do (all of) the work. */
export type ExitStatus = 0 | 1 | 2;

/** A failure with a message for people: one line that says what is wrong and what to do. Ends the command with 2. */
export class CliError extends Error {}

/** The process as the command line sees it; tests give streams and variables of their own. */
export interface CliEnvironment {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The bundled index. */
  readonly indexFile: string;
  /** The bundle that runs, for threads of its own; undefined: none are started. */
  readonly script?: string;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
}

export interface CliContext {
  /** Aborted when the user interrupts (Ctrl+C). */
  readonly signal: AbortSignal;
  /** The directory with RFC texts that the user named; undefined when there is none. */
  readonly corpus: string | undefined;
  readonly cache: string;
  /** The address that texts are fetched below. @throws CliError for what is no http or https address */
  readonly source: URL;
  readonly offline: boolean;
  /** The index file in use: the bundled one or `--index`. */
  readonly indexFile: string;
  /** Whether what was fetched of the series counts over {@link indexFile}: an index that was named is looked at as it is. */
  readonly isRefreshed: boolean;
  /** Colours for stdout; they do nothing where it is no terminal. */
  readonly colors: ReturnType<typeof picocolors.createColors>;
  /** What the command line will exit with as things stand. */
  readonly status: ExitStatus;
  /** Every signal and variable of the process that a command needs beyond these. */
  readonly environment: CliEnvironment;
  /** The format asked for. @throws CliError for one that the command does not have; @param more beside text and json */
  format<Format extends string = never>(...more: Format[]): 'text' | 'json' | Format;
  /**
   * Opens the bundled index, and what `fetch --series` and `fetch --errata` brought over it; a damaged one is reported
   * and answers with what it can.
   */
  data(): Promise<BundledData>;
  /** The index or the errata were fetched: the next call of {@link data} reads them anew. */
  forgetData(): void;
  /** The texts at hand: mirror and cache; with `network`, and unless offline, those of the source too. */
  library(use?: { readonly network: boolean }): NetworkLibrary;
  /** The way to the network: through the environment's proxies, trusting the certificates that the user added. */
  transport(): Transport;
  /** GETs by that way; undefined when offline. */
  httpGet(): HttpGet | undefined;
  /** The texts kept from earlier fetches. */
  textCache(): TextCache;
  /** Parses the RFC numbers of a command's arguments. @throws CliError for what is no number */
  rfcNumbers(args: readonly string[]): readonly RfcNumber[];
  /** Writes to stdout; resolves when there is room for more. */
  print(text: string): Promise<void>;
  /** Writes one JSON value to stdout. */
  printJson(value: unknown): Promise<void>;
  /** Writes a JSON array to stdout, an element a line, without holding all of it. */
  printJsonArray(values: AsyncIterable<unknown> | Iterable<unknown>): Promise<void>;
  /** Writes one line to stderr: progress, or a remark that changes no exit status. */
  note(message: string): void;
  /** Reports what could not be done in one line on stderr; the command goes on and will exit with 2. */
  problem(message: string): void;
  /** Raises the exit status to at least this. */
  raise(status: ExitStatus): void;
}

export function createContext(program: Command, environment: CliEnvironment): CliContext {
  const { env, signal } = environment;
  const stdout = createOutput(environment.stdout);
  const option = (name: string, variable?: string): string | undefined =>
    (program.opts()[name] as string | undefined) ?? (variable && env[variable] ? env[variable] : undefined);
  const colors = picocolors.createColors(
    Boolean(environment.stdout.isTTY && !env['NO_COLOR']) || Boolean(env['FORCE_COLOR']),
  );
  let status: ExitStatus = 0;
  let data: Promise<BundledData> | undefined;
  let library: NetworkLibrary | undefined;

  const context: CliContext = {
    signal,
    environment,
    colors,
    get corpus() {
      return option('corpus', 'NORMATIVE_CORPUS');
    },
    get cache() {
      return option('cache', 'NORMATIVE_CACHE') ?? defaultCache(env);
    },
    get source() {
      return parseSource(option('source', 'NORMATIVE_SOURCE'));
    },
    get offline() {
      return program.opts()['offline'] === true;
    },
    get indexFile() {
      return option('index') ?? environment.indexFile;
    },
    get isRefreshed() {
      return option('index') === undefined;
    },
    get status() {
      return status;
    },
    format(...more) {
      const known = ['text', 'json', ...more];
      const asked = option('format') ?? 'text';
      if (known.includes(asked)) return asked as (typeof more)[number];
      throw new CliError(`unknown format "${asked}": use ${known.join(', ')}`);
    },
    data() {
      data ??= (async () => {
        const bundled = openBundledData(context.indexFile, (problem) =>
          context.note(`normative: ${problem}`),
        );
        return context.isRefreshed ? withRefreshed(bundled, seriesFiles(context.cache)) : bundled;
      })();
      return data;
    },
    forgetData() {
      data = undefined;
    },
    library(use) {
      library ??= createNetworkLibrary({
        mirror: context.corpus,
        cache: context.textCache(),
        source: context.source,
        get: use?.network ? context.httpGet() : undefined,
        data: () => context.data(),
        now: () => performance.now(),
        signal,
      });
      return library;
    },
    httpGet: () => (context.offline ? undefined : createHttpGet(context.transport())),
    transport: () => createUndiciTransport({ env, certificates: option('ca', 'NORMATIVE_CA') }),
    textCache: () => createTextCache(join(context.cache, 'rfc'), maxCacheBytes, maxTextBytes),
    rfcNumbers(args) {
      return args.map((text) => {
        const rfc = parseRfcNumber(text);
        if (rfc === undefined) throw new CliError(`"${text}" is no RFC number: write 8174 or RFC8174`);
        return rfc;
      });
    },
    print: (text) => stdout.write(text),
    printJson: (value) => stdout.write(`${JSON.stringify(value)}\n`),
    async printJsonArray(values) {
      let separator = '[\n';
      for await (const value of values) {
        await stdout.write(separator + JSON.stringify(value));
        separator = ',\n';
      }
      await stdout.write(separator === '[\n' ? '[]\n' : '\n]\n');
    },
    note(message) {
      environment.stderr.write(`${message}\n`);
    },
    problem(message) {
      environment.stderr.write(`normative: ${message}\n`);
      status = 2;
    },
    raise(to) {
      if (to > status) status = to;
    },
  };
  return context;
}

function parseSource(text: string | undefined): URL {
  if (text === undefined) return rfcEditor;
  const url = readSource(text);
  if (url !== undefined) return url;
  throw new CliError(`"${text}" is no source of RFC texts: give an address such as ${rfcEditor.href}`);
}
