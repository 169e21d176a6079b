/** What became of a requirement, and what it was before: one step a version. */
import {
  type Change,
  type Comparison,
  isSaidOn,
  type Relation,
  type RequirementChange,
  type RequirementRef,
} from '../align/changes';
import type { RequirementIndex } from '../index/requirementIndex';
import type { RfcNumber } from '../rfc/identity';

/** A later version of a requirement. */
export interface Step {
  readonly rfc: RfcNumber;
  /** Undefined where that RFC says nothing of it any more. */
  readonly requirement: RequirementRef['requirement'] | undefined;
  /** What this version did to the one before. */
  readonly change: Change;
  /** Whether that RFC still says without a keyword what it no longer requires. */
  readonly saidOn: boolean;
  readonly relation: Relation;
}

/** Longer than any line of the series; a damaged index could go in circles. */
const maxSteps = 16;

/**
 * The later versions of a requirement, oldest first, through everything that obsoletes its RFC. An RFC that only
 * updates it is a step where it changed it, and its statement goes on where nothing obsoletes the updated one.
 * Empty where the requirement stands, and where the index does not know.
 */
export function laterVersions(index: RequirementIndex, start: RequirementRef): readonly Step[] {
  const steps: Step[] = [];
  const seen = new Set([keyOf(start)]);
  let current: RequirementRef | undefined = start;
  while (current !== undefined && steps.length < maxSteps) {
    const found = nextSteps(index, current);
    steps.push(...found);
    const last = found.at(-1);
    current = last?.requirement && { rfc: last.rfc, requirement: last.requirement };
    if (current === undefined || seen.has(keyOf(current))) break;
    seen.add(keyOf(current));
  }
  return steps;
}

/** The versions before a requirement, oldest first; empty where it was new, and where the index does not know. */
export function earlierVersions(
  index: RequirementIndex,
  predecessorsOf: (rfc: RfcNumber) => readonly RfcNumber[],
  start: RequirementRef,
): readonly RequirementRef[] {
  const versions: RequirementRef[] = [];
  let current = start;
  while (versions.length < maxSteps) {
    const rows = predecessorsOf(current.rfc)
      .flatMap((old) => index.successions(old))
      .flatMap((comparison) => comparison.requirements)
      .filter((row) => row.old !== undefined && row.new !== undefined && keyOf(row.new) === keyOf(current))
      .sort((a, b) => b.score - a.score);
    const before = rows[0]?.old;
    if (before === undefined || versions.some((known) => keyOf(known) === keyOf(before))) break;
    versions.unshift(before);
    current = before;
  }
  return versions;
}

/** What changed it by update, oldest first, then what replaced it. */
function nextSteps(index: RequirementIndex, current: RequirementRef): readonly Step[] {
  const steps = index
    .successions(current.rfc)
    .flatMap((comparison) => findStep(comparison, current) ?? [])
    .sort((a, b) => a.rfc - b.rfc);
  const replaced = steps.find((step) => step.relation === 'obsoletes');
  if (replaced === undefined) return steps;
  return [...steps.filter((step) => step.relation !== 'obsoletes' && step.rfc < replaced.rfc), replaced];
}

/** What one comparison says of a requirement; undefined where it says nothing, or an update leaves it as it is. */
function findStep(comparison: Comparison, current: RequirementRef): Step | undefined {
  const rows = rowsOf(comparison).get(keyOf(current)) ?? [];
  const best = rows.reduce<RequirementChange | undefined>(
    (chosen, row) => (chosen === undefined || row.score > chosen.score ? row : chosen),
    undefined,
  );
  if (best === undefined) return undefined;
  if (comparison.relation !== 'obsoletes' && best.change === 'unchanged') return undefined;
  const rfc = best.new?.rfc ?? comparison.new[0];
  if (rfc === undefined) return undefined;
  return {
    rfc,
    requirement: best.new?.requirement,
    change: best.change,
    saidOn: isSaidOn(best),
    relation: comparison.relation,
  };
}

type Rows = ReadonlyMap<string, readonly RequirementChange[]>;

const rowsByOld = new WeakMap<Comparison, Rows>();

/** The rows of a comparison by the requirement they start from. */
function rowsOf(comparison: Comparison): Rows {
  const known = rowsByOld.get(comparison);
  if (known !== undefined) return known;
  const rows = new Map<string, RequirementChange[]>();
  for (const row of comparison.requirements) {
    if (row.old === undefined) continue;
    const key = keyOf(row.old);
    const others = rows.get(key);
    if (others === undefined) rows.set(key, [row]);
    else others.push(row);
  }
  rowsByOld.set(comparison, rows);
  return rows;
}

function keyOf({ rfc, requirement }: RequirementRef): string {
  return `${rfc}@${requirement.line}.${requirement.nth}`;
}
