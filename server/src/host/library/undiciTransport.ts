/** GETs from a process of our own: the command line, and the language server of an editor that does not fetch itself. */
import { readFileSync } from 'node:fs';
import type { Dispatcher, EnvHttpProxyAgent } from 'undici';
import type { Transport, TransportAnswer } from '../../service/transport';

export interface TransportOptions {
  /** Where `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are read. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A file of certificates in PEM that are trusted beside those that Node trusts; undefined for none. */
  readonly certificates?: string | undefined;
}

/** It honours the proxies of the environment; Node itself honours `NODE_EXTRA_CA_CERTS`. */
export function createUndiciTransport(options: TransportOptions): Transport {
  let dispatcher: Dispatcher | undefined;
  return async ({ url, headers, maxBytes, stall, total }, signal) => {
    const deadline = AbortSignal.timeout(total);
    const until = signal ? AbortSignal.any([signal as AbortSignal, deadline]) : deadline;
    try {
      // Loaded by the first request: a server that never fetches starts without it.
      const undici = await import('./undici');
      dispatcher ??= createDispatcher(undici.EnvHttpProxyAgent, options, await readTrust(options));
      const answer = await undici.request(url, {
        dispatcher,
        headers,
        headersTimeout: stall,
        bodyTimeout: stall,
        signal: until,
      });
      return await readResponse(answer, maxBytes);
    } catch (error) {
      return { kind: 'fault', code: deadline.aborted ? 'TIMEOUT' : faultCode(error) };
    }
  };
}

/** Why no exchange could begin, as a code like those of the network. */
class SetupFault extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Milliseconds in which a connection must come about. */
const connectTimeout = 20_000;

function createDispatcher(
  Agent: typeof EnvHttpProxyAgent,
  { env }: TransportOptions,
  trust: { readonly ca?: string[] },
): Dispatcher {
  // An empty string says "none", so that nothing but `env` is looked at.
  const proxy = (name: string): string => env[name.toLowerCase()] || env[name] || '';
  try {
    return new Agent({
      httpProxy: proxy('HTTP_PROXY'),
      httpsProxy: proxy('HTTPS_PROXY'),
      noProxy: proxy('NO_PROXY'),
      connect: { ...trust, timeout: connectTimeout },
      requestTls: trust,
      proxyTls: trust,
    });
  } catch {
    throw new SetupFault('HTTP_PROXY or HTTPS_PROXY is no address');
  }
}

/** The certificates that are trusted, where they are others than Node's own. */
async function readTrust({ certificates }: TransportOptions): Promise<{ readonly ca?: string[] }> {
  if (certificates === undefined) return {};
  const { rootCertificates } = await import('node:tls');
  return { ca: [...rootCertificates, readCertificates(certificates)] };
}

function readCertificates(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new SetupFault(`CERTIFICATES of ${file}: ${(error as NodeJS.ErrnoException).code}`);
  }
}

async function readResponse(answer: Dispatcher.ResponseData, maxBytes: number): Promise<TransportAnswer> {
  const { statusCode: status, body } = answer;
  const headers = flatten(answer.headers);
  if (status !== 200) {
    // Destroyed rather than read: what a page of an error says is of no use here.
    body.on('error', () => undefined).destroy();
    return { kind: 'response', status, headers, body: new Uint8Array() };
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Uint8Array>) {
    size += part.byteLength;
    if (size > maxBytes) return { kind: 'too-large' };
    parts.push(part);
  }
  return { kind: 'response', status, headers, body: Buffer.concat(parts) };
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

function faultCode(error: unknown): string {
  for (let at = error, depth = 0; at instanceof Error && depth < 5; at = at.cause, depth++) {
    if (at.name === 'TimeoutError') return 'TIMEOUT';
    const refused = /^Proxy response \((\d{3})\)/.exec(at.message)?.[1];
    if (refused) return `PROXY answered ${refused}`;
    if (at instanceof AggregateError && at.errors.length > 0) return faultCode(at.errors[0]);
    const code = (at as NodeJS.ErrnoException).code;
    if (typeof code === 'string') return code;
  }
  return error instanceof Error ? error.name : 'unknown';
}
