/** The command line as a program of its own, for what only a process can show: signals, certificates, rights. */
import { spawn, type SpawnOptions } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { CliRun } from './cli';
import { ownEnvironment } from './ownEnvironment';

export interface BundledCli {
  /** Absolute, readable by everybody. */
  readonly file: string;
  /** @param kill interrupts it @param through a command that runs what follows it: `['nice']` */
  run(
    args: readonly string[],
    options?: SpawnOptions & { readonly kill?: AbortSignal; readonly through?: readonly string[] },
  ): Promise<CliRun>;
  remove(): Promise<void>;
}

export async function bundleCli(): Promise<BundledCli> {
  const folder = await mkdtemp(join(tmpdir(), 'normative-cli-'));
  const file = join(folder, 'cli.cjs');
  await build({
    entryPoints: ['server/src/cli/main.ts'],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'warning',
    define: { 'import.meta.url': '__filename', ENGINE_STAMP: '""' },
  });
  const { chmod } = await import('node:fs/promises');
  await chmod(folder, 0o755);
  return {
    file,
    run: (args, { kill, through = [], ...options } = {}) =>
      new Promise((resolve) => {
        const [command, ...rest] = [...through, process.execPath, file, ...args];
        const child = spawn(command!, rest, { env: ownEnvironment(), ...options, stdio: 'pipe' });
        let [stdout, stderr] = ['', ''];
        child.stdout?.on('data', (part: Buffer) => (stdout += part.toString()));
        child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()));
        kill?.addEventListener('abort', () => child.kill('SIGINT'));
        child.once('close', (code) => resolve({ status: code ?? -1, stdout, stderr }));
      }),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
