/** Which statements of an RFC a claim may mean. */
import { sectionContains, type SectionNumber } from '../../rfc/identity';
import { relateTo, said, saysNames, type Case } from './case';
import { findMatches, type Match } from './match';
import type { Subjects } from './subjects';
import { isIdentifier, termOf } from './terms';

/** Least likeness of claim and statement: in the section cited, anywhere in the RFC cited. */
const leastInSection = 0.4;
const leastInRfc = 0.5;
const leastEvidence = 2.2;
/** The same in the section cited where both name one rare thing, or one quantity. */
const leastNamed = 0.26;

export function goodMatches(given: Case): readonly Match[] {
  const { subjects, claim, sections } = given;
  const sectioned = sections.length > 0;
  const inSection = (place: number): boolean => isIn(subjects.requirements[place]!.section, sections);
  const matches = findMatches(subjects, claim.terms, sectioned ? inSection : () => true);
  const least = sectioned ? leastInSection : leastInRfc;
  return matches.filter((match) => {
    const { score, evidence } = match;
    if (sectioned && score >= leastNamed && namesOrCounts(given, match)) return true;
    return score >= least && (evidence >= leastEvidence || (sectioned && score >= 0.7));
  });
}

/** Whether a statement has a name or a quantity of the claim that few statements have. */
function namesOrCounts({ knowledge, claim, subjects }: Case, { place, hits }: Match): boolean {
  const core = subjects.core[place]!;
  return claim.terms.some(
    ({ whole, word, weight }) =>
      weight >= 0.9 &&
      hits.includes(whole) &&
      (core.get(whole) ?? 0) >= 0.75 &&
      !subjects.own.has(whole) &&
      (whole.startsWith('#') || (isIdentifier(word) && knowledge.rarity(whole) >= 7)),
  );
}

/**
 * Those at the claimed level, the likest first. One that says more than the claim, or much less, gives way to one
 * that says just that.
 */
export function agreeingMatches(given: Case, good: readonly Match[]): readonly Match[] {
  const { knowledge, subjects, claim } = given;
  const least = good[0] ? good[0].score * (given.sections.length > 0 ? 0.7 : 0.8) : 0;
  const ranked = good
    .filter(({ score }) => score >= least)
    .map((match) => ({
      match,
      worth:
        match.score +
        0.3 * said(knowledge, subjects, match.place, claim.terms) -
        0.002 * Math.min(20, distance(subjects, match)),
    }))
    .sort((a, b) => b.worth - a.worth);
  return ranked
    .filter(({ worth }) => worth >= ranked[0]!.worth * leastOfBest)
    .map(({ match }) => match)
    .filter((match) => relateTo(given, match) === 'same' && saysNames(given, match));
}

/** A statement this much less fit than the fittest is not what was meant. */
const leastOfBest = 0.93;

/** How far from its keyword the nearest word of a statement is that the claim says. */
function distance(subjects: Subjects, { place, hits }: Match): number {
  const { statement, at } = subjects.requirements[place]!;
  const words = subjects.facts.statements[statement]?.words ?? [];
  let nearest = words.length;
  words.forEach((word, index) => {
    const term = termOf(word);
    if (term && hits.includes(term.whole))
      nearest = Math.min(nearest, index < at ? at - index - 1 : index - at);
  });
  return nearest;
}

export function isIn(section: SectionNumber | undefined, sections: readonly SectionNumber[]): boolean {
  return section !== undefined && sections.some((outer) => sectionContains(outer, section));
}
