import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ownEnvironment } from '../../helpers/ownEnvironment';

describe('a bundle that is kept compiled', () => {
  let folder: string;
  let cache: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'normative-compiled-'));
    cache = join(folder, 'cache');
    buildSync({
      stdin: {
        contents: `import { requireCompiled } from './compileCache'; requireCompiled(__dirname + '/main.cjs');`,
        resolveDir: 'server/src/host',
        loader: 'ts',
      },
      outfile: join(folder, 'start.cjs'),
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    writeFileSync(join(folder, 'other.cjs'), 'module.exports = { other: "other" };');
  });
  beforeEach(() => {
    rmSync(cache, { recursive: true, force: true });
    writeMain('1');
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const writeMain = (value: string) =>
    writeFileSync(
      join(folder, 'main.cjs'),
      `exports.value = ${value};
       const { other } = require('./other.cjs');
       console.log([module.exports.value, other, __filename.slice(-8), __dirname === require('node:path').dirname(__filename)].join(' '));`,
    );
  const start = () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(folder, 'start.cjs')], {
      encoding: 'utf8',
      env: { ...ownEnvironment(), NORMATIVE_CACHE: cache },
    });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout.trim();
  };
  /** All files of the cache, with when each was written. */
  const kept = () =>
    readdirSync(join(cache, 'compiled'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(cache, 'compiled', name))
      .filter((file) => statSync(file).isFile());
  const written = () => kept().map((file) => `${file} ${statSync(file).mtimeMs} ${statSync(file).ino}`);
  const answer = '1 other main.cjs true';

  it('does what it would do, and is taken from the cache the next time', () => {
    expect(start()).toBe(answer);
    const first = written();
    expect(first.length).toBeGreaterThan(0);
    expect(start()).toBe(answer);
    expect(written()).toEqual(first);
  });

  it.each([
    ['cut off', (bytes: number) => Buffer.alloc(Math.floor(bytes / 2), 1)],
    ['empty', () => Buffer.alloc(0)],
    ['overwritten', (bytes: number) => Buffer.alloc(bytes, 7)],
  ])('is compiled again where what is kept is %s', (_, damage) => {
    start();
    for (const file of kept()) writeFileSync(file, damage(statSync(file).size));
    expect(start()).toBe(answer);
    expect(start()).toBe(answer);
  });

  it('is compiled again where it says something else, at the same length', () => {
    start();
    writeMain('2');
    expect(start()).toBe('2 other main.cjs true');
    expect(start()).toBe('2 other main.cjs true');
  });

  it('runs where nothing can be kept', () => {
    writeFileSync(cache, 'a file where a folder would be');
    expect(start()).toBe(answer);
  });
});
