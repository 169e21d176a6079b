/** What only a process, a proxy or a file system can do to `normative fetch`. */
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { bundleCli, type BundledCli } from '../../helpers/bundledCli';
import { makeCertificate } from '../../helpers/certificates';
import { cli as inProcess } from '../../helpers/cli';
import {
  inventedText,
  serveText,
  startFaultyServer,
  type Behaviour,
  type FaultyServer,
} from '../../helpers/faultyServer';
import { killFetches } from '../../helpers/killFetch';

let program: BundledCli;
let server: FaultyServer;
let scratch: string;
let cache: string;
const closing: (() => unknown)[] = [];

beforeAll(async () => {
  program = await bundleCli();
});
afterAll(() => program.remove());
beforeEach(async () => {
  server = await startFaultyServer(serveText);
  scratch = await mkdtemp(join(tmpdir(), 'normative-faults-'));
  cache = join(scratch, 'cache');
});
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
  await server.close();
  await rm(scratch, { recursive: true, force: true });
});

const json = ['--format', 'json'];
const env = { PATH: process.env['PATH'] };

interface Outcome {
  readonly status: number;
  readonly rfcs: readonly { readonly rfc: number; readonly status: string; readonly reason: string | null }[];
  readonly stderr: string;
}

async function fetchTexts(
  args: readonly string[],
  options: Parameters<BundledCli['run']>[1] = {},
): Promise<Outcome> {
  const run = await program.run(['fetch', ...args, '--cache', cache, ...json], { env, ...options });
  return { status: run.status, rfcs: JSON.parse(run.stdout), stderr: run.stderr };
}

const fetched = { status: 0, rfcs: [{ rfc: 97001, status: 'fetched', reason: null }] };
const failed = (reason: string) => ({ status: 2, rfcs: [{ rfc: 97001, status: 'failed', reason }] });

function listen(started: Server): Promise<number> {
  closing.push(() => {
    started.closeAllConnections();
    started.close();
  });
  return new Promise((resolve) =>
    started.listen(0, '127.0.0.1', () => resolve((started.address() as AddressInfo).port)),
  );
}

/** The source over TLS. */
const secureSource = ({ key, cert }: { key: string; cert: string }, behave: Behaviour = serveText) =>
  listen(createHttpsServer({ key, cert }, behave) as unknown as Server);

/** A proxy that does what it should, and says what was asked of it. */
async function startProxy(refuse?: number): Promise<{ url: string; asked: string[] }> {
  const asked: string[] = [];
  const proxy = createHttpServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    if (refuse) return void socket.end(`HTTP/1.1 ${refuse} No\r\n\r\n`);
    const [host, port] = (request.url ?? '').split(':');
    const onward = connect(Number(port), host === 'rfcs.invalid' ? '127.0.0.1' : host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) end.on('error', () => onward.destroy());
    closing.push(() => onward.destroy());
  });
  const port = await listen(proxy);
  return { url: `http://127.0.0.1:${port}`, asked };
}

describe('certificates', () => {
  test('that nobody trusts are refused, with a message that says what to do', async () => {
    const port = await secureSource(makeCertificate('127.0.0.1'));
    const run = await program.run([
      'fetch',
      '97001',
      '--cache',
      cache,
      '--source',
      `https://127.0.0.1:${port}`,
    ]);
    expect([run.status, run.stdout]).toEqual([
      2,
      expect.stringMatching(/no certificate that this machine trusts/),
    ]);
    expect(run.stdout).toMatch(/trusts the certificate of any proxy/);
    expect(await readdir(cache).catch(() => [])).toEqual([]);
  });

  test.each(['NODE_EXTRA_CA_CERTS', 'NORMATIVE_CA', '--ca'])('that %s adds are trusted', async (way) => {
    const made = makeCertificate('127.0.0.1');
    const source = ['--source', `https://127.0.0.1:${await secureSource(made)}`];
    const file = join(scratch, 'ca.pem');
    await writeFile(file, made.cert);
    const added = way === '--ca' ? ['--ca', file] : [];
    const variables = way === '--ca' ? env : { ...env, [way]: file };
    expect(await fetchTexts(['97001', ...source, ...added], { env: variables })).toMatchObject(fetched);
  });

  test('that are out of date, of another host, or not there are refused', async () => {
    const file = join(scratch, 'ca.pem');
    const over = makeCertificate('127.0.0.1', new Date(Date.now() - 86_400_000));
    const other = makeCertificate('rfcs.example');
    for (const made of [over, other]) {
      await writeFile(file, made.cert);
      const source = `https://127.0.0.1:${await secureSource(made)}`;
      expect(await fetchTexts(['97001', '--source', source, '--ca', file])).toMatchObject(failed('refused'));
    }
    const source = `https://127.0.0.1:${await secureSource(over)}`;
    const absent = join(scratch, 'absent.pem');
    expect(await fetchTexts(['97001', '--source', source, '--ca', absent])).toMatchObject(failed('refused'));
  });

  test.each([
    ['in the clear at the same port', (port: number) => `http://127.0.0.1:${port}/rfc/rfc97001.txt`],
    ['in the clear at another port', () => new URL('/rfc/rfc97001.txt', server.base).href],
    ['in the clear at the usual port', () => 'http://127.0.0.1/rfc/rfc97001.txt'],
  ])('of a source that sends elsewhere, %s, vouch for nothing there', async (_, target) => {
    const made = makeCertificate('127.0.0.1');
    const file = join(scratch, 'ca.pem');
    await writeFile(file, made.cert);
    const port: number = await secureSource(made, (_request, response) => {
      response.writeHead(302, { location: target(port) }).end();
    });
    const run = await fetchTexts(['97001', '--source', `https://127.0.0.1:${port}`, '--ca', file]);
    expect(run).toMatchObject(failed('redirect-refused'));
    expect(server.requests).toEqual([]);
    expect(await readdir(join(cache, 'rfc')).catch(() => [])).toEqual([]);
  });

  test('of a source that sends on within itself hold there, too', async () => {
    const made = makeCertificate('127.0.0.1');
    const file = join(scratch, 'ca.pem');
    await writeFile(file, made.cert);
    const port = await secureSource(made, (request, response) => {
      if (request.url?.startsWith('/moved/') !== true)
        return void response.writeHead(301, { location: `/moved${request.url}` }).end();
      request.url = request.url.slice('/moved'.length);
      serveText(request, response);
    });
    const source = ['--source', `https://127.0.0.1:${port}`, '--ca', file];
    expect(await fetchTexts(['97001', ...source])).toMatchObject(fetched);
  });

  test('a source that speaks no TLS is refused', async () => {
    const source = server.base.href.replace('http:', 'https:');
    const { status, rfcs } = await fetchTexts(['97001', '--source', source]);
    expect([status, rfcs[0]?.status]).toEqual([2, 'failed']);
  });
});

