/** Numbers strings in the order in which they are first met, and counts them. */
import { textOf } from '../text/codes';
import { Numbers, Units } from '../text/numbers';
import type { WordNumbering } from '../rfc/statementTable';

/** Strings with their counts, in a form that costs little to hand to another thread. */
export interface Counted {
  /** In the order of their numbers, each with a line feed behind it. */
  readonly strings: string;
  readonly counts: Int32Array;
}

/** A table of its own: most strings are met as code units, and need not become strings to be found. */
export class Interner implements WordNumbering {
  private readonly units = new Units(1 << 16);
  /** Where each string starts in {@link units}; the next one's start is its end. */
  private readonly starts = new Numbers(1 << 12);
  private readonly counts = new Numbers(1 << 12);
  /** By hash a string's number and one, 0 where there is none; twice as large as what it holds. */
  private slots = new Int32Array(1 << 13);

  get size(): number {
    return this.counts.length;
  }

  /** The number of the string that characters `[from, to)` of a text spell; counts this use. */
  add(text: string, from = 0, to = text.length): number {
    const { units } = this;
    units.reserve(to - from);
    const { values } = units;
    // Written where a new string would stand, which it is mostly not.
    let end = units.length;
    for (let at = from; at < to; at++) values[end++] = text.charCodeAt(at);
    return this.addUnits(values, units.length, end);
  }

  /** Counts one more use of a string that has a number. */
  count(id: number): void {
    this.counts.values[id]!++;
  }

  addUnits(units: Uint16Array, from: number, to: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOf(units, from, to) & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]! - 1;
      if (id < 0) return this.addNew(units, from, to, slot);
      if (!this.isSpelled(id, units, from, to)) continue;
      this.counts.values[id]!++;
      return id;
    }
  }

  /** All strings with their counts, in the order of their numbers. */
  entries(): Counted {
    const strings: string[] = [];
    for (let id = 0; id < this.size; id++)
      strings.push(textOf(this.units.values, this.starts.values[id]!, this.endOf(id)), '\n');
    return { strings: strings.join(''), counts: this.counts.values.slice(0, this.size) };
  }

  private addNew(units: Uint16Array, from: number, to: number, slot: number): number {
    const id = this.size;
    this.starts.push(this.units.length);
    this.units.append(units, from, to);
    this.counts.push(1);
    this.slots[slot] = id + 1;
    if (this.size * 2 > this.slots.length) this.enlarge();
    return id;
  }

  private isSpelled(id: number, units: Uint16Array, from: number, to: number): boolean {
    const start = this.starts.values[id]!;
    if (this.endOf(id) - start !== to - from) return false;
    const own = this.units.values;
    for (let at = from; at < to; at++) if (own[start + at - from] !== units[at]) return false;
    return true;
  }

  private endOf(id: number): number {
    return id + 1 < this.size ? this.starts.values[id + 1]! : this.units.length;
  }

  private enlarge(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = hashOf(this.units.values, this.starts.values[id]!, this.endOf(id)) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.slots = slots;
  }
}

/** Strings of a {@link Counted}, in the order of their numbers. */
export function stringsOf({ strings }: Counted): readonly string[] {
  return strings.split('\n').slice(0, -1);
}

/** FNV-1a, its upper bits folded into the lower. */
function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = to - from;
  for (let at = from; at < to; at++) hash = Math.imul(hash, 0x01000193) ^ units[at]!;
  return hash ^ (hash >>> 15);
}
