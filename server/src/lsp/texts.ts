/** normative/textsAtHand, loadText and citedRfcs: for a client that gets the texts of RFCs. */
import type { CancellationToken } from 'vscode-languageserver';
import { defaultSettings } from '../check/settings';
import { parseRfcNumber, type RfcNumber } from '../rfc/identity';
import { explainMissingText } from '../service/libraryWords';
import {
  citedRfcsRequest,
  loadTextRequest,
  textsAtHandRequest,
  type CitedRfcsParams,
  type LoadTextParams,
  type LoadTextResult,
  type TextsAtHandParams,
} from './protocol';
import { runSafe } from './runSafe';
import type { Session } from './session';

export function registerTexts({ connection, logger, service }: Session): void {
  connection.onRequest(textsAtHandRequest, ({ rfcs }: TextsAtHandParams, token) =>
    runSafe<readonly number[]>('look for texts', [], token, logger, async () => {
      const { hasText } = await service();
      const numbers = readNumbers(rfcs);
      const found = await Promise.all(numbers.map(hasText));
      return numbers.filter((_rfc, at) => found[at]);
    }),
  );

  connection.onRequest(loadTextRequest, ({ rfc }: LoadTextParams, token) => {
    const failed: LoadTextResult = {
      atHand: false,
      reason: 'invalid',
      message: 'The text could not be loaded.',
    };
    return runSafe<LoadTextResult>('load the text of an RFC', failed, token, logger, async () => {
      const number = parseRfcNumber(String(rfc));
      if (number === undefined) return failed;
      const loaded = await (await service()).loadText(number, signalOf(token));
      return loaded.kind === 'text'
        ? { atHand: true, reason: null, message: '' }
        : { atHand: false, reason: loaded.reason, message: explainMissingText(number, loaded) };
    });
  });

  connection.onRequest(citedRfcsRequest, ({ documents }: CitedRfcsParams, token) =>
    runSafe<readonly RfcNumber[]>('look for cited RFCs', [], token, logger, async () => {
      const { citedRfcs } = await service();
      const cited = new Set<RfcNumber>();
      for (const { uri, languageId, text } of documents) {
        if (token.isCancellationRequested) break;
        const snapshot = { uri, path: pathOf(uri), languageId, version: 0, revision: 0, text };
        for (const rfc of citedRfcs(snapshot, defaultSettings)) cited.add(rfc);
        // Between documents others get their answers.
        await new Promise((resolve) => setImmediate(resolve));
      }
      return [...cited].sort((a, b) => a - b);
    }),
  );
}

/** What another program sends may be anything: only numbers lead to files. */
function readNumbers(rfcs: unknown): readonly RfcNumber[] {
  return (Array.isArray(rfcs) ? rfcs : []).flatMap((rfc) => parseRfcNumber(String(rfc)) ?? []);
}

function signalOf(token: CancellationToken): AbortSignal {
  const end = new AbortController();
  token.onCancellationRequested(() => end.abort());
  return end.signal;
}

function pathOf(uri: string): string {
  return URL.canParse(uri) ? new URL(uri).pathname : uri;
}
