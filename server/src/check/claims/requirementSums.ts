/**
 * Sums over the changed requirements of the series, of which common terms name more than a thousand each: the
 * requirements are numbered as terms first name them, so that adding to one is adding to a place of an array.
 */
import type { RfcNumber } from '../../rfc/identity';
import type { SubjectEntry, SubjectLookup, SubjectRef } from './subjectTable';

export interface RequirementSums {
  /** The numbers of the requirements that an entry names, from 0 up; the same for the same table. */
  numbersOf(entry: SubjectEntry): Int32Array;
  /** What a number stands for. */
  requirement(number: number): SubjectRef;
  /** The RFCs of all requirements that have a number yet, in the order in which they were met. */
  readonly rfcs: readonly RfcNumber[];
  /** Says whose requirements are summed up, until the sums are taken: what is added to others is left out. */
  begin(rfcs: Iterable<RfcNumber>): void;
  /** Adds nats to a requirement's sum. */
  add(number: number, nats: number): void;
  /** The same, unless nothing was added to it before. */
  addIfAny(number: number, nats: number): void;
  /** Hands over every requirement to which something was added, and forgets its sum. */
  take(visit: (number: number, sum: number) => void): void;
}

const known = new WeakMap<SubjectLookup, RequirementSums>();

/** The same for the same table; only one may sum at a time. */
export function requirementSums(table: SubjectLookup): RequirementSums {
  let sums = known.get(table);
  if (!sums) known.set(table, (sums = createSums()));
  return sums;
}

/** Places within one RFC are numbered below this. */
const places = 65_536;

function createSums(): RequirementSums {
  const numbers = new Map<number, number>();
  const requirements: SubjectRef[] = [];
  const numbersIn = new WeakMap<SubjectEntry, Int32Array>();
  const rfcs: RfcNumber[] = [];
  const placeOf = new Map<RfcNumber, number>();
  /** By requirement: the place of its RFC among {@link rfcs}. */
  let rfcAt = new Int32Array(4096);
  /** By place of an RFC: 1 for those whose requirements are summed up. */
  let wanted = new Uint8Array(1024);
  let begun: number[] = [];
  let sums = new Float64Array(4096);
  let touched: number[] = [];
  const placeOfRfc = (rfc: RfcNumber): number => {
    let place = placeOf.get(rfc);
    if (place === undefined) {
      place = rfcs.push(rfc) - 1;
      placeOf.set(rfc, place);
      if (place >= wanted.length) wanted = grown(wanted, new Uint8Array(2 * wanted.length));
    }
    return place;
  };
  const numberOf = (ref: SubjectRef): number => {
    const key = ref.rfc * places + ref.place;
    let number = numbers.get(key);
    if (number === undefined) {
      number = requirements.push(ref) - 1;
      numbers.set(key, number);
      if (number >= sums.length) {
        sums = grown(sums, new Float64Array(2 * sums.length));
        rfcAt = grown(rfcAt, new Int32Array(2 * rfcAt.length));
      }
      rfcAt[number] = placeOfRfc(ref.rfc);
    }
    return number;
  };
  return {
    rfcs,
    numbersOf(entry) {
      let found = numbersIn.get(entry);
      if (!found) numbersIn.set(entry, (found = Int32Array.from(entry.refs, numberOf)));
      return found;
    },
    requirement: (number) => requirements[number]!,
    begin(those) {
      begun = Array.from(those, placeOfRfc);
      for (const place of begun) wanted[place] = 1;
    },
    add(number, nats) {
      if (wanted[rfcAt[number]!] === 0) return;
      if (sums[number] === 0) touched.push(number);
      sums[number]! += nats;
    },
    addIfAny(number, nats) {
      if (sums[number] !== 0) sums[number]! += nats;
    },
    take(visit) {
      for (const place of begun) wanted[place] = 0;
      begun = [];
      const taken = touched;
      touched = [];
      for (const number of taken) {
        const sum = sums[number]!;
        sums[number] = 0;
        if (sum !== 0) visit(number, sum);
      }
    },
  };
}

function grown<Values extends { set(values: Values): void }>(values: Values, wider: Values): Values {
  wider.set(values);
  return wider;
}
