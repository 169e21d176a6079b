/** Applies fixes until none is left: edits that overlap wait for the next pass. */
import { applyEdits, withoutOverlaps } from './codeActions';
import type { Analysis } from './analysis';

/** More passes than a document needs; a fix that called for itself again would end here. */
const maxPasses = 20;

/**
 * @param analyse the findings of a state of the text
 * @param unsafe every preferred fix, else only those that keep the meaning
 */
export function fixInPasses(
  text: string,
  analyse: (text: string) => Analysis,
  unsafe: boolean,
): { readonly text: string; readonly fixed: number } {
  let current = text;
  let fixed = 0;
  for (let pass = 0; pass < maxPasses; pass++) {
    const fixes = analyse(current).findings.flatMap(
      (finding) => finding.fixes.find(({ safe, preferred }) => safe || (unsafe && preferred)) ?? [],
    );
    const edits = withoutOverlaps(fixes);
    const next = applyEdits(current, edits);
    if (next === current) break;
    current = next;
    fixed += fixes.filter((fix) => fix.edits.every((edit) => edits.includes(edit))).length;
  }
  return { text: current, fixed };
}
