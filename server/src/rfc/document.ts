/** A parsed RFC: its facts, and what only the text can give. */
import { type SourceText, sourceText } from '../text/codes';
import { type Span, TextView } from '../text/view';
import { sentencesIn } from '../text/sentences';
import { blockAround } from './blocks';
import { findDefinitions, readKeywordSource } from './definitions';
import type { RfcFacts, SectionFact } from './facts';
import { type RfcNumber, rfcNumber, type SectionNumber } from './identity';
import { readLines, type RfcLines } from './lines';
import { findNumberingProblem, type NumberingProblem } from './numbering';
import { type Outline, readOutline } from './outline';
import { DEFINES, readRegions } from './regions';
import { mayBeCell } from './alignedTables';
import { completeKeywords, findKeywordWords } from './keywords';
import { readRequirements, type Requirements } from './requirements';
import type { StatementWords } from './statementTable';
import { readTitle } from './title';

/** What of an RFC is wanted. */
export interface ParseOptions {
  /**
   * `where-needed` leaves out requirements in lower case where the document defines what its upper-case keywords
   * mean (RFC 8174: only upper case counts then). Default `all`.
   */
  readonly informal?: 'all' | 'where-needed';
}

/** The text of one section down to the next heading, without page furniture. */
export interface SectionText {
  /** Undefined for what stands before the first numbered section. */
  readonly number: SectionNumber | undefined;
  readonly sentences: readonly string[];
}

export interface RfcDocument extends RfcFacts {
  /** As printed above the abstract, white space folded; empty where none was found. */
  readonly title: string;
  readonly text: string;
  /** The lines without page furniture. */
  readonly lines: RfcLines;
  /** What each of {@link lines} is: 0 for running text, or a mark of `regions.ts`. */
  readonly regions: Uint8Array;
  /** Why {@link RfcFacts.numberingComplete} is false; undefined where it is true. */
  readonly numberingProblem: NumberingProblem | undefined;
  /** The words of the statements for who numbers words. */
  readonly statementWords: StatementWords;
  /** The text of a statement, by its index in {@link RfcFacts.statements}. */
  statementText(statement: number): string;
  /** Offset in {@link statementText} at which the statement's own sentence starts, after its list's lead-in; 0 without one. */
  statementOwnStart(statement: number): number;
  /** Source offsets of a statement's own sentence or row. */
  statementSpan(statement: number): Span;
  /** Source offsets of a section's own text, from the end of its heading to the next heading; undefined for an unknown one. */
  sectionSpan(section: SectionNumber): Span | undefined;
  /**
   * The sentences of every section, in document order; derived anew at each call.
   * @param holds asked for each section and each block of lines in it, in order, by their source offsets: false leaves
   * out its sentences
   */
  sectionTexts(holds?: (start: number, end: number) => boolean): readonly SectionText[];
}

/**
 * Reads any text as an RFC and never throws; what is no RFC yields few or no facts.
 * @param text without a byte order mark, or with one, which counts as white space
 * @param rfc its number, where known; else it is read from the text's first lines, 0 where there is none
 */
export function parseRfcDocument(
  text: string | SourceText,
  rfc?: RfcNumber,
  options: ParseOptions = {},
): RfcDocument {
  const source = typeof text === 'string' ? sourceText(withoutMark(text)) : text;
  return new ParsedRfc(source, rfc ?? findOwnNumber(source.text), options);
}

