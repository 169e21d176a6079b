import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findingCodes, type Finding } from '../../../server/src/check/finding';
import { checkSummaries } from '../../../server/src/check/pages';
import { defaultLevels, parseSettings } from '../../../server/src/check/settings';
import { openBundledData } from '../../../server/src/host/bundledData';
import { createAnalyses } from '../../../server/src/service/analysis';
import { check } from '../../helpers/checking';

const indexFile = 'data/normative.index';
/** Checks that the small series of the tests cannot answer. */
const needsIndex = ['stale-requirement', 'misquoted-requirement'];

const page = (code: string) => readFileSync(`docs/checks/${code}.md`, 'utf8');

/** The examples under a heading. */
function examples(text: string, heading: string): string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```markdown\n([\s\S]*?)^```/gm)].map((match) => match[1]!);
}

/** @param settings the check at its default, or as a hint where that is off */
async function find(markdown: string, code: string, settings: unknown): Promise<readonly Finding[]> {
  if (!needsIndex.includes(code)) return check(markdown, { settings });
  const data = openBundledData(indexFile, () => {});
  const snapshot = { uri: 'x', path: 'x.md', languageId: 'markdown', version: 0, revision: 0 };
  return createAnalyses(data).of({ ...snapshot, text: markdown }, parseSettings(settings).settings).findings;
}

describe.each(findingCodes)('the page of %s', (code) => {
  const text = page(code);
  const settings = { checks: { [code]: defaultLevels[code] === 'off' ? 'hint' : defaultLevels[code] } };
  const skipped = needsIndex.includes(code) && !existsSync(indexFile);
  if (skipped) process.stdout.write(`skipped: the examples of ${code} need ${indexFile}\n`);

  it('says what the check is about, its default, how to configure and how to suppress it', () => {
    expect(text).toMatch(new RegExp(`^# ${code}\n`));
    expect(text).toContain(`Default: \`${defaultLevels[code]}\`.`);
    expect(text).toContain(`"${code}": "off"`);
    expect(text).toContain(`normative-disable-next-line ${code} :`);
  });

  it.skipIf(skipped)('has examples that are reported', async () => {
    const reported = examples(text, 'Reported');
    expect(reported.length).toBeGreaterThan(0);
    for (const example of reported)
      expect(
        (await find(example, code, settings)).map((found) => found.code),
        example,
      ).toContain(code);
  });

  it.skipIf(skipped)('has examples that are not', async () => {
    const silent = examples(text, 'Not reported');
    expect(silent.length).toBeGreaterThan(0);
    for (const example of silent)
      expect(
        (await find(example, code, settings)).map((found) => found.code),
        example,
      ).not.toContain(code);
  });
});

describe('codes, pages and papers', () => {
  it('have the same checks', () => {
    expect(
      readdirSync('docs/checks')
        .map((name) => name.replace(/\.md$/, ''))
        .sort(),
    ).toEqual([...findingCodes].sort());
    expect(Object.keys(checkSummaries).sort()).toEqual([...findingCodes].sort());
  });

  it('stand in the README’s table with their defaults', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const code of findingCodes) {
      const row = readme.split('\n').find((line) => line.includes(`(docs/checks/${code}.md)`));
      expect(row?.split('|')[2]?.trim(), code).toBe(defaultLevels[code]);
    }
  });
});
