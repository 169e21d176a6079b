/** Runs the command line in memory. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CliEnvironment } from '../../server/src/cli/context';
import { runCli } from '../../server/src/cli/run';

export interface CliRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export async function cli(args: readonly string[], overrides: Partial<CliEnvironment> = {}): Promise<CliRun> {
  let stdout = '';
  let stderr = '';
  const status = await runCli(args, {
    stdout: sink((text) => (stdout += text)),
    stderr: sink((text) => (stderr += text)),
    // No cache of whoever runs the tests has a say.
    env: { NORMATIVE_CACHE: join(tmpdir(), 'normative-tests-have-no-cache') },
    indexFile: 'data/normative.index',
    signal: new AbortController().signal,
    ...overrides,
  });
  return { status, stdout, stderr };
}

function sink(take: (text: string) => void): CliEnvironment['stdout'] {
  return {
    write(text, written) {
      take(text);
      written?.();
      return true;
    },
  };
}
