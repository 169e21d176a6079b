/** What of an update is about a requirement of the RFC updated. */
import { isNegative, type Level } from '../../rfc/level';
import { isOwn, wordsOf, type Subjects } from './subjects';
import { isIdentifier, unitOf } from './terms';
import { retoldLevel } from './told';
import { lacksCode, namesOf, namesSubject, updatedPlace, type Candidate, type Trace } from './trace';
import { isOfPurpose } from './updatePurpose';
import { isRow, statementTerms } from './version';

/**
 * Whether a statement of an update is about the requirement that is followed: as the index has aligned the two, by the
 * place in the old RFC of which it speaks, or by what it names.
 */
export function isAbout(trace: Trace, subjects: Subjects, one: Candidate): boolean {
  const { cover, proof, back, likeness } = one;
  if (lacksCode(trace, subjects, one)) return false;
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
        (cover >= 0.75 && proof >= 9 && back >= (level === 'MAY' ? 0.4 : 0.35) && likeness >= 0.25) ||
        (cover >= 0.6 && proof >= 8 && back >= 0.35 && isAmendment(subjects, one))
      );
    case undefined:
      return cover >= 0.9 && proof >= 14 && back >= 0.75 && likeness >= 0.3;
  }
}

/**
 * Whether a statement of an update that has the requirement otherwise is surely about that, and does not only use the words
 * of the RFC that it updates for a matter of its own: the index has aligned the two, it names the very section or what it
 * changes there, it stands beside what names the section and is much like it, it bans what its title names, or it says
 * little else than the old statement and the claim, or all that these share.
 */
export function isSurelyAbout(trace: Trace, subjects: Subjects, one: Candidate): boolean {
  const { cover, proof, back, aligned } = one;
  if (aligned >= 0.5 || back >= leastBackUnaligned) return true;
  if (cover >= leastCoverOfAll && proof >= leastProofOfAll) return true;
  if (cover >= leastCoverOfNamed && namesSubject(trace, subjects, one.match.place)) return true;
  const place = updatedPlace(subjects, one.match.place, trace.old.facts.rfc, trace.from.section);
  return (
    place === 'here' ||
    (place === 'near' && cover >= leastCoverNear && one.likeness >= leastLikeNear) ||
    isAmendment(subjects, one) ||
    turnsAgainst(trace, subjects, one) ||
    isOfPurpose(trace, subjects, one)
  );
}

/** How much of what it says the old statement and the claim must say; how much it must say of what these two share, and what that must weigh (nats). */
const leastBackUnaligned = 0.55;
const leastCoverOfAll = 0.95;
const leastProofOfAll = 15;
/** The same where the statement names what they name, and where its section is about the old statement's. */
const leastCoverOfNamed = 0.9;
const leastCoverNear = 0.7;
const leastLikeNear = 0.5;

/** Naming the section is not enough: it may be cited for what a thing is, and not for what becomes of it. */
const leastBackHere = 0.3;

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
  const { title = '' } = trace.knowledge.series.get(subjects.facts.rfc) ?? {};
  return (
    banning.test(title) &&
    isNegative(level) &&
    !isNegative(trace.from.level) &&
    namesOf(trace).every((term) => isOwn(subjects, term))
  );
}

const banning = /\b(?:deprecat|prohibit|forbid|retir|obsolet|eliminat|remov|discourag|disallow)/i;

/** "Section 5 of RFC 1 is updated by adding the following text: …". */
function isAmendment(subjects: Subjects, { match }: Candidate): boolean {
  const requirement = subjects.requirements[match.place]!;
  const before = wordsOf(subjects, requirement).slice(0, requirement.at);
  return before.some((word) => /^(?:add|append|insert|replac|amend)(?:s|es|ed|ing)?$/i.test(word));
}
