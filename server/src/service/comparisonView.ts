/** A comparison as people read it: titles and dates beside the numbers, one row a statement, the words that changed marked. */
import { type Change, isSaidOn, type Relation } from '../align/changes';
import type { RfcNumber, SectionNumber } from '../rfc/identity';
import { nameDate, nameStatus, nameSubSeries } from '../series/names';
import { isInForce, type Series } from '../series/series';
import type {
  ComparedRequirement,
  ComparedRequirements,
  ComparedSections,
  ComparisonReport,
} from './comparison';
import { changedSections, movedSections, type MovedSection } from './movedSections';
import { phraseOf } from './phrase';
import type { BundledData } from './ports';
import { diffStatements, type Piece } from './wordDiff';

/** The changes in the order in which a reader wants to know of them. */
export const changeOrder: readonly Change[] = [
  'weakened',
  'strengthened',
  'flipped',
  'removed',
  'added',
  'reworded',
  'unchanged',
];

export interface ViewedRfc {
  readonly rfc: number;
  /** Empty for one that the series does not have. */
  readonly title: string;
  /** `January 2019`; empty where it is not known. */
  readonly date: string;
  /** `Best Current Practice, BCP 220`; empty where it is not known. */
  readonly status: string;
  readonly inForce: boolean;
  readonly hasText: boolean;
}

export interface ViewedSide {
  readonly rfc: number;
  /** Null outside of numbered sections. */
  readonly section: string | null;
  /** Of that section; null where it is not known. */
  readonly title: string | null;
  /** 1-based line of the first keyword, as published. */
  readonly line: number;
  /** As printed, one for each requirement of the row. */
  readonly keywords: readonly string[];
  readonly levels: readonly string[];
}

/** What one statement has to do with another; keywords of one sentence that changed in the same way share a row. */
export interface ViewedRow {
  readonly change: Change;
  /** Of what is removed: whether it is still said, without a keyword. */
  readonly saidOn: boolean;
  readonly old: ViewedSide | null;
  readonly new: ViewedSide | null;
  /** How many requirements it is about: as many as either side has keywords. */
  readonly count: number;
  /** The sentence before the list that the statement is an item of; empty where there is none. */
  readonly lead: readonly Piece[];
  /** The statement; without the texts of its RFCs the words that the index has. */
  readonly text: readonly Piece[];
  /** Whether {@link text} is what the RFCs print. */
  readonly quoted: boolean;
}

export interface ComparisonView {
  readonly old: readonly ViewedRfc[];
  readonly new: readonly ViewedRfc[];
  readonly relation: Relation;
  /** The line that leads from the old RFCs to the new ones, both included: `[[4294], [6434], [8504]]`. */
  readonly generations: readonly (readonly number[])[];
  /** Of requirements, for every change. */
  readonly counts: Readonly<Record<Change, number>>;
  /** Sections that have another number in the new RFCs; of updates those that they change. */
  readonly moved: readonly MovedSection[];
  /** How many statements are left out that one side alone has and that only tell of levels: lists of changes. */
  readonly told: number;
  /** In document order of the old RFCs, then what was added, in that of the new ones. */
  readonly rows: readonly ViewedRow[];
  /** RFCs of which nothing is known. */
  readonly unknown: readonly number[];
}

export function viewComparison(report: ComparisonReport, data: BundledData): ComparisonView {
  const { series } = data;
  const titleOf = sectionTitles(data);
  const all = [...report.requirements, ...report.givenUp];
  const rows = all.filter(({ old, new: next }) => (old && next) || !(old ?? next)?.tells);
  const seen = (rfc: RfcNumber): ViewedRfc => viewRfc(rfc, series, report.texts.includes(rfc));
  return {
    old: report.old.map(seen),
    new: report.new.map(seen),
    relation: report.relation,
    generations: generationsOf(report, series),
    counts: countChanges(rows),
    told: all.length - rows.length,
    moved:
      report.relation === 'updates'
        ? changedSections(withChanges(report), report.amended, titleOf)
        : movedSections(report.sections, titleOf),
    rows: groupByStatement(rows).map((group) => viewRow(group, titleOf)),
    unknown: report.unknown,
  };
}

/** Matched sections between which a requirement changed: of an update that others are alike says nothing. */
function withChanges({ sections, requirements }: ComparisonReport): readonly ComparedSections[] {
  const key = (...sides: readonly { readonly rfc: RfcNumber; readonly section: string | null }[]): string =>
    sides.map(({ rfc, section }) => `${rfc} ${section}`).join(' ');
  const changed = new Set(
    requirements.flatMap(({ old, new: next, change }) =>
      old === null || next === null || change === 'unchanged' ? [] : [key(old, next)],
    ),
  );
  return sections.filter(
    ({ old, new: next }) => old === null || next === null || changed.has(key(old, next)),
  );
}

function viewRfc(rfc: RfcNumber, series: Series, hasText: boolean): ViewedRfc {
  const entry = series.get(rfc);
  if (entry === undefined) return { rfc, title: '', date: '', status: '', inForce: false, hasText };
  const { title, date, status, also } = entry;
  return {
    rfc,
    title,
    date: nameDate(date),
    status: [nameStatus(status), ...also.map(nameSubSeries)].join(', '),
    inForce: isInForce(entry),
    hasText,
  };
}

/** The title of a section, from the index. */
export type SectionTitles = (rfc: number, section: string | null) => string | null;

