/** Errata in the form in which they are kept: a line for each RFC, read when it is first asked for. */
import { parseRfcNumber, type RfcNumber, type SectionNumber } from '../rfc/identity';
import type { Errata, Erratum } from './errata';

/** An erratum without its RFC: id, sections, type, original and corrected text. */
type Row = readonly [number, readonly SectionNumber[], Erratum['type'] | null, string, string];

export function writeErrata(errata: readonly Erratum[]): string {
  const byRfc = new Map<RfcNumber, Erratum[]>();
  for (const erratum of errata) {
    const list = byRfc.get(erratum.rfc);
    if (list) list.push(erratum);
    else byRfc.set(erratum.rfc, [erratum]);
  }
  return [...byRfc]
    .sort(([a], [b]) => a - b)
    .map(([rfc, list]) => {
      const rows = list
        .sort((a, b) => a.id - b.id)
        .map(({ id, sections, type, original, corrected }): Row => [
          id,
          sections,
          type ?? null,
          original,
          corrected,
        ]);
      return `${rfc} ${JSON.stringify(rows)}\n`;
    })
    .join('');
}

/** Never throws: a line that cannot be read is an RFC without errata. */
export function readErrata(date: string, table: string): Errata {
  const lines = new Map<RfcNumber, readonly [number, number]>();
  for (let start = 0; start < table.length;) {
    const end = table.indexOf('\n', start);
    const stop = end < 0 ? table.length : end;
    const space = table.indexOf(' ', start);
    const rfc = space < 0 ? undefined : parseRfcNumber(table.slice(start, Math.min(space, start + 8)));
    if (rfc !== undefined) lines.set(rfc, [space + 1, stop]);
    start = stop + 1;
  }
  const read = new Map<RfcNumber, readonly Erratum[]>();
  return {
    date,
    of(rfc) {
      const known = read.get(rfc);
      if (known) return known;
      const place = lines.get(rfc);
      const errata = place ? readLine(rfc, table.slice(...place)) : [];
      read.set(rfc, errata);
      return errata;
    },
  };
}

function readLine(rfc: RfcNumber, line: string): readonly Erratum[] {
  try {
    return (JSON.parse(line) as Row[]).map(([id, sections, type, original, corrected]) => ({
      ...{ id, rfc, sections, original, corrected },
      type: type ?? undefined,
    }));
  } catch {
    return [];
  }
}
