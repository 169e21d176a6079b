#!/usr/bin/env node
// Builds the index of the whole series with one worker, with two and with three, and compares the files byte for byte;
// the tests do the same with a small series in memory. Takes minutes.
// usage: determinism.mjs [CORPUS]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const corpus =
  process.argv[2] ?? process.env.NORMATIVE_CORPUS ?? join(homedir(), '.cache/normative-test-corpus');
const directory = mkdtempSync(join(tmpdir(), 'normative-bench-'));
try {
  const files = [1, 2, 3].map((workers) => {
    const out = join(directory, `${workers}.index`);
    const options = ['--no-changes', '--workers', String(workers), '--format', 'json'];
    const command = ['dist/cli.cjs', 'index', 'build', '--corpus', corpus, '--out', out, ...options];
    const made = spawnSync(process.execPath, command, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (made.status !== 0) throw new Error(`index build with ${workers} workers ended with ${made.status}`);
    const { seconds, memoryMiB } = JSON.parse(made.stdout);
    const file = readFileSync(out);
    const hash = createHash('sha256').update(file).digest('hex');
    console.log(
      `${workers} workers: ${seconds.toFixed(1)} s, ${memoryMiB} MiB, ${file.length} bytes, ${hash}`,
    );
    return file;
  });
  const same = files.every((file) => file.equals(files[0]));
  console.log(same ? 'the same, byte for byte' : 'DIFFERENT');
  process.exitCode = same ? 0 : 1;
} finally {
  rmSync(directory, { recursive: true });
}
