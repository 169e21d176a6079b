/** The manifest, the engine's settings, the strings and the papers say the same. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { findingCodes } from '../../../server/src/check/finding';
import { checkLevels, defaultSettings, linkHosts, networkModes } from '../../../server/src/check/settings';

const read = (path: string) => readFileSync(path, 'utf8');
const json = (path: string) => JSON.parse(read(path));
const manifest = json('package.json');
const strings: Record<string, string> = json('package.nls.json');

interface Property {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly scope: string;
  readonly markdownDescription: string;
}

const properties: Record<string, Property> = Object.assign(
  {},
  ...manifest.contributes.configuration.map((part: { properties: object }) => part.properties),
);

describe('settings', () => {
  test('every check has one, with its default level', () => {
    const declared = Object.entries(properties)
      .filter(([name]) => name.startsWith('normative.checks.'))
      .map(([name, { default: level }]) => [name.slice('normative.checks.'.length), level]);
    expect(Object.fromEntries(declared)).toEqual(defaultSettings.checks);
    expect(declared.map(([code]) => code).sort()).toEqual([...findingCodes].sort());
  });

  test('levels, hosts and network modes are those that the server reads', () => {
    for (const code of findingCodes)
      expect([...(properties[`normative.checks.${code}`]?.enum ?? [])].sort()).toEqual(
        [...checkLevels].sort(),
      );
    expect(properties['normative.linkHost']?.enum).toEqual([...linkHosts]);
    expect(properties['normative.network']?.enum).toEqual([...networkModes]);
    for (const name of ['otherSeries', 'linkHost', 'network'] as const)
      expect(properties[`normative.${name}`]?.default).toEqual(defaultSettings[name]);
  });

  test('none that chooses a path, a host or a command can be set by a workspace', () => {
    expect(properties['normative.linkHost']?.scope).toBe('application');
    expect(properties['normative.network']?.scope).toBe('application');
    for (const name of ['normative.source', 'normative.mirror'])
      expect(properties[name]?.scope).toBe('machine');
    expect(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations).toEqual(
      expect.arrayContaining([
        'normative.linkHost',
        'normative.network',
        'normative.source',
        'normative.mirror',
      ]),
    );
  });

  test('each is described, and stands in the README', () => {
    const readme = read('README.md');
    for (const [name, { markdownDescription }] of Object.entries(properties)) {
      expect(strings[markdownDescription.slice(1, -1)]?.length).toBeGreaterThan(20);
      if (!/\.checks\.|\.trace\./.test(name)) expect(readme).toContain(`\`${name}\``);
    }
  });
});

describe('strings', () => {
  test('the manifest uses those that are defined, and all of them', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]);
    expect([...new Set(used)].sort()).toEqual(Object.keys(strings).sort());
  });

  test('every text of the client can be translated', () => {
    const texts = globSync('client/src/**/*.ts').flatMap((file) =>
      [...read(file).matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]),
    );
    expect(texts.length).toBeGreaterThan(0);
    expect(Object.keys(json('l10n/bundle.l10n.json')).sort()).toEqual([...new Set(texts)].sort());
  });
});

describe('the project', () => {
  test('its version is the same everywhere', () => {
    const lock = json('package-lock.json');
    expect([lock.version, lock.packages[''].version]).toEqual([manifest.version, manifest.version]);
    expect(read('CHANGELOG.md')).toContain(manifest.version);
  });

  test('dependencies are pinned, and the lockfile has them', () => {
    const lock = json('package-lock.json').packages[''];
    for (const kind of ['dependencies', 'devDependencies']) {
      expect(lock[kind]).toEqual(manifest[kind]);
      for (const version of Object.values<string>(manifest[kind])) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  test('it is compiled against the oldest VS Code that it says it runs in', () => {
    expect(manifest.engines.vscode).toBe(`^${manifest.devDependencies['@types/vscode']}`);
  });

  test('every file that the manifest names is there', () => {
    const { icon, contributes } = manifest;
    const grammars = contributes.grammars.map(({ path }: { path: string }) => path);
    for (const path of [icon, ...grammars, 'README.md', 'CHANGELOG.md', 'LICENSE', 'THIRD-PARTY-NOTICES'])
      expect(existsSync(path), path).toBe(true);
  });

  test('each check has a page', () => {
    for (const code of findingCodes) expect(existsSync(`docs/checks/${code}.md`), code).toBe(true);
  });

  test('THIRD-PARTY-NOTICES names what is bundled', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/notices.mjs', '--check'], { stdio: 'pipe' }),
    ).not.toThrow();
  });
});
