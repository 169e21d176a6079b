/** `check --format sarif`: SARIF 2.1.0, which code scanning services read. */
import { findingCodes, type Finding, type FindingCode, type Fix, type Severity } from '../../check/finding';
import { checkPage, checkSummaries } from '../../check/pages';
import { defaultLevels, type CheckLevel } from '../../check/settings';
import { rfcEditorUrl } from '../../check/words';
import type { Span } from '../../markdown/citation';
import type { MarkdownDocument } from '../../markdown/document';
import { version } from '../../../../package.json';
import { regionOf } from '../region';
import type { CheckedFile } from './output';

const levels: Readonly<Record<CheckLevel, 'error' | 'warning' | 'note' | 'none'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};

export function formatSarif(files: readonly CheckedFile[]) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Normative', version, rules: findingCodes.map(rule) } },
        columnKind: 'utf16CodeUnits',
        artifacts: files.map(({ path }) => ({ location: artifact(path) })),
        results: files.flatMap((file) => file.findings.map((finding) => result(finding, file))),
      },
    ],
  };
}

function rule(code: FindingCode) {
  return {
    id: code,
    shortDescription: { text: checkSummaries[code] },
    helpUri: checkPage(code),
    defaultConfiguration: {
      level: levels[defaultLevels[code]],
      enabled: defaultLevels[code] !== 'off',
    },
  };
}

function result(finding: Finding, { path, document }: CheckedFile) {
  const { code, severity, message, span, fixes, rfc, section } = finding;
  return {
    ruleId: code,
    ruleIndex: findingCodes.indexOf(code),
    level: levels[severity satisfies Severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: artifact(path), region: region(document, span) } }],
    ...(rfc === undefined ? {} : { properties: { url: rfcEditorUrl(rfc, section) } }),
    ...(fixes.length === 0 ? {} : { fixes: fixes.map((fix) => sarifFix(fix, path, document)) }),
  };
}

function sarifFix({ title, edits }: Fix, path: string, document: MarkdownDocument) {
  return {
    description: { text: title },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: edits.map(({ span, newText }) => ({
          deletedRegion: region(document, span),
          insertedContent: { text: newText },
        })),
      },
    ],
  };
}

function region(document: MarkdownDocument, span: Span) {
  const { line, column, endLine, endColumn } = regionOf(document, span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A relative path as a URI reference; `file:` for an absolute one. */
function artifact(path: string) {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(path))
    return { uri: `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}` };
  return { uri: path.startsWith('/') ? `file://${encoded}` : encoded };
}
