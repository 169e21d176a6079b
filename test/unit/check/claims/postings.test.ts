import { describe, expect, it } from 'vitest';
import { PostingsBuilder } from '../../../../server/src/check/claims/postings';

describe('postings', () => {
  it('give the places of each term in the order in which they were posted, with their weights', () => {
    const builder = new PostingsBuilder();
    builder.post('window', 0, 1);
    builder.post('timer', 0, 0.4);
    builder.post('window', 2, 0.7);
    builder.post('timer', 5, 0.9);
    builder.post('window', 5, 0.1);
    const postings = builder.build();
    const of = (term: string): string[] => {
      const found: string[] = [];
      postings.forEach(term, (place, weight) => found.push(`${place}: ${weight}`));
      return found;
    };
    expect(of('window')).toEqual(['0: 1', '2: 0.7', '5: 0.1']);
    expect(of('timer')).toEqual(['0: 0.4', '5: 0.9']);
    expect([postings.count('window'), postings.count('timer')]).toEqual([3, 2]);
    expect([postings.has('timer'), postings.has('header')]).toEqual([true, false]);
    expect([of('header'), postings.count('header')]).toEqual([[], 0]);
  });

  it('are none where nothing was posted', () => {
    const postings = new PostingsBuilder().build();
    expect([postings.has(''), postings.count('')]).toEqual([false, 0]);
  });
});
