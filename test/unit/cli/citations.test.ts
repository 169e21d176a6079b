import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../../helpers/cli';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'normative-citations-'));
  const files = {
    'a.md':
      '\ufeffSee [RFC 6434, §11](https://www.rfc-editor.org/rfc/rfc6434#section-11).\r\rAnd RFC\r\n8504.\n',
    'sub/b.mdx': 'RFC 9110\n',
    'sub/c.txt': 'RFC 9111\n',
    'ignored/d.md': 'RFC 9112\n',
    'node_modules/e.md': 'RFC 9113\n',
    'sub/kept.md': 'RFC 9114\n',
    '.gitignore': 'ignored/\nkept.md\n',
    'sub/.gitignore': '!kept.md\n',
    '.git/HEAD': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
});

afterAll(() => rmSync(folder, { recursive: true }));

interface FileCitations {
  readonly path: string;
  readonly citations: readonly Record<string, unknown>[];
}

async function citations(...paths: string[]): Promise<readonly FileCitations[]> {
  const { stdout } = await cli(['citations', ...paths, '--format', 'json']);
  return JSON.parse(stdout) as readonly FileCitations[];
}

describe('normative citations', () => {
  it('counts lines and columns from 1, without the BOM, and takes every line end', async () => {
    const [file] = await citations(join(folder, 'a.md'));
    expect(file?.citations[0]).toEqual({
      line: 1,
      column: 6,
      endLine: 1,
      endColumn: 14,
      text: 'RFC 6434',
      kind: 'rfc',
      numbers: [6434],
      draft: null,
      section: '11',
      sections: ['11'],
      form: 'inline-link-text',
      inCode: false,
      alias: false,
    });
    expect(file?.citations[1]).toMatchObject({ form: 'inline-link-url', section: '11', line: 1 });
    expect(file?.citations[2]).toMatchObject({ line: 3, column: 5, endLine: 4, endColumn: 5 });
  });

  it('searches folders for Markdown, without what is ignored', async () => {
    const found = await citations(folder);
    expect(found.map(({ path }) => path.slice(folder.length + 1))).toEqual([
      'a.md',
      'sub/b.mdx',
      'sub/kept.md',
    ]);
  });

  it('reads a file that is named even if it is ignored, and each file once', async () => {
    const named = join(folder, 'ignored/d.md');
    expect((await citations(named, named)).map(({ path }) => path)).toEqual([named]);
  });

  it('goes on after a path that is not there, and exits with 2', async () => {
    const { status, stdout, stderr } = await cli([
      'citations',
      join(folder, 'none.md'),
      join(folder, 'sub/b.mdx'),
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('none.md: no such file');
    expect(stdout).toContain('RFC 9110');
  });
});
