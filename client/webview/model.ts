/** Which rows of a comparison are shown, and how they are grouped. Pure: no page, no editor. */
import type { ComparisonView, MovedSection, ViewedRow, ViewedSide } from '../../server/src/lsp/protocol';

export type Change = ViewedRow['change'];

/** In the order in which a reader wants to know of them. */
export const changes: readonly Change[] = [
  'weakened',
  'strengthened',
  'flipped',
  'removed',
  'added',
  'reworded',
  'unchanged',
];

export const levels: readonly string[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY'];

export interface Filters {
  /** The changes that are left out. */
  readonly hiddenChanges: readonly Change[];
  /** The levels that are left out: of rows all of whose levels are among them. */
  readonly hiddenLevels: readonly string[];
  /** All of these words have to occur, in any order. */
  readonly words: string;
  readonly grouping: 'change' | 'section';
}

/** What nobody asks for first is left out. */
export const firstFilters: Filters = {
  hiddenChanges: ['unchanged'],
  hiddenLevels: [],
  words: '',
  grouping: 'change',
};

/** What a page kept, as far as it is one of these filters. */
export function readFilters(kept: unknown): Filters {
  if (typeof kept !== 'object' || kept === null) return firstFilters;
  const { hiddenChanges, hiddenLevels, words, grouping } = kept as Record<string, unknown>;
  const among = <T extends string>(all: readonly T[], some: unknown): readonly T[] | undefined =>
    Array.isArray(some) ? all.filter((one) => some.includes(one)) : undefined;
  return {
    hiddenChanges: among(changes, hiddenChanges) ?? firstFilters.hiddenChanges,
    hiddenLevels: among(levels, hiddenLevels) ?? [],
    words: typeof words === 'string' ? words.slice(0, 200) : '',
    grouping: grouping === 'section' ? 'section' : 'change',
  };
}

/** Rows with a number that names them in this comparison, and what the filter by words looks at. */
export interface IndexedRow {
  readonly id: number;
  readonly row: ViewedRow;
  readonly search: string;
}

export function indexRows({ rows }: ComparisonView): readonly IndexedRow[] {
  return rows.map((row, id) => ({ id, row, search: searchText(row) }));
}

function searchText({ old, new: next, lead, text }: ViewedRow): string {
  const side = (one: ViewedSide | null): readonly string[] =>
    one === null
      ? []
      : [`rfc${one.rfc}`, `rfc ${one.rfc}`, `§${one.section ?? ''} `, one.title ?? '', ...one.keywords];
  const pieces = (list: ViewedRow['text']): string => list.map((piece) => piece.text).join('');
  return [...side(old), ...side(next), pieces(lead), pieces(text)].join('\n').toLowerCase();
}

/** Whether a row passes all filters. */
export function passes({ row, search }: IndexedRow, filters: Filters): boolean {
  if (filters.hiddenChanges.includes(row.change)) return false;
  const own = [...(row.old?.levels ?? []), ...(row.new?.levels ?? [])];
  if (own.length > 0 && own.every((level) => filters.hiddenLevels.includes(level))) return false;
  return hasWords(search, filters.words);
}

function hasWords(search: string, words: string): boolean {
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => search.includes(word));
}

export interface Group {
  /** Names it among the groups of a comparison, whatever the filters. */
  readonly key: string;
  /** Undefined for a section. */
  readonly change: Change | undefined;
  readonly place: Place | undefined;
  /** How many requirements it holds. */
  readonly count: number;
  /** `231 MUST, 40 SHOULD NOT`: the levels of its requirements, on the old side where there is one. */
  readonly levels: readonly { readonly level: string; readonly count: number }[];
  readonly parts: readonly Part[];
}

/** Rows of one section. */
export interface Part {
  /** Undefined where the group is that section. */
  readonly place: Place | undefined;
  readonly rows: readonly IndexedRow[];
}

export interface Place {
  readonly rfc: number;
  readonly section: string | null;
  readonly title: string | null;
  /** Of the first row there; 1-based. */
  readonly line: number;
}

