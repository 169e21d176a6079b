#!/usr/bin/env node
// Runs the in-editor tests in a real VS Code: from the sources, in a workspace that is not trusted, from the packaged
// .vsix, as a person with keyboard and mouse, and as one who lets texts be fetched from a source on loopback, straight and
// through a proxy. Needs dist/ built, and a .vsix for the packaged run.
//   node scripts/test-vscode.mjs [source] [restricted] [vsix] [person] [fetching]     all of them when none is named
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { chooseHost } from '../test/vscode/hosts/choose.mjs';
import { prepareBrowserHost } from '../test/vscode/hosts/browser.mjs';
import { fetchAsPerson } from '../test/vscode/fetching.mjs';
import { actAsPerson } from '../test/vscode/person.mjs';
import { fetchThroughProxy, sourceHost } from '../test/vscode/proxied.mjs';
import { testGrammar } from './grammar.mjs';
import { closingLine, noResults, sumResults, writeResults } from './results.mjs';

const root = resolve(import.meta.dirname, '..');
const suite = join(root, 'dist', 'test', 'suite.cjs');
const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
const vsix = join(root, `${name}-${version}.vsix`);

/** No dialogs, no news, nothing from outside. */
const settings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
};
const restricted = {
  ...settings,
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};
/** What a workspace that is not trusted tries. */
const grasping = {
  '.vscode/settings.json': `${JSON.stringify({
    'normative.linkHost': 'datatracker',
    'normative.network': 'automatic',
    'normative.source': 'http://127.0.0.1:9/',
    'normative.mirror': '/tmp/of-the-workspace',
  })}\n`,
  '.normative.json': '{ "network": "automatic", "source": "http://127.0.0.1:9/", "mirror": "/tmp/x" }\n',
};

const suiteRuns = {
  source: { title: 'from the sources', settings, extension: root, files: {} },
  restricted: { title: 'in restricted mode', settings: restricted, extension: root, files: grasping },
  vsix: {
    title: 'from the .vsix',
    settings,
    extension: join(root, 'test/vscode/companion'),
    files: {},
    vsix,
  },
};

const named = process.argv.slice(2);
const wanted = named.length > 0 ? named : [...Object.keys(suiteRuns), 'person', 'fetching'];
const results = noResults();

await build({
  entryPoints: { suite: join(root, 'test/vscode/suite/index.ts') },
  outdir: join(root, 'dist', 'test'),
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
  sourcemap: 'inline',
  logLevel: 'warning',
});

const { host, reasons } = await chooseHost();
if (host) console.log(`In-editor tests run in ${host.name}.`);
else console.log(`No VS Code to run the in-editor tests in (${reasons.join('; ')}).`);

if (host?.markdownGrammar) {
  console.log("With VS Code's own Markdown grammar:");
  const passed = testGrammar(host.markdownGrammar);
  sumResults(results, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 });
}
for (const key of wanted.filter((item) => item in suiteRuns)) {
  const { title, files, ...run } = suiteRuns[key];
  if (!host) {
    results.skipped++;
    continue;
  }
  console.log(`In VS Code, ${title}:`);
  sumResults(results, await inScratch(files, (places) => runSuite(host, { key, ...run, ...places })));
}
if (wanted.includes('person')) {
  console.log('In VS Code, as a person:');
  sumResults(results, await inScratch({}, asPerson));
}
if (wanted.includes('fetching')) {
  console.log('In VS Code, as a person who gets texts from the network:');
  sumResults(results, await inScratch({}, asFetchingPerson));
}
await writeResults(results);
console.log(closingLine(results));
process.exitCode = results.failed > 0 ? 1 : 0;

