/** A claim that does not hold, and why. */
import type { RequirementFact } from '../../rfc/facts';
import type { RfcNumber, SectionNumber } from '../../rfc/identity';
import type { Case } from './case';
import type { Claim } from './claim';
import type { History } from './history';
import type { Match } from './match';
import type { Subjects } from './subjects';

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
  /** For a misquoted one: the quantity or name, as the author prints it, in the place of which the RFC cited has another. */
  readonly value?: string;
  /** For a misquoted one: the RFC cited has the contrary done, at whatever level. */
  readonly contrary?: true;
}

/** A claim that held once: its RFC's requirement, and what became of it. */
export function staleVerdict(
  claim: Claim,
  { facts: { rfc }, requirements }: Subjects,
  match: Match,
  history: History,
): Verdict {
  const requirement = requirements[match.place]!;
  return { ...unmatchedVerdict(claim, rfc, requirement.section, match, history), requirement };
}

/** The same where no requirement of the RFC cited is meant: it says so without a keyword. @param section the one cited */
export function unmatchedVerdict(
  claim: Claim,
  rfc: RfcNumber,
  section: SectionNumber | undefined,
  match: Match,
  history: History,
): Verdict {
  const [requirement, instead] = [undefined, undefined];
  return { kind: 'stale', claim, rfc, source: rfc, requirement, section, match, history, instead };
}

/** Stands for a statement that the index does not have: all that the claim says. */
export function allOf({ terms }: Claim): Match {
  return { place: -1, score: 0, evidence: 0, hits: terms.map(({ whole }) => whole) };
}

/** @param given the RFC that has the statement matched */
export function misquoted(
  { claim, subjects }: Case,
  match: Match,
  history: History,
  cited: Pick<Verdict, 'rfc' | 'instead'>,
): Verdict {
  const requirement = subjects.requirements[match.place]!;
  return {
    kind: 'misquoted',
    claim,
    rfc: cited.rfc,
    source: subjects.facts.rfc,
    requirement,
    section: requirement.section,
    match,
    history,
    instead: cited.instead,
  };
}
