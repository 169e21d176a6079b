/**
 * The derived table `claims.subjects`: for each term the requirements that a later RFC changed and that are about it.
 * It finds what a sentence without citation speaks of. Blocks are by a hash of the term, so that a look-up reads few.
 */
import type { RequirementChange } from '../../align/changes';
import { ByteReader, ByteWriter } from '../../index/bytes';
import type { DerivedTable, RequirementIndex } from '../../index/requirementIndex';
import { rfcNumber, type RfcNumber } from '../../rfc/identity';
import type { Series } from '../../series/series';
import { createKnowledge } from './knowledge';

/** A requirement: its RFC, and its place in {@link Subjects.requirements}. */
export interface SubjectRef {
  readonly rfc: RfcNumber;
  readonly place: number;
}

const name = 'claims.subjects';
const blocks = 48;
/** Rows aligned worse than this are no evidence that a requirement changed. */
const leastScore = 0.4;
/** Terms that so many changed requirements share say nothing of which is meant. */
const mostRefs = 1500;

export const subjectTable: DerivedTable = {
  name,
  build(series, index) {
    const terms = collect(series, index);
    const writers = Array.from({ length: blocks }, () => new ByteWriter());
    for (const term of [...terms.keys()].sort()) {
      const refs = terms.get(term)!;
      const bytes = writers[blockOf(term)]!;
      bytes.string(term);
      bytes.varint(refs.length);
      if (refs.length > mostRefs) continue;
      let rfc = 0;
      let place = 0;
      for (const ref of refs) {
        if (ref.rfc !== rfc) place = 0;
        bytes.varint(ref.rfc - rfc);
        bytes.varint(ref.place - place);
        ({ rfc, place } = ref);
      }
    }
    return writers.map((bytes) => bytes.finish());
  },
};

function collect(series: Series, index: RequirementIndex): ReadonlyMap<string, SubjectRef[]> {
  const knowledge = createKnowledge(series, index);
  const terms = new Map<string, SubjectRef[]>();
  for (const rfc of index.rfcs) {
    const changed = new Set(
      index
        .successions(rfc)
        .flatMap(({ requirements }) => requirements)
        .filter(isChange)
        .map(({ old }) => old!.requirement),
    );
    if (changed.size === 0) continue;
    const subjects = knowledge.subjects(rfc);
    subjects?.requirements.forEach((requirement, place) => {
      const isChanged = [...changed].some(
        (other) => other.line === requirement.line && other.nth === requirement.nth,
      );
      if (!isChanged) return;
      for (const [term, weight] of subjects.core[place]!) {
        if (weight < 0.6 || term.length < 2) continue;
        const refs = terms.get(term);
        if (refs) refs.push({ rfc, place });
        else terms.set(term, [{ rfc, place }]);
      }
    });
  }
  return terms;
}

function isChange({ change, score, old }: RequirementChange): boolean {
  return (
    old !== undefined &&
    (change === 'weakened' ||
      change === 'strengthened' ||
      change === 'flipped' ||
      (change === 'removed' && !old.requirement.informal)) &&
    score >= leastScore
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
        entries = block ? readBlock(block) : new Map<string, SubjectEntry>();
        read.set(at, entries);
      }
      return entries.get(term);
    },
  };
}

function readBlock(block: Uint8Array): ReadonlyMap<string, SubjectEntry> {
  const bytes = new ByteReader(block);
  const entries = new Map<string, SubjectEntry>();
  while (!bytes.atEnd) {
    const term = bytes.string();
    const count = bytes.varint();
    const refs: SubjectRef[] = [];
    let rfc = 0;
    let place = 0;
    for (let i = 0; i < count && count <= mostRefs; i++) {
      const step = bytes.varint();
      if (step > 0) place = 0;
      rfc += step;
      place += bytes.varint();
      refs.push({ rfc: rfcNumber(rfc), place });
    }
    entries.set(term, { count, refs });
  }
  return entries;
}

/** FNV-1a over UTF-16 units. */
function blockOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % blocks;
}
