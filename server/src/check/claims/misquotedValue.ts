/** Claims of which the section cited has another number, quantity or name. */
import { relateTo, weightOf, type Case } from './case';
import { isToldOf, type ClaimTerm } from './claim';
import { isIn } from './fitting';
import { traceRequirement } from './history';
import { findMatches } from './match';
import { wordsOf } from './subjects';
import { isIdentifier, isKin, isQuantity, termOf } from './terms';
import { misquoted, type Verdict } from './verdict';

/** The section cited demands the same of another quantity or name: SHA-256, not SHA-1. */
export function fromOtherValue(given: Case): Verdict | undefined {
  const { claim, subjects, sections } = given;
  if (sections.length === 0) return undefined;
  const printed = printedIn(given);
  const value = claim.terms.find(
    ({ whole, word, weight }) =>
      weight >= 0.9 &&
      (isQuantity(whole) || isIdentifier(word)) &&
      !printed.has(whole) &&
      [...printed].some((term) => isKin(whole, term)),
  );
  return (
    value &&
    ofAnother(given, value, (place) =>
      [...subjects.core[place]!.keys()].some((term) => isKin(value.whole, term)),
    )
  );
}

/** The section cited demands the same of one other number: 10, not 12. */
export function fromOtherNumber(given: Case): Verdict | undefined {
  const { claim, subjects, sections } = given;
  if (sections.length === 0 || !isToldOf(claim, subjects.facts.rfc)) return undefined;
  const [value, ...others] = claim.terms.filter(({ whole, word }) => isNumber(whole) && /^\d/.test(word));
  if (!value || others.length > 0 || value.weight < 0.9 || printedIn(given).has(value.whole))
    return undefined;
  return ofAnother(given, value, (place) => numbersBehind(given, place).size === 1);
}

/** How much of the claim beside its value a statement of the section cited must say, and what that must weigh (nats). */
const least = { score: 0.75, weight: 6 };

/** @param hasAnother whether a statement, by its place, has another value of the kind */
function ofAnother(
  given: Case,
  value: ClaimTerm,
  hasAnother: (place: number) => boolean,
): Verdict | undefined {
  const { knowledge, claim, subjects, sections } = given;
  const others = claim.terms.filter(({ whole }) => whole !== value.whole);
  const inSection = (place: number): boolean => isIn(subjects.requirements[place]!.section, sections);
  const match = findMatches(subjects, others, inSection).find(({ place }) => hasAnother(place));
  if (!match || match.score < least.score || weightOf(given, match) < least.weight) return undefined;
  const relation = relateTo(given, match);
  if (relation !== 'same' && relation !== 'stronger') return undefined;
  const history = traceRequirement(knowledge, subjects, match, claim);
  const instead = subjects.requirements[match.place];
  return { ...misquoted(given, match, history, { rfc: subjects.facts.rfc, instead }), value: value.word };
}

/** The terms of all statements of the sections cited. */
function printedIn({ subjects, sections }: Case): ReadonlySet<string> {
  return new Set(
    subjects.facts.requirements
      .filter(({ section }) => isIn(section, sections))
      .flatMap((requirement) => wordsOf(subjects, requirement))
      .flatMap((word) => termOf(word)?.whole ?? []),
  );
}

function isNumber(whole: string): boolean {
  return /^(?:\d+|0x[\da-f]+)$/.test(whole);
}

/** The numbers without units behind a statement's keyword; not those of sections and the like that it points to. */
function numbersBehind({ subjects }: Case, place: number): ReadonlySet<string> {
  const requirement = subjects.requirements[place]!;
  const found = new Set<string>();
  let isPointedTo = false;
  for (const word of wordsOf(subjects, requirement).slice(requirement.at)) {
    const whole = termOf(word)?.whole;
    if (whole === undefined || !isNumber(whole)) isPointedTo = numbered.test(word);
    else if (!isPointedTo) found.add(whole);
  }
  return found;
}

const numbered = /^(?:RFCs?|sections?|tables?|figures?|appendix|appendices|chapters?|clauses?|steps?|page)$/i;
