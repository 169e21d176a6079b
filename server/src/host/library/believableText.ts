/** Whether what a server sent is the text of the RFC that was asked for, whole, as far as a text and the index can show it. */
import type { RfcNumber } from '../../rfc/identity';
import type { BundledData } from '../../service/ports';

/** What is known of an RFC before its text is there. */
export interface KnownText {
  readonly title: string;
  /** The last line that the index knows of, 0-based: of a section or of a requirement. */
  readonly lastLine: number;
}

/** An RFC says its own number within so many bytes. */
const headLength = 8192;
/** A binary file has a NUL within so many bytes; a few texts of the seventies have some further down. */
const plainLength = 512;
/** A title with fewer letters and digits may stand in other documents, too. */
const tellingTitle = 20;
/** A text without pages may be rendered anew (RFC 9720): then it may be so much shorter. */
const rerendered = 0.95;

/** Undefined for an RFC that the data do not have. */
export function knownText({ series, index }: BundledData, rfc: RfcNumber): KnownText | undefined {
  const entry = series.get(rfc);
  if (!entry) return undefined;
  const { sections = [], requirements = [] } = index.facts(rfc) ?? {};
  const lastLine = [...sections, ...requirements].reduce((last, { line }) => Math.max(last, line), 0);
  return { title: entry.title, lastLine };
}

/**
 * A server's page about something else is no RFC: HTML is refused whatever its media type said, and so is a text that
 * names neither the RFC's own number nor its title near its beginning. RFC 570 is refused by that: its text holds
 * nothing but a note on where to find it.
 */
export function isTextOf(rfc: RfcNumber, bytes: Uint8Array, known?: KnownText): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, headLength);
  if (/^\W{0,3}\s*<(?:!doctype|html|\?xml)/i.test(head) || head.slice(0, plainLength).includes('\0'))
    return false;
  if (!new RegExp(`(?<!\\d)0*${rfc}(?!\\d)`).test(head) && !hasTitle(head, known)) return false;
  return isWhole(buffer.toString('latin1'), head, known);
}

function hasTitle(head: string, known: KnownText | undefined): boolean {
  const letters = (text: string): string => text.toLowerCase().replace(/[^a-z\d]+/g, '');
  const title = letters(known?.title ?? '');
  return title.length >= tellingTitle && letters(head).includes(title);
}

/**
 * A server may break off and be consistent about it: the length is that of what it sent. Every text of the series ends
 * as it should by these signs; of those cut in two, one in sixty does, most of them notes of a page from the seventies.
 */
function isWhole(text: string, head: string, known: KnownText | undefined): boolean {
  const tellsStatus = /^[ \t]*status of th(?:is|e) (?:memo|document)/im.test(head);
  // Older texts end in anything.
  if (tellsStatus && !/[\s\0\x1a]$/.test(text)) return false;
  const lines = text.replace(/[\s\0\x1a\x7f]+$/, '').split('\n');
  const hasPages = lines.some((line) => footer.test(line));
  if (lines.length <= (known?.lastLine ?? 0) * (hasPages ? 1 : rerendered)) return false;
  if (hasPages && (tellsStatus || text.includes('\f')) && !footer.test(lines.at(-1)!)) return false;
  return hasPages || !tellsStatus || hasLastOfContents(lines);
}

/** Even pages of some older texts have it at the left. */
const footer = /^[\f\s]*\[ ?Page [\divxlcA-Z-]+ ?\]|\[\s*Page\s+[\divxlcA-Z-]+\s*\]\s*$/i;

/** Whether what the table of contents lists last, the authors' addresses mostly, comes after it. */
function hasLastOfContents(lines: readonly string[]): boolean {
  const start = lines.findIndex((line) => /^table of contents\s*$/i.test(line));
  if (start < 0) return true;
  // Entries are indented; the first heading is not.
  const length = lines.slice(start + 1).findIndex((line) => /^\S/.test(line));
  const end = length < 0 ? lines.length : start + 1 + length;
  const last = lines.slice(start + 1, end).findLast((line) => line.trim() !== '') ?? '';
  const title = last
    .trim()
    .replace(/(?:\s*\.){2,}\s*\d*$|\s+\d+$/, '')
    .replace(/^(?:Appendix\s+)?[A-Z\d][\d.]*\.?\s+/, '')
    .toLowerCase();
  return lines.slice(end).some((line) => line.toLowerCase().includes(title));
}
