/** A small series and requirement index in memory, for tests of every layer. */
import type { Comparison, RequirementChange, SectionMatch } from '../../server/src/align/changes';
import type { RequirementIndex } from '../../server/src/index/requirementIndex';
import { emptyIndex } from '../../server/src/index/requirementIndex';
import type { RequirementFact, RfcFacts, SectionFact, StatementFact } from '../../server/src/rfc/facts';
import { parseSectionNumber, rfcNumber, type RfcNumber } from '../../server/src/rfc/identity';
import type { Level } from '../../server/src/rfc/level';
import type { Series, SeriesEntry, Status, SubSeriesId } from '../../server/src/series/series';

/** An RFC as a test names it; what is left out is as in an ordinary RFC in force. */
export interface EntrySketch {
  readonly rfc: number;
  readonly title?: string;
  /** `YYYY-MM`. */
  readonly date?: string;
  readonly status?: Status;
  readonly obsoletes?: readonly number[];
  readonly updates?: readonly number[];
  readonly also?: readonly SubSeriesId[];
  readonly draft?: string;
  readonly hasErrata?: boolean;
}

/** A series of these RFCs, the inverse relations filled in. */
export function seriesOf(
  sketches: readonly EntrySketch[],
  options: { readonly date?: string; readonly notIssued?: readonly number[] } = {},
): Series {
  const inverse = (rfc: number, relation: 'obsoletes' | 'updates') =>
    sketches.filter((other) => other[relation]?.includes(rfc)).map((other) => rfcNumber(other.rfc));
  const entries = new Map<number, SeriesEntry>(
    sketches.map((sketch) => {
      const [year = 2000, month = 1] = (sketch.date ?? '2000-01').split('-').map(Number);
      return [
        sketch.rfc,
        {
          rfc: rfcNumber(sketch.rfc),
          title: sketch.title ?? `Title of ${sketch.rfc}`,
          date: { year, month },
          status: sketch.status ?? 'PROPOSED STANDARD',
          stream: 'IETF',
          obsoletes: (sketch.obsoletes ?? []).map(rfcNumber),
          obsoletedBy: inverse(sketch.rfc, 'obsoletes'),
          updates: (sketch.updates ?? []).map(rfcNumber),
          updatedBy: inverse(sketch.rfc, 'updates'),
          also: sketch.also ?? [],
          ...(sketch.draft === undefined ? {} : { draft: sketch.draft }),
          hasErrata: sketch.hasErrata ?? false,
          hasText: true,
        },
      ];
    }),
  );
  const numbers = [...entries.keys()].sort((a, b) => a - b).map(rfcNumber);
  const isMember = (entry: SeriesEntry, id: SubSeriesId) =>
    entry.also.some(({ kind, number }) => kind === id.kind && number === id.number);
  return {
    date: options.date ?? '2026-08-01',
    newest: numbers.at(-1) ?? rfcNumber(1),
    numbers,
    get: (rfc) => entries.get(rfc),
    isNotIssued: (rfc) => options.notIssued?.includes(rfc) ?? false,
    members: (id) => {
      const members = numbers.filter((rfc) => isMember(entries.get(rfc)!, id));
      return members.length === 0 ? undefined : members;
    },
    findByDraft: (name) =>
      [...entries.values()].find((entry) => entry.draft === name.replace(/-\d\d$/, ''))?.rfc,
  };
}

/** A requirement in one line: `11.1@12 SHOULD support the security architecture` (section, 0-based line, keyword, words). */
export type RequirementSketch = string;

export interface FactsSketch {
  /** Section number → title. */
  readonly sections?: Readonly<Record<string, string>>;
  readonly requirements?: readonly RequirementSketch[];
  readonly numberingComplete?: boolean;
  readonly amends?: readonly AmendmentSketch[];
}

/** `[own section, RFC, its section]`, and `whole` where that is replaced. */
export type AmendmentSketch = readonly [section: string, rfc: number, amended: string, how?: 'whole'];

/**
 * `[old requirement, change, new requirement]`, each named by its section and line, `11.1@12`; null where there is none.
 * Then how sure it is, 1 where it is left out.
 */
export type ChangeSketch = readonly [string | null, RequirementChange['change'], string | null, number?];

