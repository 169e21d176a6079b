/** The history of the requirement that a claim rests on: one line a version. */
import type { RequirementRef } from '../align/changes';
import type { Finding, RequirementPlace } from '../check/finding';
import { nameRfc } from '../check/words';
import type { RfcNumber, SectionNumber } from '../rfc/identity';
import { nameDate } from '../series/names';
import { isInForce } from '../series/series';
import { comparisonOf, nameTarget } from './comparisonOf';
import { earlierVersions, laterVersions } from './history';
import type { Links } from './links';
import { joinMarkup, link, markup, type Markup } from './markup';
import type { BundledData } from './ports';

/** Undefined where nothing is known of it. */
export function historyCard(finding: Finding, data: BundledData, links: Links): Markup | undefined {
  const lines = historyOf(finding, data).map(({ rfc, section, keyword }) => {
    const entry = data.series.get(rfc);
    const date = entry === undefined ? '' : ` (${nameDate(entry.date)})`;
    const place = link(nameRfc(rfc, section), links.rfcEditor(rfc, section));
    const standing = entry !== undefined && isInForce(entry) ? ', in force' : '';
    return markup`- ${place}${date}: ${keyword === undefined ? 'no such requirement' : markup`**${keyword}**`}${standing}`;
  });
  if (lines.length === 0) return undefined;
  const target = comparisonOf(finding, data);
  const compare = target && links.compare?.(target);
  return joinMarkup(
    [
      joinMarkup([markup`**What this rests on**`, ...lines], '\n'),
      target && compare !== undefined ? link(nameTarget(target), compare) : undefined,
    ],
    '\n\n',
  );
}

interface Version {
  readonly rfc: RfcNumber;
  readonly section: SectionNumber | undefined;
  /** Undefined where that RFC says nothing of it. */
  readonly keyword: string | undefined;
}

/** Every version that the index can follow; else those that the finding itself names. */
function historyOf(finding: Finding, { series, index }: BundledData): readonly Version[] {
  const start = [finding.changedBy, finding.current].map((place) => findStatement(place, { series, index }));
  const known = start.find((ref) => ref !== undefined);
  if (known === undefined) return namedVersions(finding);
  const before = earlierVersions(index, (rfc) => series.get(rfc)?.obsoletes ?? [], known);
  return [
    ...[...before, known].map(({ rfc, requirement: { section, keyword } }) => ({ rfc, section, keyword })),
    ...laterVersions(index, known).map(({ rfc, requirement }) => ({
      rfc,
      section: requirement?.section,
      keyword: requirement?.keyword,
    })),
  ];
}

function findStatement(
  place: RequirementPlace | undefined,
  { index }: BundledData,
): RequirementRef | undefined {
  if (place?.line === undefined) return undefined;
  const requirement = index
    .facts(place.rfc)
    ?.requirements.find(({ line, level }) => line === place.line && level === place.level);
  return requirement && { rfc: place.rfc, requirement };
}

function namedVersions({ rfc, section, claimed, changedBy, current }: Finding): readonly Version[] {
  const first = rfc === undefined ? [] : [{ rfc, section, keyword: claimed?.level }];
  const later = [changedBy, current].filter((place) => place !== undefined);
  return [...first, ...later.map((place) => ({ ...place, keyword: place.level }))].filter(
    (version, at, all) => all.findIndex((other) => other.rfc === version.rfc) === at,
  );
}
