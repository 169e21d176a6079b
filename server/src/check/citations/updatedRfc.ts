/** Citations of RFCs in force that later RFCs update. Off unless asked for. */
import { isInForce } from '../../series/series';
import { formatMonth } from '../../series/words';
import { ofEachMention, report, type Check, type CheckInput, type Report } from '../check';
import type { Mention } from '../mentions';
import { updatesOfSection } from '../sectionUpdates';
import { listAnd, nameRfc } from '../words';

export const updatedRfc: Check = {
  codes: ['updated-rfc'],
  run: ofEachMention(check),
};

function check({ main, section }: Mention, { series, index }: CheckInput): Report[] {
  if (main.kind !== 'rfc') return [];
  return main.numbers.flatMap((rfc) => {
    const entry = series.get(rfc);
    if (entry === undefined || !isInForce(entry) || entry.updatedBy.length === 0) return [];
    const updates = entry.updatedBy.flatMap((number) => series.get(number) ?? []);
    const changing = section === undefined ? [] : updatesOfSection(series, index, rfc, section);
    const placed = updates.map(({ rfc: update, date, title }) => {
      const place = changing.find((one) => one.update === update);
      const name = `${nameRfc(update, place?.section)} (${formatMonth(date)})`;
      return { rfc: update, section: place?.section, changes: place !== undefined, name, why: title };
    });
    return [
      report({
        code: 'updated-rfc',
        message: `${tell(nameRfc(rfc), nameRfc(rfc, section), placed)}: read them together.`,
        span: main.span,
        rfc,
        section,
        successors: placed.map(({ rfc, section, why }) => ({ rfc, section, why })),
        related: placed.map(({ rfc, section, why }) => ({
          message: `${nameRfc(rfc)}: ${why}`,
          rfc,
          section,
        })),
      }),
    ];
  });
}

interface Update {
  readonly changes: boolean;
  readonly name: string;
}

/** Of what does not change the section cited no more is said than how many there are. */
function tell(rfc: string, section: string, updates: readonly Update[]): string {
  const here = updates.filter(({ changes }) => changes);
  if (here.length === 0) return `${rfc} is updated by ${listAnd(updates.map(({ name }) => name))}`;
  const rest = updates.length - here.length;
  const others =
    rest === 0 ? '' : `; ${rest === 1 ? 'another RFC updates' : `${rest} other RFCs update`} ${rfc}`;
  return `${section} is changed by ${listAnd(here.map(({ name }) => name))}${others}`;
}
