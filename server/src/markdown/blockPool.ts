/**
 * Blocks that many documents have, as the versions and translations of one page do, their licences and their notices: one
 * and the same object for one text, so that what is remembered of a block is found out once for all of them.
 */
import { LRUCache } from 'lru-cache';
import { blockOf, type BlockText } from './blockCut';

export interface BlockPool {
  /** @param part of a document's text */
  of(part: string): BlockText;
}

/** Enough for the documents of a folder; what is remembered of more of them would have to be copied by the collector again and again. */
const mostBlocks = 1000;

export function createBlockPool(): BlockPool {
  const known = new LRUCache<string, BlockText>({ max: mostBlocks });
  return {
    of(part) {
      let block = known.get(part);
      if (block === undefined) {
        block = blockOf(part);
        known.set(block.text, block);
      }
      return block;
    },
  };
}
