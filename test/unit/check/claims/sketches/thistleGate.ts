/** A protocol that an RFC retires without a rule of its own. */
import { chores, keywords, type RfcSketch } from './sketch';

export const thistleGate: readonly RfcSketch[] = [
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
