/**
 * A directory with RFC texts: `rfc2119.txt` as the RFC Editor's rsync lays them out, or `rfc2119.txt.gz` as Debian's
 * packages do, there or in the folder `links` (`/usr/share/doc/RFC`).
 */
import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { access, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RfcNumber } from '../rfc/identity';
import { rfcNumber } from '../rfc/identity';
import { type Decoders, type SourceText, sourceTextOf } from '../text/codes';

/** The largest text that is believed: ten times the longest RFC, so that no compressed file fills the memory. */
const maxTextBytes = 32 * 1024 * 1024;

/** The text of an RFC; undefined when the directory does not have it (readable). */
export async function findCorpusText(directory: string, rfc: RfcNumber): Promise<string | undefined> {
  for (const name of fileNames(rfc)) {
    try {
      return decodeRfcText(unpack(name, await readFile(join(directory, name))));
    } catch {
      // Absent, unreadable or damaged: the next name may do.
    }
  }
  return undefined;
}

/** Whether the directory has a file for the RFC, readable or not. */
export async function hasCorpusText(directory: string, rfc: RfcNumber): Promise<boolean> {
  const found = await Promise.all(
    fileNames(rfc).map((name) =>
      access(join(directory, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

/** As {@link findCorpusText}, for a worker that does nothing else meanwhile. */
export function findCorpusTextSync(directory: string, rfc: RfcNumber): string | undefined {
  return findCorpusSourceSync(directory, rfc)?.text;
}

/** As {@link findCorpusTextSync}; an ASCII file's bytes are its text's code units already. */
export function findCorpusSourceSync(directory: string, rfc: RfcNumber): SourceText | undefined {
  return findSource(directory, rfc, (file) => readFileSync(file));
}

/**
 * Reads the texts of a directory one after another into the same memory: the system hands out memory page by page, and
 * thousands of files' worth of it takes longer than to read them.
 */
export class CorpusReader {
  private readonly memory = Buffer.allocUnsafeSlow(1 << 21);
  /** For the codes of texts that are not ASCII. */
  private readonly room = new Uint8Array(this.memory.length);

  constructor(private readonly directory: string) {}

  /** As {@link findCorpusSourceSync}, for a text that is done with when the next one is read: its codes hold until then. */
  findSource(rfc: RfcNumber): SourceText | undefined {
    return findSource(this.directory, rfc, (file) => this.read(file), this.room);
  }

  private read(file: string): Buffer {
    const descriptor = openSync(file, 'r');
    try {
      let length = 0;
      for (;;) {
        const read = readSync(descriptor, this.memory, length, this.memory.length - length, null);
        if (read === 0) return this.memory.subarray(0, length);
        length += read;
        // Hardly any RFC is as long.
        if (length === this.memory.length) return readFileSync(file);
      }
    } finally {
      closeSync(descriptor);
    }
  }
}

function findSource(
  directory: string,
  rfc: RfcNumber,
  read: (file: string) => Buffer,
  room?: Uint8Array,
): SourceText | undefined {
  for (const name of fileNames(rfc)) {
    try {
      return decodeRfcSource(unpack(name, read(join(directory, name))), room);
    } catch {
      // Absent, unreadable or damaged: the next name may do.
    }
  }
  return undefined;
}

/** The numbers of the RFCs whose texts the directory has, ascending. @throws when it cannot be listed */
export async function listCorpus(directory: string): Promise<readonly RfcNumber[]> {
  const numbers = new Set<number>();
  for (const name of await readdir(directory)) {
    const match = /^rfc(\d{1,7})\.txt(?:\.gz)?$/.exec(name);
    if (match) numbers.add(Number(match[1]));
  }
  return [...numbers].sort((a, b) => a - b).map(rfcNumber);
}

/** UTF-8 where the bytes are UTF-8, else Latin-1 (older RFCs); a leading byte order mark is no part of the text. */
export function decodeRfcText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = isUtf8(buffer) ? buffer.toString('utf8') : buffer.toString('latin1');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

/** @param room for codes, where it is long enough */
function decodeRfcSource(bytes: Buffer, room?: Uint8Array): SourceText {
  if (!isAscii(bytes) && isUtf8(bytes)) {
    const own = bytes.subarray(startsWithMark(bytes) ? 3 : 0);
    return sourceTextOf(own, decoders, room && room.length >= own.length ? room : undefined);
  }
  const codes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { text: bytes.toString('latin1'), codes };
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer =>
  Buffer.from(buffer, byteOffset, byteLength);

const decoders: Decoders = {
  latin1: (bytes) => viewOf(bytes).toString('latin1'),
  utf8: (bytes) => viewOf(bytes).toString('utf8'),
};

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function fileNames(rfc: RfcNumber): readonly string[] {
  const names = [`rfc${rfc}.txt`, `rfc${rfc}.txt.gz`];
  return [...names, ...names.map((name) => join('links', name))];
}

function unpack(name: string, bytes: Buffer): Buffer {
  return name.endsWith('.gz') ? gunzipSync(bytes, { maxOutputLength: maxTextBytes }) : bytes;
}
