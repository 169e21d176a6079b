/** In which order many alignments take the least time. */
import type { AlignmentTask } from '../align/plan';
import type { RfcNumber } from '../rfc/identity';

/** Tasks with more documents than this take long: they come first, so that none is left to one worker at the end. */
const many = 16;
/** How many tasks a worker takes at most at a time: neighbours share documents. */
const mostTogether = 8;

/**
 * Places of the tasks in the plan: the long ones first, then those that share a document one after another, so that a
 * worker finds it read already.
 */
export function workOrder(plan: readonly AlignmentTask[]): readonly number[] {
  const uses = new Map<RfcNumber, number>();
  for (const task of plan) for (const rfc of documentsOf(task)) uses.set(rfc, (uses.get(rfc) ?? 0) + 1);
  const places = plan.map((task, at) => {
    const documents = documentsOf(task);
    const shared = documents.reduce((best, rfc) => (uses.get(rfc)! > uses.get(best)! ? rfc : best));
    return { at, shared, long: documents.length > many ? documents.length : 0 };
  });
  return places.sort((a, b) => b.long - a.long || a.shared - b.shared || a.at - b.at).map(({ at }) => at);
}

/** How many tasks a worker takes next: fewer towards the end, so that all workers end at about the same time. */
export function tasksTogether(left: number, workers: number): number {
  return Math.max(1, Math.min(mostTogether, Math.floor(left / (4 * workers))));
}

function documentsOf({ olds, news }: AlignmentTask): readonly RfcNumber[] {
  return [...olds, ...news];
}
