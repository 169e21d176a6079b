/** The date of an index of the series: what it says of itself, never a file's time or the clock. */
import type { SeriesEntry } from './series';

/** Reads `(CREATED ON: 08/21/2026.)` at the head of `rfc-index.txt` as `2026-08-21`; undefined where it does not stand. */
export function parseCreatedOn(indexText: string): string | undefined {
  const match = /\(CREATED ON:\s*(\d{2})\/(\d{2})\/(\d{4})/.exec(indexText.slice(0, 4096));
  return match ? `${match[3]}-${match[1]}-${match[2]}` : undefined;
}

/** The month of the newest RFC, `YYYY-MM`: the index is no older. */
export function newestMonth(entries: readonly SeriesEntry[]): string {
  const newest = Math.max(0, ...entries.map(({ date }) => date.year * 12 + date.month - 1));
  return `${String(Math.floor(newest / 12)).padStart(4, '0')}-${String((newest % 12) + 1).padStart(2, '0')}`;
}
