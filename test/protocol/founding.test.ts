import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver/node';
import { openBundledData } from '../../server/src/host/bundledData';
import { startClient, type TestClient, type TestDocument } from '../helpers/languageClient';

const indexFile = 'data/normative.index';
const hasIndex = existsSync(indexFile);
if (!hasIndex) console.log(`skipped: the founding example, as ${indexFile} is absent`);

/** A post in the shape of the one that this project began with, in words of its own. */
const post = `The old claim that "[IPv6 is the safer protocol because it has mandatory IPsec](https://example.net/2010/myths)" still leads people to ask us for certificates.

In December 2011 that was [relaxed](http://tools.ietf.org/html/rfc6434#section-11), and much later nobody remembers.
`;

describe.skipIf(!hasIndex)('a post on a requirement that was relaxed', () => {
  let client: TestClient;
  let document: TestDocument;
  beforeAll(async () => {
    const data = openBundledData(indexFile, () => {});
    client = await startClient({ ports: { data } });
    document = await client.open(post);
  });
  afterAll(() => client.close());

  it('has the claim and the moved page underlined', async () => {
    const codes = (await document.pulled()).map((finding) => finding.split(':')[0]);
    expect(codes).toContain('stale-requirement');
    expect(codes).toContain('retired-host');
  });

  it('says at the link what obsoleted the document and what became of the section', async () => {
    const hover = await document.hover('rfc6434');
    const { value } = hover!.contents as MarkupContent;
    expect(value).toContain('RFC 8504 (January 2019, BCP 220)');
    expect(value).toMatch(/\*\*SHOULD\*\*.*§11\.1/);
    expect(value).toMatch(
      /\[RFC 8504 §13\.1\]\(https:\/\/www\.rfc-editor\.org\/rfc\/rfc8504#section-13\.1\)/,
    );
  });

  it('says at the claim what each version says, in its words', async () => {
    const hover = await document.hover('mandatory IPsec');
    const { value } = hover!.contents as MarkupContent;
    const lines = value.replace(/\]\([^)]*\)/g, ']').split('\n');
    expect(lines).toContain('**What each version says**');
    expect(lines.filter((line) => line.startsWith('- '))).toEqual([
      expect.stringMatching(/^- \[RFC 4294 §8\.1\]: .*\*\*MUST\*\*/),
      expect.stringMatching(/^- \[RFC 6434 §11\.1\]: .*\*\*SHOULD\*\*/),
      expect.stringMatching(/^- \[RFC 8504 §13\.1\] \(in force\): .*\*\*SHOULD\*\*/),
    ]);
  });

  it('is silent about the claim once the preferred fix is applied', async () => {
    const actions = await document.actions('mandatory IPsec');
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    expect(preferred?.title).toContain('RFC 8504 §13.1');
    const after = document.apply((await document.resolve(preferred!)).edit);
    expect(after.startsWith('The old claim that "[IPv6 is the safer protocol')).toBe(true);
    const again = await client.open(after, { uri: 'file:///work/again.md' });
    expect((await again.pulled()).filter((finding) => finding.startsWith('stale-requirement'))).toEqual([]);
  });
});

describe.skipIf(!hasIndex)('a sentence that cites the whole document', () => {
  const staleIn = async (sentence: string): Promise<string[]> => {
    const client = await startClient({ ports: { data: openBundledData(indexFile, () => {}) } });
    const pulled = await (await client.open(`${sentence}\n`)).pulled();
    await client.close();
    return pulled.filter((finding) => finding.startsWith('stale-requirement'));
  };

  it.each([
    'IPv6 has mandatory IPsec (RFC 4294).',
    'IPsec is mandatory for IPv6 nodes (RFC 4294).',
    'RFC 4294 requires IPsec.',
    'RFC 4294 made AH mandatory.',
  ])('has what was weakened underlined: %s', async (sentence) => {
    expect(await staleIn(sentence)).toHaveLength(1);
  });

  it.each(['RFC 8504 recommends IPsec.', 'RFC 6434 recommends IPsec.', 'RFC 4294 requires goodwill.'])(
    'is left alone where that holds, or is not said there: %s',
    async (sentence) => {
      expect(await staleIn(sentence)).toEqual([]);
    },
  );
});

describe.skipIf(!hasIndex)('the post in an editor that is sent its diagnostics', () => {
  let client: TestClient;
  afterAll(() => client.close());

  it('shows what is wrong with citations before claims are judged, then all', async () => {
    const data = openBundledData(indexFile, () => {});
    client = await startClient({ ports: { data }, capabilities: {} });
    const codesIn = ({ diagnostics }: { diagnostics: readonly { code?: unknown }[] }) =>
      diagnostics.map(({ code }) => code);
    const document = await client.open(post);
    client.clock.pass(0);
    expect(codesIn(await document.published())).toEqual(['obsolete-rfc', 'retired-host']);
    await client.settle();
    client.clock.pass(0);
    expect(codesIn(await document.published())).toEqual([
      'stale-requirement',
      'obsolete-rfc',
      'retired-host',
    ]);
    await document.replace('nobody remembers', 'nobody remembers it');
    client.clock.pass(0);
    expect(codesIn(await document.published())).toEqual([
      'stale-requirement',
      'obsolete-rfc',
      'retired-host',
    ]);
  });
});
