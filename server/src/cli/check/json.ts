/** `check --format json`: an element for each file with findings. */
import type { Finding, RequirementPlace } from '../../check/finding';
import { rfcEditorUrl } from '../../check/words';
import type { MarkdownDocument } from '../../markdown/document';
import { regionOf } from '../region';
import type { CheckedFile } from './output';

export function jsonElement({ path, document, findings }: CheckedFile) {
  return { path, findings: findings.map((finding) => jsonFinding(finding, document)) };
}

function jsonFinding(finding: Finding, document: MarkdownDocument) {
  const { code, severity, message, span, rfc, section, claimed, current, changedBy } = finding;
  return {
    code,
    severity,
    message,
    ...regionOf(document, span),
    url: rfc === undefined ? null : rfcEditorUrl(rfc, section),
    rfc: rfc ?? null,
    section: section ?? null,
    claimed: claimed ?? null,
    current: jsonPlace(current),
    changedBy: jsonPlace(changedBy),
    successors: finding.successors.map((it) => ({ rfc: it.rfc, section: it.section ?? null, why: it.why })),
    reason: finding.reason ?? null,
    fixes: finding.fixes.map(({ title, preferred, safe, edits }) => ({
      title,
      preferred,
      safe,
      edits: edits.map((edit) => ({ ...regionOf(document, edit.span), newText: edit.newText })),
    })),
  };
}

function jsonPlace(place: RequirementPlace | undefined) {
  return place === undefined
    ? null
    : { rfc: place.rfc, section: place.section ?? null, level: place.level ?? null };
}
