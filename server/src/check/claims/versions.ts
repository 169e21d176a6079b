/** A requirement as one later RFC has it: kept, changed, dropped or not spoken of. */
import type { ChangeNotice, RequirementFact } from '../../rfc/facts';
import type { RfcNumber } from '../../rfc/identity';
import { isNegative, strength } from '../../rfc/level';
import { mannerOf, relate, type Relation } from './agreement';
import type { Knowledge, LaterVersion } from './knowledge';
import { isOwn, nearText, type Subjects } from './subjects';
import { retoldLevel } from './told';
import type { QueryTerm } from './match';
import { isIdentifier, isKin, isName, isQuantity, isVersion, termOf } from './terms';
import {
  alignedWith,
  findCandidates,
  keepsNames,
  namesOf,
  namesSubject,
  updatedPlace,
  type Candidate,
  type Row,
  type Trace,
} from './trace';

/** The requirement as a later RFC has it. */
export interface Version {
  readonly rfc: RfcNumber;
  /** Undefined where that RFC has dropped it. */
  readonly requirement: RequirementFact | undefined;
  /** By what it says so, where it does. */
  readonly notice?: ChangeNotice;
  /** How it relates to the requirement that the claim means; `value`: the same level of another quantity or name. */
  readonly relation: Relation | 'value' | 'dropped';
  /** 0 to 1. */
  readonly score: number;
  /** Of the chain of what replaced the RFC; else an update. */
  readonly replaces: boolean;
}

/** @param isGone an RFC between has dropped it */
export function findVersion(
  trace: Trace,
  later: LaterVersion,
  rows: readonly Row[],
  isGone: boolean,
): Version | undefined {
  const { knowledge } = trace;
  const subjects = knowledge.subjects(later.rfc);
  if (!subjects) return undefined;
  const candidates = findCandidates(trace, subjects, alignedWith(rows, later.rfc, subjects));
  if (!later.replaces) return findUpdate(subjects, later, trace, candidates);
  const went = sectionWent(knowledge, trace, later.rfc);
  return findReplacement(subjects, later, trace, { rows, candidates, isGone, sectionWent: went });
}

function sectionWent(knowledge: Knowledge, { old, from }: Trace, rfc: RfcNumber): boolean | undefined {
  const places = knowledge.index
    .successions(old.facts.rfc)
    .filter(({ relation }) => relation === 'obsoletes')
    .flatMap(({ sections }) => sections)
    .filter((match) => match.old?.section === from.section && match.new);
  return places.length === 0 ? undefined : places.some((match) => match.new!.rfc === rfc);
}

/** What speaks for one statement or another, or for none. */
interface Evidence {
  readonly rows: readonly Row[];
  readonly candidates: readonly Candidate[];
  readonly isGone: boolean;
  /** Whether the section that held it went into this RFC; undefined where that is not known. */
  readonly sectionWent: boolean | undefined;
}

/** In what replaces the RFC: what the index has aligned, else the likest, else nothing where the index says so. */
function findReplacement(
  subjects: Subjects,
  later: LaterVersion,
  trace: Trace,
  { rows, candidates, isGone, sectionWent }: Evidence,
): Version | undefined {
  const put = (one: Candidate): Version => describe(trace, subjects, one, later);
  const isNamed = candidates.some(
    (one) => one.cover >= 0.9 && one.back >= 0.3 && namesSubject(trace, subjects, one),
  );
  const kept = candidates.find(
    (one) => one.likeness >= 0.6 && one.cover >= 0.8 && one.proof >= 8 && put(one).relation === 'same',
  );
  // "MUST implement X" is no version of "MUST implement Y" where something else is said of Y.
  const aligned = candidates.filter((one) => {
    if (one.aligned < 0.35) return false;
    const names = namesSubject(trace, subjects, one);
    return names === undefined ? saysSubject(one) : names || !isNamed;
  });
  const best = Math.max(0, ...aligned.map((one) => one.aligned));
  const outweighs = (one: Candidate): boolean => best < 0.6 && one.likeness >= best + 0.2;
  if (aligned.length > 0) {
    const versions = aligned.map(put);
    const most = Math.max(...versions.map(({ score }) => score));
    const same = versions.find(({ relation, score }) => relation === 'same' && score >= most * nearlyAsLike);
    const isOfOther = aligned.every((one) => namesSubject(trace, subjects, one) === false);
    if (same && isOfOther && lacksAlgorithm(trace, subjects)) return dropped(later);
    return same ?? (kept && outweighs(kept) ? put(kept) : versions[0]);
  }
  const near = candidates.filter(
    (one) =>
      one.score >= 0.5 &&
      one.score >= candidates[0]!.score * 0.9 &&
      one.cover >= 0.6 &&
      (one.likeness >= 0.42 || one.cover >= 0.85) &&
      keepsNames(trace, subjects, one),
  );
  const removed = isGone || rows.some(({ change, into }) => change === 'removed' && into.includes(later.rfc));
  if (removed) {
    const row = candidates.find((one) => isRowOf(trace, subjects, one));
    if (row) return put(row);
    const version = choose(
      near.filter(
        (one) =>
          one.cover >= 0.75 &&
          one.likeness >= (isGone ? 0.8 : 0.5) &&
          (one.back >= leastBackOfRemoved || put(one).relation !== 'same'),
      ),
      put,
    );
    if (!version && !isGone && sectionWent === false) return undefined;
    return version ?? dropped(later);
  }
  const version = choose(near, put);
  if (version || !sectionWent || !lacksName(trace, subjects)) return version;
  return dropped(later);
}

