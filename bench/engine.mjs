#!/usr/bin/env node
// How fast RFC texts are parsed: a sample of the series, and its longest well-known member again and again.
// usage: engine.mjs CORPUS [EVERY]     EVERY: parse each n-th file (default 20)
import { isUtf8 } from 'node:buffer';
import { readFileSync, readdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [corpus, every = '20'] = process.argv.slice(2);
if (!corpus) {
  console.error('usage: engine.mjs CORPUS [EVERY]');
  process.exit(2);
}
const outfile = join(mkdtempSync(join(tmpdir(), 'normative-bench-')), 'engine.mjs');
await build({
  entryPoints: ['server/src/rfc/document.ts'],
  bundle: true,
  platform: 'node',
  format: 'esm',
  outfile,
  logLevel: 'error',
});
const { parseRfcDocument } = await import(pathToFileURL(outfile).href);
const read = (name) => {
  const bytes = readFileSync(join(corpus, name));
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
};

const names = readdirSync(corpus).filter((name) => /^rfc\d+\.txt$/.test(name));
for (const informal of ['where-needed', 'all']) {
  const sum = { bytes: 0, milliseconds: 0, cpu: 0, requirements: 0 };
  for (const name of names.filter((_, at) => at % Number(every) === 0)) {
    const text = read(name);
    const [start, cpu] = [performance.now(), process.cpuUsage().user];
    sum.requirements += parseRfcDocument(text, undefined, { informal }).requirements.length;
    sum.milliseconds += performance.now() - start;
    sum.cpu += (process.cpuUsage().user - cpu) / 1000;
    sum.bytes += text.length;
  }
  const rate = (sum.bytes / 1e3 / sum.milliseconds).toFixed(1);
  const cpuRate = (sum.bytes / 1e3 / sum.cpu).toFixed(1);
  const megabytes = (sum.bytes / 1e6).toFixed(1);
  console.log(
    `informal ${informal}: ${megabytes} MB, ${sum.requirements} requirements, ${rate} MB/s (${cpuRate} MB/s of processor time)`,
  );
}
const times = [];
const long = read('rfc9110.txt');
for (let round = 0; round < 20; round++) {
  const start = performance.now();
  parseRfcDocument(long);
  times.push(performance.now() - start);
}
times.sort((a, b) => a - b);
console.log(`RFC 9110 warm: median ${times[10].toFixed(1)} ms, best ${times[0].toFixed(1)} ms`);
