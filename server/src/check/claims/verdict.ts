/** A claim that does not hold, and why. */
import type { RequirementFact } from '../../rfc/facts';
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import type { Claim } from './claim';
import type { History } from './history';
import type { Match } from './match';

/** A claim that does not hold. */
export interface Verdict {
  readonly kind: 'stale' | 'misquoted';
  readonly claim: Claim;
  /** The RFC that the claim rests on: the one cited, or for a claim without citation the one that said so. */
  readonly rfc: RfcNumber;
  /** The requirement that the claim means; undefined where its RFC says it without a keyword and a later one gives notice. */
  readonly requirement: RequirementFact | undefined;
  /** Where the claim rests: the requirement's section, else the one cited. */
  readonly section: SectionNumber | undefined;
  /** The RFC that has {@link requirement}. */
  readonly source: RfcNumber;
  readonly match: Match;
  readonly history: History;
  /** For a misquoted one: what the RFC cited says instead; undefined where it says nothing of it, or says it in another section. */
  readonly instead: RequirementFact | undefined;
}
