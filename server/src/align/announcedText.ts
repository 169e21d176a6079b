/** Old text and what takes its place, each announced in words: "RFC N says:", then "This is updated to say:". */
import { Gap, lineText, type RfcLines } from '../rfc/lines';
import { isSetOff, type Lines, nowhere, setOffBelow } from './setOffText';

/** Old text, and the text that takes its place: no lines where it is removed. */
export interface QuotedBlock {
  readonly old: Lines;
  readonly next: Lines;
}

/** The end of what announces old text. */
const quotes =
  /\b(?:says?|said|states?|stated|reads?|texts?|sentences?|paragraphs?|replaces?|RFC[-\s]?\d+\]?)\b[^.:]{0,60}:$/i;
/** What is quoted because it stays as it is. */
const keeps = /\b(?:unchanged|keeps?|kept|retain(?:s|ed)?|remains?|still)\b/i;
const change = '(?:replac|updat|chang|amend|revis|modif|rewrit|correct)\\w*';
/** Points stand in section numbers, too. */
const within = '(?:[^.;:]|\\.(?=\\d))';
/** The end of what announces that other text takes its place. */
const becomes = new RegExp(
  [
    `\\b${change}\\b${within}{0,70}\\b(?:with|by|to|as|reads?|text|requirement)\\b${within}{0,40}:$`,
    '\\b(?:should|now|instead)\\s(?:instead\\s)?(?:reads?|says?)\\b[^.;:]{0,30}:$',
    '^(?:to|with|by)(?:\\sthe\\sfollowing)?(?:\\stext)?:$',
  ].join('|'),
  'i',
);

/** In the order of the document. */
export function readAnnounced(lines: RfcLines): readonly QuotedBlock[] {
  const blocks: QuotedBlock[] = [];
  /** By the index of each line that announces new text the place of its block. */
  const announced = new Map<number, number>();
  for (let at = 0; at < lines.count; at++) {
    if (!lineText(lines, at).endsWith(':')) continue;
    if (!becomes.test(endOfParagraph(lines, at))) continue;
    const setOff = leadAbove(lines, at);
    const above = setOff >= 0 ? setOff : leadOfParagraphs(lines, at);
    const next = nextText(lines, at);
    if (above < 0 || next.to <= next.from) continue;
    const place = setOff >= 0 ? announced.get(above) : undefined;
    // Several sentences of one old text are replaced in turn.
    if (place !== undefined)
      blocks[place] = { ...blocks[place]!, next: { ...blocks[place]!.next, to: next.to } };
    else if (isQuoted(lines, above))
      blocks.push({
        old: { from: lines.number[above]! + 1, to: lines.number[startOfParagraph(lines, at) - 1]! + 1 },
        next,
      });
    else continue;
    announced.set(at, place ?? blocks.length - 1);
  }
  return blocks;
}

/** How many lines of a paragraph tell what its last one announces. */
const announcing = 4;

/** The last sentence of a paragraph. @param last index of its last line */
function endOfParagraph(lines: RfcLines, last: number): string {
  const from = Math.max(startOfParagraph(lines, last), last - announcing + 1);
  const words: string[] = [];
  for (let at = from; at <= last; at++) words.push(lineText(lines, at));
  return words
    .join(' ')
    .split(/\.\s+(?=\p{Lu})/u)
    .at(-1)!;
}

function startOfParagraph(lines: RfcLines, at: number): number {
  let from = at;
  while (from > 0 && lines.gap[from] === Gap.none) from--;
  return from;
}

/** The line that announces what is set off above a paragraph, by index; -1 where nothing is. @param last of the paragraph */
function leadAbove(lines: RfcLines, last: number): number {
  const start = startOfParagraph(lines, last);
  let above = start - 1;
  while (above >= 0 && isSetOff(lines, above, last)) above--;
  return above < start - 1 && above >= 0 && lineText(lines, above).endsWith(':') ? above : -1;
}

/** So many paragraphs an old text has at most that is not set off. */
const longestOld = 3;

/**
 * The line that announces the paragraphs above a short one ("This text is replaced with:"), by index, where they stand
 * no further in than it does; -1 where nothing does. @param at of the short one
 */
function leadOfParagraphs(lines: RfcLines, at: number): number {
  if (startOfParagraph(lines, at) !== at || !shortlyBecomes.test(lineText(lines, at))) return -1;
  let above = at - 1;
  for (let left = longestOld; left > 0 && above >= 0; left--) {
    const start = startOfParagraph(lines, above);
    // Some lines with a bar that marks changes: how far the text reaches is not sure.
    for (let line = start; line <= above; line++) if (lineText(lines, line).startsWith('|')) return -1;
    above = start - 1;
    if (above >= 0 && lineText(lines, above).endsWith(':'))
      return /\bfollow/i.test(endOfParagraph(lines, above)) ? -1 : above;
  }
  return -1;
}

const shortlyBecomes = /^(?:this|that|it|these|the (?:replacement|new|corrected|above|old|original))\b/i;

/** What is set off below a line that announces it; else the next paragraph, unless that is a list or announces more. */
function nextText(lines: RfcLines, at: number): Lines {
  const setOff = setOffBelow(lines, at);
  const first = at + 1;
  if (setOff.to > setOff.from || first >= lines.count || lines.gap[first] === Gap.none) return setOff;
  if (/^(?:[o*+\u2022-]|\(?\w{1,2}[.)])\s|:$/.test(lineText(lines, first))) return nowhere;
  let to = first + 1;
  while (to < lines.count && lines.gap[to] === Gap.none) to++;
  return lineText(lines, to - 1).endsWith(':')
    ? nowhere
    : { from: lines.number[at]! + 1, to: lines.number[to - 1]! + 1 };
}

function isQuoted(lines: RfcLines, announced: number): boolean {
  const lead = endOfParagraph(lines, announced);
  return quotes.test(lead) && !becomes.test(lead) && !keeps.test(lead);
}
