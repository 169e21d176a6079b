/** Citations of RFCs that were moved to Historic and that nothing obsoleted. */
import type { RfcNumber } from '../../rfc/identity';
import { formatMonth } from '../../series/words';
import { noReports, ofEachMention, report, type Check, type CheckInput, type Report } from '../check';
import { surroundingsOf } from '../intent';
import { intentOfMention } from '../mentionIntent';
import type { Mention } from '../mentions';
import { nameRfc } from '../words';
import { isMismatched } from './mismatchedLink';

export const historicRfc: Check = {
  codes: ['historic-rfc'],
  run: ofEachMention(check),
};

/** Nothing where the author's words show that it is known. */
function check(mention: Mention, input: CheckInput): readonly Report[] {
  const { main } = mention;
  const isHistoric = (rfc: RfcNumber): boolean => input.series.get(rfc)?.status === 'HISTORIC';
  if (main.kind !== 'rfc' || !main.numbers.some(isHistoric) || isMismatched(mention, input)) return noReports;
  return main.numbers.flatMap((rfc) => {
    const entry = input.series.get(rfc);
    if (entry === undefined || entry.status !== 'HISTORIC' || entry.obsoletedBy.length > 0) return [];
    if (intentOfMention(mention, rfc, surroundingsOf(mention, input.document), input) !== undefined)
      return [];
    return [
      report({
        code: 'historic-rfc',
        message: `${nameRfc(rfc)} (${entry.title}, ${formatMonth(entry.date)}) is Historic: it is no longer recommended for use.`,
        span: main.span,
        rfc,
        section: mention.section,
      }),
    ];
  });
}
