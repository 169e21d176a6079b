import { describe, expect, it } from 'vitest';
import { mayStateLevel, mayStatePlainly } from '../../../../server/src/check/claims/levelRules';
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
  // What must not be missing, and what is left to somebody.
  ['A relay without a token violates the specification.', ['MUST']],
  ['A relay that lacks a token is not compliant.', ['MUST']],
  ['Leaving out the token does not violate the specification.', ['MAY']],
  ['Sending the frame twice violates the specification.', ['MUST NOT']],
  ['Relays do not need the token.', ['MAY']],
  ['A relay can do without the token.', ['MAY']],
  ['The token is up to the sending relay node.', ['MAY']],
  ['The text leaves the colour to the issuer.', ['MAY']],
  ['The token is voluntary.', ['MAY']],
  ['The token is merely an option.', ['MAY']],
  // Bans in other words.
  ['The token must have no colour.', ['MUST NOT']],
  ['The token must have no more than two colours.', ['MUST']],
  ['A relay should keep no token.', ['SHOULD NOT']],
  ['A frame without token is not an option.', ['MUST NOT']],
  ['Relays are obliged not to keep it.', ['MUST NOT']],
  ['The text requires relays to not keep it.', ['MUST NOT']],
  ['The text says that relays should not require a token.', ['SHOULD NOT']],
  ['The text does not permit empty frames.', ['MUST NOT']],
  ['Relays are advised not to keep it.', ['SHOULD NOT']],
  ['The text calls it prudent for a relay not to keep it.', ['SHOULD NOT']],
  ['Keeping it is a bad idea.', ['SHOULD NOT']],
  // Words that only seem to say so.
  ['The token may not be the same as before.', ['MAY']],
  ['The frame may be dropped unless it is the only one.', ['MAY']],
  ['No colour is known but the token may be kept.', ['MAY']],
  ['Relays had better keep it.', ['SHOULD']],
  // Demands in other words.
  ['The token is not optional.', ['MUST']],
  ['Relays have no choice but to keep it.', ['MUST']],
  ['The text stipulates a token.', ['MUST']],
  ['Every conforming relay ships with a token store.', ['MUST']],
  ['Frob is the MTI cipher.', ['MUST']],
  ['A token may be kept by relays only.', ['MUST']],
  ['A frame may be sent at most once.', ['MUST']],
  // Bans in other words.
  ['Empty frames are a protocol violation.', ['MUST NOT']],
  ['The relay has to refrain from it.', ['MUST NOT']],
  ['Relays must refrain from it.', ['MUST NOT']],
  ['Relays may under no circumstances keep it.', ['MUST NOT']],
  ['No relay may keep it.', ['MUST NOT']],
  ['None of the relays must keep it.', ['MUST NOT']],
  ['No empty frames are allowed.', ['MUST NOT']],
  ['Relays mustn\u2019t keep it.', ['MUST NOT']],
  ['It is not legal to keep it.', ['MUST NOT']],
  // Advice and release in other words.
  ['Empty frames are better avoided.', ['SHOULD NOT']],
  ['Relays had better keep it.', ['SHOULD']],
  ['Neither form is required.', ['MAY']],
  ['No token is required.', ['MAY']],
  ['Keeping it is left to the implementer.', ['MAY']],
  ['Keeping it is perfectly legal.', ['MAY']],
  ['The frame is obsolete.', ['SHOULD NOT']],
  // The modal governs the verb.
  ['Keeping it has to be allowed.', ['MUST']],
  ['Keeping it should be optional.', ['SHOULD']],
  // Other meanings of the same words.
  ['The team removes obsolete frames.', []],
  ['The legal notice and the fine print.', []],
  // What it does not go so far as to say.
  ['RFC 1 discourages frobs without prohibiting them.', ['SHOULD NOT']],
  ['RFC 1 recommends frobs without strictly requiring them.', ['SHOULD']],
  ['Video on demand is loaded at once, and again when demand drops.', []],
  ['The new media type will require review.', []],
  ['The key is bound to the session.', []],
  ['The release is on 3 May and in May 2020.', []],
  ['The test must_fail and --shall-retry are green.', []],
];

describe('level words', () => {
  it.each(sentences)('%s', (sentence, levels) => {
    expect(findLevelWords(sentence).map(({ level }) => level)).toEqual(levels);
  });

  it.each(sentences.filter(([, levels]) => levels.length > 0))('are looked for in: %s', (sentence) => {
    expect(mayStateLevel(sentence)).toBe(true);
    const isPlain = findLevelWords(sentence).some(({ everyday }) => !everyday);
    expect(mayStatePlainly(sentence) || !isPlain).toBe(true);
  });

  it('are not looked for without a citation where all is said in everyday words', () => {
    for (const sentence of ['Relays can drop it.', 'The name is valid.', 'It is fine per our needs.']) {
      expect(mayStateLevel(sentence)).toBe(true);
      expect(mayStatePlainly(sentence)).toBe(false);
    }
    expect(mayStatePlainly('Nothing can drop it.')).toBe(true);
  });

  it('tells the past from what holds', () => {
    const past = (sentence: string) => findLevelWords(sentence).map((words) => words.past);
    expect(past('RFC 1 required a token.')).toEqual([true]);
    expect(past('A token was required.')).toEqual([true]);
    expect(past('The scheme allowed a relay to keep it.')).toEqual([true]);
    expect(past('All tokens required by relays must fit.')).toEqual([false, false]);
    expect(past('A token is required.')).toEqual([false]);
  });

  it('reads grades and capitals', () => {
    expect(findLevelWords('It is a MUST- today.')).toMatchObject([{ grade: '-', capitals: true }]);
    expect(findLevelWords('It is a SHOULD+ today.')).toMatchObject([{ grade: '+' }]);
    expect(findLevelWords('It must do.')).toMatchObject([{ capitals: false, grade: '' }]);
  });
});
