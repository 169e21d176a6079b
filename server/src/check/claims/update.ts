/** A requirement in what only updates its RFC. */
import type { NoticeTurn, RequirementFact } from '../../rfc/facts';
import { isNegative, type Level } from '../../rfc/level';
import type { LaterVersion } from './knowledge';
import type { QueryTerm } from './match';
import { addressees, termsOfNotice, turnOf } from './noticeWords';
import { isOwn, type Subjects } from './subjects';
import { isIdentifier, isValue, termOf, unitOf } from './terms';
import { retoldLevel } from './told';
import { keepsNames, namesOf, namesSubject, updatedPlace, type Candidate, type Trace } from './trace';
import { describe, isCopyOf, isPhasedOut, isRow, siblingsOf, statementTerms, type Version } from './version';

/** What only updates an RFC quotes the old text: what differs from it is the news. */
export function findUpdate(
  subjects: Subjects,
  later: LaterVersion,
  trace: Trace,
  candidates: readonly Candidate[],
): Version | undefined {
  const ban = candidates.find((one) => isBanOfSubject(trace, subjects, one));
  if (ban) return { ...describe(trace, subjects, ban, later), relation: 'opposite' };
  const about = candidates.filter((one) => isAbout(trace, subjects, one));
  if (about.length === 0) return undefined;
  const excepted = candidates.find((one) => isExcepted(trace, subjects, one, candidates));
  if (excepted) return { ...describe(trace, subjects, excepted, later), relation: 'weaker' };
  const quoted = candidates.filter((one) => isQuoted(trace, subjects, one));
  if (quoted.length > 0) {
    // What says the old statement at another level, and better than what is against it, is its new wording.
    const fittest = candidates.find(
      (one) => !quoted.includes(one) && subjects.requirements[one.match.place]!.level !== trace.from.level,
    );
    const against = fittest && isAgainst(trace, subjects, fittest) ? fittest : undefined;
    const version = against && describe(trace, subjects, against, later);
    if (version && version.relation !== 'same') return version;
  }
  const turned = findTurned(trace, subjects, candidates, later);
  if (turned) return turned;
  const replaced = findReplaced(trace, subjects, candidates);
  if (replaced) return { ...describe(trace, subjects, replaced, later), relation: 'value' };
  // What is quoted says what was, and not what is.
  const statementOf = ({ match }: Candidate): number => subjects.requirements[match.place]!.statement;
  const quotes = new Set(quoted.map(statementOf));
  const told = about.filter((one) => !quotes.has(statementOf(one)));
  const meant = told.length > 0 ? told : about;
  const near = meant.filter((one) => one.score >= meant[0]!.score * 0.8);
  const clearest = near.filter((one) => !isOutdone(trace, subjects, one, near));
  const news = clearest.filter((one) => !isPhasedOut(trace.from, subjects, one));
  const versions = news
    .filter((one) => one.aligned > 0 || one.cover >= leastOfContrary || !liftsBan(trace, subjects, one))
    .map((one) => describe(trace, subjects, one, later));
  return versions.find(({ relation }) => relation !== 'same') ?? versions[0];
}

/** How much of the matter a demand must name to be the contrary of a ban. */
const leastOfContrary = 0.75;

function liftsBan({ from }: Trace, subjects: Subjects, { match }: Candidate): boolean {
  return isNegative(from.level) && !isNegative(subjects.requirements[match.place]!.level);
}

/** So many lines apart an old text and the new one stand at most. */
const mostLines = 24;

/** The old statement again, word for word, and below it, in the same section, the same matter at another level: the news. */
function findTurned(
  trace: Trace,
  subjects: Subjects,
  candidates: readonly Candidate[],
  later: LaterVersion,
): Version | undefined {
  const copy = candidates.find(
    ({ likeness, match }) =>
      likeness >= 0.9 && subjects.requirements[match.place]!.level === trace.from.level,
  );
  if (!copy) return undefined;
  const from = subjects.requirements[copy.match.place]!;
  for (const one of candidates) {
    const to = subjects.requirements[one.match.place]!;
    if (to.section !== from.section || to.line <= from.line || to.line > from.line + mostLines) continue;
    if (to.statement === from.statement || one.cover < copy.cover - 0.1 || one.back < 0.5) continue;
    if (one.proof < leastProofOfTurned) continue;
    const version = describe(trace, subjects, one, later);
    if (version.relation !== 'same') return version;
  }
  return undefined;
}

