/**
 * Lists of what is given up: "This document deprecates the following message types:", and below it their names. Each
 * item is a notice of its own, with the verb of the sentence that leads the list in.
 */
import { sentenceAround, sentencesIn } from '../text/sentences';
import { TextView } from '../text/view';
import { contentWords } from '../text/words';
import { blockAround, itemAround, type LineRange, markerLength } from './blocks';
import type { RfcDocument } from './document';
import type { ChangeNotice } from './facts';
import { kindOfThing } from './givenUpName';
import type { SectionNumber } from './identity';
import { introducesList, joinLines } from './leadIn';
import { lineAtOffset, type RfcLines } from './lines';

const verbs = 'deprecat|remov|obsolet|withdr|drop|discontinu';
const given =
  '(deprecated|removed|obsoleted?|withdrawn|dropped|discontinued|no longer (?:allowed|permitted|supported|used|valid|required|recommended|needed|defined|part))';

/** "This document formally deprecates the following message types and requests …:". */
const active = new RegExp(
  `(?<!\\bnot\\s)\\b((?:${verbs})(?:es|s|ing|aws|awing|ping|ed))\\s+(?:(?:support for|(?:the )?use of|all(?: of)?|any(?: of)?)\\s+)?(?:the\\s+)?following\\b([^.;]*):$`,
  'i',
);
/** "The following message types, which nobody sends, have been removed …:", "Several options are no longer allowed:". */
const passive = new RegExp(
  `(?:^|[,;]\\s+)(?:(?:also|additionally|in addition|finally|further|furthermore|moreover),\\s+)?(?:the\\s+following|certain|several|some|these|\\w+\\s+of\\s+the|two|three|four|five|six|seven|eight|nine|ten)\\b([^.;]*?),?\\s(?:is|are|was|were|has been|have been)(?:\\s+(?:now|hereby|formally|also|all))*\\s+(?:marked\\s+(?:as\\s+)?|declared\\s+(?:as\\s+)?|considered\\s+)?"?${given}\\b[^;]*:$`,
  'i',
);

/** A lead-in may have a bullet of its own before it. */
const bullet = /^[^\p{L}"(]*/u;

/** What is taken out of a text says nothing of what held; whole documents have their relations in the series. */
const ofText =
  /\b(?:texts?|sentences?|paragraphs?|words?|phrases?|lines?|entry|entries|row|rows|column|columns|bullets?|items?|sections?|references?|rfcs?|documents?|specifications?|drafts?|errata|ways?|reasons?|manner|order|steps?|cases?|conditions?|changes?|differences?|routes?|prefixes|nodes?|tuples?)\b/i;
/** A list of what was removed and added, or replaced, says of no item which it was. */
const mixed =
  /\b(?:add(?:ed|s|ing)?|new|renam|replac\w+|chang(?:ed|es)|modif\w+|mov(?:ed|es) to|except|unless|until|when|whenever|if)\b/i;

const longestLeadIn = 320;
const longestItem = 160;
/** Longer lists are those of the objects of a module, and of no requirement. */
const mostItems = 30;
/** Of what the items are called. */
const mostOfKind = 5;

/** Whether a sentence, in a section, tells of what an older RFC had. */
export type TellsOfOlder = (sentence: string, section: SectionNumber | undefined) => boolean;

/**
 * In document order; the words of each are the lead-in's verb, what the item names, and what the lead-in calls the items.
 * @param places offsets in the text at which a verb of giving up stands, ascending
 */
export function readGivenUp(
  document: RfcDocument,
  places: readonly number[],
  tellsOfOlder: TellsOfOlder,
): readonly ChangeNotice[] {
  const { lines, regions } = document;
  const found: ChangeNotice[] = [];
  let done = 0;
  for (const place of places) {
    const line = lineAtOffset(lines, place);
    if (line < done || regions[line] !== 0) continue;
    const paragraph = itemAround(lines, blockAround(lines, line), line);
    if (!introducesList(lines, paragraph)) continue;
    done = paragraph.to;
    const section = sectionAt(document, line);
    const lead = leadInOf(lines, paragraph, (sentence) => tellsOfOlder(sentence, section));
    if (!lead) continue;
    const items = itemsBelow(lines, regions, paragraph);
    if (items.length > mostItems) continue;
    for (const item of items) {
      const name = nameIn(item);
      const words = wordsOf(name.replace(aside, ' '));
      if (words.length === 0) continue;
      const asides = wordsOf((name.match(aside) ?? []).join(' '));
      found.push({ section, words: [...lead.verb, ...words, ...lead.kind, ...asides] });
    }
  }
  return found;
}

function sectionAt({ sections, lines }: RfcDocument, line: number): SectionNumber | undefined {
  const at = lines.number[line]!;
  return sections.findLast((section) => section.line <= at)?.number;
}

/** Whether a sentence may lead such a list in. */
export function leadsListIn(sentence: string): boolean {
  return active.test(sentence) || passive.test(sentence);
}

interface LeadIn {
  readonly verb: readonly string[];
  /** What it calls the items. */
  readonly kind: readonly string[];
}

const view = new TextView();
const asPrinted = (): boolean => false;

function leadInOf(
  lines: RfcLines,
  paragraph: LineRange,
  tells: (sentence: string) => boolean,
): LeadIn | undefined {
  joinLines(view, lines, paragraph, asPrinted);
  const { start } = sentenceAround(view.units.values, view.length, view.length - 1);
  const sentence = view.slice(start, view.length).replace(bullet, '');
  if (sentence.length > longestLeadIn || !tells(sentence)) return undefined;
  const [, doing, objects] = active.exec(sentence) ?? [];
  const [, subjects, done] = doing === undefined ? (passive.exec(sentence) ?? []) : [];
  const verb = doing ?? done;
  const kind = (objects ?? subjects)?.split(
    /,| (?:and|or|from|in|of|that|which|while|because|due|since|as|are|is|by|for|defined|described|specified) /,
  )[0];
  if (verb === undefined || kind === undefined) return undefined;
  if (ofText.test(kind) || mixed.test(sentence)) return undefined;
  const words = wordsOf(kind).slice(-mostOfKind);
  const names = (word: string): boolean => !kindOfThing.test(word);
  return {
    verb: verb.toLowerCase().split(' '),
    // What is a name in it must not run on from the item's own.
    kind: [...words.filter((word) => !names(word)), ...words.filter(names)],
  };
}

/** An abbreviation or a number in brackets. */
const aside = /\([^)]*\)/g;

