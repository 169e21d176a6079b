/** Many strings as one text after their lengths: decoding one long text is far quicker than many short ones. */
import { strFromU8, strToU8 } from 'fflate/browser';
import { ByteReader, ByteWriter } from './bytes';

/** The length of the lengths in bytes, the lengths in UTF-16 units, and all strings in UTF-8. */
export function writeTexts(strings: readonly string[]): Uint8Array {
  const lengths = new ByteWriter();
  for (const string of strings) lengths.varint(string.length);
  const bytes = new ByteWriter();
  bytes.varint(lengths.length);
  bytes.raw(lengths.finish());
  bytes.raw(strToU8(strings.join('')));
  return bytes.finish();
}

export function readTexts(bytes: Uint8Array): readonly string[] {
  const all = new ByteReader(bytes);
  const lengths = new ByteReader(all.raw(all.varint()));
  const text = strFromU8(all.raw(bytes.length));
  const strings: string[] = [];
  let at = 0;
  while (!lengths.atEnd) {
    const length = lengths.varint();
    strings.push(text.slice(at, at + length));
    at += length;
  }
  return strings;
}
