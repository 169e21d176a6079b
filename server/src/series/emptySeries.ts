import { rfcNumber } from '../rfc/identity';
import type { Series } from './series';

/** A series without RFCs: what is left when no index can be read. */
export const emptySeries: Series = {
  date: '1969-04',
  newest: rfcNumber(0),
  numbers: [],
  get: () => undefined,
  isNotIssued: () => false,
  members: () => undefined,
  findByDraft: () => undefined,
};