/** What claim and both statements share must weigh so much (nats). */
const leastProofOfTurned = 8;

/**
 * "… with SHA-1", and some lines below the same with SHA-256: an old text and what replaces it, of which the second does
 * not name what the claim names.
 */
function findReplaced(
  trace: Trace,
  subjects: Subjects,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const stated = statementTerms(trace.old, trace.from);
  const told = trace.focal.filter((term) => stated.has(term.whole) && isValue(term));
  if (told.length === 0) told.push(...rarestOf(trace));
  if (told.length === 0) return undefined;
  const requirementOf = ({ match }: Candidate): RequirementFact => subjects.requirements[match.place]!;
  const says = (one: Candidate): boolean =>
    told.every(({ whole }) => statementTerms(subjects, requirementOf(one)).has(whole));
  const old = candidates.find((one) => says(one) && one.likeness >= leastOfCopy);
  if (!old) return undefined;
  const from = requirementOf(old);
  return candidates.find((one) => {
    const to = requirementOf(one);
    return (
      (one.aligned >= leastAligned || (one.likeness >= leastOfCopy && one.aligned > 0)) &&
      to.line > from.line &&
      to.line <= from.line + mostLines &&
      to.section === from.section &&
      to.level === from.level &&
      told.every(({ whole }) => !statementTerms(subjects, to).has(whole))
    );
  });
}

/** How like the old statement its copy is, and how surely the index has aligned what stands below that. */
const leastOfCopy = 0.75;
const leastAligned = 0.35;

/** The rarest name that claim and old statement share, if it is rare enough to be what was replaced. */
function rarestOf({ knowledge, subject }: Trace): readonly QueryTerm[] {
  const [rarest] = subject.filter(({ word }) => isIdentifier(word)).sort((a, b) => b.worth - a.worth);
  return rarest && knowledge.rarity(rarest.whole) >= leastReplaced ? [rarest] : [];
}

/** A name as rare as this (nats) is not left out by chance where the rest is said again. */
const leastReplaced = 6.5;

/** The old statement word for word, where the RFC that has it is cited: in the sentence, or in one that leads in to it. */
function isQuoted({ old }: Trace, subjects: Subjects, { likeness, match }: Candidate): boolean {
  if (likeness < leastOfQuote) return false;
  const { section, line } = subjects.requirements[match.place]!;
  return subjects.requirements.some(
    (one) =>
      one.section === section &&
      one.line <= line &&
      one.line >= line - mostLinesOfQuote &&
      (subjects.facts.statements[one.statement]?.cites.includes(old.facts.rfc) ?? false),
  );
}

const leastOfQuote = 0.85;
/** So many lines below the RFC's number what is quoted of it stands at most. */
const mostLinesOfQuote = 8;

const exception = /^(?:unless|except)$/i;

/** Below the old statement the same again with an exception that the old one did not have. */
function isExcepted(
  { old, from }: Trace,
  subjects: Subjects,
  { match, cover, likeness }: Candidate,
  candidates: readonly Candidate[],
): boolean {
  const to = subjects.requirements[match.place]!;
  const words = ({ facts }: Subjects, { statement }: RequirementFact): readonly string[] =>
    facts.statements[statement]?.words ?? [];
  return (
    to.level === from.level &&
    cover >= 0.9 &&
    likeness >= 0.5 &&
    words(subjects, to).some((word) => exception.test(word)) &&
    !words(old, from).some((word) => exception.test(word)) &&
    candidates.some((one) => {
      const quote = subjects.requirements[one.match.place]!;
      if (one.likeness < leastOfQuote || quote.level !== from.level) return false;
      return quote.section === to.section && quote.line < to.line && to.line <= quote.line + mostLines;
    })
  );
}

