/**
 * Texts kept on disk, one `rfcN.txt.gz` each, so that the directory can also serve as a mirror. Gzip carries the length
 * and checksum that a reader needs to tell a whole file from a damaged one (RFC 1952 section 2.3.1).
 */
import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readFile, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { RfcNumber } from '../../rfc/identity';
import { rfcNumber } from '../../rfc/identity';

const deflateWhole = promisify(gzip);
const inflateWhole = promisify(gunzip);

/** Milliseconds after which a use is noted again; the order of eviction needs no more. */
const useGranularity = 3_600_000;
/** Milliseconds after which a file written aside is what a killed process left behind. */
const abandonedAfter = 3_600_000;

export interface CachedText {
  readonly rfc: RfcNumber;
  /** Bytes on disk. */
  readonly bytes: number;
  /** Milliseconds since the epoch. */
  readonly lastUsed: number;
}

export interface TextCache {
  /** The bytes as fetched; undefined when they are absent or damaged (a damaged file is removed). */
  find(rfc: RfcNumber): Promise<Uint8Array | undefined>;
  /** Whether there is a file for it, whole or not; {@link find} tells. */
  has(rfc: RfcNumber): Promise<boolean>;
  /** Keeps a text whole or not at all. @throws what the file system throws */
  store(rfc: RfcNumber, bytes: Uint8Array): Promise<void>;
  list(): Promise<readonly CachedText[]>;
  /** Removes every text and leftover. @returns how many texts */
  clear(): Promise<number>;
}

/** @param maxBytes the size on disk above which the least recently used texts go @param maxTextBytes the largest text */
export function createTextCache(directory: string, maxBytes: number, maxTextBytes: number): TextCache {
  const fileOf = (rfc: RfcNumber): string => join(directory, `rfc${rfc}.txt.gz`);

  const list = async (): Promise<CachedText[]> => {
    const found: CachedText[] = [];
    for (const name of await readdir(directory).catch(() => [])) {
      const number = /^rfc([1-9]\d{0,6})\.txt\.gz$/.exec(name)?.[1];
      const facts = number && (await stat(join(directory, name)).catch(() => undefined));
      if (number && facts) {
        found.push({ rfc: rfcNumber(Number(number)), bytes: facts.size, lastUsed: facts.mtimeMs });
      }
    }
    return found;
  };

  const evict = async (kept: RfcNumber): Promise<void> => {
    const texts = (await list()).sort((a, b) => a.lastUsed - b.lastUsed);
    let size = texts.reduce((sum, text) => sum + text.bytes, 0);
    for (const text of texts) {
      if (size <= maxBytes) return;
      if (text.rfc === kept) continue;
      await rm(fileOf(text.rfc), { force: true });
      size -= text.bytes;
    }
  };

  return {
    list,
    has: (rfc) =>
      stat(fileOf(rfc)).then(
        (facts) => facts.size > 0,
        () => false,
      ),
    async find(rfc) {
      const file = fileOf(rfc);
      const packed = await readFile(file).catch(() => undefined);
      if (!packed) return undefined;
      try {
        const bytes = await inflateWhole(packed, { maxOutputLength: maxTextBytes });
        await noteUse(file);
        return bytes;
      } catch {
        await rm(file, { force: true }).catch(() => undefined);
        return undefined;
      }
    },
    async store(rfc, bytes) {
      await mkdir(directory, { recursive: true });
      await writeWhole(directory, fileOf(rfc), await deflateWhole(bytes));
      await evict(rfc);
      await removeAbandoned(directory);
    },
    async clear() {
      const texts = await list();
      for (const text of texts) await rm(fileOf(text.rfc), { force: true });
      for (const name of await asides(directory)) await rm(join(directory, name), { force: true });
      return texts.length;
    },
  };
}

/** Written aside, synced, renamed: whoever reads sees the old file, the new one or none, never a part. */
export async function writeWhole(directory: string, file: string, bytes: Uint8Array): Promise<void> {
  const aside = join(directory, `.${process.pid}-${randomBytes(6).toString('hex')}.part`);
  let handle: FileHandle | undefined;
  try {
    handle = await open(aside, 'wx');
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    handle = undefined;
    await rename(aside, file);
  } catch (error) {
    await handle?.close().catch(() => undefined);
    await rm(aside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function noteUse(file: string): Promise<void> {
  const now = Date.now();
  const facts = await stat(file).catch(() => undefined);
  if (facts && now - facts.mtimeMs > useGranularity) {
    await utimes(file, now / 1000, now / 1000).catch(() => undefined);
  }
}

async function asides(directory: string): Promise<string[]> {
  return (await readdir(directory).catch(() => [])).filter((name) => /^\.\d+-[0-9a-f]{12}\.part$/.test(name));
}

async function removeAbandoned(directory: string): Promise<void> {
  for (const name of await asides(directory)) {
    const file = join(directory, name);
    const facts = await stat(file).catch(() => undefined);
    if (facts && Date.now() - facts.mtimeMs > abandonedAfter) await rm(file, { force: true });
  }
}