/** Runs `work` with a new workspace that holds `files`, and a scratch folder; both are removed afterwards. */
async function inScratch(files, work) {
  const scratch = await mkdtemp(join(tmpdir(), 'normative-'));
  const workspace = join(scratch, 'workspace');
  try {
    await mkdir(workspace);
    for (const [path, content] of Object.entries(files)) {
      await mkdir(join(workspace, path, '..'), { recursive: true });
      await writeFile(join(workspace, path), content);
    }
    return await work({ scratch, workspace });
  } finally {
    await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Runs the suite, prints what came of each test, and keeps what the editor said beside the bundles. */
async function runSuite(runner, { key, ...options }) {
  if (options.vsix && !existsSync(options.vsix)) {
    console.log(`  ✗ ${options.vsix} is missing: npm run package`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const report = join(options.scratch, 'results.json');
  const examples = resolve(root, '../shared/examples');
  const corpus = process.env.NORMATIVE_CORPUS ?? join(homedir(), '.cache', 'normative-test-corpus');
  const env = { NORMATIVE_TEST_RESULTS: report };
  if (existsSync(join(corpus, 'rfc2119.txt'))) env.NORMATIVE_CORPUS = corpus;
  if (existsSync(examples)) env.NORMATIVE_EXAMPLES = process.env.NORMATIVE_EXAMPLES ?? examples;
  const said = [];
  const log = (line) => said.push(line);
  const ended = await runner.runSuite({ ...options, suite, env, log }).catch((error) => {
    log(error.stack);
    return false;
  });
  const logFile = join(root, 'dist', 'test', `${key}.log`);
  await writeFile(logFile, `${said.join('\n')}\n`);
  if (!existsSync(report)) {
    console.log(`  ✗ the editor did not run the suite; what it said is in ${logFile}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const { passed, failed, skipped } = JSON.parse(await readFile(report, 'utf8'));
  for (const name of passed) console.log(`  ✓ ${name}`);
  for (const { name, reason } of skipped) console.log(`  - ${name}: skipped, ${reason}`);
  for (const { name, error } of failed) console.log(`  ✗ ${name}\n${error.replace(/^/gm, '      ')}`);
  if (failed.length > 0) console.log(`  What the editor said: ${logFile}`);
  const disagreed = !ended && failed.length === 0 ? 1 : 0;
  return { passed: passed.length, failed: failed.length + disagreed, skipped: skipped.length };
}

async function asPerson({ scratch, workspace }) {
  let browserHost;
  try {
    browserHost = await prepareBrowserHost();
  } catch (error) {
    console.log(`  - skipped, it needs VS Code from the npm registry and a Chromium: ${error.message}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const packaged = wanted.includes('vsix') ? { vsix } : { extension: root };
  await cp(join(root, 'examples'), workspace, { recursive: true });
  return actAsPerson(() => browserHost.openEditor({ scratch, workspace, settings, ...packaged }), workspace);
}

/** Texts come from a source on loopback that serves the corpus; the environment names no mirror. */
async function asFetchingPerson({ scratch, workspace }) {
  const corpus = process.env.NORMATIVE_CORPUS ?? join(homedir(), '.cache', 'normative-test-corpus');
  if (!existsSync(join(corpus, 'rfc4294.txt'))) {
    console.log(`  - skipped, no RFC texts at ${corpus}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  let browserHost;
  try {
    browserHost = await prepareBrowserHost();
  } catch (error) {
    console.log(`  - skipped, it needs VS Code from the npm registry and a Chromium: ${error.message}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const openIn = (folder, more, env) =>
    browserHost.openEditor({
      ...{ scratch: folder, workspace, extension: root },
      settings: { ...settings, ...more },
      env: { NORMATIVE_CORPUS: undefined, ...env },
    });
  const results = await fetchAsPerson((more) => openIn(scratch, more), { corpus, workspace });
  // Each with a cache of its own.
  let editors = 0;
  const openAnew = (more, env) => openIn(join(scratch, `editor-${++editors}`), more, env);
  const certificate = await makeSourcesCertificate();
  sumResults(results, await fetchThroughProxy(openAnew, { corpus, workspace, scratch, certificate }));
  return results;
}

async function makeSourcesCertificate() {
  const outfile = join(root, 'dist', 'test', 'certificates.mjs');
  await build({
    entryPoints: [join(root, 'test/helpers/certificates.ts')],
    outfile,
    ...{ bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' },
  });
  const { makeCertificate } = await import(pathToFileURL(outfile).href);
  return makeCertificate(sourceHost);
}
