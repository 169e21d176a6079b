/** Which of an RFC's requirements hold a term, in typed arrays: there are dozens for each requirement, of many RFCs at once. */

/** For each term the places of the requirements that hold it, and how much it says of each. */
export class Postings {
  readonly #numbers: ReadonlyMap<string, number>;
  /** By number of a term, where its places start in the two lists below; one more at the end. */
  readonly #starts: Uint32Array;
  readonly #places: Uint32Array;
  readonly #weights: Float64Array;

  constructor(
    numbers: ReadonlyMap<string, number>,
    starts: Uint32Array,
    places: Uint32Array,
    weights: Float64Array,
  ) {
    this.#numbers = numbers;
    this.#starts = starts;
    this.#places = places;
    this.#weights = weights;
  }

  has(term: string): boolean {
    return this.#numbers.has(term);
  }

  /** How many requirements hold a term. */
  count(term: string): number {
    const number = this.#numbers.get(term);
    return number === undefined ? 0 : this.#starts[number + 1]! - this.#starts[number]!;
  }

  /** Visits the requirements that hold a term, in the order in which they were posted. */
  forEach(term: string, visit: (place: number, weight: number) => void): void {
    const number = this.#numbers.get(term);
    if (number === undefined) return;
    const end = this.#starts[number + 1]!;
    for (let at = this.#starts[number]!; at < end; at++) visit(this.#places[at]!, this.#weights[at]!);
  }
}

/** Collects postings. A term is posted once at most for each place. */
export class PostingsBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];
  /** What was posted, one after the other. */
  readonly #terms: number[] = [];
  readonly #places: number[] = [];
  readonly #weights: number[] = [];

  /** @param place of a requirement @param weight how much the term says of it; 0 to 1 */
  post(term: string, place: number, weight: number): void {
    let number = this.#numbers.get(term);
    if (number === undefined) this.#numbers.set(term, (number = this.#counts.push(0) - 1));
    this.#counts[number]!++;
    this.#terms.push(number);
    this.#places.push(place);
    this.#weights.push(weight);
  }

  build(): Postings {
    const starts = new Uint32Array(this.#counts.length + 1);
    this.#counts.forEach((count, number) => (starts[number + 1] = starts[number]! + count));
    const next = starts.slice();
    const places = new Uint32Array(this.#terms.length);
    const weights = new Float64Array(this.#terms.length);
    this.#terms.forEach((number, at) => {
      const to = next[number]!++;
      places[to] = this.#places[at]!;
      weights[to] = this.#weights[at]!;
    });
    return new Postings(this.#numbers, starts, places, weights);
  }
}
