/** A finding as a diagnostic. */
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic } from 'vscode-languageserver';
import type { Finding, FindingCode, Severity } from '../check/finding';
import { checkPage } from '../check/pages';
import { rfcEditorUrl } from '../check/words';
import type { Client } from './client';
import type { PositionMap } from './positions';
import { diagnosticSource } from './protocol';

/** What a diagnostic carries for the code actions that repair it. */
export interface DiagnosticData {
  /** Equal to {@link findingId} of its finding. */
  readonly id: string;
}

export function toDiagnostic(finding: Finding, positions: PositionMap, client: Client): Diagnostic {
  const { code, severity, message, span, related } = finding;
  return {
    range: positions.rangeOf(span),
    severity: severityOf[severity],
    code,
    source: diagnosticSource,
    message,
    ...(client.showsCodeDescription && { codeDescription: { href: checkPage(code) } }),
    ...(severity !== 'hint' && pointsAtOldName.has(code) && { tags: [DiagnosticTag.Deprecated] }),
    ...(client.showsRelatedInformation &&
      related.length > 0 && {
        relatedInformation: related.map((place) => ({
          location: { uri: rfcEditorUrl(place.rfc, place.section), range: pageStart },
          message: place.message,
        })),
      }),
    ...(client.keepsDiagnosticData && { data: { id: findingId(finding) } satisfies DiagnosticData }),
  };
}

/** Names a finding among those of the same state of a document. */
export function findingId({ code, span }: Finding): string {
  return `${code}@${span.start}-${span.end}`;
}

/** A page has no lines: the section is in its address. */
const pageStart = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Their token should be replaced as it stands, like a deprecated name in a program. */
const pointsAtOldName: ReadonlySet<FindingCode> = new Set(['retired-host']);

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
