/** Addresses of RFCs and Internet-Drafts: where retired ones moved, and the same page of another RFC. */
import type { RfcNumber, SectionNumber } from '../rfc/identity';
import type { LinkHost } from './settings';
import { rfcEditorUrl } from './words';

/** The part of a citation that a fix changes. */
export interface Target {
  readonly rfc: RfcNumber;
  /** Undefined: the RFC as a whole. */
  readonly section: SectionNumber | undefined;
}

/** A retired address as the author wrote it, and where its page is today. */
interface Move {
  readonly from: RegExp;
  /** What takes its place, with the groups of `from`. */
  readonly to: string;
}

const document = String.raw`((?:rfc|bcp|std|fyi|draft-)[\w.+-]*?)`;

/** In the order tried. */
const moves: readonly Move[] = [
  {
    from: new RegExp(String.raw`^https?://(?:www\.)?tools\.ietf\.org/+html/${document}(?:\.html|/)?$`, 'i'),
    to: 'https://datatracker.ietf.org/doc/html/$1',
  },
  {
    from: new RegExp(
      String.raw`^https?://(?:www\.)?tools\.ietf\.org/+id/${document}(?:\.txt|\.html|\.pdf|/)?$`,
      'i',
    ),
    to: 'https://datatracker.ietf.org/doc/html/$1',
  },
  {
    from: /^https?:\/\/(?:www\.)?tools\.ietf\.org\/+rfc\/+(rfc\d+)(\.\w+)?\/?$/i,
    to: 'https://www.rfc-editor.org/rfc/$1$2',
  },
  {
    from: /^https?:\/\/(?:www\.)?ietf\.org\/+rfc\/+(rfc\d+)(\.txt|\.pdf|\.html)?\/?$/i,
    to: 'https://www.rfc-editor.org/rfc/$1$2',
  },
  { from: /^http:\/\/((?:www\.)?rfc-editor\.org\/.*|datatracker\.ietf\.org\/.*)$/i, to: 'https://$1' },
];

/**
 * Where a page that was retired is today; undefined for an address that is still good.
 * @param url with its fragment, which is kept
 */
export function findMovedAddress(url: string, host: LinkHost): string | undefined {
  const key = `${host} ${url}`;
  let to = looked.get(key);
  if (to === undefined) {
    if (looked.size >= mostLooked) looked.clear();
    looked.set(key, (to = { address: lookForMoved(url, host) }));
  }
  return to.address;
}

/** A document is looked at again at every keystroke. */
const looked = new Map<string, { readonly address: string | undefined }>();
const mostLooked = 2000;

function lookForMoved(url: string, host: LinkHost): string | undefined {
  const hash = url.indexOf('#');
  const page = hash < 0 ? url : url.slice(0, hash);
  const move = moves.find(({ from }) => from.test(page));
  if (move === undefined) return undefined;
  const moved = page.replace(move.from, move.to);
  return atHost(moved, host) + (hash < 0 ? '' : url.slice(hash));
}

/** The page of an RFC at the host that a setting names; others stay where they are. */
function atHost(page: string, host: LinkHost): string {
  const name = /\/(rfc\d+)(?:\.txt|\.html)?$/i.exec(page)?.[1]?.toLowerCase();
  if (name === undefined || host === 'as-written') return page;
  return host === 'rfc-editor'
    ? `https://www.rfc-editor.org/rfc/${name}`
    : `https://datatracker.ietf.org/doc/html/${name}`;
}

/** Hosts that have a page for every RFC at an address made from its number. */
const wholeSeries =
  /^(?:https?:\/\/)?(?:(?:www\.)?rfc-editor\.org|datatracker\.ietf\.org|(?:www\.)?ietf\.org|(?:dx\.)?doi\.org)\/|^(?:urn|doi|info):/i;

/**
 * The address of the target at the same host and in the same form as the author's, or at the RFC Editor where that
 * host holds only some RFCs. A retired address is moved on the way.
 */
export function readdress(url: string, old: RfcNumber, target: Target, host: LinkHost): string {
  const moved = findMovedAddress(url, host) ?? url;
  const hash = moved.indexOf('#');
  const [page, fragment] = hash < 0 ? [moved, ''] : [moved.slice(0, hash), moved.slice(hash)];
  const section = fragment === '' ? undefined : target.section;
  const number = new RegExp(`(?<!\\d)0*${old}(?!\\d)`, 'g');
  if (!wholeSeries.test(page) || !number.test(page)) return rfcEditorUrl(target.rfc, section);
  const name = page.replace(number, String(target.rfc));
  if (section === undefined) return name;
  return `${name}#${/^\d/.test(section) ? 'section' : 'appendix'}-${section}`;
}
