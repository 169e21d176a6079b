import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { lockBriefly } from '../../../server/src/host/library/lock';

let built: string;
let directory: string;
let file: string;
beforeAll(async () => {
  built = await mkdtemp(join(tmpdir(), 'normative-lock-built-'));
  await build({
    entryPoints: ['server/src/host/library/lock.ts'],
    outfile: join(built, 'lock.mjs'),
    ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' },
  });
});
afterAll(() => rm(built, { recursive: true, force: true }));
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'normative-lock-'));
  file = join(directory, 'a.turn');
});
afterEach(() => rm(directory, { recursive: true, force: true }));

/** A process that takes the lock at a moment and says whether it has it; it keeps it for as long as it lives. */
function contend(moment: number, then: string): Promise<{ readonly said: string; readonly killed: boolean }> {
  const program = `
    import { lockBriefly } from ${JSON.stringify(pathToFileURL(join(built, 'lock.mjs')).href)};
    while (Date.now() < ${moment});
    const lock = await lockBriefly(${JSON.stringify(file)});
    process.stdout.write(lock === 'taken' ? 'taken' : 'mine', () => { ${then} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program]);
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  return new Promise((resolve) =>
    child.once('close', (_code, signal) => resolve({ said, killed: signal === 'SIGKILL' })),
  );
}

const makeOld = async (): Promise<void> => {
  const then = Date.now() / 1000 - 60;
  await utimes(file, then, then);
};

test.each([
  ['fresh', async () => undefined],
  [
    'left behind by a killed process',
    async () => {
      await writeFile(file, '');
      await makeOld();
    },
  ],
])('of processes that come at one instant to a lock that is %s, one has it', async (_, prepare) => {
  await prepare();
  const moment = Date.now() + 1500;
  const processes = Array.from({ length: 6 }, () => contend(moment, ''));
  const said = (await Promise.all(processes)).map((one) => one.said);
  expect(said.filter((one) => one === 'mine')).toHaveLength(1);
  expect(said.filter((one) => one === 'taken')).toHaveLength(5);
});

test('a process that is killed keeps the lock for no more than a moment', async () => {
  expect(await contend(0, "process.kill(process.pid, 'SIGKILL');")).toEqual({ said: 'mine', killed: true });
  expect(await lockBriefly(file)).toBe('taken');
  await makeOld();
  const lock = await lockBriefly(file);
  expect(lock).not.toBe('taken');
  if (lock !== 'taken') await lock.release();
  expect(await readdir(directory)).toEqual([]);
});

test('where no file can be made everyone has it', async () => {
  expect(await lockBriefly(join(directory, 'absent', 'a.turn'))).not.toBe('taken');
});