/** Two rows of tables that cite the same RFC for what both name: one algorithm under two names. */
function isRowOf({ old, from, subject }: Trace, subjects: Subjects, one: Candidate): boolean {
  if (from.context !== 'table' || !isRow(subjects, one)) return false;
  const { statement } = subjects.requirements[one.match.place]!;
  const cites = old.facts.statements[from.statement]?.cites ?? [];
  const core = subjects.core[one.match.place]!;
  const [rarest] = [...subject].sort((a, b) => b.worth - a.worth);
  return (
    cites.length === 1 &&
    (subjects.facts.statements[statement]?.cites.includes(cites[0]!) ?? false) &&
    rarest !== undefined &&
    (core.has(rarest.whole) || (rarest.parts.length > 0 && rarest.parts.every((part) => core.has(part))))
  );
}

function dropped({ rfc }: LaterVersion): Version {
  return { rfc, requirement: undefined, relation: 'dropped', score: 0.5, replaces: true };
}

/** Of several statements aligned, one that says the same counts unless another is so much likelier. */
const nearlyAsLike = 0.75;

/** What the index has as removed is found again only where it demands much the same. */
const leastBackOfRemoved = 0.42;

/** What was aligned with little likeness must say what claim and old statement share. */
function saysSubject({ aligned, cover }: Candidate): boolean {
  return aligned >= 0.5 || cover >= 0.4;
}

/** The likest; one that says the same goes first, unless what it demands is much less of what the old one did. */
function choose(near: readonly Candidate[], put: (one: Candidate) => Version): Version | undefined {
  const [likest] = near;
  if (!likest) return undefined;
  const same = near.filter(({ back }) => back >= likest.back * leastBack).map(put);
  return same.find(({ relation }) => relation === 'same') ?? put(likest);
}

const leastBack = 0.6;

/** Claim and old statement name an algorithm or the like that no requirement of the later RFC names. */
function lacksName({ subject }: Trace, { postings }: Subjects): boolean {
  return subject.some(({ whole, parts }) => isName(whole, parts) && !postings.has(whole));
}

/** The same of all that has a digit in its name, such as a short name of an algorithm. */
function lacksAlgorithm(trace: Trace, { postings }: Subjects): boolean {
  return namesOf(trace).some(
    ({ whole, parts, word }) =>
      /\d/.test(word) &&
      !isVersion(whole) &&
      trace.knowledge.rarity(whole) >= leastRarity &&
      parts.length > 1 &&
      !postings.has(whole),
  );
}

/** Rarer names (nats) are not left out by chance. */
const leastRarity = 7;

/** What only updates an RFC quotes the old text: what differs from it is the news. */
function findUpdate(
  subjects: Subjects,
  later: LaterVersion,
  trace: Trace,
  candidates: readonly Candidate[],
): Version | undefined {
  const about = candidates.filter((one) => isAbout(trace, subjects, one));
  if (about.length === 0) return undefined;
  const quoted = candidates.filter((one) => isQuoted(trace, subjects, one));
  if (quoted.length > 0) {
    const against = candidates.filter((one) => !quoted.includes(one) && isAgainst(trace, subjects, one));
    const [first] = against.map((one) => describe(trace, subjects, one, later));
    if (first && first.relation !== 'same') return first;
  }
  const replaced = findReplaced(trace, subjects, candidates);
  if (replaced) return { ...describe(trace, subjects, replaced, later), relation: 'value' };
  const near = about.filter((one) => one.score >= about[0]!.score * 0.8);
  const clearest = near.filter((one) => !isOutdone(trace.from, subjects, one, near));
  const news = clearest.filter((one) => !isPhasedOut(trace.from, subjects, one));
  const versions = news.map((one) => describe(trace, subjects, one, later));
  return versions.find(({ relation }) => relation !== 'same') ?? versions[0];
}

