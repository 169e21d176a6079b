import { describe, expect, it } from 'vitest';
import { align } from '../../../server/src/align/align';
import { sourceOfDocument, sourceOfFacts } from '../../../server/src/align/source';
import { parseRfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber, type RfcNumber } from '../../../server/src/rfc/identity';

const options = { relation: 'obsoletes', lineOf: (rfc: RfcNumber) => rfc } as const;

/** A small RFC in invented words. */
function rfc(number: number, sections: Readonly<Record<string, string>>) {
  const body = Object.entries(sections)
    .map(([heading, text]) => `${heading}\n\n${text.replace(/^/gm, '   ')}\n`)
    .join('\n');
  const intro =
    '1.  Terms\n\n   The key words "MUST", "MUST NOT", "SHOULD", "SHOULD NOT" and "MAY" are to be\n   interpreted as described in RFC 2119.\n';
  return parseRfcDocument(`Request for Comments: ${number}\n\n${intro}\n${body}`, rfcNumber(number));
}

const gardens = rfc(1, {
  '2.  Watering':
    'A gardener MUST water the orchids each morning.\nA gardener SHOULD NOT water cacti in winter.',
  '3.  Tools': 'Rusty spades MUST be oiled before the shed is locked.\nThe wheelbarrow MAY be painted green.',
});

describe('align', () => {
  it.each([
    ['from texts', sourceOfDocument(gardens)],
    ['from facts', sourceOfFacts(gardens)],
  ])('is the identity on a document and itself, %s', (_, source) => {
    const rows = align([source], [source], options).requirements;
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      expect(row.change).toBe('unchanged');
      expect(row.new?.requirement).toBe(row.old?.requirement);
    }
  });

  it('follows requirements into renumbered sections and names what changed', () => {
    const later = rfc(2, {
      '2.  Pests': 'Snails MUST be carried to the meadow.',
      '3.  Tools':
        'Rusty spades SHOULD be oiled before the shed is locked.\nThe wheelbarrow MAY be painted green.',
      '4.  Watering':
        'A gardener SHOULD water the orchids each morning.\nA gardener MUST NOT water cacti in winter.',
    });
    const rows = align([sourceOfDocument(gardens)], [sourceOfDocument(later)], options).requirements;
    expect(
      rows
        .map(({ old, new: next, change }) => [old?.requirement.section, next?.requirement.section, change])
        .sort(),
    ).toEqual(
      [
        ['2', '4', 'weakened'],
        ['2', '4', 'strengthened'],
        ['3', '3', 'weakened'],
        ['3', '3', 'unchanged'],
        [undefined, '2', 'added'],
      ].sort(),
    );
  });
});
