/** Whether what a server sent is the text of the RFC that was asked for, whole, as far as a text can show it. */
import type { RfcNumber } from '../../rfc/identity';

/** An RFC says its own number within so many bytes. */
const headLength = 8192;
/** A binary file has a NUL within so many bytes; a few texts of the seventies have some further down. */
const plainLength = 512;

/**
 * A server's page about something else is no RFC: HTML is refused whatever its media type said, and so is a text that
 * does not name the RFC's own number near its beginning, and one that stops within a line. The last is asked of texts
 * that tell their status, as all do since the eighties: older ones end in anything.
 */
export function isTextOf(rfc: RfcNumber, bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const head = buffer.toString('latin1', 0, headLength);
  if (/^\W{0,3}\s*<(?:!doctype|html|\?xml)/i.test(head) || head.slice(0, plainLength).includes('\0'))
    return false;
  if (!new RegExp(`(?<!\\d)0*${rfc}(?!\\d)`).test(head)) return false;
  const tellsStatus = /^[ \t]*status of th(?:is|e) (?:memo|document)/im.test(head);
  return !tellsStatus || /[\s\0\x1a]$/.test(buffer.toString('latin1', buffer.length - 1));
}
