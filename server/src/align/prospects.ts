/** Candidates that can become matches, with what the rounds of an assignment do not change about them. */
import { isNegative } from '../rfc/level';
import type { Evidence, Place, Side } from './assignment';
import type { Candidates } from './candidates';
import { sameObject } from './further';
import type { Weights } from './weights';

/** How alike passages are by naming the same thing alone. */
const objectLikeness = 0.7;

/** What rounding may do to a sum of a few weights. */
const rounding = 1e-9;

/**
 * Sections and neighbours differ from round to round, and add at most their weights: most candidates could not suffice
 * even with all of that, and are looked at once.
 */
export class Prospects {
  readonly old: number[] = [];
  readonly new: number[] = [];
  /** Of the words, or by naming the same thing, 0 to 1. */
  readonly similarity: number[] = [];
  /** What levels, tables and talk of levels add to the score. */
  readonly kind: number[] = [];
  /** What it adds that the old section is spoken of by its number. */
  readonly named: number[] = [];
  private taken = 0;

  constructor(
    private readonly oldSide: Side,
    private readonly newSide: Side,
    private readonly evidence: Pick<Evidence, 'object' | 'namesPlace' | 'weights'>,
  ) {}

  get count(): number {
    return this.old.length;
  }

  /** @param candidates those taken before, and more behind them */
  take(candidates: Candidates): void {
    const { object, namesPlace, weights } = this.evidence;
    for (let at = this.taken; at < candidates.count; at++) {
      const from = candidates.old[at]!;
      const to = candidates.new[at]!;
      const about = object(from, to);
      const isOne = about >= sameObject;
      const similarity = Math.max(candidates.similarity[at]!, isOne ? objectLikeness * about : 0);
      const kind = kindWeight(this.oldSide.places[from]!, this.newSide.places[to]!, isOne, weights);
      const most = weights.words * similarity + weights.sections + weights.order + kind;
      if (most + Math.max(0, weights.namesPlace) + rounding < weights.least) continue;
      this.old.push(from);
      this.new.push(to);
      this.similarity.push(similarity);
      this.kind.push(kind);
      this.named.push(namesPlace(from, to) ? weights.namesPlace : 0);
    }
    this.taken = candidates.count;
  }

  /** Whether one that has so much for its words, sections and neighbours, or less, can be a match. */
  maySuffice(at: number, score: number): boolean {
    return score + this.kind[at]! + this.named[at]! + rounding >= this.evidence.weights.least;
  }
}

/** @param isOne whether both name the same thing */
function kindWeight(a: Place, b: Place, isOne: boolean, weights: Weights): number {
  const tells = weights.tells * Math.max(a.tells, b.tells);
  if (isOne || (a.row && b.row)) return tells + weights.rows;
  if (a.level === undefined || b.level === undefined)
    return a.level === b.level ? tells : tells + weights.plain;
  if (a.level === b.level) return tells + weights.sameLevel;
  return isNegative(a.level) === isNegative(b.level) ? tells : tells + weights.otherPolarity;
}
