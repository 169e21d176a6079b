/** An RFC and an update that says which of its sections it changes: one is replaced, one has a table of values, of one only a rule is quoted and written anew. */
import { keywords, type RfcSketch } from './sketch';

export const quayBell: readonly RfcSketch[] = [
  {
    rfc: 20710,
    date: '2008-02',
    title: 'The Quay Bell Protocol (QBP)',
    sections: [
      ['1. Introduction', keywords],
      ['2. Ropes', 'A bellman MUST grease the hempen rope with tallow before dusk.'],
      ['3. Intervals', 'The interval CHIME_PAUSE is 40 seconds.'],
      [
        '4. Clappers',
        'A bellman MUST muffle the leaden clapper in fog with a PLUSH-3 mitten. A bellman SHOULD hang the mitten by the horn. A bellman SHOULD oil the brass hinge of the belfry hatch monthly. A bellman MUST wind the escapement of the pendulum each morning.',
      ],
      ['5. Ladders', 'A bellman MUST lash the rattan ladder to the gantry.'],
      ['6. Lanterns', 'A bellman SHOULD hang a beryl lantern under the portico eaves.'],
    ],
  },
  {
    rfc: 20711,
    date: '2016-09',
    title: 'Corrections to Belfries',
    updates: [20710],
    sections: [
      ['1. Introduction', keywords],
      ['2. Ropes', 'This document replaces Section 2 of RFC 20710. Ropes of wire need no care.'],
      ['3. Updates to CHIME_PAUSE in RFC 20710, Section 3', 'OLD: 40 seconds. NEW: 90 seconds.'],
      [
        '4. Clappers',
        'Section 4 of [RFC20710] is updated as follows. The text currently reads that a bellman MUST muffle the leaden clapper in fog with a PLUSH-3 mitten. For fog a bellman MUST keep a leaden horn and a mitten by the clapper.',
      ],
      [
        '5. Ladders',
        'Section 5 of RFC 20710 is replaced. A bellman MUST lash the rattan ladder to the gantry or to the mast.',
      ],
      [
        '6. Lanterns',
        'The rules on lanterns are not changed here: they are those of Section 6 of RFC 20710.',
      ],
    ],
  },
];
