/**
 * What became of requirements and sections, in the index file: the tables `changes.<column>`, a block for each run of
 * older RFCs. A row refers to a requirement or section by its place among those of its RFC.
 */
import type {
  Change,
  Comparison,
  Relation,
  RequirementChange,
  RequirementRef,
  SectionMatch,
  SectionRef,
} from '../align/changes';
import type { RequirementFact, RfcFacts } from '../rfc/facts';
import type { RfcNumber, SectionNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import { ByteReader, ByteWriter } from './bytes';
import { writeGroups } from './groups';

export const changeColumns = ['pairs', 'sections', 'rows', 'old', 'new', 'scores'] as const;

export type ChangeColumn = (typeof changeColumns)[number];

const changeCodes: readonly Change[] = [
  'unchanged',
  'reworded',
  'strengthened',
  'weakened',
  'flipped',
  'removed',
  'added',
];
const relations: readonly Relation[] = ['obsoletes', 'updates', 'none'];

/** Scores are kept in hundredths. */
const scoreSteps = 100;

type FactsOf = (rfc: RfcNumber) => RfcFacts | undefined;

/** One comparison's part of each column; it means the same wherever it stands. */
export interface EncodedComparison {
  readonly old: RfcNumber;
  readonly columns: Readonly<Record<ChangeColumn, Uint8Array>>;
}

/**
 * Encodes comparisons of one older RFC with its successors.
 * @param facts the same requirements and sections, in the same order, as the index holds: rows are stored as places among them
 */
export function comparisonEncoder(facts: FactsOf): (comparison: Comparison) => EncodedComparison {
  const known = new Map<RfcNumber, RfcPlaces>();
  const placesOf = (rfc: RfcNumber): RfcPlaces => {
    let places = known.get(rfc);
    if (!places) known.set(rfc, (places = placesIn(facts(rfc))));
    return places;
  };
  return (comparison) => encodeComparison(comparison, placesOf);
}

function encodeComparison(
  comparison: Comparison,
  placesOf: (rfc: RfcNumber) => RfcPlaces,
): EncodedComparison {
  const columns = Object.fromEntries(changeColumns.map((column) => [column, new ByteWriter()])) as Record<
    ChangeColumn,
    ByteWriter
  >;
  const [old, successors] = [groupPlaces(comparison.old, placesOf), groupPlaces(comparison.new, placesOf)];
  columns.pairs.byte(relations.indexOf(comparison.relation));
  columns.pairs.varint(comparison.new.length);
  for (const rfc of comparison.new) columns.pairs.varint(rfc);
  const sections = comparison.sections
    .map(({ old: from, new: to, score }) => ({ score, old: old.section(from), new: successors.section(to) }))
    .sort(byPlaces);
  columns.pairs.varint(sections.length);
  let [oldBefore, newBefore] = [0, 0];
  for (const row of sections) {
    columns.sections.signed(row.old - oldBefore);
    columns.sections.signed(row.new - newBefore);
    columns.sections.byte(toSteps(row.score));
    [oldBefore, newBefore] = [row.old, row.new];
  }
  const rows = comparison.requirements
    .map((row) => ({ row, old: old.requirement(row.old), new: successors.requirement(row.new) }))
    .sort(byPlaces);
  columns.pairs.varint(rows.length);
  [oldBefore, newBefore] = [0, 0];
  for (const { row, old: oldAt, new: newAt } of rows) {
    columns.rows.byte(changeCodes.indexOf(row.change));
    columns.old.signed(oldAt - oldBefore);
    columns.new.signed(newAt - newBefore);
    columns.scores.byte(toSteps(row.score));
    if (oldAt > 0) oldBefore = oldAt;
    if (newAt > 0) newBefore = newAt;
  }
  return {
    old: comparison.old[0]!,
    columns: Object.fromEntries(
      changeColumns.map((column) => [column, columns[column].finish()]),
    ) as EncodedComparison['columns'],
  };
}

/** Older RFCs whose changes share a block. */
const changesGroupSize = 48;

/** The blocks of all change tables, and `changes.groups`, which says whose changes a block holds. */
export function writeChanges(
  comparisons: readonly EncodedComparison[],
): ReadonlyMap<string, readonly Uint8Array[]> {
  const byOld = new Map<RfcNumber, EncodedComparison[]>();
  for (const comparison of comparisons) {
    const known = byOld.get(comparison.old);
    if (known) known.push(comparison);
    else byOld.set(comparison.old, [comparison]);
  }
  const olds = [...byOld.keys()].sort((a, b) => a - b);
  const groups: RfcNumber[][] = [];
  for (let at = 0; at < olds.length; at += changesGroupSize)
    groups.push(olds.slice(at, at + changesGroupSize));
  const tables = new Map<string, readonly Uint8Array[]>([['changes.groups', [writeGroups(groups)]]]);
  for (const column of changeColumns) {
    const blocks = groups.map((group) => {
      const block = new ByteWriter();
      for (const old of group) {
        const list = byOld.get(old)!;
        if (column === 'pairs') block.varint(list.length);
        for (const { columns } of list) block.raw(columns[column]);
      }
      return block.finish();
    });
    tables.set(`changes.${column}`, blocks);
  }
  return tables;
}

/** Places of requirements and sections among those of their RFC, from 1. */
interface RfcPlaces {
  /** By {@link positionOf}. */
  readonly requirements: ReadonlyMap<number, number>;
  readonly requirementCount: number;
  readonly sections: ReadonlyMap<SectionNumber, number>;
}

function placesIn(facts: RfcFacts | undefined): RfcPlaces {
  const requirements = facts?.requirements ?? [];
  const numbers = new Set((facts?.sections ?? []).map(({ number }) => number));
  return {
    requirements: new Map(requirements.map((requirement, at) => [positionOf(requirement), at + 1])),
    requirementCount: requirements.length,
    sections: new Map([...numbers].map((number, at) => [number, at + 1])),
  };
}

/** No two keywords start at one place. */
function positionOf({ line, column }: RequirementFact): number {
  return line * 0x10000 + column;
}

/** Places of a side's requirements and sections, one RFC's after another's, from 1; 0 for none. */
function groupPlaces(group: readonly RfcNumber[], placesOf: (rfc: RfcNumber) => RfcPlaces) {
  const before = new Map<RfcNumber, { readonly requirements: number; readonly sections: number }>();
  let [requirements, sections] = [0, 0];
  for (const rfc of group) {
    before.set(rfc, { requirements, sections });
    const places = placesOf(rfc);
    requirements += places.requirementCount;
    sections += places.sections.size;
  }
  return {
    requirement(ref: RequirementRef | undefined): number {
      const place = ref && placesOf(ref.rfc).requirements.get(positionOf(ref.requirement));
      return place === undefined ? 0 : before.get(ref!.rfc)!.requirements + place;
    },
    section(ref: SectionRef | undefined): number {
      const place = ref && placesOf(ref.rfc).sections.get(ref.section);
      return place === undefined ? 0 : before.get(ref!.rfc)!.sections + place;
    },
  };
}

function byPlaces(
  a: { readonly old: number; readonly new: number },
  b: { readonly old: number; readonly new: number },
): number {
  return a.old - b.old || a.new - b.new;
}

/** @param olds the older RFCs whose changes the block holds @returns for each its comparisons, each read when it is asked for */
export function readChanges(
  column: (name: ChangeColumn) => Uint8Array,
  olds: readonly RfcNumber[],
  facts: FactsOf,
): readonly (readonly Comparison[])[] {
  const reader = (name: ChangeColumn) => new ByteReader(column(name));
  const [pairs, sections, rows] = [reader('pairs'), reader('sections'), reader('rows')];
  const [oldPlaces, newPlaces, scores] = [reader('old'), reader('new'), reader('scores')];
  const group = () => Array.from({ length: pairs.varint() }, () => rfcNumber(pairs.varint()));
  return olds.map((old) =>
    Array.from({ length: pairs.varint() }, () => {
      const relation = relations[pairs.byte()] ?? 'none';
      const successors = group();
      const sectionRows = Array.from({ length: pairs.varint() }, () => ({
        old: sections.signed(),
        new: sections.signed(),
        score: sections.byte() / scoreSteps,
      }));
      const requirementRows = Array.from({ length: pairs.varint() }, () => ({
        change: changeCodes[rows.byte()] ?? 'unchanged',
        old: oldPlaces.signed(),
        new: newPlaces.signed(),
        score: scores.byte() / scoreSteps,
      }));
      return resolve({ old: [old], new: successors, relation, sectionRows, requirementRows }, facts);
    }),
  );
}

interface Row {
  /** Differences to the row before. */
  readonly old: number;
  readonly new: number;
  readonly score: number;
}

interface StoredComparison {
  readonly old: readonly RfcNumber[];
  readonly new: readonly RfcNumber[];
  readonly relation: Relation;
  readonly sectionRows: readonly Row[];
  readonly requirementRows: readonly (Row & { readonly change: Change })[];
}

/** Facts of the newer RFCs are read only when rows are looked at. */
function resolve(stored: StoredComparison, facts: FactsOf): Comparison {
  let sections: readonly SectionMatch[] | undefined;
  let requirements: readonly RequirementChange[] | undefined;
  return {
    old: stored.old,
    new: stored.new,
    relation: stored.relation,
    get sections() {
      return (sections ??= resolveSections(stored, facts));
    },
    get requirements() {
      return (requirements ??= resolveRequirements(stored, facts));
    },
  };
}

function resolveSections(stored: StoredComparison, facts: FactsOf): readonly SectionMatch[] {
  const refs = (group: readonly RfcNumber[]): readonly SectionRef[] =>
    group.flatMap((rfc) => {
      const numbers = new Set((facts(rfc)?.sections ?? []).map(({ number }) => number));
      return [...numbers].map((section) => ({ rfc, section }));
    });
  const [olds, news] = [refs(stored.old), refs(stored.new)];
  let [oldAt, newAt] = [0, 0];
  return stored.sectionRows.map((row) => {
    oldAt += row.old;
    newAt += row.new;
    return { old: olds[oldAt - 1], new: news[newAt - 1], score: row.score };
  });
}

function resolveRequirements(stored: StoredComparison, facts: FactsOf): readonly RequirementChange[] {
  const refs = (group: readonly RfcNumber[]): readonly RequirementRef[] =>
    group.flatMap((rfc) => (facts(rfc)?.requirements ?? []).map((requirement) => ({ rfc, requirement })));
  const [olds, news] = [refs(stored.old), refs(stored.new)];
  let [oldBefore, newBefore] = [0, 0];
  return stored.requirementRows.map((row) => {
    const [oldAt, newAt] = [oldBefore + row.old, newBefore + row.new];
    if (oldAt > 0) oldBefore = oldAt;
    if (newAt > 0) newBefore = newAt;
    return { old: olds[oldAt - 1], new: news[newAt - 1], change: row.change, score: row.score };
  });
}

function toSteps(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * scoreSteps);
}
