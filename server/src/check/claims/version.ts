/** A requirement as one later RFC has it, and how that differs from what it was. */
import type { ChangeNotice, RequirementFact, SectionAmendment } from '../../rfc/facts';
import type { RfcNumber } from '../../rfc/identity';
import { isNegative, strength } from '../../rfc/level';
import { mannerOf, relate, type Relation } from './agreement';
import type { LaterVersion } from './knowledge';
import type { QueryTerm } from './match';
import { isOwn, nearText, wordsOf, type Subjects } from './subjects';
import { isAlgorithm, isIdentifier, isKin, isName, isQuantity, termOf } from './terms';
import type { Candidate, Trace } from './trace';

/** The requirement as a later RFC has it. */
export interface Version {
  readonly rfc: RfcNumber;
  /** Undefined where that RFC has dropped it, or says it on without a keyword (then the relation is `same`). */
  readonly requirement: RequirementFact | undefined;
  /** By what it says so, where it does. */
  readonly notice?: ChangeNotice;
  /** That it changes the section of the old statement, where it says no more than that. */
  readonly amendment?: SectionAmendment;
  /** How it relates to the requirement that the claim means; `value`: the same level of another quantity or name. */
  readonly relation: Relation | 'value' | 'dropped';
  /** The same level of the opposite deed: what had to be permitted has to be blocked. */
  readonly turned?: true;
  /** The old statement is there word for word. */
  readonly copied?: true;
  /** 0 to 1. */
  readonly score: number;
  /** Of the chain of what replaced the RFC; else an update. */
  readonly replaces: boolean;
}

/** Rarer names (nats) are not left out by chance. */
export const leastRarity = 7;

/** That RFC has dropped it. */
export function dropped({ rfc }: LaterVersion): Version {
  return { rfc, requirement: undefined, relation: 'dropped', score: 0.5, replaces: true };
}

/** That RFC says it on in words without a keyword: what came of it is not known from there on. */
export function saidOn({ rfc }: LaterVersion): Version {
  return { rfc, requirement: undefined, relation: 'same', score: 0.5, replaces: true };
}

/** The statement as what became of the requirement. */
export function describe(
  trace: Trace,
  subjects: Subjects,
  candidate: Candidate,
  later: LaterVersion,
): Version {
  const { old, from } = trace;
  const { match, score } = candidate;
  const requirement = subjects.requirements[match.place]!;
  const manners = [nearText(old, from), nearText(subjects, requirement)].map(mannerOf);
  const isTurned = turnsVerb(old, from, subjects, requirement);
  const relation = isPhasedOut(from, subjects, candidate)
    ? 'same'
    : isTurned
      ? 'opposite'
      : relate(from.level, requirement.level, manners[0]!, manners[1]!);
  return {
    rfc: later.rfc,
    requirement,
    relation:
      relation === 'same' && !isPhasedOut(from, subjects, candidate)
        ? refine(trace, subjects, match.place, requirement)
        : relation,
    ...(isTurned && { turned: true }),
    score,
    replaces: later.replaces,
  };
}

/** So many words behind a keyword hold the verb of what it demands. */
const verbReach = 4;
const lets = /^(?:permit|allow|enabl|accept)/i;
const stops = /^(?:block|disabl|den[iy]|reject|refus|disallow|suppress)/i;

/** "MUST by default permit …", and the same with "block": what is demanded is the opposite at the same level. */
function turnsVerb(old: Subjects, from: RequirementFact, subjects: Subjects, to: RequirementFact): boolean {
  if (from.level !== to.level || from.level === 'MAY') return false;
  const before = behind(old, from);
  const after = behind(subjects, to);
  const has = (words: readonly string[], verb: RegExp): boolean => words.some((word) => verb.test(word));
  return (
    (has(before, lets) && !has(before, stops) && has(after, stops) && !has(after, lets)) ||
    (has(before, stops) && !has(before, lets) && has(after, lets) && !has(after, stops))
  );
}

/** The first words of what a keyword demands. */
export function behind(subjects: Subjects, requirement: RequirementFact): readonly string[] {
  return wordsOf(subjects, requirement).slice(requirement.at, requirement.at + verbReach);
}

