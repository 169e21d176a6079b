/** What became of a requirement in everything that came after it. */
import type { ChangeNotice } from '../../rfc/facts';
import type { RfcNumber } from '../../rfc/identity';
import { once } from '../../text/once';
import { followSection } from '../succession';
import type { Claim } from './claim';
import type { Knowledge, LaterVersion } from './knowledge';
import type { Match } from './match';
import { findGivenUp, findNotice, nearlyAll } from './noticed';
import { formerTurnOf, turnOf } from './noticeWords';
import { isRfcInForce } from './scope';
import type { Subjects } from './subjects';
import { givenUpBy, namesOf, rowsOf, traceOf, type Trace } from './trace';
import type { Version } from './version';
import { findVersion } from './versions';

/** What became of a requirement: what later RFCs that speak of it say. */
export interface History {
  /** Ascending; at most one for each RFC. */
  readonly versions: readonly Version[];
  /** The first that differs. */
  readonly changed: Version | undefined;
  /** The last one in force. */
  readonly current: Version | undefined;
}

/** Follows the requirement that a claim means through all later versions of its RFC. */
export function traceRequirement(knowledge: Knowledge, old: Subjects, match: Match, claim: Claim): History {
  const trace = traceOf(knowledge, old, match, claim);
  const rows = [...rowsOf(knowledge, old.facts.rfc, trace.from)];
  const versions: Version[] = [];
  for (const later of knowledge.laterVersions(old.facts.rfc)) {
    const before = knowledge.series.get(later.rfc)?.obsoletes ?? [];
    const isGone = versions.some(({ rfc, relation }) => relation === 'dropped' && before.includes(rfc));
    const version = findVersion(trace, later, rows, isGone);
    const isKnown = version && version.relation !== 'dropped' && later.replaces;
    const isKept =
      isKnown && version.relation === 'same' && version.score >= surelyKept && saysNamesOf(trace, version);
    const { section } = old.requirements[match.place]!;
    const ground = { old, known: titledTerms(old, match.place), sections: section ? [section] : [] };
    // That something has been dropped is believed before that it became something else, where it is said in so many words.
    // What an RFC repeats word for word it has not dropped.
    const found = version?.copied
      ? undefined
      : findNotice(knowledge, later.rfc, ground, claim, isKnown ? nearlyAll : undefined);
    const isLess = found && (isKept ? !turnOf(found) : isKnown && formerTurnOf(found));
    const notice = isLess ? undefined : found;
    if (notice) versions.push(droppedBy(later, notice));
    if (notice || !version) continue;
    versions.push(version);
    if (version.relation === 'same' && !version.requirement) break;
    if (version.requirement) rows.push(...rowsOf(knowledge, later.rfc, version.requirement));
  }
  const known = withoutLesserSiblings(trace, versions);
  const givenUp = givenUpVersions(trace, claim);
  return historyOf(
    knowledge,
    givenUp.length === 0 ? known : [...known, ...givenUp].sort((a, b) => a.rfc - b.rfc),
  );
}

/** As RFCs have it that give up what it rests on, and to which nothing in the series leads. */
function givenUpVersions({ knowledge, old, from }: Trace, claim: Claim): readonly Version[] {
  return givenUpBy(knowledge, old.facts.rfc, from).flatMap((rfc): readonly Version[] => {
    const notice = findGivenUp(knowledge, rfc, claim);
    return notice ? [droppedBy({ rfc, replaces: false }, notice)] : [];
  });
}

function droppedBy({ rfc, replaces }: LaterVersion, notice: ChangeNotice): Version {
  return { rfc, requirement: undefined, notice, relation: 'dropped', score: 0.7, replaces };
}

/** Less like the old one, a version may be something else, of which an RFC gives notice. */
const surelyKept = 0.6;

