/** A finding as a diagnostic. */
import { DiagnosticSeverity, DiagnosticTag, type Diagnostic, type Location } from 'vscode-languageserver';
import type { Finding, FindingCode, RelatedPlace, Severity } from '../check/finding';
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

/** @param lineOf the 0-based line of a place in its RFC's text */
export function toDiagnostic(
  finding: Finding,
  positions: PositionMap,
  client: Client,
  lineOf: (place: RelatedPlace) => number,
): Diagnostic {
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
          location: locate(place, client, lineOf),
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

/** In the RFC itself where the client shows it; else its page, which has no lines: the section is in its address. */
function locate(
  place: RelatedPlace,
  { rfcScheme }: Client,
  lineOf: (place: RelatedPlace) => number,
): Location {
  const at = { line: rfcScheme === undefined ? 0 : lineOf(place), character: 0 };
  const uri =
    rfcScheme === undefined ? rfcEditorUrl(place.rfc, place.section) : `${rfcScheme}:/rfc${place.rfc}.txt`;
  return { uri, range: { start: at, end: at } };
}

/** Their token should be replaced as it stands, like a deprecated name in a program. */
const pointsAtOldName: ReadonlySet<FindingCode> = new Set(['retired-host']);

const severityOf: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};
