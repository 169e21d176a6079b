/** Opens the bundled index file; whatever is wrong with it is reported and the product goes on without. */
import { readFileSync } from 'node:fs';
import * as zlib from 'node:zlib';
import { portableCodec, type Codec } from '../index/container';
import type { OpenedIndex } from '../index/openIndex';
import { openIndex } from '../index/openIndex';
import { emptyIndex } from '../index/requirementIndex';
import { emptySeries } from '../series/emptySeries';
import type { BundledData } from '../service/ports';

/**
 * @param report gets one line for people when the file is absent, damaged or of another version, at once or when the
 *   damaged part is first needed
 * @returns always data; empty where the file gives none
 */
export function openBundledData(file: string, report: (problem: string) => void): BundledData {
  const opened = openIndexFile(file, report);
  if (opened.kind === 'index') return opened;
  report(opened.message);
  return { series: emptySeries, index: emptyIndex };
}

/** As {@link openBundledData}, with the file itself for those who want to look into it. */
export function openIndexFile(file: string, report: (problem: string) => void): OpenedIndex {
  const explain = (what: string) =>
    `the index ${file} cannot be used: ${what}; reinstall, or rebuild it with "normative index build"`;
  let bytes: Uint8Array;
  try {
    // At once: nothing can go on without it, and a read in pieces takes several times as long.
    bytes = readFileSync(file);
  } catch (error) {
    return { kind: 'problem', message: explain((error as NodeJS.ErrnoException).code ?? String(error)) };
  }
  const opened = openIndex(bytes, (problem) => report(`the index ${file} is damaged: ${problem}`), nodeCodec);
  return opened.kind === 'index' ? opened : { kind: 'problem', message: explain(opened.message) };
}

/** Node's own zlib: at once at full speed, where code in JavaScript is slow until it is hot. */
export const nodeCodec: Codec = {
  // A byte more than is expected, so that zlib sees the end without asking for another chunk.
  inflate: (bytes, length) =>
    zlib.inflateRawSync(bytes, length === undefined ? {} : { chunkSize: Math.max(64, length + 1) }),
  // Since Node 20.15; the editor may bring an older one.
  crc32: (zlib as { crc32?: Codec['crc32'] }).crc32 ?? portableCodec.crc32,
};
