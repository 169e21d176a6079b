/** The comparison that explains a finding: the RFC that it is about with what is in force. */
import type { Finding } from '../check/finding';
import { listAnd, nameRfc, nameSection } from '../check/words';
import { lineageOf } from '../series/lineage';
import type { ComparisonTarget } from './links';
import type { BundledData } from './ports';

/** Undefined for a finding about no RFC, or one that no other has replaced or changed. */
export function comparisonOf(finding: Finding, { series }: BundledData): ComparisonTarget | undefined {
  const { rfc, section, changedBy, current } = finding;
  if (rfc === undefined) return undefined;
  const at = [current, changedBy].find((place) => place?.line !== undefined && place.rfc !== rfc);
  if (at !== undefined) {
    return { old: [rfc], new: [at.rfc], section, at: { rfc: at.rfc, line: at.line! } };
  }
  // Without a statement in force: what dropped it, else all that took over.
  const by = [current, changedBy].find((place) => place !== undefined && place.rfc !== rfc);
  if (by !== undefined) return { old: [rfc], new: [by.rfc], section };
  if (!comparesVersions.has(finding.code)) return undefined;
  const next = lineageOf(series, rfc).current.filter((other) => other !== rfc);
  return next.length === 0 ? undefined : { old: [rfc], new: next, section };
}

/** Findings that are about a step from one version to another. */
const comparesVersions: ReadonlySet<Finding['code']> = new Set(['obsolete-rfc', 'stale-requirement']);

/** `Compare RFC 4294 §8.1 with RFC 8504`. */
export function nameTarget({ old, new: next, section }: ComparisonTarget): string {
  const olds = listAnd(old.map((rfc) => nameRfc(rfc)));
  const place = section === undefined ? olds : `${olds} ${nameSection(section)}`;
  return `Compare ${place} with ${listAnd(next.map((rfc) => nameRfc(rfc)))}`;
}
