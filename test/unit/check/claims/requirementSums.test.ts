import { describe, expect, it } from 'vitest';
import { requirementSums } from '../../../../server/src/check/claims/requirementSums';
import type { SubjectLookup, SubjectRef } from '../../../../server/src/check/claims/subjectTable';
import { rfcNumber } from '../../../../server/src/rfc/identity';

const table = (): SubjectLookup => ({ find: () => undefined });
const refs = (rfc: number, count: number): readonly SubjectRef[] =>
  Array.from({ length: count }, (_, place) => ({ rfc: rfcNumber(rfc), place }));

type Sums = ReturnType<typeof requirementSums>;

const entry = (rfc: number, count: number) => ({ count, refs: refs(rfc, count) });

function addTo(sums: Sums, { refs: those }: { refs: readonly SubjectRef[] }, nats: number): void {
  for (const number of sums.numbersOf({ count: those.length, refs: those })) sums.add(number, nats);
}

function take(sums: Sums): readonly string[] {
  const taken: string[] = [];
  sums.take((number, sum) => {
    const { rfc, place } = sums.requirement(number);
    taken.push(`${rfc}/${place}: ${sum}`);
  });
  return taken;
}

describe('sums over changed requirements', () => {
  it('add up what several terms give, and begin anew when they were taken', () => {
    const sums = requirementSums(table());
    sums.begin([rfcNumber(9)]);
    addTo(sums, entry(9, 3), 2);
    addTo(sums, entry(9, 2), 0.5);
    expect(take(sums)).toEqual(['9/0: 2.5', '9/1: 2.5', '9/2: 2']);
    expect(take(sums)).toEqual([]);
    sums.begin([rfcNumber(9)]);
    addTo(sums, entry(9, 1), 1);
    expect(take(sums)).toEqual(['9/0: 1']);
  });

  it('are kept for the requirements of the RFCs asked for alone', () => {
    const sums = requirementSums(table());
    sums.begin([rfcNumber(8)]);
    addTo(sums, entry(8, 1), 2);
    addTo(sums, entry(9, 2), 2);
    expect(sums.rfcs).toEqual([8, 9]);
    expect(take(sums)).toEqual(['8/0: 2']);
    addTo(sums, entry(8, 1), 2);
    expect(take(sums)).toEqual([]);
  });

  it('have room for more requirements and RFCs than they began with, and keep what was added before', () => {
    const sums = requirementSums(table());
    const many = Array.from({ length: 3000 }, (_, at) => rfcNumber(at + 10));
    sums.begin([rfcNumber(1), rfcNumber(2), ...many]);
    addTo(sums, entry(1, 1), 3);
    addTo(sums, entry(2, 9000), 1);
    for (const rfc of many) addTo(sums, entry(rfc, 1), 2);
    let total = 0;
    let taken = 0;
    sums.take((_, sum) => {
      total += sum;
      taken++;
    });
    expect({ total, taken }).toEqual({ total: 15_003, taken: 12_001 });
  });
});
