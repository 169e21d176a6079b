/** `diff` for a terminal. */
import type { RfcNumber } from '../rfc/identity';
import type { ComparisonReport } from '../service/comparison';
import type { CliContext } from './context';
import {
  changedSections,
  heading,
  keywords,
  markedText,
  movedSections,
  placeName,
  summary,
} from './diffReport';

export function diffText(
  report: ComparisonReport,
  titleOf: (rfc: RfcNumber) => string,
  colors: CliContext['colors'],
): string {
  const marks = colors.isColorSupported
    ? {
        gone: (text: string) => colors.strikethrough(colors.red(text)),
        come: colors.green,
        kept: (text: string) => text,
      }
    : {
        gone: (text: string) => `[-${text}-]`,
        come: (text: string) => `{+${text}+}`,
        kept: (text: string) => text,
      };
  const lines = [colors.bold(`${heading(report)} (${report.relation})`)];
  for (const rfc of [...report.old, ...report.new]) lines.push(`  RFC ${rfc}  ${titleOf(rfc)}`);
  lines.push('', `Requirements: ${summary(report)}.`);
  for (const { name, rows } of changedSections(report)) {
    lines.push('', colors.bold(name));
    for (const row of rows) {
      const where = row.old && row.new ? `  ${colors.dim(placeName(row.new))}` : '';
      lines.push(`  ${row.change}: ${keywords(row)}${where}`, `    ${markedText(row, marks)}`);
    }
  }
  const moved = movedSections(report);
  if (moved.length > 0) lines.push('', colors.bold('Sections moved'), ...moved.map((line) => `  ${line}`));
  return `${lines.join('\n')}\n`;
}
