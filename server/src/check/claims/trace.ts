/** What a requirement is looked for by in later RFCs, and the statements there that may be it. */
import type { RequirementChange } from '../../align/changes';
import type { RequirementFact } from '../../rfc/facts';
import { parentSection, type RfcNumber, type SectionNumber } from '../../rfc/identity';
import type { Claim } from './claim';
import type { Knowledge } from './knowledge';
import { findMatches, type Match, type QueryTerm } from './match';
import { isOwn, wordsOf, type Subjects } from './subjects';
import { isAmong, isIdentifier, isName, isQuantity, isVersion, spellings, termOf } from './terms';

/** What a requirement is looked for by. */
export interface Trace {
  readonly knowledge: Knowledge;
  readonly old: Subjects;
  readonly from: RequirementFact;
  /** The old statement, what the claim shares with it first. */
  readonly query: readonly QueryTerm[];
  /** What claim and statement share. */
  readonly focal: readonly QueryTerm[];
  /** The same with what each weighs in the whole series (nats); quantities left out, for they may be what changed. */
  readonly subject: readonly Weighed[];
  /** All that the old statement, the titles above it and the claim say. */
  readonly said: ReadonlySet<string>;
}

interface Weighed extends QueryTerm {
  readonly worth: number;
}

/** A statement of a later RFC beside the old one. All figures but {@link proof} are 0 to 1. */
export interface Candidate {
  readonly match: Match;
  /** How much of the old statement it says. */
  readonly likeness: number;
  /** How much of what claim and old statement share. */
  readonly cover: number;
  /** What that weighs in the whole series (nats). */
  readonly proof: number;
  /** How much of what it says near its keyword is said by the old statement or the claim. */
  readonly back: number;
  /** As the index has aligned the two; 0 where it has not. */
  readonly aligned: number;
  readonly score: number;
}

/** What names the RFC is shared by all of its statements. */
const ownWorth = 0.3;

/** What the requirement that a claim means is followed by. */
export function traceOf(knowledge: Knowledge, old: Subjects, match: Match, claim: Claim): Trace {
  const hits = new Set(match.hits);
  const query = requirementQuery(old, match.place, claim);
  const focal = claim.terms.filter(({ whole, weight }) => weight >= 0.3 && hits.has(whole));
  const subject = focal
    .filter(({ whole }) => !isQuantity(whole))
    .map((term) => ({
      ...term,
      worth: term.weight * knowledge.rarity(term.whole) * (isOwn(old, term) ? ownWorth : 1),
    }));
  const said = new Set([
    ...spellings(query),
    ...spellings(claim.terms),
    ...old.core[match.place]!.keys(),
    ...old.titlesOf(old.requirements[match.place]!.section),
    ...old.own,
  ]);
  return { knowledge, old, from: old.requirements[match.place]!, query, focal, subject, said };
}

