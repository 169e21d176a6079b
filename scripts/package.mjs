#!/usr/bin/env node
// Makes the packages: the extension (.vsix) and the command line (npm's .tgz), each from a folder of its own whose
// manifest says only what that package needs.
//   node scripts/package.mjs [vsix] [npm]     both when none is named
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { bundles, copyData, indexFile } from './bundles.mjs';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const staging = await mkdtemp(join(tmpdir(), 'normative-package-'));
const manifest = JSON.parse(await readFile('package.json', 'utf8'));
const strings = JSON.parse(await readFile('package.nls.json', 'utf8'));
const papers = ['README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES'];
const wanted = process.argv.length > 2 ? process.argv.slice(2) : ['vsix', 'npm'];

if (!existsSync(indexFile)) throw new Error(`${indexFile} is missing: the packages would know no RFC`);
const context = await bundles({ minify: true });
await context.rebuild();
await context.dispose();
await copyData();
try {
  if (wanted.includes('vsix')) await report(await packageExtension());
  if (wanted.includes('npm')) await report(await packageCommandLine());
} finally {
  await rm(staging, { recursive: true, force: true });
}

/**
 * vsce takes either `files` or `.vscodeignore`; npm needs the former. What is bundled needs no dependencies.
 */
async function packageExtension() {
  const {
    files: _files,
    dependencies: _bundled,
    devDependencies: _tools,
    scripts: _scripts,
    bin: _bin,
    ...own
  } = manifest;
  const copied = [
    'dist',
    'docs',
    'images',
    'l10n',
    'syntaxes',
    '.vscodeignore',
    'package.nls.json',
    ...papers,
  ];
  const folder = await stage('vsix', own, copied);
  const packagePath = resolve(`${manifest.name}-${manifest.version}.vsix`);
  await createVSIX({
    cwd: folder,
    packagePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

/** Everything is bundled, so `npx` has nothing else to install and works without a network. */
async function packageCommandLine() {
  const { name, version, license, keywords, type, engines, bin, files } = manifest;
  const description = strings[manifest.description.slice(1, -1)];
  const own = {
    name,
    version,
    description,
    license,
    keywords,
    type,
    engines: { node: engines.node },
    bin,
    files,
  };
  const folder = await stage('npm', own, files);
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm'];
  execFileSync(npm[0], [...npm.slice(1), 'pack', '--silent', '--pack-destination', root], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return resolve(`${name}-${version}.tgz`);
}

/** Copies what is there of `paths` into a new folder, with a manifest of its own. */
async function stage(kind, own, paths) {
  const folder = join(staging, kind);
  for (const path of paths.filter((item) => existsSync(item)))
    await cp(path, join(folder, path), { recursive: true });
  await writeFile(join(folder, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
  return folder;
}

async function report(file) {
  console.log(`${file}: ${((await stat(file)).size / 1024 / 1024).toFixed(1)} MB`);
}
