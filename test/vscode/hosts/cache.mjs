// Programs that the in-editor tests need and that are no dependencies of the project, kept outside the repository.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The cache folder; NORMATIVE_TEST_CACHE chooses another. */
export const cacheFolder =
  process.env.NORMATIVE_TEST_CACHE ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'normative-test-hosts');

/**
 * Installs packages from the npm registry, without their install scripts, into a folder of the cache, and returns
 * the folder. `finish` completes the installation. What is there already is used again; what fails leaves nothing.
 * @param {string} name
 * @param {string[]} packages each with its exact version
 * @param {(folder: string) => Promise<void>} [finish]
 */
export async function installInCache(name, packages, finish) {
  const folder = join(cacheFolder, `${name}-${packages.map((item) => item.split('@').at(-1)).join('-')}`);
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  const making = await mkdtemp(join(cacheFolder, '.making-'));
  try {
    await writeFile(join(making, 'package.json'), '{ "private": true }\n');
    await npm(['install', ...packages], making);
    await finish?.(making);
    await rename(making, folder);
  } catch (error) {
    await rm(making, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Runs npm in a folder, as the npm that started this script where one did. Install scripts do not run. */
export async function npm(parameters, cwd) {
  const [command, first] = process.env.npm_execpath
    ? [process.execPath, [process.env.npm_execpath]]
    : ['npm', []];
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  await run(command, [...first, ...parameters, ...quiet], {
    cwd,
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32' && command === 'npm',
  });
}