/** The requirement's own terms as a query; those that the claim shares count double. */
function requirementQuery(subjects: Subjects, place: number, claim: Claim): readonly QueryTerm[] {
  const claimed = new Set(spellings(claim.terms.filter(({ weight }) => weight >= 0.5)));
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

/** Beside those that the index has aligned. */
const mostCandidates = 12;

/** The statements of a later RFC that share most with the old one, the best first. */
export function findCandidates(
  trace: Trace,
  subjects: Subjects,
  aligned: ReadonlyMap<number, number>,
): readonly Candidate[] {
  const alike = new Map(
    findMatches(subjects, trace.query, () => true, 40).map((match) => [match.place, match]),
  );
  const focused = findMatches(subjects, trace.focal, () => true, 40);
  const found = new Map(focused.map((match) => [match.place, match]));
  const places = new Set([...alike.keys(), ...found.keys(), ...aligned.keys()]);
  return [...places]
    .filter((place) => !namesLonger(trace, subjects, place))
    .map((place) => {
      const match = alike.get(place) ?? found.get(place) ?? { place, score: 0, hits: [], evidence: 0 };
      const rows = aligned.get(place) ?? 0;
      const likeness = Math.max(alike.get(place)?.score ?? 0, rows);
      const { cover, proof } = coverOf(trace, subjects, place);
      const back = backOf(trace, subjects, place);
      const side = sidesOf(trace, subjects, place) > 0 ? sameSide : 0;
      const score = 0.4 * likeness + 0.45 * cover + 0.15 * back + side;
      return { match, likeness, cover, proof, back, aligned: rows, score };
    })
    .sort((a, b) => b.score - a.score || a.match.place - b.match.place)
    .filter((one, rank) => rank < mostCandidates || one.aligned > 0);
}

/** Whether a statement has, of a name with underscores, only a longer one: `frob_size_limit` is no `frob_size`. */
function namesLonger({ focal }: Trace, subjects: Subjects, place: number): boolean {
  const core = subjects.core[place]!;
  return focal.some(
    ({ word, whole }) =>
      word.includes('_') && !core.has(whole) && [...core.keys()].some((term) => term.startsWith(whole)),
  );
}

/** Demands upon a thing and demands of it differ in the side of the keyword on which it stands. */
const sameSide = 0.03;

/**
 * 1: what claim and old statement share stands on the same side of the keyword in both; -1: on the other, as in "MUST
 * implement X" and "X MUST have so many octets"; 0: it does not stand on one side.
 */
export function sidesOf({ old, from, subject }: Trace, subjects: Subjects, place: number): number {
  const names = new Set(subject.map(({ whole }) => whole));
  return sideOf(old, from, names) * sideOf(subjects, subjects.requirements[place]!, names);
}

/** -1: most of the terms stand before the keyword, 1: behind it; 0: they do not stand there. */
function sideOf(subjects: Subjects, requirement: RequirementFact, terms: ReadonlySet<string>): number {
  const sides = wordsOf(subjects, requirement).map((word, index) =>
    terms.has(termOf(word)?.whole ?? '') ? (index < requirement.at ? -1 : 1) : 0,
  );
  return Math.sign(sides.reduce<number>((sum, side) => sum + side, 0));
}

function coverOf(
  { subject, knowledge }: Trace,
  subjects: Subjects,
  place: number,
): Pick<Candidate, 'cover' | 'proof'> {
  const core = subjects.core[place]!;
  const titles = new Set(subjects.titlesOf(subjects.requirements[place]!.section));
  const worthOf = (term: string): number =>
    (core.get(term) ?? 0) > 0.5 ? 1 : titles.has(term) ? 0.75 : subjects.own.has(term) ? 0.6 : 0;
  let total = 0;
  let proof = 0;
  for (const { whole, parts, word, worth } of subject) {
    total += worth;
    const pieces = [parts, knowledge.expand(word)].filter((terms) => terms.length > 0);
    const share = Math.max(
      worthOf(whole),
      parts.length === 2 && parts.some((part) => subjects.own.has(part)) ? 0.6 : 0,
      ...pieces.map((terms) => 0.9 * Math.min(...terms.map(worthOf))),
      whole.length > 5 && [...core.keys()].some((term) => term.endsWith(whole) || term.startsWith(whole))
        ? 0.9
        : 0,
    );
    proof += worth * share;
  }
  return { cover: total === 0 ? 0 : proof / total, proof };
}

/** Words this near to the keyword say what it demands. */
const near = 9;

function backOf({ old, said, knowledge }: Trace, subjects: Subjects, place: number): number {
  const { statement, at } = subjects.requirements[place]!;
  const words = subjects.facts.statements[statement]?.words.slice(Math.max(0, at - near), at + near) ?? [];
  let total = 0;
  let shared = 0;
  for (const word of words) {
    const term = termOf(word);
    if (!term || (old.own.has(term.whole) && subjects.own.has(term.whole)) || isQuantity(term.whole))
      continue;
    const worth = knowledge.rarity(term.whole);
    total += worth;
    if (isAmong(said, term)) shared += worth;
  }
  return total === 0 ? 0 : shared / total;
}

/** "404", "550": the code of a reply names it. */
function isCode(term: string): boolean {
  return /^[1-9]\d\d$/.test(term);
}

/** How rare an abbreviation is that names one thing, and no body or role that many statements name (nats). */
const leastName = 6;

/** By what claim and old statement name it: an algorithm, an option, a command. */
export function namesOf({ subject, old, knowledge }: Trace): readonly QueryTerm[] {
  return subject.filter(
    (term) =>
      term.weight >= 0.45 &&
      (isIdentifier(term.word) || isVersion(term.whole) || isCode(term.whole)) &&
      !isOwn(old, term) &&
      (/[\d_]/.test(term.word) || knowledge.rarity(term.whole) >= leastName),
  );
}

/**
 * Whether a statement, or the title above it, names what claim and old statement name. Undefined where these name
 * nothing of the kind.
 */
export function namesSubject(trace: Trace, subjects: Subjects, place: number): boolean | undefined {
  const names = namesOf(trace);
  if (names.length === 0) return undefined;
  const core = subjects.core[place]!;
  const titles = subjects.titlesOf(subjects.requirements[place]!.section);
  return names.every(({ whole, parts }) =>
    isVersion(whole)
      ? printsTerm(subjects, place, whole)
      : (core.get(whole) ?? 0) >= 0.75 ||
        titles.includes(whole) ||
        parts.some((part) => core.get(part) === 1),
  );
}

/** Versions are in the titles of RFCs that are cited for something else: only a statement's own words name one. */
function printsTerm({ facts, requirements }: Subjects, place: number, term: string): boolean {
  const { words = [] } = facts.statements[requirements[place]!.statement] ?? {};
  return words.some((word) => termOf(word)?.whole === term);
}

/** Whether a statement names what claim and old statement name, such as an algorithm. */
export function keepsNames({ focal }: Trace, subjects: Subjects, { match }: Candidate): boolean {
  const core = subjects.core[match.place]!;
  return focal.every(
    ({ whole, parts, word }) =>
      !(isName(whole, parts) || isCode(whole) || word.includes('_')) || core.has(whole),
  );
}

/** Whether claim and old statement have the code of a reply that a statement has not: a rule on other replies. */
export function lacksCode({ focal }: Trace, subjects: Subjects, { match }: Candidate): boolean {
  const core = subjects.core[match.place]!;
  return focal.some(({ whole }) => isCode(whole) && !core.has(whole));
}

/** A row of what the index knows, and the RFCs that it is about. */
export interface Row extends RequirementChange {
  readonly into: readonly RfcNumber[];
}

/** What the index has aligned a requirement with, in all RFCs that came of its own. */
export function rowsOf(knowledge: Knowledge, rfc: RfcNumber, requirement: RequirementFact): readonly Row[] {
  return knowledge.index
    .successions(rfc)
    .flatMap(({ new: into, requirements }) =>
      requirements
        .filter(({ old }) => old?.rfc === rfc && isSamePlace(old.requirement, requirement))
        .map((row) => ({ ...row, into })),
    );
}

/** Later RFCs without a relation to the requirement's own that give up what it demands, ascending. */
export function givenUpBy(
  knowledge: Knowledge,
  rfc: RfcNumber,
  requirement: RequirementFact,
): readonly RfcNumber[] {
  return knowledge.index
    .successions(rfc)
    .filter(
      ({ relation, requirements }) =>
        relation === 'none' &&
        requirements.some((row) => row.old && !row.new && isSamePlace(row.old.requirement, requirement)),
    )
    .flatMap(({ new: news }) => news)
    .sort((a, b) => a - b);
}

/** Places in a later RFC that the index has aligned with the requirement, with their scores. */
export function alignedWith(
  rows: readonly Row[],
  rfc: RfcNumber,
  subjects: Subjects,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const { new: next, score } of rows) {
    if (next?.rfc !== rfc) continue;
    const place = subjects.requirements.findIndex((one) => isSamePlace(one, next.requirement));
    if (place >= 0 && !subjects.told.has(place)) found.set(place, Math.max(score, found.get(place) ?? 0));
  }
  return found;
}