/** So many lines apart an old text and the new one stand at most. */
const mostLines = 16;

/**
 * "… with SHA-1", and some lines below the same with SHA-256: an old text and what replaces it, of which the second does
 * not name what the claim names.
 */
function findReplaced(
  trace: Trace,
  subjects: Subjects,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const told = trace.focal.filter(
    ({ whole, word }) => isQuantity(whole) || (isIdentifier(word) && /\d/.test(word)),
  );
  if (told.length === 0) told.push(...rarestOf(trace));
  if (told.length === 0) return undefined;
  const requirementOf = ({ match }: Candidate): RequirementFact => subjects.requirements[match.place]!;
  const says = (one: Candidate): boolean =>
    told.every(({ whole }) => statementTerms(subjects, requirementOf(one)).has(whole));
  const like = candidates.filter((one) => one.aligned >= 0.6 || one.likeness >= 0.75);
  const old = like.find((one) => says(one) && one.likeness >= 0.75);
  if (!old) return undefined;
  const from = requirementOf(old);
  return like.find((one) => {
    const to = requirementOf(one);
    return (
      to.line > from.line &&
      to.line <= from.line + mostLines &&
      to.section === from.section &&
      to.level === from.level &&
      one.aligned > 0 &&
      told.every(({ whole }) => !statementTerms(subjects, to).has(whole))
    );
  });
}

/** The rarest thing that claim and old statement share, if it is rare enough to be what was replaced. */
function rarestOf({ knowledge, subject }: Trace): readonly QueryTerm[] {
  const [rarest] = [...subject].sort((a, b) => b.worth - a.worth);
  return rarest && knowledge.rarity(rarest.whole) >= leastRarity && isIdentifier(rarest.word) ? [rarest] : [];
}

/** The old statement word for word, where the RFC that has it is cited. */
function isQuoted({ old }: Trace, subjects: Subjects, { likeness, match }: Candidate): boolean {
  const { statement } = subjects.requirements[match.place]!;
  return likeness >= 0.95 && (subjects.facts.statements[statement]?.cites.includes(old.facts.rfc) ?? false);
}

/** What turns a statement that the RFC quotes into its opposite. */
function isAgainst(trace: Trace, subjects: Subjects, { cover, proof, back, match }: Candidate): boolean {
  const { level } = subjects.requirements[match.place]!;
  return cover >= 0.6 && proof >= 15 && back >= 0.4 && isNegative(level) !== isNegative(trace.from.level);
}

/** The statement is said again in much the same words, and another of its keywords is the one that was meant. */
function isOutdone(
  from: RequirementFact,
  subjects: Subjects,
  one: Candidate,
  others: readonly Candidate[],
): boolean {
  const { statement, level } = subjects.requirements[one.match.place]!;
  return others.some((other) => {
    const { statement: theirs, level: theirLevel } = subjects.requirements[other.match.place]!;
    if (other === one || theirs !== statement || theirLevel === level || one.likeness < 0.8) return false;
    if (isNegative(theirLevel) !== isNegative(level)) return false;
    return other.cover === one.cover && other.back >= one.back && theirLevel === from.level;
  });
}

function isRow(subjects: Subjects, { match }: Candidate): boolean {
  return subjects.requirements[match.place]!.context === 'table';
}

function isAbout(trace: Trace, subjects: Subjects, one: Candidate): boolean {
  const { cover, proof, back, likeness } = one;
  const place = updatedPlace(subjects, one.match.place, trace.old.facts.rfc, trace.from.section);
  if (one.aligned >= 0.5 && cover >= 0.6 && (one.aligned >= 0.6 || back >= 0.45 || place !== undefined))
    return true;
  if (cover >= 0.8 && retoldLevel(subjects, one.match.place) === trace.from.level) return true;
  if (isRowAgain(trace, subjects, one)) return true;
  const names = namesSubject(trace, subjects, one);
  if (names === false) return false;
  if (names && cover >= 0.9 && proof >= 7 && (back >= 0.45 || isRow(subjects, one))) return true;
  if (names && cover >= 0.75 && proof >= 12 && back >= 0.4 && likeness >= 0.45) return true;
  if (names && back >= 0.4 && turnsAgainst(trace, subjects, one)) return true;
  switch (place) {
    case 'elsewhere':
      return false;
    case 'here':
      return cover >= 0.4 && proof >= 5;
    case 'near':
      return cover >= 0.6 && proof >= 7 && back >= 0.3;
    case 'document':
      return (
        (cover >= 0.75 && proof >= 9 && back >= 0.35 && likeness >= 0.25) ||
        (cover >= 0.6 && proof >= 8 && back >= 0.35 && isAmendment(subjects, one))
      );
    case undefined:
      return cover >= 0.9 && proof >= 14 && back >= 0.75 && likeness >= 0.3;
  }
}