/** What turns a statement that the RFC quotes into its opposite. */
function isAgainst(trace: Trace, subjects: Subjects, { cover, proof, back, match }: Candidate): boolean {
  const { level } = subjects.requirements[match.place]!;
  return cover >= 0.6 && proof >= 15 && back >= 0.4 && isNegative(level) !== isNegative(trace.from.level);
}

/** The statement is said again in much the same words, and another of its keywords is the one that was meant. */
function isOutdone(trace: Trace, subjects: Subjects, one: Candidate, others: readonly Candidate[]): boolean {
  const { from } = trace;
  const { statement, level } = subjects.requirements[one.match.place]!;
  const [first, end] = siblingsOf(subjects.requirements, one.match.place);
  for (let place = first; place < end; place++)
    if (isCopyOf(trace, subjects, place)) return place !== one.match.place;
  return others.some((other) => {
    const { statement: theirs, level: theirLevel } = subjects.requirements[other.match.place]!;
    if (other === one || theirs !== statement || theirLevel === level || one.likeness < 0.8) return false;
    if (isNegative(theirLevel) !== isNegative(level)) return false;
    return other.cover === one.cover && other.back >= one.back && theirLevel === from.level;
  });
}

function isAbout(trace: Trace, subjects: Subjects, one: Candidate): boolean {
  const { cover, proof, back, likeness } = one;
  const { level } = subjects.requirements[one.match.place]!;
  const place = updatedPlace(subjects, one.match.place, trace.old.facts.rfc, trace.from.section);
  if (one.aligned >= 0.5 && cover >= 0.6 && (one.aligned >= 0.6 || back >= 0.45 || place !== undefined))
    return true;
  if (one.aligned >= 0.5 && place !== 'elsewhere' && countsAnew(trace, subjects, one)) return true;
  if (cover >= 0.8 && retoldLevel(subjects, one.match.place) === trace.from.level) return true;
  if (isRowAgain(trace, subjects, one) || isRowOnIt(trace, subjects, one)) return true;
  if (place !== 'elsewhere' && isOfPurpose(trace, subjects, one)) return true;
  const names = namesSubject(trace, subjects, one.match.place);
  if (names === false) return false;
  if (names && one.aligned >= 0.55 && cover >= 0.45) return true;
  if (
    names &&
    cover >= 0.9 &&
    proof >= 7 &&
    (back >= Math.max(0.45, leastBackOf(level)) || isRow(subjects, one))
  )
    return true;
  if (names && cover >= 0.75 && proof >= 12 && back >= leastBackOf(level) && likeness >= 0.45) return true;
  if (names && back >= 0.4 && turnsAgainst(trace, subjects, one)) return true;
  switch (place) {
    case 'elsewhere':
      return false;
    case 'here':
      return (
        cover >= 0.4 &&
        back >= leastBackHere &&
        (proof >= 5 || (cover >= 0.9 && countsAnew(trace, subjects, one)))
      );
    case 'near':
      return cover >= 0.6 && proof >= 8.5 && back >= 0.35;
    case 'document':
      return (
        (keepsNames(trace, subjects, one) &&
          cover >= 0.75 &&
          proof >= 9 &&
          back >= (level === 'MAY' ? 0.4 : 0.35) &&
          likeness >= 0.25) ||
        (cover >= 0.6 && proof >= 8 && back >= 0.35 && isAmendment(subjects, one))
      );
    case undefined:
      return cover >= 0.9 && proof >= 14 && back >= 0.75 && likeness >= 0.3;
  }
}

/** Naming the section is not enough: it may be cited for what a thing is, and not for what becomes of it. */
const leastBackHere = 0.3;

