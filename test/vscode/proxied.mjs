// VS Code's own way to the network: its proxy, and the certificates of its machine, hold for the texts of RFCs.
import { match, ok } from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { connect } from 'node:net';
import { join } from 'node:path';
import { hoverOver, leaveHover, open, play } from './person.mjs';

/** A name that only the proxy can resolve. */
export const sourceHost = 'rfcs.invalid';

/**
 * Runs the scenes, each in an editor of its own, and returns the counts.
 * @param openEditor opens the editor with more settings and more of an environment
 * @param {{ corpus: string, workspace: string, scratch: string, certificate: { key: string, cert: string } }} places
 */
export async function fetchThroughProxy(openEditor, { corpus, workspace, scratch, certificate }) {
  await writeFile(join(workspace, 'tunnel.md'), 'Nodes speak IPsec, as RFC 4294, Section 8.1, has it.\n');
  const authority = join(scratch, 'authority.pem');
  await writeFile(authority, certificate.cert);
  const proxy = await startProxy(corpus, certificate);
  const results = { passed: 0, failed: 0, skipped: 0 };
  for (const [name, { protocol, more, env, check }] of Object.entries(scenes(authority))) {
    proxy.asked.length = 0;
    const settings = {
      'normative.network': 'automatic',
      'normative.source': `${protocol}://${sourceHost}/`,
      'http.proxy': proxy.address,
      'http.proxySupport': 'override',
      ...more,
    };
    const { page, close } = await openEditor(settings, env);
    page.setDefaultTimeout(25_000);
    const scene = async () => {
      await open(page, 'tunnel.md');
      await page.locator('.squiggly-warning').first().waitFor();
      await check(page, proxy.asked);
    };
    try {
      await play(page, name, scene, results, () => `asked: ${proxy.asked.join(', ')}`);
    } finally {
      await close();
    }
  }
  proxy.close();
  return results;
}

/** @param {string} authority the file with the certificate of the source */
const scenes = (authority) => ({
  '26 the proxy of http.proxy is asked': {
    protocol: 'http',
    env: {},
    async check(page, asked) {
      match(await told(page, /MUST be supported/), /MUST be supported/);
      ok(asked.includes(`GET http://${sourceHost}/rfc/rfc4294.txt`), asked.join());
    },
  },
  '27 behind it a certificate that the machine does not trust is refused, and the hover says so': {
    protocol: 'https',
    env: {},
    async check(page, asked) {
      match(await told(page, /certificate/), /no certificate that this machine trusts/);
      ok(asked.includes(`CONNECT ${sourceHost}:443`), asked.join());
      ok(!asked.some((line) => line.startsWith('over TLS')), asked.join());
    },
  },
  // VS Code's own list of certificates takes the place of what the environment adds.
  '28 one that the environment adds is taken where http.systemCertificates is off': {
    protocol: 'https',
    more: { 'http.systemCertificates': false },
    env: { NODE_EXTRA_CA_CERTS: authority },
    async check(page, asked) {
      match(await told(page, /MUST be supported/), /MUST be supported/);
      ok(asked.includes('over TLS /rfc/rfc4294.txt'), asked.join());
    },
  },
});

/** What the hover on the citation says once it says that, or in the end: the text comes after the first hover asks for it. */
async function told(page, awaited) {
  let words = '';
  for (let tries = 0; tries < 20 && !awaited.test(words); tries++) {
    await leaveHover(page);
    await page.waitForTimeout(700);
    words = await (await hoverOver(page, /RFC.4294/)).innerText();
  }
  return words;
}

/** A proxy that knows one name: in the clear and over TLS, the corpus in the RFC Editor's layout. */
async function startProxy(corpus, { key, cert }) {
  const asked = [];
  const sockets = new Set();
  const serve = async (path, response) => {
    const name = /^\/rfc\/(rfc\d+\.txt)$/.exec(path)?.[1];
    const content = name && (await readFile(join(corpus, name)).catch(() => undefined));
    if (!content) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': 'text/plain' }).end(content);
  };
  const secure = createHttpsServer({ key, cert }, (request, response) => {
    asked.push(`over TLS ${request.url}`);
    void serve(request.url, response);
  });
  const proxy = createHttpServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
    if (url?.hostname !== sourceHost) return response.writeHead(502).end();
    void serve(url.pathname, response);
  });
  proxy.on('connect', (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    if (request.url !== `${sourceHost}:443`) return socket.end('HTTP/1.1 502 No\r\n\r\n');
    const onward = connect(secure.address().port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket]) {
      sockets.add(end);
      end.on('error', () => onward.destroy());
    }
  });
  for (const server of [secure, proxy])
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    for (const server of [secure, proxy]) {
      server.closeAllConnections();
      server.close();
    }
  };
  return { address: `http://127.0.0.1:${proxy.address().port}`, asked, close };
}
