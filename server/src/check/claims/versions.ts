/** A requirement as one later RFC has it: kept, changed, dropped or not spoken of. */
import type { RfcNumber } from '../../rfc/identity';
import { said } from './case';
import type { Knowledge, LaterVersion } from './knowledge';
import { findReplacement } from './replacement';
import { findMatches, queryOf, type Match } from './match';
import { wordsOf, type Subjects } from './subjects';
import { alignedWith, findCandidates, namesSubject, type Row, type Trace } from './trace';
import { findUpdate } from './update';
import type { Version } from './version';

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
  const aligned = alignedWith(rows, later.rfc, subjects);
  const candidates = findCandidates(trace, subjects, aligned);
  const version = later.replaces
    ? findReplacement(subjects, later, trace, {
        rows,
        candidates,
        isGone,
        sectionWent: sectionWent(knowledge, trace, later.rfc),
      })
    : findUpdate(subjects, later, trace, candidates);
  return version && isOfAnother(trace, subjects, version, aligned) ? undefined : version;
}

/** How much of a later statement another statement of the old RFC says, and how much less the one traced says of it. */
const leastOfAnother = 0.75;
/** How much of that other statement the later one says. */
const leastBack = 0.75;
const muchLess = 0.2;

/** What says something else is a version of another statement, where that one is much liker and the index has not aligned it. */
function isOfAnother(
  trace: Trace,
  subjects: Subjects,
  { requirement, relation }: Version,
  aligned: ReadonlyMap<number, number>,
): boolean {
  const { old, from } = trace;
  if (!requirement || relation === 'same' || aligned.has(subjects.requirements.indexOf(requirement)))
    return false;
  const query = queryOf(wordsOf(subjects, requirement));
  const isTraced = ({ place }: Match): boolean => old.requirements[place]!.statement === from.statement;
  const matches = findMatches(old, query, () => true, old.requirements.length);
  const [best] = matches;
  if (!best || isTraced(best) || best.score < leastOfAnother) return false;
  return (
    best.score >= (matches.find(isTraced)?.score ?? 0) + muchLess &&
    old.requirements[best.place]!.level === requirement.level &&
    said(trace.knowledge, old, best.place, query) >= leastBack &&
    namesSubject(trace, old, best.place) !== false
  );
}

function sectionWent(knowledge: Knowledge, { old, from }: Trace, rfc: RfcNumber): boolean | undefined {
  const places = knowledge.index
    .successions(old.facts.rfc)
    .filter(({ relation }) => relation === 'obsoletes')
    .flatMap(({ sections }) => sections)
    .filter((match) => match.old?.section === from.section && match.new);
  return places.length === 0 ? undefined : places.some((match) => match.new!.rfc === rfc);
}
