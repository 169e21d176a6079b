/** normative/rfcText: the text of an RFC, for a client that shows it. */
import { parseRfcNumber } from '../rfc/identity';
import { rfcTextRequest, type RfcTextParams, type RfcTextResult } from './protocol';
import { runSafe } from './runSafe';
import type { Session } from './session';

export function registerRfcText({ connection, logger, service }: Session): void {
  connection.onRequest(rfcTextRequest, ({ rfc, section }: RfcTextParams, token) =>
    runSafe<RfcTextResult | null>('read an RFC', null, token, logger, async () => {
      // What another program sends may be anything: only a number leads to a file.
      const number = parseRfcNumber(String(rfc));
      const document = number && (await (await service()).rfcText(number));
      if (!document) return null;
      const heading = document.sections.find((candidate) => candidate.number === section);
      return { text: document.text, line: heading?.line ?? 0 };
    }),
  );
}
