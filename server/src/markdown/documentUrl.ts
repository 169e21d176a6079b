/** Which document of the IETF a URL names: at the RFC Editor, the datatracker, old hosts, mirrors, by DOI or URN. */
import { parseSectionNumber, type SectionNumber } from '../rfc/identity';
import type { CitationKind } from './citation';

export interface DocumentUrl {
  readonly kind: CitationKind;
  /** Undefined for a draft. */
  readonly number: number | undefined;
  /** A draft's name with its version, in lower case. */
  readonly draft: string | undefined;
  /** By the fragment; undefined where it names no section (`#page-12`, `#name-terms`). */
  readonly section: SectionNumber | undefined;
  /** Where the section's number stands in the URL. */
  readonly sectionAt: { readonly start: number; readonly end: number } | undefined;
  /** At a host of the IETF, the RFC Editor or IANA, or an identifier of theirs; else a copy somewhere. */
  readonly official: boolean;
}

/** @param url absolute, or without its scheme at a known host @returns undefined for what names no document */
export function parseDocumentUrl(url: string): DocumentUrl | undefined {
  if (!mayName.test(url)) return undefined;
  if (parsed.has(url)) return parsed.get(url);
  if (parsed.size >= 2000) parsed.clear();
  const document = parseUrl(url);
  parsed.set(url, document);
  return document;
}

/** What was parsed of late: a document names the same URLs again and again, and at every keystroke all of them. */
const parsed = new Map<string, DocumentUrl | undefined>();
const mayName = /rfc|bcp|std|fyi|draft-|ietf|10\.17487/i;

