import { parseRfcDocument, type RfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber } from '../../../server/src/rfc/identity';

/** A small RFC in invented words. @param sections headings with their texts */
export function smallRfc(number: number, sections: Readonly<Record<string, string>>): RfcDocument {
  const body = Object.entries(sections)
    .map(([heading, text]) => `${heading}\n\n${text.replace(/^(?=.)/gm, '   ')}\n`)
    .join('\n');
  const intro =
    '1.  Terms\n\n   The key words "MUST", "MUST NOT", "SHOULD", "SHOULD NOT" and "MAY" are to be\n   interpreted as described in RFC 2119.\n';
  return parseRfcDocument(`Request for Comments: ${number}\n\n${intro}\n${body}`, rfcNumber(number));
}
