import { describe, expect, it } from 'vitest';
import { findLevelWords } from '../../../../server/src/check/claims/levelWords';

/** Own sentences with the levels they state, in order. */
const sentences: readonly (readonly [string, readonly string[]])[] = [
  ['Relays must keep the token.', ['MUST']],
  ['Relays must not keep the token.', ['MUST NOT']],
  ['Relays must therefore never keep it.', ['MUST NOT']],
  ['A relay has to keep the token.', ['MUST']],
  ['The token is required by relays.', ['MUST']],
  ['The token is not required.', ['MAY']],
  ['The token is no longer mandatory.', ['MAY']],
  ['There is no requirement to keep it.', ['MAY']],
  ['You need not keep the token.', ['MAY']],
  ['Frob is the mandatory-to-implement cipher.', ['MUST']],
  ['The standard obliges relays to keep it.', ['MUST']],
  ['Frob is MANDATORY in relays.', ['MUST']],
  ['Long frames cannot be sent.', ['MUST NOT']],
  ['A frame may not exceed 12 bytes.', ['MUST NOT']],
  ['Empty frames are forbidden.', ['MUST NOT']],
  ['Empty frames are not allowed.', ['MUST NOT']],
  ['Empty frames are discouraged.', ['SHOULD NOT']],
  ['Frob is deprecated.', ['SHOULD NOT']],
  ['Frob is NOT RECOMMENDED.', ['SHOULD NOT']],
  ['Relays should drop it.', ['SHOULD']],
  ['The recommended cipher is frob.', ['SHOULD']],
  ['Relays should require a token.', ['SHOULD']],
  ['Frob is OPTIONAL.', ['MAY']],
  ['Relays may drop it.', ['MAY']],
  ['Relays can drop it.', ['MAY']],
  ['The frame may only be sent once.', ['MUST']],
  ['Frob is listed as MUST-.', ['MUST']],
  ['Frob is a MUST NOT now.', ['MUST NOT']],
  ['Frob is mandatory in A, whereas it is optional in B.', ['MUST', 'MAY']],
  ['The release is on 3 May and in May 2020.', []],
  ['The test must_fail and --shall-retry are green.', []],
];

describe('level words', () => {
  it.each(sentences)('%s', (sentence, levels) => {
    expect(findLevelWords(sentence).map(({ level }) => level)).toEqual(levels);
  });

  it('tells the past from what holds', () => {
    const past = (sentence: string) => findLevelWords(sentence).map((words) => words.past);
    expect(past('RFC 1 required a token.')).toEqual([true]);
    expect(past('A token was required.')).toEqual([true]);
    expect(past('A token is required.')).toEqual([false]);
  });

  it('reads grades and capitals', () => {
    expect(findLevelWords('It is a MUST- today.')).toMatchObject([{ grade: '-', capitals: true }]);
    expect(findLevelWords('It is a SHOULD+ today.')).toMatchObject([{ grade: '+' }]);
    expect(findLevelWords('It must do.')).toMatchObject([{ capitals: false, grade: '' }]);
  });
});
