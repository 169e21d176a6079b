/** The invented RFCs of the tests of claims: one family of versions and updates for each kind of change. */

export interface RfcSketch {
  readonly rfc: number;
  readonly date: string;
  readonly title: string;
  readonly obsoletes?: readonly number[];
  readonly updates?: readonly number[];
  /** `2.1 Title` and its paragraphs. */
  readonly sections: readonly (readonly [string, ...string[]])[];
}

const keywords = `The key words "MUST", "MUST NOT", "REQUIRED", "SHALL", "SHALL NOT", "SHOULD", "SHOULD NOT", "RECOMMENDED", "NOT RECOMMENDED", "MAY", and "OPTIONAL" in this document are to be interpreted as described in BCP 14 [RFC2119].`;

/** Enough statements about something else to make a word of another one rare. */
const chores =
  'anchor barrel candle drawer engine funnel gutter hammer kettle ladder mirror needle oyster pulley quiver rudder saddle teapot vessel window'
    .split(' ')
    .map((thing, at): RfcSketch['sections'][number] => [
      `${at + 4}. Chores`,
      `A guild SHOULD polish the ${thing} of its hall in spring.`,
    ]);

/** What two versions of one protocol say in the same words. */
const moorings: RfcSketch['sections'] = [
  ['2. Ladders', 'A raft SHOULD keep its painted rope ladders dry in every harbour.'],
  ['3. Pennants', 'A pennant MAY only be raised while the mast is free of gulls.'],
  ...chores,
  ['24. Hulls', 'The hull of a raft MUST have no holes below the copper waterline.'],
  ['25. Crates', 'A quay guard MUST discard crates that carry a blank copper label.'],
  ['26. Tar', 'Rafts get the tarred copper bucket grant from the eastern shore.'],
  [
    '27. Masts',
    'The mast of a raft MUST be no longer than its outermost hull.',
    'The brass tarnish mark of a raft flag MUST be 12.',
    'The velvet lining of a raft drum MUST be sewn as told in RFC 20601 and Section 25.',
  ],
  ['27.1 Awnings', 'To avoid mildew, a raft SHOULD NOT fold its amber awning.'],
];

