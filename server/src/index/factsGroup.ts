/**
 * The facts of some RFCs as columns: one array of small numbers for each property, in the order of the RFCs and of their
 * documents. Neighbours are alike, so most numbers are differences, and each column deflates by itself.
 */
import type { ChangeNotice, RequirementFact, RfcFacts, SectionAmendment, SectionFact } from '../rfc/facts';
import type { RfcNumber } from '../rfc/identity';
import type { StatementWords } from '../rfc/statementTable';
import { Numbers } from '../text/numbers';
import { ByteWriter } from './bytes';
import { writeWordId } from './dictionary';
import {
  endOfText,
  endOfTexts,
  expectedNth,
  factColumns,
  firstTextWord,
  keywordSources,
  numberedColumns,
  plainColumns,
  sectionsHoldingRequirements,
  writePlace,
  writeRfc,
  type FactColumn,
  type NumberedColumn,
  type PlainColumn,
} from './factColumns';
import type { Interner } from './interner';
import type { KindNumbers } from './requirementKinds';
import { writeSectionNumbers } from './sectionNumbers';
import { wordWindows, type WordLimits, type WordWindows } from './wordWindows';

/** The strings of many groups, each numbered once. */
export interface Vocabulary {
  readonly words: Interner;
  /** Words of section titles: most are capitalised, and few stand in statements. */
  readonly titles: Interner;
  readonly kinds: KindNumbers;
}

/** The final numbers of a vocabulary's strings, by the numbers they had; -1 for a word that is left out. */
export interface Numbering {
  readonly words: Int32Array;
  readonly titles: Int32Array;
  readonly kinds: Int32Array;
}

/** A word in lower case, or the number of an RFC, with or without `RFC` before it. */
const tellsInNotice = /^(?:[a-z][a-z-]{2,}|(?:RFC)?\d{3,5})$/;

/** Collects RFCs with words numbered by an interner; written when every word of the series has its final number. */
export class FactsGroup {
  private readonly columns = Object.fromEntries(
    factColumns.map((column) => [column, new ByteWriter()]),
  ) as Record<FactColumn, ByteWriter>;
  private readonly extents: Extent[] = [];
  /** Interned words of all statements, one after another. */
  private readonly words = new Numbers();
  private readonly lengths = new Numbers();
  private readonly kinds = new Numbers();
  /** For each requirement its statement's place in {@link lengths} and its own place among the words. */
  private readonly statementOf = new Numbers();
  private readonly at = new Numbers();

  /** Interned words of all titles, and how many each title has. */
  private readonly titleWords = new Numbers();
  private readonly titleLengths = new Numbers();

