/** The lexicon in the index file: the tables `lexicon.names` and `lexicon.expansions`, one block each. */
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import type { LexiconParts } from '../series/lexicon';
import { ByteReader, ByteWriter } from './bytes';

export function writeNames(names: LexiconParts['names']): Uint8Array {
  const bytes = new ByteWriter();
  bytes.varint(names.length);
  let previous = 0;
  for (const [rfc, list] of [...names].sort(([a], [b]) => a - b)) {
    bytes.varint(rfc - previous);
    previous = rfc;
    writeStrings(list, bytes);
  }
  return bytes.finish();
}

export function readNames(block: Uint8Array): LexiconParts['names'] {
  const bytes = new ByteReader(block);
  let rfc = 0;
  return Array.from({ length: bytes.varint() }, (): [RfcNumber, readonly string[]] => {
    rfc += bytes.varint();
    return [rfcNumber(rfc), readStrings(bytes)];
  });
}

export function writeExpansions(expansions: LexiconParts['expansions']): Uint8Array {
  const bytes = new ByteWriter();
  bytes.varint(expansions.length);
  for (const [abbreviation, list] of expansions) {
    bytes.string(abbreviation);
    writeStrings(list, bytes);
  }
  return bytes.finish();
}

export function readExpansions(block: Uint8Array): LexiconParts['expansions'] {
  const bytes = new ByteReader(block);
  return Array.from({ length: bytes.varint() }, (): [string, readonly string[]] => [
    bytes.string(),
    readStrings(bytes),
  ]);
}

function writeStrings(list: readonly string[], to: ByteWriter): void {
  to.varint(list.length);
  for (const value of list) to.string(value);
}

function readStrings(from: ByteReader): readonly string[] {
  return Array.from({ length: from.varint() }, () => from.string());
}