/** A row of a table, and one of an older table that has all its names: a row is called by the shortest of them. */
function isRowAgain({ old, from, knowledge }: Trace, subjects: Subjects, one: Candidate): boolean {
  if (from.context !== 'table' || !isRow(subjects, one) || one.back < leastBackOfRow || one.likeness < 0.45)
    return false;
  const before = statementTerms(old, from);
  const own = [...statementTerms(subjects, subjects.requirements[one.match.place]!)];
  const [rarest] = own.sort((a, b) => knowledge.rarity(b) - knowledge.rarity(a));
  return rarest !== undefined && knowledge.rarity(rarest) >= leastNameOfRow && before.has(rarest);
}

const leastBackOfRow = 0.85;
const leastNameOfRow = 6;

/** "Deprecation of X": what an RFC that has the name in its title forbids, or advises against, of what was demanded or allowed. */
function turnsAgainst(trace: Trace, subjects: Subjects, { match }: Candidate): boolean {
  const { level } = subjects.requirements[match.place]!;
  return (
    isNegative(level) &&
    !isNegative(trace.from.level) &&
    namesOf(trace).every((term) => isOwn(subjects, term))
  );
}

/** "Section 5 of RFC 1 is updated by adding the following text: …". */
function isAmendment(subjects: Subjects, { match }: Candidate): boolean {
  const { statement, at } = subjects.requirements[match.place]!;
  const before = subjects.facts.statements[statement]?.words.slice(0, at) ?? [];
  return before.some((word) => /^(?:add|append|insert|replac|amend)(?:s|es|ed|ing)?$/i.test(word));
}

/** What is deprecated is still forbidden where it was. */
function isPhasedOut({ level }: RequirementFact, subjects: Subjects, { match }: Candidate): boolean {
  return isNegative(level) && /^(?:deprecated|obsolete)$/i.test(subjects.requirements[match.place]!.keyword);
}

function describe(trace: Trace, subjects: Subjects, candidate: Candidate, later: LaterVersion): Version {
  const { old, from } = trace;
  const { match, score } = candidate;
  const requirement = subjects.requirements[match.place]!;
  const manners = [nearText(old, from), nearText(subjects, requirement)].map(mannerOf);
  const relation = isPhasedOut(from, subjects, candidate)
    ? 'same'
    : relate(from.level, requirement.level, manners[0]!, manners[1]!);
  return {
    rfc: later.rfc,
    requirement,
    relation:
      relation === 'same' && !isPhasedOut(from, subjects, candidate)
        ? refine(trace, subjects, match.place, requirement)
        : relation,
    score,
    replaces: later.replaces,
  };
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

/** Something that differs from it in its digits alone: SHA-256 of SHA-1. */
function hasKin(said: ReadonlySet<string>, { whole, word }: QueryTerm): boolean {
  return !isQuantity(whole) && isIdentifier(word) && [...said].some((term) => isKin(whole, term));
}

/** Such as the name of an algorithm, long or short: `RSA-SHA1`. */
function isAlgorithm({ whole, parts, word }: QueryTerm): boolean {
  return isName(whole, parts) || (parts.length > 1 && isIdentifier(word) && /\d/.test(word));
}

/** What distinguishes the name of an algorithm in the old statement: of a cipher suite its cipher. */
function isOfName({ facts }: Subjects, { statement }: RequirementFact, { whole, word }: QueryTerm): boolean {
  if (!isIdentifier(word) || !/\d/.test(word)) return false;
  return (facts.statements[statement]?.words ?? []).some((other) => {
    const term = termOf(other);
    return term !== undefined && isName(term.whole, term.parts) && term.parts.includes(whole);
  });
}

function statementTerms({ facts }: Subjects, { statement }: RequirementFact): ReadonlySet<string> {
  return new Set(
    (facts.statements[statement]?.words ?? []).flatMap((word) => {
      const term = termOf(word);
      return term ? [term.whole] : [];
    }),
  );
}
