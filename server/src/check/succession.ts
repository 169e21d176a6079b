/** Where an RFC and its sections are today, by the relations of the series and the section map of the index. */
import type { SectionMatch } from '../align/changes';
import type { RequirementIndex } from '../index/requirementIndex';
import { parentSection, sectionContains, type RfcNumber, type SectionNumber } from '../rfc/identity';
import { isInForce, type Series, type SeriesEntry } from '../series/series';

/** A section's place in an RFC that took over from the one cited. */
export interface SectionPlace {
  readonly rfc: RfcNumber;
  readonly section: SectionNumber;
  /** Nothing else took over from the section, and the match is plain at every step. */
  readonly certain: boolean;
}

/** A match below this share of the best one is a passage that moved, not the section. */
const besideBest = 0.6;
/** From here on a match is plain. */
const plain = 0.5;
/** Lines of the series are shorter; a damaged index may have circles. */
const longestLine = 20;

/** The places of a section in RFCs in force, the likeliest first; empty where the map does not tell. */
export function followSection(
  series: Series,
  index: RequirementIndex,
  rfc: RfcNumber,
  section: SectionNumber,
): readonly SectionPlace[] {
  const found = new Map<RfcNumber, SectionPlace & { readonly score: number }>();
  const walk = (
    at: RfcNumber,
    number: SectionNumber,
    certain: boolean,
    score: number,
    steps: number,
  ): void => {
    const entry = series.get(at);
    if (entry === undefined || steps > longestLine) return;
    if (isInForce(entry)) {
      const known = found.get(at);
      if (known === undefined || known.score < score)
        found.set(at, { rfc: at, section: number, certain, score });
      return;
    }
    const next = nextPlaces(index, at, number);
    for (const place of next)
      walk(
        place.rfc,
        place.section,
        certain && place.certain && next.length === 1,
        score * place.score,
        steps + 1,
      );
  };
  walk(rfc, section, true, 1, 0);
  const places = [...found.values()].sort((a, b) => b.score - a.score);
  return places.map(({ score: _score, ...place }) => ({
    ...place,
    certain: place.certain && places.length === 1,
  }));
}

interface Step extends SectionPlace {
  readonly score: number;
}

/** The places of a section in the RFCs that obsolete its own, one in each, the likeliest first. */
function nextPlaces(index: RequirementIndex, rfc: RfcNumber, section: SectionNumber): readonly Step[] {
  const comparison = index.successions(rfc).find(({ relation }) => relation === 'obsoletes');
  if (comparison === undefined) return [];
  const matches = comparison.sections.filter((match) => match.old?.rfc === rfc && match.new !== undefined);
  const direct = bestOfEach(matches.filter(({ old }) => old!.section === section));
  if (direct.length > 0) return direct;
  const below = matches.filter(({ old }) => sectionContains(section, old!.section));
  return below.length > 0 ? commonPlaces(below) : [];
}

function bestOfEach(matches: readonly SectionMatch[]): readonly Step[] {
  const steps = new Map<RfcNumber, Step>();
  for (const { new: place, score } of matches) {
    const known = steps.get(place!.rfc);
    if (known === undefined || known.score < score)
      steps.set(place!.rfc, { rfc: place!.rfc, section: place!.section, certain: score >= plain, score });
  }
  const all = [...steps.values()].sort((a, b) => b.score - a.score);
  return all.filter(({ score }) => score >= besideBest * all[0]!.score);
}

/** For a section that only holds others: the section that holds most of what they became. */
function commonPlaces(matches: readonly SectionMatch[]): readonly Step[] {
  const byRfc = new Map<RfcNumber, { sections: SectionNumber[]; score: number }>();
  for (const { new: place, score } of matches) {
    const group = byRfc.get(place!.rfc) ?? { sections: [], score: 0 };
    group.sections.push(place!.section);
    group.score += score;
    byRfc.set(place!.rfc, group);
  }
  const [first] = [...byRfc].sort(([, a], [, b]) => b.score - a.score);
  const [rfc, { sections, score }] = first!;
  const common = sections.reduce<SectionNumber | undefined>(commonSection, sections[0]);
  if (common === undefined) return [];
  return [{ rfc, section: common, certain: false, score: Math.min(1, score / matches.length) }];
}

function commonSection(a: SectionNumber | undefined, b: SectionNumber): SectionNumber | undefined {
  let outer = a;
  while (outer !== undefined && !sectionContains(outer, b)) outer = parentSection(outer);
  return outer;
}

/** Everything that obsoletes an RFC, directly or through others. */
export function allSuccessors(series: Series, rfc: RfcNumber): ReadonlySet<RfcNumber> {
  return closure(rfc, (entry) => entry.obsoletedBy, series);
}

/** Everything that an RFC obsoletes, directly or through others. */
export function allPredecessors(series: Series, rfc: RfcNumber): ReadonlySet<RfcNumber> {
  return closure(rfc, (entry) => entry.obsoletes, series);
}

function closure(
  rfc: RfcNumber,
  next: (entry: SeriesEntry) => readonly RfcNumber[],
  series: Series,
): ReadonlySet<RfcNumber> {
  const reached = new Set<RfcNumber>();
  const open = [rfc];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (const other of series.get(at) ? next(series.get(at)!) : []) {
      if (reached.has(other)) continue;
      reached.add(other);
      open.push(other);
    }
  }
  return reached;
}
