/** `diff` as Markdown, to be pasted into a review. */
import type { RfcNumber } from '../rfc/identity';
import type { ComparedRequirement, ComparisonReport } from '../service/comparison';
import { escapeText } from '../service/markup';
import { changedSections, heading, keywords, markedText, movedSections, summary } from './diffReport';

export function diffMarkdown(report: ComparisonReport, titleOf: (rfc: RfcNumber) => string): string {
  const marks = {
    gone: (text: string) => wrap(text, '~~'),
    come: (text: string) => wrap(text, '**'),
    kept: escapeText,
  };
  const lines = [`## ${heading(report)}`, ''];
  for (const rfc of [...report.old, ...report.new])
    lines.push(`- [RFC ${rfc}](https://www.rfc-editor.org/rfc/rfc${rfc}.html) ${escapeText(titleOf(rfc))}`);
  lines.push('', `Requirements: ${summary(report)}.`);
  for (const { name, rows } of changedSections(report)) {
    lines.push('', `### ${name}`, '');
    for (const row of rows) {
      const where = row.new && row.old ? ` (${link(row.new)})` : ` (${link((row.old ?? row.new)!)})`;
      lines.push(`- **${row.change}** ${keywords(row)}${where}: ${markedText(row, marks)}`);
    }
  }
  const moved = movedSections(report);
  if (moved.length > 0) lines.push('', '### Sections moved', '', ...moved.map((line) => `- ${line}`));
  return `${lines.join('\n')}\n`;
}

/** Marks must touch the words: the white space at the ends stays outside. */
function wrap(text: string, mark: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return inner === '' ? text : `${before}${mark}${escapeText(inner)}${mark}${after}`;
}

function link({ rfc, section }: ComparedRequirement): string {
  const url = `https://www.rfc-editor.org/rfc/rfc${rfc}.html`;
  if (section === null) return `[RFC ${rfc}](${url})`;
  const anchor = /^[A-Z]/.test(section) ? `appendix-${section}` : `section-${section}`;
  return `[RFC ${rfc} §${section}](${url}#${anchor})`;
}
