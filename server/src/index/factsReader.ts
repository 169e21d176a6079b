/** Reads a group's columns back, and one RFC's facts out of them. */
import type {
  ChangeNotice,
  KeywordSource,
  RequirementFact,
  RfcFacts,
  SectionAmendment,
  SectionFact,
  StatementFact,
} from '../rfc/facts';
import type { RfcNumber, SectionNumber } from '../rfc/identity';
import { once } from '../text/once';
import { ByteReader } from './bytes';
import type { Dictionary } from './dictionary';
import { readWordId, skipWordIds } from './dictionary';
import {
  endOfText,
  endOfTexts,
  expectedNth,
  firstTextWord,
  keywordSources,
  readPlace,
  readRfc,
  sectionsHoldingRequirements,
  skipPlaces,
  type FactColumn,
} from './factColumns';
import { parseKind, type RequirementKind } from './requirementKinds';
import { readSectionNumbers, skipSectionNumbers } from './sectionNumbers';

/** What the index has of one RFC: its facts and what terms need beyond them. */
export interface IndexedFacts extends RfcFacts {
  /** Parallel to {@link RfcFacts.sections}: words of the subject of each section's first sentence; often empty. */
  readonly subjects: readonly (readonly string[])[];
  /** In document order. */
  readonly notices: readonly ChangeNotice[];
  readonly amendments: readonly SectionAmendment[];
}

/** What a group's columns are read with. */
export interface GroupSource {
  readonly rfcs: readonly RfcNumber[];
  /** Inflates a column of this group; undefined when it is damaged. */
  column(name: FactColumn): Uint8Array | undefined;
  readonly kinds: readonly RequirementKind[];
  readonly words: Dictionary;
  readonly titles: Dictionary;
}

/** Reads one RFC's part of each column; what the other RFCs of the group have is passed over, not decoded. */
export interface FactsGroupReader {
  /** @param at the RFC's place in the group, here and below */
  extent(at: number): Extent;
  /** Without their titles; empty where their columns are damaged. */
  outline(at: number): readonly Heading[];
  /** @returns gives the title of a section by its place; empty where there is none */
  titles(at: number): (place: number) => string;
  statements(at: number): readonly StatementFact[];
  /** @param outline of the same RFC */
  requirements(at: number, outline: readonly Heading[]): readonly RequirementFact[];
  /** For each section that holds requirements. */
  subjects(at: number): readonly (readonly string[])[];
  /** @param outline of the same RFC */
  notices(at: number, outline: readonly Heading[]): readonly ChangeNotice[];
  /** @param outline of the same RFC */
  amendments(at: number, outline: readonly Heading[]): readonly SectionAmendment[];
}

export type Heading = Pick<SectionFact, 'number' | 'line'>;

/** What is known of an RFC beside its columns. */
export interface Extent {
  readonly keywordSource: KeywordSource;
  readonly numberingComplete: boolean;
  readonly sections: number;
  readonly requirements: number;
  readonly statements: number;
}

/** Makes the facts of one RFC, each part when it is first asked for. @param group reads it again where it was forgotten */
export function createFacts(rfc: RfcNumber, at: number, group: () => FactsGroupReader): IndexedFacts {
  const { keywordSource, numberingComplete, ...counts } = group().extent(at);
  const outline = once(() => group().outline(at));
  const sections = once((): readonly SectionFact[] => {
    const titles = once(() => group().titles(at));
    return outline().map(({ number, line }, place) => ({
      number,
      // Most of what asks for sections asks for few titles, which are words of a dictionary.
      get title() {
        return titles()(place);
      },
      line,
    }));
  });
  const statements = once(() => group().statements(at));
  const requirements = once(() => group().requirements(at, outline()));
  const subjects = once(() => {
    const held = group().subjects(at)[Symbol.iterator]();
    const holding = sectionsHoldingRequirements({ sections: sections(), requirements: requirements() });
    return holding.map((holds): readonly string[] => (holds ? (held.next().value ?? []) : []));
  });
  const notices = once(() => group().notices(at, outline()));
  const amendments = once(() => group().amendments(at, outline()));
  return {
    rfc,
    keywordSource,
    get numberingComplete() {
      // Of sections that could not be read nothing is complete.
      return numberingComplete && outline().length === counts.sections;
    },
    get sections() {
      return sections();
    },
    get statements() {
      return statements();
    },
    get requirements() {
      return requirements();
    },
    get subjects() {
      return subjects();
    },
    get notices() {
      return notices();
    },
    get amendments() {
      return amendments();
    },
  };
}

