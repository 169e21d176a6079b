/** What became of a requirement in everything that came after it. */
import type { RequirementChange } from '../../align/changes';
import type { ChangeNotice, RequirementFact } from '../../rfc/facts';
import type { RfcNumber } from '../../rfc/identity';
import { isNegative, strength } from '../../rfc/level';
import { isInForce } from '../../series/series';
import { mannerOf, relate, type Relation } from './agreement';
import type { Claim } from './claim';
import { findNotice } from './noticed';
import type { Knowledge, LaterVersion } from './knowledge';
import { findMatches, type Match, type QueryTerm } from './match';
import { nearText, type Subjects } from './subjects';
import { isName, isQuantity, termOf } from './terms';

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

export interface History {
  /** Ascending; at most one for each RFC. */
  readonly versions: readonly Version[];
  /** The first that differs. */
  readonly changed: Version | undefined;
  /** The last one in force. */
  readonly current: Version | undefined;
}

/** What a requirement is looked for by. */
interface Trace {
  readonly old: Subjects;
  readonly from: RequirementFact;
  /** The old statement, what the claim shares with it first. */
  readonly query: readonly QueryTerm[];
  /** What claim and statement share. */
  readonly focal: readonly QueryTerm[];
  /** Terms of the claim with how rare they are in the old RFC. */
  readonly claimed: ReadonlyMap<string, { readonly worth: number; readonly parts: readonly string[] }>;
}

/** A statement of a later RFC beside the old one. */
interface Candidate {
  readonly match: Match;
  /** How much of the old statement it says, and how much of what claim and old statement share; 0 to 1. */
  readonly likeness: number;
  readonly focus: number;
  readonly score: number;
}

export function traceRequirement(knowledge: Knowledge, old: Subjects, match: Match, claim: Claim): History {
  const hits = new Set(match.hits);
  const trace: Trace = {
    old,
    from: old.requirements[match.place]!,
    query: requirementQuery(old, match.place, claim),
    focal: claim.terms.filter(({ whole, weight }) => weight >= 0.3 && hits.has(whole)),
    claimed: new Map(
      claim.terms
        .filter(({ whole }) => hits.has(whole))
        .map(({ whole, parts, weight }) => [whole, { worth: weight * old.rarity(whole), parts }]),
    ),
  };
  const rows = [...rowsOf(knowledge, old.facts.rfc, trace.from)];
  const versions: Version[] = [];
  for (const later of knowledge.laterVersions(old.facts.rfc)) {
    const before = knowledge.series.get(later.rfc)?.obsoletes ?? [];
    const isGone = versions.some(({ rfc, relation }) => relation === 'dropped' && before.includes(rfc));
    const version = findVersion(knowledge, later, trace, rows, isGone);
    const known = version && version.relation !== 'dropped' && later.replaces;
    const notice = known
      ? undefined
      : findNotice(knowledge, later.rfc, old, claim, titledTerms(old, match.place));
    if (notice)
      versions.push({
        rfc: later.rfc,
        requirement: undefined,
        notice,
        relation: 'dropped',
        score: 0.7,
        replaces: later.replaces,
      });
    if (notice || !version) continue;
    versions.push(version);
    if (version.requirement) rows.push(...rowsOf(knowledge, later.rfc, version.requirement));
  }
  return historyOf(knowledge, versions);
}

