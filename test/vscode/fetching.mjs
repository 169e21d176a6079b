// A person meets the network: a hover offers a text, one question is asked, and then the sentences are there.
import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command, hoverOver, leaveHover, open, pictures, play } from './person.mjs';

const text = 'Nodes speak IPsec, as RFC 4294, Section 8.1, has it.\n\nKeywords are those of RFC 2119.\n';

/**
 * Runs the scenes and returns the counts.
 * @param openEditor opens the editor with more settings
 * @param {{ corpus: string, workspace: string }} places
 */
export async function fetchAsPerson(openEditor, { corpus, workspace }) {
  await mkdir(pictures, { recursive: true });
  await writeFile(join(workspace, 'tunnel.md'), text);
  const source = await serveCorpus(corpus);
  const results = { passed: 0, failed: 0, skipped: 0 };
  const { page, close } = await openEditor({ 'normative.source': source.address });
  page.setDefaultTimeout(25_000);
  try {
    for (const [name, scene] of Object.entries(scenes))
      await play(page, name, () => scene(page, source.asked), results);
  } finally {
    await close();
    source.close();
  }
  return results;
}

const question = (page) => page.locator('.notification-toast').filter({ hasText: 'May Normative get' });

const scenes = {
  '21 a hover offers the text, and nothing was asked of anyone': async (page, asked) => {
    await open(page, 'tunnel.md');
    // The extension has started once there is a finding.
    await page.locator('.squiggly-warning').first().waitFor();
    // The grammar colours the line anew a moment later, and the word is another element then.
    await page.waitForTimeout(2_000);
    const hover = await hoverOver(page, /RFC.4294/);
    match(await hover.innerText(), /Get the text of RFC 4294/);
    deepEqual(asked, []);
  },
  '22 one question is asked before anything is fetched': async (page, asked) => {
    await page.locator('.monaco-hover:visible a').filter({ hasText: 'Get the text' }).click();
    await question(page).waitFor();
    deepEqual(asked, []);
    equal(await question(page).count(), 1);
  },
  '23 allowed, the text is fetched once, and the hover has the sentences': async (page, asked) => {
    await question(page).getByRole('button', { name: 'Allow' }).click();
    await page.getByText('The text is here').first().waitFor();
    await leaveHover(page);
    await refreshed(page, () => asked.includes('/errata.json'));
    // The new errata are read when the next hover is made.
    let told = '';
    for (let tries = 0; tries < 20 && !/erratum 9001/.test(told); tries++) {
      await leaveHover(page);
      await page.waitForTimeout(500);
      told = await (await hoverOver(page, /RFC.4294/)).innerText();
    }
    match(told, /MUST be supported/);
    match(told, /erratum 9001/);
    match(told, /MUST → SHOULD/);
    equal(asked.filter((path) => path === '/rfc/rfc4294.txt').length, 1);
  },
  '24 what the workspace cites is downloaded': async (page, asked) => {
    await leaveHover(page);
    await command(page, 'Normative: Download the RFCs This Workspace Cites');
    await page.getByText('The texts of all 2 RFCs are here').first().waitFor();
    ok(asked.includes('/rfc/rfc2119.txt'));
    equal(asked.filter((path) => path === '/rfc/rfc4294.txt').length, 1);
  },
  '25 an RFC opens here': async (page) => {
    await leaveHover(page);
    await hoverOver(page, /RFC.4294/);
    await page.locator('.monaco-hover:visible a').filter({ hasText: 'Open RFC 4294' }).click();
    await page.locator('.tab.active[data-resource-name="rfc4294.txt"]').waitFor();
  },
};

async function refreshed(page, done) {
  for (let tries = 0; tries < 60 && !done(); tries++) await page.waitForTimeout(500);
  ok(done(), 'the errata were asked for once that was allowed');
}

/** The corpus in the RFC Editor's layout, with one erratum made of a sentence as it stands there. */
async function serveCorpus(corpus) {
  const rfc = await readFile(join(corpus, 'rfc4294.txt'), 'utf8');
  const original = /Security Architecture[^.]*MUST be\s+supported/.exec(rfc)?.[0] ?? '';
  const erratum = {
    ...{ errata_id: '9001', 'doc-id': 'RFC4294', errata_status_code: 'Verified', section: '8.1 Basic' },
    ...{
      errata_type_code: 'Technical',
      orig_text: original,
      correct_text: original.replace('MUST', 'SHOULD'),
    },
  };
  const asked = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url);
    const name = /^\/(?:rfc\/)?(rfc\d+\.txt|rfc-index\.xml)$/.exec(request.url)?.[1];
    if (request.url === '/errata.json') return response.end(JSON.stringify([erratum]));
    const content = name && (await readFile(join(corpus, name)).catch(() => undefined));
    if (!content) return response.writeHead(404).end();
    response
      .writeHead(200, { 'content-type': name.endsWith('xml') ? 'text/xml' : 'text/plain' })
      .end(content);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, asked, close };
}
