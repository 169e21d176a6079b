/** UTF-16 code units of a text as numbers: reading them from an array is several times as fast as from a string. */

/** A text with one byte for each of its code units. */
export interface SourceText {
  readonly text: string;
  /**
   * `codes[n]` is the text's code unit n where that is below {@link wide}; a byte order mark is a no-break space, and
   * {@link wide} stands for every other unit.
   */
  readonly codes: Uint8Array;
}

/** What stands in {@link SourceText.codes} for code units that do not fit a byte, and for U+00FF. */
export const wide = 0xff;

/** Every host has the Encoding Standard's encoder; its types come with none of the libraries that this layer may know. */
declare const TextEncoder: new () => {
  encodeInto(text: string, into: Uint8Array): { readonly read: number; readonly written: number };
};

const encoder = new TextEncoder();

export function sourceText(text: string): SourceText {
  const codes = new Uint8Array(text.length);
  const { read, written } = encoder.encodeInto(text, codes);
  // UTF-8 has one byte for ASCII alone, and as many bytes as code units only if all are ASCII.
  if (read < text.length || written < text.length) fillCodes(text, codes);
  return { text, codes };
}

function fillCodes(text: string, codes: Uint8Array): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    codes[at] = code <= wide ? code : code === 0xfeff ? 0xa0 : wide;
  }
}

/** How a host makes a text of bytes. */
export interface Decoders {
  /** @param bytes one for each code unit */
  latin1(bytes: Uint8Array): string;
  utf8(bytes: Uint8Array): string;
}

/**
 * As {@link sourceText}, for a text that is there as UTF-8: hosts decode that slowly, and most texts that are not ASCII
 * have no character that does not fit a byte.
 * @param utf8 valid, without a leading byte order mark
 * @param room for the codes: no shorter, and theirs as long as they are needed
 */
export function sourceTextOf(
  utf8: Uint8Array,
  decoders: Decoders,
  room: Uint8Array = new Uint8Array(utf8.length),
): SourceText {
  const { length, narrow } = readUtf8(utf8, room);
  const codes = room.subarray(0, length);
  return { text: narrow ? decoders.latin1(codes) : decoders.utf8(utf8), codes };
}

/** @returns how many code units there are, and whether the codes spell the text */
function readUtf8(
  utf8: Uint8Array,
  codes: Uint8Array,
): { readonly length: number; readonly narrow: boolean } {
  let unit = 0;
  let narrow = true;
  for (let at = 0; at < utf8.length; unit++) {
    const byte = utf8[at]!;
    if (byte < 0x80) {
      codes[unit] = byte;
      at++;
      continue;
    }
    if (byte < 0xc4) {
      codes[unit] = ((byte & 3) << 6) | (utf8[at + 1]! & 0x3f);
      at += 2;
      continue;
    }
    narrow = false;
    codes[unit] = wide;
    if (byte < 0xe0) at += 2;
    else if (byte < 0xf0) {
      if (byte === 0xef && utf8[at + 1] === 0xbb && utf8[at + 2] === 0xbf) codes[unit] = 0xa0;
      at += 3;
    } else {
      // Two code units, a pair of surrogates.
      codes[++unit] = wide;
      at += 4;
    }
  }
  return { length: unit, narrow };
}

/** The code unit at an offset of the text; 0 past its end. */
export function unitAt(source: SourceText, at: number): number {
  const code = source.codes[at];
  return code === wide ? source.text.charCodeAt(at) : (code ?? 0);
}

/** All code units of a text that is short. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
  return units;
}

/** The text that code units `[from, to)` spell. */
export function textOf(units: Uint16Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += longestCall)
    text += String.fromCharCode.apply(
      null,
      units.subarray(at, Math.min(to, at + longestCall)) as unknown as number[],
    );
  return text;
}

/** So many arguments every engine takes. */
const longestCall = 8192;
