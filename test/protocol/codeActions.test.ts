import { afterEach, describe, expect, it } from 'vitest';
import { fullCapabilities, startClient, type ClientSetup, type TestClient } from '../helpers/languageClient';
import { smallWorld } from '../helpers/worlds';

let client: TestClient;
afterEach(() => client.close());

const start = async (setup: ClientSetup = {}): Promise<TestClient> =>
  (client = await startClient({ ports: { data: smallWorld() }, ...setup }));

describe('quick-fixes', () => {
  it('name their finding, and their edit comes when it is asked for', async () => {
    await start();
    const document = await client.open('See RFC 7231 Section 6.5.4 for it.\n');
    const report = await document.pull();
    const diagnostics = report.kind === 'full' ? report.items : [];
    const actions = await document.actions('RFC 7231', { diagnostics });
    expect(actions.map(({ title }) => title)).toEqual([
      expect.stringContaining('RFC 9110'),
      'This mention is about history',
      'Ignore obsolete-rfc here',
    ]);
    expect(actions[0]).toMatchObject({ kind: 'quickfix', diagnostics, isPreferred: true });
    expect(actions[0]).not.toHaveProperty('edit');
    const { edit } = await document.resolve(actions[0]!);
    expect(edit).toMatchObject({ documentChanges: [{ textDocument: { uri: document.uri, version: 1 } }] });
    expect(document.apply(edit)).toBe('See RFC 9110 Section 15.5.5 for it.\n');
  });

  it('resolve to nothing once the document has changed', async () => {
    await start();
    const document = await client.open('See RFC 6434 for it.\n');
    const [action] = await document.actions('RFC 6434');
    await document.replace('See', 'Read');
    expect((await document.resolve(action!)).edit).toBeUndefined();
    await document.closeDocument();
    expect((await document.resolve(action!)).edit).toBeUndefined();
  });

  it('come whole for a client that does not ask again, and without versions where it knows none', async () => {
    const { textDocument, ...rest } = fullCapabilities;
    const { resolveSupport: _, ...codeAction } = textDocument!.codeAction!;
    await start({
      capabilities: {
        ...rest,
        workspace: { ...rest.workspace, workspaceEdit: {} },
        textDocument: { ...textDocument, codeAction },
      },
    });
    const document = await client.open('See RFC 6434 for it.\n');
    const [action] = await document.actions('RFC 6434');
    expect(Object.keys(action!.edit!.changes!)).toEqual([document.uri]);
    expect(document.apply(action!.edit)).toBe('See RFC 8504 for it.\n');
  });

  it.each([
    ['a paragraph', 'See RFC 6434\nfor it.\n', 'See RFC 6434 COMMENT\nfor it.\n'],
    ['a hard break', 'See RFC 6434  \nfor it.\n', 'See RFC 6434 COMMENT  \nfor it.\n'],
    ['a list item', '- See RFC 6434\n- Done\n', '- See RFC 6434 COMMENT\n- Done\n'],
    ['a table row', '| a |\n| - |\n| RFC 6434 |\n', '| a |\n| - |\n| RFC 6434 COMMENT |\n'],
    ['a heading', '## On RFC 6434\n', '## On RFC 6434 COMMENT\n'],
    [
      'a definition',
      '[x]: https://www.rfc-editor.org/rfc/rfc6434\n',
      'NEXT\n[x]: https://www.rfc-editor.org/rfc/rfc6434\n',
    ],
    [
      'lines that end in CR LF',
      'See it.\r\n\r\nSee RFC 6434.\r\n',
      'See it.\r\n\r\nSee RFC 6434. COMMENT\r\n',
    ],
  ])('ignore a finding in %s', async (_, text, expected) => {
    await start();
    const document = await client.open(text);
    const at = text.includes('RFC 6434') ? 'RFC 6434' : 'rfc6434';
    const action = (await document.actions(at)).find(({ title }) => title === 'Ignore obsolete-rfc here');
    const { edit } = await document.resolve(action!);
    const comment = (scope: string) => `<!-- normative-disable-${scope} obsolete-rfc : reason -->`;
    const after = document.apply(edit);
    expect(after).toBe(expected.replace('COMMENT', comment('line')).replace('NEXT', comment('next-line')));
    const again = await client.open(after, { uri: 'file:///work/again.md' });
    expect(await again.pulled()).toEqual([]);
  });

  it('ignore a finding in MDX in its own comments', async () => {
    await start();
    const document = await client.open('See RFC 6434.\n', { languageId: 'mdx', uri: 'file:///work/a.mdx' });
    const action = (await document.actions('RFC 6434')).find(
      ({ title }) => title === 'Ignore obsolete-rfc here',
    );
    const { edit } = await document.resolve(action!);
    expect(document.apply(edit)).toBe('See RFC 6434. {/* normative-disable-line obsolete-rfc : reason */}\n');
  });

  it('say that a mention is about history', async () => {
    await start();
    const document = await client.open('See RFC 6434.\n');
    const action = (await document.actions('RFC 6434')).find(({ title }) => title.includes('history'));
    const after = document.apply((await document.resolve(action!)).edit);
    expect(after).toBe('See RFC 6434. <!-- normative-history: reason -->\n');
    const again = await client.open(after, { uri: 'file:///work/again.md' });
    const report = await again.pull();
    expect(report.kind === 'full' && report.items.filter(({ severity }) => severity! < 3)).toEqual([]);
  });
});

describe('fixing all', () => {
  const text =
    'A [page](http://tools.ietf.org/html/rfc8504), a [page](http://tools.ietf.org/html/rfc2119).\n';

  it('comes to those who ask for it, and applies every safe fix', async () => {
    await start();
    const document = await client.open(text);
    expect((await document.actions('rfc8504')).map(({ kind }) => kind)).not.toContain(
      'source.fixAll.normative',
    );
    for (const only of ['source.fixAll', 'source.fixAll.normative']) {
      const actions = await document.actions('rfc8504', { only: [only] });
      expect(actions).toMatchObject([{ kind: 'source.fixAll.normative' }]);
      expect(document.apply((await document.resolve(actions[0]!)).edit)).toBe(
        'A [page](https://datatracker.ietf.org/doc/html/rfc8504), a [page](https://datatracker.ietf.org/doc/html/rfc2119).\n',
      );
    }
  });

  it('is not offered where there is nothing to fix', async () => {
    await start();
    const document = await client.open('See RFC 8504.\n');
    expect(await document.actions('RFC 8504', { only: ['source.fixAll'] })).toEqual([]);
  });
});
