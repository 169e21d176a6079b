import { describe, expect, it } from 'vitest';
import { requirementSums } from '../../../../server/src/check/claims/requirementSums';
import type { SubjectLookup, SubjectRef } from '../../../../server/src/check/claims/subjectTable';
import { rfcNumber } from '../../../../server/src/rfc/identity';

const table = (): SubjectLookup => ({ find: () => undefined });
const refs = (rfc: number, count: number): readonly SubjectRef[] =>
  Array.from({ length: count }, (_, place) => ({ rfc: rfcNumber(rfc), place }));

describe('sums over changed requirements', () => {
  it('add up what several terms give, and begin anew when they were taken', () => {
    const sums = requirementSums(table());
    const [one, other] = [refs(9, 3), refs(9, 2)].map((found) => ({ count: found.length, refs: found }));
    for (const number of sums.numbersOf(one!)) sums.add(number, 2);
    for (const number of sums.numbersOf(other!)) sums.add(number, 0.5);
    const take = (): string[] => {
      const taken: string[] = [];
      sums.take((number, sum) => {
        const { rfc, place } = sums.requirement(number);
        taken.push(`${rfc}/${place}: ${sum}`);
      });
      return taken;
    };
    expect(take()).toEqual(['9/0: 2.5', '9/1: 2.5', '9/2: 2']);
    expect(take()).toEqual([]);
    sums.add(sums.numbersOf(other!)[1]!, 1);
    expect(take()).toEqual(['9/1: 1']);
  });

  it('have room for more requirements than they began with, and keep what was added before', () => {
    const sums = requirementSums(table());
    const [first, many] = [refs(1, 1), refs(2, 9000)].map((found) => ({ count: found.length, refs: found }));
    sums.add(sums.numbersOf(first!)[0]!, 3);
    for (const number of sums.numbersOf(many!)) sums.add(number, 1);
    let total = 0;
    let taken = 0;
    sums.take((_, sum) => {
      total += sum;
      taken++;
    });
    expect({ total, taken }).toEqual({ total: 9003, taken: 9001 });
  });
});
