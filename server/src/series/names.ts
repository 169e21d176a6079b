/** How people write what the index says of an RFC. */
import type { PublicationDate, Status, SubSeriesId } from './series';

/** `December 2011`. */
export function nameDate({ year, month }: PublicationDate): string {
  return `${months[month - 1] ?? ''} ${year}`.trim();
}

/** `Proposed Standard`. */
export function nameStatus(status: Status): string {
  return status.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}

/** `BCP 14`. */
export function nameSubSeries({ kind, number }: SubSeriesId): string {
  return `${kind.toUpperCase()} ${number}`;
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);
