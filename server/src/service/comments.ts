/** Comments that silence a finding or say that a paragraph speaks of the past: where they can stand without harm. */
import type { Finding, TextEdit } from '../check/finding';
import type { Span } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import { linePlace } from '../markdown/lineMap';

/** What the author is left to write: a reason. */
const reason = 'reason';

/**
 * Ways to write a comment that ignores the finding where it stands, the tidiest first; not every one suits every
 * document, so that the caller takes the first after which the finding is gone.
 */
export function ignoreComments(document: MarkdownDocument, { code, span }: Finding): readonly TextEdit[] {
  const comment = (scope: string): string => `normative-disable-${scope} ${code} : ${reason}`;
  if (isInFrontMatter(document, span)) return [atLineEnd(document, span.start, ` # ${comment('line')}`)];
  return [
    atLineEnd(document, span.start, ` ${wrap(document, comment('line'))}`),
    onLineBefore(document, span.start, wrap(document, comment('next-line'))),
  ];
}

/** Ways to say that the paragraph around the finding speaks of the past, as for {@link ignoreComments}. */
export function historyComments(document: MarkdownDocument, { span }: Finding): readonly TextEdit[] {
  if (isInFrontMatter(document, span)) return [];
  const comment = wrap(document, `normative-history: ${reason}`);
  return [atLineEnd(document, span.start, ` ${comment}`), onLineBefore(document, span.start, comment)];
}

function isInFrontMatter({ frontMatter }: MarkdownDocument, span: Span): boolean {
  return frontMatter !== undefined && span.start < frontMatter.span.end;
}

/** MDX knows no HTML comments. */
function wrap({ options }: MarkdownDocument, comment: string): string {
  const isMdx = options.languageId === 'mdx' || /\.mdx$/i.test(options.path ?? '');
  return isMdx ? `{/* ${comment} */}` : `<!-- ${comment} -->`;
}

/** Before the line's trailing white space, which may be a hard break, and before the bar that closes a table row. */
function atLineEnd({ text, lines }: MarkdownDocument, offset: number, newText: string): TextEdit {
  const { line } = linePlace(lines, offset);
  const start = lines.starts[line] ?? 0;
  const whole = text.slice(start, lines.starts[line + 1] ?? text.length).replace(/[\r\n]+$/, '');
  const at = start + whole.replace(/(?:\s*\||\s*\\)?\s*$/, '').length;
  return { span: { start: at, end: at }, newText };
}

/** A line of its own, indented as the one that it speaks of. */
function onLineBefore({ text, lines }: MarkdownDocument, offset: number, comment: string): TextEdit {
  const at = lines.starts[linePlace(lines, offset).line] ?? 0;
  const indent = /^[ \t]*(?:>[ \t]?)*/.exec(text.slice(at))![0];
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  return { span: { start: at, end: at }, newText: `${indent}${comment}${lineEnd}` };
}
