/** Sections that have another number in the new RFCs, with what each became; of updates those that they change. */
import type { AmendedSection, ComparedSections } from './comparison';

export interface PlacedSection {
  readonly rfc: number;
  /** Null outside of numbered sections. */
  readonly section: string | null;
  /** Null where it is not known. */
  readonly title: string | null;
}

export interface MovedSection {
  readonly old: PlacedSection;
  /** Where it is now, the most of it first; empty where it was dropped. */
  readonly new: readonly PlacedSection[];
}

/** What takes less of a section than this share of what its first successor takes is left out. */
const leastShare = 0.4;

/** The title of a section. */
type TitleOf = (rfc: number, section: string | null) => string | null;

/**
 * One entry for each old section that has moved, in the order of the first mention. A section that keeps its number is
 * none, unless part of it went elsewhere.
 */
export function movedSections(
  sections: readonly ComparedSections[],
  titleOf: TitleOf,
): readonly MovedSection[] {
  return groupByOld(sections).flatMap(({ old, found }) => {
    const targets = mostOf(found);
    const stays = targets.length === 1 && targets[0]!.section === old.section;
    return stays ? [] : [{ old: placed(old, titleOf), new: targets.map((one) => placed(one, titleOf)) }];
  });
}

/**
 * One entry for each old section that updates touch: what they say themselves, else what is alike. In the order of the
 * amended sections, then of the others.
 */
export function changedSections(
  sections: readonly ComparedSections[],
  amended: readonly AmendedSection[],
  titleOf: TitleOf,
): readonly MovedSection[] {
  const told = groupByOld(amended.map((one) => ({ ...one, score: 1 })));
  const alike = groupByOld(sections.filter(({ old }) => !amended.some((one) => isSame(one.old, old))));
  return [...told, ...alike].map(({ old, found }) => ({
    old: placed(old, titleOf),
    new: mostOf(found).map((one) => placed(one, titleOf)),
  }));
}

type Place = AmendedSection['new'];

interface OfOldSection {
  readonly old: AmendedSection['old'];
  /** Where it went, the most of it first. */
  readonly found: readonly { readonly new: Place; readonly score: number }[];
}

function groupByOld(
  matches: readonly (Pick<ComparedSections, 'old' | 'score'> & { readonly new: Place | null })[],
): readonly OfOldSection[] {
  const byOld = new Map<string, OfOldSection & { found: { new: Place; score: number }[] }>();
  for (const { old, new: next, score } of matches) {
    if (old === null) continue;
    const key = `${old.rfc} ${old.section}`;
    let group = byOld.get(key);
    if (group === undefined) byOld.set(key, (group = { old, found: [] }));
    if (next !== null) group.found.push({ new: next, score });
  }
  for (const { found } of byOld.values()) found.sort((a, b) => b.score - a.score);
  return [...byOld.values()];
}

function mostOf(found: OfOldSection['found']): readonly Place[] {
  const best = found[0]?.score ?? 0;
  return found.filter(({ score }) => score >= best * leastShare).map(({ new: next }) => next);
}

function isSame(a: Place, b: Place | null): boolean {
  return b !== null && a.rfc === b.rfc && a.section === b.section;
}

function placed({ rfc, section }: Place, titleOf: TitleOf): PlacedSection {
  return { rfc, section, title: titleOf(rfc, section) };
}
