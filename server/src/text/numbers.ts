/** A list of integers that grows, without an object for each. */
export class Numbers {
  /** Those beyond {@link length} mean nothing. */
  values: Int32Array;
  length = 0;

  constructor(capacity = 64) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** A list of UTF-16 code units that grows. */
export class Units {
  /** Those beyond {@link length} mean nothing. */
  values: Uint16Array;
  length = 0;

  constructor(capacity = 256) {
    this.values = new Uint16Array(capacity);
  }

  push(unit: number): void {
    if (this.length === this.values.length) this.reserve(1);
    this.values[this.length++] = unit;
  }

  /** Appends units `[from, to)` of another list, or of this one. */
  append(units: Uint16Array, from: number, to: number): void {
    if (this.length + to - from > this.values.length) this.reserve(to - from);
    const { values } = this;
    let length = this.length;
    // Sentences are short: a loop takes less time than a view of the array.
    for (let at = from; at < to; at++) values[length++] = units[at]!;
    this.length = length;
  }

  /** Makes room for so many more. */
  reserve(more: number): void {
    if (this.length + more <= this.values.length) return;
    const larger = new Uint16Array(Math.max(this.values.length * 2, this.length + more));
    larger.set(this.values);
    this.values = larger;
  }
}
