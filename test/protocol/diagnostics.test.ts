import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, type ClientCapabilities } from 'vscode-languageserver/node';
import { fullCapabilities, startClient, type ClientSetup, type TestClient } from '../helpers/languageClient';
import { smallWorld } from '../helpers/worlds';

let client: TestClient;
afterEach(() => client.close());

const start = async (setup: ClientSetup = {}): Promise<TestClient> =>
  (client = await startClient({ ports: { data: smallWorld() }, ...setup }));

/** A client that is sent its diagnostics. */
const pushed: ClientCapabilities = {
  workspace: { configuration: true },
  textDocument: { publishDiagnostics: { relatedInformation: true, versionSupport: true } },
};

describe('a client that asks for diagnostics', () => {
  it('gets them, each with code, severity, page, source and what lies at the other end', async () => {
    await start();
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({ identifier: 'normative' });
    const document = await client.open('See RFC 6434.\n');
    expect(await document.pull()).toMatchObject({
      kind: 'full',
      items: [
        {
          code: 'obsolete-rfc',
          severity: 2,
          source: 'normative',
          message: expect.stringContaining('RFC 8504'),
          codeDescription: { href: expect.stringMatching(/^https:.*\/docs\/checks\/obsolete-rfc\.md$/) },
          range: { start: { line: 0, character: 4 }, end: { line: 0, character: 12 } },
          data: expect.anything(),
        },
      ],
    });
  });

  it('learns that nothing changed', async () => {
    await start();
    const document = await client.open('See RFC 6434.\n');
    const { resultId } = await document.pull();
    expect(await document.pull(resultId)).toEqual({ kind: 'unchanged', resultId });
    await document.replace('\n', '\n\nMore.\n');
    expect(await document.pull(resultId)).toEqual({ kind: 'unchanged', resultId });
    await document.replace('6434', '8504');
    client.clock.pass(1000);
    expect(await document.pull(resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('is told to ask again when settings change, and each folder has its own', async () => {
    const settings: Record<string, unknown> = {};
    await start({ settings: (scope) => settings[scope!.includes('/a/') ? 'a' : 'b'] });
    const a = await client.open('See RFC 6434.\n', { uri: 'file:///a/x.md' });
    const b = await client.open('See RFC 6434.\n', { uri: 'file:///b/x.md' });
    expect(await a.pulled()).toEqual(['obsolete-rfc: RFC 6434']);
    expect(await b.pulled()).toEqual(['obsolete-rfc: RFC 6434']);
    settings['a'] = { checks: { 'obsolete-rfc': 'off' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.settle();
    expect(client.refreshes()).toBe(1);
    expect(await a.pulled()).toEqual([]);
    expect(await b.pulled()).toEqual(['obsolete-rfc: RFC 6434']);
    expect(client.registered).toEqual([
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
  });

  it('has the configuration file over its settings', async () => {
    let file: unknown = { checks: { 'obsolete-rfc': 'off' } };
    await start({
      settings: () => ({ checks: { 'obsolete-rfc': 'error' } }),
      configurationFile: () => file,
    });
    const document = await client.open('See RFC 6434.\n');
    expect(await document.pulled()).toEqual([]);
    file = undefined;
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
    await client.settle();
    expect(await document.pull()).toMatchObject({ items: [{ severity: 1 }] });
  });

  it('gets nothing for a document that is not open', async () => {
    await start();
    const document = await client.open('See RFC 6434.\n');
    await document.closeDocument();
    expect(await document.pulled()).toEqual([]);
  });
});

describe('a client that is sent diagnostics', () => {
  it('gets them at opening and after edits, with the version, and none at closing', async () => {
    await start({ capabilities: pushed });
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const document = await client.open('See RFC 6434.\n');
    client.clock.pass(0);
    expect(await document.published()).toMatchObject({ version: 1, diagnostics: [{ code: 'obsolete-rfc' }] });
    await document.replace('6434', '8504');
    client.clock.pass(0);
    expect(await document.published()).toMatchObject({ version: 2, diagnostics: [] });
    await document.closeDocument();
    expect(await document.published()).toEqual({ uri: document.uri, diagnostics: [] });
  });

  it('gets one answer for a burst of edits', async () => {
    await start({ capabilities: pushed });
    const document = await client.open('See it.\n');
    await document.replace('it', 'RFC 6434 and all');
    await document.replace('all', 'RFC 4294, too');
    client.clock.pass(0);
    const { diagnostics } = await document.published();
    expect(diagnostics.map(({ code }) => code)).toEqual(['obsolete-rfc', 'obsolete-rfc']);
  });

  it('is not asked for what it cannot answer', async () => {
    const settings = { checks: { 'obsolete-rfc': 'hint' } };
    await start({ capabilities: {}, initializationOptions: { settings } });
    const document = await client.open('See RFC 6434.\n');
    client.clock.pass(0);
    const { diagnostics } = await document.published();
    expect(diagnostics).toMatchObject([{ severity: 4 }]);
    for (const field of ['codeDescription', 'data', 'relatedInformation'])
      expect(diagnostics[0]).not.toHaveProperty(field);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { normative: { checks: { 'obsolete-rfc': 'off' } } },
    });
    await client.settle();
    client.clock.pass(0);
    expect((await document.published()).diagnostics).toEqual([]);
    expect(client.registered).toEqual([]);
  });
});

describe('while someone types', () => {
  it('no number flashes on the way to the one that is meant', async () => {
    await start();
    const document = await client.open('See RFC 6434. More:');
    const seen = new Set<string>();
    let before = 'More:';
    for (const character of ' RFC 9111') {
      await document.typeAfter(before, character);
      before += character;
      for (const finding of await document.pulled()) seen.add(finding);
    }
    expect([...seen]).toEqual(['obsolete-rfc: RFC 6434']);
  });

  it('a finding comes one second later', async () => {
    await start();
    const document = await client.open('See it.\n');
    await document.replace('it.', 'RFC 9111');
    expect(await document.pulled()).toEqual([]);
    client.clock.pass(999);
    expect(await document.pulled()).toEqual([]);
    expect(client.refreshes()).toBe(0);
    client.clock.pass(1);
    await client.settle();
    expect(client.refreshes()).toBe(1);
    expect(await document.pulled()).toEqual(['unknown-rfc: RFC 9111']);
  });

  it('a finding comes with the next edit elsewhere, or when the document is saved', async () => {
    await start();
    const document = await client.open('See it.\n');
    await document.replace('it.', 'RFC 9111');
    expect(await document.pulled()).toEqual([]);
    await document.replace('See', 'Read');
    expect(await document.pulled()).toEqual(['unknown-rfc: RFC 9111']);
    await document.replace('9111', '9111 and RFC 2616');
    expect(await document.pulled()).toEqual(['unknown-rfc: RFC 9111']);
    await document.save();
    expect(await document.pulled()).toEqual(['unknown-rfc: RFC 9111', 'obsolete-rfc: RFC 2616']);
  });

  it('a client that is sent diagnostics gets the finding one second later', async () => {
    await start({ capabilities: pushed });
    const document = await client.open('See it.\n');
    await document.replace('it.', 'RFC 9111');
    client.clock.pass(0);
    expect((await document.published()).diagnostics).toEqual([]);
    client.clock.pass(1000);
    expect((await document.published()).diagnostics).toMatchObject([{ code: 'unknown-rfc' }]);
  });

  it('a section that is not whole yet is left alone, too', async () => {
    await start();
    const document = await client.open('See RFC 9110 it\n');
    await document.replace('it', 'Section 3');
    expect(await document.pulled()).toEqual([]);
    await document.replace('Section 3', 'Section 3.');
    expect(await document.pulled()).toEqual([]);
  });
});

describe('positions', () => {
  it.each([
    ['utf-8', 9],
    ['utf-16', 6],
    ['utf-32', 5],
  ])('are counted in %s where the client wants it', async (encoding, character) => {
    await start({ capabilities: { ...fullCapabilities, general: { positionEncodings: [encoding] } } });
    expect(client.initialized.capabilities.positionEncoding).toBe(encoding);
    const document = await client.open('é 𝒳: RFC 6434.\rSee RFC 4294.\n');
    expect(await document.pull()).toMatchObject({
      items: [
        { range: { start: { line: 0, character } } },
        { range: { start: { line: 1, character: 4 }, end: { line: 1, character: 12 } } },
      ],
    });
    expect((await document.hover('RFC 4294'))?.range?.start.line).toBe(1);
  });
});

describe('trouble', () => {
  it('in the engine is logged, and the answer is empty', async () => {
    const { series, index } = smallWorld();
    const broken = {
      ...series,
      get: () => {
        throw new Error('out of order');
      },
    };
    await start({ ports: { data: { series: broken, index } } });
    const document = await client.open('See RFC 6434.\n');
    expect(await document.pulled()).toEqual([]);
    expect(await document.hover('RFC 6434')).toBeNull();
    expect(client.takeLog()).toEqual([
      expect.stringMatching(/^Could not compute diagnostics: Error: out of order/),
      expect.stringMatching(/^Could not compute a hover: Error: out of order/),
    ]);
  });

  it('in the settings is logged once', async () => {
    await start({ settings: () => ({ linkHost: 'elsewhere' }) });
    await (await client.open('x', { uri: 'file:///a.md' })).pulled();
    await (await client.open('x', { uri: 'file:///b.md' })).pulled();
    expect(client.takeLog()).toEqual([expect.stringContaining('normative.linkHost')]);
  });

  it('a request that is cancelled is answered so', async () => {
    await start();
    const document = await client.open('See RFC 6434.\n');
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: document.uri } };
    const request = client.connection.sendRequest('textDocument/diagnostic', params, source.token);
    source.cancel();
    await expect(request).rejects.toMatchObject({ code: -32800 });
  });
});
