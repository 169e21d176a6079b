import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHttpGet } from '../../../server/src/host/library/httpSource';
import type { NetworkLibrary } from '../../../server/src/host/library/networkLibrary';
import { createNetworkLibrary, maxTextBytes } from '../../../server/src/host/library/networkLibrary';
import { createUndiciTransport } from '../../../server/src/host/library/undiciTransport';
import { createTextCache } from '../../../server/src/host/library/textCache';
import { rfcNumber } from '../../../server/src/rfc/identity';
import type { Behaviour, FaultyServer } from '../../helpers/faultyServer';
import { inventedText, serveText, startFaultyServer } from '../../helpers/faultyServer';

const rfc = rfcNumber(7001);
let server: FaultyServer;
let directory: string;
let time: number;

beforeEach(async () => {
  server = await startFaultyServer(serveText);
  directory = await mkdtemp(join(tmpdir(), 'normative-library-'));
  time = 0;
});
afterEach(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

function library(source = server.base): NetworkLibrary {
  return createNetworkLibrary({
    mirror: undefined,
    cache: createTextCache(directory, 1 << 20, maxTextBytes),
    source,
    get: createHttpGet(createUndiciTransport({ env: {} }), { total: 4000, stall: 2000, redirects: 3 }),
    now: () => time,
  });
}

describe('a text from the network', () => {
  test('is fetched once, kept, and found again without the network', async () => {
    const first = library();
    const all = await Promise.all(Array.from({ length: 50 }, () => first.fetchText(rfc)));
    expect(all.every((one) => one.kind === 'text' && one.text === inventedText(7001))).toBe(true);
    expect(server.requests).toEqual(['/rfc/rfc7001.txt']);
    expect(await library().fetchText(rfc)).toMatchObject({ kind: 'text', from: 'cache' });
    expect(server.requests).toHaveLength(1);
    expect(await readdir(directory)).toEqual(['rfc7001.txt.gz']);
  });

  test('in Latin-1 is read as Latin-1', async () => {
    server.behave((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.end(Buffer.from(`${inventedText(7001)}caf\xe9`, 'latin1'));
    });
    const got = await library().fetchText(rfc);
    expect(got.kind === 'text' && got.text.endsWith('café')).toBe(true);
  });

  test('is given although the cache cannot keep it', async () => {
    await rm(directory, { recursive: true });
    await writeFile(directory, 'a file where the directory should be');
    const got = await library().fetchText(rfc);
    expect(got).toMatchObject({ kind: 'text', from: 'network' });
    expect(got.kind === 'text' && got.notKept).toBeTruthy();
  });
});

const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) =>
    void response.writeHead(code, headers).end('no');
const redirect = (to: string): Behaviour => status(302, { location: to });
const body =
  (content: string | Buffer, headers: Record<string, string> = {}): Behaviour =>
  (_request, response) =>
    void response.writeHead(200, { 'content-type': 'text/plain', ...headers }).end(content);

const faults: readonly (readonly [string, Behaviour, string])[] = [
  ['404', status(404), 'not-found'],
  ['403', status(403), 'refused'],
  ['429', status(429, { 'retry-after': '60' }), 'refused'],
  ['500', status(500), 'server-error'],
  ['a redirect to another host', redirect('http://example.invalid/rfc/rfc7001.txt'), 'redirect-refused'],
  ['a redirect to a private address', redirect('http://10.0.0.1/rfc/rfc7001.txt'), 'redirect-refused'],
  ['a redirect to another port', redirect('http://127.0.0.1:1/rfc/rfc7001.txt'), 'redirect-refused'],
  ['a redirect to a file', redirect('file:///etc/hostname'), 'redirect-refused'],
  ['a redirect nowhere', status(302), 'redirect-refused'],
  ['a redirect loop', redirect('/rfc/rfc7001.txt'), 'redirect-refused'],
  ['a stall before the headers', () => undefined, 'timeout'],
  [
    'a stall in the body',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write('RFC 7001');
    },
    'timeout',
  ],
  [
    'a slow drip',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const drip = setInterval(() => response.write('RFC 7001\n'), 100);
      response.on('close', () => clearInterval(drip));
    },
    'timeout',
  ],
  [
    'a cut in the middle',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '5000' });
      response.write(inventedText(7001), () => response.destroy());
    },
    'invalid',
  ],
  ['an HTML login page as HTML', body('<html>log in 7001', { 'content-type': 'text/html' }), 'invalid'],
  ['an HTML login page as text', body('<!DOCTYPE html><p>log in 7001'), 'invalid'],
  ['another RFC', body(inventedText(7002)), 'invalid'],
  ['nothing', body(''), 'invalid'],
  ['binary data', body(Buffer.from('RFC 7001\0\0\0 and more')), 'invalid'],
  ['a gzip bomb', body(gzipSync(Buffer.alloc(200 << 20)), { 'content-encoding': 'gzip' }), 'too-large'],
  [
    'a body without end',
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const block = Buffer.alloc(1 << 20, 'RFC 7001 ');
      const more = (): void => {
        if (!response.destroyed) response.write(block, more);
      };
      more();
    },
    'too-large',
  ],
  ['damaged gzip', body('not gzip at all', { 'content-encoding': 'gzip' }), 'invalid'],
];

