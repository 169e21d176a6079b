/** From keyword hits to requirements: where each stands, in which statement, and whether it is one at all. */
import { fromSource, type Span, type TextView, toSource, viewOf } from '../text/view';
import { contentWords } from '../text/words';
import { sentenceAround } from '../text/sentences';
import { blockAround, itemAround, type LineRange, markerLength } from './blocks';
import { type BlockKind, blockKind } from './blockKind';
import { definesKeywords } from './definitions';
import type { RequirementContext, RequirementFact, StatementFact } from './facts';
import { type RfcNumber, rfcNumber, type SectionNumber } from './identity';
import { findKeywords, type KeywordHit } from './keywords';
import { lineText, readLines, type RfcLines } from './lines';
import type { Outline } from './outline';
import { drawnRow, type Row } from './tables';
import { alignedRow } from './alignedTables';

/** A statement with its words as printed. */
export interface Statement {
  /** Rejoined across lines and pages. */
  readonly text: string;
  /** Source offsets of its own sentence or row, its lead-in left out. */
  readonly span: Span;
}

export interface Requirements {
  readonly requirements: readonly RequirementFact[];
  readonly statements: readonly StatementFact[];
  /** Parallel to {@link statements}. */
  readonly texts: readonly Statement[];
}

export interface RequirementOptions {
  /** Leave out what is said in lower case, but for tables. */
  readonly withoutInformal: boolean;
}

interface Block extends LineRange {
  readonly kind: BlockKind;
  readonly defines: boolean;
}

const CODE = 1;
const SKIPPED = 2;

export function readRequirements(
  lines: RfcLines,
  outline: Outline,
  regions: Uint8Array,
  options: RequirementOptions,
): Requirements {
  const reader = new RequirementReader(lines, outline, regions);
  for (const hit of findKeywords(lines)) if (!(options.withoutInformal && hit.informal)) reader.add(hit);
  return reader;
}

/** Walks the hits in order; what it learns of a block holds for all hits in it. */
class RequirementReader implements Requirements {
  readonly requirements: RequirementFact[] = [];
  readonly statements: StatementFact[] = [];
  readonly texts: Statement[] = [];
  private readonly statementAt = new Map<string, number>();
  private readonly words: { readonly start: number }[][] = [];
  private heading = -1;
  private block: Block = { from: 0, to: 0, kind: 'prose', defines: false };
  private item: LineRange = { from: 0, to: 0 };
  private view: TextView = { text: '', at: [], source: [] };
  private readonly isWord: (word: string) => boolean;

  constructor(
    private readonly lines: RfcLines,
    private readonly outline: Outline,
    private readonly regions: Uint8Array,
  ) {
    this.isWord = (word) => word !== '' && hasWord(lines.text, word);
  }

  add(hit: KeywordHit): void {
    const { lines, regions } = this;
    if (regions[hit.line] === SKIPPED || isMention(lines.text, hit)) return;
    if (hit.line >= this.block.to || hit.line < this.block.from) this.enterBlock(hit.line);
    if (this.block.defines) return;
    const { kind } = this.block;
    if (kind !== 'code') {
      const row =
        kind === 'table'
          ? drawnRow(lines, this.block, hit.line)
          : alignedRow(lines, this.block, hit.line, hit.start);
      if (row && this.addCell(hit, row)) return;
    }
    this.addSentence(
      hit,
      regions[hit.line] === CODE || kind === 'code' || isComment(lines, hit) ? 'code' : 'prose',
    );
  }

  private enterBlock(line: number): void {
    const range = blockAround(this.lines, line);
    const kind = blockKind(this.lines, range);
    this.item = { from: 0, to: 0 };
    this.block = { ...range, kind, defines: kind === 'prose' && definesKeywords(this.viewLines(range).text) };
  }

  private viewLines(range: LineRange): TextView {
    const spans: Span[] = [];
    for (let line = range.from; line < range.to; line++)
      spans.push({ start: this.lines.first[line]!, end: this.lines.end[line]! });
    return viewOf(this.lines.text, spans, this.isWord);
  }

