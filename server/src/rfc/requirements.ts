/** From keyword hits to requirements: where each stands, in which statement, and whether it is one at all. */
import { Units } from '../text/numbers';
import { sentenceAround } from '../text/sentences';
import { fillView, type Span, TextView, viewOf } from '../text/view';
import { alignedRow } from './alignedTables';
import { type BlockKind, blockKind } from './blockKind';
import { blockAround, itemAround, type LineRange } from './blocks';
import { type Definition, definesKeyword, mayDefineKeyword } from './definitions';
import type { RequirementContext, RequirementFact } from './facts';
import type { SectionNumber } from './identity';
import { findKeywords, type KeywordHit } from './keywords';
import { addTerm, introducesList, joinLines, ListReader } from './leadIn';
import { sourceText } from '../text/codes';
import { lineAtOffset, readLines, type RfcLines } from './lines';
import { createWordTest } from './wordTest';
import { isNegative, type Level } from './level';
import { isInCode, isMention, isPartOfName } from './mentions';
import type { Outline } from './outline';
import { CODE, SKIPPED } from './regions';
import { StatementTable } from './statementTable';
import { findDrawnMarks, findUprightMarks, type Mark } from './marks';
import { type DrawnTable, isLevelCell, readDrawnTable, type Row, rowAt } from './tables';

export interface Requirements {
  readonly requirements: readonly RequirementFact[];
  readonly statements: StatementTable;
}

export interface RequirementOptions {
  /** Leave out what is not in upper case, but for tables. */
  readonly withoutInformal: boolean;
}

/**
 * @param hits all keywords of the lines, in order
 * @param definitions the paragraphs that only say what the keywords mean
 */
export function readRequirements(
  lines: RfcLines,
  outline: Outline,
  regions: Uint8Array,
  hits: readonly KeywordHit[],
  definitions: readonly Definition[],
  options: RequirementOptions,
): Requirements {
  const reader = new RequirementReader(lines, outline, regions, definitions, options, hits.length);
  const upright = findUprightMarks(lines);
  let next = 0;
  for (const hit of hits) {
    while (next < upright.length && upright[next]!.hit.start < hit.start) reader.readMark(upright[next++]!);
    reader.read(hit);
  }
  while (next < upright.length) reader.readMark(upright[next++]!);
  return { requirements: reader.requirements, statements: reader.table };
}

interface Block extends LineRange {
  readonly kind: BlockKind;
  /** Only says what the keywords mean. */
  readonly defines: boolean;
  /** For a block of the kind `table`. */
  readonly table: DrawnTable | undefined;
  /** Its columns are levels and its rows have marks: then no word of it is a requirement by itself. */
  readonly marked: boolean;
}

/** Filled anew for each item and each statement, of whatever document: they are many and their arrays cost more than they hold. */
const itemView = new TextView();
const statementText = new Units();
/** For each cell of a row. */
const cellViews: TextView[] = [];

/** Walks the hits in order; what it learns of a block or an item holds for all hits in it. */
class RequirementReader {
  readonly requirements: RequirementFact[] = [];
  readonly table: StatementTable;
  private heading = -1;
  private block: Block = {
    from: 0,
    to: 0,
    kind: 'prose',
    defines: false,
    table: undefined,
    marked: false,
  };
  private item: LineRange = { from: 0, to: 0 };
  private itemDefines = false;
  /** The last sentence read of {@link view}. */
  private sentence: Span = { start: 0, end: 0 };
  private readonly view = itemView;
  private readonly lists: ListReader;
  /** The text of the statement that is put together. */
  private readonly text = statementText;
  private readonly isWord: (word: string) => boolean;

  constructor(
    private readonly lines: RfcLines,
    private readonly outline: Outline,
    private readonly regions: Uint8Array,
    private readonly definitions: readonly Definition[],
    private readonly options: RequirementOptions,
    expected: number,
  ) {
    this.table = new StatementTable(expected);
    this.isWord = createWordTest(lines);
    this.lists = new ListReader(lines, regions, outline.body, this.isWord);
  }

