/** Reads a group's columns back, and one RFC's facts out of them. */
import type {
  ChangeNotice,
  KeywordSource,
  RequirementContext,
  RequirementFact,
  RfcFacts,
  SectionFact,
  StatementFact,
} from '../rfc/facts';
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import type { Level } from '../rfc/level';
import { ByteReader } from './bytes';
import type { Dictionary } from './dictionary';
import { readWordId } from './dictionary';
import type { FactColumn } from './factsGroup';
import { expectedNth, keywordSources } from './factsGroup';
import { once } from './once';
import { readSectionNumbers } from './sectionNumbers';

/** What the index has of one RFC: its facts and what terms need beyond them. */
export interface IndexedFacts extends RfcFacts {
  /** Parallel to {@link RfcFacts.sections}: words of the subject of each section's first sentence; often empty. */
  readonly subjects: readonly (readonly string[])[];
  /** In document order. */
  readonly notices: readonly ChangeNotice[];
}

/** The same for thousands of requirements. */
export interface RequirementKind {
  readonly keyword: string;
  readonly level: Level;
  readonly context: RequirementContext;
  readonly informal: boolean;
  readonly marked: boolean;
}

export function parseKind(text: string): RequirementKind {
  const [level = 'MUST', context = 'prose', informal, marked, ...keyword] = text.split('\t');
  return {
    keyword: keyword.join('\t'),
    level: level as Level,
    context: context as RequirementContext,
    informal: informal !== '',
    marked: marked !== '',
  };
}

/** What a group's columns are read with. */
export interface GroupSource {
  readonly rfcs: readonly RfcNumber[];
  /** Inflates a column of this group; empty when it is damaged. */
  column(name: FactColumn): Uint8Array;
  readonly kinds: readonly RequirementKind[];
  readonly words: Dictionary;
  readonly titles: Dictionary;
}

export interface FactsGroupReader {
  /** @param at the RFC's place in the group */
  facts(at: number): IndexedFacts;
}