export function readFactsGroup(source: GroupSource): FactsGroupReader {
  const extents = readExtents(source.column('rfcs') ?? nothing, source.rfcs.length);
  const column = (name: FactColumn, skip: Skip) => createColumn(() => source.column(name), extents, skip);
  const spelled: number[] = [];
  const numbers = column('numbers', (from, { sections }) => {
    spelled.push(skipSectionNumbers(sections, from));
  });
  const spellings = column('spellings', (from, _, at) => {
    for (let left = spelled[at] ?? 0; left > 0 && !from.atEnd; left--) from.skip(from.varint());
  });
  const headings = column('headings', (from, { sections }) => from.skipSteps(sections));
  const titles = column('titles', (from, { sections }) => {
    for (let left = sections; left > 0 && !from.atEnd; left--) skipText(from);
  });
  const subjects = column('subjects', skipTexts);
  const places = column('places', (from, { requirements }) => skipPlaces(from, requirements));
  const lines = column('lines', (from, { requirements }) => from.skipSteps(requirements));
  const ofRequirements: Skip = (from, { requirements }) => from.skipVarints(requirements);
  const [columns, kinds, ats] = [
    column('columns', ofRequirements),
    column('kinds', ofRequirements),
    column('at', ofRequirements),
  ];
  const stored: number[] = [];
  const lengths = column('lengths', (from, { statements }) => {
    let words = 0;
    for (let left = statements; left > 0 && !from.atEnd; left--) words += from.varint();
    stored.push(words);
  });
  const words = column('words', (from, _, at) => skipWordIds(from, stored[at] ?? 0));
  const citing: number[] = [];
  const cites = column('cites', (from) => {
    const count = from.count();
    from.skipVarints(count);
    citing.push(count);
  });
  const cited = column('cited', (from, _, at) => {
    for (let left = citing[at] ?? 0; left > 0; left--) readRfc(from);
  });
  const notices = column('notices', (from) => {
    for (let left = from.count(); left > 0; left--) {
      from.varint();
      skipText(from);
    }
  });

  const amended = column('amended', (from) => {
    for (let left = from.count(); left > 0; left--) {
      from.varint();
      readRfc(from);
      from.skip(from.varint());
    }
  });

  /** The statements that cite, by their place. */
  const citesOf = (at: number): ReadonlyMap<number, readonly RfcNumber[]> => {
    const found = new Map<number, RfcNumber[]>();
    const gaps = cites(at);
    const rfcs = cited(at);
    if (!gaps || !rfcs) return found;
    let statement = 0;
    for (let left = gaps.count(); left > 0; left--) {
      statement += gaps.varint();
      const known = found.get(statement);
      if (known) known.push(readRfc(rfcs));
      else found.set(statement, [readRfc(rfcs)]);
    }
    return found;
  };

  return {
    extent: (at) => extents[at]!,
    outline(at) {
      // What is spelled out is found by counting the steps that do not say it.
      const steps = numbers(at);
      const [names, lines] = [spellings(at), headings(at)];
      if (!steps || !names || !lines) return [];
      let line = 0;
      return readSectionNumbers(extents[at]!.sections, steps, names).map((number) => ({
        number,
        line: (line += lines.step()),
      }));
    },
    titles(at) {
      const from = titles(at);
      if (!from) return () => '';
      const starts: number[] = [];
      const known: string[] = [];
      return (place) => {
        if (place >= extents[at]!.sections) return '';
        while (starts.length <= place) {
          starts.push(from.position);
          if (!from.atEnd) skipText(from);
        }
        return (known[place] ??= readText(from.readerAt(starts[place]!), source.titles).join(' '));
      };
    },
    statements(at) {
      const counts = lengths(at);
      const ids = words(at);
      const citedBy = citesOf(at);
      return times(extents[at]!.statements, (statement) => ({
        words:
          counts && ids && !ids.atEnd
            ? times(counts.varint(), () => source.words.word(readWordId(ids)))
            : noWords,
        cites: citedBy.get(statement) ?? noCites,
      }));
    },
    requirements(at, outline) {
      const [place, line, column, kind] = [places(at), lines(at), columns(at), kinds(at)];
      if (!place || !line || !column || !kind || outline.length < extents[at]!.sections) return [];
      return readRequirements(
        extents[at]!.requirements,
        { place, line, column, kind, at: ats(at) },
        outline,
        source.kinds,
      );
    },
    subjects(at) {
      const from = subjects(at);
      if (!from) return [];
      const found: (readonly string[])[] = [];
      for (let text = readTextOrEnd(from, source.words); text; text = readTextOrEnd(from, source.words))
        found.push(text);
      return found;
    },
    notices(at, outline) {
      const from = notices(at);
      if (!from) return [];
      return times(from.count(), () => ({
        section: outline[from.varint() - 1]?.number,
        words: readText(from, source.words),
      }));
    },
    amendments(at, outline) {
      const from = amended(at);
      if (!from) return [];
      return times(from.count(), () => {
        const place = from.varint();
        const rfc = readRfc(from);
        const number = from.string() as SectionNumber;
        return { section: outline[(place >> 1) - 1]?.number, rfc, amended: number, whole: place % 2 === 1 };
      });
    },
  };
}

