/** One GET to the source of RFC texts: bounded in time and size, with redirects, encodings and faults answered for. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { LibraryFailure } from '../../service/ports';
import type { Transport, TransportAnswer } from '../../service/transport';

export interface HttpRequest {
  readonly url: URL;
  /** The largest body that is believed, in bytes after decompression. */
  readonly maxBytes: number;
  /** What a server may say that the body is, when it says anything: `text/plain`. */
  readonly mediaTypes: readonly string[];
  /** From the copy at hand; the answer is `not-modified` when it is still good. */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
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
  /** Milliseconds that the source is to be left alone; undefined when it did not say, 0 when it was not even asked. */
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

type Response = Extract<TransportAnswer, { kind: 'response' }>;

/** Makes GETs out of single exchanges. Never throws. */
export function createHttpGet(transport: Transport, limits: HttpLimits = defaultLimits): HttpGet {
  return async (request, signal) => {
    const deadline = performance.now() + limits.total;
    let url = request.url;
    for (let hop = 0; hop <= limits.redirects; hop++) {
      const { stall } = limits;
      const total = Math.max(1, Math.ceil(deadline - performance.now()));
      const headers = requestHeaders(request);
      const got = await transport(
        { url: url.href, headers, maxBytes: request.maxBytes, stall, total },
        signal,
      );
      if (signal?.aborted) return failure('refused', 'cancelled', 0);
      if (got.kind !== 'response') return explainFault(got, request);
      if (got.status < 300 || got.status >= 400 || got.status === 304) return readAnswer(request, got);
      const { location } = got.headers;
      const target = redirectTarget(url, location);
      if (!target)
        return failure(
          'redirect-refused',
          `${url.origin} sends elsewhere, to ${show(location ?? 'nowhere')}`,
        );
      url = target;
    }
    return failure('redirect-refused', `${request.url.origin} redirects in a circle`);
  };
}

/**
 * A redirect is followed on the same host alone, and never from `https:` to anything else: another host, a private
 * address or plain HTTP is not what the user chose.
 */
function redirectTarget(from: URL, location: string | undefined): URL | undefined {
  if (location === undefined || !URL.canParse(location, from.href)) return undefined;
  const to = new URL(location, from.href);
  const samePlace =
    to.hostname === from.hostname && (to.protocol === from.protocol ? to.port === from.port : to.port === '');
  const noWeaker = to.protocol === 'https:' || (to.protocol === from.protocol && to.protocol === 'http:');
  return samePlace && noWeaker && to.username === '' ? to : undefined;
}

function requestHeaders(request: HttpRequest): Record<string, string> {
  return {
    accept: `${request.mediaTypes.join(', ')}, */*;q=0.1`,
    'accept-encoding': 'gzip',
    'user-agent': 'normative',
    ...(request.etag ? { 'if-none-match': request.etag } : {}),
    ...(request.lastModified ? { 'if-modified-since': request.lastModified } : {}),
  };
}

async function readAnswer(request: HttpRequest, { status, headers, body }: Response): Promise<HttpAnswer> {
  const address = request.url.href;
  if (status === 304) return { kind: 'not-modified' };
  if (status !== 200) return explainStatus(status, request.url, headers['retry-after']);
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type && !request.mediaTypes.includes(type) && type !== 'application/octet-stream')
    return failure('invalid', `${address} is ${show(type)}, not ${request.mediaTypes[0]}`);
  const bytes = await decode(body, headers['content-encoding'], request.maxBytes);
  if (bytes === 'too-large')
    return failure('too-large', `${address} is larger than ${request.maxBytes} bytes`);
  if (bytes === 'invalid')
    return failure('invalid', `${address} is damaged: its ${show(headers['content-encoding'] ?? '')} is not`);
  return { kind: 'body', bytes, etag: headers['etag'], lastModified: headers['last-modified'] };
}

const inflate = promisify(gunzip);

/** A few bytes may inflate to anything: no more than `maxBytes` of it is ever made. */
async function decode(
  body: Uint8Array,
  encoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array | 'too-large' | 'invalid'> {
  switch (encoding?.trim().toLowerCase() ?? 'identity') {
    case '':
    case 'identity':
      return body.length > maxBytes ? 'too-large' : body;
    case 'gzip':
    case 'x-gzip':
      try {
        return await inflate(body, { maxOutputLength: maxBytes });
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'invalid';
      }
    default:
      return 'invalid';
  }
}

function explainStatus(status: number, url: URL, retryAfter: string | undefined): HttpFailure {
  const wait = retryAfter === undefined ? undefined : parseRetryAfter(retryAfter);
  if (status === 404 || status === 410) return failure('not-found', `${url.href} does not exist`);
  if (status === 429) return failure('refused', `${url.host} asks to wait (429)`, wait);
  if (status === 407) return failure('refused', `a proxy wants to know who asks (407)`, wait);
  if (status >= 500) return failure('server-error', `${url.host} answered ${status}`, wait);
  return failure('refused', `${url.host} answered ${status}`, wait);
}

/** RFC 9110 section 10.2.3: seconds, or a date. @returns milliseconds from now, from a second to a day */
function parseRetryAfter(value: string): number | undefined {
  const wait = /^\d+$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 1000), 86_400_000) : undefined;
}

function explainFault(got: Exclude<TransportAnswer, Response>, { url, maxBytes }: HttpRequest): HttpFailure {
  if (got.kind === 'too-large') return failure('too-large', `${url.href} is larger than ${maxBytes} bytes`);
  if (got.kind === 'not-allowed') return failure('offline', 'the network may not be used', 0);
  const code = show(got.code);
  if (/TIMEOUT/i.test(code)) return failure('timeout', `${url.host} does not answer in time`);
  if (/^(ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/.test(code))
    return failure('offline', `${url.host} cannot be reached (${code})`);
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code))
    return failure('refused', `${url.host} shows no certificate that this machine trusts (${code})`);
  if (code === 'ECONNREFUSED') return failure('refused', `${url.host} refuses the connection`);
  if (/PROXY/.test(code)) return failure('refused', `the proxy for ${url.host} cannot be used (${code})`);
  return failure('invalid', `${url.host} broke off or answered nonsense (${code})`);
}

/** What another machine said, as it may stand in a line for people: short, and without control characters. */
function show(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  return plain.length > 200 ? `${plain.slice(0, 199)}…` : plain;
}

function failure(reason: LibraryFailure, detail: string, retryAfter?: number): HttpFailure {
  return { kind: 'failure', reason, detail, retryAfter };
}
