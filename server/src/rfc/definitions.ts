/** How an RFC says what its keywords mean, and which paragraphs say nothing else. */
import type { KeywordSource } from './facts';

const talk =
  /\bto\s+be\s+interpreted|interpreted\s+as\s+(?:described|specified|defined|in)|key\s*-?words?\b|BCP\s*-?\s*14\b|\bwords?\b[^.]*\b(?:capitali[sz]ed|significance|used to)|\b(?:these|following)\s+(?:words|terms|verbs)\b|\bRFC\s?-?2119\b[^.]*\bmean/i;
const mentioned =
  /\b(?:MUST(?:\s+NOT)?|SHALL(?:\s+NOT)?|SHOULD(?:\s+NOT)?|(?:NOT\s+)?RECOMMENDED|REQUIRED|MAY|OPTIONAL)\b/g;

/** Whether a paragraph only says what the keywords mean: it names several of them and speaks of words. */
export function definesKeywords(paragraph: string): boolean {
  if (!talk.test(paragraph)) return false;
  const names = new Set<string>();
  for (const match of paragraph.matchAll(mentioned)) names.add(match[0].replace(/\s+/g, ' '));
  return names.size >= 3;
}

const about =
  /key\s*-?words?|interpreted|capitali[sz]ed|\bterms?\b|\bwords?\b|\bMUST\b|requirements?\s+language/i;
const ownWords =
  /\b(?:this|these)\s+(?:words?|terms?|phrases?|verbs?)[^.]{0,120}\b(?:means?|indicates?|denotes?|is\s+used|are\s+used|signif)|\bwords?\b[^.]{0,160}\bcapitali[sz]ed\b|"?\b(?:MUST|SHALL)"?\s*[-:]*\s*(?:this\s+word|means\s+that|indicates)/i;

/** By what the document says its keywords mean. */
export function readKeywordSource(text: string): KeywordSource {
  if (cites(text, '8174')) return 'rfc8174';
  if (cites(text, '2119')) return 'rfc2119';
  if (!/\b(?:MUST|SHOULD|SHALL)\b/.test(text)) return 'none';
  for (const match of text.matchAll(
    /\b(?:this|these)\s+(?:words?|terms?|phrases?|verbs?)\b|capitali[sz]ed|"MUST"|\bMUST\s+means/gi,
  )) {
    const near = text.slice(Math.max(0, match.index - 300), match.index + 300);
    if (ownWords.test(near) && /\b(?:MUST|SHALL|SHOULD)\b/.test(near)) return 'own';
  }
  return 'none';
}

/** Whether the RFC of that number is cited for the meaning of the keywords, not only listed. */
function cites(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 4))
    if (
      about.test(text.slice(Math.max(0, at - 400), at)) &&
      !/(?:Updates|Obsoletes):[^\n]*$/.test(text.slice(Math.max(0, at - 60), at))
    )
      return true;
  return false;
}