function isSamePlace(a: RequirementFact, b: RequirementFact): boolean {
  return a.line === b.line && a.nth === b.nth;
}

/**
 * What of the old RFC a statement of an update is about: the section given, as its sentence or its own section says;
 * another section; the document as such; undefined where it does not say.
 * @param section of the old RFC; undefined for the whole
 */
export function updatedPlace(
  subjects: Subjects,
  place: number,
  old: RfcNumber,
  section: SectionNumber | undefined,
): 'here' | 'near' | 'elsewhere' | 'document' | undefined {
  const requirement = subjects.requirements[place]!;
  const statement = subjects.facts.statements[requirement.statement];
  const isCited = statement?.cites.includes(old) ?? false;
  if (section === undefined) return isCited ? 'document' : undefined;
  const isHere = (numbers: readonly string[]): boolean => {
    for (let at: SectionNumber | undefined = section; at !== undefined; at = parentSection(at))
      if (numbers.includes(at)) return true;
    return false;
  };
  if (statement && isCited) {
    const numbers = sectionsIn(statement.words);
    if (numbers.length > 0) return isHere(numbers) ? 'here' : 'elsewhere';
    // Of a long statement the words end where they end, though it be before the section's number.
    if (statement.words.slice(0, -1).some((word) => /^sections?$/i.test(word))) return 'elsewhere';
  }
  const around = sectionsAround(subjects, requirement.section, old);
  if (isHere(around)) return 'near';
  if (around.length > 0) return 'elsewhere';
  return isCited ? 'document' : undefined;
}

function sectionsIn(words: readonly string[]): readonly string[] {
  return words.filter(
    (word, at) => /^(?:sections?|appendix)$/i.test(words[at - 1] ?? '') && /^[\dA-Z]/.test(word),
  );
}

/** The sections of the old RFC that the title above a statement, or a sentence beside it that cites that RFC, names. */
function sectionsAround(
  { facts }: Subjects,
  section: SectionNumber | undefined,
  old: RfcNumber,
): readonly string[] {
  const title = facts.sections.find(({ number }) => number === section)?.title ?? '';
  const own = sectionsIn(title.split(/[\s,:()]+/));
  if (own.length > 0) return own;
  const statements = new Set(
    facts.requirements.filter((one) => one.section === section).map(({ statement }) => statement),
  );
  return [...statements].flatMap((at) => {
    const { words, cites } = facts.statements[at]!;
    return cites.includes(old) ? sectionsIn(words) : [];
  });
}
