/**
 * The derived table `claims.subjects`: for each term the requirements that a later RFC changed and that are about it.
 * It finds what a sentence without citation speaks of. Blocks are by a hash of the term, so that a look-up reads few.
 */
import type { RequirementChange, RequirementRef } from '../../align/changes';
import { ByteReader, ByteWriter } from '../../index/bytes';
import type { DerivedTable, RequirementIndex } from '../../index/requirementIndex';
import { rfcNumber, type RfcNumber } from '../../rfc/identity';
import { fnv1a } from '../../text/hash';
import { keptForTables, type Knowledge, knowledgeOf } from './knowledge';
import { findMatches } from './match';
import type { Subjects } from './subjects';
import { isIdentifier, isName, isQuantity, termOf, termsOfText } from './terms';

/** A requirement: its RFC, and its place in {@link Subjects.requirements}. */
export interface SubjectRef {
  readonly rfc: RfcNumber;
  readonly place: number;
}

const name = 'claims.subjects';
const blocks = 48;
/** Rows aligned worse than this are no evidence that a requirement changed. */
const leastScore = 0.4;
/** How well a requirement must fit a notice, and what the words that they share must weigh (nats), to be meant by it. */
const leastNoticed = 0.6;
const leastProof = 7;
/** With fewer terms than this a requirement is found by its titles, too. */
const fewTerms = 7;
/** Terms that so many changed requirements share say nothing of which is meant. */
const mostRefs = 1500;

export const subjectTable: DerivedTable = {
  name,
  collect(series, index, rfcs) {
    const bytes = new ByteWriter();
    for (const [term, refs] of collect(knowledgeOf(series, index, keptForTables), rfcs))
      writeEntry(bytes, term, refs);
    return bytes.finish();
  },
  build(parts) {
    const terms = new Map<string, SubjectRef[]>();
    for (const part of parts)
      for (const [term, { refs }] of readBlock(part)) {
        const known = terms.get(term);
        if (known) for (const ref of refs) known.push(ref);
        else terms.set(term, [...refs]);
      }
    const writers = Array.from({ length: blocks }, () => new ByteWriter());
    for (const term of [...terms.keys()].sort())
      writeEntry(writers[blockOf(term)]!, term, terms.get(term)!, mostRefs);
    return writers.map((bytes) => bytes.finish());
  },
};

/** @param most of more requirements than this only their count is kept */
function writeEntry(bytes: ByteWriter, term: string, refs: readonly SubjectRef[], most = refs.length): void {
  bytes.string(term);
  bytes.varint(refs.length);
  if (refs.length > most) return;
  let rfc = 0;
  let place = 0;
  for (const ref of refs) {
    if (ref.rfc !== rfc) place = 0;
    bytes.varint(ref.rfc - rfc);
    bytes.varint(ref.place - place);
    ({ rfc, place } = ref);
  }
}

function collect(knowledge: Knowledge, rfcs: readonly RfcNumber[]): ReadonlyMap<string, SubjectRef[]> {
  const { index } = knowledge;
  const terms = new Map<string, SubjectRef[]>();
  for (const rfc of rfcs) {
    if (index.successions(rfc).length === 0 && knowledge.laterVersions(rfc).length === 0) continue;
    const subjects = knowledge.subjects(rfc);
    if (!subjects) continue;
    for (const place of [...changedPlaces(knowledge, subjects)].sort((a, b) => a - b)) {
      for (const term of termsAt(subjects, place)) {
        const refs = terms.get(term);
        if (refs) refs.push({ rfc, place });
        else terms.set(term, [{ rfc, place }]);
      }
    }
  }
  return terms;
}

/** Places of the requirements that a later RFC changed, by what was aligned and by the notices that later RFCs give. */
function changedPlaces(knowledge: Knowledge, subjects: Subjects): ReadonlySet<number> {
  const { index } = knowledge;
  const { rfc } = subjects.facts;
  const placeOf = new Map(subjects.requirements.map(({ line, nth }, place) => [`${line}.${nth}`, place]));
  const changed = new Set<number>();
  for (const { requirements } of index.successions(rfc))
    for (const row of requirements) {
      if (row.old?.rfc !== rfc || !isChange(index, row)) continue;
      const place = placeOf.get(`${row.old.requirement.line}.${row.old.requirement.nth}`);
      if (place !== undefined) changed.add(place);
    }
  for (const later of knowledge.laterVersions(rfc))
    for (const { words } of index.notices(later.rfc)) {
      const query = termsOfText(words.join(' ')).map((term) => ({ ...term, weight: 1 }));
      for (const { place, score, evidence } of findMatches(subjects, query, () => true, 3))
        if (score >= leastNoticed && evidence >= leastProof) changed.add(place);
    }
  return changed;
}

