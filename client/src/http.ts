/**
 * One GET as VS Code lets an extension make it. VS Code replaces what the modules `http` and `https` export, in the
 * extension host and under these very names, so that its proxy settings (`http.proxy`, `http.proxySupport`,
 * `http.noProxy`), the system's certificates and, on a remote, that machine's settings hold. It has done so since long
 * before the oldest version this extension runs in; the global `fetch` it replaces only since 1.96.
 */
import * as http from 'http';
import * as https from 'https';
import type { HttpGetParams, HttpGetResult } from '../../server/src/lsp/protocol';

/** Never rejects. @param signal ends the exchange; the answer is then a fault like any other */
export function httpGet(params: HttpGetParams, signal?: AbortSignal): Promise<HttpGetResult> {
  return new Promise((resolve) => {
    const end = new AbortController();
    let finished = false;
    const finish = (result: HttpGetResult, complete = false): void => {
      if (finished) return;
      finished = true;
      clearTimeout(deadline);
      clearTimeout(quiet);
      signal?.removeEventListener('abort', cancel);
      resolve(result);
      // What is still under way has nobody who waits for it.
      if (!complete) end.abort();
    };
    const fault = (code: string): void => finish({ kind: 'fault', code });
    const cancel = (): void => fault('CANCELLED');
    const deadline = setTimeout(() => fault('TIMEOUT'), params.total);
    let quiet = setTimeout(() => fault('TIMEOUT'), params.stall);
    const heard = (): void => {
      clearTimeout(quiet);
      if (finished) return;
      quiet = setTimeout(() => fault('TIMEOUT'), params.stall);
    };
    if (signal?.aborted) return cancel();
    signal?.addEventListener('abort', cancel, { once: true });

    try {
      const url = new URL(params.url);
      // Looked up at each call: VS Code may replace it after this module is loaded.
      const get = url.protocol === 'https:' ? https.get : http.get;
      const request = get(url, { headers: params.headers, signal: end.signal }, (response) => {
        heard();
        const status = response.statusCode ?? 0;
        const headers = flatten(response.headers);
        if (status !== 200) return finish({ kind: 'response', status, headers, body: '' });
        const parts: Buffer[] = [];
        let size = 0;
        response.on('data', (part: Buffer) => {
          heard();
          size += part.length;
          if (size > params.maxBytes) return finish({ kind: 'too-large' });
          parts.push(part);
        });
        response.on('error', (error) => fault(codeOf(error)));
        response.on('end', () => {
          if (!response.complete) return fault('ECONNRESET');
          const body = Buffer.concat(parts).toString('base64');
          finish({ kind: 'response', status, headers, body }, true);
        });
        // A connection that ends in the middle says neither `end` nor always `error`.
        response.on('close', () => fault('ECONNRESET'));
      });
      request.on('error', (error) => fault(codeOf(error)));
    } catch (error) {
      fault(codeOf(error));
    }
  });
}

function flatten(headers: http.IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as NodeJS.ErrnoException;
  // The name of an error without a code is that of its class, which says less than what VS Code's proxy support says.
  return code ?? (/proxy|tunnel/i.test(error.message) ? 'PROXY' : error.name);
}