  private addSentence(hit: KeywordHit, context: RequirementContext): void {
    const { lines } = this;
    if (hit.line < this.item.from || hit.line >= this.item.to) {
      this.item = itemAround(lines, this.block, hit.line);
      const spans: Span[] = [];
      for (let line = this.item.from; line < this.item.to; line++) {
        const marker = line === this.item.from ? markerLength(lines, line) : 0;
        spans.push({ start: lines.first[line]! + marker, end: lines.end[line]! });
      }
      this.view = viewOf(lines.text, spans, this.isWord);
    }
    const { view } = this;
    const at = fromSource(view, hit.start);
    const sentence = sentenceAround(view.text, at);
    const key = `${toSource(view, sentence.start)}`;
    let statement = this.statementAt.get(key);
    if (statement === undefined) {
      const own = view.text.slice(sentence.start, sentence.end);
      const lead = this.leadIn();
      const tail = own.endsWith(':') ? this.listAfter() : '';
      const start = toSource(view, sentence.start);
      statement = this.addStatement(
        key,
        (lead === '' ? '' : `${lead} `) + own + (tail === '' ? '' : ` ${tail}`),
        { start, end: toSource(view, sentence.end - 1) + 1 },
      );
    }
    const text = this.texts[statement]!.text;
    const shift = text.length > 0 ? text.indexOf(view.text.slice(sentence.start, sentence.end)) : 0;
    this.push(hit, context, statement, Math.max(0, shift) + at - sentence.start);
  }

  /** The sentence before a list that its items continue: it ends with a colon. */
  private leadIn(): string {
    const { lines } = this;
    const { from } = this.item;
    if (markerLength(lines, from) === 0 && lines.indent[from]! <= this.outline.body) return '';
    const indent = lines.indent[from]!;
    for (let line = from - 1; line >= 0 && line > from - 120; line--) {
      if (this.regions[line] !== 0) return '';
      const marked = markerLength(lines, line) > 0;
      if (lines.indent[line]! > indent || (marked && lines.indent[line]! === indent)) continue;
      if (lines.text.charCodeAt(lines.end[line]! - 1) !== 58) return '';
      const item = itemAround(lines, blockAround(lines, line), line);
      if (item.to !== line + 1) return '';
      const spans: Span[] = [];
      for (let at = item.from; at < item.to; at++)
        spans.push({
          start: lines.first[at]! + (at === item.from ? markerLength(lines, at) : 0),
          end: lines.end[at]!,
        });
      const text = viewOf(lines.text, spans, this.isWord).text;
      const sentence = sentenceAround(text, text.length - 1);
      return text.slice(sentence.start, sentence.end);
    }
    return '';
  }

  /** The items of the list that follows a lead-in, each to its first sentence's end, as far as they go on one page. */
  private listAfter(): string {
    const { lines } = this;
    const { to } = this.item;
    if (to >= lines.count) return '';
    const indent = lines.indent[to]!;
    if (markerLength(lines, to) === 0 && indent <= lines.indent[this.item.from]!) return '';
    let text = '';
    for (let line = to; line < lines.count && line < to + 40 && text.length < 1500;) {
      if (this.regions[line] !== 0 || lines.indent[line]! < indent) break;
      if (
        lines.indent[line] === indent &&
        line > to &&
        markerLength(lines, to) > 0 &&
        markerLength(lines, line) === 0
      )
        break;
      const item = itemAround(lines, blockAround(lines, line), line);
      const part = this.viewLines({ from: line, to: item.to }).text;
      if (lines.indent[line] === indent)
        text += (text === '' ? '' : ' ') + part.slice(0, sentenceAround(part, Math.min(4, part.length)).end);
      line = item.to;
    }
    return text;
  }

  /** A level in a cell of a table; false where no cell of the row holds it. */
  private addCell(hit: KeywordHit, row: Row): boolean {
    const { lines } = this;
    const column = row.cells.findIndex((cell) =>
      cell.some((span) => hit.start >= span.start && hit.start < span.end),
    );
    if (column < 0) return false;
    const views = row.cells.map((cell) => viewOf(lines.text, cell, this.isWord));
    const own = views[column]!;
    const at = fromSource(own, hit.start);
    const inCell = findKeywords(readLines(own.text)).find((one) => one.start <= at && one.end > at);
    if (!inCell) return true;
    const from = toSource(own, inCell.start);
    const key = `${from}`;
    if (this.statementAt.has(key)) return true;
    let text = '';
    let keywordAt = 0;
    views.forEach((view, index) => {
      const name = viewOf(lines.text, row.header[index] ?? [], this.isWord).text;
      if (index !== column && isLevelCell(view.text)) return;
      if (view.text === '') return;
      if (text !== '') text += ' | ';
      if (name !== '') text += `${name}: `;
      if (index === column) keywordAt = text.length + inCell.start;
      text += view.text;
    });
    const statement = this.addStatement(key, text, {
      start: row.cells.flat()[0]?.start ?? from,
      end: row.cells.flat().reduce((end, span) => Math.max(end, span.end), from),
    });
    this.push({ ...inCell, line: lineOf(lines, from), start: from }, 'table', statement, keywordAt);
    return true;
  }

