/** `check --format github`: workflow commands, which GitHub shows beside the lines of a pull request. */
import type { Severity } from '../../check/finding';
import { regionOf } from '../region';
import type { CheckedFile } from './output';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** A line for each finding. */
export function formatGithub({ path, document, findings }: CheckedFile): string {
  return findings
    .map(({ code, severity, message, span }) => {
      const { line, column, endLine, endColumn } = regionOf(document, span);
      const place = { file: path, line, endLine, col: column, endColumn, title: code };
      // GitHub takes columns only for a place on one line.
      const shown = Object.entries(place).filter(
        ([name]) => line === endLine || !name.toLowerCase().includes('col'),
      );
      const properties = shown.map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
      return `::${commands[severity]} ${properties.join(',')}::${escapeData(message)}\n`;
    })
    .join('');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
