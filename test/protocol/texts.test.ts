import { afterEach, describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver/node';
import {
  citedRfcsRequest,
  clientCommands,
  httpGetRequest,
  loadTextRequest,
  textsAtHandRequest,
  type HttpGetParams,
  type HttpGetResult,
  type LoadTextResult,
} from '../../server/src/lsp/protocol';
import type { LibraryText, RfcLibrary } from '../../server/src/service/ports';
import { createHttpGet } from '../../server/src/host/library/httpSource';
import { createClientTransport } from '../../server/src/lsp/httpTransport';
import type { RfcNumber } from '../../server/src/rfc/identity';
import { startClient, type ClientSetup, type TestClient } from '../helpers/languageClient';
import { smallWorld } from '../helpers/worlds';

let client: TestClient;
afterEach(() => client.close());

/** A library of the given texts; what else is asked for is answered so. */
function libraryOf(texts: Record<number, string>, otherwise: LibraryText): RfcLibrary & { asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    findText: async (rfc) => texts[rfc],
    async loadText(rfc) {
      asked.push(rfc);
      const text = texts[rfc];
      return text === undefined ? otherwise : { kind: 'text', text };
    },
  };
}

const offline: LibraryText = { kind: 'failure', reason: 'offline', detail: 'there is no network' };

async function start(library: RfcLibrary, setup: Partial<ClientSetup> = {}): Promise<void> {
  client = await startClient({ ports: { data: smallWorld(), library }, ...setup });
  await client.settle();
}

describe('texts', () => {
  it('are told from those that are not at hand; what is no number is none', async () => {
    await start(libraryOf({ 8504: 'x' }, offline));
    const params = { rfcs: [6434, 8504, '../../etc/passwd', -1, null] };
    expect(await client.connection.sendRequest(textsAtHandRequest, params)).toEqual([8504]);
    expect(await client.connection.sendRequest(textsAtHandRequest, { rfcs: 8504 })).toEqual([]);
  });

  it('are loaded, or what happened and what to do is said', async () => {
    await start(libraryOf({ 8504: 'x' }, offline));
    const load = (rfc: unknown) => client.connection.sendRequest<LoadTextResult>(loadTextRequest, { rfc });
    expect(await load(8504)).toEqual({ atHand: true, reason: null, message: '' });
    expect(await load(6434)).toEqual({
      atHand: false,
      reason: 'offline',
      message:
        'The text of RFC 6434 could not be had: there is no network. Try again when there is a network, or name a folder with a copy of the series as your mirror.',
    });
    expect(await load('../6434')).toMatchObject({ atHand: false, reason: 'invalid' });
  });

  it('that documents cite are found without opening them', async () => {
    await start(libraryOf({}, offline));
    const documents = [
      { uri: 'file:///a.md', languageId: 'markdown', text: 'See RFC 8504, RFC 4294 and RFC 9999.' },
      {
        uri: 'vscode-vfs://x/b.mdx',
        languageId: 'mdx',
        text: 'See [RFC6434](https://www.rfc-editor.org/rfc/rfc6434).',
      },
    ];
    expect(await client.connection.sendRequest(citedRfcsRequest, { documents })).toEqual([4294, 6434, 8504]);
  });
});

describe('a hover on a section whose text is not at hand', () => {
  const hover = async (): Promise<string> => {
    const document = await client.open('See RFC 6434 §11.1.');
    return ((await document.hover('RFC 6434'))?.contents as MarkupContent).value;
  };
  const commands = { initializationOptions: { commands: [clientCommands.getTexts] } };

  it('offers to get it in one line, and fetches nothing', async () => {
    const library = libraryOf({}, offline);
    await start(library, commands);
    expect(await hover()).toContain(
      `\n\n[Get the text](command:normative.getTexts?${encodeURIComponent('[{"rfcs":[6434]}]')}) of RFC 6434 to read its sentences here\n\n`,
    );
    expect(library.asked).toEqual([]);
  });

  it('says nothing of it where the client has no such command', async () => {
    await start(libraryOf({}, offline));
    expect(await hover()).not.toMatch(/[Gg]et/);
  });

  it('says nothing of it where the network may never be used', async () => {
    const library = libraryOf({}, offline);
    await start(library, { ...commands, settings: () => ({ network: 'never' }) });
    expect(await hover()).not.toMatch(/[Gg]et/);
    expect(library.asked).toEqual([]);
  });

  it('gets it without being waited for where that is allowed, and says why where it cannot', async () => {
    const library = libraryOf({}, { ...offline, detail: 'a\u202eb <img src=x> [c](command:evil)' });
    await start(library, { ...commands, settings: () => ({ network: 'automatic' }) });
    expect(await hover()).toContain('_Getting the text of RFC 6434: hover again to read its sentences here_');
    expect(library.asked).toEqual([6434]);
    const document = await client.open('See RFC 6434 §11.1.', { uri: 'file:///b.md' });
    const again = ((await document.hover('RFC 6434'))?.contents as MarkupContent).value;
    expect(again).toContain('could not be had: ab \\<img src=x\\> \\[c\\](command:evil). Try again');
  });

  it('a file of the workspace cannot put documents on the network, but keep them off it', async () => {
    const library = libraryOf({}, offline);
    await start(library, { ...commands, configurationFile: () => ({ network: 'automatic' }) });
    expect(await hover()).toContain('[Get the text]');
    expect(library.asked).toEqual([]);
    await client.close();
    await start(library, { ...commands, configurationFile: () => ({ network: 'never' }) });
    expect(await hover()).not.toContain('[Get the text]');
  });
});