/** At the same level: the grade may differ (MUST-), or the quantity or name that the claim is about. */
function refine(
  { old, from, focal }: Trace,
  subjects: Subjects,
  place: number,
  to: RequirementFact,
): Relation | 'value' {
  const before = strength(from.level, from.keyword);
  const after = strength(to.level, to.keyword);
  if (before !== after) return after > before ? 'stronger' : 'weaker';
  if (swapsChoice(old, from, subjects, to)) return 'value';
  const core = subjects.core[place]!;
  const said = statementTerms(subjects, to);
  const claimedQuantities = focal.filter(({ whole }) => isQuantity(whole));
  if (
    claimedQuantities.length > 0 &&
    claimedQuantities.every(({ whole }) => !said.has(whole)) &&
    [...said].some(isQuantity)
  )
    return 'value';
  if (focal.some((term) => !core.has(term.whole) && old.rarity(term.whole) > 1 && hasKin(said, term)))
    return 'value';
  const name = focal.find(
    (term) => (isAlgorithm(term) || isOfName(old, from, term)) && old.rarity(term.whole) > 2,
  );
  const known = statementTerms(old, from);
  if (
    name &&
    !core.has(name.whole) &&
    [...said].some(
      (term) =>
        term.length > 5 && /[a-z]/.test(term) && /\d/.test(term) && !isQuantity(term) && !known.has(term),
    )
  )
    return 'value';
  return 'same';
}

/** "X rather than Y", and "Y rather than X": what was to be chosen and what was not have changed places. */
function swapsChoice(old: Subjects, from: RequirementFact, subjects: Subjects, to: RequirementFact): boolean {
  const before = choiceIn(old, from);
  const after = choiceIn(subjects, to);
  const isTurned = before.chosen.some((term) => after.refused.includes(term));
  return isTurned && before.refused.some((term) => after.chosen.includes(term));
}

interface Choice {
  readonly chosen: readonly string[];
  readonly refused: readonly string[];
}

/** So many words on either side say what is chosen. */
const choiceReach = 2;

/** The terms on either side of "rather than" or "instead of", without those that both sides have; none without such words. */
function choiceIn(subjects: Subjects, requirement: RequirementFact): Choice {
  const words = wordsOf(subjects, requirement);
  const at = words.findIndex((word) => /^(?:rather|instead)$/i.test(word));
  if (at < 0) return { chosen: [], refused: [] };
  const termsOf = (from: number, to: number): readonly string[] =>
    words.slice(Math.max(0, from), to).flatMap((word) => termOf(word)?.whole ?? []);
  const [chosen, refused] = [termsOf(at - choiceReach, at), termsOf(at + 1, at + 1 + choiceReach)];
  return {
    chosen: chosen.filter((term) => !refused.includes(term)),
    refused: refused.filter((term) => !chosen.includes(term)),
  };
}

/** Something that differs from it in its digits alone: SHA-256 of SHA-1. */
function hasKin(said: ReadonlySet<string>, { whole, word }: QueryTerm): boolean {
  return !isQuantity(whole) && isIdentifier(word) && [...said].some((term) => isKin(whole, term));
}

/** What distinguishes the name of an algorithm in the old statement: of a cipher suite its cipher. */
function isOfName(subjects: Subjects, requirement: RequirementFact, { whole, word }: QueryTerm): boolean {
  if (!isIdentifier(word) || !/\d/.test(word)) return false;
  return wordsOf(subjects, requirement).some((other) => {
    const term = termOf(other);
    return term !== undefined && isName(term.whole, term.parts) && term.parts.includes(whole);
  });
}

/** The terms of a statement without the numbers of sections and RFCs. */
export function statementTerms(subjects: Subjects, requirement: RequirementFact): ReadonlySet<string> {
  return new Set(
    wordsOf(subjects, requirement).flatMap((word, at, words) => {
      const term = /^(?:sections?|appendix|rfcs?)$/i.test(words[at - 1] ?? '') ? undefined : termOf(word);
      return term ? [term.whole] : [];
    }),
  );
}

