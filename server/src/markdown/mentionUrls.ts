/** URLs, URNs and DOIs in running text. */
import { parseDocumentUrl, type DocumentUrl } from './documentUrl';
import { addMention, isTaken, type Scan } from './mentionScan';

export function findUrls(scan: Scan): void {
  for (const match of scan.text.matchAll(urls)) {
    const address = trimUrl(match[0]);
    const start = match.index;
    const end = start + address.length;
    if (isTaken(scan, start, end)) continue;
    const url = parseDocumentUrl(address);
    if (url === undefined) scan.taken.push({ start, end });
    else addUrl(scan, start, end, url);
  }
}

function addUrl(scan: Scan, start: number, end: number, url: DocumentUrl): void {
  const { kind, number, draft, section, sectionAt } = url;
  const sections =
    section && sectionAt ? [{ section, start: start + sectionAt.start, end: start + sectionAt.end }] : [];
  const numbers = number === undefined ? [] : [number];
  addMention(scan, { start, end, kind, numbers, draft, sections, shape: 'url', url });
}

/** Punctuation at the end belongs to the sentence, as does a bracket that was not opened (GFM section 6.9). */
function trimUrl(url: string): string {
  let end = url.search(/[\]]\(|\]\[/);
  if (end < 0) end = url.length;
  for (;;) {
    const last = url[end - 1]!;
    if (/[?!.,:;*_~'"&$]/.test(last)) end--;
    else if (last === ')' && unbalanced(url.slice(0, end), '(', ')')) end--;
    else if (last === ']' && unbalanced(url.slice(0, end), '[', ']')) end--;
    else break;
  }
  const inner = url.slice(0, end);
  // `(https://…/rfc7432#section-5) (` and `https://…)[1]`: what follows an unopened bracket is not the URL's.
  for (let at = 0, depth = 0; at < inner.length; at++) {
    if (inner[at] === '(') depth++;
    else if (inner[at] === ')' && --depth < 0) return inner.slice(0, at);
  }
  return inner;
}

function unbalanced(text: string, open: string, close: string): boolean {
  return text.split(close).length > text.split(open).length;
}

export function findIdentifiers(scan: Scan): void {
  const pattern =
    /(?<![\w/])(?:urn:ietf:(?:(?:rfc|bcp|std|fyi):\d{1,6}|id:[a-z\d-]+)(?:#[\w.-]*\w)?|10\.17487\/rfc\d{1,6}(?!\d))/gi;
  for (const match of scan.text.matchAll(pattern)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const url = isTaken(scan, start, end) ? undefined : parseDocumentUrl(match[0]);
    if (url !== undefined) addUrl(scan, start, end, url);
  }
}

const urls =
  /(?<![a-z\d])(?:(?:https?|ftp):\/\/|(?<![\w./@-])(?:www\.|tools\.|datatracker\.)?(?:ietf|rfc-editor)\.org\/)[!#$%&'()*+,./\d:;=?@A-Z[\]_a-z~-]+/gi;
