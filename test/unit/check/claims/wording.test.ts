import { describe, expect, it } from 'vitest';
import { findLevelWords } from '../../../../server/src/check/claims/levelWords';
import { rewordLevel, type Wanted } from '../../../../server/src/check/claims/wording';

const must = { level: 'MUST', keyword: 'MUST' } as const;
const mustNot = { level: 'MUST NOT', keyword: 'MUST NOT' } as const;
const should = { level: 'SHOULD', keyword: 'SHOULD' } as const;
const shouldNot = { level: 'SHOULD NOT', keyword: 'SHOULD NOT' } as const;
const may = { level: 'MAY', keyword: 'MAY' } as const;

/** The sentence at another level; undefined where there is no safe way to say it. */
function reword(sentence: string, wanted: Wanted): string | undefined {
  const found = rewordLevel(sentence, findLevelWords(sentence)[0]!, wanted);
  return found && sentence.slice(0, found.start) + found.newText + sentence.slice(found.end);
}

describe('the same at another level', () => {
  it.each<[string, Wanted, string | undefined]>([
    // Modal verbs, in the author's case.
    ['A relay must stamp frobs.', should, 'A relay should stamp frobs.'],
    ['A relay MUST stamp frobs.', should, 'A relay SHOULD stamp frobs.'],
    ['A relay must not stamp frobs.', shouldNot, 'A relay should not stamp frobs.'],
    ['A relay SHALL NOT stamp frobs.', may, 'A relay MAY stamp frobs.'],
    ['A relay may stamp frobs.', mustNot, 'A relay must not stamp frobs.'],
    ['Must relays stamp frobs, they do.', should, 'Should relays stamp frobs, they do.'],
    ['A relay has to stamp frobs.', should, 'A relay should stamp frobs.'],
    ['Relays cannot stamp frobs.', may, 'Relays may stamp frobs.'],
    ['Relays are required to stamp frobs.', should, 'Relays should stamp frobs.'],
    ['A relay is REQUIRED to stamp frobs.', may, 'A relay MAY stamp frobs.'],
    ['A relay is not allowed to stamp frobs.', shouldNot, 'A relay should not stamp frobs.'],
    // Marks, with their grade.
    ['Stamping is a MUST for relays.', should, 'Stamping is a SHOULD for relays.'],
    [
      'Stamping is a SHOULD+ for relays.',
      { level: 'MUST', keyword: 'MUST-' },
      'Stamping is a MUST- for relays.',
    ],
    ['The table lists it as MUST-.', { level: 'MAY', keyword: 'OPTIONAL' }, 'The table lists it as MAY.'],
    // Adjectives.
    ['Stamping is mandatory for relays.', should, 'Stamping is recommended for relays.'],
    ['Stamping is OPTIONAL.', should, 'Stamping is RECOMMENDED.'],
    ['Stamping is required by the standard.', may, 'Stamping is permitted by the standard.'],
    ['Stamping is mandatory to implement.', may, 'Stamping is optional to implement.'],
    ['Stamping is mandatory to implement.', should, undefined],
    ['FRP makes stamps mandatory.', mustNot, 'FRP makes stamps forbidden.'],
    ['Stamps are optional.', { level: 'SHOULD NOT', keyword: 'deprecated' }, 'Stamps are deprecated.'],
    ['A stamp is an optional field.', should, 'A stamp is a recommended field.'],
    ['A stamp is a mandatory field.', may, 'A stamp is an optional field.'],
    ['GLEAM is the RECOMMENDED stamp.', may, 'GLEAM is the OPTIONAL stamp.'],
    // Verbs.
    ['FRP requires relays to stamp frobs.', should, 'FRP advises relays to stamp frobs.'],
    ['FRP requires that relays stamp frobs.', should, 'FRP recommends that relays stamp frobs.'],
    ['FRP mandates stamps.', mustNot, 'FRP forbids stamps.'],
    ['The documents require stamps.', should, 'The documents recommend stamps.'],
    ['FRP requires relays to stamp frobs.', shouldNot, undefined],
    ['FRP requires that relays stamp frobs.', may, undefined],
    // What has no safe counterpart.
    ['It is the must-implement stamp.', may, undefined],
    ['Stamps are a must.', may, undefined],
    ['FRP has mandatory stamps, so we have.', should, undefined],
    ['Stamping is MANDATORY.', mustNot, undefined],
    ['Relays must stamp frobs.', must, undefined],
    ['Relays may stamp frobs.', { level: 'SHOULD NOT', keyword: 'deprecated' }, undefined],
  ])('%s (%o)', (sentence, wanted, expected) => {
    expect(reword(sentence, wanted)).toBe(expected);
  });
});
