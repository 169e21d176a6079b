/**
 * Which blocks can hold a claim, told by their source: the others, most of a document, need not be parsed. In doubt a
 * block can.
 */
import type { BlockText } from '../../markdown/blockCut';
import { mayStateLevel, mayStatePlainly } from './levelRules';

interface Sifted {
  /** It has words that state a level where an RFC is cited. */
  readonly cited: boolean;
  /** It has words that state one by themselves. */
  readonly uncited: boolean;
}

const known = new WeakMap<BlockText, Sifted>();

/** @param cites whether an RFC is cited for what it says */
export function mayHoldClaim(block: BlockText, cites: boolean): boolean {
  let sifted = known.get(block);
  if (!sifted) known.set(block, (sifted = sift(block.text)));
  return cites ? sifted.cited : sifted.uncited;
}

function sift(source: string): Sifted {
  const cited = isSaid(source, mayStateLevel);
  return { cited, uncited: cited && isSaid(source, mayStatePlainly) };
}

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
