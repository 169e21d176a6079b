/**
 * Which blocks can hold a claim, told by their source: the others, most of a document, need not be parsed. In doubt a
 * block can.
 */
import type { BlockText } from '../../markdown/blockCut';
import { levelRules, mayStateLevel, mayStatePlainly } from './levelRules';

/** Each told when it is first asked for: most documents cite nothing, and ask for one alone. */
interface Sifted {
  /** It has words that state a level where an RFC is cited. */
  cited: boolean | undefined;
  /** It has words that state one by themselves. */
  uncited: boolean | undefined;
}

const known = new WeakMap<BlockText, Sifted>();

/** @param cites whether an RFC is cited for what it says */
export function mayHoldClaim(block: BlockText, cites: boolean): boolean {
  let sifted = known.get(block);
  if (!sifted) known.set(block, (sifted = { cited: undefined, uncited: undefined }));
  return cites ? (sifted.cited ??= isCited(block.text)) : (sifted.uncited ??= isUncited(block.text));
}

function isCited(source: string): boolean {
  return isSaid(source, mayStateLevel);
}

/** The test that leaves out most comes first. */
function isUncited(source: string): boolean {
  return isSaid(source, mayStatePlainly) && isCited(source) && statesPlainly(source);
}

/**
 * Whether words that state a level without a citation stand in a source, as the rules have them: in most that only may
 * hold some, a word was like one of theirs. Those in everyday words state one where their subject is negated.
 */
function statesPlainly(source: string): boolean {
  if (reference.test(source)) return true;
  const asWritten = source.replace(/\u2019/g, "'");
  const text = asWritten.replace(unread, '').replace(/[[\]]/g, '');
  const readings = [text.replace(between, ' ')];
  if (within.test(text)) readings.push(text.replace(markup, '').replace(/\s+/g, ' '));
  // What looks like a link or a tag need not be one, least of all in code.
  if (/[[<]/.test(source)) readings.push(asWritten);
  const patterns = negatedSubject.test(text) ? allPatterns : plainPatterns;
  return patterns.some((pattern) => readings.some((reading) => pattern.test(reading)));
}

/** What the destination and the label of a link say is no text, and neither is what stands for a footnote. */
const unread = /\]\([^()\s]*\)|\]\[[^[\]]*\]|\[\^[^[\]]*\]/g;
/** Only a parse tells what it stands for. A citation of an RFC stands for a word of some rules. */
const reference = /&(?:#|\w+;)|\bRFC[\s-]?\d/i;
const negatedSubject = /\b(?:no|none|neither|nobody|nothing)\b/i;

/** Short ones first: they are the common words, and fast. */
const allPatterns = levelRules
  .map(({ pattern }) => pattern)
  .sort((a, b) => a.source.length - b.source.length);
const everydayPatterns = new Set(levelRules.filter(({ everyday }) => everyday).map(({ pattern }) => pattern));
const plainPatterns = allPatterns.filter((pattern) => !everydayPatterns.has(pattern));

/** Whether words may be said in a source: as it stands, or with its markup out of the way between and within them. */
function isSaid(source: string, may: (text: string) => boolean): boolean {
  return (
    may(source) ||
    may(source.replace(between, ' ')) ||
    (within.test(source) && (source.includes('&#') || may(source.replace(markup, ''))))
  );
}

const between = /(?:<[^<>]*>|[*_~`\\>\s])+/g;
const markup = /<[^<>]*>|[*_~`\\]/g;
/** A word with markup or a character reference in it: `**M**UST`. */
const within = /[\p{L};](?:[*_~`\\]|<[^<>]*>|&#)+[\p{L}\d]/u;
