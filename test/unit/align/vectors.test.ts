/** Passages as vectors: the terms of each ascending, each once, and weighed by how few passages have them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { parseRfcDocument } from '../../../server/src/rfc/document';
import { sourceOfDocument } from '../../../server/src/align/source';
import { vectorise } from '../../../server/src/align/vectors';

const word = fc.constantFrom(
  'door',
  'doors',
  'key-ring',
  'LOCK_2',
  'opens',
  'RFC',
  '9999',
  'Section',
  '4',
  'of',
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 12 })
  .map((words) => `The ${words.join(' ')} waits.`);
const text = fc
  .array(sentence, { minLength: 1, maxLength: 8 })
  .map((lines) => `1.  Doors\n\n${lines.map((line) => `   ${line}\n\n   A door MUST open.\n`).join('\n')}`);

const sourceOf = (body: string, rfc: number) => sourceOfDocument(parseRfcDocument(body, rfcNumber(rfc)));

test('the terms of each vector ascend, below the number of terms, and weigh what the total says', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { passages, titles, terms } = vectorise([sourceOf(one, 1), sourceOf(other, 2)], (rfc) => rfc);
      for (const { ids, weights, total } of [...passages, ...titles.flat()]) {
        for (let at = 0; at < ids.length; at++) {
          expect(ids[at]).toBeLessThan(terms);
          if (at > 0) expect(ids[at]).toBeGreaterThan(ids[at - 1]!);
          expect(weights[at]).toBeGreaterThan(0);
        }
        expect(total).toBe(weights.reduce((sum, weight) => sum + weight, 0));
      }
    }),
    { numRuns: 40 },
  );
});

test('a term that few passages have weighs more than one that all have', () => {
  const body = '1.  Doors\n\n   The gate waits.\n\n   The gate opens.\n\n   The gate has a latch.\n';
  const { passages } = vectorise([sourceOf(body, 1)], (rfc) => rfc);
  const [, , last] = passages;
  const shared = last!.ids.findIndex((id) => passages.every(({ ids }) => ids.includes(id)));
  expect(shared).toBeGreaterThanOrEqual(0);
  expect(Math.max(...last!.weights)).toBeGreaterThan(last!.weights[shared]!);
});
