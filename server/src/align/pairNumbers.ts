/** Numbers pairs of small integers in the order in which they are first met; a map with two keys and no object for an entry. */
export class PairNumbers {
  private slots = new Int32Array(4096).fill(-1);
  /** First and second of each pair, by its number. */
  private pairs = new Int32Array(4096);
  private count = 0;

  /** The number of a pair; a new one where it was not met before. */
  number(first: number, second: number): number {
    const slot = this.slotOf(first, second);
    const known = this.slots[slot]!;
    if (known >= 0) return known;
    const number = this.count++;
    this.slots[slot] = number;
    this.pairs[number * 2] = first;
    this.pairs[number * 2 + 1] = second;
    if (this.count * 2 >= this.slots.length) this.grow();
    return number;
  }

  /** As {@link number}; -1 for a pair that was not met. */
  find(first: number, second: number): number {
    return this.slots[this.slotOf(first, second)]!;
  }

  /** Where a pair stands, or would stand. */
  private slotOf(first: number, second: number): number {
    const { slots, pairs } = this;
    const last = slots.length - 1;
    let slot = hash(first, second) & last;
    for (; ; slot = (slot + 1) & last) {
      const number = slots[slot]!;
      if (number < 0 || (pairs[number * 2] === first && pairs[number * 2 + 1] === second)) return slot;
    }
  }

  private grow(): void {
    const { pairs } = this;
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    this.pairs = new Int32Array(pairs.length * 2);
    this.pairs.set(pairs);
    for (let number = 0; number < this.count; number++)
      this.slots[this.slotOf(pairs[number * 2]!, pairs[number * 2 + 1]!)] = number;
  }
}

function hash(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