/** So many words say enough that the same ones again are no chance. */
const fewestOfCopy = 5;

/** Whether a statement is the old one again, word for word. */
export function isSameText({ old, from }: Trace, subjects: Subjects, place: number): boolean {
  const before = wordsOf(old, from);
  const after = wordsOf(subjects, subjects.requirements[place]!);
  return (
    before.length >= fewestOfCopy &&
    before.length === after.length &&
    before.every((word, at) => word === after[at])
  );
}

/** The same, and the requirement stands at the same place in it. */
export function isCopyOf(trace: Trace, subjects: Subjects, place: number): boolean {
  const { keyword, at } = subjects.requirements[place]!;
  return keyword === trace.from.keyword && at === trace.from.at && isSameText(trace, subjects, place);
}

/** Where the requirements of the same statement begin, and where they end: they stand one after another. */
export function siblingsOf(requirements: Subjects['requirements'], place: number): readonly [number, number] {
  const { statement } = requirements[place]!;
  let [from, to] = [place, place + 1];
  while (requirements[from - 1]?.statement === statement) from--;
  while (requirements[to]?.statement === statement) to++;
  return [from, to];
}

/**
 * The requirement in a statement with the same keywords in the same order that stands where the old one did in its own:
 * "MUST X and SHOULD Y" again. Undefined where the keywords are others.
 */
export function counterpartOf({ old, from }: Trace, subjects: Subjects, place: number): number | undefined {
  const traced = old.requirements.indexOf(from);
  const [before, end] = siblingsOf(old.requirements, traced);
  const [after, endAfter] = siblingsOf(subjects.requirements, place);
  if (end - before < 2 || end - before !== endAfter - after) return undefined;
  for (let nth = 0; before + nth < end; nth++)
    if (old.requirements[before + nth]!.keyword !== subjects.requirements[after + nth]!.keyword)
      return undefined;
  return after + traced - before;
}

/**
 * Of the keywords of a statement the one that governs the rarest thing that claim and old statement share, as the old one
 * does: "MUST support X" has become "MUST support Y and SHOULD support X". Undefined where that is the one at this place,
 * or none governs it alone.
 */
export function governingSibling(
  { subject, old, from }: Trace,
  subjects: Subjects,
  place: number,
): number | undefined {
  const [first, end] = siblingsOf(subjects.requirements, place);
  if (end - first < 2) return undefined;
  const traced = old.requirements.indexOf(from);
  const [rarest] = subject
    .filter((term) => !isOwn(old, term) && isOnly(governors(old, traced, term.whole), from))
    .sort((a, b) => b.worth - a.worth);
  if (!rarest) return undefined;
  const governing = governors(subjects, place, rarest.whole);
  const [only] = governing;
  return only && isOnly(governing, only) && only !== subjects.requirements[place]
    ? subjects.requirements.indexOf(only)
    : undefined;
}

function isOnly(governing: ReadonlySet<RequirementFact | undefined>, one: RequirementFact): boolean {
  return governing.size === 1 && governing.has(one);
}

/** The keywords of a statement behind which a term stands, up to the next; undefined stands for none. */
function governors(
  subjects: Subjects,
  place: number,
  term: string,
): ReadonlySet<RequirementFact | undefined> {
  const [first, end] = siblingsOf(subjects.requirements, place);
  const siblings = subjects.requirements.slice(first, end);
  const words = wordsOf(subjects, subjects.requirements[place]!);
  return new Set(
    words.flatMap((word, at) =>
      termOf(word)?.whole === term ? [siblings.findLast((one) => one.at <= at)] : [],
    ),
  );
}

/** What is deprecated is still forbidden where it was. */
export function isPhasedOut({ level }: RequirementFact, subjects: Subjects, { match }: Candidate): boolean {
  return isNegative(level) && /^(?:deprecated|obsolete)$/i.test(subjects.requirements[match.place]!.keyword);
}

/** A statement in a table. */
export function isRow(subjects: Subjects, { match }: Candidate): boolean {
  return subjects.requirements[match.place]!.context === 'table';
}
