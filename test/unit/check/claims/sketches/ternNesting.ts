/** A next version that gives notice of what it removes, and an update that says what it is for. */
import { keywords, type RfcSketch } from './sketch';

export const ternNesting: readonly RfcSketch[] = [
  {
    rfc: 20301,
    date: '2005-06',
    title: 'The Tern Nesting Protocol (TNP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. Ladders', 'Terns in a storm are let off the usual climb by the rope-ladder privilege.'],
      ['3. Whistles', 'Keepers tell broods apart by the pitch of a PIPER-2 whistle.'],
      ['4. Plumage', 'Nests without a note are painted in VERMIL-3 by the keeper.'],
      ['5. Letters', 'A letter between nests SHALL be written in QUILL-8, QUILL-16 or QUILL-32.'],
      [
        '6. Horns',
        'A keeper SHOULD answer the horn of a nest.',
        'A keeper MUST answer the horn of a nest that is flooded.',
      ],
    ],
  },
  {
    rfc: 20302,
    date: '2017-03',
    title: 'The Tern Nesting Protocol (TNP) Version 2',
    obsoletes: [20301],
    sections: [
      ['1. Introduction', keywords],
      [
        '1.1 Changes',
        'Since gulls have learnt to climb, as told in Section 1, this revision removes the rope-ladder privilege of terns, see Section 4 on horns.',
        'The VERMIL-3 paint of nests has been removed; colours are now picked by the keeper.',
        'The PIPER-2 whistle of a keeper no longer distinguishes high tide from low tide, as Section 3 explains.',
      ],
      ['3. Letters', 'A letter between nests MUST be written in QUILL-8.'],
      [
        '4. Horns',
        'A keeper SHOULD answer the horn of a nest.',
        'A keeper MAY answer the horn of a nest that is flooded.',
      ],
      ['5. Lamps', 'This document withdraws the tallow and wicker of Section 6 from keepers who wander.'],
    ],
  },
  {
    rfc: 20303,
    date: '2021-08',
    title: 'Lanterns and Oars',
    updates: [20302, 20202],
    sections: [
      [
        '1. Introduction',
        keywords,
        'This document updates RFC 20302 to allow copper lanterns inside straw nests in certain situations, such as a regatta.',
        'It also updates [RFC20302] by forbidding moss cushions beneath fledglings.',
        'RFC 20202 is hereby updated to require pewter oars aboard ferries.',
        'This document updates RFC 20302 to allow a shepherd to shear marram tussocks while the tide still covers the outer sandbank, provided that no fledgling of an older brood sleeps there and that the wind of the evening blows from the dunes.',
      ],
    ],
  },
];
