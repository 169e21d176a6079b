import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cli } from '../../helpers/cli';

let texts: string;

beforeAll(() => {
  texts = mkdtempSync(join(tmpdir(), 'normative-'));
  const lines = [
    '1.  Frobbing',
    '',
    '   A frob MUST zorb and MUST rest.',
    '',
    '1.1.  Zorbs',
    '',
    '   Zorbs MAY NOT.',
    '',
  ];
  writeFileSync(join(texts, 'rfc99999.txt'), `\ufeff${lines.join('\n')}`);
});

afterAll(() => rmSync(texts, { recursive: true, force: true }));

describe('requirements', () => {
  test('are listed with ids, places and texts', async () => {
    const run = await cli(['requirements', '99999', '--format', 'json', '--corpus', texts]);
    expect(run.status).toBe(0);
    const [report] = JSON.parse(run.stdout);
    expect(report).toMatchObject({
      rfc: 99999,
      keywordSource: 'none',
      sections: [
        { number: '1', title: 'Frobbing', line: 1 },
        { number: '1.1', title: 'Zorbs', line: 5 },
      ],
    });
    expect(report.requirements).toMatchObject([
      {
        id: 'rfc99999#1@3',
        section: '1',
        line: 3,
        column: 11,
        keyword: 'MUST',
        level: 'MUST',
        informal: false,
      },
      { id: 'rfc99999#1@3.2', line: 3, column: 25, text: 'A frob MUST zorb and MUST rest.' },
      { id: 'rfc99999#1.1@7', section: '1.1', keyword: 'MAY', level: 'MAY', context: 'prose', marked: false },
    ]);
    expect(report.requirements[0].terms).toEqual(['frob', 'Frobbing', 'rest', 'zorb']);
  });

  test('are printed for people by section', async () => {
    const run = await cli(['requirements', 'RFC99999', '--corpus', texts]);
    expect(run.status).toBe(0);
    expect(run.stdout).toContain('1.1 Zorbs');
    expect(run.stdout).toContain('A frob MUST zorb and MUST rest.');
  });

  test('of an RFC that is not there end with 2, and of the others are still listed', async () => {
    const run = await cli(['requirements', '99998', '99999', '--format', 'json', '--corpus', texts]);
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('99998');
    expect(JSON.parse(run.stdout)).toHaveLength(1);
  });
});
