import { expect, it } from 'vitest';
import { citedOlder } from '../../../server/src/rfc/citedRfcs';
import { rfcNumber } from '../../../server/src/rfc/identity';

it('finds the older RFCs that a text names, in any spelling', () => {
  const text =
    'RFC-20003, [RFC20001], RFC 20001 and RFC\n   20002, RFC 020004; not RFC 20009, XRFC, RFC 20005 itself.';
  expect(citedOlder(text, rfcNumber(20005))).toEqual([20001, 20003, 20004]);
});
