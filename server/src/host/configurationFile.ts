/** The configuration file that holds for a document: the nearest in its folder or above, up to the repository's top. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** In each folder the first of these counts; in a manifest the key `normative`, where it has one. */
export const configurationFileNames = [
  '.normative.json',
  '.normative.yaml',
  '.normative.yml',
  'package.json',
] as const;

export interface ConfigurationFiles {
  /**
   * What the file says, in the form that `parseSettings` reads; undefined where there is none. Never throws: a file
   * that cannot be read counts as none, and `report` gets a line for people.
   * @param document path of a document, whether or not it exists
   */
  find(document: string, report: (problem: string) => void): Promise<unknown>;
}

/** Each folder is looked at once: make a new one to see what changed. */
export function createConfigurationFiles(): ConfigurationFiles {
  const folders = new Map<string, Promise<unknown>>();

  function ofFolder(folder: string, report: (problem: string) => void): Promise<unknown> {
    const known = folders.get(folder) ?? search(folder, report);
    folders.set(folder, known);
    return known;
  }

  async function search(folder: string, report: (problem: string) => void): Promise<unknown> {
    for (const name of configurationFileNames) {
      const file = join(folder, name);
      const text = await readText(file, report);
      const isManifest = name === 'package.json';
      // What is wrong with a manifest is npm's to say.
      const value = text === undefined ? undefined : await parse(file, text, isManifest ? () => {} : report);
      const settings = isManifest ? manifestKey(value) : value;
      if (settings !== undefined || (text !== undefined && !isManifest)) return settings;
    }
    const parent = dirname(folder);
    return parent === folder || (await exists(join(folder, '.git'))) ? undefined : ofFolder(parent, report);
  }

  return { find: (document, report) => ofFolder(dirname(resolve(document)), report) };
}

function manifestKey(manifest: unknown): unknown {
  return typeof manifest === 'object' && manifest !== null
    ? (manifest as Record<string, unknown>)['normative']
    : undefined;
}

/** What one file says that the user named. `undefined` and a report where it cannot be read or understood. */
export async function readConfigurationFile(
  file: string,
  report: (problem: string) => void,
): Promise<unknown> {
  const text = await readText(file, report);
  if (text === undefined) report(`cannot read ${file} (no such file)`);
  return text === undefined ? undefined : parse(file, text, report);
}

async function readText(file: string, report: (problem: string) => void): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'ENOTDIR') report(`cannot read ${file} (${code ?? String(error)})`);
    return undefined;
  }
}

async function parse(file: string, text: string, report: (problem: string) => void): Promise<unknown> {
  try {
    if (file.endsWith('.json')) return JSON.parse(text.replace(/^\ufeff/, '')) as unknown;
    const { parse: parseYaml } = await import('./yaml');
    return parseYaml(text) as unknown;
  } catch (error) {
    report(`cannot understand ${file}: ${(error as Error).message.split('\n')[0]}`);
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
