import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cli } from '../../helpers/cli';
import type { FaultyServer } from '../../helpers/faultyServer';
import { inventedText, serveText, startFaultyServer } from '../../helpers/faultyServer';

let server: FaultyServer;
let cache: string;
beforeEach(async () => {
  server = await startFaultyServer((request, response) =>
    request.url?.includes('97009') ? void response.writeHead(404).end() : serveText(request, response),
  );
  cache = await mkdtemp(join(tmpdir(), 'normative-fetch-'));
});
afterEach(async () => {
  await server.close();
  await rm(cache, { recursive: true, force: true });
});

const json = ['--format', 'json'];

test('fetches once, then finds the text in the cache', async () => {
  const options = ['--cache', cache, '--source', server.base.href, ...json];
  const first = await cli(['fetch', '97001', 'RFC97001', ...options]);
  expect([first.status, JSON.parse(first.stdout)]).toEqual([
    0,
    [{ rfc: 97001, status: 'fetched', reason: null }],
  ]);
  const second = await cli(['fetch', '97001', ...options]);
  expect(JSON.parse(second.stdout)).toEqual([{ rfc: 97001, status: 'cached', reason: null }]);
  const offline = await cli(['fetch', '97001', '97002', '--offline', ...options]);
  expect(offline.status).toBe(2);
  expect(JSON.parse(offline.stdout)).toEqual([
    { rfc: 97001, status: 'cached', reason: null },
    { rfc: 97002, status: 'failed', reason: 'offline' },
  ]);
  expect(server.requests).toEqual(['/rfc/rfc97001.txt']);
});

test('exits 2 and still gives what could be had', async () => {
  const run = await cli(['fetch', '97009', '97001', '--cache', cache, '--source', server.base.href, ...json]);
  expect(run.status).toBe(2);
  expect(JSON.parse(run.stdout)).toEqual([
    { rfc: 97009, status: 'failed', reason: 'not-found' },
    { rfc: 97001, status: 'fetched', reason: null },
  ]);
});

test('believes no text that ends before what the index knows of its RFC', async () => {
  server.behave((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end(inventedText(6434, 300));
  });
  const run = await cli(['fetch', '6434', '--cache', cache, '--source', server.base.href, ...json]);
  expect([run.status, JSON.parse(run.stdout)]).toEqual([
    2,
    [{ rfc: 6434, status: 'failed', reason: 'invalid' }],
  ]);
});

test('wants to be told which', async () => {
  const run = await cli(['fetch', '--cache', cache]);
  expect([run.status, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(/--cited/);
});

test('fetches what documents cite, and reports those it cannot read', async () => {
  const document = join(cache, 'design.md');
  await writeFile(document, 'We follow RFC 8504 (see [RFC 6434](https://www.rfc-editor.org/rfc/rfc6434)).\n');
  server.behave((request, response) => {
    const number = Number(/\d+/.exec(request.url ?? '')?.[0]);
    response.writeHead(200, { 'content-type': 'text/plain' }).end(inventedText(number, 3000));
  });
  const run = await cli([
    ...['fetch', '--cited', document, join(cache, 'absent.md')],
    ...['--cache', cache, '--source', server.base.href, ...json],
  ]);
  expect(run.status).toBe(2);
  expect(run.stderr).toMatch(/absent\.md/);
  expect(JSON.parse(run.stdout)).toEqual([
    { rfc: 6434, status: 'fetched', reason: null },
    { rfc: 8504, status: 'fetched', reason: null },
  ]);
});

test('shows and clears the cache', async () => {
  await cli(['fetch', '97001', '97002', '--cache', cache, '--source', server.base.href]);
  const shown = await cli(['cache', '--cache', cache, ...json]);
  expect(JSON.parse(shown.stdout).texts.map((text: { rfc: number }) => text.rfc)).toEqual([97001, 97002]);
  expect((await cli(['cache', '--clear', '--cache', cache])).stdout).toMatch(/^2 texts removed/);
  expect(JSON.parse((await cli(['cache', '--cache', cache, ...json])).stdout).texts).toEqual([]);
});

test.each(['ftp://example.com/', 'nonsense'])('refuses the source %s', async (source) => {
  const run = await cli(['fetch', '97001', '--cache', cache, '--source', source]);
  expect([run.status, run.stdout]).toEqual([2, '']);
  expect(run.stderr).toMatch(/^normative: .* is no source of RFC texts/);
});
