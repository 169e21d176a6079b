/** The GET of the extension host, through a source that misbehaves. */
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { httpGet } from '../../../client/src/http';
import type { HttpGetParams } from '../../../server/src/lsp/protocol';
import { makeCertificate } from '../../helpers/certificates';
import {
  inventedText,
  serveText,
  startFaultyServer,
  type Behaviour,
  type FaultyServer,
} from '../../helpers/faultyServer';

let server: FaultyServer;
beforeEach(async () => {
  server = await startFaultyServer(serveText);
});
afterEach(() => server.close());

const get = (more: Partial<HttpGetParams> = {}, signal?: AbortSignal) => {
  const url = `${server.base.href}rfc/rfc7001.txt`;
  return httpGet(
    { url, headers: { accept: 'text/plain' }, maxBytes: 100_000, stall: 400, total: 900, ...more },
    signal,
  );
};

test('brings status, headers and bytes', async () => {
  expect(await get()).toMatchObject({
    kind: 'response',
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: Buffer.from(inventedText(7001)).toString('base64'),
  });
});

test('follows no redirect, and reads no page of an error', async () => {
  server.behave(
    (_request, response) => void response.writeHead(302, { location: 'http://10.0.0.1/' }).end('go'),
  );
  expect(await get()).toMatchObject({ status: 302, headers: { location: 'http://10.0.0.1/' }, body: '' });
  expect(server.requests).toHaveLength(1);
});

const faults: readonly (readonly [string, Behaviour, object])[] = [
  ['a stall before the headers', () => undefined, { kind: 'fault', code: 'TIMEOUT' }],
  [
    'a stall in the body',
    (_request, response) => void response.writeHead(200).write('RFC'),
    { kind: 'fault', code: 'TIMEOUT' },
  ],
  [
    'a slow drip',
    (_request, response) => {
      const drip = setInterval(() => response.write('RFC 7001\n'), 100);
      response.on('close', () => clearInterval(drip));
    },
    { kind: 'fault', code: 'TIMEOUT' },
  ],
  [
    'a cut in the middle',
    (_request, response) => {
      response.writeHead(200, { 'content-length': '5000' });
      response.write('RFC 7001', () => response.destroy());
    },
    { kind: 'fault', code: 'ECONNRESET' },
  ],
  [
    'a body without end',
    (_request, response) => {
      const more = (): void => void (response.destroyed || response.write(Buffer.alloc(65_536), more));
      more();
    },
    { kind: 'too-large' },
  ],
];

test.each(faults)('%s', async (_name, behaviour, expected) => {
  server.behave(behaviour);
  expect(await get()).toEqual(expected);
});

test('nobody who listens, a name that does not resolve, an address that is none', async () => {
  expect(await get({ url: 'http://127.0.0.1:1/' })).toEqual({ kind: 'fault', code: 'ECONNREFUSED' });
  expect(await get({ url: 'http://rfcs.invalid/', total: 20_000, stall: 20_000 })).toMatchObject({
    code: expect.stringMatching(/^(ENOTFOUND|EAI_AGAIN)$/),
  });
  expect(await get({ url: 'nonsense' })).toMatchObject({ kind: 'fault' });
});

test('a certificate that nobody trusts', async () => {
  const secure = createHttpsServer(makeCertificate('127.0.0.1'), serveText);
  await new Promise<void>((resolve) => secure.listen(0, '127.0.0.1', resolve));
  const url = `https://127.0.0.1:${(secure.address() as AddressInfo).port}/`;
  expect(await get({ url })).toMatchObject({ code: expect.stringMatching(/CERT|SELF_SIGNED|UNABLE/) });
  secure.closeAllConnections();
  secure.close();
});

test('ends with its caller', async () => {
  const end = new AbortController();
  server.behave((_request, response) => {
    response.write('RFC');
    end.abort();
  });
  expect(await get({}, end.signal)).toEqual({ kind: 'fault', code: 'CANCELLED' });
  expect(await get({}, end.signal)).toEqual({ kind: 'fault', code: 'CANCELLED' });
  expect(server.requests).toHaveLength(1);
});
