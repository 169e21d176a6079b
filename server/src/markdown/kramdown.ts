/** Names that a kramdown-rfc or mmark document gives to documents: in its front matter, or where it first cites them. */
import type { CitationKind } from './citation';
import { parseDocumentUrl } from './documentUrl';
import type { FrontMatter } from './prose';

/** What a name stands for. */
export interface NamedDocument {
  readonly kind: CitationKind;
  readonly number: number | undefined;
  readonly draft: string | undefined;
}

export function readNames(
  text: string,
  frontMatter: FrontMatter | undefined,
): ReadonlyMap<string, NamedDocument> {
  const names = new Map<string, NamedDocument>();
  for (const match of /=(?:RFC|BCP|STD|I-D\.)/.test(text) ? text.matchAll(inlineName) : []) {
    const document = parseTarget(match[2]!);
    if (document !== undefined && !names.has(match[1]!)) names.set(match[1]!, document);
  }
  if (frontMatter !== undefined) {
    readReferences(text.slice(frontMatter.content.start, frontMatter.content.end), names);
  }
  return names;
}

/** `{{!TCP=RFC0793}}`. */
const inlineName = /\{\{[^{}]*?[!?]?([A-Za-z][\w.+-]*)=((?:RFC|BCP|STD|I-D\.)[\w.-]*)/g;

function parseTarget(text: string): NamedDocument | undefined {
  const numbered = /^["']?(rfc|bcp|std|fyi)[\s-]?0*([1-9]\d{0,5})(?!\d|bis)/i.exec(text);
  if (numbered) {
    return {
      kind: numbered[1]!.toLowerCase() as CitationKind,
      number: Number(numbered[2]),
      draft: undefined,
    };
  }
  const draft = /^["']?(?:I-D\.(?:draft-)?|draft-)([a-z][\w-]*)/i.exec(text);
  return draft ? { kind: 'draft', number: undefined, draft: `draft-${draft[1]!.toLowerCase()}` } : undefined;
}

/** Entries under `normative:` and `informative:`: `NAME: RFC1234`, `RFC1234: nickname`, or a block that says which RFC it is. */
function readReferences(yaml: string, names: Map<string, NamedDocument>): void {
  let inReferences = false;
  let indent: number | undefined;
  let block: { readonly name: string; found: NamedDocument | undefined } | undefined;
  const close = (): void => {
    if (block?.found !== undefined) names.set(block.name, block.found);
    block = undefined;
  };
  for (const line of yaml.split(/\r\n|\n|\r/)) {
    const content = line.trimStart();
    if (content === '' || content.startsWith('#')) continue;
    const width = line.length - content.length;
    if (width === 0) {
      close();
      inReferences = /^(?:normative|informative|references?)\s*:/i.test(content);
      indent = undefined;
      continue;
    }
    if (!inReferences) continue;
    indent ??= width;
    if (width > indent) {
      if (block !== undefined) block.found ??= parseDetail(content);
      continue;
    }
    close();
    const entry = /^(?:-\s*)?["']?([A-Za-z][\w.+-]*)["']?\s*:\s*(.*)$/.exec(content);
    if (!entry) continue;
    const [, name = '', value = ''] = entry;
    const own = parseTarget(name);
    const nickname = /^["']?([A-Za-z][\w.-]*)["']?\s*(?:#.*)?$/.exec(value)?.[1];
    if (own !== undefined) {
      names.set(name, own);
      if (nickname !== undefined && !/^(?:null|true|false)$/.test(nickname)) names.set(`-${nickname}`, own);
      continue;
    }
    const target = parseTarget(value) ?? parseInlineMap(value);
    if (target !== undefined) names.set(name, target);
    else block = { name, found: undefined };
  }
  close();
}

/** A line below an entry that says which document it is. */
function parseDetail(line: string): NamedDocument | undefined {
  const match = /^(?:-\s*)?(?:\{\s*)?["']?([\w-]+)["']?\s*:\s*(.*)$/.exec(line);
  if (!match) return undefined;
  const [, key = '', value = ''] = match;
  if (/^target$/i.test(key)) return fromUrl(value.replace(/^["']|["']\s*$/g, ''));
  if (/^(?:rfc|bcp|std)$/i.test(key)) return parseTarget(`${key}${value.replace(/^["'\s]+/, '')}`);
  if (/^doi$/i.test(key)) return fromUrl(value.replace(/^["']|["']\s*$/g, ''));
  if (/^(?:internet-draft|i-d)$/i.test(key)) return parseTarget(value);
  return /^series-?info$/i.test(key) ? parseInlineMap(value) : undefined;
}

function parseInlineMap(value: string): NamedDocument | undefined {
  const match = /["']?(RFC|BCP|STD|Internet-Draft)["']?\s*:\s*["']?([\w-]+)/i.exec(value);
  if (!match) return undefined;
  return parseTarget(/^internet/i.test(match[1]!) ? match[2]! : `${match[1]!}${match[2]!}`);
}

function fromUrl(url: string): NamedDocument | undefined {
  const document = parseDocumentUrl(url.trim());
  return document && { kind: document.kind, number: document.number, draft: document.draft };
}