/** Where an RFC's sections, statements and requirements start in their columns, and how many there are. */
interface Extent {
  readonly keywordSource: KeywordSource;
  readonly numberingComplete: boolean;
  readonly sections: Range;
  readonly statements: Range;
  readonly requirements: Range;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

export function readFactsGroup(source: GroupSource): FactsGroupReader {
  const extents = readExtents(source.column('rfcs'), source.rfcs.length);
  const sections = once(() => readSections(source, extents));
  const subjects = once(() => readSubjects(source, extents.at(-1)?.sections.to ?? 0));
  const notices = once(() => readNotices(source, extents, sections()));
  const statements = once(() => readStatements(source, extents.at(-1)?.statements.to ?? 0));
  const requirements = once(() => readRequirements(source, extents, sections()));
  return {
    facts(at) {
      const extent = extents[at]!;
      const ownSections = once(() => sections().slice(extent.sections.from, extent.sections.to));
      const ownStatements = once(() => statements().slice(extent.statements));
      const ownRequirements = once(() => requirements()[at]!);
      const ownSubjects = once(() => subjects().slice(extent.sections.from, extent.sections.to));
      return {
        rfc: source.rfcs[at]!,
        keywordSource: extent.keywordSource,
        numberingComplete: extent.numberingComplete,
        get sections() {
          return ownSections();
        },
        get statements() {
          return ownStatements();
        },
        get requirements() {
          return ownRequirements();
        },
        get subjects() {
          return ownSubjects();
        },
        get notices() {
          return notices()[at]!;
        },
      };
    },
  };
}

/** Keeps of a group only what was asked of this RFC, so that the group itself can be forgotten and read again. */
export function apartFromGroup(read: () => IndexedFacts): IndexedFacts {
  const { rfc, keywordSource, numberingComplete } = read();
  const [sections, statements] = [once(() => read().sections), once(() => read().statements)];
  const [requirements, subjects] = [once(() => read().requirements), once(() => read().subjects)];
  const notices = once(() => read().notices);
  return {
    rfc,
    keywordSource,
    numberingComplete,
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
  };
}

function readExtents(column: Uint8Array, count: number): readonly Extent[] {
  const bytes = new ByteReader(column);
  const extents: Extent[] = [];
  const ends = { sections: 0, statements: 0, requirements: 0 };
  const next = (name: keyof typeof ends): Range => {
    const from = ends[name];
    ends[name] += bytes.varint();
    return { from, to: ends[name] };
  };
  for (let at = 0; at < count; at++) {
    const flags = bytes.byte();
    extents.push({
      keywordSource: keywordSources[flags >> 1] ?? 'none',
      numberingComplete: flags % 2 === 1,
      sections: next('sections'),
      statements: next('statements'),
      requirements: next('requirements'),
    });
  }
  return extents;
}

function readSections(source: GroupSource, extents: readonly Extent[]): readonly SectionFact[] {
  const numbers = new ByteReader(source.column('numbers'));
  const spellings = new ByteReader(source.column('spellings'));
  const headings = new ByteReader(source.column('headings'));
  const lengths = new ByteReader(source.column('titles'));
  const words = new ByteReader(source.column('titleWords'));
  const title = () =>
    Array.from({ length: lengths.varint() }, () => source.titles.word(readWordId(words))).join(' ');
  const all: SectionFact[] = [];
  for (const { sections } of extents) {
    let line = 0;
    for (const number of readSectionNumbers(sections.to - sections.from, numbers, spellings)) {
      line += headings.signed();
      all.push({ number, title: title(), line });
    }
  }
  return all;
}

function readSubjects(source: GroupSource, count: number): readonly (readonly string[])[] {
  const bytes = new ByteReader(source.column('subjects'));
  return Array.from({ length: count }, () =>
    Array.from({ length: bytes.byte() }, () => source.words.word(readWordId(bytes))),
  );
}

function readNotices(
  source: GroupSource,
  extents: readonly Extent[],
  allSections: readonly SectionFact[],
): readonly (readonly ChangeNotice[])[] {
  const bytes = new ByteReader(source.column('notices'));
  return extents.map(({ sections }) =>
    Array.from({ length: bytes.varint() }, () => {
      const place = bytes.varint();
      const words = Array.from({ length: bytes.varint() }, () => source.words.word(readWordId(bytes)));
      return { section: place > 0 ? allSections[sections.from + place - 1]?.number : undefined, words };
    }),
  );
}

/** Statements are read as numbers first; words are looked up only for the RFC that is asked for. */
function readStatements(source: GroupSource, count: number) {
  const lengths = new ByteReader(source.column('lengths'));
  const words = new ByteReader(source.column('words'));
  const cites = new ByteReader(source.column('cites'));
  const wordIds: number[][] = [];
  const cited: RfcNumber[][] = [];
  for (let at = 0; at < count; at++) {
    wordIds.push(Array.from({ length: lengths.varint() }, () => readWordId(words)));
    cited.push(Array.from({ length: cites.varint() }, () => rfcNumber(cites.varint())));
  }
  return {
    slice: ({ from, to }: Range): readonly StatementFact[] =>
      wordIds.slice(from, to).map((ids, at) => ({
        words: ids.map((id) => source.words.word(id)),
        cites: cited[from + at]!,
      })),
  };
}

function readRequirements(
  source: GroupSource,
  extents: readonly Extent[],
  allSections: readonly SectionFact[],
): readonly (readonly RequirementFact[])[] {
  const reader = (name: FactColumn) => new ByteReader(source.column(name));
  const [places, lines, columns, kinds] = [
    reader('sections'),
    reader('lines'),
    reader('columns'),
    reader('kinds'),
  ];
  const [statements, nths, ats] = [reader('statements'), reader('nth'), reader('at')];
  return extents.map(({ sections, requirements }) => {
    let place = 0;
    let line = 0;
    let statement = 0;
    let before: RequirementFact | undefined;
    return Array.from({ length: requirements.to - requirements.from }, () => {
      const step = places.signed();
      place += step;
      const section = place > 0 ? allSections[sections.from + place - 1] : undefined;
      if (step !== 0) line = Math.max(line, section?.line ?? 0);
      line += lines.signed();
      statement += statements.signed();
      const { keyword, level, context, informal, marked } = source.kinds[kinds.varint()] ?? unknownKind;
      before = {
        section: section?.number,
        line,
        column: columns.varint(),
        nth: expectedNth(before, line) + nths.signed(),
        keyword,
        level,
        context,
        informal,
        marked,
        statement,
        at: ats.varint(),
      };
      return before;
    });
  });
}

const unknownKind: RequirementKind = parseKind('');
