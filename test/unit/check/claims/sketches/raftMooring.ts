/** Two versions that say much in the same words, and an update that allows one thing and forbids another. */
import { chores, keywords, type RfcSketch } from './sketch';

/** What two versions of one protocol say in the same words. */
const moorings: RfcSketch['sections'] = [
  ['2. Ladders', 'A raft SHOULD keep its painted rope ladders dry in every harbour.'],
  ['3. Pennants', 'A pennant MAY only be raised while the mast is free of gulls.'],
  ...chores,
  ['24. Hulls', 'The hull of a raft MUST have no holes below the copper waterline.'],
  ['25. Crates', 'A quay guard MUST discard crates that carry a blank copper label.'],
  ['26. Tar', 'Rafts get the tarred copper bucket grant from the eastern shore.'],
  [
    '27. Masts',
    'The mast of a raft MUST be no longer than its outermost hull.',
    'The brass tarnish mark of a raft flag MUST be 12.',
    'The velvet lining of a raft drum MUST be sewn as told in RFC 20601 and Section 25.',
  ],
  ['27.1 Awnings', 'To avoid mildew, a raft SHOULD NOT fold its amber awning.'],
];

export const raftMooring: readonly RfcSketch[] = [
  {
    rfc: 20601,
    date: '1999-01',
    title: 'The Raft Mooring Protocol (RMP)',
    sections: [
      ['1. Introduction', keywords],
      ...moorings,
      ['27. Ballast', 'A raft MUST stow its wet ballast stones before the tide turns.'],
      ['28. Sails', 'Sails MUST be furled in a storm of hail and MAY be furled in a storm of sand.'],
      ['29. Knots', 'A raft SHOULD tie the BOW_LOOP_KNOT.'],
      ['30. Sand', 'A raft MUST stow sacks of fine sand under its benches.'],
    ],
  },
  {
    rfc: 20602,
    date: '2009-01',
    title: 'The Raft Mooring Protocol (RMP) Version 2',
    obsoletes: [20601],
    sections: [
      ['1. Introduction', keywords],
      ['1.1 Changes', 'Prohibited painted rope ladders of a raft in every harbour.'],
      ...moorings,
      [
        '27. Ballast',
        'Before the tide turns, rafts MUST have stowed the wet ballast stones. When the tide has turned, wet ballast stones of a raft are removed.',
      ],
      [
        '28. Sails',
        'In a long storm of hail sails MUST be furled, and in a storm of sand they MAY be furled.',
      ],
      ['30. Lookouts', 'Idle lookouts on the mast SHOULD be avoided.'],
      ['31. Knots', 'A raft MUST tie the BOW_LOOP_KNOT.'],
      [
        '32. Sand',
        'Sacks of fine sand that an earlier crew has stowed under the benches of a raft are removed.',
      ],
    ],
  },
  {
    rfc: 20603,
    date: '2019-01',
    title: 'Copper Labels and Tar',
    updates: [20602],
    sections: [
      [
        'Abstract',
        'This document updates RFC 20602 to allow the use of a blank copper label on crates of a quay guard.',
      ],
      ['1. Introduction', keywords],
      ['2. Tar', 'The tarred copper bucket grant of the eastern shore MUST NOT be used by rafts.'],
      ...chores,
    ],
  },
];
