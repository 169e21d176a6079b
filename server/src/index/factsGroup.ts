/**
 * The facts of some RFCs as columns: one array of small numbers for each property, in the order of the RFCs and of their
 * documents. Neighbours are alike, so most numbers are differences, and each column deflates by itself.
 */
import type { ChangeNotice, RequirementFact, RfcFacts, SectionFact } from '../rfc/facts';
import { ByteWriter } from './bytes';
import { writeWordId } from './dictionary';
import type { Interner } from './interner';
import { writeSectionNumbers } from './sectionNumbers';

/** Every column of a group of RFCs; each is a table of the index file, named `facts.<column>`, with a block a group. */
export const factColumns = [
  'rfcs',
  'numbers',
  'spellings',
  'headings',
  'titles',
  'titleWords',
  'subjects',
  'sections',
  'lines',
  'columns',
  'kinds',
  'statements',
  'nth',
  'at',
  'lengths',
  'words',
  'cites',
  'notices',
] as const;

export type FactColumn = (typeof factColumns)[number];

export const keywordSources = ['none', 'own', 'rfc2119', 'rfc8174'] as const;

/** The strings of many groups, each numbered once. */
export interface Vocabulary {
  readonly words: Interner;
  /** Words of section titles: most are capitalised, and few stand in statements. */
  readonly titles: Interner;
  readonly kinds: Interner;
}

/** The final numbers of a vocabulary's strings, by the numbers they had; -1 for a word that is left out. */
export interface Numbering {
  readonly words: Int32Array;
  readonly titles: Int32Array;
  readonly kinds: Int32Array;
}

/** What of a statement's words is stored. */
export interface WordLimits {
  /** At most so many words of a statement, those around its (first) keyword. */
  readonly words: number;
  /** Of a statement that says its requirement in lower case. */
  readonly informalWords: number;
}

/** A requirement's kind: all that is the same for thousands of them. */
export function formatKind(requirement: RequirementFact): string {
  const { keyword, level, context, informal, marked } = requirement;
  return [level, context, informal ? 'informal' : '', marked ? 'marked' : '', keyword].join('\t');
}

/** Collects RFCs with words numbered by an interner; written when every word of the series has its final number. */
export class FactsGroup {
  private readonly columns = Object.fromEntries(
    factColumns.map((column) => [column, new ByteWriter()]),
  ) as Record<FactColumn, ByteWriter>;
  /** Interned words of all statements, one after another. */
  private readonly words: number[] = [];
  private readonly lengths: number[] = [];
  private readonly subjects: number[] = [];
  private readonly subjectLengths: number[] = [];
  private readonly kinds: number[] = [];
  /** For each requirement its statement's place in {@link lengths} and its own place among the words. */
  private readonly statementOf: number[] = [];
  private readonly at: number[] = [];

  /** Interned words of all titles, and how many each title has. */
  private readonly titleWords: number[] = [];
  private readonly titleLengths: number[] = [];

  /** For each RFC its notices: the section's place counted from 1, and interned words. */
  private readonly notices: (readonly { readonly place: number; readonly words: readonly number[] }[])[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly limits: WordLimits,
  ) {}

  /** @param subjects for each section the words of its first sentence's subject; empty where it has none worth keeping */
  add(
    facts: RfcFacts,
    subjects: readonly (readonly string[])[],
    notices: readonly ChangeNotice[] = [],
  ): void {
    this.notices.push(
      notices.map(({ section, words }) => ({
        place: facts.sections.findIndex(({ number }) => number === section) + 1,
        words: words.map((word) => this.vocabulary.words.add(word)),
      })),
    );
    this.addSections(facts.sections);
    const windows = wordWindows(facts, this.limits);
    this.addRequirements(facts, windows);
    const rfcs = this.columns.rfcs;
    rfcs.byte(keywordSources.indexOf(facts.keywordSource) * 2 + (facts.numberingComplete ? 1 : 0));
    rfcs.varint(facts.sections.length);
    rfcs.varint(facts.statements.length);
    rfcs.varint(facts.requirements.length);
    facts.statements.forEach((statement, at) => {
      const { from, to } = windows[at]!;
      this.lengths.push(to - from);
      for (const word of statement.words.slice(from, to)) this.words.push(this.vocabulary.words.add(word));
      this.columns.cites.varint(statement.cites.length);
      for (const rfc of statement.cites) this.columns.cites.varint(rfc);
    });
    for (const subject of facts.sections.map((_, at) => subjects[at] ?? [])) {
      this.subjectLengths.push(subject.length);
      for (const word of subject) this.subjects.push(this.vocabulary.words.add(word));
    }
  }

