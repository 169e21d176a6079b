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
