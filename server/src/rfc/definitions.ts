/** How an RFC says what its keywords mean, and which paragraphs say nothing else. */
import { isLetter } from '../text/chars';
import { TextView } from '../text/view';
import { WordSet } from '../text/wordSet';
import { blockAround, type LineRange } from './blocks';
import type { KeywordSource } from './facts';
import type { KeywordHit } from './keywords';
import { joinLines } from './leadIn';
import type { RfcLines } from './lines';
import { SKIPPED } from './regions';

const talk =
  /\bto\s+be\s+interpreted|interpreted\s+as\s+(?:described|specified|defined|in)|key\s*-?words?\b|BCP\s*-?\s*14\b|\bwords?\b[^.]*\b(?:capitali[sz]ed|significance|used to)|\b(?:these|following)\s+(?:words|terms|verbs)\b|\bRFC\s?-?2119\b[^.]*\bmean/i;
const mentioned =
  /\b(?:MUST(?:\s+NOT)?|SHALL(?:\s+NOT)?|SHOULD(?:\s+NOT)?|(?:NOT\s+)?RECOMMENDED|REQUIRED|MAY|OPTIONAL)\b/g;

/** No paragraph that defines the keywords is longer, in characters. */
const longest = 4000;

/** A paragraph that only says what the keywords mean. */
export interface Definition extends LineRange {
  readonly text: string;
}

/** Filled anew for each paragraph, of whatever document. */
const paragraph = new TextView();

/** @param hits all keywords of the lines, in order */
export function findDefinitions(
  lines: RfcLines,
  regions: Uint8Array,
  hits: readonly KeywordHit[],
): readonly Definition[] {
  const found: Definition[] = [];
  const view = paragraph;
  let passed = 0;
  for (let at = 0; at < hits.length; at++) {
    const { line } = hits[at]!;
    if (line < passed || hits[at]!.informal || regions[line] === SKIPPED) continue;
    if (!hasThreeNames(hits, at)) continue;
    const block = blockAround(lines, line);
    passed = block.to;
    joinLines(view, lines, block, () => false);
    const text = view.slice(0, Math.min(view.length, longest));
    if (definesKeywords(text)) found.push({ ...block, text });
  }
  return found;
}

/** Whether three different keywords stand within a paragraph's length. */
function hasThreeNames(hits: readonly KeywordHit[], from: number): boolean {
  const first = hits[from]!;
  let second: string | undefined;
  for (let at = from + 1; at < Math.min(hits.length, from + 40); at++) {
    if (hits[at]!.line >= first.line + 12) return false;
    const { keyword, informal } = hits[at]!;
    if (informal || keyword === first.keyword || keyword === second) continue;
    if (second !== undefined) return true;
    second = keyword;
  }
  return false;
}

/** Whether a paragraph names several keywords and speaks of words. */
function definesKeywords(paragraph: string): boolean {
  if (!talk.test(paragraph)) return false;
  const names = new Set<string>();
  for (const match of paragraph.matchAll(mentioned)) names.add(match[0].replace(/\s+/g, ' '));
  return names.size >= 3;
}

const opening =
  /^["']?(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL|NOT RECOMMENDED)\b[A-Z ]{0,12}["']?\s*[-:]*\s*(?:this|these|the)\s+(?:words?|phrases?|terms?|verbs?|adjectives?)\b/i;

/** Whether an item starts with a keyword, after a quotation mark or not. */
export function mayDefineKeyword({ units }: TextView): boolean {
  const { values, length } = units;
  const from = values[0] === 34 || values[0] === 39 ? 1 : 0;
  let to = from;
  while (to < length && isLetter(values[to]!)) to++;
  return length > 8 && initials.has(values, from, to, true);
}

const initials = new WordSet('must shall should may required recommended optional not'.split(' '));

/** Whether a list item says what one keyword means: `MUST  This word … means`. */
export function definesKeyword(item: string): boolean {
  return opening.test(item);
}

const about =
  /key\s*-?words?|interpreted|capitali[sz]ed|\bterms?\b|\bwords?\b|\bMUST\b|requirements?\s+language/i;
const ownWords =
  /\b(?:this|these)\s+(?:words?|terms?|phrases?|verbs?)[^.]{0,120}\b(?:means?|indicates?|denotes?|is\s+used|are\s+used|signif)|\bwords?\b[^.]{0,160}\bcapitali[sz]ed\b|"?\b(?:MUST|SHALL)"?\s*[-:]*\s*(?:this\s+word|means\s+that|indicates)/i;
const ownAnchor =
  /\b(?:this|these)\s+(?:words?|terms?|phrases?|verbs?)\b|capitali[sz]ed|"MUST"|\bMUST\s+means/gi;

/**
 * By what the document says its keywords mean.
 * @param formal whether the document has a keyword in upper case at all
 */
export function readKeywordSource(
  text: string,
  definitions: readonly Definition[],
  formal: boolean,
): KeywordSource {
  if (definitions.some(({ text: paragraph }) => paragraph.includes('8174'))) return 'rfc8174';
  if (definitions.some(({ text: paragraph }) => paragraph.includes('2119'))) return 'rfc2119';
  if (!formal) return 'none';
  if (citesForMeaning(text, '8174')) return 'rfc8174';
  if (citesForMeaning(text, '2119')) return 'rfc2119';
  if (definitions.length > 0) return 'own';
  for (const match of text.matchAll(ownAnchor)) {
    const near = text.slice(Math.max(0, match.index - 300), match.index + 300);
    if (ownWords.test(near) && /\b(?:MUST|SHALL|SHOULD)\b/.test(near)) return 'own';
  }
  return 'none';
}

/** Whether the RFC of that number is cited for the meaning of the keywords, not only listed. */
function citesForMeaning(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 4))
    if (
      about.test(text.slice(Math.max(0, at - 400), at)) &&
      !/(?:Updates|Obsoletes):[^\n]*$/.test(text.slice(Math.max(0, at - 60), at))
    )
      return true;
  return false;
}