function sectionTitles({ index }: BundledData): SectionTitles {
  const known = new Map<number, ReadonlyMap<string, string>>();
  return (rfc, section) => {
    if (section === null) return null;
    let titles = known.get(rfc);
    if (titles === undefined) {
      const sections = index.facts(rfc as RfcNumber)?.sections ?? [];
      titles = new Map(sections.map(({ number, title }): [SectionNumber, string] => [number, title]));
      known.set(rfc, titles);
    }
    return titles.get(section) ?? null;
  };
}

function countChanges(rows: readonly ComparedRequirements[]): Record<Change, number> {
  const counts = Object.fromEntries(changeOrder.map((change) => [change, 0])) as Record<Change, number>;
  for (const { change } of rows) counts[change]++;
  return counts;
}

/** Rows of the same statements that changed in the same way, together, at the place of the first. */
function groupByStatement(
  rows: readonly ComparedRequirements[],
): readonly (readonly ComparedRequirements[])[] {
  const groups = new Map<string, ComparedRequirements[]>();
  const nameOf = (side: ComparedRequirement | null): string =>
    side === null ? '-' : `${side.rfc} ${side.section} ${side.statement ?? `line ${side.line}`}`;
  for (const row of rows) {
    const key = `${row.change} ${nameOf(row.old)} ${nameOf(row.new)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

function viewRow(rows: readonly ComparedRequirements[], titleOf: SectionTitles): ViewedRow {
  const { old, new: next, change } = rows[0]!;
  const side = (of: 'old' | 'new'): ViewedSide | null => {
    const all = rows.flatMap((row) => row[of] ?? []);
    if (all.length === 0) return null;
    const { rfc, section, line } = all[0]!;
    const once = all.filter(
      (one, at) =>
        all.findIndex(
          (other) => other.line === one.line && other.at === one.at && other.keyword === one.keyword,
        ) === at,
    );
    return {
      rfc,
      section,
      title: titleOf(rfc, section),
      line,
      keywords: once.map(({ keyword }) => keyword),
      levels: [...new Set(all.map(({ level }) => level))],
    };
  };
  return {
    change,
    saidOn: rows.some(isSaidOn),
    old: side('old'),
    new: side('new'),
    count: rows.length,
    ...statementOf(old, next),
  };
}

/** More words than this are not shown of a statement whose text is not at hand. */
const maxWords = 24;

function statementOf(
  old: ComparedRequirement | null,
  next: ComparedRequirement | null,
): Pick<ViewedRow, 'lead' | 'text' | 'quoted'> {
  const sides = [old, next].filter((side) => side !== null);
  const quoted = sides.every(({ text }) => text !== null);
  const lead = (side: ComparedRequirement): string => (quoted ? side.text!.slice(0, side.own).trim() : '');
  const text = (side: ComparedRequirement): string => (quoted ? side.text!.slice(side.own) : wordsOf(side));
  if (old === null || next === null) {
    const kept = (content: string): readonly Piece[] =>
      content === '' ? [] : [{ mark: 'kept', text: content }];
    return { lead: kept(lead(sides[0]!)), text: kept(text(sides[0]!)), quoted };
  }
  return {
    lead: lead(old) === '' && lead(next) === '' ? [] : diffStatements(lead(old), lead(next)),
    text: diffStatements(text(old), text(next)),
    quoted,
  };
}

function wordsOf(side: ComparedRequirement): string {
  const words = side.words.map((word) => word.replace(/^RFC-?(?=\d+$)/, 'RFC '));
  const { before, keyword, after, cites } = phraseOf({ ...side, words }, maxWords);
  const cited = cites.map((rfc) => `RFC ${rfc}`);
  return [before, keyword, after, ...cited].filter((part) => part !== '').join(' ');
}

/** Every RFC on a way from an old one to a new one, by its longest way from the start; both groups alone where there is none. */
function generationsOf(
  { old, new: news, relation }: ComparisonReport,
  series: Series,
): readonly (readonly number[])[] {
  const ends = new Set<RfcNumber>(news);
  const leads = new Map<RfcNumber, boolean>();
  const successors = (rfc: RfcNumber): readonly RfcNumber[] => series.get(rfc)?.obsoletedBy ?? [];
  const reaches = (rfc: RfcNumber): boolean => {
    const known = leads.get(rfc);
    if (known !== undefined) return known;
    leads.set(rfc, false);
    const answer = ends.has(rfc) || successors(rfc).some(reaches);
    leads.set(rfc, answer);
    return answer;
  };
  if (relation !== 'obsoletes') return [old, news];
  const depth = new Map<RfcNumber, number>();
  let layer: readonly RfcNumber[] = old;
  // A damaged index could go in circles: no line of the series is as long.
  for (let at = 0; layer.length > 0 && at < 32; at++) {
    for (const rfc of layer) depth.set(rfc, at);
    layer = [
      ...new Set(
        layer
          .filter((rfc) => !ends.has(rfc))
          .flatMap(successors)
          .filter(reaches),
      ),
    ];
  }
  const last = Math.max(1, ...depth.values());
  for (const rfc of news) depth.set(rfc, last);
  const generations: RfcNumber[][] = [];
  for (const [rfc, at] of [...depth].sort((a, b) => a[0] - b[0])) (generations[at] ??= []).push(rfc);
  return generations.filter((rfcs) => rfcs !== undefined);
}
