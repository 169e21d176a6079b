/** How people write what the index encodes. */
import type { PublicationDate, Status, SubSeriesId } from './series';

/** `Proposed Standard`. */
export function formatStatus(status: Status): string {
  return status.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `January 2019`. */
export function formatMonth(date: PublicationDate): string {
  return `${months[date.month - 1] ?? ''} ${date.year}`.trim();
}

/** `BCP 14`. */
export function formatSubSeries(id: SubSeriesId): string {
  return `${id.kind.toUpperCase()} ${id.number}`;
}

/** The month of a name, 1 to 12, in any case; undefined for another word. */
export function parseMonth(name: string): number | undefined {
  const at = months.findIndex((month) => month.toLowerCase() === name.toLowerCase());
  return at < 0 ? undefined : at + 1;
}