/** Passes over what one RFC has in a column. @param at the RFC's place in the group */
type Skip = (from: ByteReader, extent: Extent, at: number) => void;

/** @returns gives a reader at the start of an RFC's part; undefined when the column is damaged */
function createColumn(
  inflate: () => Uint8Array | undefined,
  extents: readonly Extent[],
  skip: Skip,
): (at: number) => ByteReader | undefined {
  const opened = once(() => {
    const bytes = inflate();
    if (!bytes) return undefined;
    const reader = new ByteReader(bytes);
    const starts = extents.map((extent, at) => {
      const start = reader.position;
      skip(reader, extent, at);
      return start;
    });
    return { bytes, starts };
  });
  return (at) => {
    const column = opened();
    return column && new ByteReader(column.bytes, column.starts[at]);
  };
}

function readExtents(column: Uint8Array, count: number): readonly Extent[] {
  const bytes = new ByteReader(column);
  const flags = times(count, () => bytes.byte());
  const sections = times(count, () => bytes.varint());
  const requirements = times(count, () => bytes.varint());
  return flags.map((flag, at) => ({
    keywordSource: keywordSources[flag >> 1] ?? 'none',
    numberingComplete: flag % 2 === 1,
    sections: sections[at]!,
    requirements: requirements[at]!,
    statements: Math.max(0, requirements[at]! - bytes.signed()),
  }));
}

interface RequirementColumns {
  readonly place: ByteReader;
  readonly line: ByteReader;
  readonly column: ByteReader;
  readonly kind: ByteReader;
  /** Undefined when it is damaged: then every keyword stands at the start of its statement. */
  readonly at: ByteReader | undefined;
}

function readRequirements(
  count: number,
  columns: RequirementColumns,
  outline: readonly Heading[],
  allKinds: readonly RequirementKind[],
): readonly RequirementFact[] {
  let place = 0;
  let line = 0;
  let statement = 0;
  let before: RequirementFact | undefined;
  return times(count, () => {
    const step = readPlace(columns.place);
    place += step.section;
    statement += step.statement;
    const section = outline[place - 1];
    if (step.section !== 0) line = Math.max(line, section?.line ?? 0);
    line += columns.line.step();
    const { keyword, level, context, informal, marked } = allKinds[columns.kind.varint()] ?? unknownKind;
    before = {
      section: section?.number,
      line,
      column: columns.column.varint(),
      nth: expectedNth(before, line) + step.nth,
      keyword,
      level,
      context,
      informal,
      marked,
      statement,
      at: columns.at?.varint() ?? 0,
    };
    return before;
  });
}

function readText(from: ByteReader, dictionary: Dictionary): readonly string[] {
  return readTextOrEnd(from, dictionary) ?? [];
}

/** Undefined at the end of an RFC's texts, and at the end of all. */
function readTextOrEnd(from: ByteReader, dictionary: Dictionary): readonly string[] | undefined {
  if (from.atEnd) return undefined;
  const words: string[] = [];
  for (let id = readWordId(from); id !== endOfText; id = readWordId(from)) {
    if (id === endOfTexts) return undefined;
    words.push(dictionary.word(id - firstTextWord));
  }
  return words;
}

/** @returns whether it was the end of the RFC's texts */
function skipText(from: ByteReader): boolean {
  for (let id = readWordId(from); id !== endOfText; id = readWordId(from)) if (id === endOfTexts) return true;
  return from.atEnd;
}

function skipTexts(from: ByteReader): void {
  while (!from.atEnd && !skipText(from));
}

function times<Value>(count: number, make: (at: number) => Value): Value[] {
  const values: Value[] = [];
  for (let at = 0; at < count; at++) values.push(make(at));
  return values;
}

const nothing = new Uint8Array();
const noWords: readonly string[] = [];
const noCites: readonly RfcNumber[] = [];
const unknownKind: RequirementKind = parseKind('');
