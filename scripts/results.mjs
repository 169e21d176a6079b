// Counts of tests, and the one line that closes a run.
import { writeFile } from 'node:fs/promises';

/** @typedef {{ passed: number, failed: number, skipped: number }} Results */

/** @returns {Results} */
export const noResults = () => ({ passed: 0, failed: 0, skipped: 0 });

/** Adds `more` to `total`. */
export function sumResults(total, more) {
  for (const key of Object.keys(total)) total[key] += more[key];
}

export const closingLine = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** Leaves the results for a script that started this one and named a file for them. */
export async function writeResults(results) {
  const file = process.env.NORMATIVE_RESULTS_FILE;
  if (file) await writeFile(file, JSON.stringify(results));
}
