/** Numbers strings in the order in which they are first met, and counts them. */
import { textOf } from '../text/codes';
import { Units } from '../text/numbers';
import type { WordNumbering } from '../rfc/statementTable';

/** Strings with their counts, in a form that costs little to hand to another thread. */
export interface Counted {
  /** In the order of their numbers, each with a line feed behind it. */
  readonly strings: string;
  readonly counts: Int32Array;
}

/** What is known of a string: numbers side by side, as most of the time goes into waiting for memory. */
const start = 0;
const end = 1;
const hash = 2;
const uses = 3;
const fields = 4;

/** A table of its own: most strings are met as code units, and need not become strings to be found. */
export class Interner implements WordNumbering {
  private readonly units = new Units(1 << 16);
  /** For each string where it starts and ends in {@link units}, its hash, and how often it was met. */
  private known = new Int32Array(fields << 12);
  private size = 0;
  /** By hash a string's number and one, 0 where there is none; twice as large as what it holds. */
  private slots = new Int32Array(1 << 13);

  /** The number of the string that characters `[from, to)` of a text spell; counts this use. */
  add(text: string, from = 0, to = text.length): number {
    const { units } = this;
    units.reserve(to - from);
    const { values } = units;
    // Written where a new string would stand, which it is mostly not.
    let last = units.length;
    for (let at = from; at < to; at++) values[last++] = text.charCodeAt(at);
    return this.addUnits(values, units.length, last);
  }

  /** Counts one more use of a string that has a number. */
  count(id: number): void {
    this.known[id * fields + uses]!++;
  }

  addUnits(units: Uint16Array, from: number, to: number): number {
    const sought = hashOf(units, from, to);
    const mask = this.slots.length - 1;
    const { known } = this;
    for (let slot = sought & mask; ; slot = (slot + 1) & mask) {
      const id = this.slots[slot]! - 1;
      if (id < 0) return this.addNew(units, from, to, sought, slot);
      if (known[id * fields + hash] !== sought || !this.isSpelled(id, units, from, to)) continue;
      known[id * fields + uses]!++;
      return id;
    }
  }

  /** All strings with their counts, in the order of their numbers. */
  entries(): Counted {
    const strings: string[] = [];
    const counts = new Int32Array(this.size);
    for (let id = 0, at = 0; id < this.size; id++, at += fields) {
      strings.push(textOf(this.units.values, this.known[at + start]!, this.known[at + end]!), '\n');
      counts[id] = this.known[at + uses]!;
    }
    return { strings: strings.join(''), counts };
  }

  private addNew(units: Uint16Array, from: number, to: number, itsHash: number, slot: number): number {
    const id = this.size++;
    if (this.size * fields > this.known.length) {
      const larger = new Int32Array(this.known.length * 2);
      larger.set(this.known);
      this.known = larger;
    }
    const at = id * fields;
    this.known[at + start] = this.units.length;
    this.units.append(units, from, to);
    this.known[at + end] = this.units.length;
    this.known[at + hash] = itsHash;
    this.known[at + uses] = 1;
    this.slots[slot] = id + 1;
    if (this.size * 2 > this.slots.length) this.enlarge();
    return id;
  }

  private isSpelled(id: number, units: Uint16Array, from: number, to: number): boolean {
    const own = this.units.values;
    const first = this.known[id * fields + start]!;
    if (this.known[id * fields + end]! - first !== to - from) return false;
    for (let at = from; at < to; at++) if (own[first + at - from] !== units[at]) return false;
    return true;
  }

  private enlarge(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < this.size; id++) {
      let slot = this.known[id * fields + hash]! & mask;
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
  let value = to - from;
  for (let at = from; at < to; at++) value = Math.imul(value, 0x01000193) ^ units[at]!;
  return value ^ (value >>> 15);
}
