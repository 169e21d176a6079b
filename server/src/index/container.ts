/**
 * The index file as a container: named tables of blocks, each block deflated and checked by itself, found through
 * a directory at the head of the file. docs/index-format.md describes it. What the tables hold is not its matter.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate/browser';
import { crc32 } from './crc32';

/** Raised with every change after which an older reader would misunderstand the file. */
export const formatVersion = 2;

/** Tables by name; each is an array of blocks, not compressed. */
export type Tables = ReadonlyMap<string, readonly Uint8Array[]>;

/** What the file says of itself. */
export interface IndexMeta {
  /** The date of the series it was built from. */
  readonly date: string;
  /** Of the sources of the engine that built it; another stamp means that a rebuild may give another file. */
  readonly engine: string;
}

export interface Container {
  readonly meta: IndexMeta;
  /** Sizes of a table in bytes: as stored and as read. */
  readonly tables: readonly {
    readonly name: string;
    readonly blocks: number;
    readonly stored: number;
    readonly raw: number;
  }[];
  /** Inflates one block; undefined when the file does not have it or it is damaged. Nothing is cached. */
  block(table: string, index: number): Uint8Array | undefined;
  blockCount(table: string): number;
}

/** What a host may do faster than this code, with the same outcome. */
export interface Codec {
  /** @param length of the outcome, where it is known @throws for what is no deflate stream */
  inflate(bytes: Uint8Array, length?: number): Uint8Array;
  crc32(bytes: Uint8Array): number;
}

/** In Node and in browsers alike. */
export const portableCodec: Codec = {
  inflate: (bytes, length) => inflateSync(bytes, length === undefined ? {} : { out: new Uint8Array(length) }),
  crc32,
};

export type Opened =
  | { readonly kind: 'container'; readonly container: Container }
  /** One sentence for people. */
  | { readonly kind: 'problem'; readonly message: string };

/** A block ready to be stored. */
export interface PackedBlock {
  readonly deflated: Uint8Array;
  readonly rawLength: number;
}

interface Directory {
  readonly meta: IndexMeta;
  /** A row a table: its name, then three numbers a block: stored length, length when inflated, CRC-32 of what is stored. */
  readonly tables: readonly (readonly [string, ...number[]])[];
}

const magic = strToU8('NORMATIV');
const headLength = 20;
/** What one block may inflate to; the largest has a hundredth of it. */
const maxBlockLength = 64_000_000;

export function packBlock(block: Uint8Array): PackedBlock {
  return { deflated: deflateSync(block, { level: 9 }), rawLength: block.length };
}

/** The file, the same bytes for the same tables in the same order. */
export function writeContainer(
  meta: IndexMeta,
  tables: ReadonlyMap<string, readonly PackedBlock[]>,
): Uint8Array {
  const directory: Directory = {
    meta,
    tables: [...tables].map(([name, blocks]) => [
      name,
      ...blocks.flatMap(({ deflated, rawLength }) => [deflated.length, rawLength, crc32(deflated)]),
    ]),
  };
  const packed = deflateSync(strToU8(JSON.stringify(directory)), { level: 9 });
  const all = [...tables.values()].flat().map(({ deflated }) => deflated);
  const file = new Uint8Array(headLength + packed.length + all.reduce((sum, { length }) => sum + length, 0));
  const head = new DataView(file.buffer);
  file.set(magic);
  head.setUint16(8, formatVersion, true);
  head.setUint32(12, packed.length, true);
  head.setUint32(16, crc32(packed), true);
  file.set(packed, headLength);
  let at = headLength + packed.length;
  for (const block of all) {
    file.set(block, at);
    at += block.length;
  }
  return file;
}

/** Reads the directory only. Never throws. @param report gets one sentence for each block that proves damaged later */
export function openContainer(
  file: Uint8Array,
  report: (problem: string) => void = () => {},
  codec: Codec = portableCodec,
): Opened {
  const head = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const problem = (message: string): Opened => ({ kind: 'problem', message });
  if (file.length < headLength || magic.some((byte, at) => file[at] !== byte))
    return problem('it is no index file of this program');
  const version = head.getUint16(8, true);
  if (version !== formatVersion)
    return problem(`it has format ${version}, this program reads format ${formatVersion}`);
  const packed = file.subarray(headLength, headLength + head.getUint32(12, true));
  if (codec.crc32(packed) !== head.getUint32(16, true)) return problem('its directory is damaged');
  const directory = parseDirectory(packed, codec);
  if (!directory) return problem('its directory cannot be read');

  const places = new Map<string, readonly BlockPlace[]>();
  let at = headLength + packed.length;
  for (const [name, ...numbers] of directory.tables) {
    const blocks: BlockPlace[] = [];
    for (let i = 0; i + 2 < numbers.length; i += 3) {
      blocks.push({ at, length: numbers[i]!, rawLength: numbers[i + 1]!, crc: numbers[i + 2]! });
      at += numbers[i]!;
    }
    places.set(name, blocks);
  }
  return {
    kind: 'container',
    container: {
      meta: directory.meta,
      tables: [...places].map(([name, blocks]) => ({
        name,
        blocks: blocks.length,
        stored: blocks.reduce((sum, block) => sum + block.length, 0),
        raw: blocks.reduce((sum, block) => sum + block.rawLength, 0),
      })),
      blockCount: (table) => places.get(table)?.length ?? 0,
      block(table, index) {
        const place = places.get(table)?.[index];
        if (!place) return undefined;
        const inflated = inflateBlock(file, place, codec);
        if (!inflated) report(`block ${index} of its table ${table} is damaged`);
        return inflated;
      },
    },
  };
}

interface BlockPlace {
  readonly at: number;
  readonly length: number;
  readonly rawLength: number;
  readonly crc: number;
}

function inflateBlock(file: Uint8Array, place: BlockPlace, codec: Codec): Uint8Array | undefined {
  const stored = file.subarray(place.at, place.at + place.length);
  const { rawLength } = place;
  if (stored.length !== place.length || rawLength > maxBlockLength || codec.crc32(stored) !== place.crc)
    return undefined;
  const inflated = attempt(() => codec.inflate(stored, rawLength));
  return inflated?.length === rawLength ? inflated : undefined;
}

function parseDirectory(packed: Uint8Array, codec: Codec): Directory | undefined {
  const directory = attempt(() => JSON.parse(strFromU8(codec.inflate(packed))) as Directory | null);
  return directory && Array.isArray(directory.tables) ? directory : undefined;
}

/** What is no deflate stream, or no JSON, makes others throw; here that is an answer like any other. */
function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