describe('proxies', () => {
  test('HTTPS_PROXY is used, also for names that only it can resolve', async () => {
    const made = makeCertificate('rfcs.invalid');
    const port = await secureSource(made);
    const file = join(scratch, 'ca.pem');
    await writeFile(file, made.cert);
    const proxy = await startProxy();
    const args = ['97001', '--source', `https://rfcs.invalid:${port}`, '--ca', file];
    expect(await fetchTexts(args, { env: { ...env, HTTPS_PROXY: proxy.url } })).toMatchObject(fetched);
    expect(proxy.asked).toEqual([`rfcs.invalid:${port}`]);
    expect(await fetchTexts(['97002', ...args.slice(1)])).toMatchObject({ rfcs: [{ reason: 'offline' }] });
  });

  test('NO_PROXY leaves it out', async () => {
    const proxy = await startProxy();
    const variables = { ...env, HTTP_PROXY: proxy.url, NO_PROXY: '127.0.0.1' };
    expect(await fetchTexts(['97001', '--source', server.base.href], { env: variables })).toMatchObject(
      fetched,
    );
    expect(proxy.asked).toEqual([]);
  });

  test.each([
    ['wants a password', async () => (await startProxy(407)).url, 'refused'],
    ['refuses', async () => (await startProxy(403)).url, 'refused'],
    ['is not there', async () => 'http://127.0.0.1:1', 'refused'],
    ['is no address', async () => 'nonsense:::', 'refused'],
  ])('one that %s', async (_name, url, reason) => {
    const variables = { ...env, HTTPS_PROXY: await url() };
    const args = ['97001', '--source', 'https://rfcs.invalid/'];
    expect(await fetchTexts(args, { env: variables })).toMatchObject(failed(reason));
  });
});

describe('a file system', () => {
  const source = () => ['--source', server.base.href];
  const isRoot = process.getuid?.() === 0;
  const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};

  /** Mounts a small file system; false where that is not allowed. */
  function mount(folder: string, options: string): boolean {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' });
    } catch {
      return false;
    }
    closing.push(() => execFileSync('umount', [folder], { stdio: 'ignore' }));
    return true;
  }

  test('that is full keeps no half file, and the text is there for whoever asked', async () => {
    await mkdir(cache);
    // Where nothing may be mounted, a limit on the size of files does the same to the writer.
    const mounted = mount(cache, 'size=16k');
    const large = `${inventedText(97001)}${Array.from({ length: 60_000 }, (_, at) => (at * 7919).toString(36)).join(' ')}\n`;
    server.behave((_request, response) => void response.end(large));
    const through = mounted ? [] : ['sh', '-c', 'ulimit -f 8; exec "$@"', 'sh'];
    const run = await fetchTexts(['97001', ...source()], { through });
    expect(run).toMatchObject(failed('disk'));
    expect(await readdir(join(cache, 'rfc'))).toEqual([]);
  });

  test('that may only be read, or not by this user, still gives what it has', async () => {
    await fetchTexts(['97002', ...source()]);
    await chmod(scratch, 0o755);
    await chmod(join(cache, 'rfc'), 0o555);
    await chmod(cache, 0o555);
    const refused = await fetchTexts(['97001', '97002', ...source()], nobody);
    expect(refused).toMatchObject({
      status: 2,
      rfcs: [
        { rfc: 97001, status: 'failed', reason: 'disk' },
        { rfc: 97002, status: 'cached' },
      ],
    });
    await chmod(join(cache, 'rfc'), 0o755);
    await chmod(cache, 0o755);
    await chmod(join(cache, 'rfc', 'rfc97002.txt.gz'), 0o000);
    // A file that may not be read is as if it were not there.
    const { rfcs } = await fetchTexts(['97002', '--offline'], nobody);
    expect(rfcs).toEqual([{ rfc: 97002, status: 'failed', reason: 'offline' }]);
  });

  test('that is read-only keeps nothing and loses nothing', async () => {
    await mkdir(cache);
    if (!mount(cache, 'ro')) await chmod(cache, 0o555);
    expect(await fetchTexts(['97001', ...source()])).toMatchObject(failed('disk'));
    expect(await readdir(cache)).toEqual([]);
  });
});

