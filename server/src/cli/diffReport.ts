/** What the reports of `diff` for people have in common: a summary, groups by section, and the words that changed. */
import { diffWords } from 'diff';
import type { Change } from '../align/changes';
import type { RfcNumber } from '../rfc/identity';
import type { ComparedRequirement, ComparedRequirements, ComparisonReport } from '../service/comparison';

/** In the order in which a reader wants to know of them. */
const order: readonly Change[] = [
  'weakened',
  'strengthened',
  'flipped',
  'removed',
  'added',
  'reworded',
  'unchanged',
];

/** `3 weakened, 1 strengthened, 12 unchanged`. */
export function summary(report: ComparisonReport): string {
  const counts = order.map((change) => ({
    change,
    count: report.requirements.filter((row) => row.change === change).length,
  }));
  const shown = counts.filter(({ count }) => count > 0).map(({ change, count }) => `${count} ${change}`);
  return shown.length === 0 ? 'no requirement in common' : shown.join(', ');
}

export function heading(report: ComparisonReport): string {
  const names = (numbers: readonly RfcNumber[]) => numbers.map((rfc) => `RFC ${rfc}`).join(', ');
  return `${names(report.old)} → ${names(report.new)}`;
}

export interface SectionGroup {
  /** `RFC 4294 §8.1`, the section of the old side, or of the new side for what was added. */
  readonly name: string;
  readonly rows: readonly ComparedRequirements[];
}

/** What changed, by section; rows that changed nothing are left out. */
export function changedSections(report: ComparisonReport): readonly SectionGroup[] {
  const groups = new Map<string, ComparedRequirements[]>();
  for (const row of report.requirements) {
    if (row.change === 'unchanged') continue;
    const name = placeName((row.old ?? row.new)!);
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([name, rows]) => ({ name, rows }));
}

export function placeName(side: ComparedRequirement): string {
  return side.section === null ? `RFC ${side.rfc}` : `RFC ${side.rfc} §${side.section}`;
}

/** `MUST → SHOULD`, or the one keyword where both sides have it or there is one side. */
export function keywords({ old, new: next }: ComparedRequirements): string {
  if (!old || !next) return (old ?? next)!.keyword;
  return old.keyword === next.keyword ? old.keyword : `${old.keyword} → ${next.keyword}`;
}

export interface WordMarks {
  gone(text: string): string;
  come(text: string): string;
  kept(text: string): string;
}

/** Both statements in one, what differs marked; without texts what they are about. */
export function markedText({ old, new: next }: ComparedRequirements, marks: WordMarks): string {
  const before = old && statement(old);
  const after = next && statement(next);
  if (before === null || after === null) return marks.kept((before ?? after)!);
  return diffWords(before, after)
    .map(({ value, added, removed }) =>
      added ? marks.come(value) : removed ? marks.gone(value) : marks.kept(value),
    )
    .join('');
}

function statement(side: ComparedRequirement): string {
  return (
    side.text ?? `${side.keyword}: ${side.words.slice(0, 12).join(' ')}${side.words.length > 12 ? ' …' : ''}`
  );
}

/** Sections whose number changed, in order: `§8.1 → RFC 6434 §11.1`. */
export function movedSections(report: ComparisonReport): readonly string[] {
  return report.sections.flatMap(({ old, new: next }) =>
    old && next && old.section !== next.section
      ? [`RFC ${old.rfc} §${old.section} → RFC ${next.rfc} §${next.section}`]
      : [],
  );
}