export const sketches: readonly RfcSketch[] = [
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
    ],
  },
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
  {
    rfc: 20201,
    date: '2004-05',
    title: 'The Kelp Drying Protocol (KDP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. Racks', 'A dryer MUST hang every leaf on a BRINEHOOK rack.'],
      ['3. Doors', 'By default the doors of a dryer MUST permit salted gulls to enter.'],
      ['4. Trays', 'A dryer SHOULD spread leaves on trays that hold at least 12 leaves in each minute.'],
      ['5. Fans', 'A dryer MUST turn its VANE-20-LOW fan towards the eastern shutter.'],
      ['6. Gates', 'A dryer MUST wait for three seconds before its gate opens.'],
      ['7. Labels', 'A dryer MUST print the LeafTagID of the harvester inside the knotted label.'],
      ['8. Rinsing', 'A dryer MUST rinse speckled leaves with lukewarm seawater before weighing.'],
      ['9. Bells', 'A dryer SHOULD NOT ring the copper bell while leaves are turning.'],
      [
        '10. Bell Ropes',
        'A dryer MUST oil the rope of the copper bell before leaves are turning every week.',
      ],
      [
        '11. Sacks',
        'A dryer MUST tie the neck of each sack of brittle stalks with a plaited cord of blue hemp.',
      ],
    ],
  },
  {
    rfc: 20202,
    date: '2014-09',
    title: 'The Kelp Drying Protocol (KDP) Version 2',
    obsoletes: [20201],
    sections: [
      ['1. Introduction', keywords],
      ['2. Racks', 'A dryer MUST hang every leaf on a cedar rack.'],
      ['3. Doors', 'By default the doors of a dryer MUST block salted gulls that want to enter.'],
      ['4. Trays', 'A dryer SHOULD spread leaves on trays that hold at least 12 leaves in each minute.'],
      ['5. Fans', 'A dryer MUST turn its VANE-20-LOW fan towards the eastern shutter.'],
      ['6. Gates', 'A dryer MUST wait for nine seconds before its gate opens.'],
      ['7. Labels', 'A dryer MUST print the LeafTagID of the harvester inside the knotted label.'],
      ['8. Rinsing', 'A dryer SHOULD rinse speckled leaves with lukewarm seawater before weighing.'],
      ['9. Bells', 'A dryer SHOULD NOT ring the copper bell while leaves are turning.'],
    ],
  },
  {
    rfc: 20203,
    date: '2018-02',
    title: 'Labels and Bells of the Kelp Drying Protocol (KDP)',
    updates: [20202],
    sections: [
      ['1. Introduction', keywords],
      [
        '2. Labels',
        'OLD TEXT:',
        'A dryer MUST print the LeafTagID of the harvester inside the knotted label.',
        'NEW TEXT:',
        'A dryer MUST print the HarborStampV of the harvester inside the knotted label.',
      ],
      [
        '3. Fans',
        'OLD TEXT:',
        'A dryer MUST turn its VANE-20-LOW fan towards the eastern shutter.',
        'NEW TEXT:',
        'A dryer MAY turn its VANE-20-LOW fan towards the eastern shutter or the western one.',
      ],
      ['4. Bells', 'A dryer MUST oil the rope of the copper bell before leaves are turning every week.'],
    ],
  },
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
      ],
    ],
  },
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
  {
    rfc: 20501,
    date: '2004-04',
    title: 'The Kite Post Protocol (KPP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. The twine= Line', 'A pilot MAY write the colour of the spool into a letter that a gull carries.'],
      ['3. Labels', 'Labels of kites MUST be stored in the GREEN_FOLD form rather than the AMBER_FOLD form.'],
      ['4. Gusts', 'The first gust of a fresh kite MUST be 2*SAIL or less after a calm night.'],
      [
        '5. Ribbons',
        'All harbours MUST fasten each ribbon with a KNOT-1 loop.',
        'A harbour SHOULD count the ribbons of a returning kite before supper.',
      ],
      ['6. Ballast', 'Wet ballast and dry ballast MUST NOT be mixed in the basket of one kite.'],
      ['8. Calm', 'A pilot SHOULD ring for 3 seconds before the kite of another harbour lands.'],
      [
        '10. Landing',
        'As a rule, a lantern MUST be lit whenever a kite lands that nobody in the harbour expects.',
      ],
      ['11. Bells', 'A pilot that MAY be asleep SHOULD hang a copper bell over the door of the loft.'],
    ],
  },
  {
    rfc: 20502,
    date: '2014-04',
    title: 'The Kite Post Protocol (KPP) Version 2',
    obsoletes: [20501],
    sections: [
      ['1. Introduction', keywords],
      [
        '1.1 Changes',
        'The basket of one kite is now allowed to hold wet ballast and dry ballast mixed.',
        'Some harbours asked for more.',
      ],
      [
        '2. The twine= Line',
        'The twine= line is obsolete and MUST NOT be used.',
        'A pilot that gets a letter with a twine= line MUST burn the letter before a gull can carry it off.',
      ],
      ['3. Labels', 'Labels of kites MUST be stored in the AMBER_FOLD form rather than the GREEN_FOLD form.'],
      ['4. Gusts', 'The first gust of a fresh kite MUST be 4*SAIL or less after a calm night.'],
      ['5. Ribbons', 'All harbours MUST fasten each ribbon with a KNOT-1 loop.'],
      [
        '6. Ballast',
        'Wet ballast and dry ballast MUST NOT be mixed in the basket of one kite unless the pilot asks.',
      ],
      ['8. Calm', 'A pilot SHOULD ring for 1 second before the kite of another harbour lands.'],
      [
        '10. Landing',
        'As a rule, a lantern is lit whenever a kite lands that nobody in the harbour expects.',
      ],
      ['11. Bells', 'A pilot that may be asleep should hang a copper bell over the door of the loft.'],
    ],
  },
  {
    rfc: 20503,
    date: '2018-09',
    title: 'Stronger Loops for the Kite Post Protocol',
    updates: [20502],
    sections: [
      ['1. Introduction', keywords],
      [
        '2. Ribbons',
        'Change the first paragraph of the section on ribbons as follows. OLD:',
        'All harbours MUST fasten each ribbon with a KNOT-1 loop.',
        'NEW:',
        'All harbours MUST fasten each ribbon with a KNOT-9 loop and a drop of resin.',
      ],
    ],
  },
  {
    rfc: 20505,
    date: '2006-02',
    title: 'The Trim of the Kite Post Protocol',
    sections: [
      ['1. Introduction', keywords],
      ['2. The LOOM64 Fringe', 'Old harbours weave it at dawn.'],
      ['3. Offers', 'A stranded kite knows the VESPER-512 anchor.'],
    ],
  },
  {
    rfc: 20506,
    date: '2019-02',
    title: 'Prohibiting the LOOM64 Fringe',
    updates: [20505],
    sections: [
      ['1. Introduction', keywords],
      ['2. The Fringe', 'Pilots MUST NOT weave a LOOM64 fringe into a kite.'],
      ['3. Anchors', 'Pilots MUST NOT throw the VESPER-512 anchor to a stranded kite.'],
      ...chores,
    ],
  },
  {
    rfc: 20507,
    date: '2005-01',
    title: 'The Sail Guild Protocol (SGP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. Gusts', 'The first gust of a fresh sail MUST be 2*MAST or less after a calm night.'],
      ['3. The PLAIT-77-REEF Knot', 'Guilds MUST tie it twice before supper.'],
      ...chores,
    ],
  },
  {
    rfc: 20508,
    date: '2010-01',
    title: 'The Sail Guild Protocol (SGP) Version 2',
    obsoletes: [20507],
    sections: [
      ['1. Introduction', keywords],
      ['2. Gusts', 'The first gust of a fresh sail MUST be 4*MAST or less after a calm night.'],
      ['3. The PLAIT-77-REEF Knot', 'Guilds MUST tie it twice before supper.'],
      ...chores,
    ],
  },
  {
    rfc: 20509,
    date: '2020-01',
    title: 'The Sail Guild Protocol (SGP) Version 3',
    obsoletes: [20508],
    sections: [
      ['1. Introduction', keywords],
      ['2. Gusts', 'The first gust of a fresh sail MUST be 6 fathoms or less after a calm night.'],
      ['3. The PLAIT-77-REEF Knot', 'Guilds MUST tie it twice before supper.'],
      ...chores,
      ['24. Seals', 'Guilds MUST NOT caulk the hatch of a barge with CORK-3, CLAY-5, or WAX-8 seals.'],
      ['25. Old Seals', 'Guilds MUST open CORK-3 seals that are older than the barge.'],
    ],
  },
  {
    rfc: 20601,
    date: '1999-01',
    title: 'The Raft Mooring Protocol (RMP)',
    sections: [
      ['1. Introduction', keywords],
      ...moorings,
      ['27. Ballast', 'A raft MUST stow its wet ballast stones before the tide turns.'],
      ['28. Sails', 'Sails MUST be furled in a storm of hail and MAY be furled in a storm of sand.'],
      ['29. Knots', 'A raft SHOULD tie the BOW_LOOP_KNOT.'],
      ['30. Sand', 'A raft MUST stow sacks of fine sand under its benches.'],
    ],
  },
  {
    rfc: 20602,
    date: '2009-01',
    title: 'The Raft Mooring Protocol (RMP) Version 2',
    obsoletes: [20601],
    sections: [
      ['1. Introduction', keywords],
      ['1.1 Changes', 'Prohibited painted rope ladders of a raft in every harbour.'],
      ...moorings,
      [
        '27. Ballast',
        'Before the tide turns, rafts MUST have stowed the wet ballast stones. When the tide has turned, wet ballast stones of a raft are removed.',
      ],
      [
        '28. Sails',
        'In a long storm of hail sails MUST be furled, and in a storm of sand they MAY be furled.',
      ],
      ['30. Lookouts', 'Idle lookouts on the mast SHOULD be avoided.'],
      ['31. Knots', 'A raft MUST tie the BOW_LOOP_KNOT.'],
      [
        '32. Sand',
        'Sacks of fine sand that an earlier crew has stowed under the benches of a raft are removed.',
      ],
    ],
  },
  {
    rfc: 20603,
    date: '2019-01',
    title: 'Copper Labels and Tar',
    updates: [20602],
    sections: [
      [
        'Abstract',
        'This document updates RFC 20602 to allow the use of a blank copper label on crates of a quay guard.',
      ],
      ['1. Introduction', keywords],
      ['2. Tar', 'The tarred copper bucket grant of the eastern shore MUST NOT be used by rafts.'],
      ...chores,
    ],
  },
  {
    rfc: 20604,
    date: '1989-01',
    title: 'The Galley Stove Protocol (GSP)',
    sections: [
      [
        '1. Funnels',
        'Since tin funnels may be bent by hail, the width of tin funnels must be noted in the log.',
      ],
      ...chores,
      ['24. Hooks', 'The HAM_HOOK of a cellar MUST hang above its oldest smoked barrel.'],
    ],
  },
  {
    rfc: 20605,
    date: '1999-01',
    title: 'The Galley Stove Protocol (GSP) Version 2',
    obsoletes: [20604],
    sections: [
      ['1. Introduction', keywords],
      [
        '2. Funnels',
        'Since tin funnels may be bent by hail, the width of tin funnels MUST be noted in the log.',
      ],
      ...chores,
      ['24. Hooks', 'The HAM_HOOK of a cellar SHOULD hang above its oldest smoked barrel.'],
    ],
  },
  {
    rfc: 20606,
    date: '2006-06',
    title: 'The Osprey Nest Protocol (ONP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. Rings', 'The left leg of an osprey is the legal place of its copper ring.'],
      ['3. Reports', 'A nest reports a speckled twig tally to the heath keeper at dusk.'],
      ['3.1 Beacons', 'Every beacon of a nest is a THISTLE7 lamp.'],
      ['3.2 Flutes', 'A nest MAY answer cormorants with a hollow reed flute.'],
      [
        '3.3 Letters',
        'Any letter that wraps a loose feather SHOULD include a DownTint line naming the hue of that feather.',
        'Any letter that wraps a stray thistle SHOULD include a SeedTint line naming the hue of that thistle.',
      ],
      ['3.4 Broods', 'A nest that rears one brood MAY omit the brood_count line of its letters.'],
      ...chores,
      ['24. Stones', 'The FLINTEGG property is for stones that lie in the down of the eastern moor.'],
      ['25. Plumes', 'A nest SHOULD trade ruffled plumes for heather tokens at the weir when winter ends.'],
    ],
  },
  {
    rfc: 20607,
    date: '2016-06',
    title: 'The Osprey Nest Protocol (ONP) Version 2',
    obsoletes: [20606],
    sections: [
      ['1. Introduction', keywords],
      ...chores,
      [
        '24. Changes since RFC 20606',
        'The speckled twig tally has been removed from reports of a nest.',
        'The heath keeper is no longer required to trim the gorse hedge in a registry.',
        'The FLINTEGG property is no longer specified.',
      ],
      ['25. Route Changes', 'The dusk lantern of a heron pond is removed when the pond freezes.'],
      [
        '26. Background',
        'RFC 20606 required nests to varnish brittle acorns before a thunderstorm.',
        'RFC 20606 allowed a ferryman to whistle at drifting kelp.',
        'Section 3.1 of RFC 20606 recommended the THISTLE7 for beacons.',
        'RFC 20606 allowed cormorants to be answered with a hollow reed flute.',
      ],
      ['27. Flutes', 'A nest MUST NOT answer cormorants with a hollow reed flute.'],
      [
        '28. DownTint',
        'Whoever sends a feather SHOULD put a DownTint line there, unless nobody can tell the hue.',
      ],
      [
        '29. Lines',
        'A nest that rears chicks MAY omit the brood_count_limit line of its letters.',
        'The chief of a brood MUST be one of those in the brood_count line of its letters.',
      ],
      ['30. Counts', 'A nest that writes a letter MUST send a brood_count line in it.'],
    ],
  },
  {
    rfc: 20608,
    date: '2018-06',
    title: 'Copper Rings of Ospreys',
    updates: [20606],
    sections: [
      ['Abstract', 'This document updates RFC 20606 to allow an osprey to wear its copper ring on any leg.'],
      ['1. Introduction', keywords],
      ...chores,
    ],
  },
  {
    rfc: 20609,
    date: '2009-04',
    title: 'The Magpie Pantry Protocol (MPP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. Shelves', 'A pantry MUST number its oaken shelves from the lowest one upward.'],
      [
        '3. Silver Spoons',
        'A magpie MUST count the silver spoons of a pantry before sunrise. A magpie SHOULD NOT lend a silver spoon to more than two jackdaws.',
      ],
      ...chores,
      [
        '24. Hooks',
        'The HAM_HOOK of a cellar MUST hang above its oldest smoked barrel.',
        'The EEL_HOOK of a larder MUST hang below its newest salted crate.',
      ],
    ],
  },
  {
    rfc: 20610,
    date: '2013-04',
    title: 'The Magpie Pantry Protocol (MPP) Version 2',
    obsoletes: [20609],
    sections: [
      ['1. Introduction', keywords],
      ['2. Shelves', 'A pantry MUST number its oaken shelves from the lowest one upward.'],
      ['3. Silver Spoons', 'A magpie MUST count the silver spoons of a pantry before sunrise.'],
      ...chores,
      [
        '24. Hooks',
        'The HAM_HOOK of a cellar MAY hang above its oldest smoked barrel.',
        'The EEL_HOOK of a larder MAY hang below its newest salted crate.',
      ],
    ],
  },
  {
    rfc: 20611,
    date: '2018-04',
    title: 'The Magpie Pantry Protocol (MPP): Shelves',
    obsoletes: [20610],
    sections: [
      ['1. Introduction', keywords],
      ['2. Shelves', 'A pantry MUST number its oaken shelves from the lowest one upward.'],
      ...chores,
    ],
  },
  {
    rfc: 20612,
    date: '2018-04',
    title: 'The Magpie Pantry Protocol (MPP): Silver',
    obsoletes: [20610],
    sections: [
      ['1. Introduction', keywords],
      ['2. Silver Spoons', 'A magpie MUST count the silver spoons of a pantry before sunrise.'],
    ],
  },
  {
    rfc: 20613,
    date: '2007-03',
    title: 'The Plum Orchard Protocol (POP4)',
    sections: [
      ['1. Introduction', keywords],
      [
        '1.1 Differences from RFC 20609',
        'A warden MUST now answer a BASKET-9 call with an empty wicker crate.',
      ],
      ['2. Seals', 'Orchards MUST implement PLUM-1. Orchards MAY implement other seals.'],
      ['3. Ladders', 'Wardens MUST support the short, the long and the infinite LADDER_DEPTH.'],
      ['4. Crates', 'Ripe and unripe damsons SHOULD NOT be carried in a single wicker crate.'],
      [
        '5. Brine',
        'The BRINE_SALT SHOULD be at least nine grains coarse and unpredictable.',
        'It is RECOMMENDED that the BRINE_SALT be changed at every pickling.',
      ],
      [
        '6. Graders',
        'Graders MUST implement STEM-SHA-7.',
        'Graders of a guild MUST implement STEM-SHA-7 and STEM-SHA-8.',
      ],
      ['8. Kites', 'A warden MAY use amber kite guesses in the loft.'],
      ['7. Clippings', 'The PRUNE_HOOK of a warden MUST be whetted before the harvest moon rises.'],
    ],
  },
  {
    rfc: 20614,
    date: '2017-03',
    title: 'The Plum Orchard Protocol (POP4) Version 2',
    obsoletes: [20613],
    sections: [
      ['1. Introduction', keywords],
      [
        '2. Seals',
        'Orchards MUST implement PLUM-2. Orchards MUST NOT stamp crates with PLUM-1, or with a seal of wax.',
      ],
      ['2.1 Targets', 'For example, a target with a PLUM-1 seal MUST have twenty rings.'],
      [
        '3. Ladders',
        'Wardens MUST support the short and the long LADDER_DEPTH on all slopes and SHOULD support the infinite one.',
      ],
      ['4. Crates', 'Ripe and unripe damsons SHOULD NOT be carried in a single wicker crate.'],
      ['5. Brine', 'The BRINE_SALT SHOULD be at least nine grains coarse and unpredictable.'],
      [
        '6. Graders',
        'Graders MUST implement STEM-SHA-7.',
        'Graders of a guild MUST implement STEM-SHA-7 and STEM-SHA-8.',
      ],
      [
        '8. Amber Kites',
        'A warden MUST NOT use amber kite guesses where the loft has a bell.',
        'Where it has none, a warden MAY assign amber guesses.',
      ],
      ['40. Mishaps', 'A warden MAY hoard the mishaps of a cellar.'],
    ],
  },
  {
    rfc: 20615,
    date: '2019-03',
    title: 'Mixed Crates in the Plum Orchard Protocol',
    updates: [20614, 20613],
    sections: [
      ['1. Introduction', keywords],
      [
        '2. Crates',
        'Section 4 of [RFC20614] states:',
        'Ripe and unripe damsons SHOULD NOT be carried in a single wicker crate.',
        'This sentence is changed to:',
        'Ripe and unripe damsons SHOULD NOT be carried in a single wicker crate, unless the wardens of both slopes agree.',
      ],
      ['3. Brine', 'Wardens SHOULD NOT use a BRINE_SALT weighing its coarse grains.'],
      ['4. Graders', 'STEM-SHA-7 MUST NOT be used for grading.'],
    ],
  },
  {
    rfc: 20616,
    date: '2021-03',
    title: 'Hoarding of Pickling Mishaps',
    updates: [20614],
    sections: [
      ['Abstract', 'This document updates RFC 20614 to require hoarding of pickling mishaps.'],
      ['1. Introduction', keywords],
      ['2. Hoards', 'Wardens MUST hoard pickling mishaps for one day.'],
      ...chores,
    ],
  },
  {
    rfc: 20618,
    date: '1994-03',
    title: 'The Thistle Gate Protocol (TGP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. Bales', 'A gate MUST weigh the wet thistle bales of a cart before the copper toll drum turns.'],
      ...chores,
    ],
  },
  {
    rfc: 20619,
    date: '2011-03',
    title: 'Thistle Gates to Historic Status',
    obsoletes: [20618],
    sections: [
      ['1. Introduction', 'The gates have rusted, and their protocol is retired.'],
      ...chores.map(([title]) => [title, 'Nothing is left.'] as const),
    ],
  },
];

/** About something else: they make the words of the sketches rare. */
export const others: readonly RfcSketch[] = Array.from({ length: 8 }, (_, at) => ({
  rfc: 20010 + at,
  date: '2015-05',
  title: `The Widget ${at} Exchange`,
  sections: [
    ['1. Introduction', keywords],
    ['2. Widgets', `A client MUST send widget ${at} before the server answers.`],
    ['3. Answers', `A server SHOULD answer widget ${at} in the order of arrival.`],
  ],
}));