describe('an interrupted fetch', () => {
  test('says what came of each text, and goes on where it stopped', async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => String(97001 + at));
    const end = new AbortController();
    server.behave((request, response) => {
      if (server.requests.length <= 4) return serveText(request, response);
      // The others are never answered: it is while they are under way that the user has enough.
      if (server.requests.length === 8) end.abort();
    });
    const source = ['--source', server.base.href];
    const first = await fetchTexts([...numbers, ...source], { kill: end.signal });
    const come = first.rfcs.filter(({ status }) => status === 'fetched').length;
    expect([first.status, come, first.rfcs.length]).toEqual([2, 4, 12]);
    expect(first.stderr).toMatch(/goes on where it stopped/);

    server.behave(serveText);
    const before = server.requests.length;
    const second = await fetchTexts([...numbers, ...source]);
    expect(second.status).toBe(0);
    expect(second.rfcs.filter(({ status }) => status === 'cached')).toHaveLength(4);
    expect(server.requests.length - before).toBe(8);
  });

  test('with kill -9, two at a time in one cache, leaves whole texts or none', async () => {
    // Some moments; `npm run bench -- killFetch` has two hundred.
    const counts = await killFetches(program.file, 3, Math.random);
    expect(counts).toMatchObject({ rounds: 3, torn: 0, stuck: 0 });
  });
});

describe('findings', () => {
  test('that need no text are the same whatever became of it', async () => {
    const document = join(scratch, 'design.md');
    await writeFile(document, 'Missing pages are answered with 404 (RFC 7231, Section 6.5.4).\n');
    const check = () =>
      inProcess(['check', document, '--cache', cache, '--source', server.base.href, ...json]);
    const before = await check();
    expect(JSON.parse(before.stdout)[0].findings).not.toEqual([]);
    server.behave((_request, response) => void response.writeHead(500).end());
    expect(await fetchTexts(['7231', '--source', server.base.href])).toMatchObject({ status: 2 });
    expect(await check()).toEqual(before);
  });
});

describe('what is asked for', () => {
  test('the whole series is named where it is to be had', async () => {
    const run = await inProcess(['fetch', '--all', '--cache', cache]);
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toMatch(/rsync -avz rsync\.rfc-editor\.org::rfcs-text-only/);
  });

  test('the index and the errata, which check then knows; cache shows and clears them', async () => {
    const errata = [
      {
        errata_id: '9001',
        'doc-id': 'RFC7231',
        errata_status_code: 'Verified',
        section: '6.5.4',
        orig_text: null,
      },
    ];
    server.behave((request, response) => {
      if (request.url === '/errata.json') return void response.end(JSON.stringify(errata));
      response.writeHead(404).end();
    });
    const places = ['--cache', cache, '--source', server.base.href];
    const run = await inProcess(['fetch', '--errata', ...places, ...json]);
    expect([run.status, run.stdout]).toEqual([0, '[]\n']);
    const document = join(scratch, 'design.md');
    await writeFile(document, 'Missing pages are answered with 404 (RFC 7231, Section 6.5.4).\n');
    await writeFile(join(scratch, '.normative.json'), '{ "checks": { "rfc-errata": "information" } }');
    const found = await inProcess(['check', document, ...places, ...json]);
    const codes = JSON.parse(found.stdout)[0].findings.map(({ code }: { code: string }) => code);
    expect(codes).toContain('rfc-errata');

    const missing = await inProcess(['fetch', '--series', ...places, ...json]);
    expect([missing.status, missing.stderr]).toEqual([
      2,
      expect.stringMatching(/rfc-index\.xml was not fetched/),
    ]);
    expect(JSON.parse((await inProcess(['cache', ...places, ...json])).stdout)).toMatchObject({
      index: null,
      errata: { date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    await inProcess(['cache', '--clear', ...places]);
    expect(JSON.parse((await inProcess(['cache', ...places, ...json])).stdout)).toMatchObject({
      errata: null,
    });
  });
});
