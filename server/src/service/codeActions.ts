/** Quick-fixes of findings, comments that silence them, and all safe fixes at once. */
import type { CheckContext } from '../check/check';
import type { Finding, FindingCode, Fix, TextEdit } from '../check/finding';
import { checkDocument } from '../check/pipeline';
import type { Span } from '../markdown/citation';
import { parseMarkdownDocument, type MarkdownDocument } from '../markdown/document';
import type { DocumentCheck } from '../check/pipeline';
import { historyComments, ignoreComments } from './comments';
import { meets } from './places';

export type ActionKind = 'quickfix' | 'fix-all';

export interface Action {
  /** Names it among the actions of the same document and settings. */
  readonly id: string;
  readonly title: string;
  readonly kind: ActionKind;
  readonly preferred: boolean;
  /** What it repairs. */
  readonly findings: readonly Finding[];
  /** Computed when the user chooses it. Empty where nothing can be done after all. */
  edits(): readonly TextEdit[];
}

/**
 * The actions of the findings that the selection meets, and all safe fixes of the document.
 * @param kinds which of them are wanted
 */
export function actionsAt(
  analysis: DocumentCheck,
  selection: Span,
  kinds: readonly ActionKind[],
  context: CheckContext,
): readonly Action[] {
  const findings = kinds.includes('quickfix') ? analysis.findingsAt(selection) : [];
  return [
    ...findings.flatMap((finding) => actionsOf(finding, analysis, context)),
    ...(kinds.includes('fix-all') ? fixAll(analysis) : []),
  ];
}

function actionsOf(finding: Finding, { document }: DocumentCheck, context: CheckContext): readonly Action[] {
  const { code, span, fixes } = finding;
  const action = (title: string, preferred: boolean, edits: () => readonly TextEdit[]): Action => ({
    id: `${code}@${span.start}-${span.end}: ${title}`,
    title,
    kind: 'quickfix',
    preferred,
    findings: [finding],
    edits,
  });
  const settle = (comments: readonly TextEdit[]): readonly TextEdit[] => {
    const found = comments.find((edit) => silences(edit, finding, document, context));
    return found === undefined ? [] : [found];
  };
  return [
    ...fixes.map((fix) => action(fix.title, fix.preferred, () => fix.edits)),
    ...(speaksOfVersions.has(code)
      ? [action('This mention is about history', false, () => settle(historyComments(document, finding)))]
      : []),
    action(`Ignore ${code} here`, false, () => settle(ignoreComments(document, finding))),
  ];
}

/** Findings that are none in a text about the past. */
const speaksOfVersions: ReadonlySet<FindingCode> = new Set([
  'stale-requirement',
  'obsolete-rfc',
  'historic-rfc',
  'published-draft',
  'updated-rfc',
]);

/** Whether the comment does what it should and no more: the finding is gone or lighter, and all else is read as before. */
function silences(
  edit: TextEdit,
  finding: Finding,
  before: MarkdownDocument,
  context: CheckContext,
): boolean {
  const after = parseMarkdownDocument(applyEdits(before.text, [edit]), before.options, before);
  const [found, left] = [checkDocument(before, context), checkDocument(after, context)];
  const alike = (findings: readonly Finding[]): number =>
    findings.filter(({ code, severity }) => code === finding.code && severity === finding.severity).length;
  return (
    alike(left) < alike(found) &&
    left.length <= found.length &&
    after.definitions.length === before.definitions.length &&
    after.citations.length === before.citations.length
  );
}

function fixAll({ findings }: DocumentCheck): readonly Action[] {
  const safe = findings.flatMap((finding) => {
    const fix = finding.fixes.find((candidate) => candidate.safe);
    return fix === undefined ? [] : [{ finding, fix }];
  });
  if (safe.length === 0) return [];
  return [
    {
      id: 'fix-all',
      title: 'Fix all that is safe to fix (Normative)',
      kind: 'fix-all',
      preferred: false,
      findings: safe.map(({ finding }) => finding),
      edits: () => withoutOverlaps(safe.map(({ fix }) => fix)),
    },
  ];
}

/** The edits of the fixes in order; a fix that would meet the edits of one before it waits for the next round. */
export function withoutOverlaps(fixes: readonly Fix[]): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { edits } of fixes) {
    const isNew = edits.some((edit) => !chosen.some((other) => isSameEdit(edit, other)));
    const clashes = edits.some((edit) =>
      chosen.some((other) => !isSameEdit(edit, other) && meets(edit.span, other.span)),
    );
    if (isNew && !clashes) {
      chosen.push(...edits.filter((edit) => !chosen.some((other) => isSameEdit(edit, other))));
    }
  }
  return chosen.sort((a, b) => a.span.start - b.span.start);
}

function isSameEdit(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
}

/** The text after edits that do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