  read(hit: KeywordHit): void {
    const { lines, regions } = this;
    const { line } = hit;
    const region = regions[line];
    if (region === SKIPPED || isMention(lines.text, hit)) return;
    if (line >= this.block.to || line < this.block.from) this.block = this.readBlock(line);
    const { kind, defines, marked, table } = this.block;
    if (defines || marked) return;
    if (kind !== 'code' && region !== CODE) {
      const row = table ? rowAt(lines, table, line) : alignedRow(lines, this.block, line, hit.start);
      if (row && this.readCell(hit, row)) return;
    }
    if (hit.informal && (this.options.withoutInformal || isPartOfName(lines, hit))) return;
    this.readSentence(hit, region === CODE || kind === 'code' || isInCode(lines, hit) ? 'code' : 'prose');
  }

  private readBlock(line: number): Block {
    const range = blockAround(this.lines, line);
    const defines = this.definitions.some((one) => one.from < range.to && one.to > range.from);
    const kind = defines ? 'prose' : blockKind(this.lines, range);
    const table = kind === 'table' ? readDrawnTable(this.lines, range) : undefined;
    const marks = table && findDrawnMarks(this.lines, table);
    for (const mark of marks ?? []) this.readMark(mark);
    // Spreading the range would make an object of another shape, at twenty times the cost.
    return { from: range.from, to: range.to, defines, kind, table, marked: marks !== undefined };
  }

  /** A mark in a table of marks. */
  readMark({ hit, cells }: Mark): void {
    const { lines } = this;
    if (this.regions[hit.line] === SKIPPED) return;
    const row = cells.map((cell) => viewOf(lines, cell, this.isWord).text).join(' | ');
    const start = cells.flat().reduce((least, one) => Math.min(least, one.start), hit.start);
    const statement = this.addRow(hit.start, `${row} | ${hit.keyword}`, { start, end: hit.end });
    this.push(hit, 'table', statement, row.length, true);
  }

  private addRow(key: number, row: string, { start, end }: Span): number {
    this.text.length = 0;
    for (let at = 0; at < row.length; at++) this.text.push(row.charCodeAt(at));
    return this.table.add(key, this.text, start, end);
  }

  private readSentence(hit: KeywordHit, context: RequirementContext): void {
    const { lines, table } = this;
    const { view } = this;
    if (hit.line < this.item.from || hit.line >= this.item.to) {
      this.item = itemAround(lines, this.block, hit.line);
      joinLines(view, lines, this.item, this.isWord);
      this.sentence = { start: 0, end: 0 };
      this.itemDefines = mayDefineKeyword(view) && definesKeyword(view.text);
    }
    if (this.itemDefines) return;
    const at = view.fromSource(hit.start);
    if (at < this.sentence.start || at >= this.sentence.end)
      this.sentence = sentenceAround(view.units.values, view.length, at);
    const { sentence } = this;
    const start = view.toSource(sentence.start);
    let statement = table.find(start);
    if (statement === undefined) {
      const { text, lists } = this;
      text.length = 0;
      lists.addLeadIn(this.item, text);
      if (text.length === 0 && sentence.start > 0) addTerm(lines, this.item, text);
      if (text.length === 0) lists.addTermAbove(this.item, text);
      const own = text.length;
      text.append(view.units.values, sentence.start, sentence.end);
      if (sentence.end === view.length && introducesList(lines, this.item)) lists.addList(this.item, text);
      statement = table.add(start, text, start, view.toSource(sentence.end - 1) + 1, own);
    }
    const from = Math.max(sentence.start, at - denialReach);
    const level = mayBeDenied(view.units.values, from, at)
      ? deniedLevel(hit, view.slice(from, at))
      : hit.level;
    this.push(hit, context, statement, table.ownStart(statement) + at - sentence.start, false, level);
  }

