#!/usr/bin/env node
// Bundles the extension, the language server and the command line into dist/, with the data they ship.
import { cp, mkdir, readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');

/** What goes into dist/: name of the bundle → its entry file. */
const entries = {
  cli: 'server/src/cli/main.ts',
  server: 'server/src/host/serverMain.ts',
  indexWorker: 'server/src/host/indexWorker.ts',
  extension: 'client/src/extension.ts',
};

const present = Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
const bundles = await context({
  entryPoints: present,
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['vscode'],
  sourcemap: watch ? 'linked' : false,
  minify: false,
  metafile: true,
  logLevel: 'warning',
  define: { 'import.meta.url': '__filename' },
});
const result = await bundles.rebuild();
await mkdir('dist/data', { recursive: true });
for (const file of existsSync('data') ? await readdir('data') : [])
  await cp(`data/${file}`, `dist/data/${file}`);
if (watch) {
  await bundles.watch();
} else {
  await bundles.dispose();
  const sizes = Object.entries(result.metafile.outputs).map(
    ([file, { bytes }]) => `${file} ${Math.round(bytes / 1024)} KB`,
  );
  console.log(sizes.join('\n'));
}
