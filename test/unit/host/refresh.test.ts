import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHttpGet } from '../../../server/src/host/library/httpSource';
import { openLibraryData, type LibraryData } from '../../../server/src/host/library/libraryData';
import { refresh, type Refreshed } from '../../../server/src/host/library/refresh';
import {
  refreshableErrata,
  refreshableSeries,
  seriesFiles,
  withRefreshed,
} from '../../../server/src/host/library/seriesRefresh';
import { createUndiciTransport } from '../../../server/src/host/library/undiciTransport';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { emptyIndex } from '../../../server/src/index/requirementIndex';
import { startFaultyServer, type Behaviour, type FaultyServer } from '../../helpers/faultyServer';
import { seriesOf } from '../../helpers/series';
import { seriesXml } from '../../helpers/seriesXml';

/** What is bundled: a line of two, and one that was never issued. */
const series = seriesOf(
  [
    { rfc: 7001, title: 'Teapots', draft: 'draft-teapots' },
    { rfc: 7002, title: 'Teapots', obsoletes: [7001] },
  ],
  { date: '2026-08-01', notIssued: [6999] },
);
const bundled = { series, index: emptyIndex };

/** Yesterday another RFC came. */
const newer = seriesXml([
  { rfc: 7001, title: 'Teapots' },
  { rfc: 7002, title: 'Teapots', obsoletes: [7001] },
  { rfc: 7003, title: 'Teapots, Again', obsoletes: [7002] },
]);
const errata = JSON.stringify([
  null,
  { errata_id: '9000', 'doc-id': 'RFC7001', errata_status_code: 'Reported', section: '1' },
  {
    ...{ errata_id: '9001', 'doc-id': 'RFC7001', errata_status_code: 'Verified', section: '1' },
    ...{ orig_text: 'It pours.', correct_text: 'It MUST pour.', errata_type_code: 'Technical', notes: null },
  },
]);

let server: FaultyServer;
let directory: string;
let time: number;

/** Conditional, as the RFC Editor is. */
const serve =
  (content: string, etag = '"1"', type = 'application/xml'): Behaviour =>
  (request, response) => {
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    const date = 'Tue, 25 Aug 2026 04:00:00 GMT';
    response.writeHead(200, { 'content-type': type, etag, 'last-modified': date }).end(content);
  };
const serveBoth: Behaviour = (request, response) =>
  request.url === '/errata.json'
    ? serve(errata, '"e"', 'application/json')(request, response)
    : serve(newer)(request, response);

beforeEach(async () => {
  server = await startFaultyServer(serveBoth);
  directory = await mkdtemp(join(tmpdir(), 'normative-refresh-'));
  time = Date.parse('2026-08-26T12:00:00Z');
});
afterEach(async () => {
  await server.close();
  await rm(directory, { recursive: true, force: true });
});

const get = createHttpGet(createUndiciTransport({ env: {} }), { total: 4000, stall: 2000, redirects: 3 });
const day = 86_400_000;

function once(which: 'series' | 'errata' = 'series'): Promise<Refreshed> {
  const files = seriesFiles(directory);
  const what = which === 'series' ? refreshableSeries(series, files.series) : refreshableErrata(files.errata);
  return refresh(what, { source: server.base, get, now: () => time });
}
const now = () => withRefreshed(bundled, seriesFiles(directory));

