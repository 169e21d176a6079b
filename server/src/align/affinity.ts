/** How much sections of two sides belong together. */
import type { Match, Side } from './assignment';
import { findCandidates } from './candidates';
import { dice } from './vectors';

/** What the words say of two sections, before anything is known to have moved, 0 to 1: 1 where they say nothing. */
export type SectionDoubt = (old: number, next: number) => number;

/** How much like titles, or like contents, count. */
const likenessWeight = 0.7;

export function sectionDoubt(old: Side, next: Side): SectionDoubt {
  const width = next.titles.length;
  const contents = contentSimilarities(old, next);
  const known = new Float64Array(old.titles.length * width).fill(unknown);
  return (from, to) => {
    const at = from * width + to;
    if (known[at] === unknown) {
      const titles = Math.fround(dice(old.titles[from]!, next.titles[to]!));
      known[at] = (1 - likenessWeight * titles) * (1 - likenessWeight * (contents.get(at) ?? 0));
    }
    return known[at]!;
  };
}

const unknown = -1;

/** Sections whose whole contents are alike belong together, though no sentence of them stayed what it was. */
function contentSimilarities(old: Side, next: Side): ReadonlyMap<number, number> {
  const width = next.contents.length;
  const found = findCandidates(old.contents, next.contents, old.terms);
  const known = new Map<number, number>();
  for (let at = 0; at < found.count; at++)
    known.set(found.old[at]! * width + found.new[at]!, found.similarity[at]!);
  return known;
}

/** How much sections belong together: by their titles and by what is known to have moved from one to the other. */
export class Affinities {
  private readonly flows: Float64Array;
  private readonly from: Float32Array;
  private readonly to: Float32Array;
  private readonly width: number;
  /** {@link near} of each old section for which it was asked. */
  private readonly nearest: (readonly number[])[] = [];

  constructor(
    old: Side,
    next: Side,
    matches: readonly Match[],
    private readonly doubt: SectionDoubt,
  ) {
    this.width = next.titles.length;
    this.flows = new Float64Array(old.titles.length * this.width);
    this.from = new Float32Array(old.titles.length);
    this.to = new Float32Array(next.titles.length);
    for (const match of matches) {
      const from = old.places[match.old]!.section;
      const to = next.places[match.new]!.section;
      if (from < 0 || to < 0) continue;
      this.flows[from * this.width + to]! += match.score;
      this.from[from]! += match.score;
      this.to[to]! += match.score;
    }
  }

  /** The new sections that an old one belongs to most. */
  near(old: number): readonly number[] {
    if (old < 0) return [];
    return (this.nearest[old] ??= this.findNear(old));
  }

  private findNear(old: number): readonly number[] {
    const near: { readonly next: number; readonly affinity: number }[] = [];
    for (let next = 0; next < this.width; next++) {
      const affinity = this.of(old, next);
      if (affinity >= 0.3) near.push({ next, affinity });
    }
    return near
      .sort((a, b) => b.affinity - a.affinity || a.next - b.next)
      .slice(0, 4)
      .map(({ next }) => next);
  }

  /** 0 to 1; 0 for what stands before the first section. */
  of(old: number, next: number): number {
    if (old < 0 || next < 0) return 0;
    const flow = this.flows[old * this.width + next]!;
    const moved = flow === 0 ? 0 : Math.max(flow / (0.5 + this.from[old]!), flow / (0.5 + this.to[next]!));
    return 1 - (1 - Math.min(1, moved)) * this.doubt(old, next);
  }
}
