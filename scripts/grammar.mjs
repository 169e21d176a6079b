#!/usr/bin/env node
// Runs the tests of the grammar, injected into a Markdown grammar.
//   node scripts/grammar.mjs     with the stand-in of test/grammar
import { spawnSync } from 'node:child_process';

/** Whether all tests pass with the Markdown grammar at `path`. */
export function testGrammar(path = 'test/grammar/markdown.tmLanguage.json') {
  const runner = 'node_modules/vscode-tmgrammar-test/dist/unit.js';
  const { status, stdout } = spawnSync(process.execPath, [runner, '-g', path, 'test/grammar/*.test.md'], {
    encoding: 'utf8',
  });
  // Grammars of other languages, which Markdown's embeds in its code blocks, are not needed here.
  const lines = stdout
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('grammar not found'));
  console.log(lines.map((line) => `  ${line}`).join('\n'));
  return status === 0;
}

if (process.argv[1] === import.meta.filename) process.exitCode = testGrammar() ? 0 : 1;
