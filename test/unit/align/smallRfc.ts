import { parseRfcDocument, type RfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber, type RfcNumber } from '../../../server/src/rfc/identity';

/** A small RFC in invented words. @param sections headings with their texts */
export function smallRfc(number: number, sections: Readonly<Record<string, string>>): RfcDocument {
  const body = Object.entries(sections)
    .map(([heading, text]) => `${heading}\n\n${text.replace(/^(?=.)/gm, '   ')}\n`)
    .join('\n');
  const intro =
    '1.  Terms\n\n   The key words "MUST", "MUST NOT", "SHOULD", "SHOULD NOT" and "MAY" are to be\n   interpreted as described in RFC 2119.\n';
  return parseRfcDocument(`Request for Comments: ${number}\n\n${intro}\n${body}`, rfcNumber(number));
}

/** What two documents are aligned as, where one takes the place of the other. */
export const obsoleting = { relation: 'obsoletes', lineOf: (rfc: RfcNumber) => rfc } as const;

/** The same, where one changes parts of the other. */
export const updating = { ...obsoleting, relation: 'updates' } as const;

/** Two sections with two statements each, of four levels. */
export const gardens = smallRfc(1, {
  '2.  Watering':
    'A gardener MUST water the orchids each morning.\nA gardener SHOULD NOT water cacti in winter.',
  '3.  Tools': 'Rusty spades MUST be oiled before the shed is locked.\nThe wheelbarrow MAY be painted green.',
});
