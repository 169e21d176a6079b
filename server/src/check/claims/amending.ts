/** What an update says where it changes a section of another RFC, beside a claim that rests on that section. */
import type { SectionAmendment, SectionFact } from '../../rfc/facts';
import type { RfcNumber } from '../../rfc/identity';
import { tellsOfAll } from '../sectionUpdates';
import { relateTo, type Case } from './case';
import { isIn } from './fitting';
import type { Knowledge } from './knowledge';
import { findMatches, queryOf, type Match } from './match';
import { isOwn, termsIn, wordsOf, type Subjects } from './subjects';
import { isAmong, isIdentifier, isValue, termOf } from './terms';
import { statementTerms } from './version';
import { worthOf } from './worth';

/** What an update says in the section by which it changes another RFC's. */
export interface Amending {
  readonly subjects: Subjects;
  /** The requirements there, by their places; all of the update where only its abstract or introduction names the section. */
  readonly places: ReadonlySet<number>;
  readonly isOfAll: boolean;
  /** The terms of the titles there. */
  readonly titles: ReadonlySet<string>;
  /** The words of its change notices there. */
  readonly noticed: readonly string[];
}

/** Undefined for an update that the index does not have. */
export function openAmending(
  knowledge: Knowledge,
  later: RfcNumber,
  amendment: SectionAmendment,
): Amending | undefined {
  const subjects = knowledge.subjects(later);
  if (!subjects) return undefined;
  const { sections } = subjects.facts;
  const isOfAll = tellsOfAll(sections, amendment);
  const isHere = (section: SectionFact['number'] | undefined): boolean =>
    isOfAll || isIn(section, [amendment.section!]);
  const titled = isOfAll ? [] : sections.filter(({ number }) => isHere(number));
  return {
    subjects,
    places: new Set(subjects.requirements.flatMap(({ section }, place) => (isHere(section) ? [place] : []))),
    isOfAll,
    titles: new Set(termsIn(titled.map(({ title }) => title))),
    noticed: knowledge.index.notices(later).flatMap(({ section, words }) => (isHere(section) ? words : [])),
  };
}

/** How like the claim what says it on is: in the amending section, anywhere in the update. */
const leastSaidOn = 0.35;
const leastSaidOnAnywhere = 0.5;

/** Whether it says what is claimed, and does not only quote the old statement. */
export function isSaidOn(
  { claim, manner, subjects: old }: Case,
  match: Match | undefined,
  { subjects, places, isOfAll }: Amending,
): boolean {
  const stated = match && statementTerms(old, old.requirements[match.place]!);
  const termsAt = (place: number): ReadonlySet<string> =>
    statementTerms(subjects, subjects.requirements[place]!);
  const copies = [...places].filter((place) => stated && shareOf(stated, termsAt(place)) >= leastOfCopy);
  // An old text and a new one that both have it have it unchanged.
  if (new Set(copies.map((place) => subjects.requirements[place]!.statement)).size > 1) return true;
  const isNews = (place: number): boolean =>
    places.has(place) && (copies.length === places.size || !copies.includes(place));
  const names = claim.terms.filter(
    (term) => (isValue(term) || isIdentifier(term.word)) && stated?.has(term.whole),
  );
  return findMatches(subjects, claim.terms, isNews).some(
    (found) =>
      found.score >= (isOfAll ? leastSaidOnAnywhere : leastSaidOn) &&
      relateTo({ subjects, claim, manner }, found) === 'same' &&
      names.every(({ whole }) => termsAt(found.place).has(whole)),
  );
}

/** How much of the old statement its copy has. */
const leastOfCopy = 0.85;

/** Whether it has the old statement at its level, though in other words. */
export function isRestated(old: Subjects, match: Match, { subjects, places }: Amending): boolean {
  const from = old.requirements[match.place]!;
  const stated = statementTerms(old, from);
  return [...places].some((place) => {
    const to = subjects.requirements[place]!;
    return to.level === from.level && shareOf(stated, statementTerms(subjects, to)) >= leastRestated;
  });
}

const leastRestated = 0.5;

/** How many of the terms are among the others; 0 to 1. */
function shareOf(terms: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...terms].filter((term) => others.has(term)).length / terms.size;
}

/** How much of what is claimed it has, and what that must weigh (nats). */
const leastShare = 0.5;
const leastProof = 8;
/** What has a digit or an underscore and is as rare as this in the whole series (nats) is meant where a title has it. */
const leastName = 6.5;

/** Whether it is about what is claimed, and about no other statement of the section that it changes. */
export function isAboutMatter(
  { knowledge, claim, subjects: old }: Case,
  match: Match | undefined,
  amending: Amending,
): boolean {
  const { subjects, places, titles, noticed } = amending;
  const matter = claim.terms.filter((term) => term.weight >= 0.5 && !isOwn(old, term));
  const isTitled = matter.some(
    (term) =>
      /[\d_]/.test(term.word) &&
      isIdentifier(term.word) &&
      knowledge.rarity(term.whole) >= leastName &&
      isAmong(titles, term),
  );
  if (isTitled) return true;
  if (places.size === 0 || (match && !isMost(old, match, amending))) return false;
  const words = [...places].flatMap((place) => wordsOf(subjects, subjects.requirements[place]!));
  const there = new Set([
    ...titles,
    ...[...words, ...noticed].flatMap((word) => {
      const term = termOf(word);
      return term ? [term.whole, ...term.parts] : [];
    }),
  ]);
  const told = matter.filter((term) => isAmong(there, term));
  if (matter.some((term) => isIdentifier(term.word) && !told.includes(term))) return false;
  const proof = worthOf(knowledge, told);
  return proof >= leastProof && proof >= leastShare * worthOf(knowledge, matter);
}

/** How much of what amends it the old statement has. */
const leastOfAmending = 0.3;

/** Whether one of its requirements is liker the old statement than any other of that section: a long one rarely changes in all that it says. */
function isMost(old: Subjects, match: Match, { subjects, places }: Amending): boolean {
  const { section, statement } = old.requirements[match.place]!;
  const isBeside = (place: number): boolean => old.requirements[place]!.section === section;
  return [...places].some((place) => {
    const query = queryOf(wordsOf(subjects, subjects.requirements[place]!));
    const [best] = findMatches(old, query, isBeside, 1);
    return (
      best !== undefined &&
      best.score >= leastOfAmending &&
      old.requirements[best.place]!.statement === statement
    );
  });
}
