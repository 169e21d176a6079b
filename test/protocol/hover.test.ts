import { afterEach, describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver/node';
import { clientCommands } from '../../server/src/lsp/protocol';
import { fullCapabilities, startClient, type ClientSetup, type TestClient } from '../helpers/languageClient';
import { seriesOf } from '../helpers/series';
import { smallWorld } from '../helpers/worlds';

let client: TestClient;
afterEach(() => client.close());

const start = async (setup: ClientSetup = {}): Promise<TestClient> =>
  (client = await startClient({ ports: { data: smallWorld() }, ...setup }));

async function hover(text: string, at: string): Promise<string | undefined> {
  const document = await client.open(text);
  const answer = await document.hover(at);
  return (answer?.contents as MarkupContent | undefined)?.value;
}

/** Markdown without its links' destinations and marks, as a person reads it. */
function read(markdown: string | undefined): readonly string[] {
  return (markdown ?? '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*| {2}$/gm, '')
    .replace(/\\(?=[*_])/g, '')
    .split('\n')
    .filter((line) => line !== '');
}

describe('hover on a citation', () => {
  it('says what became of the document and of each requirement of the section, subsections included', async () => {
    await start();
    const text = 'It was [relaxed](http://tools.ietf.org/html/rfc6434#section-11).\n';
    expect(read(await hover(text, 'rfc6434'))).toEqual([
      'RFC 6434 · IPv6 Node Requirements',
      'Informational · December 2011 · obsoleted by RFC 8504 (January 2019, BCP 220)',
      '4294 → 6434 → 8504',
      '§11 Security: 1 MUST, 1 SHOULD, 1 MAY',
      '- MUST transforms offered (§11.2 Transforms) → dropped by RFC 8504 (January 2019)',
      '- SHOULD nodes security architecture supported (§11.1 Requirements) → kept in RFC 8504 §13.1',
      '- MAY lighter nodes leave *this* out (§11.1 Requirements) → SHOULD in RFC 8504 §13.1',
      'RFC Editor',
    ]);
  });

  it('works on the text of a link, too, and names the span', async () => {
    await start();
    const document = await client.open('It was [relaxed](http://tools.ietf.org/html/rfc6434#section-11).\n');
    const answer = await document.hover('relaxed');
    expect(document.textAt(answer!.range!)).toBe('http://tools.ietf.org/html/rfc6434#section-11');
  });

  it.each([
    ['RFC 8504', 'Best Current Practice, BCP 220 · January 2019 · in force'],
    ['RFC 2119', 'Best Current Practice, BCP 14 · March 1997 · in force, updated by RFC 8174'],
    ['RFC 2616', '2616 → 7230, 7231 → 9110, 9112'],
    ['RFC 9111', 'RFC 9111: never issued'],
    ['RFC 9999', 'RFC 9999: not in the index of 2026-08-01'],
    ['BCP 14', '- RFC 2119 Key words'],
    [
      'RFC 4294 §8',
      '- MUST nodes security architecture supported (§8.1 Basic Architecture) → SHOULD in RFC 6434 §11.1 → kept in RFC 8504 §13.1',
    ],
    ['RFC 6434 §19', '§19: RFC 6434 has no such section'],
  ])('on %s says "%s"', async (citation, line) => {
    await start();
    expect(read(await hover(`See ${citation}.`, citation.slice(0, 8)))).toContain(line);
  });

  it('lists what a range names', async () => {
    await start();
    expect(read(await hover('See RFCs 7230-7231.', 'RFCs 7230-7231'))).toEqual([
      '- RFC 7230 HTTP/1.1: Message Syntax and Routing, now RFC 9110 and RFC 9112',
      '- RFC 7231 HTTP/1.1: Semantics and Content, now RFC 9110',
    ]);
  });

  it('is silent elsewhere', async () => {
    await start();
    expect(await hover('See RFC 6434, and more.', 'more')).toBeUndefined();
  });

  it('runs only the commands that the client lets it run', async () => {
    await start({ initializationOptions: { commands: [clientCommands.openRfc] } });
    const value = await hover('See RFC 6434 §11.', 'RFC 6434');
    expect(value).toContain(
      `(command:normative.openRfc?${encodeURIComponent('[{"rfc":6434,"section":"11"}]')})`,
    );
    expect(value).not.toContain('compareRfcs');
  });

  it('links nowhere but to the RFC Editor for a client without commands', async () => {
    await start();
    const targets = [...(await hover('See RFC 6434 §11.', 'RFC 6434'))!.matchAll(/\]\(([^)]*)\)/g)].map(
      ([, target]) => target,
    );
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.filter((target) => !target!.startsWith('https://www.rfc-editor.org/rfc/rfc'))).toEqual([]);
  });

  it('is plain text where the client shows no Markdown', async () => {
    await start({
      capabilities: { ...fullCapabilities, textDocument: { hover: { contentFormat: ['plaintext'] } } },
    });
    const document = await client.open('See RFC 6434 §11.');
    expect(await document.hover('RFC 6434')).toMatchObject({
      contents: { kind: 'plaintext', value: expect.stringMatching(/^RFC 6434 · IPv6 Node Requirements\n/) },
    });
    client.clock.pass(0);
    await document.published();
  });

  it('shows what comes from an index as text', async () => {
    const title =
      '<img src=x> [a](command:evil) **b** `c` $(icon) www.evil.example https://evil.example \u202egnp';
    const series = seriesOf([{ rfc: 7777, title }]);
    await start({ ports: { data: { series, index: smallWorld().index } } });
    expect(await hover('See RFC 7777.', 'RFC 7777')).toContain(
      '**RFC 7777** · \\<img src=x\\> \\[a\\](command:evil) \\*\\*b\\*\\* \\`c\\` \\$(icon) www\\.evil.example https\\://evil.example gnp',
    );
  });

  it('tells the date of an old index', async () => {
    await start({ ports: { data: smallWorld(), today: () => '2027-02-01' } });
    expect(await hover('See RFC 8504.', 'RFC 8504')).toContain('2026-08-01');
  });
});
