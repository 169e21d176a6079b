/** What terms weigh in the whole series, in nats: the rarer they are, the more. */
import type { Knowledge } from './knowledge';
import type { QueryTerm } from './match';

/** What terms weigh together. */
export function worthOf(knowledge: Knowledge, terms: readonly Pick<QueryTerm, 'whole'>[]): number {
  return terms.reduce((sum, { whole }) => sum + knowledge.rarity(whole), 0);
}

/** The same, each by how much it belongs to what is said. */
export function weighedWorthOf(
  knowledge: Knowledge,
  terms: readonly Pick<QueryTerm, 'whole' | 'weight'>[],
): number {
  return terms.reduce((sum, { whole, weight }) => sum + weight * knowledge.rarity(whole), 0);
}