/** The rows that pass the filters, in groups in reading order. */
export function groupRows(rows: readonly IndexedRow[], filters: Filters): readonly Group[] {
  const shown = rows.filter((row) => passes(row, filters));
  if (filters.grouping === 'change') {
    return changes.flatMap((change) => {
      const own = shown.filter(({ row }) => row.change === change);
      if (own.length === 0) return [];
      const parts = bySection(own).map(({ place, rows: inside }) => ({ place, rows: inside }));
      return [{ key: change, change, place: undefined, ...countsOf(own), parts }];
    });
  }
  const rank = ({ row }: IndexedRow): number => changes.indexOf(row.change);
  return bySection(shown).map(({ place, rows: inside }) => ({
    key: `${place.rfc} ${place.section}`,
    change: undefined,
    place,
    ...countsOf(inside),
    parts: [{ place: undefined, rows: [...inside].sort((a, b) => rank(a) - rank(b)) }],
  }));
}

/** By the section of the old side, or of the new one for what was added. */
function bySection(
  rows: readonly IndexedRow[],
): readonly { readonly place: Place; readonly rows: readonly IndexedRow[] }[] {
  const groups = new Map<string, { place: Place; rows: IndexedRow[] }>();
  for (const one of rows) {
    const side = one.row.old ?? one.row.new;
    if (side === null) continue;
    const key = `${side.rfc} ${side.section}`;
    const group = groups.get(key);
    const { rfc, section, title, line } = side;
    if (group === undefined) groups.set(key, { place: { rfc, section, title, line }, rows: [one] });
    else group.rows.push(one);
  }
  return [...groups.values()];
}

function countsOf(rows: readonly IndexedRow[]): Pick<Group, 'count' | 'levels'> {
  const counts = new Map<string, number>();
  let count = 0;
  for (const { row } of rows) {
    count += row.count;
    const own = (row.old ?? row.new)?.levels ?? [];
    for (const level of own) counts.set(level, (counts.get(level) ?? 0) + row.count / own.length);
  }
  return {
    count,
    levels: levels.flatMap((level) => {
      const number = Math.round(counts.get(level) ?? 0);
      return number === 0 ? [] : [{ level, count: number }];
    }),
  };
}

/** Of more requirements than this, those that kept their level wait folded until the reader opens them. */
const manyRequirements = 40;

/** Whether a group is folded before the reader says anything: so that hundreds of removals do not bury ten weakenings. */
export function startsFolded({ change, count }: Group, total: number): boolean {
  if (change === undefined || total <= 2 * manyRequirements) return false;
  const isLevelChange = change === 'weakened' || change === 'strengthened' || change === 'flipped';
  return !isLevelChange && count > manyRequirements;
}

/** The row that is about a requirement; undefined where none is. @param line 1-based */
export function findRow(
  rows: readonly IndexedRow[],
  { rfc, line }: { readonly rfc: number; readonly line: number },
): IndexedRow | undefined {
  const nearest = (side: ViewedSide | null): number =>
    side?.rfc === rfc ? Math.abs(side.line - line) : Infinity;
  const distance = ({ row }: IndexedRow): number => Math.min(nearest(row.old), nearest(row.new));
  return rows.reduce<IndexedRow | undefined>((best, row) => {
    // Keywords of one sentence share a row: the sentence may start some lines above.
    if (distance(row) > 8) return best;
    return best === undefined || distance(row) < distance(best) ? row : best;
  }, undefined);
}

/** The first row of a section of an RFC, or below it. */
export function findSection(
  rows: readonly IndexedRow[],
  rfc: number,
  section: string,
): IndexedRow | undefined {
  const isIn = (side: ViewedSide | null): boolean =>
    side?.rfc === rfc && (side.section === section || side.section?.startsWith(`${section}.`) === true);
  return rows.find(({ row }) => isIn(row.old)) ?? rows.find(({ row }) => isIn(row.new));
}

/** The sections moved that pass the filter by words. */
export function filterMoved(moved: readonly MovedSection[], words: string): readonly MovedSection[] {
  const text = ({ rfc, section, title }: MovedSection['old']): string =>
    `rfc${rfc} rfc ${rfc} ${section === null ? '' : `§${section}`} ${title ?? ''}`;
  return moved.filter(({ old, new: next }) =>
    hasWords([old, ...next].map(text).join('\n').toLowerCase(), words),
  );
}

/** The word for what became of a row, with what is to be said beside it. */
export function nameChange(
  { change, saidOn }: Pick<ViewedRow, 'change' | 'saidOn'>,
  strings: Readonly<Record<Change | 'saidOn', string>>,
): string {
  return saidOn ? `${strings[change]} ${strings.saidOn}` : strings[change];
}

/** Replaces `{0}`, `{1}` … */
export function fill(template: string, ...values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (whole, at: string) => String(values[Number(at)] ?? whole));
}