  /** A level in a cell of a table; false where no cell of the row holds it. */
  private readCell(hit: KeywordHit, row: Row): boolean {
    const { lines, table } = this;
    const column = row.cells.findIndex((cell) =>
      cell.some((span) => hit.start >= span.start && hit.start < span.end),
    );
    if (column < 0) return false;
    const views = row.cells.map((cell, at) =>
      fillView((cellViews[at] ??= new TextView()), lines, cell, this.isWord),
    );
    const own = views[column]!;
    const at = own.fromSource(hit.start);
    // A cell is read again by itself: its keyword may go on in the cell's next line.
    const inCell = findKeywords(readLines(sourceText(own.text))).find(
      (one) => one.start <= at && one.end > at,
    );
    if (!inCell) return true;
    const start = own.toSource(inCell.start);
    if (table.find(start) !== undefined) return true;
    let text = '';
    let position = 0;
    views.forEach((view, index) => {
      const cell = view.text;
      if (cell === '' || (index !== column && isLevelCell(cell))) return;
      const name = viewOf(lines, row.header[index] ?? [], this.isWord).text;
      text += `${text === '' ? '' : ' | '}${name === '' ? '' : `${name}: `}`;
      if (index === column) position = text.length + inCell.start;
      text += cell;
    });
    const spans = row.cells.flat();
    const span = {
      start: spans.reduce((least, one) => Math.min(least, one.start), start),
      end: spans.reduce((most, one) => Math.max(most, one.end), start),
    };
    const statement = this.addRow(start, text, span);
    this.push({ ...inCell, line: lineAtOffset(lines, start), start }, 'table', statement, position);
    return true;
  }

  private push(
    hit: KeywordHit,
    context: RequirementContext,
    statement: number,
    position: number,
    marked = false,
    level = hit.level,
  ): void {
    const { lines } = this;
    const before = this.requirements[this.requirements.length - 1];
    const line = lines.number[hit.line]!;
    this.requirements.push({
      section: this.sectionAt(hit.line),
      line,
      column: hit.start - lines.start[hit.line]!,
      nth: before && before.line === line ? before.nth + 1 : 1,
      keyword: hit.keyword,
      level,
      context,
      informal: hit.informal,
      marked,
      statement,
      at: this.table.wordsBefore(statement, position),
    });
  }

  private sectionAt(line: number): SectionNumber | undefined {
    const { headings } = this.outline;
    while (this.heading + 1 < headings.length && headings[this.heading + 1]!.line <= line) this.heading++;
    return headings[this.heading]?.number as SectionNumber | undefined;
  }
}

/** How far before a keyword the word may stand that denies what it says, in characters. */
const denialReach = 100;
/** "Nor SHOULD a frob zorb"; "No frob of this kind may zorb", where what stands between neither says nor bounds anything. */
const denied =
  /\b[Nn]or\s$|^No\s(?!(?:more|less|fewer|later|longer|earlier|sooner)\s)(?:(?!(?:is|are|was|were|be|has|have|do|does|can|will|that|which|and|but|The|An?)\s)[\w'"<>/-]*\w['">]?\s){1,8}$/;
/** What follows these is the deed; after `required` or `recommended` stands what nobody asks for. */
const ofDeeds = /^(?:must|shall|should|may)$/i;

/** "Not a REQUIRED feature". */
const notOne = /\bnot a\s$/;
const demanding = /^(?:required|mandatory)$/i;

/** Whether {@link denied} or {@link notOne} may match what units `[from, to)` spell: most of it ends in no `or` or `t a` and starts with no `No`. */
function mayBeDenied(units: Uint16Array, from: number, to: number): boolean {
  return (
    (units[to - 2] === 114 && units[to - 3] === 111) ||
    (units[from] === 78 && units[from + 1] === 111) ||
    (units[to - 2] === 97 && units[to - 3] === 32 && units[to - 4] === 116)
  );
}

/** The level of a keyword that is denied by what stands before it in its sentence: what none may do, all must not do. */
function deniedLevel({ keyword, level }: KeywordHit, before: string): Level {
  if (demanding.test(keyword) && notOne.test(before)) return 'MAY';
  if (!ofDeeds.test(keyword) || isNegative(level) || !denied.test(before)) return level;
  return level === 'SHOULD' ? 'SHOULD NOT' : 'MUST NOT';
}
