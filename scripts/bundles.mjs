// What is bundled into dist/, and how.
import { cp, mkdir, readdir } from 'node:fs/promises';
import { context } from 'esbuild';
import { engineStamp } from './engineStamp.mjs';

/** Name of the bundle → its entry file. */
const entries = {
  cli: 'server/src/cli/main.ts',
  server: 'server/src/host/serverMain.ts',
  indexWorker: 'server/src/host/indexWorker.ts',
  extension: 'client/src/extension.ts',
};

/** The facts that command line and server answer from. */
export const indexFile = 'data/normative.index';

/**
 * An esbuild context for all bundles.
 * @param {{ minify?: boolean, sourcemap?: boolean, write?: boolean }} options
 */
export async function bundles({ minify = false, sourcemap = false, write = true } = {}) {
  return context({
    entryPoints: entries,
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: sourcemap ? 'linked' : false,
    minify,
    // Class and function names stand in stack traces and logs.
    keepNames: minify,
    legalComments: 'none',
    metafile: true,
    write,
    logLevel: 'warning',
    define: { 'import.meta.url': '__filename', ENGINE_STAMP: JSON.stringify(await engineStamp()) },
  });
}

/** Copies the data beside the bundles. Says so where the index is missing: it is built by the program itself. */
export async function copyData() {
  await mkdir('dist/data', { recursive: true });
  const files = await readdir('data').catch(() => []);
  for (const file of files) await cp(`data/${file}`, `dist/data/${file}`);
  if (!files.some((file) => `data/${file}` === indexFile))
    console.log(
      `${indexFile} is missing. Build it from a directory of RFC texts, then build again:\n` +
        `  node dist/cli.cjs index build --corpus DIR --out ${indexFile}`,
    );
}
