/** The candidates of passages are those that a plain search finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findCandidates, similarity } from '../../../server/src/align/candidates';
import type { Vector } from '../../../server/src/align/vectors';

const terms = 60;

/** Few weights, so that many passages are equally alike; and some terms that most passages have. */
const vector: fc.Arbitrary<Vector> = fc
  .uniqueArray(fc.oneof(fc.nat(4), fc.nat(terms - 1)), { maxLength: 12, size: 'max' })
  .chain((ids) =>
    fc.tuple(
      fc.constant([...ids].sort((a, b) => a - b)),
      fc.array(fc.constantFrom(0.25, 0.5, 1, 1.3, 2.75), { minLength: ids.length, maxLength: ids.length }),
    ),
  )
  .map(([ids, chosen]) => {
    const weights = Float32Array.from(chosen);
    return {
      ids: Int32Array.from(ids),
      weights,
      total: weights.reduce((sum, weight) => sum + weight, 0),
      variants: new Set(),
    };
  });

const passages = fc.array(vector, { minLength: 1, maxLength: 90, size: 'max' });

/** Term → weight of those terms that few passages have. */
function rareTerms(one: Vector, news: readonly Vector[]): ReadonlyMap<number, number> {
  const most = Math.max(40, news.length * 0.08);
  const rare = new Map<number, number>();
  one.ids.forEach((id, at) => {
    if (news.filter(({ ids }) => ids.includes(id)).length <= most) rare.set(id, one.weights[at]!);
  });
  return rare;
}

/** The best of a list; among equals those that come first. */
function best<Item>(items: readonly Item[], scoreOf: (item: Item) => number, count: number): readonly Item[] {
  return [...items].sort((a, b) => scoreOf(b) - scoreOf(a)).slice(0, count);
}

/** As {@link findCandidates}, each pair looked at: the best eight of either side, among the twenty that share most that is rare. */
function plainly(olds: readonly Vector[], news: readonly Vector[]): readonly string[] {
  const ofNew = news.map((): { readonly old: number; readonly likeness: number }[] => []);
  const found: string[] = [];
  const show = (old: number, target: number): string =>
    `${old} ${target} ${similarity(olds[old]!, news[target]!)}`;
  olds.forEach((one, old) => {
    const rare = rareTerms(one, news);
    const shared = news.map((other) =>
      [...rare].reduce((sum, [id, weight]) => {
        const at = other.ids.indexOf(id);
        return at < 0 ? sum : sum + Math.min(weight, other.weights[at]!);
      }, 0),
    );
    // They come in the order of the first rare term that they share.
    const touched = [...rare.keys()].flatMap((id) =>
      news.flatMap((other, target) => (other.ids.includes(id) ? [target] : [])),
    );
    const rough = best(
      [...new Set(touched)],
      (target) => shared[target]! / Math.sqrt(one.total * news[target]!.total),
      20,
    );
    for (const target of rough) ofNew[target]!.push({ old, likeness: similarity(one, news[target]!) });
    for (const target of best(rough, (at) => similarity(one, news[at]!), 8)) found.push(show(old, target));
  });
  ofNew.forEach((all, target) => {
    for (const { old } of best(all, ({ likeness }) => likeness, 8)) {
      const shown = show(old, target);
      if (!found.includes(shown)) found.push(shown);
    }
  });
  return found;
}

test('candidates are what a search of all pairs finds, in its order', () => {
  fc.assert(
    fc.property(passages, passages, (olds, news) => {
      const { count, old, new: target, similarity: likeness } = findCandidates(olds, news, terms);
      const shown = Array.from({ length: count }, (_, at) => `${old[at]} ${target[at]} ${likeness[at]}`);
      expect(shown).toEqual(plainly(olds, news));
    }),
    { numRuns: 60 },
  );
});