  /** The columns, with every string's final number. */
  finish(numbering: Numbering): Readonly<Record<FactColumn, Uint8Array>> {
    const kept = this.keptWords(numbering.words);
    for (const kind of this.kinds) this.columns.kinds.varint(numbering.kinds[kind]!);
    this.at.forEach((at, requirement) => {
      const { positions } = kept[this.statementOf[requirement]!]!;
      const before = positions.findIndex((position) => position >= at);
      this.columns.at.varint(before < 0 ? positions.length : before);
    });
    for (const { ids } of kept) {
      this.columns.lengths.varint(ids.length);
      for (const id of ids) writeWordId(this.columns.words, id);
    }
    for (const length of this.titleLengths) this.columns.titles.varint(length);
    for (const word of this.titleWords) writeWordId(this.columns.titleWords, numbering.titles[word]!);
    let from = 0;
    for (const length of this.subjectLengths) {
      const ids = this.subjects.slice(from, (from += length)).map((id) => numbering.words[id]!);
      const known = ids.filter((id) => id >= 0);
      this.columns.subjects.byte(known.length);
      for (const id of known) writeWordId(this.columns.subjects, id);
    }
    this.writeNotices(numbering);
    return Object.fromEntries(factColumns.map((column) => [column, this.columns[column].finish()])) as Record<
      FactColumn,
      Uint8Array
    >;
  }

  private writeNotices(numbering: Numbering): void {
    const bytes = this.columns.notices;
    for (const notices of this.notices) {
      bytes.varint(notices.length);
      for (const { place, words } of notices) {
        const ids = words.map((id) => numbering.words[id]!).filter((id) => id >= 0);
        bytes.varint(place);
        bytes.varint(ids.length);
        for (const id of ids) writeWordId(bytes, id);
      }
    }
  }

  private addSections(sections: readonly SectionFact[]): void {
    const { numbers, spellings, headings } = this.columns;
    writeSectionNumbers(
      sections.map(({ number }) => number),
      numbers,
      spellings,
    );
    let line = 0;
    for (const section of sections) {
      headings.signed(section.line - line);
      line = section.line;
      const words = section.title.split(' ');
      this.titleLengths.push(words.length);
      for (const word of words) this.titleWords.push(this.vocabulary.titles.add(word));
    }
  }

  private addRequirements({ sections, requirements }: RfcFacts, windows: readonly WordWindow[]): void {
    const { sections: places, lines, columns, statements, nth } = this.columns;
    const firstStatement = this.lengths.length;
    let section = 0;
    let line = 0;
    let statement = 0;
    let before: RequirementFact | undefined;
    for (const requirement of requirements) {
      const place = findSection(sections, requirement) + 1;
      places.signed(place - section);
      // In a new section the heading is nearer than the requirement before.
      if (place !== section) line = Math.max(line, sections[place - 1]?.line ?? 0);
      section = place;
      lines.signed(requirement.line - line);
      line = requirement.line;
      columns.varint(requirement.column);
      statements.signed(requirement.statement - statement);
      statement = requirement.statement;
      nth.signed(requirement.nth - expectedNth(before, requirement.line));
      before = requirement;
      this.kinds.push(this.vocabulary.kinds.add(formatKind(requirement)));
      this.statementOf.push(firstStatement + requirement.statement);
      const { from, to } = windows[requirement.statement] ?? { from: 0, to: 0 };
      this.at.push(Math.min(Math.max(requirement.at, from), to) - from);
    }
  }

  /** For each statement the words that the dictionary has, with their positions among all that were added. */
  private keptWords(finalWords: Int32Array) {
    let from = 0;
    return this.lengths.map((length) => {
      const positions: number[] = [];
      const ids: number[] = [];
      for (let position = 0; position < length; position++) {
        const id = finalWords[this.words[from + position]!]!;
        if (id < 0) continue;
        positions.push(position);
        ids.push(id);
      }
      from += length;
      return { positions, ids };
    });
  }
}

/** The words of a statement that are kept: half-open positions among all of them. */
interface WordWindow {
  readonly from: number;
  readonly to: number;
}

function wordWindows({ statements, requirements }: RfcFacts, limits: WordLimits): readonly WordWindow[] {
  const firstAt = new Map<number, number>();
  const formal = new Set<number>();
  for (const { statement, at, informal } of requirements) {
    if (!firstAt.has(statement)) firstAt.set(statement, at);
    if (!informal) formal.add(statement);
  }
  return statements.map(({ words }, statement) => {
    const limit = formal.has(statement) ? limits.words : limits.informalWords;
    const from = windowStart(words.length, limit, firstAt.get(statement) ?? 0);
    return { from, to: Math.min(words.length, from + limit) };
  });
}

/** Where the words that are kept start: two in five stand before the keyword, for the subject, the rest after it. */
function windowStart(length: number, limit: number, at: number): number {
  return Math.max(0, Math.min(at - Math.floor(limit * 0.4), length - limit));
}

/** The section's index among the sections: of several with that number the last that starts above the requirement. */
function findSection(sections: readonly SectionFact[], { section, line }: RequirementFact): number {
  if (section === undefined) return -1;
  const above = sections.findLastIndex((candidate) => candidate.number === section && candidate.line <= line);
  return above >= 0 ? above : sections.findIndex((candidate) => candidate.number === section);
}

/** The count of a keyword on its line as the one before suggests. */
export function expectedNth(
  before: { readonly line: number; readonly nth: number } | undefined,
  line: number,
): number {
  return before && before.line === line ? before.nth + 1 : 1;
}
