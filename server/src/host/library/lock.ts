/** A lock between processes for what takes a moment: a file that only one of them can make. */
import { randomBytes } from 'node:crypto';
import { link, open, rename, rm, stat } from 'node:fs/promises';

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
  const lock: Lock = { release: () => rm(file, { force: true }).catch(() => undefined) };
  const made = await make(file);
  if (made === 'unwritable') return { release: async () => undefined };
  if (
    made === 'made' ||
    ((await isAbandoned(file)) && (await takeAway(file)) && (await make(file)) === 'made')
  )
    return lock;
  return 'taken';
}

async function make(file: string): Promise<'made' | 'exists' | 'unwritable'> {
  try {
    await (await open(file, 'wx')).close();
    return 'made';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? 'exists' : 'unwritable';
  }
}

async function isAbandoned(file: string): Promise<boolean> {
  const facts = await stat(file).catch(() => undefined);
  return facts !== undefined && Date.now() - facts.mtimeMs > abandonedAfter;
}

/** Of several that find a lock abandoned, one moves it away; the others may find that they moved a new one, and put it back. */
async function takeAway(file: string): Promise<boolean> {
  const aside = `${file}.${process.pid}-${randomBytes(6).toString('hex')}`;
  try {
    await rename(file, aside);
    const wasAbandoned = await isAbandoned(aside);
    if (!wasAbandoned) await link(aside, file).catch(() => undefined);
    await rm(aside, { force: true });
    return wasAbandoned;
  } catch {
    return false;
  }
}
