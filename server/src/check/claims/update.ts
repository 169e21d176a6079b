/** A requirement in what only updates its RFC. */
import { isNegative } from '../../rfc/level';
import type { LaterVersion } from './knowledge';
import type { Subjects } from './subjects';
import type { Candidate, Trace } from './trace';
import { isBanOfSubject } from './updateBan';
import { findReplaced, findTurned, isAgainst, isExcepted, isQuoted } from './updateQuotation';
import { isAbout, isSurelyAbout } from './updateRelevance';
import { describe, isCopyOf, isPhasedOut, siblingsOf, type Version } from './version';

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
    .map((one) => ({ one, version: describe(trace, subjects, one, later) }));
  const found = versions.find(({ version }) => version.relation !== 'same') ?? versions[0];
  if (!found || found.version.relation === 'same') return found?.version;
  return isSurelyAbout(trace, subjects, found.one) ? found.version : undefined;
}

/** How much of the matter a demand must name to be the contrary of a ban. */
const leastOfContrary = 0.75;

function liftsBan({ from }: Trace, subjects: Subjects, { match }: Candidate): boolean {
  return isNegative(from.level) && !isNegative(subjects.requirements[match.place]!.level);
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
