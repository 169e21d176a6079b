import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../../helpers/cli';

const old = 'https://tools.ietf.org/html/rfc2119#section-3';
const present = 'https://datatracker.ietf.org/doc/html/rfc2119#section-3';
let folder: string;

/** Writes files and gives the path of the first. */
function write(files: Readonly<Record<string, string>>): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, Object.keys(files)[0]!);
}

/** Checks without an index: what a page's address says needs none. */
const check = (...args: string[]) => cli(['check', ...args], { indexFile: join(folder, 'none.index') });

const paths = (stdout: string): string[] =>
  (JSON.parse(stdout) as { path: string }[]).map(({ path }) => path.slice(folder.length + 1));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'normative-check-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('check', () => {
  it('shows place, severity, message, code, the words and the fix', async () => {
    const path = write({ 'text/a.md': `# A\n\n\tSee [it](${old}).\n`.replace('\t', '') });
    const { stdout, status } = await check(path);
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      `${path}:3:10 information This page has moved from tools.ietf.org to ${present} retired-host`,
      `    │ See [it](${old}).`,
      `    │          ${'~'.repeat(old.length)}`,
      '    = Link to its present address (--fix)',
    ]);
    expect(stdout).toContain('1 note in 1 file (--fix repairs 1).');
    expect(status).toBe(0);
  });

  it('exits with 1 at the failing severity, and with 2 where something could not be read', async () => {
    const path = write({ 'exit/a.md': `<${old}>` });
    expect((await check(path, '--fail-on', 'information')).status).toBe(1);
    expect((await check(path, '--fail-on', 'error')).status).toBe(0);
    const both = await check(join(folder, 'exit/absent.md'), path, '--fail-on', 'information');
    expect(both.status).toBe(2);
    expect(both.stdout).toContain('retired-host');
    expect(both.stderr).toContain('absent.md');
    expect((await check(path, '--fail-on', 'loud')).status).toBe(2);
    expect((await check(path, '--unsafe')).status).toBe(2);
    expect((await check(path, '--nonsense')).status).toBe(2);
  });

  it('gives JSON with 1-based places, columns that leave out a BOM, and edits', async () => {
    const path = write({ 'json/a.md': `\ufeff😀 <${old}>\r\n` });
    const { stdout } = await check(path, '--format', 'json');
    const [file] = JSON.parse(stdout);
    expect(file.path).toBe(path);
    expect(file.findings).toHaveLength(1);
    expect(file.findings[0]).toMatchObject({
      code: 'retired-host',
      severity: 'information',
      line: 1,
      column: 5,
      endLine: 1,
      endColumn: 5 + old.length,
      rfc: 2119,
      section: '3',
      url: 'https://www.rfc-editor.org/rfc/rfc2119#section-3',
      claimed: null,
      current: null,
      changedBy: null,
      successors: [],
      fixes: [{ preferred: true, safe: true, edits: [{ line: 1, column: 5, newText: present }] }],
    });
  });

  it('searches folders for Markdown, without what is ignored, and takes an explicit file in any case', async () => {
    write({
      'tree/.gitignore': 'ignored/\n*.tmp.md\n!kept.tmp.md\n',
      'tree/a.md': `<${old}>`,
      'tree/b.markdown': `<${old}>`,
      'tree/c.mdx': `[x](${old})`,
      'tree/d.mkd': `<${old}>`,
      'tree/e.txt': `<${old}>`,
      'tree/f.tmp.md': `<${old}>`,
      'tree/kept.tmp.md': `<${old}>`,
      'tree/ignored/g.md': `<${old}>`,
      'tree/node_modules/h.md': `<${old}>`,
      'tree/sub/i.md': `<${old}>`,
    });
    const found = async (...args: string[]) =>
      paths((await check(...args.map((name) => join(folder, name)), '--format', 'json')).stdout);
    const documents = [
      'tree/a.md',
      'tree/b.markdown',
      'tree/c.mdx',
      'tree/d.mkd',
      'tree/kept.tmp.md',
      'tree/sub/i.md',
    ];
    expect(await found('tree')).toEqual(documents);
    expect(await found('tree/ignored/g.md', 'tree/e.txt')).toEqual(['tree/ignored/g.md', 'tree/e.txt']);
    expect(await found('tree/*.md')).toContain('tree/a.md');
    expect(await found('tree/a.md', 'tree')).toEqual(documents);
  });

  it('takes settings from the nearest file, from a manifest, or from the one that is named', async () => {
    const off = { checks: { 'retired-host': 'off' } };
    write({
      'set/.normative.json': JSON.stringify(off),
      'set/a.md': `<${old}>`,
      'set/deep/.normative.yaml': 'checks:\n  retired-host: error\n',
      'set/deep/b.md': `<${old}>`,
      'set/npm/package.json': JSON.stringify({ name: 'x', normative: { 'checks.retired-host': 'warning' } }),
      'set/npm/c.md': `<${old}>`,
      'set/named.json': JSON.stringify({ checks: { 'retired-host': 'hint' } }),
    });
    const severities = async (...args: string[]) =>
      (
        JSON.parse((await check(join(folder, 'set'), '--format', 'json', ...args)).stdout) as {
          findings: { severity: string }[];
        }[]
      ).map(({ findings }) => findings[0]!.severity);
    expect(await severities()).toEqual(['error', 'warning']);
    expect(await severities('--config', join(folder, 'set/named.json'))).toEqual(['hint', 'hint', 'hint']);
  });

  it('says what is wrong with settings, and exits with 2', async () => {
    write({ 'bad/.normative.json': '{"checks":{"retired-hots":"off"}}', 'bad/a.md': `<${old}>` });
    const { status, stderr, stdout } = await check(join(folder, 'bad'));
    expect(stderr).toContain('checks.retired-hots: there is no such check');
    expect(stdout).toContain('retired-host');
    expect(status).toBe(2);
  });

  it('applies fixes and nothing else', async () => {
    const path = write({ 'fix/a.md': `\ufeffOne <${old}>  \r\ntwo [${old}](${old})\r\n` });
    const { stdout, status } = await check(path, '--fix');
    expect(readFileSync(path, 'utf8')).toBe(`\ufeffOne <${present}>  \r\ntwo [${present}](${present})\r\n`);
    expect(stdout).toBe('2 fixes applied. Nothing found in 1 file.\n');
    expect(status).toBe(0);
  });

  it('writes workflow commands for GitHub', async () => {
    const path = write({ 'gh/a,b.md': `<${old}>` });
    const { stdout } = await check(path, '--format', 'github');
    expect(stdout).toMatch(
      /^::notice file=.*a%2Cb\.md,line=1,endLine=1,col=2,endColumn=\d+,title=retired-host::This/,
    );
  });

  it('writes JUnit in which findings below the failing severity pass', async () => {
    const path = write({ 'junit/a&b.md': `<${old}>`, 'junit/clean.md': 'Nothing.' });
    const clean = join(folder, 'junit/clean.md');
    const passing = await check(path, clean, '--format', 'junit');
    expect(passing.stdout).toContain('tests="1" failures="0"');
    expect(passing.stdout).toContain('a&#38;b.md');
    expect(passing.stdout).not.toContain('<failure');
    const failing = await check(path, clean, '--format', 'junit', '--fail-on', 'information');
    expect(failing.stdout).toContain('<failure type="information"');
  });

  it('writes SARIF 2.1.0 with rules, places and fixes', async () => {
    const path = write({ 'sarif/a b.md': `<${old}>` });
    const sarif = JSON.parse((await check(path, '--format', 'sarif')).stdout);
    const [run] = sarif.runs;
    expect(sarif.version).toBe('2.1.0');
    const [result] = run.results;
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('retired-host');
    expect(result).toMatchObject({ ruleId: 'retired-host', level: 'note' });
    const { artifactLocation, region } = result.locations[0].physicalLocation;
    expect(artifactLocation.uri).toMatch(/^file:\/\/.*a%20b\.md$/);
    expect(region).toMatchObject({ startLine: 1, startColumn: 2, endLine: 1 });
    expect(result.fixes[0].artifactChanges[0].replacements[0].insertedContent.text).toBe(present);
  });

  it('does not let a document write to the terminal', async () => {
    const path = write({ 'esc/a.md': `\u001b[31m <${old}>` });
    expect((await check(path)).stdout).not.toContain('\u001b');
  });

  it('says that it was interrupted, and prints no document that looks whole', async () => {
    const names = Array.from({ length: 60 }, (_, at) => `interrupted/${at}.md`);
    const path = dirname(write(Object.fromEntries(names.map((name) => [name, `<${old}>\n`]))));
    const interruption = new AbortController();
    interruption.abort();
    const { status, stdout, stderr } = await cli(['check', path, '--format', 'json'], {
      indexFile: join(folder, 'none.index'),
      signal: interruption.signal,
    });
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('interrupted when 0 of 60 documents were checked');
  });
});
