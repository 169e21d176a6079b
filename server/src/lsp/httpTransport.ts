/** The network through the client: its proxy, its certificates, and what its user allows. */
import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import type { Transport, TransportAnswer } from '../service/transport';
import { httpGetRequest, type HttpGetParams, type HttpGetResult } from './protocol';

export function createClientTransport(connection: Connection): Transport {
  return async ({ url, headers, maxBytes, stall, total }, signal) => {
    const cancellation = new CancellationTokenSource();
    const cancel = (): void => cancellation.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    const params: HttpGetParams = { url, headers, maxBytes, stall, total };
    try {
      const result = await connection.sendRequest<HttpGetResult>(httpGetRequest, params, cancellation.token);
      return readResult(result);
    } catch {
      // Cancelled, a client that does not know the request after all, or one that has gone.
      return { kind: 'not-allowed' };
    } finally {
      signal?.removeEventListener('abort', cancel);
      cancellation.dispose();
    }
  };
}

/** What another program sends may be anything; the library judges what is in a response. */
function readResult(result: HttpGetResult | null | undefined): TransportAnswer {
  switch (result?.kind) {
    case 'response':
      return {
        kind: 'response',
        status: Number(result.status),
        headers: result.headers ?? {},
        body: fromBase64(String(result.body ?? '')),
      };
    case 'too-large':
    case 'not-allowed':
      return { kind: result.kind };
    case 'fault':
      return { kind: 'fault', code: String(result.code) };
    default:
      return { kind: 'not-allowed' };
  }
}

function fromBase64(text: string): Uint8Array {
  return Buffer.from(text, 'base64');
}
