#!/usr/bin/env node
// Whether data/normative.index is what the engine's sources build. Where the stamps differ and the texts of the series are
// here, it is built again and what moved is printed.
//   usage: check-index.mjs [--write]     --write: keep the new one
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { indexFile } from './bundles.mjs';
import { engineStamp } from './engineStamp.mjs';

const corpus = process.env.NORMATIVE_CORPUS ?? join(homedir(), '.cache/normative-test-corpus');
const stamp = await engineStamp();
const before = info(indexFile);
if (before.engine === stamp) {
  console.log(`${indexFile} was built by these sources (${stamp}).`);
} else if (!existsSync(join(corpus, 'rfc-index.xml'))) {
  console.log(
    `skipped: ${indexFile} was built by engine ${before.engine}, these sources are ${stamp}, and there are no texts at ${corpus} to build it from.`,
  );
} else {
  const rebuilt = join(mkdtempSync(join(tmpdir(), 'normative-index-')), 'normative.index');
  run(['index', 'build', '--corpus', corpus, '--out', rebuilt], 'inherit');
  const { engine } = info(rebuilt);
  if (engine !== stamp) {
    console.error(
      `dist/ was built from other sources (${engine}, not ${stamp}): run \`npm run build\` first.`,
    );
    process.exit(1);
  }
  const same = readFileSync(rebuilt).equals(readFileSync(indexFile));
  report(before, info(rebuilt));
  if (process.argv.includes('--write')) copyFileSync(rebuilt, indexFile);
  console.log(same ? 'The bytes are the same.' : `The rebuilt index is ${rebuilt}.`);
}

function info(file) {
  return JSON.parse(run(['index', 'info', '--index', file, '--format', 'json'], 'pipe'));
}

function run(args, stderr) {
  const made = spawnSync(process.execPath, ['dist/cli.cjs', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', stderr],
    maxBuffer: 1 << 28,
  });
  if (made.status === 0) return made.stdout;
  console.error(`${args.slice(0, 2).join(' ')} ended with ${made.status}: ${made.stderr ?? ''}`);
  process.exit(1);
}

function report(old, next) {
  for (const name of ['date', 'engine', 'rfcs', 'sections', 'requirements', 'bytes'])
    if (old[name] !== next[name]) console.log(`${name}: ${old[name]} → ${next[name]}`);
  const sizes = new Map(old.tables.map((table) => [table.name, table.raw]));
  for (const { name, raw } of next.tables)
    if (sizes.get(name) !== raw)
      console.log(`table ${name}: ${sizes.get(name) ?? 0} → ${raw} bytes before deflate`);
}
