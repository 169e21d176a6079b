import { expect, it } from 'vitest';
import { parseRfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { readNotices } from '../../../server/src/rfc/notices';

const text = (header: string) => `
Frob Working Group                                              A. Writer
Request for Comments: 20002                                  January 2020
${header}


                         The Frob Relay Protocol

1.  Introduction

   Relays carry frobs.  The frob is removed from the queue once it
   was carried.  The demand for a second stamp is no longer required.

2.  Changes since the First Version

   The rule that relays sort their frobs by weight was dropped.  Several
   typographical slips were removed.  The longest queue was changed
   from 40 to 90 frobs.  Queues may change from day to day.
`;

it('reads the sentences that say what no longer holds', () => {
  const document = parseRfcDocument(text('Obsoletes: 20001'), rfcNumber(20002));
  expect(readNotices(document).map(({ section, words }) => [section, words.join(' ')])).toEqual([
    ['1', 'demand second stamp no longer'],
    ['2', 'rule relays sort frobs weight dropped'],
    ['2', 'longest queue changed 40 90 frobs'],
  ]);
});

it('reads none where nothing is obsoleted or updated', () => {
  expect(readNotices(parseRfcDocument(text('Category: Informational'), rfcNumber(20002)))).toEqual([]);
});

it('reads what an update is for as what it says of the RFCs that it updates', () => {
  const purposes = [
    'This document updates RFC 7 and RFC 9 to allow striped frobs.',
    'It modifies Section 4.2 of [RFC7] by explicitly forbidding wet stamps.',
    'RFC 9 is hereby updated to require a second ledger.',
    'It amends RFC 7 to relax the weighing of frobs.',
    'Relays are updated to allow tea.',
    'It updates RFC 7 to say so.',
  ];
  const document = parseRfcDocument(
    text('Updates: 7, 9').replace(
      /1\. {2}Introduction[^]*/,
      `1.  Introduction\n\n   ${purposes.join('\n   ')}\n`,
    ),
    rfcNumber(20002),
  );
  expect(readNotices(document).map(({ words }) => words.join(' '))).toEqual([
    'now allowed striped frobs RFC 7 RFC 9',
    'now forbidden wet stamps Section 4.2 RFC7',
    'now demanded second ledger RFC 9',
    'relaxed weighing frobs RFC 7',
  ]);
});

it('reads what a list of changes says of what is now demanded, allowed or forbidden', () => {
  const changes = [
    'o  Prohibited trailing dots on every stamp.',
    'o  The second ledger is now mandatory for relays.',
    '3. Allowed striped frobs within queues.',
    'o  The weighing of parcels is now optional.',
    'o  Relays that allowed striped frobs were painted.',
    'o  Required by law, it was painted.',
  ];
  const body = (title: string): string => `1.  ${title}\n\n   ${changes.join('\n\n   ')}\n`;
  const noticesUnder = (title: string, header: string): readonly string[] =>
    readNotices(
      parseRfcDocument(text(header).replace(/1\. {2}Introduction[^]*/, body(title)), rfcNumber(20002)),
    ).map(({ words }) => words.join(' '));
  expect(noticesUnder('Changes since the First Version', 'Obsoletes: 20001')).toEqual([
    'now forbidden trailing dots every stamp',
    'now demanded second ledger relays',
    'now allowed striped frobs queues',
    'now voluntary weighing parcels',
  ]);
  expect(noticesUnder('Introduction', 'Obsoletes: 20001')).toEqual([]);
  expect(noticesUnder('Changes since the First Version', 'Updates: 20001')).toEqual([]);
});

const rules = (...sentences: readonly string[]): readonly string[] => {
  const document = parseRfcDocument(
    text('Obsoletes: 7\nUpdates: 9, 12,   A. Writer\n         15').replace(
      /1\. {2}Introduction[^]*/,
      `1.  Introduction\n\n${sentences.map((one) => `   ${one}\n`).join('\n')}`,
    ),
    rfcNumber(20002),
  );
  return readNotices(document).map(({ words }) => words.join(' '));
};

it.each([
  // What an older RFC did.
  ['RFC 7 required relays to weigh wet frobs.', 'formerly demanded relays weigh wet frobs RFC 7'],
  [
    'Section 4.2 of [RFC9] instructed relays to ring the bell.',
    'formerly demanded relays ring bell Section 4.2 RFC9',
  ],
  [
    'RFC 12 [RFC12] recommended that wet frobs not be weighed.',
    'formerly forbidden wet frobs not weighed RFC 12 RFC12',
  ],
  ['RFC 15 originally allowed two stamps on a frob.', 'formerly allowed two stamps frob RFC 15'],
  ['RFC 7 did not require a stamp on wet frobs.', 'formerly voluntary stamp wet frobs RFC 7'],
  ['RFC 7 did not allow wet frobs in a queue.', 'formerly forbidden wet frobs queue RFC 7'],
  ['RFC 9 stated that a relay SHOULD ring the bell.', 'formerly advised relay ring bell RFC 9'],
  // What was done to something.
  ['A second stamp was mandatory in RFC 7.', 'formerly demanded second stamp RFC 7'],
  ['In RFC 9, wet frobs were forbidden in queues.', 'formerly forbidden wet frobs RFC 9'],
  // Earlier versions, whichever they are, and what is told behind.
  [
    'Previous versions of this document recommended wet frobs, but nobody sends them.',
    'formerly advised wet frobs',
  ],
])('hears what is told of a former rule: %s', (sentence, words) => {
  expect(rules(sentence)).toEqual([words]);
});

it.each([
  // Of an RFC that is not changed.
  'RFC 8 required relays to weigh wet frobs.',
  // What still holds, what reasons are given, what only defines, and what points elsewhere.
  'RFC 7 required relays to weigh wet frobs, and this document still does.',
  'Because RFC 7 required relays to weigh wet frobs, the scale is there.',
  'RFC 7 described how wet frobs are weighed.',
  'RFC 7 allowed such wet frobs.',
  'RFC 7 required this of frobs.',
  'RFC 7 required only wet frobs.',
  // In the present nothing says that it changed.
  'RFC 7 requires relays to weigh wet frobs.',
])('hears no former rule: %s', (sentence) => {
  expect(rules(sentence)).toEqual([]);
});
