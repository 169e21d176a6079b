/** A next version that swaps, scales and loosens, an update that gives a paragraph anew, and one that prohibits what an RFC only describes. */
import { chores, keywords, type RfcSketch } from './sketch';

export const kitePost: readonly RfcSketch[] = [
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
];