/** Whether a version names what claim and old statement name. */
function saysNamesOf(trace: Trace, { rfc, requirement }: Version): boolean {
  const subjects = trace.knowledge.subjects(rfc);
  const core = requirement && subjects?.core[subjects.requirements.indexOf(requirement)];
  return core === undefined || namesOf(trace).every(({ whole }) => core.has(whole));
}

/**
 * Several RFCs may replace one, each a part of it: of these the one that has the requirement most surely counts,
 * and where none has it, the one that has its section.
 */
function withoutLesserSiblings(trace: Trace, versions: readonly Version[]): readonly Version[] {
  const { knowledge } = trace;
  const heir = once(() => heirOf(trace));
  const replaced = (rfc: RfcNumber): readonly RfcNumber[] => knowledge.series.get(rfc)?.obsoletes ?? [];
  const leadsTo = (from: RfcNumber, to: RfcNumber): boolean =>
    knowledge.laterVersions(from).some(({ rfc, replaces }) => replaces && rfc === to);
  const isSibling = (a: Version, b: Version): boolean =>
    a.replaces &&
    b.replaces &&
    a.rfc !== b.rfc &&
    !leadsTo(a.rfc, b.rfc) &&
    !leadsTo(b.rfc, a.rfc) &&
    // What replaced it over several steps is in force together.
    (replaced(a.rfc).some((rfc) => replaced(b.rfc).includes(rfc)) ||
      (!(isGone(a) && isGone(b)) && isRfcInForce(knowledge, a.rfc) && isRfcInForce(knowledge, b.rfc)));
  const isOutdone = (one: Version, other: Version): boolean => {
    if (isGone(one) && isGone(other))
      return other.rfc === heir() || (one.rfc !== heir() && other.rfc < one.rfc);
    if (one.relation === 'same') return other.score > one.score + muchLess;
    return other.score > one.score + (other.relation === 'same' ? -muchLess : littleLess);
  };
  return versions.filter((one) => !versions.some((other) => isSibling(one, other) && isOutdone(one, other)));
}

/** The RFC in force that has the section of the old statement; undefined where that is not known. */
function heirOf({ knowledge: { series, index }, old, from: { section } }: Trace): RfcNumber | undefined {
  const places = section === undefined ? [] : followSection(series, index, old.facts.rfc, section);
  return places.find(({ likely }) => likely)?.rfc;
}

/** What says the same is outdone by what is likelier by so much; what says something else, already by less. */
const muchLess = 0.1;
const littleLess = 0.05;

function isGone({ relation, notice }: Version): boolean {
  return relation === 'dropped' && !notice;
}

/** The history that versions make, ascending by RFC. */
export function historyOf(knowledge: Knowledge, versions: readonly Version[]): History {
  const inForce = versions.filter(({ rfc }) => isRfcInForce(knowledge, rfc));
  return {
    versions,
    changed: versions.find(({ relation }) => relation !== 'same'),
    current: inForce.at(-1),
  };
}

/** What an RFC gives notice of holds for all that replaces it. */
export function historyOfNotice(
  knowledge: Knowledge,
  rfc: RfcNumber,
  from: LaterVersion,
  notice: ChangeNotice,
): History {
  const line = new Set(
    knowledge.laterVersions(from.rfc).flatMap((later) => (later.replaces ? [later.rfc] : [])),
  );
  const dropped = { requirement: undefined, relation: 'dropped', score: 0.7 } as const;
  return historyOf(
    knowledge,
    knowledge
      .laterVersions(rfc)
      .filter((later) => later.rfc === from.rfc || line.has(later.rfc))
      .map((later) => ({
        ...dropped,
        rfc: later.rfc,
        replaces: later.replaces,
        ...(later.rfc === from.rfc ? { notice } : {}),
      })),
  );
}

/** The terms of a statement and of the titles above it. */
function titledTerms(subjects: Subjects, place: number): ReadonlySet<string> {
  return new Set([
    ...subjects.core[place]!.keys(),
    ...subjects.titlesOf(subjects.requirements[place]!.section),
  ]);
}