/** How one group of RFCs became another; a requirement of a group of several names its RFC: `9110#11.1@12`. */
export interface ComparisonSketch {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly relation?: Comparison['relation'];
  readonly changes?: readonly ChangeSketch[];
  /** `[old section, new section]`; a new section of several RFCs names its RFC: `9110#15.5.5`. */
  readonly sections?: readonly (readonly [string | null, string | null])[];
}

/** A requirement index that holds these facts and comparisons. */
export function indexOf(
  facts: Readonly<Record<number, FactsSketch>>,
  comparisons: readonly ComparisonSketch[] = [],
): RequirementIndex {
  const known = new Map<number, RfcFacts>(
    Object.entries(facts).map(([rfc, sketch]) => [Number(rfc), factsOf(Number(rfc), sketch)]),
  );
  const full = comparisons.map((sketch) => comparisonOf(sketch, known));
  return {
    ...emptyIndex,
    facts: (rfc) => known.get(rfc),
    successions: (old) => full.filter((comparison) => comparison.old.includes(old)),
    amendments: (update) =>
      (facts[update]?.amends ?? []).map(([section, rfc, amended, how]) => ({
        section: parseSectionNumber(section),
        rfc: rfcNumber(rfc),
        amended: parseSectionNumber(amended)!,
        whole: how === 'whole',
      })),
  };
}

export function factsOf(rfc: number, sketch: FactsSketch): RfcFacts {
  const statements: StatementFact[] = [];
  const requirements = (sketch.requirements ?? []).map((line): RequirementFact => {
    const [, section = '', at = '0', keyword = '', words = ''] =
      /^(\S*)@(\d+) ((?:MUST|SHALL|SHOULD|must|shall|should|may|MAY)[+-]?(?: NOT| not)?) ?(.*)$/.exec(line) ??
      [];
    statements.push({ words: words.split(' ').filter(Boolean), cites: [] });
    return {
      section: parseSectionNumber(section),
      line: Number(at),
      column: 0,
      nth: 1,
      keyword,
      level: levelOf(keyword),
      context: 'prose',
      informal: keyword !== keyword.toUpperCase(),
      marked: false,
      statement: statements.length - 1,
      at: 0,
    };
  });
  const sections = Object.entries(sketch.sections ?? {}).map(([number, title], at): SectionFact => ({
    number: parseSectionNumber(number)!,
    title,
    line: at * 10,
  }));
  return {
    rfc: rfcNumber(rfc),
    keywordSource: 'rfc2119',
    numberingComplete: sketch.numberingComplete ?? true,
    sections,
    statements,
    requirements,
  };
}

function levelOf(keyword: string): Level {
  const base = keyword.toUpperCase().replace(/[+-]$/, '').replace('SHALL', 'MUST');
  return base as Level;
}

function comparisonOf(sketch: ComparisonSketch, known: ReadonlyMap<number, RfcFacts>): Comparison {
  const split = (name: string, group: readonly number[]): { rfc: RfcNumber; place: string } => {
    const [, rfc, place] = /^(?:(\d+)#)?(.*)$/.exec(name)!;
    return { rfc: rfcNumber(rfc === undefined ? group[0]! : Number(rfc)), place: place! };
  };
  const requirement = (name: string | null, group: readonly number[]): RequirementChange['old'] => {
    if (name === null) return undefined;
    const { rfc, place } = split(name, group);
    const found = known
      .get(rfc)
      ?.requirements.find(({ section, line }) => `${section ?? ''}@${line}` === place);
    if (found === undefined) throw new Error(`no requirement ${name} in the sketch of RFC ${rfc}`);
    return { rfc, requirement: found };
  };
  const section = (name: string | null, group: readonly number[]): SectionMatch['old'] => {
    if (name === null) return undefined;
    const { rfc, place } = split(name, group);
    return { rfc, section: parseSectionNumber(place)! };
  };
  return {
    old: sketch.old.map(rfcNumber),
    new: sketch.new.map(rfcNumber),
    relation: sketch.relation ?? 'obsoletes',
    sections: (sketch.sections ?? []).map(([old, next]) => ({
      old: section(old, sketch.old),
      new: section(next, sketch.new),
      score: 1,
    })),
    requirements: (sketch.changes ?? []).map(([old, change, next, score = 1]) => ({
      old: requirement(old, sketch.old),
      new: requirement(next, sketch.new),
      change,
      score,
    })),
  };
}
