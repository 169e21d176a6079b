#!/usr/bin/env node
// All tests: unit, protocol and command line (vitest), grammars, and in a real VS Code. Closes with one line of counts.
// With NORMATIVE_NO_SKIPS set a skipped test fails the run.
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { testGrammar } from './grammar.mjs';
import { closingLine, noResults, sumResults } from './results.mjs';

const results = noResults();
const node = (script, parameters = [], env = {}) =>
  spawnSync(process.execPath, [script, ...parameters], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  }).status === 0;

/** The package is what is tested in the editor, and its bundles are those of a build. */
step('Build', () => node('scripts/package.mjs'));
await mkdir('dist/test', { recursive: true });
await counted('Unit, protocol and command-line tests', 'dist/test/vitest.json', readVitest, (file) =>
  node('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]),
);
step('Grammar tests', () => testGrammar());
await counted(
  'In-editor tests',
  'dist/test/vscode.json',
  (counts) => counts,
  (file) => node('scripts/test-vscode.mjs', [], { NORMATIVE_RESULTS_FILE: file }),
);
console.log(`\n${closingLine(results)}`);
const tooManySkips = Boolean(process.env.NORMATIVE_NO_SKIPS) && results.skipped > 0;
if (tooManySkips) console.error('NORMATIVE_NO_SKIPS is set, and tests were skipped.');
process.exitCode = results.failed > 0 || tooManySkips ? 1 : 0;

/** Something that passes or fails as one. */
function step(title, work) {
  console.log(`\n== ${title}`);
  sumResults(results, work() ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });
}

/** Something that leaves its counts in a file; without one it has failed. */
async function counted(title, file, read, work) {
  console.log(`\n== ${title}`);
  await rm(file, { force: true });
  const ended = work(file);
  const report = await readFile(file, 'utf8').catch(() => undefined);
  const counts = report === undefined ? { passed: 0, failed: 1, skipped: 0 } : read(JSON.parse(report));
  if (!ended && counts.failed === 0) counts.failed = 1;
  sumResults(results, counts);
}

function readVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) {
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}