  /** For each RFC the subjects of the sections that hold requirements: interned words. */
  private readonly subjects: (readonly (readonly number[])[])[] = [];
  /** For each RFC its notices: the section's place counted from 1, and interned words. */
  private readonly notices: (readonly { readonly place: number; readonly words: readonly number[] }[])[] = [];

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly limitsOf: (rfc: RfcNumber) => WordLimits,
  ) {}

  /** @param subjects for each section the words of its first sentence's subject; empty where it has none worth keeping */
  add(
    facts: RfcFacts,
    subjects: readonly (readonly string[])[],
    notices: readonly ChangeNotice[],
    amendments: readonly SectionAmendment[],
    statements: StatementWords,
  ): void {
    this.notices.push(
      notices.map(({ section, words }) => ({
        place: facts.sections.findIndex(({ number }) => number === section) + 1,
        words: words.map((word) => this.numberOfNotice(word)),
      })),
    );
    this.addAmendments(facts, amendments);
    this.addSections(facts.sections);
    const limits = this.limitsOf(facts.rfc);
    const windows = wordWindows(facts.requirements, statements, limits);
    this.addRequirements(facts, windows);
    this.extents.push({
      flags: keywordSources.indexOf(facts.keywordSource) * 2 + (facts.numberingComplete ? 1 : 0),
      sections: facts.sections.length,
      requirements: facts.requirements.length,
      statements: statements.count,
    });
    for (let at = 0; at < statements.count; at++)
      this.addWords(statements, at, windows.from[at]!, windows.to[at]!, limits.names);
    this.addCites(statements);
    const numbered: (readonly number[])[] = [];
    sectionsHoldingRequirements(facts).forEach((holding, at) => {
      if (holding) numbered.push((subjects[at] ?? []).map((word) => this.vocabulary.words.add(word)));
    });
    this.subjects.push(numbered);
  }

  private addAmendments({ sections }: RfcFacts, amendments: readonly SectionAmendment[]): void {
    const { amended } = this.columns;
    amended.varint(amendments.length);
    for (const { section, rfc, amended: number, whole } of amendments) {
      const place = sections.findIndex((one) => one.number === section) + 1;
      amended.varint(place * 2 + (whole ? 1 : 0));
      writeRfc(amended, rfc);
      amended.string(number);
    }
  }

  /** Of a notice a plain word, or which RFC it speaks of, says something though the series has it once: it counts as if it stood twice. */
  private numberOfNotice(word: string): number {
    const { words } = this.vocabulary;
    const id = words.add(word);
    if (tellsInNotice.test(word)) words.count(id);
    return id;
  }

  /** The words `[from, to)` of a statement, and the first names behind them. */
  private addWords(
    statements: StatementWords,
    statement: number,
    from: number,
    to: number,
    mostNames: number,
  ): void {
    const before = this.words.length;
    const add = (word: number): void =>
      this.words.push(statements.numberWord(statement, word, this.vocabulary.words));
    for (let word = from; word < to; word++) add(word);
    const most = this.words.length + mostNames;
    const count = statements.wordCount(statement);
    for (let word = to; word < count && this.words.length < most; word++)
      if (statements.isNameLike(statement, word)) add(word);
    this.lengths.push(this.words.length - before);
  }

  /** The columns that hold no string's number. Nothing may be added after. */
  finishPlain(): Readonly<Record<PlainColumn, Uint8Array>> {
    this.writeExtents();
    return this.finished(plainColumns);
  }

  /** The other columns, with every string's final number. */
  finishNumbered(numbering: Numbering): Readonly<Record<NumberedColumn, Uint8Array>> {
    const { columns } = this;
    for (let at = 0; at < this.kinds.length; at++)
      columns.kinds.varint(numbering.kinds[this.kinds.values[at]!]!);
    this.writeWords(numbering.words);
    this.writeTitles(numbering.titles);
    const final = (words: readonly number[]) =>
      words.map((id) => numbering.words[id]!).filter((id) => id >= 0);
    for (const subjects of this.subjects) {
      for (const subject of subjects) writeText(columns.subjects, final(subject));
      writeWordId(columns.subjects, endOfTexts);
    }
    for (const notices of this.notices) {
      columns.notices.varint(notices.length);
      for (const { place, words } of notices) {
        columns.notices.varint(place);
        writeText(columns.notices, final(words));
      }
    }
    return this.finished(numberedColumns);
  }

  private finished<Column extends FactColumn>(
    names: readonly Column[],
  ): Readonly<Record<Column, Uint8Array>> {
    return Object.fromEntries(names.map((name) => [name, this.columns[name].finish()])) as Record<
      Column,
      Uint8Array
    >;
  }

  private writeExtents(): void {
    const { rfcs } = this.columns;
    for (const { flags } of this.extents) rfcs.byte(flags);
    for (const { sections } of this.extents) rfcs.varint(sections);
    for (const { requirements } of this.extents) rfcs.varint(requirements);
    for (const { requirements, statements } of this.extents) rfcs.signed(requirements - statements);
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
      headings.step(section.line - line);
      line = section.line;
      this.titleLengths.push(this.addTitle(section.title));
    }
  }

  /** @returns how many words it has */
  private addTitle(title: string): number {
    const { titles } = this.vocabulary;
    const before = this.titleWords.length;
    for (let from = 0; from <= title.length;) {
      const space = title.indexOf(' ', from);
      const to = space < 0 ? title.length : space;
      this.titleWords.push(titles.add(title, from, to));
      from = to + 1;
    }
    return this.titleWords.length - before;
  }

  private addRequirements({ sections, requirements }: RfcFacts, windows: WordWindows): void {
    const { places, lines, columns } = this.columns;
    const firstStatement = this.lengths.length;
    let section = 0;
    let line = 0;
    let statement = 0;
    let before: RequirementFact | undefined;
    let here = -1;
    for (const requirement of requirements) {
      while (here + 1 < sections.length && sections[here + 1]!.line <= requirement.line) here++;
      const near = here >= 0 && sections[here]!.number === requirement.section;
      const place = (near ? here : findSection(sections, requirement)) + 1;
      writePlace(
        places,
        place - section,
        requirement.statement - statement,
        requirement.nth - expectedNth(before, requirement.line),
      );
      // In a new section the heading is nearer than the requirement before.
      if (place !== section) line = Math.max(line, sections[place - 1]?.line ?? 0);
      section = place;
      lines.step(requirement.line - line);
      line = requirement.line;
      columns.varint(requirement.column);
      statement = requirement.statement;
      before = requirement;
      this.kinds.push(this.vocabulary.kinds.number(requirement));
      this.statementOf.push(firstStatement + requirement.statement);
      const from = windows.from[requirement.statement] ?? 0;
      const to = windows.to[requirement.statement] ?? 0;
      this.at.push(Math.min(Math.max(requirement.at, from), to) - from);
    }
  }

  /** How many citations there are, and for each how many statements it is behind the one before; the RFCs beside. */
  private addCites(statements: StatementWords): void {
    const { cites, cited } = this.columns;
    let before = 0;
    let sum = 0;
    for (let at = 0; at < statements.count; at++) sum += statements.cites(at).length;
    cites.varint(sum);
    for (let at = 0; at < statements.count; at++)
      for (const rfc of statements.cites(at)) {
        cites.varint(at - before);
        before = at;
        writeRfc(cited, rfc);
      }
  }

  private writeTitles(final: Int32Array): void {
    const { titles } = this.columns;
    let at = 0;
    for (let title = 0; title < this.titleLengths.length; title++) {
      for (const end = at + this.titleLengths.values[title]!; at < end; at++)
        writeWordId(titles, final[this.titleWords.values[at]!]! + firstTextWord);
      writeWordId(titles, endOfText);
    }
  }

  /** The words of statements that the dictionary has, and where among them keywords stand. */
  private writeWords(final: Int32Array): void {
    const { at: places, lengths, words } = this.columns;
    /** How many of the first n words are kept. */
    const kept = new Int32Array(this.words.length + 1);
    for (let at = 0; at < this.words.length; at++) {
      const word = final[this.words.values[at]!]!;
      kept[at + 1] = kept[at]! + (word < 0 ? 0 : 1);
      if (word >= 0) writeWordId(words, word);
    }
    const starts = new Int32Array(this.lengths.length + 1);
    for (let statement = 0; statement < this.lengths.length; statement++) {
      const start = starts[statement]!;
      const end = start + this.lengths.values[statement]!;
      starts[statement + 1] = end;
      lengths.varint(kept[end]! - kept[start]!);
    }
    for (let requirement = 0; requirement < this.at.length; requirement++) {
      const start = starts[this.statementOf.values[requirement]!]!;
      places.varint(kept[start + this.at.values[requirement]!]! - kept[start]!);
    }
  }
}

interface Extent {
  /** The keyword source × 2, and 1 where the numbering was read whole. */
  readonly flags: number;
  readonly sections: number;
  readonly requirements: number;
  readonly statements: number;
}

function writeText(to: ByteWriter, words: readonly number[]): void {
  for (const word of words) writeWordId(to, word + firstTextWord);
  writeWordId(to, endOfText);
}

/** The section's index among the sections: of several with that number the last that starts above the requirement. */
function findSection(sections: readonly SectionFact[], { section, line }: RequirementFact): number {
  if (section === undefined) return -1;
  const above = sections.findLastIndex((candidate) => candidate.number === section && candidate.line <= line);
  return above >= 0 ? above : sections.findIndex((candidate) => candidate.number === section);
}
