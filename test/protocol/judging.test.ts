import { existsSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BundledData } from '../../server/src/service/ports';
import { openBundledData } from '../../server/src/host/bundledData';
import { startClient, type TestClient } from '../helpers/languageClient';

const indexFile = 'data/normative.index';
const hasIndex = existsSync(indexFile);
if (!hasIndex) console.log(`skipped: claims that take long, as ${indexFile} is absent`);

/** A citation, whose finding is had at once, and below it claims, each of which takes as long as patience lasts. */
const text = `See RFC 2616.

IPsec is mandatory for every IPv6 node (RFC 4294 section 8.1).

Hosts SHOULD take care. Routers MUST NOT rest.
`;
const early = ['obsolete-rfc: RFC 2616', 'obsolete-rfc: RFC 4294'];
const claim = 'stale-requirement: IPsec is mandatory for every IPv6 node';
const all = [early[0], claim, early[1]];

describe.skipIf(!hasIndex)('a document of which the claims take long', () => {
  let data: BundledData;
  let client: TestClient;
  beforeAll(() => void (data = openBundledData(indexFile, () => {})));
  beforeEach(async () => {
    client = await startClient({ ports: { data } });
    client.clock.drag(100);
  });
  afterEach(() => client.close());

  /** Until the server has done all that it set out to do. */
  const rest = async (): Promise<void> => {
    client.clock.pass(0);
    for (let times = 0; times < 20; times++) await client.settle();
  };

  it('has its citations first, and all when the client is told to ask again', async () => {
    const document = await client.open(text);
    expect(await document.pulled()).toEqual(early);
    expect(client.refreshes()).toBe(0);
    await rest();
    expect(client.refreshes()).toBe(1);
    expect(await document.pulled()).toEqual(all);
  });

  it('is not asked for again where its claims hold', async () => {
    const document = await client.open('See RFC 2616. Nodes MUST be nodes.\n');
    const { resultId } = await document.pull();
    await rest();
    expect(client.refreshes()).toBe(0);
    expect(await document.pull(resultId)).toEqual({ kind: 'unchanged', resultId });
  });

  it('keeps its claims through edits once they were shown', async () => {
    const document = await client.open(text);
    await document.pull();
    await rest();
    await document.replace('take care', 'take great care');
    expect(await document.pulled()).toEqual(all);
    expect(client.refreshes()).toBe(1);
  });

  it('edited while they are judged it is judged as it is then', async () => {
    const document = await client.open(text);
    await document.pull();
    client.clock.pass(0);
    await document.replace('IPsec is mandatory', 'IPsec is popular');
    expect(await document.pulled()).toEqual(early);
    await rest();
    expect(client.refreshes()).toBe(0);
    await document.replace('IPsec is popular', 'IPsec is mandatory');
    expect(await document.pulled()).toEqual(all);
  });

  it('answers hovers and offers fixes of a claim before all are judged', async () => {
    const document = await client.open(text);
    expect(await document.pulled()).toEqual(early);
    expect((await document.hover('every IPv6'))?.contents).toMatchObject({
      value: expect.stringContaining('What each version says'),
    });
    const actions = await document.actions('every IPv6');
    expect(actions.some(({ title }) => title.startsWith('Cite what is in force'))).toBe(true);
    expect(client.refreshes()).toBe(0);
  });

  it('is judged whole before all is fixed, and not again after that', async () => {
    const document = await client.open(text);
    const [action] = await document.actions('RFC 2616', { only: ['source.fixAll'] });
    expect(action).toBeUndefined();
    expect(await document.pulled()).toEqual(all);
  });
});

describe.skipIf(!hasIndex)('a document opened before what judges claims is read', () => {
  const data = (): BundledData => openBundledData(indexFile, () => {});
  /** A promise, and what fulfils it. */
  function promised(): { readonly rest: Promise<void>; readonly read: () => void } {
    let read = (): void => {};
    return { rest: new Promise<void>((resolve) => (read = resolve)), read: () => read() };
  }

  it('has its citations at once, and all when the client is told to ask again', async () => {
    const { rest, read } = promised();
    const client = await startClient({ ports: { data: data() }, rest });
    const document = await client.open(text);
    expect(await document.pulled()).toEqual(early);
    client.clock.pass(0);
    await client.settle();
    expect(client.refreshes()).toBe(0);
    read();
    for (let times = 0; times < 20; times++) await client.settle();
    expect(client.refreshes()).toBe(1);
    expect(await document.pulled()).toEqual(all);
    await client.close();
  });

  it('is sent its citations at once, and all later', async () => {
    const { rest, read } = promised();
    const client = await startClient({ ports: { data: data() }, rest, capabilities: {} });
    const document = await client.open(text);
    client.clock.pass(0);
    expect((await document.published()).diagnostics).toHaveLength(early.length);
    client.clock.pass(0);
    await client.settle();
    read();
    expect((await document.published()).diagnostics).toHaveLength(all.length);
    await client.close();
  });
});
