/** Numbers and strings as bytes: what every column of the index file is written and read with. */
import { strFromU8, strToU8 } from 'fflate/browser';

/** What {@link ByteWriter.step} says in one byte, and beyond these in two. */
const shortSteps = 240;
const longSteps = (255 - shortSteps) * 256;

/** Grows as it is written to. Integers are unsigned up to 2^31 - 1 unless a method says otherwise. */
export class ByteWriter {
  private bytes = new Uint8Array(256);
  private at = 0;

  get length(): number {
    return this.at;
  }

  /** One byte, 0 to 255. */
  byte(value: number): void {
    if (this.at === this.bytes.length) this.grow(1);
    this.bytes[this.at++] = value;
  }

  /** Seven bits a byte, the lowest first; the high bit says that more follow. */
  varint(value: number): void {
    while (value > 127) {
      this.byte((value & 127) | 128);
      value >>>= 7;
    }
    this.byte(value);
  }

  /** A positive or negative integer: 0, -1, 1, -2 … become 0, 1, 2, 3 …, so that small ones take one byte. */
  signed(value: number): void {
    this.varint(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /**
   * Any integer, of which most are between 0 and some hundred: one byte up to 239, two up to 4,079, else a byte 255 and
   * a signed varint.
   */
  step(value: number): void {
    if (value >= 0 && value < shortSteps) this.byte(value);
    else if (value >= shortSteps && value < shortSteps + longSteps) {
      this.byte(shortSteps + ((value - shortSteps) >> 8));
      this.byte((value - shortSteps) & 255);
    } else {
      this.byte(255);
      this.signed(value);
    }
  }

  /** UTF-8 after its length in bytes. */
  string(value: string): void {
    const encoded = strToU8(value);
    this.varint(encoded.length);
    this.raw(encoded);
  }

  raw(values: Uint8Array): void {
    if (this.at + values.length > this.bytes.length) this.grow(values.length);
    this.bytes.set(values, this.at);
    this.at += values.length;
  }

  /** A copy of what was written. */
  finish(): Uint8Array {
    return this.bytes.slice(0, this.at);
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.at + by));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** Reads what {@link ByteWriter} wrote. Past the end everything reads as zero or empty: it never throws. */
export class ByteReader {
  /** @param at where to start */
  constructor(
    private readonly bytes: Uint8Array,
    private at = 0,
  ) {}

  /** How many bytes were read or skipped. */
  get position(): number {
    return this.at;
  }

  /** Another reader of the same bytes. */
  readerAt(position: number): ByteReader {
    return new ByteReader(this.bytes, position);
  }

  get atEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  varint(): number {
    const first = this.byte();
    if (first < 128) return first;
    let value = first & 127;
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = this.byte();
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) break;
    }
    return value;
  }

  signed(): number {
    const value = this.varint();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  step(): number {
    const first = this.byte();
    if (first < shortSteps) return first;
    return first === 255 ? this.signed() : shortSteps + ((first - shortSteps) << 8) + this.byte();
  }

  string(): string {
    const length = this.varint();
    return strFromU8(this.raw(length));
  }

  /** How many items follow, a varint; no more than there are bytes left, so that damage asks for no memory. */
  count(): number {
    return Math.min(this.varint(), Math.max(0, this.bytes.length - this.at));
  }

  /** So many strings. */
  strings(count: number): readonly string[] {
    return Array.from({ length: count }, () => this.string());
  }

  /** Passes over so many bytes. */
  skip(count: number): void {
    this.at += count;
  }

  /** Passes over so many varints. */
  skipVarints(count: number): void {
    const { bytes } = this;
    let { at } = this;
    for (let left = count; left > 0 && at < bytes.length; at++) if (bytes[at]! < 128) left--;
    this.at = at;
  }

  /** Passes over so many steps. */
  skipSteps(count: number): void {
    for (let left = count; left > 0 && !this.atEnd; left--) this.step();
  }

  /** A view of the next bytes, fewer at the end. */
  raw(length: number): Uint8Array {
    const view = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return view;
  }
}
