/**
 * Comments by which an author silences findings, in markdownlint's grammar: `normative-disable`, `-enable`,
 * `-disable-line`, `-disable-next-line`, `-disable-file`, each with codes (none: all) and a reason after a colon;
 * and `normative-history`, which says that a paragraph speaks of the past.
 */
import type { Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import { linePlace, type LineMap } from '../markdown/lineMap';
import type { DocumentComment } from '../markdown/prose';
import { findingCodes, type FindingCode } from './finding';

export interface Suppressions {
  /** Whether a comment silences this code where the span starts. */
  covers(code: FindingCode, span: Span): boolean;
  /** Whether a `normative-history` comment says that the paragraph around this offset speaks of the past. */
  isHistory(offset: number): boolean;
}

/** The words of one comment. */
interface Directive {
  readonly action: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file' | 'history';
  /** Empty: all. */
  readonly codes: readonly string[];
  readonly span: Span;
}

export function readSuppressions(document: MarkdownDocument): Suppressions {
  const directives = document.comments.flatMap(readDirective);
  if (directives.length === 0) return { covers: () => false, isHistory: () => false };
  const silenced = new Map(findingCodes.map((code) => [code, silencedSpans(code, directives, document)]));
  const history = directives
    .filter(({ action }) => action === 'history')
    .flatMap(({ span }) => paragraphOf(span, document));
  return {
    covers: (code, span) => (silenced.get(code) ?? []).some((range) => holds(range, span.start)),
    isHistory: (offset) => history.some((range) => holds(range, offset)),
  };
}

function readDirective({ text, span }: DocumentComment): Directive[] {
  const match =
    /^normative-(disable-next-line|disable-line|disable-file|disable|enable|history)(?![\w-])([^:]*)(?::|$)/s.exec(
      text,
    );
  if (!match) return [];
  const codes = match[2]!.split(/[\s,]+/).filter((code) => code !== '');
  return [{ action: match[1] as Directive['action'], codes, span }];
}

/** The stretches in which nothing of this code is reported. */
function silencedSpans(
  code: FindingCode,
  directives: readonly Directive[],
  { text, lines }: MarkdownDocument,
): readonly Span[] {
  const spans: Span[] = [];
  let open: number | undefined;
  for (const { action, codes, span } of directives) {
    if (codes.length > 0 && !codes.includes(code)) continue;
    if (action === 'disable-file') return [{ start: 0, end: text.length + 1 }];
    if (action === 'disable') open ??= span.start;
    if (action === 'enable' && open !== undefined) {
      spans.push({ start: open, end: span.start });
      open = undefined;
    }
    const first = linePlace(lines, span.start).line;
    const last = linePlace(lines, span.end).line;
    if (action === 'disable-line') spans.push(wholeLines(lines, first, last));
    if (action === 'disable-next-line') spans.push(wholeLines(lines, last + 1, last + 1));
  }
  if (open !== undefined) spans.push({ start: open, end: text.length + 1 });
  return spans;
}

/** @param first @param last 0-based lines, both included */
function wholeLines({ starts, length }: LineMap, first: number, last: number): Span {
  return { start: starts[first] ?? length + 1, end: starts[last + 1] ?? length + 1 };
}

/** The paragraph that holds a comment, or the one after a comment that stands alone. */
function paragraphOf(comment: Span, { units }: MarkdownDocument): readonly Span[] {
  const around = units.find(({ span, kind }) => kind !== 'html' && holds(span, comment.start));
  if (around) return [around.span];
  const next = units.find(({ span, kind }) => kind !== 'html' && span.start >= comment.end);
  return next ? [next.span] : [];
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
