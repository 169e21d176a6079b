/** The old text as an update quotes it, and the news that stands beside or below it. */
import type { RequirementFact } from '../../rfc/facts';
import { isNegative } from '../../rfc/level';
import type { LaterVersion } from './knowledge';
import type { QueryTerm } from './match';
import { wordsOf, type Subjects } from './subjects';
import { isIdentifier, isValue } from './terms';
import type { Candidate, Trace } from './trace';
import { describe, statementTerms, type Version } from './version';

/** The old statement word for word, where the RFC that has it is cited: in the sentence, or in one that leads in to it. */
export function isQuoted({ old }: Trace, subjects: Subjects, { likeness, match }: Candidate): boolean {
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

/** What turns a statement that the RFC quotes into its opposite. */
export function isAgainst(
  trace: Trace,
  subjects: Subjects,
  { cover, proof, back, match }: Candidate,
): boolean {
  const { level } = subjects.requirements[match.place]!;
  return cover >= 0.6 && proof >= 15 && back >= 0.4 && isNegative(level) !== isNegative(trace.from.level);
}

/** Below the old statement the same again with an exception that the old one did not have. */
export function isExcepted(
  { old, from }: Trace,
  subjects: Subjects,
  { match, cover, likeness }: Candidate,
  candidates: readonly Candidate[],
): boolean {
  const to = subjects.requirements[match.place]!;
  return (
    to.level === from.level &&
    cover >= 0.9 &&
    likeness >= 0.5 &&
    wordsOf(subjects, to).some((word) => exception.test(word)) &&
    !wordsOf(old, from).some((word) => exception.test(word)) &&
    candidates.some((one) => {
      const quote = subjects.requirements[one.match.place]!;
      if (one.likeness < leastOfQuote || quote.level !== from.level) return false;
      return quote.section === to.section && quote.line < to.line && to.line <= quote.line + mostLines;
    })
  );
}

const exception = /^(?:unless|except)$/i;
/** So many lines apart an old text and the new one stand at most. */
const mostLines = 24;

/** The old statement again, word for word, and below it, in the same section, the same matter at another level: the news. */
export function findTurned(
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
export function findReplaced(
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
