/** `check` for people: the place, what is wrong and the words that it is about, underlined. */
import type { Finding, Severity } from '../../check/finding';
import type { CliContext } from '../context';
import { regionOf } from '../region';
import type { CheckedFile, CheckSummary } from './output';

type Colors = CliContext['colors'];

/** How much of a long source line is shown, in columns. */
const shownWidth = 96;

export function createTextFormat(colors: Colors) {
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.dim,
  };

  function formatFile(file: CheckedFile): string {
    return file.findings.map((finding) => formatFinding(finding, file)).join('');
  }

  function formatFinding(finding: Finding, { path, document }: CheckedFile): string {
    const { code, severity, message, span, fixes } = finding;
    const { line, column, endLine, endColumn } = regionOf(document, span);
    const place = `${colors.bold(visible(path))}:${line}:${column}`;
    const { lines, text } = document;
    const source = text
      .slice(lines.starts[line - 1]!, lines.starts[line] ?? text.length)
      .replace(/[\r\n]+$/, '');
    const shown = cutOut(source, column - 1, endLine === line ? endColumn - 1 : source.length);
    const fix = fixes.find(({ preferred }) => preferred) ?? fixes[0];
    const how = fix?.safe ? '--fix' : fix?.preferred ? '--fix --unsafe' : undefined;
    return [
      `${place} ${paint[severity](severity)} ${visible(message)} ${colors.dim(code)}`,
      `    ${colors.dim('│')} ${shown.line}`,
      `    ${colors.dim('│')} ${paint[severity](shown.mark)}`,
      ...(fix ? [`    ${colors.dim('=')} ${visible(fix.title)}${how ? colors.dim(` (${how})`) : ''}`] : []),
      '',
      '',
    ].join('\n');
  }

  function formatSummary({ files, findings, fixed }: CheckSummary): string {
    const checked = count(files, 'file');
    const done = fixed > 0 ? `${count(fixed, 'fix', 'fixes')} applied. ` : '';
    if (findings.length === 0) return `${done}${colors.green('Nothing found')} in ${checked}.\n`;
    const number = (severity: Severity): number => findings.filter((it) => it.severity === severity).length;
    const kinds = [
      [number('error'), 'error', 'errors'],
      [number('warning'), 'warning', 'warnings'],
      [number('information') + number('hint'), 'note', 'notes'],
    ] as const;
    const shown = kinds.filter(([some]) => some > 0).map(([some, one, many]) => count(some, one, many));
    const safe = findings.filter(({ fixes }) => fixes.some((fix) => fix.safe)).length;
    const unsafe = findings.filter(({ fixes }) => fixes.some((fix) => fix.preferred)).length;
    const help = [
      ...(safe > 0 ? [`--fix repairs ${safe}`] : []),
      ...(unsafe > safe ? [`--fix --unsafe ${safe > 0 ? '' : 'repairs '}${unsafe}`] : []),
    ];
    const hint = help.length > 0 ? colors.dim(` (${help.join(', ')})`) : '';
    return `${done}${colors.bold(shown.join(', '))} in ${checked}${hint}.\n`;
  }

  return { formatFile, formatSummary };
}

/** The source line around a span, cut to what a terminal shows, and the marks below it. */
function cutOut(source: string, start: number, end: number): { line: string; mark: string } {
  const whole = source.length <= shownWidth;
  const from = whole || end <= shownWidth - 10 ? 0 : Math.max(0, start - 40);
  const to = Math.min(source.length, Math.max(from + shownWidth, Math.min(end, start + shownWidth)));
  const before = from > 0 ? '…' : '';
  const lead = before + visible(source.slice(from, start));
  const marked = visible(source.slice(start, Math.min(end, to)));
  const rest = visible(source.slice(Math.min(end, to), to)) + (to < source.length ? '…' : '');
  const indent = lead.length - lead.trimStart().length;
  return {
    line: (lead + marked + rest).slice(indent),
    mark: ' '.repeat(width(lead.slice(indent))) + '~'.repeat(Math.max(1, width(marked))),
  };
}

/** Tabs as spaces; control and bidirectional characters, with which a document could write to the terminal, are left out. */
function visible(text: string): string {
  return text.replace(/\t/g, '    ').replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** Columns in a terminal: characters of East Asian scripts and emoji take two, combining marks none. */
function width(text: string): number {
  let columns = 0;
  for (const char of text) {
    if (/\p{M}/u.test(char)) continue;
    const wide =
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
    columns += wide.test(char) ? 2 : 1;
  }
  return columns;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
