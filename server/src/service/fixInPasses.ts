/** Applies fixes until none is left: edits that overlap wait for the next pass. */
import { applyEdits, withoutOverlaps } from './codeActions';
import type { Fix } from '../check/finding';
import type { MarkdownDocument } from '../markdown/document';
import type { DocumentCheck } from '../check/pipeline';

/** More passes than a document needs; a fix that called for itself again would end here. */
const maxPasses = 20;

/**
 * @param analyse the findings of a state of the text
 * @param unsafe every preferred fix, else only those that keep the meaning
 */
export function fixInPasses(
  text: string,
  analyse: (text: string) => DocumentCheck,
  unsafe: boolean,
): { readonly text: string; readonly fixed: number } {
  let current = text;
  let fixed = 0;
  for (let pass = 0; pass < maxPasses; pass++) {
    const { findings, document } = analyse(current);
    const chosen = findings.flatMap(
      (finding) => finding.fixes.find(({ safe, preferred }) => safe || (unsafe && preferred)) ?? [],
    );
    const fixes = withoutTwins(chosen, document);
    const edits = withoutOverlaps(fixes);
    const next = applyEdits(current, edits);
    if (next === current) break;
    current = next;
    fixed += fixes.filter((fix) => fix.edits.every((edit) => edits.includes(edit))).length;
  }
  return { text: current, fixed };
}

/** Two definitions must not get the same label at once: the second finds the first one in the next pass. */
function withoutTwins(fixes: readonly Fix[], { definitions }: MarkdownDocument): readonly Fix[] {
  const renamed = new Map<string, number>();
  return fixes.filter(({ edits }) =>
    edits.every(({ span, newText }) => {
      const definition = definitions.find(({ labelSpan }) => labelSpan.start === span.start);
      if (definition === undefined) return true;
      const label = newText.toLowerCase();
      const known = renamed.get(label) ?? definition.id;
      renamed.set(label, known);
      return known === definition.id;
    }),
  );
}
