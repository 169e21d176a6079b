import fc from 'fast-check';
import { expect, it } from 'vitest';
import { citedOlder } from '../../../server/src/rfc/citedRfcs';
import { rfcNumber } from '../../../server/src/rfc/identity';

it('finds the older RFCs that a text names, in any spelling', () => {
  const text =
    'RFC-20003, [RFC20001], RFC 20001 and RFC\n   20002, RFC 020004; not RFC 20009, XRFC, RFC 20005 itself.';
  expect(citedOlder(text, rfcNumber(20005))).toEqual([20001, 20003, 20004]);
});

it('reads a number as far as a word goes, behind at most two hyphens or white space', () => {
  const part = fc.constantFrom(
    'RFC',
    'RF',
    ' ',
    '-',
    '\n',
    '\u00a0',
    '0',
    '7',
    '20',
    '_',
    'a',
    '.',
    '1234567',
  );
  const mention = /RFC[-\s]{0,2}0*([1-9]\d{0,6})\b/g;
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const numbers = [...text.matchAll(mention)].map(([, digits]) => Number(digits));
      const older = [...new Set(numbers)].filter((number) => number < 5000).sort((a, b) => a - b);
      expect(citedOlder(text, rfcNumber(5000))).toEqual(older);
    }),
    { numRuns: 2000 },
  );
});
