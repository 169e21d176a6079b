/** Old text and what takes its place, each announced in words: "RFC N says:", then "This is updated to say:". */
import { Gap, lineText, type RfcLines } from '../rfc/lines';
import { isSetOff, type Lines, setOffBelow } from './setOffText';

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
    const above = leadAbove(lines, at);
    const next = setOffBelow(lines, at);
    if (above < 0 || next.to <= next.from) continue;
    const place = announced.get(above);
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

function isQuoted(lines: RfcLines, announced: number): boolean {
  const lead = endOfParagraph(lines, announced);
  return quotes.test(lead) && !becomes.test(lead) && !keeps.test(lead);
}
