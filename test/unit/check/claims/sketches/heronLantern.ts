/** Messages that are deprecated by their names, and requirements of other RFCs that rest on them. */
import { keywords, type RfcSketch } from './sketch';

export const heronLantern: readonly RfcSketch[] = [
  {
    rfc: 20401,
    date: '2002-11',
    title: 'The Heron Lantern Protocol (HLP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. Signals', 'A lantern is lit twice for each signal.'],
    ],
  },
  {
    rfc: 20402,
    date: '2006-02',
    title: 'Requirements for Harbour Wardens',
    sections: [
      ['1. Introduction', keywords],
      [
        '3. Tide Mask Query/Reply',
        'A warden MUST implement support for receiving Tide Mask Query messages [LANTERN:2] and responding with Tide Mask Reply messages.',
        'A warden MUST NOT answer a Tide Mask Query that comes from another harbour.',
        'A warden SHOULD keep the almanac of the tide dry.',
      ],
      ['4. References', '[LANTERN:2] A. Writer, "The Heron Lantern Protocol", RFC-20401, 2002.'],
    ],
  },
  {
    rfc: 20403,
    date: '2007-03',
    title: 'Requirements for Ferry Pilots',
    sections: [
      ['1. Introduction', keywords],
      ['2. Tide Mask Query', 'A pilot MUST implement support for the Tide Mask Query of a ferry.'],
    ],
  },
  {
    rfc: 20404,
    date: '2013-04',
    title: 'Formally Deprecating Some Lantern Messages',
    updates: [20401],
    sections: [
      ['1. Introduction', keywords],
      [
        '2. Registry',
        'This document formally deprecates the following lantern message Types and requests that they be marked as such:',
        'o  Tide Mask Query (Type 17)',
        'o  Tide Mask Reply (Type 18)',
      ],
    ],
  },
];
