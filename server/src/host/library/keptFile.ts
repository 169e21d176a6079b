/**
 * What is kept of something that changes at its source: the index of the series, the errata. One file, written whole or
 * not at all, with all that is to be known of it at its head, so that no two files can disagree.
 */
import { mkdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { lockBriefly } from './lock';
import { writeWhole } from './textCache';

const deflateWhole = promisify(gzip);
const inflateWhole = promisify(gunzip);

/** Of another form it is another file. */
const formatVersion = 1;

export interface KeptHead {
  /** The day it is from, `YYYY-MM-DD`. */
  readonly date: string;
  /** The address it came from; what follows holds for this one alone. */
  readonly source: string;
  readonly etag: string | undefined;
  readonly lastModified: string | undefined;
}

export interface Kept {
  readonly head: KeptHead;
  readonly content: Uint8Array;
}

export interface KeptFile {
  /** Undefined when it is absent, damaged (it is then removed) or of another version. */
  read(): Promise<Kept | undefined>;
  /** @throws what the file system throws */
  write(kept: Kept): Promise<void>;
  /** When the source was last asked, in milliseconds since the epoch; by whichever process. Undefined: never. */
  lastAsked(): Promise<number | undefined>;
  /**
   * Notes that the source is asked now, where `isDue` says of the time when it was last asked that it may be. Of
   * processes that come at one instant, one alone is told true. Never throws.
   */
  takeTurn(time: number, isDue: (last: number | undefined) => boolean): Promise<boolean>;
  /** Notes that the source was asked at this time. Undefined: forgets it. Never throws: it only saves requests. */
  noteAsked(time: number | undefined): Promise<void>;
  clear(): Promise<void>;
}

/** @param maxBytes the largest content that is believed */
export function createKeptFile(directory: string, name: string, maxBytes: number): KeptFile {
  const file = join(directory, `${name}.gz`);
  const stamp = join(directory, `${name}.asked`);
  const turn = join(directory, `${name}.turn`);
  const lastAsked = (): Promise<number | undefined> =>
    stat(stamp).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    );
  const noteAsked = async (time: number | undefined): Promise<void> => {
    try {
      if (time === undefined) return await rm(stamp, { force: true });
      await mkdir(directory, { recursive: true });
      await writeFile(stamp, '');
      await utimes(stamp, time / 1000, time / 1000);
    } catch {
      // A folder that cannot be written to: the source is asked once more than need be.
    }
  };
  return {
    async read() {
      const packed = await readFile(file).catch(() => undefined);
      if (!packed) return undefined;
      try {
        // Gzip carries the length and the checksum that tell a whole file from a damaged one.
        return parse(await inflateWhole(packed, { maxOutputLength: maxBytes + 65536 }));
      } catch {
        await rm(file, { force: true }).catch(() => undefined);
        return undefined;
      }
    },
    async write({ head, content }) {
      await mkdir(directory, { recursive: true });
      const line = Buffer.from(`${JSON.stringify({ formatVersion, ...head })}\n`);
      await writeWhole(directory, file, await deflateWhole(Buffer.concat([line, content])));
    },
    lastAsked,
    noteAsked,
    async takeTurn(time, isDue) {
      await mkdir(directory, { recursive: true }).catch(() => undefined);
      const lock = await lockBriefly(turn);
      // Another is deciding at this instant: it asks, or need not.
      if (lock === 'taken') return false;
      try {
        if (!isDue(await lastAsked())) return false;
        await noteAsked(time);
        return true;
      } finally {
        await lock.release();
      }
    },
    async clear() {
      for (const each of [file, stamp, turn]) await rm(each, { force: true });
    },
  };
}

/** @throws for what is no such file */
function parse(bytes: Buffer): Kept | undefined {
  const end = bytes.indexOf(10);
  const head = JSON.parse(bytes.toString('utf8', 0, end)) as KeptHead & { formatVersion?: unknown };
  if (head.formatVersion !== formatVersion || !/^\d{4}-\d\d-\d\d$/.test(head.date)) return undefined;
  return { head, content: bytes.subarray(end + 1) };
}
