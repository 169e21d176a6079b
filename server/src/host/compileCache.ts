/**
 * A bundle is not compiled again where an earlier process kept what it compiled: from 22.1 on Node itself does so; before
 * that, what V8 gives is kept here. Both lie in the user's own folder: in one that others share, they could leave code there
 * that we would run.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as modules from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import * as zlib from 'node:zlib';
import { defaultCache } from './library/userCache';

const { enableCompileCache } = modules as { enableCompileCache?: (directory: string) => unknown };
/** Since Node 20.15; the editor may bring an older one, in which nothing is kept. */
const { crc32 } = zlib as { crc32?: (data: string | Uint8Array, value?: number) => number };

/** Evaluates a bundle, given by its absolute path, as `require` does. */
export function requireCompiled(file: string): void {
  const directory = join(process.env['NORMATIVE_CACHE'] ?? defaultCache(process.env), 'compiled');
  if (!enableCompileCache && crc32) {
    evaluate(file, join(directory, `${basename(file)}-${process.versions.v8}-${process.arch}`), crc32);
  } else {
    enableCompileCache?.(directory);
    modules.createRequire(file)(file);
  }
}

type Checksum = NonNullable<typeof crc32>;

function evaluate(file: string, cache: string, checksum: Checksum): void {
  const source = modules.Module.wrap(readFileSync(file, 'utf8'));
  const cachedData = readCache(cache, source, checksum);
  const script = new Script(source, { filename: file, cachedData });
  // When the process ends: only then is it known what was needed.
  if (!cachedData || script.cachedDataRejected)
    process.once('exit', () => writeCache(cache, source, script.createCachedData(), checksum));
  const module = { exports: {} };
  const run = script.runInThisContext() as (...parameters: readonly unknown[]) => void;
  run.call(module.exports, module.exports, modules.createRequire(file), module, file, dirname(file));
}

/** Bytes of the checksum before what V8 gave: over the source and that, of which V8 itself compares little but lengths. */
const headLength = 4;

/** Undefined where there is none of this source, or a damaged one. */
function readCache(cache: string, source: string, checksum: Checksum): Buffer | undefined {
  try {
    const bytes = readFileSync(cache);
    const data = bytes.subarray(headLength);
    return checksum(data, checksum(source)) === bytes.readUInt32BE(0) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Written aside and renamed, so that no start meets half of it. Where it cannot be written, starts take longer. */
function writeCache(cache: string, source: string, data: Buffer, checksum: Checksum): void {
  const aside = `${cache}.${process.pid}.part`;
  try {
    const head = Buffer.alloc(headLength);
    head.writeUInt32BE(checksum(data, checksum(source)), 0);
    mkdirSync(dirname(cache), { recursive: true });
    try {
      writeFileSync(aside, Buffer.concat([head, data]));
      renameSync(aside, cache);
    } catch {
      rmSync(aside, { force: true });
    }
  } catch {
    // Nobody is left to tell.
  }
}
