// `kill -9` at random moments while two processes fetch into one cache: npm run bench -- killFetch [ROUNDS] [SEED]
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [rounds = '200', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const outfile = join('dist', 'test', 'killFetch.mjs');
await build({
  entryPoints: ['test/helpers/killFetch.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
const { killFetches } = await import(pathToFileURL(resolve(outfile)).href);

let state = Number(seed);
const random = () => {
  state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
  return state / 2_147_483_648;
};
console.log(`${rounds} rounds, seed ${seed}`);
const counts = await killFetches('/tmp/killrun/cli.cjs', Number(rounds), random);
console.log(JSON.stringify(counts));
process.exitCode = counts.torn + counts.stuck > 0 ? 1 : 0;
