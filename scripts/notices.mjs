#!/usr/bin/env node
// Writes THIRD-PARTY-NOTICES from what is really bundled into dist/: esbuild's list of inputs, each package's licence.
//   --check    writes nothing, and fails when the file is not what it would be
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundles } from './bundles.mjs';

const file = 'THIRD-PARTY-NOTICES';

/** The folders of all packages of which something is in a bundle. */
async function bundledPackages() {
  const context = await bundles({ write: false });
  const { metafile } = await context.rebuild();
  await context.dispose();
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  );
  const folders = inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))];
}

async function describe(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const names = (await readdir(folder)).filter((item) => /^(licen[cs]e|notice|copying)/i.test(item)).sort();
  const texts = await Promise.all(names.map((item) => readFile(join(folder, item), 'utf8')));
  if (!license) throw new Error(`${name}@${version} names no licence`);
  return {
    name,
    version,
    license,
    text: texts.map((text) => text.replace(/\r\n?/g, '\n').trim()).join('\n\n'),
  };
}

const packages = (await Promise.all((await bundledPackages()).map(describe))).sort((a, b) =>
  a.name < b.name ? -1 : 1,
);
/** Licence text → the packages that come with these very words. */
const byText = new Map();
for (const item of packages) {
  const text = item.text || `${item.license} (the package holds no copy of its licence)`;
  byText.set(text, [...(byText.get(text) ?? []), item]);
}
const rule = '-'.repeat(80);
const notices = [
  'Normative holds parts of the packages below, under these licences.\nMade by scripts/notices.mjs from what is bundled.\n',
  ...[...byText].map(
    ([text, items]) =>
      `${rule}\n${items.map((item) => `${item.name} ${item.version} (${item.license})`).join('\n')}\n${rule}\n\n${text}\n`,
  ),
].join('\n');

if (!process.argv.includes('--check')) {
  await writeFile(file, notices);
  console.log(`${file}: ${packages.length} packages, ${byText.size} licence texts`);
} else if ((await readFile(file, 'utf8').catch(() => '')) !== notices) {
  console.error(`${file} is not what the bundles hold: npm run notices`);
  process.exitCode = 1;
}