function parseUrl(url: string): DocumentUrl | undefined {
  const identifier = parseIdentifier(url);
  if (identifier !== undefined) return { ...identifier, ...findSection(url), official: true };
  const match =
    /^(?:(?:https?|ftp):)?(?:\/\/)?([a-z\d.-]+\.[a-z]{2,})(?::\d+)?(\/[^?#]*)?(\?[^#]*)?(?:#.*)?$/is.exec(
      url,
    );
  if (!match) return undefined;
  const host = match[1]!.toLowerCase();
  const hasScheme = /^(?:(?:https?|ftp):)?\/\//i.test(url);
  const official = officialHost.test(host);
  if ((!hasScheme && !official) || forge.test(host)) return undefined;
  const segments = (match[2] ?? '').split('/').filter((segment) => segment !== '');
  const named = official
    ? officialDocument(segments, match[3] ?? '')
    : mirroredDocument(host, segments, match[3] ?? '');
  if (named === undefined) return undefined;
  return { ...named, ...findSection(url), official };
}

/** Whether the URL leads to a host where the IETF's documents are, whatever it names there. */
export function isOfficialUrl(url: string): boolean {
  const host = /^(?:(?:https?|ftp):)?\/\/([^/?#:]+)/i.exec(url)?.[1];
  return host !== undefined && officialHost.test(host);
}

type Named = Pick<DocumentUrl, 'kind' | 'number' | 'draft'>;

const officialHost = /(?:^|\.)(?:(?:ietf|rfc-editor|irtf|iab)\.org|iana\.org)$/i;
/** Hosts of code, where an `rfc` in a path is mostly a project's own. */
const forge =
  /(?:^|\.)(?:github\.com|githubusercontent\.com|gitlab\.com|bitbucket\.org|codeberg\.org|sr\.ht)$/i;
/** Hosts whose pages are RFCs, so that a path without a file's ending is one too. */
const mirrorHost =
  /(?:^|\.)(?:httpwg\.org|w3\.org|faqs\.org|greenbytes\.de|rfc-archive\.org|rfc\.net|rfcreader\.com|rfc\.fyi|rfc2\.fr|packetizer\.com|tech-invite\.com|rfc-base\.org|icann\.org|doi\.org|rfcs\.io)$|^(?:httpwg|quicwg|httpwg-wg)\.github\.io$/i;

function parseIdentifier(url: string): Named | undefined {
  const match =
    /^urn:ietf:(rfc|bcp|std|fyi):0*(\d{1,6})(?!\d)/i.exec(url) ??
    /^(?:doi:\s*|(?:https?:)?\/\/(?:dx\.|www\.)?doi\.org\/)?10\.17487\/(rfc)0*(\d{1,6})(?!\d)/i.exec(url);
  if (match) return numbered(match[1]!, match[2]!);
  const draft =
    /^urn:ietf:id:([a-z\d-]+)/i.exec(url) ?? /^\s*draft-([a-z][a-z\d]*(?:-[a-z\d]+)+-\d\d)\s*$/i.exec(url);
  return draft ? { kind: 'draft', number: undefined, draft: `draft-${draft[1]!.toLowerCase()}` } : undefined;
}

function officialDocument(segments: readonly string[], query: string): Named | undefined {
  if (segments[0] === 'mail-archive' || segments[0] === 'arch') return undefined;
  for (const segment of [...segments].reverse()) {
    const match =
      /^(rfc|bcp|std|fyi)[-_.]?0*(\d{1,6})(?!\d)/i.exec(segment) ??
      /^reference\.(RFC)\.0*(\d{1,6})(?!\d)/i.exec(segment);
    if (match) return numbered(match[1]!, match[2]!);
    const draft = draftSegment(segment);
    if (draft !== undefined) return draft;
  }
  const plain = /^0*(\d{1,5})$/.exec(segments.at(-1) ?? '');
  if (plain && segments.at(-2) === 'html') return numbered('rfc', plain[1]!);
  return queried(query);
}

function mirroredDocument(host: string, segments: readonly string[], query: string): Named | undefined {
  const known = mirrorHost.test(host);
  for (const segment of [...segments].reverse()) {
    const match = /(?:^|-)(rfc)[-_]?0*([1-9]\d{2,4})(\.(?:txt|html?|pdf|xml|php)|-sec\w*\.html)?$/i.exec(
      segment,
    );
    if (match && (known || match[3] !== undefined)) return numbered(match[1]!, match[2]!);
    const draft = /^draft-(?:ietf|irtf|iab)-|\.(?:html|txt)$/i.test(segment)
      ? draftSegment(segment)
      : undefined;
    if (draft !== undefined) return draft;
  }
  return /(?:^|[./-])rfc/i.test(host) || known ? queried(query) : undefined;
}

function draftSegment(segment: string): Named | undefined {
  const match =
    /^(?:reference\.I-D\.)?((?:draft-)?[a-z][a-z\d]*(?:-[a-z\d]+)+)(?:\.(?:txt|html|xml|pdf|md))?$/i.exec(
      segment,
    );
  const name = match?.[1]!.toLowerCase();
  if (name === undefined || !(name.startsWith('draft-') || /^reference\./i.test(segment))) return undefined;
  return { kind: 'draft', number: undefined, draft: name.startsWith('draft-') ? name : `draft-${name}` };
}

function queried(query: string): Named | undefined {
  const match =
    /[?&](?:rfc|doc|url\d?|number)=(?:(rfc|bcp|std|fyi)?0*(\d{1,6})(?!\d)|(draft-[a-z\d-]+))/i.exec(query);
  if (!match) return undefined;
  if (match[3] !== undefined) return { kind: 'draft', number: undefined, draft: match[3].toLowerCase() };
  return numbered(match[1] ?? 'rfc', match[2]!);
}

function numbered(kind: string, digits: string): Named | undefined {
  const number = Number(digits);
  if (number === 0) return undefined;
  return { kind: kind.toLowerCase() as CitationKind, number, draft: undefined };
}

/** Fragments of the RFC Editor, the datatracker, xml2rfc old and new, and W3C's copy of HTTP/1.1. */
function findSection(url: string): Pick<DocumentUrl, 'section' | 'sectionAt'> {
  const fragment =
    /#(?:rfc\.)?(?:section|sect?|s|appendix|annex)[-._]?(?:appendix[-._])?((?:\d{1,3}|[a-z])(?:\.(?:\d{1,4}|[a-z](?![a-z])))*)(?![a-z\d])/i.exec(
      url,
    );
  const section = fragment ? parseSectionNumber(fragment[1]!.replace(/\.p(?:\.\d+)*$/i, '')) : undefined;
  if (fragment === null || section === undefined) return { section: undefined, sectionAt: undefined };
  const start = fragment.index + fragment[0].length - fragment[1]!.length;
  return { section, sectionAt: { start, end: start + section.length } };
}
