/** The rows of a comparison by section, and the words that reports of it share. */
import type { Change } from '../align/changes';
import { changeOrder, type ComparisonView, type ViewedRow } from './comparisonView';

export interface SectionGroup {
  readonly rfc: number;
  readonly section: string | null;
  readonly title: string | null;
  /** What happened in the order of {@link changeOrder}, each in document order. */
  readonly rows: readonly ViewedRow[];
}

/** By the section of the old side, or of the new one for what was added; in the order of the rows. */
export function groupBySection(rows: readonly ViewedRow[]): readonly SectionGroup[] {
  const groups = new Map<string, SectionGroup & { rows: ViewedRow[] }>();
  for (const row of rows) {
    const side = row.old ?? row.new;
    if (side === null) continue;
    const key = `${side.rfc} ${side.section}`;
    const group = groups.get(key);
    if (group !== undefined) group.rows.push(row);
    else groups.set(key, { rfc: side.rfc, section: side.section, title: side.title, rows: [row] });
  }
  const rank = ({ change }: ViewedRow): number => changeOrder.indexOf(change);
  return [...groups.values()].map((group) => ({
    ...group,
    rows: [...group.rows].sort((a, b) => rank(a) - rank(b)),
  }));
}

/** `3 weakened, 1 strengthened, 12 unchanged`: what did not happen is left out. */
export function nameCounts(counts: Readonly<Record<Change, number>>): string {
  const shown = changeOrder.filter((change) => counts[change] > 0);
  return shown.length === 0
    ? 'no requirement in common'
    : shown.map((change) => `${counts[change]} ${change}`).join(', ');
}

/** `MUST → SHOULD`, or the keywords of both where they are the same, or of the one side that there is. */
export function nameKeywords({ old, new: next }: ViewedRow): string {
  const list = (keywords: readonly string[] | undefined): string => (keywords ?? []).join(', ');
  const [before, after] = [list(old?.keywords), list(next?.keywords)];
  if (old === null || next === null || before === after) return before || after;
  return `${before} → ${after}`;
}

/** What is said beside a change for people; undefined where the word for the change says it all. */
export function nameRemark({ saidOn }: ViewedRow): string | undefined {
  return saidOn ? 'as a requirement; still said without a keyword' : undefined;
}

/** `RFC 4294 §8.1 Basic Architecture`. */
export function namePlace(place: {
  readonly rfc: number;
  readonly section: string | null;
  readonly title?: string | null;
}): string {
  const { rfc, section, title } = place;
  if (section === null) return `RFC ${rfc}`;
  const number = /^\d/.test(section) ? `§${section}` : `Appendix ${section}`;
  return `RFC ${rfc} ${number}${title ? ` ${title}` : ''}`;
}

/** `RFC 2616 → RFC 9110, RFC 9111, RFC 9112`. */
export function nameComparison({ old, new: next }: ComparisonView): string {
  const names = (rfcs: ComparisonView['old']): string => rfcs.map(({ rfc }) => `RFC ${rfc}`).join(', ');
  return `${names(old)} → ${names(next)}`;
}

/** What the list of {@link ComparisonView.moved} is headed by. */
export function nameMoved({ relation }: ComparisonView): string {
  return relation === 'updates' ? 'Sections changed' : 'Sections moved';
}

/** `2616 → 7230, 7231 → 9110`; undefined where the old RFCs lead to the new ones in one step, or not at all. */
export function nameGenerations({ generations }: ComparisonView): string | undefined {
  return generations.length < 3 ? undefined : generations.map((rfcs) => rfcs.join(', ')).join(' → ');
}

/** The RFCs whose texts are not at hand, so that their statements are told by words of the index. */
export function withoutTexts({ old, new: next }: ComparisonView): readonly number[] {
  return [...old, ...next].filter(({ hasText }) => !hasText).map(({ rfc }) => rfc);
}

/** What the rows of a comparison leave out, in sentences for people; none where they leave out nothing. */
export function nameOmissions({ old, new: next, relation, told, counts }: ComparisonView): readonly string[] {
  const names = (rfcs: ComparisonView['old']): string => rfcs.map(({ rfc }) => `RFC ${rfc}`).join(', ');
  const verb = next.length === 1 ? 'neither obsoletes nor updates' : 'neither obsolete nor update';
  const listed =
    counts.removed > 0 ? 'what both state, and what is given up by its name,' : 'what both state';
  return [
    ...(relation === 'none' ? [`${names(next)} ${verb} ${names(old)}: only ${listed} is listed.`] : []),
    ...(told === 0
      ? []
      : [
          `Left out: ${told} ${told === 1 ? 'statement that tells' : 'statements that tell'} of levels, as lists of changes do.`,
        ]),
  ];
}
