#!/usr/bin/env node
// How long a tree of Markdown files takes, beside markdownlint-cli2 on the same tree in the same run.
// usage: tree.mjs [DIR]     DIR: a tree of one's own; else 10,000 invented files, one in twenty of which cites RFCs
// markdownlint-cli2 is fetched from the npm registry into a temporary directory: it is no dependency of the project.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inventDocument } from './documents.mjs';

const rival = 'markdownlint-cli2@0.24.1';
const files = 10_000;
const scratch = mkdtempSync(join(tmpdir(), 'normative-tree-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const tree = process.argv[2] ? resolve(process.argv[2]) : inventTree(join(scratch, 'tree'));
const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', scratch, rival], {
  encoding: 'utf8',
});
if (installed.status !== 0) {
  console.error(`cannot install ${rival}:\n${installed.stderr}`);
  process.exit(1);
}
const found = readdirSync(tree, { recursive: true }).filter((name) => /\.(?:md|markdown)$/i.test(name));
const bytes = found.reduce((sum, name) => sum + statSync(join(tree, name)).size, 0);
console.log(`${found.length} Markdown files, ${(bytes / 1e6).toFixed(1)} MB`);

const commands = {
  normative: [resolve('dist/cli.cjs'), 'check', '--offline', '--format', 'json', '.'],
  markdownlint: [
    join(scratch, 'node_modules', 'markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
    '**/*.{md,markdown}',
  ],
};
const seconds = {};
for (const name of ['normative', 'markdownlint', 'markdownlint', 'normative']) {
  const start = performance.now();
  const { status, signal, stderr } = spawnSync(process.execPath, commands[name], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  // Both end with 1 where they have something to say.
  if (signal || status > 1) {
    console.error(`${name} failed: ${stderr.slice(0, 500)}`);
    process.exit(1);
  }
  const took = (performance.now() - start) / 1000;
  seconds[name] = Math.min(seconds[name] ?? Infinity, took);
  console.log(`${name.padEnd(12)} ${took.toFixed(1)} s`);
}
console.log(
  `markdownlint-cli2 takes ${(seconds.markdownlint / seconds.normative).toFixed(1)} × as long (best of two)`,
);

function inventTree(root) {
  for (let at = 0; at < files; at++) {
    const folder = join(root, String(at % 100));
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${at}.md`), inventDocument(1500 + (at % 40) * 150, at % 20 === 0 ? 6 : 0));
  }
  return root;
}
