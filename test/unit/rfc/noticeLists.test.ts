import { expect, it } from 'vitest';
import { parseRfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { readNotices } from '../../../server/src/rfc/notices';

/** What an RFC with this section says that is given up. */
function noticesOf(body: string, title = 'Registry'): readonly string[] {
  const text = `Frob Working Group                                              A. Writer
Request for Comments: 20002                                  January 2020
Obsoletes: 20001


                         The Frob Relay Protocol

1.  Introduction

   Relays carry frobs.

2.  ${title}

${body.replace(/^(?=.)/gm, '   ')}

3.  Security Considerations

   Frobs are safe.
`;
  const document = parseRfcDocument(text, rfcNumber(20002));
  return readNotices(document).map(({ section, words }) => `${section}: ${words.join(' ')}`);
}

const lists: readonly (readonly [name: string, body: string, notices: readonly string[]])[] = [
  [
    'bullets, with what their names stand for last',
    `This document formally deprecates the following frob message Types and
requests that they be marked as such in the registry:

o  Tide Mask Query (Type 17)

o  Tide Mask Reply (Type 18)

Other types stay.`,
    [
      '2: deprecates Tide Mask Query message frob Types Type 17',
      '2: deprecates Tide Mask Reply message frob Types Type 18',
    ],
  ],
  [
    'lines',
    `The following commands are declared obsolete by this document and SHOULD
NOT be sent:

   whistle
   hum`,
    ['2: obsolete whistle commands', '2: obsolete hum commands'],
  ],
  [
    'terms with what is said of them',
    `The following mechanisms have been removed:

Late stamps.  This mechanism was underspecified and presented a
   burden.

Hints sent by a relay.  They were not implemented, and nobody
   asked for them.

Early stamps are kept.`,
    ['2: removed Late stamps mechanisms', '2: removed Hints sent relay mechanisms'],
  ],
  [
    'what took the place of things left out',
    `This document obsoletes the following seals:

o  BLIP-3, replaced by BLIP-9

o  WISP-7; it was never used

o  Of the others: none`,
    ['2: obsoletes BLIP-3 seals', '2: obsoletes WISP-7 seals'],
  ],
];

it.each(lists)('reads each item of a list: %s', (_, body, notices) => {
  expect(noticesOf(body)).toEqual(notices);
});

const others: readonly (readonly [name: string, body: string])[] = [
  [
    'what was changed in other ways',
    `The following changes were made since relays have been deprecated:

o  Late stamps

o  Early stamps`,
  ],
  [
    'what was added as well',
    `The following stamps have been removed or added:

o  Late stamps

o  Early stamps`,
  ],
  [
    'text',
    `This document removes the following sentence from Section 2:

o  Relays MUST wait for the next tide`,
  ],
  [
    'what a relay does',
    `When it forwards a frob, a relay removes the following headers:

o  Frob-Stamp

o  Frob-Seal`,
  ],
  [
    'what was not given up',
    `This document does not deprecate the following seals, not deprecates the following seals:

o  BLIP-3`,
  ],
  [
    'a table',
    `This document deprecates the following seals:

   Number   Seal      Reference   Note
   3        BLIP-3    none        old
   7        WISP-7    none        older`,
  ],
];

it.each(others)('reads no items of %s', (_, body) => {
  expect(
    noticesOf(body).filter((one) => /stamps|seal|BLIP|tide|Frob-/i.test(one) && !/following/.test(one)),
  ).toEqual([]);
});
