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
const uses = 2;
const fields = 3;

/** A slot has a string's number and one, 0 where there is none, and its hash: what differs is told apart right there. */
const slotFields = 2;

const lineFeed = 10;

/** A table of its own: most strings are met as code units, and need not become strings to be found. */
export class Interner implements WordNumbering {
  private readonly units = new Units(1 << 16);
  /** For each string where it starts and ends in {@link units}, and how often it was met. */
  private known = new Int32Array(fields << 12);
  private size = 0;
  /** By hash; at least twice as many as there are strings. */
  private slots = new Int32Array(slotFields << 13);

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
    const { slots, known } = this;
    const mask = slots.length - 1;
    for (let slot = firstSlot(sought, mask); ; slot = (slot + slotFields) & mask) {
      const id = slots[slot]! - 1;
      if (id < 0) return this.addNew(units, from, to, sought, slot);
      if (slots[slot + 1] !== sought || !this.isSpelled(id, units, from, to)) continue;
      known[id * fields + uses]!++;
      return id;
    }
  }

  /** All strings with their counts, in the order of their numbers. */
  entries(): Counted {
    const all = new Units(this.units.length + this.size);
    const counts = new Int32Array(this.size);
    for (let id = 0, at = 0; id < this.size; id++, at += fields) {
      all.append(this.units.values, this.known[at + start]!, this.known[at + end]!);
      all.push(lineFeed);
      counts[id] = this.known[at + uses]!;
    }
    return { strings: textOf(all.values, 0, all.length), counts };
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
    this.known[at + uses] = 1;
    this.slots[slot] = id + 1;
    this.slots[slot + 1] = itsHash;
    if (this.size * 2 * slotFields > this.slots.length) this.enlarge();
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
    for (let at = 0; at < this.slots.length; at += slotFields) {
      if (this.slots[at] === 0) continue;
      const itsHash = this.slots[at + 1]!;
      let slot = firstSlot(itsHash, mask);
      while (slots[slot] !== 0) slot = (slot + slotFields) & mask;
      slots[slot] = this.slots[at]!;
      slots[slot + 1] = itsHash;
    }
    this.slots = slots;
  }
}

/** Where a string with this hash stands, or behind it. @param mask one less than the slots' length */
function firstSlot(itsHash: number, mask: number): number {
  return (itsHash << 1) & mask;
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
