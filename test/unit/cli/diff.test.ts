import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from '../../helpers/cli';

let texts: string;

beforeAll(() => {
  texts = mkdtempSync(join(tmpdir(), 'normative-'));
  const write = (rfc: number, level: string, more: string): void =>
    writeFileSync(
      join(texts, `rfc${rfc}.txt`),
      [
        '1.  Frobbing zorbs',
        '',
        '   A frob does these things:',
        '',
        `   o  It ${level} rest in the grass, and it ${level} zorb loudly.`,
        '',
        `   o  It SHOULD whisper to other frobs${more}.`,
        '',
      ].join('\n'),
    );
  write(99998, 'MUST', '');
  write(99999, 'SHOULD', ' at night');
});

afterAll(() => rmSync(texts, { recursive: true, force: true }));

const diff = (...options: readonly string[]) =>
  cli(['diff', '99998', '99999', '--relation', 'obsoletes', '--corpus', texts, ...options]);

describe('diff', () => {
  test('for people: a summary, then each sentence once, its lead-in above it', async () => {
    const run = await diff();
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toBe(`RFC 99998 → RFC 99999 (obsoletes)
  RFC 99998  
  RFC 99999  

Requirements: 2 weakened, 1 reworded.

RFC 99998 §1
  A frob does these things:
  weakened  MUST, MUST → SHOULD, SHOULD  now RFC 99999 §1
      It [-MUST-]{+SHOULD+} rest in the grass, and it [-MUST-]{+SHOULD+} zorb loudly.
  reworded  SHOULD  now RFC 99999 §1
      It SHOULD whisper to other frobs {+at night+}.
`);
  });

  test('in a terminal, folded at its width, and with colours instead of signs', async () => {
    let out = '';
    const stdout = {
      isTTY: true,
      columns: 44,
      write(text: string, written?: () => void) {
        out += text;
        written?.();
        return true;
      },
    };
    await cli(['diff', '99998', '99999', '--corpus', texts], { stdout });
    const plain = out.replace(/\u001b\[\d+m/g, '');
    expect(plain).toContain('      It MUSTSHOULD rest in the grass, and\n      it MUSTSHOULD zorb loudly.\n');
    expect(out).toContain('\u001b[32mSHOULD\u001b[39m');
  });

  test('as JSON, with the fields of the contract alone', async () => {
    const report = JSON.parse((await diff('--format', 'json')).stdout);
    expect(Object.keys(report)).toEqual(['old', 'new', 'relation', 'relations', 'sections', 'requirements']);
    expect(report.requirements).toHaveLength(3);
    expect(Object.keys(report.requirements[0].old)).toEqual([
      'rfc',
      'section',
      'line',
      'keyword',
      'level',
      'text',
    ]);
  });

  test('as Markdown', async () => {
    const { stdout } = await diff('--format', 'markdown');
    expect(stdout).toMatch(/^## RFC 99998 → RFC 99999\n/);
    expect(stdout).toContain('It ~~MUST~~**SHOULD** rest in the grass');
  });

  test('of an RFC that does not exist says so, and prints what there is', async () => {
    const run = await cli(['diff', '99997', '99999', '--corpus', texts]);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/nothing is known of RFC 99997/);
    expect(run.stdout).toContain('RFC 99997 → RFC 99999');
  });
});
