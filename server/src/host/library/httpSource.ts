/** One GET to the source of RFC texts: bounded in time and size, with redirects, proxies and faults answered for. */
import { EnvHttpProxyAgent, fetch } from 'undici';
import type { LibraryFailure } from '../../service/ports';

export interface HttpRequest {
  readonly url: URL;
  /** The largest body that is believed, in bytes after decompression. */
  readonly maxBytes: number;
  /** What a server must say that the body is, when it says anything: `text/plain`. */
  readonly mediaType: string;
  /** From the copy at hand; the answer is `not-modified` when it is still good. */
  readonly etag?: string;
  readonly lastModified?: string;
}

export type HttpAnswer =
  | {
      readonly kind: 'body';
      readonly bytes: Uint8Array;
      readonly etag: string | undefined;
      readonly lastModified: string | undefined;
    }
  | { readonly kind: 'not-modified' }
  | HttpFailure;

export interface HttpFailure {
  readonly kind: 'failure';
  readonly reason: LibraryFailure;
  /** For people: what happened, without the address's query. */
  readonly detail: string;
  /** Milliseconds that the server asked to be left alone; undefined when it did not say. */
  readonly retryAfter: number | undefined;
}

export interface HttpLimits {
  /** Milliseconds for the whole exchange. */
  readonly total: number;
  /** Milliseconds in which nothing arrives. */
  readonly stall: number;
  readonly redirects: number;
}

export const defaultLimits: HttpLimits = { total: 120_000, stall: 20_000, redirects: 5 };

export type HttpGet = (request: HttpRequest, signal?: AbortSignal) => Promise<HttpAnswer>;

/**
 * Makes the one function that reaches the network. It honours `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`; Node itself
 * honours `NODE_EXTRA_CA_CERTS`. Never throws.
 */
export function createHttpGet(limits: HttpLimits = defaultLimits): HttpGet {
  const dispatcher = new EnvHttpProxyAgent({
    connect: { timeout: limits.stall },
    headersTimeout: limits.stall,
    bodyTimeout: limits.stall,
  });
  return async (request, signal) => {
    const deadline = AbortSignal.timeout(limits.total);
    const until = signal ? AbortSignal.any([signal, deadline]) : deadline;
    try {
      return await follow(request, limits, (url, headers) =>
        fetch(url.href, { dispatcher, headers, redirect: 'manual', signal: until }),
      );
    } catch (error) {
      return describeFault(error, request.url, signal);
    }
  };
}

type Get = (url: URL, headers: Record<string, string>) => ReturnType<typeof fetch>;

async function follow(request: HttpRequest, limits: HttpLimits, get: Get): Promise<HttpAnswer> {
  let url = request.url;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const response = await get(url, requestHeaders(request));
    if (response.status < 300 || response.status >= 400 || response.status === 304) {
      return answer(request, response);
    }
    await response.body?.cancel();
    const target = redirectTarget(url, response.headers.get('location'));
    if (!target) {
      return failure(
        'redirect-refused',
        `${url.origin} sends elsewhere, to ${response.headers.get('location') ?? 'nowhere'}`,
      );
    }
    url = target;
  }
  return failure('redirect-refused', `${request.url.origin} redirects in a circle`);
}

/**
 * A redirect is followed on the same host alone, and never from `https:` to anything else: another host, a private
 * address or plain HTTP is not what the user chose.
 */
function redirectTarget(from: URL, location: string | null): URL | undefined {
  if (location === null || !URL.canParse(location, from.href)) return undefined;
  const to = new URL(location, from.href);
  const samePlace =
    to.hostname === from.hostname && (to.protocol === from.protocol ? to.port === from.port : to.port === '');
  const noWeaker = to.protocol === 'https:' || (to.protocol === from.protocol && to.protocol === 'http:');
  return samePlace && noWeaker && to.username === '' ? to : undefined;
}

function requestHeaders(request: HttpRequest): Record<string, string> {
  return {
    accept: `${request.mediaType}, */*;q=0.1`,
    'user-agent': 'normative',
    ...(request.etag ? { 'if-none-match': request.etag } : {}),
    ...(request.lastModified ? { 'if-modified-since': request.lastModified } : {}),
  };
}

async function answer(request: HttpRequest, response: Awaited<ReturnType<Get>>): Promise<HttpAnswer> {
  const { status, headers } = response;
  if (status === 304) return { kind: 'not-modified' };
  if (status !== 200) {
    await response.body?.cancel();
    return statusFailure(status, request.url, headers.get('retry-after'));
  }
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type && type !== request.mediaType && type !== 'application/octet-stream') {
    await response.body?.cancel();
    return failure('invalid', `${request.url.href} is ${type}, not ${request.mediaType}`);
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.byteLength;
    if (size > request.maxBytes) {
      return failure('too-large', `${request.url.href} is larger than ${request.maxBytes} bytes`);
    }
    parts.push(part);
  }
  return {
    kind: 'body',
    bytes: Buffer.concat(parts),
    etag: headers.get('etag') ?? undefined,
    lastModified: headers.get('last-modified') ?? undefined,
  };
}

function statusFailure(status: number, url: URL, retryAfter: string | null): HttpFailure {
  const wait = retryAfter === null ? undefined : parseRetryAfter(retryAfter);
  if (status === 404 || status === 410) return failure('not-found', `${url.href} does not exist`);
  if (status === 429) return failure('refused', `${url.host} asks to wait (429)`, wait);
  if (status >= 500) return failure('server-error', `${url.host} answered ${status}`, wait);
  return failure('refused', `${url.host} answered ${status}`, wait);
}

/** RFC 9110 section 10.2.3: seconds, or a date. @returns milliseconds from now, at most a day */
function parseRetryAfter(value: string): number | undefined {
  const wait = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), 86_400_000) : undefined;
}

function describeFault(error: unknown, url: URL, signal: AbortSignal | undefined): HttpFailure {
  if (signal?.aborted) return failure('refused', 'cancelled');
  const code = faultCode(error);
  if (code === 'TimeoutError' || /TIMEOUT/.test(code))
    return failure('timeout', `${url.host} does not answer in time`);
  if (/^(ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/.test(code)) {
    return failure('offline', `${url.host} cannot be reached (${code})`);
  }
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return failure('refused', `${url.host} shows no certificate that this machine trusts (${code})`);
  }
  if (code === 'ECONNREFUSED') return failure('refused', `${url.host} refuses the connection`);
  return failure('invalid', `${url.host} broke off or answered nonsense (${code})`);
}

function faultCode(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at.name === 'TimeoutError') return at.name;
    const code = (at as NodeJS.ErrnoException).code;
    if (typeof code === 'string') return code;
    if (at instanceof AggregateError && at.errors.length > 0) return faultCode(at.errors[0]);
  }
  return error instanceof Error ? error.name : 'unknown';
}

function failure(reason: LibraryFailure, detail: string, retryAfter?: number): HttpFailure {
  return { kind: 'failure', reason, detail, retryAfter };
}
