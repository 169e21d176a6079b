/** `check PATH…`: the findings of Markdown documents, in every format that people and their CI read. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { isAtLeast, severities, type Severity } from '../check/finding';
import { parseSettings, type Settings } from '../check/settings';
import { createConfigurationFiles, readConfigurationFile } from '../host/configurationFile';
import { findDocuments, readDocument } from '../host/documentFiles';
import { createAnalyses } from '../service/analysis';
import { fixInPasses } from '../service/fixInPasses';
import type { BundledData } from '../service/ports';
import { CliError, type CliContext } from './context';
import { formatGithub } from './check/github';
import { jsonElement } from './check/json';
import { formatJunit } from './check/junit';
import type { CheckedFile, CheckSummary } from './check/output';
import { formatSarif } from './check/sarif';
import { createTextFormat } from './check/text';

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
      return context.printJsonArray(mapFiles(files, jsonElement));
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

/** How many files are read at a time: enough to keep the processor busy while the disk works. */
const readAhead = 32;

/** In the order of the paths. A file that cannot be read is reported and left out. */
async function* checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  failOn: Severity,
  context: CliContext,
): AsyncGenerator<CheckedFile> {
  const data = await context.data();
  const settingsOf = await createSettings(options, context);
  for (let from = 0; from < paths.length && !context.signal.aborted; from += readAhead) {
    const batch = paths.slice(from, from + readAhead);
    const texts = await Promise.all(batch.map((path) => readText(path, context)));
    for (const [at, path] of batch.entries()) {
      if (texts[at] === undefined) continue;
      const file = await checkFile(path, texts[at], await settingsOf(path), options, data, context);
      if (file.findings.some(({ severity }) => isAtLeast(severity, failOn))) context.raise(1);
      yield file;
    }
  }
}

async function checkFile(
  path: string,
  read: string,
  settings: Settings,
  options: CheckOptions,
  data: BundledData,
  context: CliContext,
): Promise<CheckedFile> {
  const bom = read.startsWith('\ufeff') ? '\ufeff' : '';
  const before = read.slice(bom.length);
  const analyse = (text: string) =>
    createAnalyses(data).of(
      {
        uri: path,
        path,
        languageId: /\.mdx$/i.test(path) ? 'mdx' : 'markdown',
        version: 0,
        revision: 0,
        text,
      },
      settings,
    );
  const { text, fixed } = options.fix
    ? fixInPasses(before, analyse, options.unsafe === true)
    : { text: before, fixed: 0 };
  if (text !== before) {
    try {
      await writeFile(resolve(path), bom + text);
    } catch (error) {
      context.problem(`cannot write ${path} (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
    }
  }
  const { document, findings } = analyse(text);
  return { path, document, findings, fixed };
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