describe('a newer index of the series', () => {
  test('is merged over the bundled one: what obsoletes an RFC since yesterday is known today', async () => {
    expect((await now()).series.get(rfcNumber(7002))?.obsoletedBy).toEqual([]);
    expect(await once()).toEqual({ kind: 'changed' });
    const { series: merged } = await now();
    expect(merged.date).toBe('2026-08-25');
    expect(merged.newest).toBe(7003);
    expect(merged.get(rfcNumber(7003))).toMatchObject({ title: 'Teapots, Again', obsoletes: [7002] });
    expect(merged.get(rfcNumber(7002))).toMatchObject({ obsoletedBy: [7003], obsoletes: [7001] });
    // What only the bundled one says stays.
    expect(merged.get(rfcNumber(7001))).toMatchObject({ draft: 'draft-teapots', obsoletedBy: [7002] });
    expect(merged.isNotIssued(rfcNumber(6999))).toBe(true);
  });

  test('is asked for once a day, and then only whether it changed', async () => {
    await once();
    expect(await once()).toEqual({ kind: 'not-due' });
    time += day - 1000;
    expect(await once()).toEqual({ kind: 'not-due' });
    time += 2000;
    expect(await once()).toEqual({ kind: 'unchanged' });
    expect(server.requests).toHaveLength(2);
    server.behave(serve(newer.replace('Again', 'Once More'), '"2"'));
    time += day;
    expect(await once()).toEqual({ kind: 'changed' });
    expect((await now()).series.get(rfcNumber(7003))?.title).toBe('Teapots, Once More');
  });

  test('is asked for by one of many windows', async () => {
    await once();
    time += day;
    for (let round = 0; round < 10; round++) {
      time += day;
      const before = server.requests.length;
      const outcomes = await Promise.all(Array.from({ length: 8 }, () => once()));
      expect(outcomes.filter(({ kind }) => kind !== 'not-due')).toHaveLength(1);
      expect(server.requests).toHaveLength(before + 1);
    }
  });

  test('is asked for again although a window was killed while it decided to ask', async () => {
    const lock = join(directory, 'series.turn');
    await writeFile(lock, '');
    expect(await once()).toEqual({ kind: 'not-due' });
    await utimes(lock, Date.now() / 1000 - 11, Date.now() / 1000 - 11);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => once()));
    expect(outcomes.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
    expect((await readdir(directory)).sort()).toEqual(['series.asked', 'series.gz']);
  });

  test('that is older than what is bundled does not count', async () => {
    const later = { ...bundled, series: seriesOf([{ rfc: 7001 }], { date: '2026-09-01' }) };
    await once();
    expect((await withRefreshed(later, seriesFiles(directory))).series).toBe(later.series);
  });

  test('of another source is asked for without conditions', async () => {
    await once();
    let sent: IncomingMessage['headers'] | undefined;
    const other = await startFaultyServer((request, response) => {
      sent = request.headers;
      serve(newer)(request, response);
    });
    time += day;
    const what = refreshableSeries(series, seriesFiles(directory).series);
    expect(await refresh(what, { source: other.base, get, now: () => time })).toEqual({ kind: 'changed' });
    expect([sent?.['if-none-match'], sent?.['if-modified-since']]).toEqual([undefined, undefined]);
    await other.close();
  });

  test.each([
    ['a billion laughs', '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><rfc-index>&b;</rfc-index>'],
    [
      'an external entity',
      '<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]><rfc-index>&x;</rfc-index>',
    ],
    ['an external document type', '<!DOCTYPE rfc-index SYSTEM "http://10.0.0.1/x.dtd"><rfc-index/>'],
    ['an entity without a declaration', newer.replace('Teapots', '&laugh;')],
    ['one nested without end', '<rfc-index>' + '<a>'.repeat(100_000)],
    ['one cut in the middle', newer.slice(0, newer.length / 2)],
    ['HTML', '<!doctype html><title>log in</title>'],
    ['nothing', ''],
    ['one that has lost RFCs', seriesXml([{ rfc: 7003 }])],
    ['one that ends before the bundled one', seriesXml([{ rfc: 7001 }])],
    ['invalid UTF-8 instead', '\u0000\u0001\u0002'],
  ])('is not believed: %s', async (_name, content) => {
    server.behave(serve(content));
    expect(await once()).toMatchObject({ kind: 'failure', reason: 'invalid' });
    expect((await now()).series).toBe(series);
    // No storm: an hour passes before it is asked again.
    expect(await once()).toEqual({ kind: 'not-due' });
    time += 3_601_000;
    server.behave(serveBoth);
    expect(await once()).toEqual({ kind: 'changed' });
    expect(server.requests).toHaveLength(2);
  });

  test.each([
    ['500', 500, {}, 3_600_000],
    ['429 with Retry-After', 429, { 'retry-after': '7200' }, 7_200_000],
    ['404', 404, {}, 3_600_000],
  ])('that cannot be had (%s) is asked for again later', async (_name, status, headers, wait) => {
    server.behave((_request, response) => void response.writeHead(status, headers).end());
    expect((await once()).kind).toBe('failure');
    time += wait - 1000;
    expect((await once()).kind).toBe('not-due');
    time += 2000;
    expect((await once()).kind).toBe('failure');
    expect(server.requests).toHaveLength(2);
  });

  test('whose file is damaged is as if there were none, and is fetched whole', async () => {
    await once();
    const file = join(directory, 'series.gz');
    const whole = await readFile(file);
    for (const damaged of [whole.subarray(0, whole.length - 9), Buffer.alloc(0), Buffer.from('x')]) {
      await writeFile(file, damaged);
      expect((await now()).series).toBe(series);
      expect(await readdir(directory)).not.toContain('series.gz');
      time += day + 1000;
      expect(await once()).toEqual({ kind: 'changed' });
    }
  });

  test('that says it has not changed although there is none is not believed', async () => {
    server.behave((_request, response) => void response.writeHead(304).end());
    expect(await once()).toMatchObject({ kind: 'failure', reason: 'invalid' });
  });
});

