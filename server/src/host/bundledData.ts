/** Opens the bundled index file; whatever is wrong with it is reported and the product goes on without. */
import { readFile } from 'node:fs/promises';
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
export async function openBundledData(file: string, report: (problem: string) => void): Promise<BundledData> {
  const opened = await openIndexFile(file, report);
  if (opened.kind === 'index') return opened;
  report(opened.message);
  return { series: emptySeries, index: emptyIndex };
}

/** As {@link openBundledData}, with the file itself for those who want to look into it. */
export async function openIndexFile(file: string, report: (problem: string) => void): Promise<OpenedIndex> {
  const explain = (what: string) =>
    `the index ${file} cannot be used: ${what}; reinstall, or rebuild it with "normative index build"`;
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { kind: 'problem', message: explain((error as NodeJS.ErrnoException).code ?? String(error)) };
  }
  const opened = openIndex(bytes, (problem) => report(`the index ${file} is damaged: ${problem}`));
  return opened.kind === 'index' ? opened : { kind: 'problem', message: explain(opened.message) };
}
