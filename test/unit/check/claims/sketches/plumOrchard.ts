/** A next version that says a rule under other keywords and conditions, and updates that make an exception, ban a thing, and say what they are for. */
import { chores, keywords, type RfcSketch } from './sketch';

export const plumOrchard: readonly RfcSketch[] = [
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
];