function withoutMark(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

class ParsedRfc implements RfcDocument {
  readonly text: string;
  readonly lines: RfcLines;
  readonly regions: Uint8Array;
  readonly keywordSource;
  readonly sections: readonly SectionFact[];
  readonly numberingProblem: NumberingProblem | undefined;
  private readonly outline: Outline;
  private readonly found: Requirements;
  /** Index into the headings by number, made when it is first asked for. */
  private places: Map<string, number> | undefined;

  constructor(
    source: SourceText,
    readonly rfc: RfcNumber,
    options: ParseOptions,
  ) {
    const { text } = source;
    this.text = text;
    this.lines = readLines(source);
    this.outline = readOutline(this.lines);
    const { headings, contents } = this.outline;
    this.regions = readRegions(this.lines, headings, contents.start, contents.end);
    const words = findKeywordWords(this.lines);
    const definitions = findDefinitions(this.lines, this.regions, words.capital);
    this.keywordSource = readKeywordSource(
      text,
      definitions,
      words.capital.some((hit) => !hit.informal),
    );
    this.sections = headings.map(({ number, title, line }) => ({
      number: number as SectionNumber,
      title,
      line: this.lines.number[line]!,
    }));
    this.numberingProblem = findNumberingProblem(this.outline);
    const withoutInformal = options.informal === 'where-needed' && this.keywordSource !== 'none';
    const wanted = (line: number, start: number): boolean => mayBeCell(this.lines, line, start);
    const hits = completeKeywords(this.lines, words, withoutInformal ? wanted : undefined);
    this.found = readRequirements(this.lines, this.outline, this.regions, hits, definitions, {
      withoutInformal,
    });
    for (const { from, to } of definitions) this.regions.fill(DEFINES, from, to);
  }

  get numberingComplete(): boolean {
    return this.numberingProblem === undefined;
  }

  get requirements() {
    return this.found.requirements;
  }

  get statements() {
    return this.found.statements.facts;
  }

  get statementWords(): StatementWords {
    return this.found.statements;
  }

  get title(): string {
    return readTitle(this.lines, this.outline);
  }

  statementText(statement: number): string {
    return this.found.statements.text(statement);
  }

  statementOwnStart(statement: number): number {
    return this.found.statements.ownStart(statement);
  }

  statementSpan(statement: number): Span {
    return this.found.statements.span(statement);
  }

  sectionSpan(section: SectionNumber): Span | undefined {
    const { headings } = this.outline;
    this.places ??= new Map(headings.map((heading, at) => [heading.number, at]));
    const at = this.places.get(section);
    if (at === undefined) return undefined;
    const next = headings[at + 1];
    const start = this.lines.end[headings[at]!.end - 1]!;
    return { start, end: next ? this.lines.start[next.line]! : this.text.length };
  }

  sectionTexts(holds: (start: number, end: number) => boolean = () => true): readonly SectionText[] {
    const { headings } = this.outline;
    const bounds = [
      { number: undefined, from: 0 },
      ...headings.map((heading) => ({ number: heading.number as SectionNumber, from: heading.end })),
    ];
    return bounds.map(({ number, from }, at) => ({
      number,
      sentences: this.sentences(from, headings[at]?.line ?? this.lines.count, holds),
    }));
  }

  private sentences(
    from: number,
    to: number,
    holds: (start: number, end: number) => boolean,
  ): readonly string[] {
    const sentences: string[] = [];
    const { first, end } = this.lines;
    if (from >= to || !holds(first[from]!, end[to - 1]!)) return sentences;
    const view = new TextView();
    for (let line = from; line < to;) {
      const block = blockAround(this.lines, line);
      const end = Math.min(to, block.to);
      if (!holds(this.lines.first[line]!, this.lines.end[end - 1]!)) {
        line = end;
        continue;
      }
      view.clear();
      for (; line < end; line++)
        view.add(this.lines, this.lines.first[line]!, this.lines.end[line]!, () => false);
      for (const { start, end } of sentencesIn(view.units.values, view.length))
        sentences.push(view.slice(start, end));
    }
    return sentences;
  }
}

function findOwnNumber(text: string): RfcNumber {
  const match = /(?:Request for Comments|RFC)\s*:?\s*#?\s*0*([1-9]\d{0,6})\b/i.exec(text.slice(0, 3000));
  return rfcNumber(match ? Number(match[1]) : 0);
}
