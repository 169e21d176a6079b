import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRfcDocument } from '../../../server/src/rfc/document';
import { plainTextOf } from '../../../server/src/rfc/plainText';

const page = [
  'Network Frobbing Group                                        A. Frob',
  'Request for Comments: 99999                                 June 1999',
  '',
  'Table of Contents',
  '',
  '   1. Frobbing ........................................ 2',
  '   1.1. Zorbs 1.2 . . . . . . . . . . . . . . . . . . . . . . .  17',
  '   1.2. From RFC 7525',
  '',
  '1.  Frobbing',
  '',
  '   A frob that has been on its way through the network for a whole day',
  '   and then has come upon a zorb that it had not seen there before MUST',
  '',
  'Frob                        Standards Track                    [Page 1]',
  '\f',
  'RFC 99999                       Frobbing                       June 1999',
  '',
  '   rest, as it is inter-',
  '   changeable with any other frob that one may find in this network.',
  '',
  '1.1  Zorbs',
  '',
  '   o  A zorb is interchangeable with',
  '      another.',
  '',
  '   *  It hums.',
  '',
  '      frob = 1*zorb',
  '      zorb = "z" / "o" ; { hums }',
  '',
].join('\n');

describe('the plain text of an RFC', () => {
  const plain = plainTextOf(parseRfcDocument(page));

  test('has neither furniture nor page numbers, and each paragraph and item in one line', () => {
    expect(plain.text.split('\n')).toEqual([
      'Network Frobbing Group                                        A. Frob',
      'Request for Comments: 99999                                 June 1999',
      '',
      'Table of Contents',
      '  1. Frobbing',
      '  1.1. Zorbs 1.2',
      '  1.2. From RFC 7525',
      '',
      '1. Frobbing',
      '',
      'A frob that has been on its way through the network for a whole day and then has come upon a zorb that it had not seen there before MUST rest, as it is interchangeable with any other frob that one may find in this network.',
      '',
      '1.1. Zorbs',
      '',
      '- A zorb is interchangeable with another.',
      '',
      '- It hums.',
      '',
      '      frob = 1*zorb',
      '      zorb = "z" / "o" ; { hums }',
      '',
      '',
    ]);
  });

  test('knows where each published line went', () => {
    const lines = plain.text.split('\n');
    const at = (text: string): string | undefined =>
      lines[plain.lineOf(page.split('\n').findIndex((line) => line.includes(text)))];
    expect(at('1.1  Zorbs')).toBe('1.1. Zorbs');
    expect(at('changeable with any')).toMatch(/^A frob that/);
    expect(at('It hums')).toBe('- It hums.');
  });

  test('keeps every letter of any text', () => {
    const line = fc.constantFrom('frob zorb', '   frob', '', '1. Frobs', '   o  item', '| a | b |', 'Zorb.');
    const letters = (text: string): string => text.replace(/[^a-z]/gi, '').toLowerCase();
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n');
        const found = letters(plainTextOf(parseRfcDocument(text)).text);
        // The mark of a list is a letter in print, and a hyphen here.
        expect(found.replaceAll('o', '')).toBe(letters(text).replaceAll('o', ''));
      }),
    );
  });
});