/** The texts of the items of the list below a paragraph, each to the end of its first sentence; empty where no list is. */
function itemsBelow(lines: RfcLines, regions: Uint8Array, above: LineRange): readonly string[] {
  const from = above.to;
  if (from >= lines.count || regions[from] !== 0) return [];
  const indent = lines.indent[from]!;
  const outer = lines.indent[above.from]!;
  const marked = markerLength(lines, from) > 0;
  const defines = indent === outer && !marked;
  if (indent < outer || (indent === outer && markerLength(lines, above.from) > 0)) return [];
  const items: string[] = [];
  for (let line = from; line < lines.count && regions[line] === 0 && lines.indent[line]! >= indent;) {
    if (lines.indent[line] === indent && marked && markerLength(lines, line) === 0) break;
    const part = itemAround(lines, blockAround(lines, line), line);
    const range = { from: line, to: part.to };
    if (defines && !hangs(lines, range)) break;
    if (lines.indent[line] === indent) {
      const read = marked ? [firstSentence(lines, range)] : unmarkedItems(lines, range);
      if (!read) return [];
      items.push(...read);
    }
    line = part.to;
  }
  return items;
}

/** A term and, indented below it, what is said of it. */
function hangs(lines: RfcLines, { from, to }: LineRange): boolean {
  return to > from + 1 && lines.indent[from + 1]! > lines.indent[from]!;
}

/** Lines of names, or a paragraph that starts with one; undefined for a table. */
function unmarkedItems(lines: RfcLines, range: LineRange): readonly string[] | undefined {
  const { text, first, end, indent } = lines;
  const rows = Array.from({ length: range.to - range.from }, (_, at) => {
    const line = range.from + at;
    return { text: text.slice(first[line], end[line]), indent: indent[line]! };
  });
  if (rows.some((row) => / {2,}\S.* {2,}\S|[|]|^[-=+ ]+$/.test(row.text))) return undefined;
  const isNames = rows.every((row) => row.text.length <= longestName && !/[.]$/.test(row.text));
  if (isNames && rows.every((row) => row.indent === rows[0]!.indent)) return rows.map((row) => row.text);
  const name = firstSentence(lines, range);
  return name.length <= longestTerm ? [name] : [];
}

const longestName = 64;
/** Of a term that a sentence on it follows. */
const longestTerm = 60;

function firstSentence(lines: RfcLines, range: LineRange): string {
  joinLines(view, lines, range, asPrinted);
  const [first] = sentencesIn(view.units.values, view.length);
  return first ? view.slice(first.start, first.end) : '';
}

/** What an item names, without what took its place; empty where it speaks of something else. */
function nameIn(item: string): string {
  const name = item.split(instead)[0]!;
  return name.length > longestItem || ofItemText.test(name) ? '' : name;
}

const instead =
  /[(,;:]?\s*\b(?:replaced|superseded|in favou?r|see\b|instead|because|since|due to)|;|\s-{1,2}\s/i;
const ofItemText =
  /\b(?:deprecated|removed|obsoleted?|withdrawn|dropped|no longer|add(?:ed|s)|editorial|typo|clarif\w+|now|new|none)\b|^\W*$/i;

function wordsOf(text: string): readonly string[] {
  return contentWords(text).map(({ word }) => word);
}
