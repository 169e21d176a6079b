/** Citations of RFCs in force that later RFCs update. Off unless asked for. */
import { isInForce } from '../../series/series';
import { formatMonth } from '../../series/words';
import { ofEachMention, report, type Check, type CheckInput, type Report } from '../check';
import type { Mention } from '../mentions';
import { listAnd, nameRfc } from '../words';

export const updatedRfc: Check = {
  codes: ['updated-rfc'],
  run: ofEachMention(check),
};

function check({ main, section }: Mention, { series }: CheckInput): Report[] {
  if (main.kind !== 'rfc') return [];
  return main.numbers.flatMap((rfc) => {
    const entry = series.get(rfc);
    if (entry === undefined || !isInForce(entry) || entry.updatedBy.length === 0) return [];
    const updates = entry.updatedBy.flatMap((number) => series.get(number) ?? []);
    const names = updates.map((update) => `${nameRfc(update.rfc)} (${formatMonth(update.date)})`);
    return [
      report({
        code: 'updated-rfc',
        message: `${nameRfc(rfc)} is updated by ${listAnd(names)}: read them together.`,
        span: main.span,
        rfc,
        section,
        successors: updates.map((update) => ({ rfc: update.rfc, section: undefined, why: update.title })),
        related: updates.map((update) => ({
          message: `${nameRfc(update.rfc)}: ${update.title}`,
          rfc: update.rfc,
          section: undefined,
        })),
      }),
    ];
  });
}
