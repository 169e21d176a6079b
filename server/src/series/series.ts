/** The series of RFCs as the RFC Editor's index describes it. */
import type { RfcNumber } from '../rfc/identity';

/** As the RFC Editor writes them, in its `current-status`. The index stores a status by its place here. */
export const statuses = [
  'UNKNOWN',
  'INTERNET STANDARD',
  'DRAFT STANDARD',
  'PROPOSED STANDARD',
  'BEST CURRENT PRACTICE',
  'INFORMATIONAL',
  'EXPERIMENTAL',
  'HISTORIC',
] as const;

export type Status = (typeof statuses)[number];

/** The day is given for few RFCs (those of April 1st). */
export interface PublicationDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day?: number;
}

/** Numbers up to this far above the newest that an index has may have been issued since it was made. */
export const soonIssued = 1000;

export type SubSeriesKind = 'bcp' | 'std' | 'fyi';

/** A place in a sub-series: BCP 14, STD 97. */
export interface SubSeriesId {
  readonly kind: SubSeriesKind;
  readonly number: number;
}

export interface SeriesEntry {
  readonly rfc: RfcNumber;
  readonly title: string;
  readonly date: PublicationDate;
  readonly status: Status;
  /** Undefined where the index does not give it. */
  readonly stream?: string;
  readonly obsoletes: readonly RfcNumber[];
  readonly obsoletedBy: readonly RfcNumber[];
  readonly updates: readonly RfcNumber[];
  readonly updatedBy: readonly RfcNumber[];
  /** The sub-series it belongs to. */
  readonly also: readonly SubSeriesId[];
  /** The name of the Internet-Draft it was, without its version; undefined where the index does not give it. */
  readonly draft?: string | undefined;
  readonly hasErrata: boolean;
  /** False where the RFC exists only as PDF or PostScript. */
  readonly hasText: boolean;
}

/** The whole series on one day. Immutable; a newer index makes a new one. */
export interface Series {
  /** The date of the index, `YYYY-MM-DD`, or `YYYY-MM` where only the newest RFC's month is known. */
  readonly date: string;
  readonly newest: RfcNumber;
  /** All issued numbers, ascending. */
  readonly numbers: readonly RfcNumber[];
  get(rfc: RfcNumber): SeriesEntry | undefined;
  /** Whether the index lists the number as never issued. */
  isNotIssued(rfc: number): boolean;
  /** The members of a BCP, STD or FYI; undefined when the index has no such number. */
  members(id: SubSeriesId): readonly RfcNumber[] | undefined;
  /** The RFC that an Internet-Draft became. @param name with or without its version */
  findByDraft(name: string): RfcNumber | undefined;
}

/** In force: not obsoleted and not Historic. */
export function isInForce(entry: SeriesEntry): boolean {
  return entry.obsoletedBy.length === 0 && entry.status !== 'HISTORIC';
}
