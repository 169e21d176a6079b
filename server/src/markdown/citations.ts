/** All citations of a document. */
import type { BlockStore } from './blockStore';
import type { Citation } from './citation';
import type { MarkdownOptions } from './document';
import type { FrontMatter } from './prose';

export function findCitations(
  _text: string,
  _frontMatter: FrontMatter | undefined,
  _store: BlockStore,
  _options: MarkdownOptions,
): Citation[] {
  return [];
}