  private addStatement(key: string, text: string, span: Span): number {
    const statement = this.statements.length;
    const spans = contentWords(text);
    const words = spans.map(({ word, start }) => (start === 0 ? uncapitalised(word) : word));
    this.statementAt.set(key, statement);
    this.statements.push({ words, cites: citedRfcs(text) });
    this.texts.push({ text, span });
    this.words.push([...spans]);
    return statement;
  }

  private push(hit: KeywordHit, context: RequirementContext, statement: number, position: number): void {
    const { lines } = this;
    const before = this.requirements[this.requirements.length - 1];
    const line = lines.number[hit.line]!;
    const spans = this.words[statement]!;
    let at = 0;
    while (at < spans.length && spans[at]!.start < position) at++;
    this.requirements.push({
      section: this.sectionAt(hit.line),
      line,
      column: hit.start - lines.start[hit.line]!,
      nth: before && before.line === line ? before.nth + 1 : 1,
      keyword: hit.keyword,
      level: hit.level,
      context,
      informal: hit.informal,
      marked: false,
      statement,
      at,
    });
  }

  private sectionAt(line: number): SectionNumber | undefined {
    const { headings } = this.outline;
    while (this.heading + 1 < headings.length && headings[this.heading + 1]!.line <= line) this.heading++;
    return headings[this.heading]?.number as SectionNumber | undefined;
  }
}

/** A keyword in quotation marks is spoken of, not used. */
function isMention(text: string, hit: KeywordHit): boolean {
  const quote = (code: number): boolean =>
    code === 34 ||
    code === 39 ||
    code === 0x201c ||
    code === 0x201d ||
    code === 0x2018 ||
    code === 0x2019 ||
    code === 96;
  if (!quote(text.charCodeAt(hit.start - 1))) return false;
  const next = text.charCodeAt(hit.end);
  return quote(next) || ((next === 44 || next === 46) && quote(text.charCodeAt(hit.end + 1)));
}

/** Whether the keyword stands in a comment of ABNF, ASN.1 or a program, or is ASN.1's OPTIONAL. */
function isComment(lines: RfcLines, hit: KeywordHit): boolean {
  const before = lines.text.slice(lines.first[hit.line], hit.start);
  if (
    /^(?:;|\/\/|\/\*|--)/.test(before) ||
    /(?:^|\s)=\/?\s.*\s;/.test(before) ||
    /\s{2}(?:--|;|\/\/)\s/.test(before)
  )
    return true;
  return (
    hit.keyword === 'OPTIONAL' &&
    /^OPTIONAL\s*[,}]?\s*(?:--.*)?$/.test(lineText(lines, hit.line).slice(before.length)) &&
    /\[\d+\]|^[a-z][\w-]*\s+[A-Z][\w-]*\s*$/.test(before)
  );
}

function lineOf(lines: RfcLines, offset: number): number {
  let low = 0;
  let high = lines.count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines.start[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A cell that holds little more than a level. */
function isLevelCell(cell: string): boolean {
  return (
    cell.length < 24 &&
    /^(?:MUST|SHALL|SHOULD|MAY|REQUIRED|(?:NOT )?RECOMMENDED|OPTIONAL|Mandatory|Optional|Recommended|Required|must|should|may|-|N\/A)\b/.test(
      cell,
    )
  );
}

/** A word without the capital that only starts its sentence. */
function uncapitalised(word: string): string {
  return /^[A-Z][a-z]+$/.test(word) ? word.toLowerCase() : word;
}

function citedRfcs(text: string): readonly RfcNumber[] {
  if (!text.includes('RFC')) return [];
  const cited: RfcNumber[] = [];
  for (const match of text.matchAll(/\bRFCs?[\s-]*0*([1-9]\d{0,4})\b/g)) {
    const number = rfcNumber(Number(match[1]));
    if (!cited.includes(number)) cited.push(number);
  }
  return cited;
}

function hasWord(text: string, word: string): boolean {
  const lower = word.toLowerCase();
  for (let at = text.indexOf(lower); at >= 0; at = text.indexOf(lower, at + 1)) {
    const before = text.charCodeAt(at - 1) | 32;
    const after = text.charCodeAt(at + lower.length) | 32;
    if (!(before >= 97 && before <= 122) && !(after >= 97 && after <= 122)) return true;
  }
  return false;
}
