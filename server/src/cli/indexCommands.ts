/** `index build` and `index info`: the bundled index, made and described. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { openIndexFile } from '../host/bundledData';
import { engineStamp } from '../host/engineStamp';
import type { IndexBuildResult } from '../host/indexBuild';
import { buildIndexFile } from '../host/indexBuild';
import type { CliContext } from './context';
import { CliError } from './context';

interface BuildOptions {
  readonly out?: string;
  readonly changes: boolean;
  readonly workers?: string;
}

export function registerIndex(program: Command, context: CliContext): void {
  const index = program.command('index').description('build the index of the series, or say what is in it');
  index
    .command('build')
    .description('build the index from a directory with rfcN.txt and rfc-index.xml (--corpus)')
    .option('--out <file>', 'where to write it (default: the index in use)')
    .option('--no-changes', 'leave out what became of requirements between RFCs')
    .option('--workers <count>', 'how many threads work on it (default: one a processor)')
    .action((options: BuildOptions) => build(options, context));
  index
    .command('info')
    .description('say what the index holds and of what date it is')
    .action(() => info(context));
}

async function build(options: BuildOptions, context: CliContext): Promise<void> {
  const format = context.format();
  const corpus = context.corpus;
  if (corpus === undefined)
    throw new CliError('index build needs the texts: name their directory with --corpus DIR');
  const workers = options.workers === undefined ? undefined : Number(options.workers);
  if (workers !== undefined && !(Number.isInteger(workers) && workers > 0))
    throw new CliError(`"${options.workers}" is no number of threads: use 1 or more`);
  const started = performance.now();
  const out = options.out ?? context.indexFile;
  const result = await buildIndexFile(
    { corpus, out, workers, changes: options.changes, workerScript: join(__dirname, 'indexWorker.cjs') },
    progressNotes(context, started),
    context.signal,
  );
  await report(result, { out, seconds: (performance.now() - started) / 1000, format }, context);
}

async function report(
  result: IndexBuildResult,
  run: { readonly out: string; readonly seconds: number; readonly format: 'text' | 'json' },
  context: CliContext,
): Promise<void> {
  const { out, format } = run;
  if (result.kind === 'cancelled') return context.problem(`interrupted: ${out} is as it was`);
  if (result.kind === 'problem') return context.problem(`${result.message}; ${out} is as it was`);
  const seconds = Number(run.seconds.toFixed(2));
  const bytes = result.index.file.length;
  const memoryMiB = Math.round(process.resourceUsage().maxRSS / 1024);
  const milliseconds = Object.fromEntries(
    Object.entries(result.index.times).map(([part, time]) => [part, Math.round(time as number)]),
  );
  if (format === 'json')
    await context.printJson({
      out,
      rfcs: result.rfcs,
      bytes,
      seconds,
      memoryMiB,
      engine: engineStamp,
      milliseconds,
    });
  else
    await context.print(
      `${out}: ${result.rfcs} RFCs, ${(bytes / 1e6).toFixed(2)} MB, in ${seconds} s with at most ${memoryMiB} MiB of memory\n` +
        `time summed over the threads, in ms: ${Object.entries(milliseconds)
          .map(([part, time]) => `${part} ${time}`)
          .join(', ')}\n`,
    );
}

/** A line every second at most, so that a log stays readable. */
function progressNotes(context: CliContext, started: number) {
  let noted = started;
  const note = (done: number, of: number, message: string) => {
    const now = performance.now();
    if (now - noted < 1000 && done < of) return;
    noted = now;
    context.note(message);
  };
  return {
    parsed: (done: number, of: number) => note(done, of, `parsed ${done} of ${of} RFCs`),
    aligned: (done: number, of: number) => note(done, of, `aligned ${done} of ${of} successions`),
    step(name: string) {
      context.note(`${name} (after ${((performance.now() - started) / 1000).toFixed(1)} s)`);
    },
  };
}

async function info(context: CliContext): Promise<void> {
  const format = context.format();
  const opened = openIndexFile(context.indexFile, (problem) => context.problem(problem));
  if (opened.kind === 'problem') return context.problem(opened.message);
  const { series, index, container } = opened;
  let [sections, requirements] = [0, 0];
  for (const rfc of index.rfcs) {
    sections += index.facts(rfc)?.sections.length ?? 0;
    requirements += index.facts(rfc)?.requirements.length ?? 0;
  }
  const facts = {
    file: context.indexFile,
    date: series.date,
    newest: series.newest,
    engine: container.meta.engine,
    current: container.meta.engine === engineStamp,
    listed: series.numbers.length,
    rfcs: index.rfcs.length,
    sections,
    requirements,
    bytes: container.tables.reduce((sum, { stored }) => sum + stored, 0),
    tables: container.tables,
  };
  if (format === 'json') return context.printJson(facts);
  const { tables, ...rest } = facts;
  const lines = [
    `${rest.file}: the series as of ${rest.date}, up to RFC ${rest.newest}`,
    `${rest.listed} RFCs listed, ${rest.rfcs} read: ${sections} sections, ${requirements} requirements`,
    `built by engine ${rest.engine || '(unstamped)'}${rest.current ? '' : `; this one is ${engineStamp || '(unstamped)'}: rebuild it with "normative index build"`}`,
    '',
    `${'table'.padEnd(20)} ${'blocks'.padStart(7)} ${'stored'.padStart(10)} ${'raw'.padStart(10)}`,
    ...tables.map(
      ({ name, blocks, stored, raw }) =>
        `${name.padEnd(20)} ${String(blocks).padStart(7)} ${String(stored).padStart(10)} ${String(raw).padStart(10)}`,
    ),
    `${'in all'.padEnd(28)} ${String(rest.bytes).padStart(10)}`,
  ];
  await context.print(`${lines.join('\n')}\n`);
}
