/** What lists lend to their items and items to their lists: the sentence before, and the items after. */
import type { Units } from '../text/numbers';
import { sentenceAround } from '../text/sentences';
import { TextView, type WordTest } from '../text/view';
import { blockAround, continuesBlock, itemAround, type LineRange, markerLength } from './blocks';
import type { RfcLines } from './lines';

/** Joins lines into a view, which loses what it had; the list marker of the first is left out. */
export function joinLines(view: TextView, lines: RfcLines, range: LineRange, isWord: WordTest): void {
  view.clear();
  for (let line = range.from; line < range.to; line++) {
    const marker = line === range.from ? markerLength(lines, line) : 0;
    view.add(lines, lines.first[line]! + marker, lines.end[line]!, isWord);
  }
}

/** How far above an item its lead-in may stand, in lines, and its term. */
const reach = 120;
const reachOfTerm = 40;

/** Filled anew for each item, of whatever document. */
const listView = new TextView();

export class ListReader {
  private readonly view = listView;

  /** @param body indent of running text */
  constructor(
    private readonly lines: RfcLines,
    private readonly regions: Uint8Array,
    private readonly body: number,
    private readonly isWord: WordTest,
  ) {}

  /** Adds the sentence before a list that its items carry on, and a space: it ends with a colon. Nothing where there is none. */
  addLeadIn(item: LineRange, to: Units): void {
    const { lines, view } = this;
    const parent = this.parentOf(item);
    if (!parent) return;
    joinLines(view, lines, parent, this.isWord);
    const sentence = sentenceAround(view.units.values, view.length, view.length - 1);
    to.append(view.units.values, sentence.start, sentence.end);
    if (to.length > 0) to.push(space);
  }

  /**
   * Adds the term of a definition list that stands alone on a line above an item, between blank lines, and a space:
   * "qop", and below it, set in, "This parameter MUST be used". Nothing where there is none.
   */
  addTermAbove(item: LineRange, to: Units): void {
    const { lines } = this;
    const { indent } = lines;
    const own = indent[item.from]!;
    if (own <= this.body || markerLength(lines, item.from) > 0) return;
    let line = item.from - 1;
    while (line >= 0 && line > item.from - reachOfTerm && this.regions[line] === 0 && indent[line]! >= own)
      line--;
    if (line < 0 || this.regions[line] !== 0 || indent[line]! < this.body || own - indent[line]! < 2) return;
    if (continuesBlock(lines, line) || continuesBlock(lines, line + 1)) return;
    addTermIn(lines.text.slice(lines.first[line], lines.end[line]), to);
  }

  /** Adds a space and the items of the list after a lead-in, each to the end of its first sentence, as far as a page goes. */
  addList(item: LineRange, to: Units): void {
    const { lines, view } = this;
    const from = item.to;
    if (from >= lines.count) return;
    const indent = lines.indent[from]!;
    const marked = markerLength(lines, from) > 0;
    const isLabelled = !marked && indent <= lines.indent[item.from]!;
    if (isLabelled && indent !== lines.indent[item.to - 1]) return;
    const without = to.length;
    let length = 0;
    for (let line = from; line < lines.count && line < from + 40 && length < 1500;) {
      if (this.regions[line] !== 0 || lines.indent[line]! < indent) break;
      if (marked && lines.indent[line] === indent && markerLength(lines, line) === 0) break;
      if (isLabelled && !this.startsWithLabel(line)) break;
      const part = itemAround(lines, blockAround(lines, line), line);
      if (lines.indent[line] === indent) {
        joinLines(view, lines, { from: line, to: part.to }, this.isWord);
        const { end } = sentenceAround(view.units.values, view.length, Math.min(4, view.length));
        to.push(space);
        to.append(view.units.values, 0, end);
        length += end;
      }
      line = part.to;
    }
    if (length === 0) to.length = without;
  }

  /** Whether a line in line with its lead-in lists names or values behind a label: `Colours: RED-1, BLUE-2`, `Frob.Max: 3 seconds`. */
  private startsWithLabel(line: number): boolean {
    const { text, first, end } = this.lines;
    return labelled.test(text.slice(first[line], end[line]));
  }

  /** The paragraph or item right above a list that ends with a colon. */
  private parentOf(item: LineRange): LineRange | undefined {
    const { lines } = this;
    const indent = lines.indent[item.from]!;
    if (indent <= this.body && markerLength(lines, item.from) === 0) return undefined;
    for (let line = item.from - 1; line >= 0 && line > item.from - reach; line--) {
      if (this.regions[line] !== 0) return undefined;
      if (lines.indent[line]! > indent || (lines.indent[line] === indent && markerLength(lines, line) > 0))
        continue;
      if (lines.codes[lines.end[line]! - 1] !== 58) return undefined;
      const parent = itemAround(lines, blockAround(lines, line), line);
      return parent.to === line + 1 ? parent : undefined;
    }
    return undefined;
  }
}

const space = 32;

/** At most two words, or a name with points in it, and a colon, then some name or value: it has a digit or two capitals. */
const labelled = /^(?:for )?[A-Za-z][\w-]*(?:(?:\.\w+)+|(?: [\w-]+)?): +(?=.*(?:\d|[A-Z][A-Z]))\S/;

/**
 * Adds the term that an item of a definition list starts with, and a space: what is said of a field, an option or a
 * variable behind the first sentence rarely repeats its name. Nothing where the item has none.
 */
export function addTerm(lines: RfcLines, item: LineRange, to: Units): void {
  const term = termOf(lines, item);
  if (term === undefined) return;
  addWords(term, to);
}

function addWords(words: string, to: Units): void {
  for (let at = 0; at < words.length; at++) to.push(words.charCodeAt(at));
  to.push(space);
}

function addTermIn(line: string, to: Units): void {
  const [, term] = line.length <= longestTerm ? (termAlone.exec(line) ?? []) : [];
  if (term !== undefined) addWords(term, to);
}

/** The term that an item of a definition list starts with, without its colon; undefined where it has none. */
export function termOf(lines: RfcLines, item: LineRange): string | undefined {
  const { text, first, end, indent } = lines;
  const { from } = item;
  if (item.to - from < 2 || markerLength(lines, from) > 0) return undefined;
  const hang = indent[from + 1]! - indent[from]!;
  if (hang < 2) return undefined;
  const line = text.slice(first[from], end[from]);
  const [, term, gap] = termOnLine.exec(line) ?? [];
  if (term === undefined || term.length > longestTerm) return undefined;
  // On a line of its own, or with a colon, or the definition starts on that line where its other lines do.
  const named = term.endsWith(':');
  if (gap !== '' && !named && term.length + gap!.length !== hang) return undefined;
  return named ? term.slice(0, -1) : term;
}

/** At most three words that end no sentence, then nothing or a gap. */
const termOnLine = /^([A-Za-z][^\s]*(?: [^\s]+){0,2}?)(?<![.;,])($| {2,}(?=\S))/;
/** The same on a line of its own. */
const termAlone = /^([A-Za-z][^\s]*(?: [^\s]+){0,2}?)$(?<![.;,:])/;
const longestTerm = 40;

/** Whether an item's text runs on into a list. */
export function introducesList(lines: RfcLines, item: LineRange): boolean {
  return lines.codes[lines.end[item.to - 1]! - 1] === 58;
}
