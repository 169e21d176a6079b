#!/usr/bin/env node
// How claims are judged on sentences of our own about other facts than the scorers': a table has what is expected (stale,
// ok, misquote), the sentence, and for a stale one the RFC that changed it (or several, of which one will do).
// claims-own.tsv was written beside the engine; claims-unseen.tsv and claims-fresh.tsv by reading RFCs alone, before any of
// them was judged. The engine has been mended on the kinds of sentences that it missed in all of them since: on the unseen
// ones and the first 142 of the fresh ones for long, on the other 165 (about other facts) only lately.
// claims-purposes.tsv was written from what updates say they are for, before the matching of such sentences was tuned on it.
// claims-held.tsv was written by reading RFCs alone, by a reader who did not know the engine, about 66 facts of which no
// other table has one; of every other fact the sentences were read for their kinds since.
// claims-areas.tsv was written by readers of RFCs who did not know the engine either, about some 65 facts that engineers of
// three areas know (security, network, applications); a part of its kinds of misses was mended since.
// usage: claims-own.mjs [unseen | fresh | purposes | held | areas] [--show]     after npm run build; --show: what was missed and what was wrong
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const table = `claims-${['unseen', 'fresh', 'purposes', 'held', 'areas'].find((name) => process.argv.includes(name)) ?? 'own'}.tsv`;
const rows = readFileSync(new URL(table, import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t'));
const folder = mkdtempSync(join(tmpdir(), 'claims-own-'));
rows.forEach(([, text], at) => writeFileSync(join(folder, `${at}.md`), `# Design\n\n${text}\n`));
const ran = spawnSync(process.execPath, ['dist/cli.cjs', 'check', folder, '--format', 'json', '--offline'], {
  encoding: 'utf8',
  maxBuffer: 1 << 26,
});
rmSync(folder, { recursive: true });
const found = new Map(JSON.parse(ran.stdout).map(({ path, findings }) => [basename(path, '.md'), findings]));

const sums = { stale: [0, 0], ok: [0, 0], misquote: [0, 0] };
let right = 0;
rows.forEach(([expected, text, changedBy], at) => {
  const [first] = (found.get(String(at)) ?? []).filter(
    ({ code, severity }) => /^(?:stale|misquoted)-requirement$/.test(code) && severity === 'warning',
  );
  sums[expected][1]++;
  if (first) sums[expected][0]++;
  if (
    expected === 'stale' &&
    (changedBy ?? '')
      .split(',')
      .some((rfc) => [first?.changedBy?.rfc, first?.current?.rfc].includes(Number(rfc)))
  )
    right++;
  if (process.argv.includes('--show') && (expected === 'ok') === Boolean(first))
    console.log(`${expected}: ${text}${first ? `\n   ${first.message}` : ''}`);
});
console.log(`stale ${sums.stale.join('/')}, right target ${right}/${sums.stale[0]}`);
console.log(`misquotes ${sums.misquote.join('/')}, false alarms ${sums.ok.join('/')}`);