function historyOf(knowledge: Knowledge, versions: readonly Version[]): History {
  const inForce = versions.filter(({ rfc }) => {
    const entry = knowledge.series.get(rfc);
    return entry !== undefined && isInForce(entry);
  });
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

/** A row of what the index knows, and the RFCs that it is about. */
interface Row extends RequirementChange {
  readonly into: readonly RfcNumber[];
}

function rowsOf(knowledge: Knowledge, rfc: RfcNumber, requirement: RequirementFact): readonly Row[] {
  return knowledge.index
    .successions(rfc)
    .flatMap(({ new: into, requirements }) =>
      requirements
        .filter(({ old }) => old?.rfc === rfc && isSamePlace(old.requirement, requirement))
        .map((row) => ({ ...row, into })),
    );
}

/** The requirement's own terms as a query; those that the claim shares count double. */
export function requirementQuery(subjects: Subjects, place: number, claim: Claim): readonly QueryTerm[] {
  const claimed = new Set(
    claim.terms.filter(({ weight }) => weight >= 0.5).flatMap(({ whole, parts }) => [whole, ...parts]),
  );
  const statement = subjects.facts.statements[subjects.requirements[place]!.statement];
  const core = subjects.core[place]!;
  const query = new Map<string, QueryTerm>();
  for (const word of statement?.words ?? []) {
    const term = termOf(word);
    if (!term) continue;
    const weight = core.get(term.whole) ?? 0.5;
    const shared = claimed.has(term.whole) || term.parts.some((part) => claimed.has(part));
    query.set(term.whole, { ...term, word, weight: weight * (shared ? 2 : 0.8) });
  }
  for (const term of claim.terms)
    if (term.weight >= 0.9 && !query.has(term.whole)) query.set(term.whole, { ...term, weight: 0.5 });
  return [...query.values()];
}

function findVersion(
  knowledge: Knowledge,
  later: LaterVersion,
  trace: Trace,
  rows: readonly Row[],
  isGone: boolean,
): Version | undefined {
  const subjects = knowledge.subjects(later.rfc);
  if (!subjects) return undefined;
  const aligned = alignedWith(rows, later.rfc, subjects);
  const candidates = findCandidates(subjects, trace, aligned);
  return later.replaces
    ? findReplacement(subjects, later, trace, {
        rows,
        candidates,
        aligned,
        isGone,
        sectionWent: sectionWent(knowledge, trace, later.rfc),
      })
    : findUpdate(subjects, later, trace, candidates, aligned);
}

/** Whether a statement names what the claim names, such as an algorithm. */
function keepsNames({ focal }: Trace, subjects: Subjects, { match }: Candidate): boolean {
  const core = subjects.core[match.place]!;
  return focal.every(({ whole, parts }) => !isName(whole, parts) || core.has(whole));
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
  readonly aligned: ReadonlyMap<number, number>;
  /** An RFC between has dropped it. */
  readonly isGone: boolean;
  /** Whether the section that held it went into this RFC; undefined where that is not known. */
  readonly sectionWent: boolean | undefined;
}

/** In what replaces the RFC: what the index has aligned, else the likest, else nothing where the index says so. */
function findReplacement(
  subjects: Subjects,
  later: LaterVersion,
  trace: Trace,
  { rows, candidates, aligned, isGone, sectionWent }: Evidence,
): Version | undefined {
  const put = (one: Candidate): Version => describe(trace, subjects, one, later);
  const kept = candidates.find(
    (one) =>
      one.likeness >= 0.6 &&
      one.focus >= 0.85 &&
      evidence(trace, subjects, one) >= 5 &&
      put(one).relation === 'same',
  );
  const bestAligned = Math.max(0, ...aligned.values());
  const outweighs = (one: Candidate): boolean => bestAligned < 0.6 && one.likeness >= bestAligned + 0.2;
  const known = candidates.filter(({ match }) => (aligned.get(match.place) ?? 0) >= 0.35).map(put);
  if (known.length > 0)
    return (
      known.find(({ relation }) => relation === 'same') ?? (kept && outweighs(kept) ? put(kept) : known[0])
    );
  const near = candidates.filter(
    (one) =>
      one.score >= 0.5 &&
      one.score >= candidates[0]!.score * 0.92 &&
      (one.likeness >= 0.42 || one.focus >= 0.85),
  );
  const removed = isGone || rows.some(({ change, into }) => change === 'removed' && into.includes(later.rfc));
  if (removed) {
    const strict = near
      .filter((one) => one.focus >= 0.8 && one.likeness >= 0.5 && keepsNames(trace, subjects, one))
      .map(put);
    const version = strict.find(({ relation }) => relation === 'same') ?? strict[0];
    if (!version && !isGone && sectionWent === false) return undefined;
    return (
      version ?? { rfc: later.rfc, requirement: undefined, relation: 'dropped', score: 0.5, replaces: true }
    );
  }
  const versions = near.map(put);
  return versions.find(({ relation }) => relation === 'same') ?? versions[0];
}

/** What only updates an RFC quotes the old text: what differs from it is the news. */
function findUpdate(
  subjects: Subjects,
  later: LaterVersion,
  trace: Trace,
  candidates: readonly Candidate[],
  aligned: ReadonlyMap<number, number>,
): Version | undefined {
  const total = [...trace.claimed.values()].reduce((sum, { worth }) => sum + worth, 0);
  const about = candidates.filter((one) => {
    const proof = evidence(trace, subjects, one);
    const place = updatedPlace(subjects, one.match.place, trace);
    if (place === 'elsewhere') return false;
    const share = total === 0 ? 0 : proof / total;
    if ((aligned.get(one.match.place) ?? 0) >= 0.5 && one.focus >= 0.6) return true;
    return place === 'here'
      ? share >= 0.35 && proof >= 2
      : share >= 0.75 && one.likeness >= 0.25 && proof >= (place === 'document' ? 3.5 : 5);
  });
  if (about.length === 0) return undefined;
  const versions = about
    .filter((one) => one.score >= about[0]!.score * 0.75)
    .map((one) => describe(trace, subjects, one, later))
    .filter(({ relation }) => relation !== 'value');
  return versions.find(({ relation }) => relation !== 'same') ?? versions[0];
}

/** What the claim's words that a later statement holds weigh in the old RFC (nats). */
function evidence({ claimed }: Trace, subjects: Subjects, { match }: Candidate): number {
  const core = subjects.core[match.place]!;
  let sum = 0;
  for (const [term, { worth, parts }] of claimed) {
    if ((core.get(term) ?? 0) > 0.5) sum += worth;
    else if (parts.length > 0 && parts.every((part) => (core.get(part) ?? 0) > 0.5)) sum += worth * 0.9;
  }
  return sum;
}

/** What of the old RFC a statement says that it is about: "Section 5.3.1 of [RFC 1] is updated". */
function updatedPlace(
  subjects: Subjects,
  place: number,
  { old, from }: Trace,
): 'here' | 'elsewhere' | 'document' | undefined {
  const statement = subjects.facts.statements[subjects.requirements[place]!.statement];
  if (!statement?.cites.includes(old.facts.rfc)) return undefined;
  const sections = statement.words.filter(
    (word, at) => /^sections?$/i.test(statement.words[at - 1] ?? '') && /^[\dA-Z]/.test(word),
  );
  // The index leaves out rare words, such as a section's number.
  if (sections.length === 0)
    return statement.words.some((word) => /^sections?$/i.test(word)) ? 'elsewhere' : 'document';
  return sections.some((section) => section === from.section) ? 'here' : 'elsewhere';
}

function findCandidates(
  subjects: Subjects,
  { query, focal }: Trace,
  aligned: ReadonlyMap<number, number>,
): readonly Candidate[] {
  const alike = new Map(findMatches(subjects, query, () => true, 40).map((match) => [match.place, match]));
  const focused = new Map(findMatches(subjects, focal, () => true, 40).map((match) => [match.place, match]));
  const found: Candidate[] = [];
  for (const place of new Set([...alike.keys(), ...focused.keys(), ...aligned.keys()])) {
    const match = alike.get(place) ?? focused.get(place) ?? { place, score: 0, hits: [], evidence: 0 };
    const likeness = Math.max(alike.get(place)?.score ?? 0, aligned.get(place) ?? 0);
    const focus = focused.get(place)?.score ?? 0;
    found.push({ match, likeness, focus, score: 0.5 * likeness + 0.5 * focus });
  }
  return found.sort((a, b) => b.score - a.score || a.match.place - b.match.place).slice(0, 12);
}

/** Places in a later RFC that the index has aligned with the requirement, with their scores. */
function alignedWith(rows: readonly Row[], rfc: RfcNumber, subjects: Subjects): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { new: next, score } of rows) {
    if (next?.rfc !== rfc) continue;
    const place = subjects.requirements.findIndex((one) => isSamePlace(one, next.requirement));
    if (place >= 0) found.set(place, Math.max(score, found.get(place) ?? 0));
  }
  return found;
}

