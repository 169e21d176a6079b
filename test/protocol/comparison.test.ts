import { afterEach, describe, expect, it } from 'vitest';
import {
  clientCommands,
  comparisonMarkdownRequest,
  comparisonRequest,
  plainTextRequest,
  rfcChoicesRequest,
  type ComparisonResult,
  type PlainTextResult,
  type RfcChoicesResult,
} from '../../server/src/lsp/protocol';
import { startClient, type ClientSetup, type TestClient } from '../helpers/languageClient';
import { smallWorld } from '../helpers/worlds';

let client: TestClient;
afterEach(async () => {
  // What a session does at its start has to be over before it ends.
  await client.settle();
  await client.close();
});

const start = async (setup: ClientSetup = {}): Promise<TestClient> =>
  (client = await startClient({ ports: { data: smallWorld() }, ...setup }));

const sentence = (level: string, gap: string): string =>
  [
    '   Nodes that have come a long way through the network at night',
    `   ${level} rest in beds that their routers have made for them in`,
    '   time, and',
    gap,
    '   not on the floor, however late it may be when they arrive.',
  ].join('\n');
const rejoined = (level: string): string => sentence(level, '').replace(/\s+/g, ' ').trim();
const texts: Readonly<Record<number, string>> = {
  4294: `8.  Security\n\n${sentence('MUST', '\f')}\n`,
  6434: `11.  Security\n\n${sentence('SHOULD', '\f')}\n`,
};
const library = {
  findText: async (rfc: number) => texts[rfc],
  loadText: async () => ({ kind: 'failure', reason: 'offline' }) as const,
};

describe('normative/comparison', () => {
  it('answers from the index', async () => {
    await start();
    const view = await client.connection.sendRequest<ComparisonResult>(comparisonRequest, {
      old: [4294],
      new: [8504],
    });
    expect(view).toMatchObject({
      relation: 'obsoletes',
      generations: [[4294], [6434], [8504]],
      counts: { weakened: 1, added: 1 },
    });
    expect(view?.rows[0]).toMatchObject({ change: 'weakened', quoted: false });
  });

  it('has the sentences where texts are at hand, unless the index is asked for', async () => {
    await start({ ports: { data: smallWorld(), library } });
    const ask = (source?: string) =>
      client.connection.sendRequest<ComparisonResult>(comparisonRequest, {
        old: [4294],
        new: [6434],
        source,
      });
    expect((await ask())?.rows.every(({ quoted }) => quoted)).toBe(true);
    const quick = await ask('index');
    expect(quick?.rows.some(({ quoted }) => quoted)).toBe(false);
    expect(quick?.old[0]?.hasText).toBe(true);
  });

  it.each([
    [{ old: [], new: [8504] }],
    [{ old: ['../../x'], new: [8504] }],
    [{ old: 4294, new: [8504] }],
    [{ old: [4294] }],
    [{ old: Array.from({ length: 100 }, (_, at) => at + 1), new: [8504] }],
  ])('answers %j with null', async (params) => {
    await start();
    expect(await client.connection.sendRequest(comparisonRequest, params)).toBeNull();
    expect(await client.connection.sendRequest(comparisonMarkdownRequest, params)).toBeNull();
  });

  it('is Markdown on demand', async () => {
    await start();
    const params = { old: [6434], new: [8504] };
    expect(await client.connection.sendRequest(comparisonMarkdownRequest, params)).toMatch(
      /^## RFC 6434 → RFC 8504\n[^]*\*\*strengthened\*\* MAY → SHOULD/,
    );
  });
});

describe('normative/plainText', () => {
  it('has each paragraph in one line, and finds a place in it', async () => {
    await start({ ports: { data: smallWorld(), library } });
    const params = { rfcs: [4294, 6434, 8504], at: { rfc: 6434, line: 3 } };
    const answer = await client.connection.sendRequest<PlainTextResult>(plainTextRequest, params);
    expect(answer).toEqual({
      text: `8. Security\n\n${rejoined('MUST')}\n\n11. Security\n\n${rejoined('SHOULD')}\n\n`,
      missing: [8504],
      line: 6,
    });
  });
});

