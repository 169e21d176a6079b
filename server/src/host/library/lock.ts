/** A lock between processes for what takes a moment: a file that only one of them can make. */
import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';

/** Milliseconds after which a lock is what a killed process left behind: what it is for takes some ten. */
const abandonedAfter = 10_000;

export interface Lock {
  release(): Promise<void>;
}

/**
 * @param file in a folder that exists
 * @returns at once; `taken` while another process holds it. Where no file can be made at all there is nothing to share,
 * and everyone has the lock. Never throws.
 */
export async function lockBriefly(file: string): Promise<Lock | 'taken'> {
  const owner = randomUUID();
  const made = await make(file, owner);
  if (made === 'unwritable') return { release: async () => undefined };
  if (made === 'exists' && !((await isAbandoned(file)) && (await takeOver(file, owner)))) return 'taken';
  return {
    release: async () => {
      if ((await readFile(file, 'utf8').catch(() => undefined)) === owner) await remove(file);
    },
  };
}

async function make(file: string, owner: string): Promise<'made' | 'exists' | 'unwritable'> {
  try {
    await writeFile(file, owner, { flag: 'wx' });
    return 'made';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'exists' : 'unwritable';
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  const facts = await stat(file).catch(() => undefined);
  return facts !== undefined && Date.now() - facts.mtimeMs > abandonedAfter;
}

/**
 * Of several that find a lock abandoned one at a time may look again, and makes it its own without taking it away: there
 * is no moment at which another could make it anew.
 */
async function takeOver(file: string, owner: string): Promise<boolean> {
  const turn = `${file}.over`;
  if ((await make(turn, owner)) !== 'made') {
    if (await isAbandoned(turn)) await remove(turn);
    return false;
  }
  try {
    if (!(await isAbandoned(file))) return false;
    await writeFile(file, owner);
    return true;
  } catch {
    return false;
  } finally {
    await remove(turn);
  }
}

async function remove(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined);
}
