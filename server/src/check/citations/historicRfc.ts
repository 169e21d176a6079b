/** Citations of RFCs that were moved to Historic and that nothing obsoleted. */
import { formatMonth } from '../../series/words';
import { report, type Check, type CheckInput, type Report } from '../check';
import { surroundingsOf } from '../intent';
import { intentOfMention } from '../mentionIntent';
import type { Mention } from '../mentions';
import { nameRfc } from '../words';
import { isMismatched } from './mismatchedLink';

export const historicRfc: Check = {
  codes: ['historic-rfc'],
  run: (input) => input.mentions.flatMap((mention) => check(mention, input)),
};

/** Nothing where the author's words show that it is known. */
function check(mention: Mention, input: CheckInput): Report[] {
  const { main } = mention;
  if (main.kind !== 'rfc' || isMismatched(mention, input)) return [];
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
