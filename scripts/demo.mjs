#!/usr/bin/env node
// Checks the example document, offline and with the bundled data, and shows what a person would see.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const example = 'examples/branch-network.md';
const run = (parameters, stdio = 'inherit') => spawnSync(process.execPath, parameters, { stdio }).status;

if (!existsSync('dist/cli.cjs')) run(['scripts/build.mjs'], 'ignore');
console.log(`$ normative check ${example} --offline\n`);
// Findings are what the example is for: only a failure to check is a failure.
const status = run(['dist/cli.cjs', 'check', example, '--offline']);
if (status === 0 || status === 1)
  console.log(
    '\nIn VS Code the same places are underlined, a hover tells the history of each requirement, and Ctrl+. puts it\n' +
      `right. To apply the fixes that keep the meaning: node dist/cli.cjs check ${example} --fix`,
  );
else process.exitCode = status ?? 2;
