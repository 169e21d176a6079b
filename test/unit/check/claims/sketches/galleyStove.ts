/** A first version with its keywords in small letters, and a next one with capitals. */
import { chores, keywords, type RfcSketch } from './sketch';

export const galleyStove: readonly RfcSketch[] = [
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
];
