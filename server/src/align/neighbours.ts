/**
 * RFCs that change what another one requires without saying so in the series: their tables grade what the other defines
 * and name it in the row. Sentences are left out: one that asks for more or less than the RFC it cites mostly speaks of
 * another protocol's use of it, and changes nothing there.
 */
import type { RequirementFact, RfcFacts } from '../rfc/facts';
import type { RfcNumber } from '../rfc/identity';
import { relationBetween } from '../series/relation';
import type { Series } from '../series/series';
import type { Comparison, RequirementChange } from './changes';
import type { AlignmentTask } from './plan';

/** An RFC with tables that grade something. */
export interface Grading {
  readonly rfc: RfcNumber;
  /** The older RFCs that some of their rows cite, ascending. */
  readonly cited: readonly RfcNumber[];
}

/** An RFC that more of a table's rows cite than this is what the table sums up: it is told, not changed. */
const mostRows = 0.6;

/** Undefined for the many RFCs without such a table. */
export function gradingOf(facts: RfcFacts): Grading | undefined {
  const tables = new Map<string | undefined, RequirementFact[]>();
  for (const one of facts.requirements) {
    if (!isGrade(one)) continue;
    const rows = tables.get(one.section);
    if (rows) rows.push(one);
    else tables.set(one.section, [one]);
  }
  if (tables.size === 0) return undefined;
  const cited = new Set<RfcNumber>();
  for (const rows of tables.values()) {
    const counts = new Map<RfcNumber, number>();
    for (const row of rows)
      for (const rfc of citedOlder(facts, row)) counts.set(rfc, (counts.get(rfc) ?? 0) + 1);
    for (const [rfc, count] of counts) if (count <= mostRows * rows.length) cited.add(rfc);
  }
  return { rfc: facts.rfc, cited: [...cited].sort((a, b) => a - b) };
}

/**
 * One task for each two RFCs that both grade, where the newer cites the older and no relation leads from one to the
 * other; by the newer and then the older.
 */
export function planNeighbours(series: Series, gradings: readonly Grading[]): readonly AlignmentTask[] {
  const graders = new Set(gradings.map(({ rfc }) => rfc));
  return [...gradings]
    .sort((a, b) => a.rfc - b.rfc)
    .flatMap(({ rfc, cited }) =>
      cited
        .filter((old) => graders.has(old) && relationBetween(series, old, rfc) === 'none')
        .map((old) => ({ olds: [old], news: [rfc], relation: 'none' as const })),
    );
}

/** Of an alignment without a relation only rows that grade something of the old RFC anew; undefined where none changes a level. */
export function gradedAnew(comparison: Comparison, newer: readonly RfcFacts[]): Comparison | undefined {
  const requirements = comparison.requirements.filter((row) => isGraded(row, newer));
  const changes = requirements.some(({ change }) => levelChanges.has(change));
  return changes ? { ...comparison, sections: [], requirements } : undefined;
}

const levelChanges: ReadonlySet<RequirementChange['change']> = new Set([
  'weakened',
  'strengthened',
  'flipped',
]);

function isGraded({ old, new: next }: RequirementChange, newer: readonly RfcFacts[]): boolean {
  const facts = newer.find(({ rfc }) => rfc === next?.rfc);
  return (
    old !== undefined &&
    next !== undefined &&
    facts !== undefined &&
    isGrade(old.requirement) &&
    isGrade(next.requirement) &&
    citedOlder(facts, next.requirement).includes(old.rfc)
  );
}

/** Words in lower case in tables are mostly no levels. */
const isGrade = ({ context, informal, marked }: RequirementFact): boolean =>
  context === 'table' && !informal && !marked;

function citedOlder({ rfc, statements }: RfcFacts, { statement }: RequirementFact): readonly RfcNumber[] {
  return (statements[statement]?.cites ?? []).filter((old) => old < rfc);
}