describe('a source that fails', () => {
  test.each(faults)('%s', async (_name, behaviour, reason) => {
    server.behave(behaviour);
    const sick = library();
    const all = await Promise.all(Array.from({ length: 20 }, () => sick.fetchText(rfc)));
    expect(new Set(all.map((one) => (one.kind === 'failure' ? one.reason : 'text')))).toEqual(
      new Set([reason]),
    );
    const asked = server.requests.length;
    expect(asked).toBeLessThanOrEqual(4);

    // Asking again at once makes no request; asking after the pause does, and finds the source well.
    server.behave(serveText);
    const again = await sick.fetchText(rfc);
    expect(again).toMatchObject({ kind: 'failure', reason });
    expect(server.requests).toHaveLength(asked);
    expect(await readdir(directory)).toEqual([]);
    time += 2 * 86_400_000;
    expect(await sick.fetchText(rfc)).toMatchObject({ kind: 'text', from: 'network' });
  });

  test('waits as long as Retry-After says', async () => {
    server.behave(status(429, { 'retry-after': '120' }));
    const sick = library();
    expect(await sick.fetchText(rfc)).toMatchObject({ reason: 'refused', retryAfter: 120_000 });
    time = 119_000;
    expect(await sick.fetchText(rfcNumber(7003))).toMatchObject({ reason: 'refused', retryAfter: 1000 });
    expect(server.requests).toHaveLength(1);
  });

  test('that nobody listens at is refused', async () => {
    const gone = server.base;
    await server.close();
    expect(await library(gone).fetchText(rfc)).toMatchObject({ kind: 'failure', reason: 'refused' });
    server = await startFaultyServer(serveText);
  });

  test('whose name does not resolve is offline', async () => {
    const nowhere = new URL('http://rfcs.invalid/');
    expect(await library(nowhere).fetchText(rfc)).toMatchObject({ kind: 'failure', reason: 'offline' });
  });

  test('one missing RFC does not keep others from being fetched', async () => {
    server.behave((request, response) =>
      request.url?.includes('7001') ? status(404)(request, response) : serveText(request, response),
    );
    const partly = library();
    expect(await partly.fetchText(rfc)).toMatchObject({ reason: 'not-found' });
    expect(await partly.fetchText(rfcNumber(7002))).toMatchObject({ kind: 'text' });
  });
});

describe('the cache', () => {
  test('does not believe a damaged file and fetches it anew', async () => {
    await library().fetchText(rfc);
    const file = join(directory, 'rfc7001.txt.gz');
    const whole = await readFile(file);
    for (const damaged of [whole.subarray(0, whole.length >> 1), Buffer.alloc(0), Buffer.from('x')]) {
      await writeFile(file, damaged);
      expect(await library().findText(rfc)).toBeUndefined();
      expect(await library().fetchText(rfc)).toMatchObject({ kind: 'text', from: 'network' });
    }
  });

  test('lets the least recently used texts go when it is full', async () => {
    const size = gzipSync(inventedText(7001)).length;
    const small = createTextCache(directory, 3 * size + 10, maxTextBytes);
    for (const number of [7001, 7002, 7003, 7004, 7005]) {
      await small.store(rfcNumber(number), Buffer.from(inventedText(number)));
    }
    const left = (await small.list()).map((text) => text.rfc).sort();
    expect(left).toHaveLength(3);
    expect(left).toContain(7005);
    expect(await small.clear()).toBe(3);
    expect(await readdir(directory)).toEqual([]);
  });
});

