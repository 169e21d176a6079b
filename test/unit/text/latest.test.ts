import { expect, test, vi } from 'vitest';
import { latest } from '../../../server/src/text/latest';

test('computes again only for what was not asked for last', () => {
  const compute = vi.fn((text: string) => text.length);
  const length = latest(compute);
  expect([length('one'), length('one'), length('three'), length('one')]).toEqual([3, 3, 5, 3]);
  expect(compute.mock.calls).toEqual([['one'], ['three'], ['one']]);
});
