/** Where an RFC and its sections are today, by the relations of the series and the section map of the index. */
import type { RequirementIndex } from '../index/requirementIndex';
import type { RfcFacts } from '../rfc/facts';
import { parentSection, sectionContains, type RfcNumber, type SectionNumber } from '../rfc/identity';
import { isGeneralTitle } from '../rfc/sectionTitle';
import { isInForce, type Series, type SeriesEntry } from '../series/series';

/** A section's place in an RFC that took over from the one cited. */
export interface SectionPlace {
  readonly rfc: RfcNumber;
  readonly section: SectionNumber;
  /** Nothing else took over from the section, and the match is plain at every step. */
  readonly certain: boolean;
  /** It is more than a guess. */
  readonly likely: boolean;
}

/** A match below this share of the best one is a passage that moved, not the section. */
const besideBest = 0.6;
/** Below this, all steps together, it is a guess. */
const guess = 0.35;
/** From here on a match is plain by the words of the section alone. */
const plain = 0.75;
/** What the same title adds to a match, and what it is worth by itself. */
const sameTitle = 0.4;
/** Lines of the series are shorter; a damaged index may have circles. */
const longestLine = 20;

/** What {@link followSection} found, by index: a document is checked at every key stroke, an index never changes. */
const followed = new WeakMap<RequirementIndex, Map<string, readonly SectionPlace[]>>();

/** The places of a section in RFCs in force, the likeliest first; empty where the map does not tell. */
export function followSection(
  series: Series,
  index: RequirementIndex,
  rfc: RfcNumber,
  section: SectionNumber,
): readonly SectionPlace[] {
  const known = followed.get(index) ?? new Map<string, readonly SectionPlace[]>();
  followed.set(index, known);
  const key = `${series.date} ${rfc} ${section}`;
  const places = known.get(key) ?? findPlaces(series, index, rfc, section);
  known.set(key, places);
  return places;
}

function findPlaces(
  series: Series,
  index: RequirementIndex,
  rfc: RfcNumber,
  section: SectionNumber,
): readonly SectionPlace[] {
  const seen = new Set<string>();
  const found = new Map<RfcNumber, SectionPlace & { readonly score: number }>();
  const walk = (
    at: RfcNumber,
    number: SectionNumber,
    certain: boolean,
    score: number,
    steps: number,
  ): void => {
    const entry = series.get(at);
    const name = `${at} ${number}`;
    if (entry === undefined || steps > longestLine || (seen.has(name) && !isInForce(entry))) return;
    seen.add(name);
    if (isInForce(entry)) {
      const known = found.get(at);
      if (known === undefined || known.score < score)
        found.set(at, { rfc: at, section: number, certain, likely: score >= guess, score });
      return;
    }
    const next = nextPlaces(entry, index, number);
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

interface Step extends Omit<SectionPlace, 'likely'> {
  readonly score: number;
}

/** The places of a section in the RFCs that obsolete its own, one in each, the likeliest first. */
function nextPlaces(
  { rfc, obsoletedBy }: SeriesEntry,
  index: RequirementIndex,
  section: SectionNumber,
): readonly Step[] {
  const comparison = index.successions(rfc).find(({ relation }) => relation === 'obsoletes');
  const title = titleOf(rfc, section, index);
  const isTitled = (place: Place): boolean => {
    const other = title === undefined ? undefined : titleOf(place.rfc, place.section, index);
    return other !== undefined && sameWords(other, title!);
  };
  const matches = (comparison?.sections ?? []).flatMap(({ old, new: place, score }) =>
    old?.rfc === rfc &&
    place !== undefined &&
    obsoletedBy.includes(place.rfc) &&
    (!isGathered(old.section, place.section) || isTitled(place))
      ? [{ was: old.section, rfc: place.rfc, section: place.section, score }]
      : [],
  );
  const direct = matches
    .filter(({ was }) => was === section)
    .map((match) => ({ ...match, score: Math.min(1, match.score + (isTitled(match) ? sameTitle : 0)) }));
  if (direct.length > 0) return bestOfEach(direct);
  const below = matches.filter(({ was }) => sectionContains(section, was));
  const common = below.length > 0 ? commonPlaces(below) : [];
  if (common.length > 0) return common.map((step) => ({ ...step, certain: isTitled(step) }));
  if (title === undefined || isGeneralTitle(title)) return [];
  const titled = sameTitled(title, obsoletedBy, index);
  return titled.length === 1 ? bestOfEach(titled.map((place) => ({ ...place, score: sameTitle }))) : [];
}

interface Place {
  readonly rfc: RfcNumber;
  readonly section: SectionNumber;
}

/** An appendix gathers what sections say (all grammar, all changes); it does not take their place. */
function isGathered(was: SectionNumber, now: SectionNumber): boolean {
  return /^\d/.test(was) && !/^\d/.test(now);
}

/** Sections of the successors that bear a title. */
function sameTitled(
  title: string,
  successors: readonly RfcNumber[],
  index: RequirementIndex,
): readonly Place[] {
  return successors.flatMap((next) =>
    (index.facts(next)?.sections ?? [])
      .filter((other) => sameWords(other.title, title))
      .map(({ number }) => ({ rfc: next, section: number })),
  );
}

function sameWords(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function titleOf(rfc: RfcNumber, section: SectionNumber, index: RequirementIndex): string | undefined {
  return index.facts(rfc)?.sections.find(({ number }) => number === section)?.title;
}

function bestOfEach(places: readonly (Place & { readonly score: number })[]): readonly Step[] {
  const ranked = [...places].sort((a, b) => b.score - a.score);
  const near = ranked.filter(({ score }) => score >= besideBest * ranked[0]!.score);
  const steps = new Map<RfcNumber, Step>();
  for (const { rfc, section, score } of near) {
    const known = steps.get(rfc);
    // Two sections of one RFC that are as likely: neither is certain.
    steps.set(rfc, known ? { ...known, certain: false } : { rfc, section, certain: score >= plain, score });
  }
  return [...steps.values()];
}

/** For a section that only holds others: the section that holds most of what they became. */
function commonPlaces(matches: readonly (Place & { readonly score: number })[]): readonly Step[] {
  const byRfc = new Map<RfcNumber, { sections: SectionNumber[]; score: number }>();
  for (const { rfc, section, score } of matches) {
    const group = byRfc.get(rfc) ?? { sections: [], score: 0 };
    group.sections.push(section);
    group.score += score;
    byRfc.set(rfc, group);
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

/** A section that only holds others has no heading of its own in some RFCs, but it exists. */
export function hasSection({ sections }: Pick<RfcFacts, 'sections'>, section: SectionNumber): boolean {
  return sections.some(({ number }) => number === section || number.startsWith(`${section}.`));
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
