import { expect, test } from 'vitest';
import { formOf } from '../../../server/src/align/wordForms';

test.each([
  ['RFC4301', { rfc: 4301, points: false, isName: true, parts: ['rfc4301'] }],
  ['rfc-2401', { rfc: 2401 }],
  ['RFCs', { isRfc: true, points: true, rfc: 0 }],
  ['2401', { number: 2401, mayNumber: true, variants: [] }],
  ['Section', { points: true, isNumbered: true, mayNumber: false }],
  ['Table', { points: false, isNumbered: true }],
  ['A.1', { mayNumber: true }],
  ['max-age', { parts: ['max', 'age'], joined: ['maxage'], isName: false, variants: [] }],
  ['hmac-sha1', { parts: ['hmac', 'sha1'], variants: [1], isName: true }],
  ['1.2', { parts: ['1.2'], joined: [], variants: [0] }],
  ['sender’s', { parts: ['sender'], joined: [] }],
  ['Ölung', { parts: ['ölung'], isName: false }],
  ['dÉ', { isName: true }],
  ['Header', { isName: false, parts: ['header'] }],
])('%s', (word, expected) => {
  expect(formOf(word)).toMatchObject(expected);
});
