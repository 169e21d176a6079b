/** What became of requirements and sections between RFCs. */
import type { RequirementFact } from '../rfc/facts';
import type { RfcNumber, SectionNumber } from '../rfc/identity';

/** `reworded` keeps the level; `flipped` changes polarity (MAY counts as positive). */
export type Change = 'unchanged' | 'reworded' | 'strengthened' | 'weakened' | 'flipped' | 'removed' | 'added';

export type Relation = 'obsoletes' | 'updates' | 'none';

/** One requirement of one RFC. */
export interface RequirementRef {
  readonly rfc: RfcNumber;
  readonly requirement: RequirementFact;
}

export interface SectionRef {
  readonly rfc: RfcNumber;
  readonly section: SectionNumber;
}

/** Which section replaced which; a side is undefined for what was dropped or is new. Many to many. */
export interface SectionMatch {
  readonly old: SectionRef | undefined;
  readonly new: SectionRef | undefined;
  /** 0 to 1. */
  readonly score: number;
}

/** A statement that split or merged has several rows. */
export interface RequirementChange {
  readonly old: RequirementRef | undefined;
  readonly new: RequirementRef | undefined;
  readonly change: Change;
  /** How sure it is, 0 to 1: of what is removed less where words without a keyword still say much the same. */
  readonly score: number;
}

/** How sure it is, 0 to 1, that a statement is gone of which words without a keyword still say much the same. */
export const saidOnScore = 0.4;
const surelyGone = 0.5;

/** Whether what is no requirement any more is still said, without a keyword. */
export function isSaidOn({ change, score }: Pick<RequirementChange, 'change' | 'score'>): boolean {
  return change === 'removed' && score < surelyGone;
}

/** How one group of RFCs became another. */
export interface Comparison {
  readonly old: readonly RfcNumber[];
  readonly new: readonly RfcNumber[];
  readonly relation: Relation;
  readonly sections: readonly SectionMatch[];
  readonly requirements: readonly RequirementChange[];
}
