/** The sentences of an RFC that hold no requirement, each with its section and line. */
import { blockAround, itemAround, markerLength } from '../rfc/blocks';
import type { RfcDocument } from '../rfc/document';
import type { RfcNumber } from '../rfc/identity';
import { Gap, lineAtOffset, type RfcLines } from '../rfc/lines';
import { CODE, DEFINES, SKIPPED } from '../rfc/regions';
import { isLower } from '../text/chars';
import { sentencesIn } from '../text/sentences';
import { type Span, TextView } from '../text/view';
import { contentWordsIn } from '../text/words';

export interface PlainSentence {
  /** Index into the document's sections; -1 before the first. */
  readonly section: number;
  /** 0-based line of its start as published. */
  readonly line: number;
  /** Its content words in order. */
  readonly words: readonly string[];
  /** The RFCs it cites, in order, as often as it does. */
  readonly cites: readonly RfcNumber[];
  /** Whether it reads as writing or as what else an RFC prints, 0 to 1: {@link writingOf}. */
  readonly writing: number;
}

/** @param taken source offsets of the sentences to leave out, in any order */
export function plainSentences(document: RfcDocument, taken: readonly Span[]): readonly PlainSentence[] {
  const { lines, sections, regions } = document;
  const isTaken = lookup(taken);
  const found: PlainSentence[] = [];
  const view = new TextView();
  let section = -1;
  let opensSkipped = false;
  let blockEnd = 0;
  for (let line = 0; line < lines.count;) {
    while (section + 1 < sections.length && sections[section + 1]!.line <= lines.number[line]!) section++;
    if (section < 0 || sections[section]!.line === lines.number[line]) {
      line++;
      if (section >= 0) opensSkipped = regions[paragraphAfter(lines, line)] === SKIPPED;
      continue;
    }
    if (line >= blockEnd) blockEnd = blockAround(lines, line).to;
    const item = itemAround(lines, { from: line, to: blockEnd }, line);
    view.clear();
    for (let at = item.from; at < item.to; at++) {
      const marker = at === item.from ? markerLength(lines, at) : 0;
      view.add(lines, lines.first[at]! + marker, lines.end[at]!, () => false);
    }
    const { values } = view.units;
    for (const { start, end } of sentencesIn(values, view.length)) {
      const from = view.toSource(start);
      if (isTaken(from, view.toSource(Math.max(start, end - 1))) || !hasWord(values, start, end)) continue;
      const words = contentWordsIn(values, start, end);
      const at = lineAtOffset(lines, from);
      found.push({
        section,
        line: lines.number[at]!,
        words,
        cites: citedIn(view, start, end),
        writing: writingIn(regions[at]!, opensSkipped) ?? writingOf(values, start, end, words.length),
      });
    }
    line = Math.max(line + 1, item.to);
  }
  return found;
}

/** The first line of the next paragraph. */
function paragraphAfter(lines: RfcLines, line: number): number {
  let at = line;
  while (at < lines.count && lines.gap[at] === Gap.none) at++;
  return at;
}

/** Code's lines are alike in many sections; what the keywords mean, every RFC says in the same words. */
const codeWriting = 0.1;
/** Names and labels without a sentence. */
const labelWriting = 0.25;
/** A few words with marks among them. */
const mixedWriting = 0.5;

/**
 * By what a line is; undefined where the words tell.
 * @param opens whether its section opens with boilerplate: elsewhere that stands below a heading without a number, and
 * in the last section by accident
 */
function writingIn(region: number, opens: boolean): number | undefined {
  if (region === SKIPPED) return opens ? undefined : 0;
  return region === CODE || region === DEFINES ? codeWriting : undefined;
}

/** Characters that stand in code, markup, grammars and drawings, and seldom in sentences. */
const marks = new Uint8Array(128);
for (const mark of '{}<>|=\\^~_;"*+/:') marks[mark.charCodeAt(0)] = 1;

/**
 * Small words hold sentences together, and signs apart from the names between them hold formulas together; code and
 * markup have marks in the names.
 * @param content how many content words there are among the code units `[from, to)`
 */
function writingOf(units: Uint16Array, from: number, to: number, content: number): number {
  let words = 0;
  let marked = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at]!;
    if (unit > 32 && (at === from || units[at - 1]! <= 32)) words++;
    if (unit < 128 && marks[unit] === 1) marked++;
  }
  const small = words - content;
  if (small >= 2 && small * 5 >= words) return 1;
  if (marked === 0) return small > 0 ? 1 : labelWriting;
  return small > 0 && marked <= 2 ? mixedWriting : codeWriting;
}

/** Whether there are two letters in a row. */
function hasWord(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (isLower(units[at]!) && isLower(units[at - 1]!)) return true;
  return false;
}

function citedIn(view: TextView, from: number, to: number): readonly RfcNumber[] {
  if (!namesRfc(view.units.values, from, to)) return none;
  const matches = view.slice(from, to).matchAll(/\bRFC[\s-]*0*([1-9]\d{0,6})\b/g);
  return [...matches].map((match) => Number(match[1]) as RfcNumber);
}

const none: readonly RfcNumber[] = [];

function namesRfc(units: Uint16Array, from: number, to: number): boolean {
  for (let at = from + 2; at < to; at++)
    if (units[at] === 67 && units[at - 1] === 70 && units[at - 2] === 82) return true;
  return false;
}

function lookup(taken: readonly Span[]): (from: number, to: number) => boolean {
  const sorted = [...taken].sort((a, b) => a.start - b.start);
  return (from, to) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]!.start <= to) low = middle + 1;
      else high = middle;
    }
    for (let at = low - 1; at >= 0 && at > low - 4; at--) if (sorted[at]!.end > from) return true;
    return false;
  };
}
