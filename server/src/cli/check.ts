/** `check PATH…`: the findings of Markdown documents, in every format that people and their CI read. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isAtLeast, severities, type Severity } from '../check/finding';
import { parseSettings, type Settings } from '../check/settings';
import { createConfigurationFiles, readConfigurationFile } from '../host/configurationFile';
import { findDocuments, readDocument } from '../host/documentFiles';
import { parseMarkdownDocument } from '../markdown/document';
import type { BundledData } from '../service/ports';
import { CliError, type CliContext } from './context';
import type { Fixing, TextToCheck } from './check/checkText';
import { formatGithub } from './check/github';
import { jsonElement } from './check/json';
import { formatJunit } from './check/junit';
import type { CheckedFile, CheckSummary } from './check/output';
import { formatSarif } from './check/sarif';
import { createTextFormat } from './check/text';
import { checkHere, checkInThreads, threadsFor, type Checker } from './check/threads';

interface CheckOptions {
  readonly failOn: string;
  readonly fix?: boolean;
  readonly unsafe?: boolean;
  readonly config?: string;
}

export function registerCheck(program: Command, context: CliContext): void {
  program
    .command('check')
    .description('what is wrong with what Markdown documents say of RFCs')
    .argument('<path...>', 'files, folders (searched for .md, .markdown, .mdx and .mkd) or globs')
    .option('--fail-on <severity>', 'exit with 1 at findings of this severity or above', 'warning')
    .option('--fix', 'apply the fixes that keep the meaning')
    .option('--unsafe', 'with --fix: apply every preferred fix')
    .option('--config <file>', 'settings for all documents, instead of the files found beside them')
    .addHelpText(
      'after',
      '\nFormats: text, json, sarif, junit, github.\nExit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be checked.',
    )
    .action((paths: string[], options: CheckOptions) => runCheck(paths, options, context));
}

async function runCheck(args: readonly string[], options: CheckOptions, context: CliContext): Promise<void> {
  const format = context.format('sarif', 'junit', 'github');
  const failOn = severities.find((severity) => severity === options.failOn);
  if (failOn === undefined)
    throw new CliError(`unknown severity "${options.failOn}": use error, warning or information`);
  if (options.unsafe && !options.fix) throw new CliError('--unsafe goes with --fix');
  const paths: string[] = [];
  for await (const found of findDocuments(args)) {
    if (found.kind === 'problem') context.problem(found.message);
    else paths.push(found.path);
  }
  const files = checkFiles(paths, options, failOn, context);
  switch (format) {
    case 'json':
      // Printed when all are checked: a check that breaks off leaves no half of a document.
      return context.printJsonArray(await collect(mapFiles(files, jsonElement)));
    case 'sarif':
      return context.printJson(formatSarif(await collect(files)));
    case 'junit':
      return context.print(formatJunit(await collect(files), failOn));
    case 'github':
      for await (const file of files) await context.print(formatGithub(file));
      return;
    default: {
      const { formatFile, formatSummary } = createTextFormat(context.colors);
      const summary: CheckSummary = { files: 0, findings: [], fixed: 0 };
      for await (const file of files) {
        summary.files++;
        summary.fixed += file.fixed;
        summary.findings.push(...file.findings.map(({ severity, fixes }) => ({ severity, fixes })));
        await context.print(formatFile(file));
      }
      await context.print(formatSummary(summary));
    }
  }
}

/** How many files are read and checked as one: enough to keep the processor busy while the disk works. */
const batchSize = 16;

/** In the order of the paths. A file that cannot be read is reported and left out. @throws CliError when interrupted */
async function* checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  failOn: Severity,
  context: CliContext,
): AsyncGenerator<CheckedFile> {
  const settingsOf = await createSettings(options, context);
  const checker = createChecker(paths.length, fixingOf(options), await context.data(), context);
  try {
    const underWay: Promise<readonly CheckedFile[]>[] = [];
    const start = (from: number): void => {
      if (from >= paths.length) return;
      const batch = checkBatch(paths.slice(from, from + batchSize), settingsOf, checker, context);
      // One that is not awaited any more must not end the process.
      batch.catch(() => undefined);
      underWay.push(batch);
    };
    // While a batch is checked the next one is read.
    const ahead = (checker.width + 1) * batchSize;
    for (let from = 0; from < ahead; from += batchSize) start(from);
    let done = 0;
    for (let from = ahead; underWay.length > 0 && !context.signal.aborted; from += batchSize) {
      const files = await underWay.shift()!;
      start(from);
      for (const file of files) {
        if (file.findings.some(({ severity }) => isAtLeast(severity, failOn))) context.raise(1);
        yield file;
      }
      done += files.length;
    }
    if (underWay.length > 0)
      throw new CliError(`interrupted when ${done} of ${paths.length} documents were checked`);
  } finally {
    await checker.close();
  }
}

