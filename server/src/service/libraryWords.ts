/** How people are told that a text could not be had: what happened, and what to do. */
import { nameRfc } from '../check/words';
import type { RfcNumber } from '../rfc/identity';
import type { LibraryFailure, LibraryText } from './ports';

/** Two sentences in plain text. */
export function explainMissingText(
  rfc: RfcNumber,
  { reason, detail }: Extract<LibraryText, { kind: 'failure' }>,
): string {
  const happened = detail === undefined ? reason : `${detail}`;
  return `The text of ${nameRfc(rfc)} could not be had: ${happened}. ${adviceFor(reason)}`;
}

/** What to do about it, in one sentence. */
export function adviceFor(reason: LibraryFailure): string {
  return advice[reason];
}

const advice: Readonly<Record<LibraryFailure, string>> = {
  offline: 'Try again when there is a network, or name a folder with a copy of the series as your mirror.',
  'not-found': 'Check the number; an RFC of the last days may not be there yet.',
  refused:
    'Check the address of the source, and that this machine trusts the certificate of any proxy in between; then try again.',
  timeout: 'Try again later, or name a folder with a copy of the series as your mirror.',
  'too-large': 'No RFC is that large: check the address of the source.',
  invalid: 'A network that asks you to log in first answers so: log in, or check the address of the source.',
  'server-error': 'Try again later: the source has trouble of its own.',
  'redirect-refused': 'If the source has moved, give its new address.',
  disk: 'Make room, or choose another cache folder that can be written to.',
};
