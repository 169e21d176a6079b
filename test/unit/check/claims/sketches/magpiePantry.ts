/** A version that two RFCs replace at once, each with a part of it. */
import { chores, keywords, type RfcSketch } from './sketch';

export const magpiePantry: readonly RfcSketch[] = [
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
];