function isSamePlace(a: RequirementFact, b: RequirementFact): boolean {
  return a.line === b.line && a.nth === b.nth;
}

function describe(
  trace: Trace,
  subjects: Subjects,
  { match, score }: Candidate,
  later: LaterVersion,
): Version {
  const { old, from } = trace;
  const requirement = subjects.requirements[match.place]!;
  // What is deprecated is still forbidden where it was.
  const isPhasedOut = isNegative(from.level) && /^(?:deprecated|obsolete)$/i.test(requirement.keyword);
  const relation = isPhasedOut
    ? 'same'
    : relate(
        from.level,
        requirement.level,
        mannerOf(nearText(old, from)),
        mannerOf(nearText(subjects, requirement)),
      );
  return {
    rfc: later.rfc,
    requirement,
    relation:
      relation === 'same' && !isPhasedOut ? refine(trace, subjects, match.place, requirement) : relation,
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
  const name = focal.find(({ whole, parts }) => isName(whole, parts) && old.rarity(whole) > 2);
  if (
    name &&
    !core.has(name.whole) &&
    [...said].some((term) => term.length > 8 && /\d/.test(term) && !isQuantity(term))
  )
    return 'value';
  return 'same';
}

function statementTerms({ facts }: Subjects, { statement }: RequirementFact): ReadonlySet<string> {
  return new Set(
    (facts.statements[statement]?.words ?? []).flatMap((word) => {
      const term = termOf(word);
      return term ? [term.whole] : [];
    }),
  );
}
