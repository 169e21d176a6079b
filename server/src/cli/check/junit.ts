/** `check --format junit`: a suite for each file, a case for each finding; those below the failing severity pass. */
import { isAtLeast, type Finding, type Severity } from '../../check/finding';
import { regionOf } from '../region';
import type { CheckedFile } from './output';

export function formatJunit(files: readonly CheckedFile[], failOn: Severity): string {
  const suites = files.map((file) => suite(file, failOn));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="normative">\n${suites.join('')}</testsuites>\n`;
}

function suite(file: CheckedFile, failOn: Severity): string {
  const { path, findings } = file;
  const failures = findings.filter(({ severity }) => isAtLeast(severity, failOn)).length;
  const cases =
    findings.length === 0
      ? [`    <testcase classname="${escape(path)}" name="no findings"/>\n`]
      : findings.map((finding) => testCase(finding, file, failOn));
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return `  <testsuite name="${escape(path)}" ${counts}>\n${cases.join('')}  </testsuite>\n`;
}

function testCase(finding: Finding, { path, document }: CheckedFile, failOn: Severity): string {
  const { code, severity, message, span } = finding;
  const { line, column } = regionOf(document, span);
  const text = escape(`${path}:${line}:${column} ${severity} ${message}`);
  const body = isAtLeast(severity, failOn)
    ? `<failure type="${severity}" message="${escape(message)}">${text}</failure>`
    : `<system-out>${text}</system-out>`;
  return `    <testcase classname="${escape(path)}" name="${code} ${line}:${column}">${body}</testcase>\n`;
}

/** Control characters have no place in XML 1.0, not even escaped. */
function escape(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"\t\n\r]/g, (char) => `&#${char.charCodeAt(0)};`);
}