describe('what is believed to be a text', () => {
  const modern = `${inventedText(7001)}\nStatus of This Memo\n\n   It is invented, and ends here.\n`;
  const got = async (content: string | Buffer, headers: Record<string, string> = {}) => {
    server.behave(body(content, headers));
    return library().fetchText(rfc);
  };

  test('is whole: one that stops within a line is not', async () => {
    expect(await got(modern)).toMatchObject({ kind: 'text' });
    await rm(join(directory, 'rfc7001.txt.gz'));
    expect(await got(modern.slice(0, -9))).toMatchObject({ kind: 'failure', reason: 'invalid' });
    expect(await readdir(directory)).toEqual([]);
  });

  test('is as long as the server says: less than that is not it', async () => {
    const shorter = String(Buffer.byteLength(modern) - 9);
    server.behave((_request, response) => {
      response.socket?.end(
        `HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: ${shorter}\r\n\r\n${modern}`,
      );
    });
    expect(await library().fetchText(rfc)).toMatchObject({ kind: 'failure', reason: 'invalid' });
  });

  test('may hold any bytes: what is no UTF-8 is Latin-1', async () => {
    const bytes = Buffer.concat([Buffer.from(modern), Buffer.from([0xc3, 0x28, 0xff, 0xfe, 0x0a])]);
    expect(await got(bytes)).toMatchObject({ kind: 'text', text: expect.stringContaining('Ã(ÿþ') });
  });

  test('is no body of 200 MB, which is given up long before its end', async () => {
    let sent = 0;
    server.behave((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': String(200 << 20) });
      const block = Buffer.alloc(1 << 20, 'RFC 7001 ');
      const more = (): void => {
        sent += 1;
        if (!response.destroyed && sent <= 200) response.write(block, more);
      };
      more();
    });
    expect(await library().fetchText(rfc)).toMatchObject({ kind: 'failure', reason: 'too-large' });
    expect(sent).toBeLessThan(60);
  });

  test('comes from no other name of this machine', async () => {
    for (const host of ['localhost', '[::1]', '0.0.0.0', '169.254.169.254', '192.168.0.1']) {
      server.behave(redirect(`http://${host}:${server.base.port}/rfc/rfc7001.txt`));
      expect(await library().fetchText(rfc)).toMatchObject({ reason: 'redirect-refused' });
    }
  });
});

describe('callers', () => {
  test('that leave end the request only when they are the last', async () => {
    let ended = 0;
    let come = (): void => undefined;
    const arrived = new Promise<void>((resolve) => (come = resolve));
    server.behave((request, response) => {
      come();
      response.on('close', () => (ended += 1));
      if (server.requests.length > 1) serveText(request, response);
    });
    const one = library();
    const [first, second] = [new AbortController(), new AbortController()];
    const both = [one.fetchText(rfc, first.signal), one.fetchText(rfc, second.signal)];
    await arrived;
    first.abort();
    expect(await both[0]).toMatchObject({ kind: 'failure', detail: 'cancelled' });
    expect(ended).toBe(0);
    second.abort();
    expect(await both[1]).toMatchObject({ kind: 'failure', detail: 'cancelled' });
    // It was the user who stopped: the source is not blamed, and asked again at once.
    expect(await one.fetchText(rfc)).toMatchObject({ kind: 'text' });
  });
});

describe("Debian's layout", () => {
  test('is a mirror, too', async () => {
    const links = join(directory, 'links');
    await mkdir(links);
    await writeFile(join(links, 'rfc7001.txt.gz'), gzipSync(inventedText(7001)));
    const mirrored = createNetworkLibrary({
      mirror: directory,
      cache: createTextCache(join(directory, 'cache'), 1 << 20, maxTextBytes),
      source: server.base,
      get: undefined,
      now: () => time,
    });
    expect(await mirrored.hasText(rfc)).toBe(true);
    expect(await mirrored.hasText(rfcNumber(7002))).toBe(false);
    expect(await mirrored.fetchText(rfc)).toMatchObject({ kind: 'text', from: 'mirror' });
    expect(await mirrored.fetchText(rfcNumber(7002))).toMatchObject({ kind: 'failure', reason: 'offline' });
  });
});
