import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tasksTogether, workOrder } from '../../../server/src/index/workOrder';
import { rfcNumber } from '../../../server/src/rfc/identity';

const task = (olds: readonly number[], news: readonly number[]) => ({
  olds: olds.map(rfcNumber),
  news: news.map(rfcNumber),
  relation: 'updates' as const,
});

test('what shares a document comes one after another, and what has many first', () => {
  const many = Array.from({ length: 20 }, (_, at) => 100 + at);
  const plan = [
    task([1], [5]),
    task([2], [6]),
    task([1], [7]),
    task(many, [8]),
    task([2], [9]),
    task([1], [10]),
  ];
  expect(workOrder(plan)).toEqual([3, 0, 2, 5, 1, 4]);
});

test('each task has its turn once', () => {
  const numbers = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.tuple(numbers, numbers)), (pairs) => {
      const order = workOrder(pairs.map(([olds, news]) => task(olds, news)));
      expect([...order].sort((a, b) => a - b)).toEqual(pairs.map((_, at) => at));
    }),
  );
});

test('workers take fewer tasks at a time towards the end, and never none', () => {
  expect([1000, 64, 30, 8, 1].map((left) => tasksTogether(left, 2))).toEqual([8, 8, 3, 1, 1]);
});
