/** A next version with other names, numbers and verbs, and an update with old text and new text. */
import { keywords, type RfcSketch } from './sketch';

export const kelpDrying: readonly RfcSketch[] = [
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
];
