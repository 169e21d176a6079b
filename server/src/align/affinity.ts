/** How much sections of two sides belong together. */
import type { Match, Side } from './assignment';
import { findCandidates } from './candidates';
import { dice } from './vectors';

/** Of two sections, 0 to 1; 0 for what stands before the first. */
type Likeness = (old: number, next: number) => number;

/** What the words say of sections, before anything is known to have moved. */
export interface SectionLikeness {
  readonly titles: Likeness;
  readonly contents: Likeness;
}

export function sectionLikeness(old: Side, next: Side): SectionLikeness {
  return { titles: titleSimilarities(old, next), contents: contentSimilarities(old, next) };
}

function titleSimilarities(old: Side, next: Side): Likeness {
  const width = next.titles.length;
  const known = new Float32Array(old.titles.length * width).fill(-1);
  return (from, to) => {
    if (from < 0 || to < 0) return 0;
    const at = from * width + to;
    if (known[at]! < 0) known[at] = dice(old.titles[from]!, next.titles[to]!);
    return known[at]!;
  };
}

/** Sections whose whole contents are alike belong together, though no sentence of them stayed what it was. */
function contentSimilarities(old: Side, next: Side): Likeness {
  const width = next.contents.length;
  const found = findCandidates(old.contents, next.contents, old.terms);
  const known = new Map<number, number>();
  for (let at = 0; at < found.count; at++)
    known.set(found.old[at]! * width + found.new[at]!, found.similarity[at]!);
  return (from, to) => known.get(from * width + to) ?? 0;
}

/** How much sections belong together: by their titles and by what is known to have moved from one to the other. */
export class Affinities {
  private readonly flows = new Map<number, number>();
  private readonly from: Float32Array;
  private readonly to: Float32Array;
  private readonly width: number;

  constructor(
    old: Side,
    next: Side,
    matches: readonly Match[],
    private readonly likeness: SectionLikeness,
  ) {
    this.width = next.titles.length;
    this.from = new Float32Array(old.titles.length);
    this.to = new Float32Array(next.titles.length);
    for (const match of matches) {
      const from = old.places[match.old]!.section;
      const to = next.places[match.new]!.section;
      if (from < 0 || to < 0) continue;
      const key = from * this.width + to;
      this.flows.set(key, (this.flows.get(key) ?? 0) + match.score);
      this.from[from]! += match.score;
      this.to[to]! += match.score;
    }
  }

  /** The new sections that an old one belongs to most. */
  near(old: number): readonly number[] {
    if (old < 0) return [];
    const all = Array.from({ length: this.width }, (_, next) => ({ next, affinity: this.of(old, next) }));
    return all
      .filter(({ affinity }) => affinity >= 0.3)
      .sort((a, b) => b.affinity - a.affinity || a.next - b.next)
      .slice(0, 4)
      .map(({ next }) => next);
  }

  of(old: number, next: number): number {
    if (old < 0 || next < 0) return 0;
    const flow = this.flows.get(old * this.width + next) ?? 0;
    const moved = flow === 0 ? 0 : Math.max(flow / (0.5 + this.from[old]!), flow / (0.5 + this.to[next]!));
    const others =
      (1 - 0.7 * this.likeness.titles(old, next)) * (1 - 0.7 * this.likeness.contents(old, next));
    return 1 - (1 - Math.min(1, moved)) * others;
  }
}