describe('errata', () => {
  test('are kept where they are verified', async () => {
    expect((await now()).errata).toBeUndefined();
    expect(await once('errata')).toEqual({ kind: 'changed' });
    const { errata: kept } = await now();
    expect(kept?.of(rfcNumber(7001)).map(({ id }) => id)).toEqual([9001]);
    expect(await once('errata')).toEqual({ kind: 'not-due' });
  });

  test.each(['', 'null', '[]', '[{"errata_id": 1}]', `${errata}x`, errata.slice(0, -20), '<html>'])(
    'are not believed: %s',
    async (content) => {
      server.behave(serve(content, '"e"', 'application/json'));
      expect(await once('errata')).toMatchObject({ kind: 'failure', reason: 'invalid' });
      expect((await now()).errata).toBeUndefined();
    },
  );

  test('of twelve megabytes are read within bounds, others having their turn meanwhile', async () => {
    const one = JSON.parse(errata)[2];
    const filler = 'as it stands in the text '.repeat(50);
    const many = Array.from({ length: 9000 }, (_, at) => ({
      ...one,
      errata_id: String(10_000 + at),
      'doc-id': `RFC${7001 + (at % 500)}`,
      orig_text: filler,
      section: at % 5 === 0 ? 'throughout, see notes' : '3.2.4',
      verifier_id: null,
      errata_status_code: at % 2 === 0 ? 'Verified' : 'Reported',
    }));
    const text = JSON.stringify(many, undefined, 1);
    expect(text.length).toBeGreaterThan(12_000_000);
    server.behave(serve(text, '"e"', 'application/json'));
    let turns = 0;
    const counter = setInterval(() => (turns += 1), 1);
    expect(await once('errata')).toEqual({ kind: 'changed' });
    clearInterval(counter);
    expect(turns).toBeGreaterThan(20);
    expect((await now()).errata?.of(rfcNumber(7001))).toHaveLength(18);
  });
});

describe('the data of a language server', () => {
  const open = (more: object = {}): Promise<LibraryData> =>
    openLibraryData(bundled, { mirror: undefined, cache: directory, source: server.base, get, ...more });

  test('change when the source has something new, and say so', async () => {
    const data = await open();
    expect(data.current.series.date).toBe('2026-08-01');
    expect(await data.refresh(() => {})).toBe(true);
    expect(data.current.series.newest).toBe(7003);
    expect(data.current.errata?.of(rfcNumber(7001))).toHaveLength(1);
    expect(await data.refresh(() => {})).toBe(false);
    // The next start has it at once.
    expect((await open()).current.series.newest).toBe(7003);
    expect(server.requests).toEqual(['/rfc-index.xml', '/errata.json']);
  });

  test('ask nobody where the network may not be used, and ask once it may', async () => {
    let allowed = false;
    const transport = createUndiciTransport({ env: {} });
    const gated = createHttpGet(async (request, signal) =>
      allowed ? transport(request, signal) : { kind: 'not-allowed' },
    );
    const told: string[] = [];
    const data = await open({ get: gated });
    expect(await data.refresh((problem) => told.push(problem))).toBe(false);
    expect([server.requests, told]).toEqual([[], []]);
    allowed = true;
    expect(await data.refresh(() => {})).toBe(true);
  });

  test('come from a mirror that has a newer index, without any network', async () => {
    const mirror = join(directory, 'mirror');
    await writeFile(join(directory, 'x'), '');
    const { mkdir } = await import('node:fs/promises');
    await mkdir(mirror);
    await writeFile(join(mirror, 'rfc-index.xml'), newer);
    await writeFile(join(mirror, 'rfc-index.txt'), '\n\n(CREATED ON: 08/24/2026.)\n');
    const data = await open({ mirror, get: undefined });
    expect(await data.refresh(() => {})).toBe(true);
    expect([data.current.series.date, data.current.series.newest]).toEqual(['2026-08-24', 7003]);
    expect(await data.refresh(() => {})).toBe(false);
    expect(server.requests).toEqual([]);
  });

  test('stay as they are where the cache cannot keep anything', async () => {
    const file = join(directory, 'file');
    await writeFile(file, 'a file where the directory should be');
    const told: string[] = [];
    const data = await open({ cache: file });
    expect(await data.refresh((problem) => told.push(problem))).toBe(false);
    expect(told.join()).toMatch(/could not be refreshed/);
    expect(data.current.series).toBe(series);
  });
});
