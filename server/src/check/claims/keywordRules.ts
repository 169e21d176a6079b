/** How a document uses RFC 2119's key words: whether it is a specification that states rules of its own with them. */
import type { BlockText } from '../../markdown/blockCut';
import type { MarkdownDocument } from '../../markdown/document';

export interface KeywordRules {
  /** It declares BCP 14 for itself, or is the source of an Internet-Draft. */
  readonly own: boolean;
  /** It writes many of them in capitals. */
  readonly capitals: boolean;
}

export function keywordRulesOf({ text, blocks }: MarkdownDocument): KeywordRules {
  const sources = blocks.sources();
  const head = countUse(text.slice(0, sources[0]?.start ?? text.length));
  let { keywords, mayDeclare } = head;
  for (const { block } of sources) {
    let use = useIn.get(block);
    if (!use) useIn.set(block, (use = countUse(block.text)));
    keywords += use.keywords;
    mayDeclare ||= use.mayDeclare;
  }
  return {
    own: (mayDeclare && declaresKeywords(text)) || isDraftSource(text),
    // Who writes so many key words in capitals writes a specification, with or without declaring them.
    capitals: keywords >= 6,
  };
}

/** How a block, which ends with a line, uses the key words. */
interface KeywordUse {
  readonly keywords: number;
  /** Only where a block may does {@link declaresKeywords} look through the document. */
  readonly mayDeclare: boolean;
}

const useIn = new WeakMap<BlockText, KeywordUse>();

function countUse(text: string): KeywordUse {
  return {
    keywords: text.match(/\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|OPTIONAL|RECOMMENDED)\b/g)?.length ?? 0,
    mayDeclare: /interpreted as|boilerplate/i.test(text),
  };
}

/** RFC 8174 section 2: a document that declares the key words uses them for its own rules. */
function declaresKeywords(text: string): boolean {
  return /key ?words?[^.]{0,300}\b(?:to be )?interpreted as\b|boilerplate\s+bcp\s?14/is.test(text);
}

/** The source of an Internet-Draft says by its front matter what it is to be called: it is a specification itself. */
function isDraftSource(text: string): boolean {
  return /^(?:docname|name)\s*[:=]\s*["']?draft-/im.test(text.slice(0, frontMatterLength));
}

const frontMatterLength = 4000;

export function areSameRules(a: KeywordRules, b: KeywordRules): boolean {
  return a.own === b.own && a.capitals === b.capitals;
}