/** "SHOULD NOT use X", of an RFC on the same matter, where the old statement begins with X: what it demands of X is overtaken. */
function isBanOfSubject(
  { knowledge, old, from, subject }: Trace,
  subjects: Subjects,
  one: Candidate,
): boolean {
  const to = subjects.requirements[one.match.place]!;
  if (!isNegative(to.level) || isNegative(from.level) || one.cover < 0.5 || one.back < leastBackOfBan)
    return false;
  const wordsOf = ({ facts }: Subjects, { statement }: RequirementFact): readonly string[] =>
    facts.statements[statement]?.words ?? [];
  const [verb = '', banned = '', next = ''] = wordsOf(subjects, to).slice(to.at);
  const term = termOf(banned)?.whole;
  return (
    term !== undefined &&
    // "Use X messages" bans no X.
    (next === '' || /(?:ing|ed)$|^(?:instead|unless|when|if)$/i.test(next)) &&
    /^(?:use|using|used|implement|support|include|send|negotiate|employ)$/i.test(verb) &&
    knowledge.rarity(term) >= leastRarityOfBanned &&
    subject.some(({ whole }) => whole === term) &&
    wordsOf(old, from)
      .slice(0, firstWords)
      .some((word) => termOf(word)?.whole === term)
  );
}

const leastBackOfBan = 0.35;
/** What is banned is as rare as this in the whole series (nats). */
const leastRarityOfBanned = 5;
/** So many words into a statement stands what it is about. */
const firstWords = 3;

/** At which levels an update does what it says that it is for. */
const levelsOf: Readonly<Record<NoticeTurn, readonly Level[]>> = {
  demanded: ['MUST'],
  advised: ['SHOULD'],
  forbidden: ['MUST NOT'],
  allowed: ['MAY'],
  voluntary: ['MAY'],
};

/** "This document updates RFC 1 to require X", and a statement of it that requires X: it changes what RFC 1 says of X. */
function isOfPurpose({ knowledge, old, from, subject }: Trace, subjects: Subjects, one: Candidate): boolean {
  const { rfc } = subjects.facts;
  const to = subjects.requirements[one.match.place]!;
  if (to.level === from.level || one.cover < 0.6 || one.proof < 9 || one.back < leastBackOfPurpose)
    return false;
  const said = statementTerms(subjects, to);
  return knowledge.index.notices(rfc).some((notice) => {
    const turn = turnOf(notice);
    if (!turn || !levelsOf[turn].includes(to.level) || !addressees(notice).includes(old.facts.rfc))
      return false;
    const matter = termsOfNotice(notice).filter((term) => !isOwn(old, term));
    const worth = (terms: readonly { readonly whole: string }[]): number =>
      terms.reduce((sum, { whole }) => sum + knowledge.rarity(whole), 0);
    const shared = matter.filter(({ whole }) => said.has(whole));
    return (
      worth(shared) >= leastOfPurpose * worth(matter) &&
      subject.some(({ whole }) => shared.some((term) => term.whole === whole))
    );
  });
}

const leastBackOfPurpose = 0.45;
/** How much of what the update is for its statement says. */
const leastOfPurpose = 0.5;

/** How much of what an update says the claim must say: more where it allows something, which need not be what was demanded. */
function leastBackOf(level: Level): number {
  return level === 'MAY' ? 0.5 : 0.4;
}

/** Claim and old statement have a quantity, and the statement another one of its kind: 2048 bits, not 1024. */
function countsAnew({ focal }: Trace, subjects: Subjects, { match }: Candidate): boolean {
  const said = [...statementTerms(subjects, subjects.requirements[match.place]!)];
  return focal.some(({ whole }) => {
    const unit = unitOf(whole);
    return unit !== undefined && !said.includes(whole) && said.some((other) => unitOf(other) === unit);
  });
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

/** A row of a table that the index has aligned with the old statement, and that has the claim's name for what it grades. */
function isRowOnIt({ focal }: Trace, subjects: Subjects, one: Candidate): boolean {
  if (one.aligned < 0.5 || !isRow(subjects, one)) return false;
  const own = statementTerms(subjects, subjects.requirements[one.match.place]!);
  return focal.some(({ whole, word, weight }) => weight >= 0.9 && isIdentifier(word) && own.has(whole));
}

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
