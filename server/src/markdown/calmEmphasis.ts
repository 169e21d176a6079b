/**
 * What finds the pairs of emphasis marks in a paragraph takes the square of their number. No person writes a thousand
 * in one paragraph; where there are more, they are read as the characters that they are.
 */

/** Runs of emphasis marks in one stretch of text; far more than any paragraph of people has. */
const mostRuns = 1000;

/**
 * The text with a letter for each emphasis mark of paragraphs that have too many, so that every offset stays.
 * Lines that start a list item, a quotation, a heading or a table row start a paragraph of their own.
 */
export function calmEmphasis(text: string): string {
  if (text.length < 2 * mostRuns || countRuns(text) <= mostRuns) return text;
  return text
    .split(paragraphStart)
    .map((part) => (countRuns(part) > mostRuns ? part.replace(/[*_~]/g, calm) : part))
    .join('');
}

/** Means nothing to Markdown, and stands in no word. */
const calm = '\u00b7';

/** Before a blank line, and before a line that starts with a mark of its own. */
const paragraphStart = /(?<=[\r\n])(?=[ \t]*(?:[\r\n]|[-+*] |\d{1,9}[.)] |[#>|]))/;

function countRuns(text: string): number {
  let runs = 0;
  let inRun = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isMark = unit === 0x2a || unit === 0x5f || unit === 0x7e;
    if (isMark && !inRun) runs++;
    inRun = isMark;
  }
  return runs;
}
