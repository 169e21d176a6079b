import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../server/src/check/settings';
import {
  checkHere,
  checkInThreads,
  threadsFor,
  type CheckThreadData,
} from '../../../server/src/cli/check/threads';
import { openBundledData } from '../../../server/src/host/bundledData';
import { bundleCli, type BundledCli } from '../../helpers/bundledCli';
import { cli } from '../../helpers/cli';

const indexFile = 'data/normative.index';
const documents = 310;
let bundle: BundledCli;
let folder: string;

/** Every third has something to say, and some have a BOM or settings of their own. */
function textOf(at: number): string {
  const bom = at % 10 === 0 ? '\ufeff' : '';
  return at % 3 === 0
    ? `${bom}# Note ${at}\n\nSee [it](https://tools.ietf.org/html/rfc2119#section-${(at % 5) + 1}).\n\nIPv6 has mandatory IPsec (RFC 4294).\n`
    : `${bom}# Note ${at}\n\nNothing of interest.\n`;
}

/** A thread that has something to say of its first four batches and then fails. */
const breakingThread = `
const { parentPort } = require('node:worker_threads');
const finding = { code: 'obsolete-rfc', severity: 'warning', message: '', span: { start: 0, end: 1 }, successors: [], fixes: [] };
let batches = 0;
parentPort.on('message', (batch) => {
  if (++batches > 4) throw new Error('broken in a thread');
  parentPort.postMessage(batch.map(({ text }) => ({ text, findings: [finding], fixed: 0 })));
});
`;

beforeAll(async () => {
  bundle = await bundleCli();
  folder = mkdtempSync(join(tmpdir(), 'normative-threads-'));
  for (let at = 0; at < documents; at++) {
    const name = join(folder, String(at % 7));
    mkdirSync(name, { recursive: true });
    writeFileSync(join(name, `${at}.md`), textOf(at));
  }
  writeFileSync(join(folder, '3', '.normative.json'), JSON.stringify({ checks: { 'retired-host': 'off' } }));
}, 120_000);
afterAll(async () => {
  await bundle.remove();
  rmSync(folder, { recursive: true });
});

describe('threads of the check', () => {
  it.each([
    [0, 8, 1],
    [299, 8, 1],
    [300, 8, 2],
    [300, 1, 1],
    [100_000, 64, 4],
  ])('%d documents and %d processors: %d', (files, processors, expected) => {
    expect(threadsFor(files, processors)).toBe(expected);
  });

  it('find what one thread finds, in the same order', async () => {
    const data: CheckThreadData = { kind: 'check', fixing: 'safe', indexFile, cache: undefined };
    const batches = Array.from({ length: 9 }, (_, batch) =>
      Array.from({ length: 5 }, (_, at) => {
        const text = textOf(batch * 5 + at).replace('\ufeff', '');
        return { path: `${batch}-${at}.md`, text, settings: defaultSettings };
      }),
    );
    const threads = checkInThreads(bundle.file, 2, data);
    const here = checkHere(
      openBundledData(indexFile, () => undefined),
      'safe',
    );
    try {
      const found = await Promise.all(batches.map((batch) => threads.check(batch)));
      const expected = await Promise.all(batches.map((batch) => here.check(batch)));
      const plain = (answers: typeof found) => JSON.parse(JSON.stringify(answers)) as unknown;
      expect(plain(found)).toEqual(plain(expected));
      expect(found.flat().some(({ findings }) => findings.length > 0)).toBe(true);
      expect(found.flat().some(({ fixed }) => fixed > 0)).toBe(true);
    } finally {
      await threads.close();
    }
  }, 60_000);

  it('that end early fail the check and do not hang it', async () => {
    const threads = checkInThreads(bundle.file, 2, {
      kind: 'check',
      fixing: 'none',
      indexFile,
      cache: undefined,
    });
    const answer = expect(
      threads.check([{ path: 'a.md', text: textOf(3), settings: defaultSettings }]),
    ).rejects.toThrow('stopped');
    await threads.close();
    await answer;
    await expect(threads.check([])).rejects.toThrow('stopped');
  }, 60_000);

  // One processor starts no thread.
  it.skipIf(availableParallelism() < 2)(
    'that break off from within leave no half of a JSON document',
    async () => {
      const script = join(folder, 'breaks.cjs');
      writeFileSync(script, breakingThread);
      const args = ['check', '--format', 'json', '--offline', '--index', indexFile, folder];
      const { status, stdout, stderr } = await cli(args, { script });
      expect(stderr).toContain('broken in a thread');
      expect(stdout).toBe('');
      expect(status).toBe(2);
      rmSync(script);
    },
    60_000,
  );

  it('leave the command line as it is: output, status, settings, fixes', async () => {
    const args = ['check', '--format', 'json', '--index', indexFile, folder];
    const alone = await cli(args);
    const together = await bundle.run(args);
    expect(JSON.parse(together.stdout)).toEqual(JSON.parse(alone.stdout));
    expect(together.status).toBe(alone.status);
    const found = JSON.parse(together.stdout) as { path: string; findings: { code: string }[] }[];
    expect(found.length).toBeGreaterThan(50);
    for (const { path, findings } of found)
      expect(findings.some(({ code }) => code === 'retired-host')).toBe(!path.startsWith(join(folder, '3')));
    const fixed = await bundle.run(['check', '--fix', '--index', indexFile, folder]);
    expect(fixed.stderr).toBe('');
    const first = readFileSync(join(folder, '0', '0.md'), 'utf8');
    expect(first.startsWith('\ufeff# Note 0')).toBe(true);
    expect(first).not.toContain('tools.ietf.org');
    expect(readdirSync(folder, { recursive: true }).length).toBe(documents + 7 + 1);
  }, 120_000);
});
