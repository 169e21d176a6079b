/**
 * An RFC to be compared word by word: no running heads, form feeds or page numbers, each paragraph and list item in one
 * line, headings, list marks and indents in one manner. Code, tables and drawings stay as they are.
 */
import { viewOf, type Span } from '../text/view';
import { blockAround, itemAround, markerLength, type LineRange } from './blocks';
import { blockKind } from './blockKind';
import type { RfcDocument } from './document';
import { lineText, type RfcLines } from './lines';
import { readOutline, type Heading, type Outline } from './outline';

export interface PlainText {
  readonly text: string;
  /**
   * The line of {@link text} that holds a published line; the one before it where it holds none.
   * @param published 0-based
   * @returns 0-based
   */
  lineOf(published: number): number;
}

export function plainTextOf({ lines, text }: Pick<RfcDocument, 'lines' | 'text'>): PlainText {
  const writer = new Writer(lines, readOutline(lines), wordsOf(text));
  for (let line = 0; line < lines.count;) line = writer.writeFrom(line);
  const { written, origins } = writer;
  return {
    text: `${written.join('\n')}\n`,
    lineOf(published) {
      let found = 0;
      for (const { line, at } of origins) {
        if (line > published) break;
        found = at;
      }
      return found;
    },
  };
}

class Writer {
  readonly written: string[] = [];
  /** Published line → line written, for the first of what each line holds; both 0-based, ascending. */
  readonly origins: { readonly line: number; readonly at: number }[] = [];
  private readonly headings: ReadonlyMap<number, Heading>;

  constructor(
    private readonly lines: RfcLines,
    private readonly outline: Outline,
    private readonly words: ReadonlySet<string>,
  ) {
    this.headings = new Map(outline.headings.map((heading) => [heading.line, heading]));
  }

  /** Writes the block that starts at a line. @returns the line after it */
  writeFrom(line: number): number {
    const { lines } = this;
    const heading = this.headings.get(line);
    if (heading !== undefined) {
      this.blank();
      this.put(line, '', `${heading.number}. ${heading.title}`.trim());
      this.blank();
      return heading.end;
    }
    const { contents } = this.outline;
    if (line >= contents.start && line < contents.end) {
      this.put(line, indentOf(lines.indent[line]!), withoutPage(lineText(lines, line)));
      return line + 1;
    }
    const whole = blockAround(lines, line);
    let to = line + 1;
    while (to < whole.to && !this.headings.has(to) && to !== contents.start) to++;
    const block = { from: line, to };
    this.blank();
    if (blockKind(lines, block) === 'prose' && !isDrawing(lines, block)) this.writeProse(block);
    else for (; line < to; line++) this.put(line, ' '.repeat(lines.indent[line]!), lineText(lines, line));
    this.blank();
    return to;
  }

  private writeProse(block: LineRange): void {
    const { lines, outline } = this;
    for (let line = block.from; line < block.to;) {
      const item = itemAround(lines, block, line);
      const to = Math.min(Math.max(item.to, line + 1), block.to);
      const range = { from: line, to };
      const length = markerLength(lines, line);
      const marker =
        length > 0 ? lines.text.slice(lines.first[line], lines.first[line]! + length).trim() : '';
      const bullet = /^[o*+\u2022\u00b7-]$/.test(marker) ? '-' : marker;
      const depth = Math.max(0, lines.indent[line]! - outline.body);
      const text = this.join(range, length);
      this.put(line, indentOf(depth), bullet === '' ? text : `${bullet} ${text}`.trim());
      line = to;
    }
  }

  private join({ from, to }: LineRange, skip = 0): string {
    const { lines } = this;
    const spans: Span[] = [];
    for (let line = from; line < to; line++)
      spans.push({ start: lines.first[line]! + (line === from ? skip : 0), end: lines.end[line]! });
    return viewOf(lines, spans, (word) => this.words.has(word.toLowerCase())).text.trim();
  }

  private put(line: number, indent: string, text: string): void {
    this.origins.push({ line: this.lines.number[line]!, at: this.written.length });
    this.written.push(indent + text);
  }

  private blank(): void {
    if (this.written.length > 0 && this.written.at(-1) !== '') this.written.push('');
  }
}

/** Nested text stands two columns further right for each three to five of the print. */
function indentOf(columns: number): string {
  return '  '.repeat(Math.min(8, Math.round(columns / 4)));
}

/** The lines at the top, addresses and the like: their white space sets columns. */
function isDrawing(lines: RfcLines, { from, to }: LineRange): boolean {
  let short = 0;
  for (let line = from; line < to; line++) {
    const text = lineText(lines, line);
    if (/\S {3,}\S/.test(text.slice(4)) && !/[.!?:]\s{2,}\S/.test(text)) return true;
    if (text.length < 45) short++;
  }
  return to - from > 2 && short >= to - from - 1;
}

/** An entry of a table of contents without leaders and page number. */
function withoutPage(entry: string): string {
  return entry.replace(/[\s._]{3,}(?:\d+|[ivxlc]+)\s*$/i, '').replace(/\s{2,}/g, ' ');
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[a-z]+/g));
}
