#!/usr/bin/env node
// Bundles the extension, the language server and the command line into dist/, with the data they ship.
//   --watch    builds again when a file changes, with source maps
//   --minify   as in the packages
import { rm } from 'node:fs/promises';
import { bundles, copyData } from './bundles.mjs';

const watch = process.argv.includes('--watch');
await rm('dist', { recursive: true, force: true });
const context = await bundles({ minify: process.argv.includes('--minify'), sourcemap: watch });
if (watch) {
  await context.watch();
  await copyData();
  console.log('Watching for changes.');
} else {
  const { metafile } = await context.rebuild();
  await context.dispose();
  await copyData();
  for (const [file, { bytes }] of Object.entries(metafile.outputs))
    console.log(`${file} ${Math.round(bytes / 1024)} KB`);
}
