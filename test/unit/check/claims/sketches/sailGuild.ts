/** Three versions in which one value changes each time, and a ban beside a rule on the same seals. */
import { chores, keywords, type RfcSketch } from './sketch';

export const sailGuild: readonly RfcSketch[] = [
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
];
