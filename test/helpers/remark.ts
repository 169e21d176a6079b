/** Markdown as GitHub reads it, for tests of what we write. */
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export interface ReadMarkdown {
  /** The text inside each node of a type, in order. */
  texts(type: Nodes['type']): readonly string[];
  count(type: Nodes['type']): number;
}

export function remark(markdown: string): ReadMarkdown {
  const all: Nodes[] = [];
  const walk = (node: Nodes): void => {
    all.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(unified().use(remarkParse).use(remarkGfm).parse(markdown));
  const textOf = (node: Nodes): string =>
    'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '';
  const ofType = (type: Nodes['type']): readonly Nodes[] => all.filter((node) => node.type === type);
  return { texts: (type) => ofType(type).map(textOf), count: (type) => ofType(type).length };
}
