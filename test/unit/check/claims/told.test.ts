import { describe, expect, it } from 'vitest';
import { toldOf } from '../../../../server/src/check/claims/told';
import type { RfcFacts } from '../../../../server/src/rfc/facts';
import { parseRfcDocument } from '../../../../server/src/rfc/document';
import { rfcNumber } from '../../../../server/src/rfc/identity';

const told = (sentence: string): number => {
  const facts: RfcFacts = parseRfcDocument(`1.  Relays\n\n   ${sentence}\n`, rfcNumber(20002));
  return toldOf(facts, facts.requirements).size;
};

describe('what is only told of another version', () => {
  it.each([
    'Section 2 of [RFC20001] states that a relay MUST sort its frobs.',
    'The text in RFC 20001 is as follows: a relay MUST sort its frobs.',
    'In the previous version of this document a relay MUST sort its frobs.',
    'RFC 20001 [RFC20001] specifies that it is REQUIRED to sort frobs.',
    'This removes the line of RFC 20001, "a relay MUST sort frobs", and replaces it.',
  ])('%s', (sentence) => expect(told(sentence)).toBe(1));

  it('both, where a document says what it changes', () => {
    const both =
      'RFC 20001 says that a relay MUST sort its frobs; this document says that it MAY sort frobs.';
    expect(told(both)).toBe(1);
  });

  it.each([
    'A relay MUST sort its frobs as RFC 20001 describes.',
    'The following text updates RFC 20001: a relay MUST sort its frobs.',
    'A relay MUST drop the frobs of earlier relays.',
  ])('not: %s', (sentence) => expect(told(sentence)).toBe(0));
});
