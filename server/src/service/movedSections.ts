/** Sections that have another number in the new RFCs, with what each became. */
import type { ComparedSections } from './comparison';

export interface PlacedSection {
  readonly rfc: number;
  readonly section: string;
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

/**
 * One entry for each old section that has moved, in the order of the first mention. A section that keeps its number is
 * none, unless part of it went elsewhere.
 */
export function movedSections(
  sections: readonly ComparedSections[],
  titleOf: (rfc: number, section: string | null) => string | null,
): readonly MovedSection[] {
  const byOld = new Map<string, ComparedSections[]>();
  for (const match of sections) {
    if (match.old === null) continue;
    const key = `${match.old.rfc} ${match.old.section}`;
    const known = byOld.get(key);
    if (known === undefined) byOld.set(key, [match]);
    else known.push(match);
  }
  const placed = ({ rfc, section }: { rfc: number; section: string }): PlacedSection => ({
    rfc,
    section,
    title: titleOf(rfc, section),
  });
  return [...byOld.values()].flatMap((matches): readonly MovedSection[] => {
    const old = matches[0]!.old!;
    const found = matches.filter(({ new: next }) => next !== null).sort((a, b) => b.score - a.score);
    const best = found[0]?.score ?? 0;
    const targets = found.filter(({ score }) => score >= best * leastShare).map(({ new: next }) => next!);
    const stays = targets.length === 1 && targets[0]!.section === old.section;
    return stays ? [] : [{ old: placed(old), new: targets.map(placed) }];
  });
}
