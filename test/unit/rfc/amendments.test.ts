import { expect, it } from 'vitest';
import { readAmendments } from '../../../server/src/rfc/amendments';
import { parseRfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber } from '../../../server/src/rfc/identity';

const read = (sentence: string, header = 'Updates: 7, 9') => {
  const text = `
Frob Working Group                                              A. Writer
Request for Comments: 20002                                  January 2020
${header}


                         The Frob Relay Protocol

1.  Introduction

   Relays carry frobs.

2.  Stamps

${sentence.replace(/(.{1,66})(?:\s+|$)/g, '   $1\n')}
3.  Modification to Section 3.1 of RFC 9

   Frobs are weighed.
`;
  return readAmendments(parseRfcDocument(text, rfcNumber(20002)))
    .filter(({ section }) => section === '2')
    .map(({ rfc, amended, whole }) => `${rfc} ${amended}${whole ? ' whole' : ''}`);
};

it.each([
  ['This document updates Section 4.2 of [RFC7] by adding a stamp.', ['7 4.2']],
  ['This document replaces Section 4.2 of RFC 7.', ['7 4.2 whole']],
  ['This memo replaces [RFC9] and Sections 4 and 6.1 of [RFC7].', ['7 4 whole', '7 6.1 whole']],
  ['Section 4 of RFC 7 ("Stamps and Seals") is updated as follows: stamps are blue.', ['7 4']],
  ['Section 4 of RFC 7 is hereby replaced.', ['7 4 whole']],
  ['In Section 4 of RFC 7, the second paragraph is replaced by the following text.', ['7 4']],
  ['The following updates the text of RFC 7 Section 4, specifically the fifth item.', ['7 4']],
  ['Specific changes to Appendix B of [RFC9] have been made.', ['9 B']],
  ['This relaxes the demand in Section 4.1 of RFC 9 that frobs are wet.', ['9 4.1']],
  [
    'This document updates RFC 7 by deprecating the stamp that Section 5.2 of that document defines.',
    ['7 5.2'],
  ],
  ['Update to RFC 9, Section 3: "Seals" and what they hold.', ['9 3']],
])('reads that a section is changed: %s', (sentence, amended) => {
  expect(read(sentence)).toEqual(amended);
});

it.each([
  'This document does not change Section 4.2 of RFC 7.',
  'The stamps of Section 4 of RFC 7 are unchanged.',
  'Relays update their ledgers, see Section 4 of RFC 7.',
  'This document changes stamps according to Section 4 of RFC 7.',
  'Relays MUST follow Section 4 of RFC 7.',
  'This document updates Section 4 of RFC 8.',
])('reads no change of a section: %s', (sentence) => {
  expect(read(sentence)).toEqual([]);
});

it('reads headings, and the section in which a change is told', () => {
  const text = `
Request for Comments: 20002                                  January 2020
Updates: 9


                         The Frob Relay Protocol

1.  Modification to Section 3.1 of RFC 9

   Frobs are weighed.
`;
  expect(readAmendments(parseRfcDocument(text, rfcNumber(20002)))).toEqual([
    { section: '1', rfc: 9, amended: '3.1', whole: false },
  ]);
});

it('reads none of what updates no RFC', () => {
  expect(read('This document replaces Section 4.2 of RFC 7.', 'Obsoletes: 7')).toEqual([]);
});
