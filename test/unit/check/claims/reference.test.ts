import { describe, expect, it } from 'vitest';
import { mannerOf } from '../../../../server/src/check/claims/agreement';
import { endsWithDemonstrative, referenceOf } from '../../../../server/src/check/claims/reference';

/** Stands for a citation that has been blanked. */
const rfc = '\u25a1'.repeat(9);

describe('what a clause leaves to the words around it', () => {
  it.each([
    [' as FRP requires', 'whole'],
    [` the time that ${rfc} recommends`, 'whole'],
    [` a pace which ${rfc} prescribes for relays`, 'whole'],
    [' which every relay must open', 'last'],
    [' it is mandatory', 'subject'],
    [' the two should be equal', 'subject'],
    [' relays must open it', 'object'],
    [' since stamping them is optional', 'object'],
  ])('%s: %s', (clause, reference) => {
    expect(referenceOf(clause)).toBe(reference);
  });

  it.each([
    ' it is forbidden to open the box',
    ' the relay must open the box',
    ' stamping frobs is optional',
  ])('nothing: %s', (clause) => {
    expect(referenceOf(clause)).toBeUndefined();
  });
});

describe('a verb that turns a demand into a ban', () => {
  it.each(['must be ignored', 'must close the gate', 'must be closed', 'has to be off'])('%s', (text) => {
    expect(mannerOf(text).inverted).toBe(true);
  });

  it.each(['may offer an anchor', 'must find the closest relay', 'must print the offset'])(
    'no: %s',
    (text) => {
      expect(mannerOf(text).inverted).toBe(false);
    },
  );
});

it('knows a clause that ends with something spoken of before', () => {
  expect(endsWithDemonstrative(' forbids a relay from sending this setting.')).toBe(true);
  expect(endsWithDemonstrative(' forbids a relay from sending this setting in a frob.')).toBe(false);
  expect(endsWithDemonstrative(' forbids a relay from sending settings.')).toBe(false);
});
