#!/usr/bin/env node
// Building the index, against ripgrep finding the requirement keywords in the same files in the same run, both with two
// threads and a warm file cache; how the time divides, and how it grows with the size of the series.
// usage: index.mjs [SHARE…]     shares of the series in percent (default 10 50 100)
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const corpus = process.env.NORMATIVE_CORPUS ?? join(homedir(), '.cache/normative-test-corpus');
const formal = 'MUST|SHOULD|SHALL|MAY|REQUIRED|RECOMMENDED|OPTIONAL';
/** The keywords as RFC 2119 writes them, and as RFCs that define none do. */
const patterns = {
  'upper case': formal,
  'upper and lower case': `${formal}|${formal.toLowerCase()}|mandatory|prohibited|forbidden|deprecated|cannot|need not`,
};

const shares = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [10, 50, 100];
const files = readdirSync(corpus)
  .filter((file) => /^rfc\d+\.txt$/.test(file))
  .sort((a, b) => Number(a.slice(3, -4)) - Number(b.slice(3, -4)));
for (const share of shares) {
  const directory = mkdtempSync(join(tmpdir(), 'normative-bench-'));
  try {
    // Every tenth RFC, every second, or all: each share has texts of all eras.
    const chosen = files.filter((_, at) => (at * share) % 100 < share);
    for (const file of [...chosen, 'rfc-index.xml', 'rfc-index.txt'])
      symlinkSync(join(corpus, file), join(directory, file));
    measure(share, directory, chosen);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
firstAnswers();

function measure(share, directory, chosen) {
  const bytes = chosen.reduce((sum, file) => sum + statSync(join(corpus, file)).size, 0);
  console.log(`\n${share} % of the series: ${chosen.length} RFCs, ${(bytes / 1e6).toFixed(0)} MB`);
  const passes = Object.entries(patterns).map(([name, pattern]) => {
    const seconds = best(3, 'rg', ['-L', '-j2', '-c', '-w', '-e', pattern, '-g', 'rfc*.txt', directory]);
    console.log(`  ripgrep, ${name}: ${seconds === undefined ? 'not installed' : `${seconds.toFixed(2)} s`}`);
    return seconds;
  });
  const out = join(directory, 'normative.index');
  const options = ['--no-changes', '--workers', '2', '--format', 'json'];
  const command = ['dist/cli.cjs', 'index', 'build', '--corpus', directory, '--out', out, ...options];
  const made = spawnSync(process.execPath, command, { encoding: 'utf8' });
  const { seconds, milliseconds, bytes: size, memoryMiB } = JSON.parse(made.stdout);
  const times = passes.map((pass) => (pass ? `${(seconds / pass).toFixed(0)} ×` : '-')).join(' and ');
  console.log(
    `  index build --no-changes: ${seconds.toFixed(2)} s, ${times} ripgrep; ` +
      `${(size / 1e6).toFixed(2)} MB written, ${memoryMiB} MiB of memory at most`,
  );
  const parts = Object.entries(milliseconds).map(([part, ms]) => `${part} ${(ms / 1000).toFixed(2)}`);
  console.log(`  seconds, summed over the threads: ${parts.join(', ')}`);
}

/** From process start to exit, with the bundled index; Node itself takes the first figure. */
function firstAnswers() {
  console.log('\nprocess start to exit, best of 5');
  for (const [name, args] of [
    ['node alone', ['-e', '0']],
    ['normative --help', ['dist/cli.cjs', '--help']],
    ['normative lineage', ['dist/cli.cjs', 'lineage', '2119', '--format', 'json']],
    ['normative requirements', ['dist/cli.cjs', 'requirements', '2119', '--format', 'json']],
  ])
    console.log(`  ${name}: ${(best(5, process.execPath, args) * 1000).toFixed(0)} ms`);
}

/** The shortest of several runs in seconds; undefined where the program is not there. */
function best(runs, program, args) {
  let least;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    if (spawnSync(program, args, { stdio: 'ignore' }).error) return undefined;
    const seconds = (performance.now() - started) / 1000;
    least = Math.min(least ?? seconds, seconds);
  }
  return least;
}
