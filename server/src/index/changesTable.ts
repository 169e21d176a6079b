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
import type { RfcFacts } from '../rfc/facts';
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import { ByteReader, ByteWriter } from './bytes';

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

export class ChangesGroup {
  private readonly columns = Object.fromEntries(
    changeColumns.map((column) => [column, new ByteWriter()]),
  ) as Record<ChangeColumn, ByteWriter>;

  /** @param facts the very facts that the index holds: rows are stored as places among them */
  constructor(private readonly facts: FactsOf) {}

  /** Adds all comparisons of one older RFC; they are read back together. */
  add(comparisons: readonly Comparison[]): void {
    const { pairs } = this.columns;
    pairs.varint(comparisons.length);
    for (const comparison of comparisons) {
      pairs.byte(relations.indexOf(comparison.relation));
      for (const group of [comparison.old, comparison.new]) {
        pairs.varint(group.length);
        for (const rfc of group) pairs.varint(rfc);
      }
      this.addSections(comparison);
      this.addRequirements(comparison);
    }
  }

  finish(): Readonly<Record<ChangeColumn, Uint8Array>> {
    return Object.fromEntries(
      changeColumns.map((column) => [column, this.columns[column].finish()]),
    ) as Record<ChangeColumn, Uint8Array>;
  }

  private addSections(comparison: Comparison): void {
    const { pairs, sections } = this.columns;
    const [old, successors] = [this.places(comparison.old), this.places(comparison.new)];
    const rows = comparison.sections
      .map((match) => ({ match, old: old.section(match.old), new: successors.section(match.new) }))
      .sort((a, b) => a.old - b.old || a.new - b.new);
    pairs.varint(rows.length);
    let [oldBefore, newBefore] = [0, 0];
    for (const row of rows) {
      sections.signed(row.old - oldBefore);
      sections.signed(row.new - newBefore);
      sections.byte(toSteps(row.match.score));
      [oldBefore, newBefore] = [row.old, row.new];
    }
  }

  private addRequirements(comparison: Comparison): void {
    const { pairs } = this.columns;
    const [old, successors] = [this.places(comparison.old), this.places(comparison.new)];
    const rows = comparison.requirements
      .map((row) => ({ row, old: old.requirement(row.old), new: successors.requirement(row.new) }))
      .sort((a, b) => a.old - b.old || a.new - b.new);
    pairs.varint(rows.length);
    let [oldBefore, newBefore] = [0, 0];
    for (const { row, old: oldAt, new: newAt } of rows) {
      this.columns.rows.byte(changeCodes.indexOf(row.change));
      this.columns.old.signed(oldAt - oldBefore);
      this.columns.new.signed(newAt - newBefore);
      this.columns.scores.byte(toSteps(row.score));
      if (oldAt > 0) oldBefore = oldAt;
      if (newAt > 0) newBefore = newAt;
    }
  }

  /** Places of a side's requirements and sections, one RFC's after another's, from 1; 0 for none. */
  private places(group: readonly RfcNumber[]) {
    const requirements = new Map<string, number>();
    const sections = new Map<string, number>();
    let place = 0;
    for (const rfc of group) {
      for (const { line, column } of this.facts(rfc)?.requirements ?? [])
        requirements.set(`${rfc} ${line} ${column}`, ++place);
      for (const { number } of this.facts(rfc)?.sections ?? []) {
        const key = `${rfc} ${number}`;
        if (!sections.has(key)) sections.set(key, sections.size + 1);
      }
    }
    return {
      requirement: (ref: RequirementRef | undefined): number =>
        (ref && requirements.get(`${ref.rfc} ${ref.requirement.line} ${ref.requirement.column}`)) ?? 0,
      section: (ref: SectionRef | undefined): number =>
        (ref && sections.get(`${ref.rfc} ${ref.section}`)) ?? 0,
    };
  }
}

/** @param count how many older RFCs the block holds @returns for each its comparisons, each read when it is asked for */
export function readChanges(
  column: (name: ChangeColumn) => Uint8Array,
  count: number,
  facts: FactsOf,
): readonly (readonly Comparison[])[] {
  const reader = (name: ChangeColumn) => new ByteReader(column(name));
  const [pairs, sections, rows] = [reader('pairs'), reader('sections'), reader('rows')];
  const [olds, news, scores] = [reader('old'), reader('new'), reader('scores')];
  const group = () => Array.from({ length: pairs.varint() }, () => rfcNumber(pairs.varint()));
  return Array.from({ length: count }, () =>
    Array.from({ length: pairs.varint() }, () => {
      const relation = relations[pairs.byte()] ?? 'none';
      const [old, successors] = [group(), group()];
      const sectionRows = Array.from({ length: pairs.varint() }, () => ({
        old: sections.signed(),
        new: sections.signed(),
        score: sections.byte() / scoreSteps,
      }));
      const requirementRows = Array.from({ length: pairs.varint() }, () => ({
        change: changeCodes[rows.byte()] ?? 'unchanged',
        old: olds.signed(),
        new: news.signed(),
        score: scores.byte() / scoreSteps,
      }));
      return resolve({ old, new: successors, relation, sectionRows, requirementRows }, facts);
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
