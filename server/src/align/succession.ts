/** Runs one task of the plan: what became of each of its old documents. */
import type { RfcNumber } from '../rfc/identity';
import type { Series } from '../series/series';
import { align } from './align';
import type { Comparison } from './changes';
import { gradedAnew } from './neighbours';
import type { AlignmentTask } from './plan';
import type { AlignmentSource } from './source';

/**
 * One comparison for each old document that has a source. It has no `added` rows: what is new in a document depends
 * on which old ones it is compared with. Without a relation only what is unmistakable is kept, mostly nothing.
 */
export function runAlignment(
  task: AlignmentTask,
  sourceOf: (rfc: RfcNumber) => AlignmentSource | undefined,
  lineOf: (rfc: RfcNumber) => RfcNumber,
): readonly Comparison[] {
  const olds = task.olds.flatMap((rfc) => sourceOf(rfc) ?? []);
  const news = task.news.flatMap((rfc) => sourceOf(rfc) ?? []);
  if (olds.length === 0 || news.length === 0) return [];
  const whole = align(olds, news, { relation: task.relation, lineOf });
  const each = olds.map(({ facts: { rfc } }) => ({
    ...whole,
    old: [rfc],
    sections: whole.sections.filter((match) => match.old?.rfc === rfc),
    requirements: whole.requirements.filter((row) => row.old?.rfc === rfc),
  }));
  if (task.relation !== 'none') return each;
  return each.flatMap(
    (one) =>
      gradedAnew(
        one,
        news.map(({ facts }) => facts),
      ) ?? [],
  );
}

/** The last of the RFCs that an RFC's line leads to: it stands for all of the line. */
export function lineOf(series: Series): (rfc: RfcNumber) => RfcNumber {
  const known = new Map<RfcNumber, RfcNumber>();
  return (rfc) => {
    let end = known.get(rfc);
    if (end !== undefined) return end;
    end = rfc;
    const passed = new Set<RfcNumber>();
    for (let next: RfcNumber | undefined = rfc; next !== undefined && !passed.has(next);) {
      passed.add(next);
      end = next;
      next = series.get(next)?.obsoletedBy[0];
    }
    known.set(rfc, end);
    return end;
  };
}