function fixingOf({ fix, unsafe }: CheckOptions): Fixing {
  return fix ? (unsafe ? 'preferred' : 'safe') : 'none';
}

function createChecker(documents: number, fixing: Fixing, data: BundledData, context: CliContext): Checker {
  const { script } = context.environment;
  const threads = script === undefined ? 1 : threadsFor(documents);
  if (script === undefined || threads < 2) return checkHere(data, fixing);
  const { indexFile, isRefreshed, cache } = context;
  return checkInThreads(script, threads, {
    kind: 'check',
    fixing,
    indexFile,
    cache: isRefreshed ? cache : undefined,
  });
}

const bom = '\ufeff';

async function checkBatch(
  paths: readonly string[],
  settingsOf: (path: string) => Promise<Settings>,
  checker: Checker,
  context: CliContext,
): Promise<readonly CheckedFile[]> {
  const read = (await Promise.all(paths.map((path) => readFile(path, settingsOf, context)))).flatMap(
    (file) => file ?? [],
  );
  const checked = await checker.check(read.map(({ toCheck }) => toCheck));
  return Promise.all(
    checked.map(async ({ text, findings, fixed }, at) => {
      const { toCheck, hasBom } = read[at]!;
      const { path } = toCheck;
      if (text !== toCheck.text) await write(path, hasBom ? bom + text : text, context);
      return { path, document: parseMarkdownDocument(text), findings, fixed };
    }),
  );
}

async function readFile(
  path: string,
  settingsOf: (path: string) => Promise<Settings>,
  context: CliContext,
): Promise<{ readonly toCheck: TextToCheck; readonly hasBom: boolean } | undefined> {
  const read = await readText(path, context);
  if (read === undefined) return undefined;
  const hasBom = read.startsWith(bom);
  const text = hasBom ? read.slice(bom.length) : read;
  return { toCheck: { path, text, settings: await settingsOf(path) }, hasBom };
}

async function write(path: string, text: string, context: CliContext): Promise<void> {
  try {
    await writeFile(resolve(path), text);
  } catch (error) {
    context.problem(`cannot write ${path} (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
}

async function readText(path: string, context: CliContext): Promise<string | undefined> {
  try {
    return await readDocument(path);
  } catch (error) {
    context.problem(`cannot read ${path} (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
    return undefined;
  }
}

/** The settings of each path; what is wrong with a file is said once. */
async function createSettings(
  { config }: CheckOptions,
  context: CliContext,
): Promise<(path: string) => Promise<Settings>> {
  const told = new Set<string>();
  const tell = (problem: string): void => {
    if (told.has(problem)) return;
    told.add(problem);
    context.problem(problem);
  };
  const parsed = new Map<unknown, Settings>();
  const settingsFrom = (value: unknown): Settings => {
    const known = parsed.get(value);
    if (known !== undefined) return known;
    const { settings, problems } = parseSettings(value);
    problems.forEach((problem) => tell(`configuration: ${problem}`));
    parsed.set(value, settings);
    return settings;
  };
  if (config !== undefined) {
    const settings = settingsFrom(await readConfigurationFile(config, tell));
    return async () => settings;
  }
  const files = createConfigurationFiles();
  return async (path) => settingsFrom(await files.find(path, tell));
}

async function collect<T>(values: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

async function* mapFiles(
  files: AsyncIterable<CheckedFile>,
  convert: (file: CheckedFile) => unknown,
): AsyncGenerator<unknown> {
  for await (const file of files) if (file.findings.length > 0) yield convert(file);
}
