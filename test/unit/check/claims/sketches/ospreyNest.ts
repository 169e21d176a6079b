/** A protocol that mostly describes, a next version that tells what it required and gives up names, and an update that allows more. */
import { chores, keywords, type RfcSketch } from './sketch';

export const ospreyNest: readonly RfcSketch[] = [
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
        'RFC 20606 required nests to use a pewter gong when rejecting barges.',
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
];
