/** A protocol that two RFCs replace at once, and an update that quotes the old text, turns it, grades it anew in a table, and forbids what its title names. */
import { keywords, type RfcSketch } from './sketch';

export const wispCourier: readonly RfcSketch[] = [
  {
    rfc: 20101,
    date: '2003-02',
    title: 'The Wisp Courier Protocol (WCP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. Codes', 'A courier MUST mark every parcel with a VOLT-12 code.'],
      ['3. Shields', 'A courier MUST support the Wisp Shield.'],
      ['4. Wrappers', 'A courier SHOULD fold the wrapper of a parcel twice.'],
      ['5. Spares', 'A courier MAY keep a spare latchkey for a parcel that is returned.'],
      ['6. Bundles', 'A courier SHOULD send bundles of parcels with a PLUM_SEAL on the outer knot.'],
      ['7. Ledgers', 'A courier MUST write the weight of each parcel into the harbour ledger.'],
      [
        '8. Pennants',
        'A striped pennant on the mast tells that the cargo of a courier is salted.',
        'Pennants are sewn from linen.',
      ],
    ],
  },
  {
    rfc: 20102,
    date: '2012-07',
    title: 'The Wisp Courier Protocol (WCP) Version 2',
    obsoletes: [20101],
    sections: [
      ['1. Introduction', keywords],
      [
        '2. Changes',
        'The harbour ledger of [RFC20101] was removed. Folding of wrappers is no-longer optional.',
      ],
      ['3. Codes', 'A courier MUST mark every parcel with a VOLT-48 code.'],
      [
        '4. Shields',
        'A courier SHOULD support the Wisp Shield.',
        'Couriers implementing the Wisp Shield MUST implement LAMP-7.',
      ],
      ['5. Wrappers', 'A courier MUST fold the wrapper of a parcel twice.'],
      ['6. Spares', 'A courier MAY keep a spare latchkey for a parcel that is returned.'],
      ['7. Bundles', 'A courier SHOULD send bundles of parcels with a PLUM_SEAL on the outer knot.'],
      [
        '8. Pennants',
        'A courier MUST NOT hoist a striped pennant on the mast, whatever its cargo is.',
        'Pennants are sewn from linen.',
      ],
      [
        '9. Ropes',
        'A courier SHOULD support the tarred rope code, and when it is supported, the rope code MUST be used.',
      ],
      ['10. Bells', 'A courier SHOULD ring the copper harbour bell for each basket of plums that it lands.'],
      [
        '11. Lights',
        'Couriers MUST support these lights: EMBER-7 in CBQ casing (see the plate of the lamp maker), TALLOW-3 and PITCH-5.',
      ],
      ['12. Anchors', 'A courier MAY drop a rusty anchor beside the amber buoy of a harbour.'],
    ],
  },
  {
    rfc: 20103,
    date: '2012-07',
    title: 'Harbours of the Wisp Courier Protocol (WCP)',
    obsoletes: [20101],
    sections: [
      ['1. Introduction', keywords],
      ['2. Harbours', 'A harbour SHOULD support couriers that carry a Wisp lantern instead of a shield.'],
    ],
  },
  {
    rfc: 20104,
    date: '2016-04',
    title: 'Deprecating PLUM_SEAL and Spare Keys',
    updates: [20102],
    sections: [
      ['1. Introduction', keywords],
      [
        '2. Spares',
        'This is what [RFC20102] has on it so far:',
        'A courier MAY keep a spare latchkey for a parcel that is returned [RFC20102].',
        'From now on the spare latchkey for a parcel that is returned MUST NOT be kept by a courier.',
      ],
      ['3. Seals', 'Couriers MUST NOT send any bundle whose knot has a PLUM_SEAL.'],
      [
        '4. Bells',
        'A courier SHOULD ring the copper harbour bell for each basket of plums that it lands [RFC20102].',
        'A courier MUST ring the copper harbour bell for each basket of plums that it lands or loads.',
        'A courier MUST NOT refuse to ring the copper harbour bell for a basket of plums that it lands by night.',
      ],
      [
        '5. Lights',
        'What couriers have to support of the lights of [RFC20102] is this:',
        [
          'Light               RFC 20102     This document',
          '-----------------------------------------------',
          'EMBER-7 light       MUST          MAY (soot)',
          'TALLOW-3 light      MUST          MUST',
          'PITCH-5 light       MUST          SHOULD',
        ].join('\n'),
      ],
      ['6. Anchors', 'A courier MAY drop a rusty anchor beside the amber buoy of a harbour [RFC20102].'],
      [
        '7. Buoys',
        'A courier MAY drop a rusty anchor beside the amber buoy of a town.',
        'A rusty anchor MUST NOT be dropped beside the buoy.',
      ],
    ],
  },
];
