/** Numbers strings in the order in which they are first met, and counts them. */
export class Interner {
  private readonly ids = new Map<string, number>();
  private readonly strings: string[] = [];
  private readonly counts: number[] = [];

  /** The string's number; counts this use. */
  add(value: string): number {
    const known = this.ids.get(value);
    if (known !== undefined) {
      this.counts[known]!++;
      return known;
    }
    const id = this.strings.length;
    // A word cut from an RFC's text would keep the whole text in memory: the copy does not.
    const copy = JSON.parse(JSON.stringify(value)) as string;
    this.ids.set(copy, id);
    this.strings.push(copy);
    this.counts.push(1);
    return id;
  }

  /** Each string with its count, in the order of their numbers. */
  entries(): readonly (readonly [string, number])[] {
    return this.strings.map((value, id) => [value, this.counts[id]!]);
  }
}
