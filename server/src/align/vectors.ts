/** Passages as weighted sets of terms: rare ones weigh more, and two words in a row count besides each word. */
import type { RfcNumber } from '../rfc/identity';
import type { AlignmentSource, Passage } from './source';
import { termsOf } from './terms';

/** Terms by number, ascending, each with its weight; the unit of a weight is the rarity of a term (nats). */
export interface Vector {
  readonly ids: Int32Array;
  readonly weights: Float32Array;
  readonly total: number;
}

export interface Vectors {
  /** One for each passage, the sources one after the other. */
  readonly passages: readonly Vector[];
  /** For each source, one for each section's title. */
  readonly titles: readonly (readonly Vector[])[];
}

/** How much two words in a row count, compared with one. */
const pairWeight = 0.5;

interface Counted {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** @param lineOf what stands for an RFC and all that replaced it, so that citations of either agree */
export function vectorise(
  sources: readonly AlignmentSource[],
  lineOf: (rfc: RfcNumber) => RfcNumber,
): Vectors {
  const terms = new Terms();
  const passages = sources.flatMap((source) =>
    source.passages.map((passage) => terms.count(passage, lineOf)),
  );
  const titles = sources.map(({ facts }) =>
    facts.sections.map(({ title }) => terms.count(titlePassage(title), lineOf)),
  );
  return {
    passages: passages.map((counted) => terms.weigh(counted, passages.length)),
    titles: titles.map((own) => own.map((counted) => terms.weigh(counted, passages.length))),
  };
}

function titlePassage(title: string): Passage {
  const words = title.split(/\s+/);
  return { section: -1, requirement: undefined, words, weights: words.map(() => 1), cites: [] };
}

/** The part of what two vectors weigh that they have in common. */
export function overlap(a: Vector, b: Vector): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.ids.length && j < b.ids.length;) {
    const left = a.ids[i]!;
    const right = b.ids[j]!;
    if (left === right) shared += Math.min(a.weights[i++]!, b.weights[j++]!);
    else if (left < right) i++;
    else j++;
  }
  return shared;
}

/** 0 to 1: 1 for the same terms. */
export function dice(a: Vector, b: Vector): number {
  const total = a.total + b.total;
  return total === 0 ? 0 : (2 * overlap(a, b)) / total;
}

class Terms {
  private readonly ids = new Map<string, number>();
  private readonly counts: number[] = [];
  private readonly pairs: boolean[] = [];
  private readonly known = new Map<string, readonly string[]>();

  count(passage: Passage, lineOf: (rfc: RfcNumber) => RfcNumber): Counted {
    const found = new Map<number, number>();
    const add = (term: string, weight: number, pair: boolean): void => {
      const id = this.id(term, pair);
      const before = found.get(id);
      if (before === undefined) this.counts[id]!++;
      if (before === undefined || before < weight) found.set(id, weight);
    };
    let previous = '';
    passage.words.forEach((word, at) => {
      if (isCitation(word)) return;
      const weight = passage.weights[at]!;
      const terms = this.terms(word);
      for (const term of terms) add(term, weight, false);
      const first = terms[0] ?? '';
      if (previous !== '' && first !== '') add(`${previous} ${first}`, weight, true);
      previous = first;
    });
    for (const rfc of passage.cites) add(`rfc ${lineOf(rfc)}`, 1, false);
    const ids = [...found.keys()].sort((a, b) => a - b);
    return { ids, weights: ids.map((id) => found.get(id)!) };
  }

  weigh({ ids, weights }: Counted, passages: number): Vector {
    const weighed = new Float32Array(ids.length);
    let total = 0;
    ids.forEach((id, at) => {
      const rarity = Math.log(1 + passages / (1 + this.counts[id]!));
      weighed[at] = weights[at]! * rarity * (this.pairs[id] ? pairWeight : 1);
      total += weighed[at]!;
    });
    return { ids: Int32Array.from(ids), weights: weighed, total };
  }

  private terms(word: string): readonly string[] {
    let terms = this.known.get(word);
    if (!terms) this.known.set(word, (terms = termsOf(word)));
    return terms;
  }

  private id(term: string, pair: boolean): number {
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.counts.length;
      this.ids.set(term, id);
      this.counts.push(0);
      this.pairs.push(pair);
    }
    return id;
  }
}

/** A word that only points: at an RFC, which is compared by its line of succession, or at an entry or a section by number. */
function isCitation(word: string): boolean {
  return /^(?:RFC[-\s]?\d+\b.*|\d{1,3}(?:\.\d{1,3})+)$/i.test(word);
}
