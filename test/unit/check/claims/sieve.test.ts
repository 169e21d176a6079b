import { expect, test } from 'vitest';
import { mayHoldClaim } from '../../../../server/src/check/claims/sieve';
import { blockOf } from '../../../../server/src/markdown/blockCut';

test.each([
  ['Relays must keep the token.', true, true],
  ['Relays **m**ust keep it.', true, true],
  ['Relays m<b>us</b>t keep it.', true, true],
  ['Relays must\\_not keep it.', true, true],
  ['It *has\n> to* be kept.', true, true],
  ['The limit is 12 bytes.', true, false],
  ['Relays can drop it.', true, false],
  ['It is not true, but they let the options be.', true, false],
  ['It only thought of the phases of that question.', true, false],
  ['No relay can drop it.', true, true],
  ['Relays don\u2019t [need](https://example.org/a(b)) it.', true, true],
  ['It is [not][label] an [option](https://example.org/).', true, true],
  ['It is not[^1] an option.', true, true],
  ['`token: Optional[str]`', true, true],
  ['Type `-->` or `x<y, or it may fail`, z>2.', true, true],
  ['By that option relays need&nbsp;not keep it.', true, true],
  ['`snake_case_name` is a **bold** name.', false, false],
  ['| a | b |\n|---|---|\n| 1 | 2 |', false, false],
])('%j: where an RFC is cited %s, elsewhere %s', (source, cited, uncited) => {
  expect([mayHoldClaim(blockOf(source), true), mayHoldClaim(blockOf(source), false)]).toEqual([
    cited,
    uncited,
  ]);
});
