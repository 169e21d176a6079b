/** What holds of every fix of a claim: the finding is gone, nothing new is found, and nothing else of the document has changed. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../server/src/check/finding';
import { defaultSettings } from '../../../../server/src/check/settings';
import { openBundledData } from '../../../../server/src/host/bundledData';
import type { DocumentCheck } from '../../../../server/src/check/pipeline';
import { createAnalyses } from '../../../../server/src/service/analysis';
import { actionsAt, applyEdits } from '../../../../server/src/service/codeActions';

const indexFile = 'data/normative.index';
const hasIndex = existsSync(indexFile);
if (!hasIndex) process.stdout.write(`skipped: the laws of fixes need ${indexFile}\n`);

const sentences = readFileSync('bench/claims-own.tsv', 'utf8')
  .trim()
  .split('\n')
  .map((line) => line.split('\t')[1]!);

/** Ways to put a sentence into a document; what stands around it must stay. */
const places: Readonly<Record<string, (sentence: string) => string>> = {
  'a paragraph': (sentence) => `# Design\n\nNothing before.\n\n${sentence}\n\nNothing after.\n`,
  'among sentences': (sentence) => `# Design\n\nThis comes first. ${sentence} That comes last.\n`,
  'a list': (sentence) => `# Design\n\n- one\n- ${sentence}\n- three\n`,
  'a table': (sentence) => `# Design\n\n| a | b |\n| - | - |\n| x | ${sentence} |\n| y | z |\n`,
  'lines that end in CR LF': (sentence) =>
    `# Design\r\n\r\n${sentence.replace(/ (\S+ \S+ \S+)$/, '\r\n$1')}\r\n`,
  'a quotation': (sentence) => `# Design\n\n> ${sentence}\n\nSo they write.\n`,
};

const data = hasIndex ? openBundledData(indexFile, () => {}) : undefined;

function analyse(text: string): DocumentCheck {
  const snapshot = { uri: 'x', path: 'x.md', languageId: 'markdown', version: 0, revision: 0, text };
  return createAnalyses(data!).of(snapshot, defaultSettings);
}

const isClaim = ({ code }: Finding): boolean => /^(?:stale|misquoted)-requirement$/.test(code);
const isLoud = ({ severity }: Finding): boolean => severity === 'warning' || severity === 'error';
const alike = (findings: readonly Finding[]): readonly string[] => findings.map(({ code }) => code).sort();

/** What is wrong with the fixes of a document, in words; empty where all is well. */
function problemsOf(text: string): { readonly problems: readonly string[]; readonly tried: number } {
  const problems: string[] = [];
  let tried = 0;
  const before = analyse(text);
  for (const finding of before.findings.filter(isClaim)) {
    const { start, end } = finding.span;
    const actions = actionsAt(before, finding.span, ['quickfix', 'fix-all'], {
      ...data!,
      settings: defaultSettings,
    });
    for (const { title, findings, edits } of actions.filter(({ kind }) => kind === 'quickfix')) {
      if (findings[0] !== finding) continue;
      tried++;
      const changes = edits();
      const fixed = applyEdits(text, changes);
      const tell = (what: string): void => void problems.push(`${title}: ${what}\n  ${text}\n  ${fixed}`);
      const after = analyse(fixed);
      if (changes.length === 0) tell('does nothing');
      const left = after.findings.filter(isClaim).filter(isLoud);
      if (left.length >= before.findings.filter(isClaim).filter(isLoud).length && isLoud(finding))
        tell('the finding is still there');
      // What is only told for information is settled where it is told no more.
      const counts = isLoud(finding) ? isLoud : isClaim;
      const [was, is] = [before, after].map(({ findings: all }) => alike(all.filter(counts)));
      if (is!.length >= was!.length) tell(`${was!.join()} became ${is!.join()}`);
      const paragraph = {
        start: Math.max(...['\n\n', '\n\r\n'].map((mark) => text.lastIndexOf(mark, start))) + 2,
        end: /\r?\n\r?\n|\r?\n?$/.exec(text.slice(end))!.index + end,
      };
      if (changes.some(({ span }) => span.start < paragraph.start || span.end > paragraph.end))
        tell('reaches beyond the paragraph');
      if (after.document.units.length !== before.document.units.length && !/normative-/.test(fixed))
        tell('changes the shape of the document');
    }
  }
  return { problems, tried };
}

describe.skipIf(!hasIndex)('the fixes of a claim', () => {
  const found = sentences.filter((sentence) => data && analyse(sentence).findings.some(isClaim));

  it.each(Object.entries(places))('settle it in %s, and change nothing else', (name, place) => {
    // Every sentence in one place, every third in each other.
    const taken = found.filter(
      (_, at) => name === 'a paragraph' || at % 3 === Object.keys(places).indexOf(name) % 3,
    );
    const results = taken.map((sentence) => problemsOf(place(sentence)));
    expect(results.flatMap(({ problems }) => problems)).toEqual([]);
    expect(results.reduce((sum, { tried }) => sum + tried, 0)).toBeGreaterThan(3 * taken.length);
  });

  it('settle it in the example', () => {
    const { problems, tried } = problemsOf(readFileSync('examples/branch-network.md', 'utf8'));
    expect(problems).toEqual([]);
    expect(tried).toBeGreaterThan(9);
  });
});
