/** The texts of RFCs, for whatever part of the client needs some: at hand, or fetched if the user allows it. */
import { l10n, ProgressLocation, window, type CancellationToken } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  httpGetRequest,
  loadTextRequest,
  textsAtHandRequest,
  type HttpGetParams,
  type HttpGetResult,
  type LoadTextResult,
} from '../../server/src/lsp/protocol';
import { httpGet } from './http';
import { askForNetwork, mayGet } from './network';

export interface MissingText {
  readonly rfc: number;
  /** What happened and what to do, for people. */
  readonly message: string;
}

export interface EnsuredTexts {
  /** The RFCs whose texts are at hand now. */
  readonly atHand: readonly number[];
  /** How many of these were fetched for this call. */
  readonly fetched: number;
  /** Those that could not be had; empty where the user declined or cancelled. */
  readonly missing: readonly MissingText[];
  /** The user did not allow the network to be used, or cancelled. The user knows: nothing needs to be said. */
  readonly declined: boolean;
}

/**
 * Makes sure that the texts of these RFCs are at hand, so that requests to the server find them. Fetches what is not,
 * after the one question if that is to be asked, with progress and cancel. Tells the user of what could not be had,
 * once for all of them. Never rejects.
 */
export async function ensureTexts(client: LanguageClient, rfcs: readonly number[]): Promise<EnsuredTexts> {
  const wanted = [...new Set(rfcs)].filter((rfc) => Number.isSafeInteger(rfc) && rfc > 0);
  const before = await findAtHand(client, wanted);
  const absent = wanted.filter((rfc) => !before.includes(rfc));
  const unchanged = { atHand: before, fetched: 0, missing: [] };
  if (absent.length === 0) return { ...unchanged, declined: false };
  const consent = await askForNetwork(absent);
  if (consent.kind === 'refused') return { ...unchanged, declined: true };
  try {
    const { got, missing, cancelled } = await load(client, absent);
    if (missing.length > 0) tellOfMissing(missing);
    return { atHand: [...before, ...got], fetched: got.length, missing, declined: cancelled };
  } finally {
    if (consent.kind === 'once') consent.end();
  }
}

async function findAtHand(client: LanguageClient, rfcs: readonly number[]): Promise<readonly number[]> {
  if (!client.isRunning() || rfcs.length === 0) return [];
  return client.sendRequest<readonly number[]>(textsAtHandRequest, { rfcs }).catch(() => []);
}

/** Texts asked for at once; the server bounds the requests to the source itself. */
const together = 4;

interface Loaded {
  readonly got: readonly number[];
  readonly missing: readonly MissingText[];
  readonly cancelled: boolean;
}

function load(client: LanguageClient, rfcs: readonly number[]): Thenable<Loaded> {
  const title =
    rfcs.length === 1
      ? l10n.t('Getting the text of RFC {0}', String(rfcs[0]))
      : l10n.t('Getting the texts of {0} RFCs', rfcs.length);
  const location = ProgressLocation.Notification;
  return window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
    const got: number[] = [];
    const missing: MissingText[] = [];
    const queue = [...rfcs];
    const work = async (): Promise<void> => {
      for (
        let rfc = queue.shift();
        rfc !== undefined && !token.isCancellationRequested;
        rfc = queue.shift()
      ) {
        const answer = await loadOne(client, rfc, token);
        if (token.isCancellationRequested) return;
        if (answer.atHand) got.push(rfc);
        else missing.push({ rfc, message: answer.message });
        const message = l10n.t('RFC {0} ({1} of {2})', String(rfc), got.length + missing.length, rfcs.length);
        progress.report({ message, increment: 100 / rfcs.length });
      }
    };
    await Promise.all(Array.from({ length: together }, work));
    const cancelled = token.isCancellationRequested;
    return { got, missing: cancelled ? [] : missing, cancelled };
  });
}

async function loadOne(
  client: LanguageClient,
  rfc: number,
  token: CancellationToken,
): Promise<LoadTextResult> {
  const failed = { atHand: false, reason: null, message: l10n.t('The language server is not running.') };
  if (!client.isRunning()) return failed;
  return client.sendRequest<LoadTextResult>(loadTextRequest, { rfc }, token).catch(() => failed);
}

function tellOfMissing(missing: readonly MissingText[]): void {
  const [first] = missing;
  const rest = missing.length - 1;
  const more = rest === 0 ? '' : ` ${l10n.t('({0} more texts could not be had)', rest)}`;
  void window.showWarningMessage(`${first!.message}${more}`);
}

/** Answers the server's requests for the network, as far as the user allows them. */
export function answerHttpGets(client: LanguageClient): void {
  client.onRequest(
    httpGetRequest,
    async (params: HttpGetParams, token: CancellationToken): Promise<HttpGetResult> => {
      if (!mayGet(params.url)) return { kind: 'not-allowed' };
      const end = new AbortController();
      token.onCancellationRequested(() => end.abort());
      return httpGet(params, end.signal);
    },
  );
}
