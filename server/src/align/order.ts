/** The order of passages as evidence. */
import type { Match, Side } from './assignment';

/** Whether the neighbours of two passages are matched to each other. */
export class Order {
  /** For each old passage the new one it is matched to; -1 without one. */
  private readonly counterpart: Int32Array;

  constructor(
    private readonly old: Side,
    private readonly next: Side,
    matches: readonly Match[],
  ) {
    this.counterpart = new Int32Array(old.places.length).fill(-1);
    for (const match of matches) this.counterpart[match.old] = match.new;
  }

  /** 1 where both direct neighbours agree, less the farther they are. */
  of(old: number, next: number): number {
    return (this.towards(old, next, -1) + this.towards(old, next, 1)) / 2;
  }

  private towards(old: number, next: number, direction: 1 | -1): number {
    for (let step = 1; step <= 4; step++) {
      const neighbour = old + step * direction;
      if (this.old.places[neighbour]?.document !== this.old.places[old]!.document) return 0;
      const counterpart = this.counterpart[neighbour]!;
      if (counterpart < 0) continue;
      if (this.next.places[counterpart]!.document !== this.next.places[next]!.document) continue;
      const distance = (counterpart - next) * direction;
      if (distance > 0 && distance <= step + 4) return 1 / (1 + 0.3 * (step - 1 + Math.abs(distance - step)));
    }
    return 0;
  }
}
