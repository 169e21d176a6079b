/** A requirement as one later RFC has it: kept, changed, dropped or not spoken of. */
import type { RfcNumber } from '../../rfc/identity';
import type { Knowledge, LaterVersion } from './knowledge';
import { findReplacement } from './replacement';
import { alignedWith, findCandidates, type Row, type Trace } from './trace';
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
