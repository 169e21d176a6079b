// What is bundled into dist/, and how.
import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
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
    onResolve({ filter: /^\.{1,2}\/(?:undici|seriesXml|yaml)$/ }, ({ path }) => ({
      path: `./${basename(path)}.cjs`,
      external: true,
    })),
};

/**
 * Writes every character beyond ASCII as an escape. esbuild does so in strings and leaves it in regular expressions and
 * comments; one such character has Node keep a bundle in two bytes a character, and read it twice as long at every start.
 * Where a template is tagged `String.raw`, it is the source of a regular expression, to which the escape is the character.
 */
const asciiOnly = {
  name: 'ascii-only',
  setup: ({ onEnd }) =>
    onEnd(async ({ metafile }) => {
      for (const file of Object.keys(metafile?.outputs ?? {})) {
        if (!file.endsWith('.cjs')) continue;
        const code = await readFile(file, 'utf8');
        const escape = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
        const escaped = code.replace(/(\\*)([^\0-\x7f]+)/g, (found, slashes, units) =>
          // What is escaped already stays.
          slashes.length % 2 === 1 ? found : slashes + units.split('').map(escape).join(''),
        );
        await writeFile(file, escaped);
      }
    }),
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
    // A bundle that is evaluated from what was compiled before (server/src/host/compileCache.ts) can require and not import.
    supported: { 'regexp-unicode-property-escapes': true, 'dynamic-import': false },
    logLevel: 'warning',
  };
  const contexts = await Promise.all([
    context({
      ...common,
      entryPoints: entries,
      // Source maps would no longer fit.
      plugins: [bundledApart, ...(write && !sourcemap ? [asciiOnly] : [])],
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
