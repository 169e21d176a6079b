/** Nothing in the repository depends on, or tells of, the machine that it was written on. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';

/** The files under version control; without git, those of the folders that are. */
function repositoryFiles(): string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '-z'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return listed.split('\0').filter((file) => file !== '');
  } catch {
    return globSync('**', {
      dot: true,
      ignore: [
        '**/node_modules/**',
        'dist/**',
        '.git/**',
        'coverage/**',
        '*.vsix',
        '*.tgz',
        'test/vscode/screenshots/**',
      ],
    });
  }
}

const texts = repositoryFiles()
  .filter((file) => !/\.(?:png|index|gz|xz)$/.test(file))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }));

/** Where each pattern occurs, as `file: words`. */
function occurrences(pattern: RegExp): string[] {
  return texts.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([words]) => `${file}: ${words}`));
}

describe('the repository', () => {
  test('names no path of one machine', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(occurrences(/(?<![\w.])\/(?:work\/(?:wt|main|shared)|root|home\/\w+|Users)\/[\w.-]+/g)).toEqual(
      [],
    );
  });

  test('names no package registry', () => {
    expect(occurrences(/https?:\/\/[\w.:-]*(?:registry|npmjs|artifactory|nexus)[\w.:-]*/gi)).toEqual([]);
    expect(occurrences(/"resolved"\s*:\s*"https?:[^"]*"/g)).toEqual([]);
  });

  test('holds no file that is large without reason', () => {
    const large = texts.filter(({ text }) => text.length > 400_000).map(({ file }) => file);
    expect(large).toEqual([]);
  });
});
