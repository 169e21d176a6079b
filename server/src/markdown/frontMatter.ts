/** Front matter: YAML between `---`, TOML between `+++` or `%%%` (mmark), and kramdown-rfc's YAML that ends at `--- abstract`. */
import { afterLineEnd, lineEnd } from './blocks';
import type { FrontMatter } from './prose';

/** The front matter at the start of the text; undefined where there is none. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const firstEnd = lineEnd(text, 0);
  const first = text.slice(0, firstEnd).trimEnd();
  const fence = first === '---' || first === '+++' || first === '%%%' ? first : undefined;
  if (fence === undefined) return undefined;
  const start = Math.min(afterLineEnd(text, firstEnd), text.length);
  for (let line = start; line < text.length;) {
    const end = lineEnd(text, line);
    const next = Math.min(afterLineEnd(text, end), text.length);
    const content = text.slice(line, end).trimEnd();
    if (content === fence) {
      const kind = fence === '---' ? 'yaml' : 'toml';
      return { kind, span: { start: 0, end: next }, content: { start, end: line } };
    }
    if (fence === '---' && kramdownPart.test(content)) {
      return { kind: 'kramdown', span: { start: 0, end: next }, content: { start, end: line } };
    }
    line = next;
  }
  return undefined;
}

/** What separates the parts of a kramdown-rfc document. */
const kramdownPart = /^--- (?:abstract|middle|back|note_\w+|to_be_removed_note_\w+)$/i;
