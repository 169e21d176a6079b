/** A document's citations as its readers see them: a link's text, label and destination are one mention. */
import type { Citation } from '../markdown/citation';
import type { MarkdownDocument } from '../markdown/document';
import type { ReferenceDefinition } from '../markdown/prose';
import type { RfcNumber, SectionNumber } from '../rfc/identity';

/** One place where a document names another. */
export interface Mention {
  /** The token that a finding underlines: what people read, else the destination. */
  readonly main: Citation;
  /** Every token of the same link that names the same document, {@link main} included, in the order of the text. */
  readonly tokens: readonly Citation[];
  /** The section cited: in the text, else by the destination. */
  readonly section: SectionNumber | undefined;
  /** For a reference link: where its destination is written. */
  readonly definition: ReferenceDefinition | undefined;
  /** It is a definition's own label and destination. */
  readonly isDefinition: boolean;
  /** Its link has a destination that names a document. */
  readonly isLink: boolean;
}

/** A link whose text and destination both name documents. */
export interface NamedLink {
  readonly texts: readonly Citation[];
  readonly destination: Citation;
}

/** What a document mentions, as its readers see it. */
export interface Mentions {
  /**
   * Outside of code, in the order of the text. A definition, or an entry of a kramdown document's front matter, is left
   * out where the text that uses it names the document itself: it is reported there.
   */
  readonly mentions: readonly Mention[];
  /** Reference links included; a definition only where no text that names the same uses it. */
  readonly namedLinks: readonly NamedLink[];
}

export function readMentions(document: MarkdownDocument): Mentions {
  const links = linksOf(document);
  return { mentions: findMentions(links, document), namedLinks: findNamedLinks(links, document) };
}

function findMentions(links: readonly Link[], document: MarkdownDocument): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const link of links) {
    if (link.length === 1) mentions.push(mentionOf(link, document));
    else for (const tokens of groupByDocument(link)) mentions.push(mentionOf(tokens, document));
  }
  const isShown = (mention: Mention): boolean =>
    !mention.main.alias &&
    (!mention.isDefinition || !mentions.some((other) => names(other, mention))) &&
    (mention.main.form !== 'front-matter' || !mentions.some((other) => usesEntry(other, mention.main)));
  return mentions.filter(isShown).sort((a, b) => a.main.span.start - b.main.span.start);
}

function mentionOf(tokens: readonly Citation[], document: MarkdownDocument): Mention {
  const [only] = tokens;
  if (tokens.length === 1 && only!.definition === undefined) {
    return {
      main: only!,
      tokens,
      section: only!.section,
      definition: undefined,
      isDefinition: only!.form === 'ref-definition',
      isLink: only!.url !== undefined,
    };
  }
  const main = tokens.find((token) => token.url === undefined && !token.alias) ?? tokens.at(-1)!;
  const own = tokens.find((token) => token.definition !== undefined)?.definition;
  return {
    main,
    tokens,
    section: (tokens.find((token) => token.sections.length > 0) ?? main).section,
    definition: own === undefined ? undefined : document.definitions[own],
    isDefinition: main.form === 'ref-definition',
    isLink: own !== undefined || tokens.some((token) => token.url !== undefined),
  };
}

/** Whether two mentions of one document at different times are made of the same tokens, which no edit has moved. */
export function isSameMention(a: Mention, b: Mention): boolean {
  return (
    a === b ||
    (a.definition === b.definition &&
      a.tokens.length === b.tokens.length &&
      a.tokens.every((token, at) => token === b.tokens[at]))
  );
}

/** Whether another mention uses this definition and names the same document in words. */
function names(use: Mention, definition: Mention): boolean {
  return (
    !use.isDefinition &&
    !use.main.alias &&
    use.definition !== undefined &&
    use.definition === definition.definition &&
    sameDocument(use.main, definition.main)
  );
}

/** Whether a mention cites what a kramdown document's front matter lists. */
function usesEntry({ main }: Mention, entry: Citation): boolean {
  return main.form !== 'front-matter' && !main.alias && sameDocument(main, entry);
}

function findNamedLinks(all: readonly Link[], document: MarkdownDocument): readonly NamedLink[] {
  const links = all.flatMap((tokens) => {
    if (tokens.length === 1 && tokens[0]!.definition === undefined) return [];
    const texts = tokens.filter((token) => token.url === undefined && !token.alias);
    const written = tokens.find((token) => token.url !== undefined);
    const label = tokens.find((token) => token.definition !== undefined);
    const destination = written ?? (label && destinationOf(document, label));
    return destination && texts.length > 0 ? [{ texts, destination }] : [];
  });
  const isDefinition = ({ texts }: NamedLink): boolean =>
    texts.every(({ form }) => form === 'ref-definition');
  return links.filter(
    (link) =>
      !isDefinition(link) ||
      !links.some(
        (use) =>
          use !== link &&
          use.destination === link.destination &&
          use.texts.some((text) => sameDocument(text, link.texts[0]!)),
      ),
  );
}

/** The destination that a reference's definition names. */
function destinationOf(document: MarkdownDocument, { definition }: Citation): Citation | undefined {
  const span = document.definitions[definition!]?.urlSpan;
  return (
    span && document.citations.find((token) => token.span.start === span.start && token.url !== undefined)
  );
}

/** Whether two tokens name the same document, whatever the section and the draft's version. */
export function sameDocument(a: Citation, b: Citation): boolean {
  return (
    a.kind === b.kind &&
    a.numbers.join() === b.numbers.join() &&
    (a.draft === b.draft || (!!a.draft && !!b.draft && unversioned(a.draft) === unversioned(b.draft)))
  );
}

/** A draft's name in lower case, without its version. */
export function unversioned(draft: string): string {
  return draft.toLowerCase().replace(/-(?:\d\d|latest)$/, '');
}

/** The one RFC that a mention cites; undefined for ranges, drafts and sub-series. */
export function singleRfc({ main }: Mention): RfcNumber | undefined {
  return main.kind === 'rfc' && main.numbers.length === 1 ? main.numbers[0] : undefined;
}

/** The citations of one link. */
type Link = readonly Citation[];

/** The citations outside of code, those of one link together; most stand alone. */
function linksOf(document: MarkdownDocument): readonly Link[] {
  const links: Citation[][] = [];
  const byId = new Map<number, Citation[]>();
  for (const token of document.citations) {
    if (token.inCode) continue;
    const others = token.link === undefined ? undefined : byId.get(token.link);
    if (others) {
      others.push(token);
      continue;
    }
    const link = [token];
    links.push(link);
    if (token.link !== undefined) byId.set(token.link, link);
  }
  return links;
}

/** A text may name several documents: `[RFC 1 and RFC 2](…)`. A destination that no text names stands for itself. */
function groupByDocument(link: Link): readonly Link[] {
  const groups: Citation[][] = [];
  for (const token of link) {
    const group = groups.find(([first]) => sameDocument(first!, token));
    if (group) group.push(token);
    else groups.push([token]);
  }
  return groups;
}
