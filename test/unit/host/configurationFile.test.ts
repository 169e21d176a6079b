import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConfigurationFiles } from '../../../server/src/host/configurationFile';

describe('the configuration file', () => {
  let top: string;
  beforeEach(async () => {
    top = await mkdtemp(join(tmpdir(), 'normative-configuration-'));
    await mkdir(join(top, 'repository', '.git'), { recursive: true });
    await mkdir(join(top, 'repository', 'docs', 'deep'), { recursive: true });
  });
  afterEach(() => rm(top, { recursive: true }));

  const find = async (document: string) => {
    const problems: string[] = [];
    const value = await createConfigurationFiles().find(join(top, document), (problem) =>
      problems.push(problem),
    );
    return { value, problems };
  };
  const write = (name: string, text: string) => writeFile(join(top, name), text);

  it('is the nearest above the document', async () => {
    await write('repository/.normative.json', '{"linkHost": "datatracker"}');
    expect(await find('repository/docs/deep/a.md')).toEqual({
      value: { linkHost: 'datatracker' },
      problems: [],
    });
    await write('repository/docs/.normative.yaml', 'checks:\n  obsolete-rfc: off\n');
    expect((await find('repository/docs/deep/a.md')).value).toEqual({ checks: { 'obsolete-rfc': 'off' } });
    expect((await find('repository/a.md')).value).toEqual({ linkHost: 'datatracker' });
  });

  it('is not looked for above the repository', async () => {
    await write('.normative.json', '{"linkHost": "datatracker"}');
    expect((await find('repository/a.md')).value).toBeUndefined();
    expect((await find('a.md')).value).toEqual({ linkHost: 'datatracker' });
  });

  it('counts as none, and is named, where it cannot be understood', async () => {
    await write('repository/.normative.json', '{oops');
    await write('repository/docs/.normative.yml', 'a: [');
    const { value, problems } = await find('repository/docs/a.md');
    expect(value).toBeUndefined();
    expect(problems).toEqual([expect.stringContaining('.normative.yml')]);
    expect((await find('repository/a.md')).problems).toEqual([expect.stringContaining('.normative.json')]);
  });
});