describe('the network through the client', () => {
  const url = new URL('https://www.rfc-editor.org/rfc/rfc6434.txt');
  const request = { url, maxBytes: 100, mediaTypes: ['text/plain'] };
  let asked: HttpGetParams[];

  /** Lets the client answer, and makes a GET from the server's end. */
  async function get(answer: unknown) {
    asked = [];
    await start(libraryOf({}, offline));
    client.connection.onRequest(httpGetRequest, (params: HttpGetParams) => {
      asked.push(params);
      if (answer instanceof Error) throw answer;
      return answer;
    });
    return createHttpGet(createClientTransport(client.server))(request);
  }

  const response = (more: object): HttpGetResult => ({
    kind: 'response',
    status: 200,
    headers: { 'content-type': 'text/plain' },
    body: Buffer.from('hello').toString('base64'),
    ...more,
  });

  it('brings the bytes', async () => {
    const got = await get(response({}));
    expect(got.kind === 'body' && Buffer.from(got.bytes).toString()).toBe('hello');
    expect(asked).toMatchObject([{ url: url.href, maxBytes: 100, headers: { 'accept-encoding': 'gzip' } }]);
  });

  it.each([
    ['what the user does not allow', { kind: 'not-allowed' }, 'offline'],
    ['nonsense', 'nonsense', 'offline'],
    ['null', null, 'offline'],
    ['an error', new Error('no such method'), 'offline'],
    ['a body that is too large', { kind: 'too-large' }, 'too-large'],
    [
      'a body that inflates to too much',
      response({ body: Buffer.alloc(200).toString('base64') }),
      'too-large',
    ],
    ['a fault', { kind: 'fault', code: 'ENOTFOUND' }, 'offline'],
    ['a certificate', { kind: 'fault', code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'refused'],
    ['no answer in time', { kind: 'fault', code: 'TIMEOUT' }, 'timeout'],
    [
      'a redirect elsewhere',
      response({ status: 302, headers: { location: 'http://10.0.0.1/' } }),
      'redirect-refused',
    ],
  ])('answers for %s', async (_name, answer, reason) => {
    expect(await get(answer)).toMatchObject({ kind: 'failure', reason });
  });

  it('ends with its caller', async () => {
    const end = new AbortController();
    await start(libraryOf({}, offline));
    let told = false;
    client.connection.onRequest(httpGetRequest, (_params, token) => {
      end.abort();
      return new Promise((resolve) =>
        token.onCancellationRequested(() => {
          told = true;
          resolve({ kind: 'not-allowed' });
        }),
      );
    });
    const got = await createHttpGet(createClientTransport(client.server))(request, end.signal);
    expect(got).toMatchObject({ kind: 'failure', reason: 'refused', detail: 'cancelled' });
    expect(told).toBe(true);
  });
});

describe('a hover on a section with its text and errata at hand', () => {
  const hostile = 'pour <img src=x> [now](command:evil) \u001b[31mred\u001b[0m \u202egnp `x` $(icon)';
  const text = `RFC 6434\n\n1.  Pouring\n\n   A teapot MUST ${hostile}.\n\n2.  Cleaning\n\n   It is cleaned.\n`;
  const errata = (original: string, corrected: string) => ({
    date: '2026-08-01',
    of: (rfc: RfcNumber) => [
      { id: 9001, rfc, sections: [], type: 'technical' as const, original, corrected },
    ],
  });

  const hoverWith = async (original: string, corrected: string): Promise<string> => {
    const data = { ...smallWorld(), errata: errata(original, corrected) };
    await start(libraryOf({ 6434: text }, offline), {
      ports: { data, library: libraryOf({ 6434: text }, offline) },
    });
    const document = await client.open('See RFC 6434 §1.');
    return ((await document.hover('RFC 6434'))?.contents as MarkupContent).value;
  };

  it('shows what a hostile mirror wrote as text', async () => {
    const value = await hoverWith('none of it', 'at all');
    expect(value).toContain(
      'pour \\<img src=x\\> \\[now\\](command:evil) \\[31mred \\[0m gnp \\`x\\` \\$(icon)',
    );
    expect(value).not.toMatch(/[\u001b\u202e]/);
  });

  it('shows a hostile erratum as text, beside the statement that it changes', async () => {
    const value = await hoverWith('A teapot MUST pour', `A teapot MUST ${hostile}`);
    expect(value).toContain('([erratum 9001](https://www.rfc-editor.org/errata/eid9001))');
    expect(value).toContain(
      '**Verified erratum**\n- [9001](https://www.rfc-editor.org/errata/eid9001) (technical)',
    );
    expect(value).toContain('\\<img');
    expect(value).not.toMatch(/(?<!\\)<|(?<!\\)\]\(command:|[\u001b\u202e]/);
  });
});