describe('normative/rfcChoices', () => {
  const ask = async (params: object): Promise<readonly string[]> => {
    const choices = await client.connection.sendRequest<RfcChoicesResult>(rfcChoicesRequest, {
      query: '',
      ...params,
    });
    return choices.map((choice) => {
      const sides = 'old' in choice ? ` (${choice.old.join()} → ${choice.new.join()})` : '';
      return `${choice.kind} ${choice.rfcs.join()}${sides}`;
    });
  };

  it('offers what is at the cursor, its line, and what else the document cites, obsolete RFCs first', async () => {
    await start();
    const { uri } = await client.open('See RFC 9110, RFC 7231 and RFC 6434.\n');
    expect(await ask({ textDocument: { uri }, position: { line: 0, character: 31 } })).toEqual([
      'cursor 6434',
      'successor 8504',
      'predecessor 4294',
      'document 7231',
      'document 9110',
    ]);
  });

  it('offers the line of the RFC that is being read', async () => {
    await start();
    expect(await ask({ rfc: 8504 })).toEqual(['cursor 8504', 'predecessor 6434', 'predecessor 4294']);
  });

  it('offers what came of an RFC, several together as one', async () => {
    await start();
    expect(await ask({ first: [2616] })).toEqual([
      'successor 9110,9112 (2616 → 9110,9112)',
      'successor 9110 (2616 → 9110)',
      'successor 9112 (2616 → 9112)',
      'successor 7230,7231 (2616 → 7230,7231)',
      'successor 7230 (2616 → 7230)',
      'successor 7231 (2616 → 7231)',
    ]);
  });

  it('puts the older RFC on the old side', async () => {
    await start();
    expect(await ask({ first: [8504] })).toEqual([
      'predecessor 6434 (6434 → 8504)',
      'predecessor 4294 (4294 → 8504)',
    ]);
    expect(await ask({ first: [8504], query: '2616' })).toEqual(['match 2616 (2616 → 8504)']);
    expect(await ask({ first: [4294], query: '9112' })).toEqual(['match 9112 (4294 → 9112)']);
  });

  it.each([
    ['6434', ['match 6434']],
    ['rfc 723', ['match 7231', 'match 7230']],
    ['ipv6 node', ['match 8504', 'match 6434', 'match 4294']],
    ['http sem', ['match 9110', 'match 7231']],
    ['7230, 7231', ['match 7230,7231']],
    ['std 97', ['match 9110']],
    ['nothing of the kind', []],
  ])('finds "%s"', async (query, expected) => {
    await start();
    expect(await ask({ query })).toEqual(expected);
  });
});

describe('the way to a comparison', () => {
  const commands = [clientCommands.compareRfcs, clientCommands.openRfc];
  const argumentsOf = (markdown: string): readonly unknown[] =>
    [...markdown.matchAll(/\(command:normative\.compareRfcs\?([^)]*)\)/g)].map(
      ([, query]) => JSON.parse(decodeURIComponent(query!))[0],
    );

  it('is in a hover, for each requirement that became something else', async () => {
    await start({ initializationOptions: { commands } });
    const document = await client.open('See RFC 6434 §11.');
    const { contents } = (await document.hover('RFC 6434'))!;
    expect(argumentsOf((contents as { value: string }).value)).toEqual([
      { old: [6434], new: [8504], at: { rfc: 6434, line: 31 } },
      { old: [6434], new: [8504], at: { rfc: 6434, line: 21 } },
      { old: [6434], new: [8504], at: { rfc: 6434, line: 22 } },
      { old: [6434], new: [8504], section: '11' },
    ]);
  });

  it('is among the actions of a finding, after what repairs it', async () => {
    await start({ initializationOptions: { commands } });
    const document = await client.open('See RFC 6434, Section 11.1.');
    const actions = await document.actions('RFC 6434');
    const compare = actions.at(-1)!;
    expect(compare.title).toBe('Compare RFC 6434 §11.1 with RFC 8504');
    expect(compare.command).toMatchObject({
      command: clientCommands.compareRfcs,
      arguments: [{ old: [6434], new: [8504], section: '11.1' }],
    });
    expect(await document.resolve(compare)).toEqual(compare);
    expect(actions[0]?.title).toMatch(/8504/);
  });

  it('is none for a client that has no such command', async () => {
    await start();
    const document = await client.open('See RFC 6434, Section 11.1.');
    const titles = (await document.actions('RFC 6434')).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Compare'))).toEqual([]);
  });
});

describe('related information', () => {
  const relatedOf = async (): Promise<readonly string[]> => {
    const document = await client.open('See RFC 6434, Section 11.1.');
    const report = await document.pull();
    const items = report.kind === 'full' ? report.items : [];
    return items.flatMap(({ relatedInformation }) =>
      (relatedInformation ?? []).map(({ location }) => `${location.uri} ${location.range.start.line}`),
    );
  };

  it('points into the RFC where the client shows RFCs', async () => {
    await start({ initializationOptions: { rfcScheme: 'normative-rfc' } });
    expect(await relatedOf()).toEqual(['normative-rfc:/rfc8504.txt 20']);
  });

  it('else at the page of the section', async () => {
    await start();
    expect(await relatedOf()).toEqual(['https://www.rfc-editor.org/rfc/rfc8504#section-13.1 0']);
  });
});