/** What a requirement is found by: its own words, and where few are kept of it, those of the titles above it. */
function termsAt(subjects: Subjects, place: number): ReadonlySet<string> {
  const core = [...subjects.core[place]!].filter(([, weight]) => weight >= 0.6).map(([term]) => term);
  const titles = core.length < fewTerms ? subjects.titlesOf(subjects.requirements[place]!.section) : [];
  return new Set([...core, ...titles].filter((term) => term.length >= 2));
}

function isChange(index: RequirementIndex, { change, score, old, new: next }: RequirementChange): boolean {
  if (old === undefined || score < leastScore) return false;
  if (change === 'weakened' || change === 'strengthened' || change === 'flipped') return true;
  if (change === 'removed')
    return !old.requirement.informal || index.facts(old.rfc)?.keywordSource === 'none';
  if (change !== 'reworded' || next === undefined) return false;
  const before = markedTerms(index, old);
  const after = markedTerms(index, next);
  return [...before].some((term) => !after.has(term)) && after.size > 0;
}

/** The quantities and names in a requirement's statement: where these differ, so does what it demands. */
function markedTerms(index: RequirementIndex, { rfc, requirement }: RequirementRef): ReadonlySet<string> {
  const words = index.facts(rfc)?.statements[requirement.statement]?.words ?? [];
  return new Set(
    words.flatMap((word) => {
      const term = termOf(word);
      const isMarked =
        term &&
        (isQuantity(term.whole) || isName(term.whole, term.parts) || (/\d/.test(word) && isIdentifier(word)));
      return isMarked ? [term.whole] : [];
    }),
  );
}

/** What is known of a term: how many changed requirements hold it, and which, unless they are too many. */
export interface SubjectEntry {
  readonly count: number;
  readonly refs: readonly SubjectRef[];
}

/** The table of an index, its blocks read when first needed. */
export interface SubjectLookup {
  /** Undefined for a term that no changed requirement holds. */
  find(term: string): SubjectEntry | undefined;
}

export function openSubjectTable(index: RequirementIndex): SubjectLookup {
  const table = index.derived(name);
  const read = new Map<number, ReadonlyMap<string, SubjectEntry>>();
  return {
    find(term) {
      const at = blockOf(term);
      let entries = read.get(at);
      if (!entries) {
        const block = table.count === blocks ? table.block(at) : undefined;
        entries = block ? readBlock(block, mostRefs) : new Map<string, SubjectEntry>();
        read.set(at, entries);
      }
      return entries.get(term);
    },
  };
}

/**
 * Which requirements a term has is read when it is asked for: most terms of a block are not.
 * @param most as when it was written
 */
function readBlock(block: Uint8Array, most = Infinity): ReadonlyMap<string, SubjectEntry> {
  const bytes = new ByteReader(block);
  const entries = new Map<string, SubjectEntry>();
  while (!bytes.atEnd) {
    const term = bytes.string();
    const count = bytes.varint();
    const start = bytes.position;
    const stored = count <= most ? count : 0;
    bytes.skipVarints(2 * stored);
    entries.set(term, new StoredEntry(count, stored, block, start));
  }
  return entries;
}

class StoredEntry implements SubjectEntry {
  constructor(
    readonly count: number,
    private readonly stored: number,
    private readonly block: Uint8Array,
    /** Where its requirements stand in the block. */
    private readonly start: number,
  ) {}

  get refs(): readonly SubjectRef[] {
    const bytes = new ByteReader(this.block, this.start);
    const refs: SubjectRef[] = [];
    let rfc = 0;
    let place = 0;
    for (let left = this.stored; left > 0; left--) {
      const step = bytes.varint();
      if (step > 0) place = 0;
      rfc += step;
      place += bytes.varint();
      refs.push({ rfc: rfcNumber(rfc), place });
    }
    return refs;
  }
}

function blockOf(term: string): number {
  return fnv1a(term) % blocks;
}
