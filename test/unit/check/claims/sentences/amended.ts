import { stale, type JudgedSentence } from './judged';

/** Beside an update that says which sections it changes (`sketches/quayBell.ts`). */
export const amended: readonly JudgedSentence[] = [
  // Replaced as a whole, and not said again.
  ['A bellman must grease the hempen rope with tallow (RFC 20710 section 2).', [`${stale} 20711 20711`]],
  // Replaced as a whole, and said again.
  ['A bellman must lash the rattan ladder to the gantry (RFC 20710 section 5).', []],
  // The index has no statement of it, and the title of the change names it.
  ['CHIME_PAUSE is 40 seconds (RFC 20710 section 3).', [`${stale} 20711 20711`]],
  // What changes the section is about this rule of it,
  [
    'A bellman must muffle the leaden clapper in fog with a PLUSH-3 mitten (RFC 20710 section 4).',
    [`${stale} 20711 20711`],
  ],
  // and not about this one, though it speaks of the same things,
  ['A bellman should hang the mitten by the horn (RFC 20710 section 4).', []],
  // nor about what it does not speak of.
  ['A bellman should oil the brass hinge of the belfry hatch monthly (RFC 20710 section 4).', []],
  ['A bellman must wind the escapement of the pendulum each morning (RFC 20710 section 4).', []],
  // It says that it does not change the section.
  ['A bellman should hang a beryl lantern under the portico eaves (RFC 20710 section 6).', []],
  // Who cites the update as well knows of it.
  [
    'A bellman must grease the hempen rope with tallow (RFC 20710 section 2). RFC 20711 has more on ropes.',
    [],
  ],
  // The author's own rule.
  ['Our bellman must grease the hempen rope of our belfry.', []],
];
