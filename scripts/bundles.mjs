// What is bundled into dist/, and how.
import { cp, mkdir, readdir } from 'node:fs/promises';
import { basename } from 'node:path';
import { context } from 'esbuild';
import { engineStamp } from './engineStamp.mjs';

/** Name of the bundle → its entry file. */
const entries = {
  cli: 'server/src/cli/main.ts',
  server: 'server/src/host/serverStart.ts',
  serverMain: 'server/src/host/serverMain.ts',
  indexWorker: 'server/src/host/indexWorker.ts',
  extension: 'client/src/extension.ts',
  undici: 'server/src/host/library/undici.ts',
  seriesXml: 'server/src/host/seriesXml.ts',
  yaml: 'server/src/host/yaml.ts',
};

/** What most runs need nothing of is a bundle of its own, so that nobody waits until it is read. */
const bundledApart = {
  name: 'bundled-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.{1,2}\/(?:serverMain|undici|seriesXml|yaml)$/ }, ({ path }) => ({
      path: `./${basename(path)}.cjs`,
      external: true,
    })),
};

/** What a webview loads. */
const pages = {
  'webview/comparison': 'client/webview/comparison.ts',
};

/** The facts that command line and server answer from. */
export const indexFile = 'data/normative.index';

/**
 * As an esbuild context, for all bundles.
 * @param {{ minify?: boolean, sourcemap?: boolean, write?: boolean }} options
 */
export async function bundles({ minify = false, sourcemap = false, write = true } = {}) {
  const common = {
    outdir: 'dist',
    bundle: true,
    sourcemap: sourcemap ? 'linked' : false,
    minify,
    legalComments: 'none',
    metafile: true,
    write,
    // Node 20 and the browsers that editors bring know them; as calls of a constructor they are slow where they stand in loops.
    supported: { 'regexp-unicode-property-escapes': true },
    logLevel: 'warning',
  };
  const contexts = await Promise.all([
    context({
      ...common,
      entryPoints: entries,
      plugins: [bundledApart],
      outExtension: { '.js': '.cjs' },
      platform: 'node',
      target: 'node20',
      format: 'cjs',
      external: ['vscode'],
      // Class and function names stand in stack traces and logs.
      keepNames: minify,
      define: { 'import.meta.url': '__filename', ENGINE_STAMP: JSON.stringify(await engineStamp()) },
    }),
    context({ ...common, entryPoints: pages, platform: 'browser', target: 'es2022', format: 'iife' }),
  ]);
  const all = (work) => Promise.all(contexts.map(work));
  return {
    async rebuild() {
      const results = await all((one) => one.rebuild());
      const merged = (part) => Object.assign({}, ...results.map(({ metafile }) => metafile[part]));
      return { metafile: { inputs: merged('inputs'), outputs: merged('outputs') } };
    },
    watch: () => all((one) => one.watch()),
    dispose: () => all((one) => one.dispose()),
  };
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
