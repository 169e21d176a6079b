/** The lexicon in the index file: the tables `lexicon.names` and `lexicon.expansions`, one block each. */
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import type { LexiconParts } from '../series/lexicon';
import { ByteReader, ByteWriter } from './bytes';
import { readTexts, writeTexts } from './texts';

/** RFC numbers and counts of names, then all names. */
export function writeNames(names: LexiconParts['names']): Uint8Array {
  const sorted = [...names].sort(([a], [b]) => a - b);
  const keys = new ByteWriter();
  let previous = 0;
  for (const [rfc, list] of sorted) {
    keys.varint(rfc - previous);
    keys.varint(list.length);
    previous = rfc;
  }
  return joined(keys, writeTexts(sorted.flatMap(([, list]) => list)));
}

export function readNames(block: Uint8Array): LexiconParts['names'] {
  const { keys, texts } = split(block);
  const names: [RfcNumber, readonly string[]][] = [];
  let [rfc, at] = [0, 0];
  while (!keys.atEnd) {
    rfc += keys.varint();
    const count = keys.varint();
    names.push([rfcNumber(rfc), texts.slice(at, (at += count))]);
  }
  return names;
}

/** Counts of expansions, then each abbreviation with its expansions after it. */
export function writeExpansions(expansions: LexiconParts['expansions']): Uint8Array {
  const keys = new ByteWriter();
  for (const [, list] of expansions) keys.varint(list.length);
  return joined(keys, writeTexts(expansions.flatMap(([abbreviation, list]) => [abbreviation, ...list])));
}

export function readExpansions(block: Uint8Array): LexiconParts['expansions'] {
  const { keys, texts } = split(block);
  const expansions: [string, readonly string[]][] = [];
  let at = 0;
  while (!keys.atEnd) {
    const [abbreviation = '', ...list] = texts.slice(at, (at += keys.varint() + 1));
    expansions.push([abbreviation, list]);
  }
  return expansions;
}

function joined(keys: ByteWriter, texts: Uint8Array): Uint8Array {
  const bytes = new ByteWriter();
  bytes.varint(keys.length);
  bytes.raw(keys.finish());
  bytes.raw(texts);
  return bytes.finish();
}

function split(block: Uint8Array) {
  const bytes = new ByteReader(block);
  return { keys: new ByteReader(bytes.raw(bytes.varint())), texts: readTexts(bytes.raw(block.length)) };
}
