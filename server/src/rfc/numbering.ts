/** Whether the section numbers of an RFC were read whole: only then can a number that is not there be called unknown. */
import type { Outline } from './outline';

/**
 * What is wrong with the numbers: no headings at all, a number that stands twice or after a later one, one that is
 * missing between or above others, or one that the table of contents lists and the body does not have.
 */
export type NumberingProblem = 'no-headings' | 'out-of-order' | 'gap' | 'contents-differ';

/** The first problem; undefined where contents and body agree and no number is missing. */
export function findNumberingProblem({ headings, contents }: Outline): NumberingProblem | undefined {
  if (headings.length === 0) return 'no-headings';
  const numbers = new Set(headings.map(({ number }) => plainNumber(number)));
  if (numbers.size < headings.length) return 'out-of-order';
  for (const number of numbers) {
    const dot = number.lastIndexOf('.');
    if (dot >= 0 && !numbers.has(number.slice(0, dot))) return 'gap';
    const elder = elderOf(number.slice(dot + 1));
    if (elder !== undefined && !numbers.has(number.slice(0, dot + 1) + elder)) return 'gap';
  }
  for (const number of contents.entries.keys())
    if (!numbers.has(plainNumber(number))) return 'contents-differ';
  return undefined;
}

/** Some RFCs number their first level `1.0`, `2.0`. */
const plainNumber = (number: string): string =>
  number.endsWith('.0') ? number.replace(/^(\d+)\.0$/, '$1') : number;

/** The part that must be there before this one; undefined for a first. */
function elderOf(part: string): string | undefined {
  if (/^\d+$/.test(part)) return Number(part) > 1 ? String(Number(part) - 1) : undefined;
  return part > 'A' ? String.fromCharCode(part.charCodeAt(0) - 1) : undefined;
}
