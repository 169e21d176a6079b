/** Three versions and an update: levels weakened and reversed, values raised, an algorithm banned, rules dropped by a list of changes. */
import { keywords, type RfcSketch } from './sketch';

export const frobRelay: readonly RfcSketch[] = [
  {
    rfc: 20001,
    date: '2001-03',
    title: 'The Frob Relay Protocol (FRP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. Stamps', 'A relay MUST attach a GLEAM-96-SEAL stamp to every frob that it forwards.'],
      ['2.1 Lifetime', 'A relay SHOULD discard stamps after 30 seconds.'],
      ['3. Sorting', 'A relay MUST sort queued frobs by weight before forwarding them.'],
      ['4. Tunnels', 'A relay MAY tunnel frobs through a plain wobble channel.'],
      ['5. Counting', 'A relay MUST count forwarded frobs in its ledger.'],
      ['6. Frob Size', 'The size of a frob MUST NOT exceed 512 bytes.'],
      ['7. Seals', 'A relay MUST implement BLIP-3.'],
      ['8. Links', 'A relay SHOULD NOT keep more than two links to a peer.'],
      ['9. Glow-Tint', 'Relays tell colours by the Glow-Tint field.'],
      ['10. Shapes', 'A frob MAY be viewed as a wooden box of dried peas.'],
      ['11. Wicks', 'A relay MUST trim the linen wick of its harbour lamp.'],
    ],
  },
  {
    rfc: 20002,
    date: '2011-12',
    title: 'The Frob Relay Protocol (FRP) Version 2',
    obsoletes: [20001],
    sections: [
      ['1. Introduction', keywords],
      [
        '1.1 Changes',
        'The requirement to sort queued frobs by weight has been removed. The longest queue of frobs was changed from 40 to 90. The limit of two links to a peer has been removed. The Glow-Tint field is now deprecated.',
      ],
      ['3. Stamps', 'A relay SHOULD attach a GLEAM-96-SEAL stamp to every frob that it forwards.'],
      ['3.1 Lifetime', 'A relay SHOULD discard stamps after 90 seconds.'],
      ['4. Tunnels', 'A relay MUST NOT tunnel frobs through a plain wobble channel.'],
      ['5. Counting', 'A relay MUST count forwarded frobs in its ledger.'],
      ['6. Frob Size', 'The size of a frob MUST NOT exceed 512 bytes.'],
      ['7. Seals', 'A relay MUST implement BLIP-9. A relay MUST NOT seal frobs with BLIP-3.'],
      ['8. Links', 'A relay MUST NOT keep links to a peer that is asleep.'],
    ],
  },
  {
    rfc: 20003,
    date: '2019-01',
    title: 'The Frob Relay Protocol (FRP) Version 3',
    obsoletes: [20002],
    sections: [
      ['1. Introduction', keywords],
      ['4. Stamps', 'A relay SHOULD attach a GLEAM-96-SEAL stamp to every frob that it forwards.'],
      ['4.1 Lifetime', 'A relay SHOULD discard stamps after 90 seconds.'],
      ['5. Tunnels', 'A relay MUST NOT tunnel frobs through a plain wobble channel.'],
      ['6. Counting', 'A relay MUST count forwarded frobs in its ledger.'],
      ['7. Frob Size', 'The size of a frob MUST NOT exceed 512 bytes.'],
      ['8. Seals', 'A relay MUST implement BLIP-9. A relay MUST NOT seal frobs with BLIP-3.'],
      ['9. Flags', 'A relay MUST set the GLIMMER_FLAG of a frob.'],
      ['10. Buoys', 'A relay MUST paint its MARROW_BUOY.'],
      ['11. Replies', 'A relay MUST answer a torn frob with a reply code of 472.'],
      [
        '12. Barrels',
        'A relay MUST roll the oaken barrel and birchen bucket of a sunken frob towards the copper sluice.',
      ],
      ['13. Marks', 'The mark of a frob MUST be set to 7 (Keyed PLINK5) or 9 (Meticulous PLINK5).'],
    ],
  },
  {
    rfc: 20004,
    date: '2021-06',
    title: 'Ledgers of the Frob Relay Protocol (FRP)',
    updates: [20003],
    sections: [
      ['1. Introduction', keywords],
      [
        '2. Counting',
        'Section 6 of [RFC20003] is updated. A relay MAY count forwarded frobs in its ledger [RFC20003].',
      ],
      [
        '3. Flags',
        'That document [RFC20003] says that a relay MUST set the GLIMMER_FLAG; this document says that a relay MAY set the GLIMMER_FLAG.',
      ],
      [
        '4. Costs',
        'To save candle wax in winter, barges that tow a MARROW_BUOY (Section 10 of [RFC20003]) are RECOMMENDED over carts that haul oaken drums uphill.',
        'For such errors a relay SHOULD answer a torn frob with a fitting reply code [RFC20003].',
      ],
      [
        '5. Gardens',
        'To save lamp oil, clerks that prune walnut trees SHOULD lend the oaken barrel and birchen bucket of a sunken frob by the copper sluice to widows in mountain huts [RFC20003].',
        'A clerk SHOULD sell the VELVET-9 rope with its hook to widows before the first snow falls on a mountain pass.',
      ],
    ],
  },
];
