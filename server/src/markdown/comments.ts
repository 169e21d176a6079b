/** Comments that speak to us. Only their places are found here; what they say is the checks' business. */
import type { BlockStore } from './blockStore';
import type { MarkdownOptions } from './document';
import type { DocumentComment, FrontMatter } from './prose';
import { sourceSpan } from './textView';

const word = 'normative-';

export function findComments(
  text: string,
  frontMatter: FrontMatter | undefined,
  store: BlockStore,
  options: MarkdownOptions,
): DocumentComment[] {
  if (!text.includes(word)) return [];
  const comments: DocumentComment[] = [];
  if (frontMatter !== undefined) {
    const { start, end } = frontMatter.content;
    for (const match of text
      .slice(start, end)
      .matchAll(/(?<=^|[\r\n]|[ \t])#[ \t]*([^\r\n]*normative-[^\r\n]*)/g)) {
      const at = start + match.index;
      comments.push({
        kind: 'front-matter',
        span: { start: at, end: at + match[0].length },
        text: match[1]!.trim(),
      });
    }
  }
  const mdx = options.languageId === 'mdx' || /\.mdx(?:\.md)?$/i.test(options.path ?? '');
  for (const source of store.sources()) {
    if (!source.block.text.includes(word)) continue;
    const { content, start } = store.get(source.index);
    for (const span of content.comments) {
      const inner = source.block.text.slice(span.start, span.end).replace(/^<!--|-->$/g, '');
      if (!inner.includes(word)) continue;
      comments.push({
        kind: 'html',
        span: { start: span.start + start, end: span.end + start },
        text: inner.trim(),
      });
    }
    if (!mdx) continue;
    for (const { view, content: unit } of content.units) {
      for (const match of view.text.matchAll(/\{\s*\/\*(.*?)\*\/\s*\}/g)) {
        const end = match.index + match[0].length;
        const inCode = unit.code.some((range) => range.start < end && match.index < range.end);
        if (inCode || !match[1]!.includes(word)) continue;
        const span = sourceSpan({ ...view, base: start }, match.index, end);
        comments.push({ kind: 'mdx', span, text: match[1]!.trim() });
      }
    }
  }
  return comments.sort((a, b) => a.span.start - b.span.start);
}
