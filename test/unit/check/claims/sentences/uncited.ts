/** Where no RFC is cited: what names one, or says what one alone says. */
import { stale, type JudgedSentence } from './judged';

export const uncited: readonly JudgedSentence[] = [
  // Without citation: what "it" stands for follows, a ticket of the protocol, things spoken of before, other speakers.
  [
    'It is required in KDP that a dryer rinse speckled leaves with lukewarm seawater before weighing.',
    [`${stale} 20202 20202`],
  ],
  ['These speckled leaves must be rinsed by a KDP dryer with lukewarm seawater before weighing.', []],
  [
    'For KDP a dryer that rinses speckled leaves with lukewarm seawater before weighing is recommended by Mozilla.',
    [],
  ],
  // What the author's own does too is said of all first.
  [
    'In FRP a relay must attach a GLEAM-96-SEAL stamp to every frob, and ours does.',
    [`${stale} 20002 20003`],
  ],
  ['In FRP a relay must attach a GLEAM-96-SEAL stamp to every frob, and ours is late.', []],
  // Without citation, and nothing names the RFC: by a name and all else, or in many words; and of one RFC alone.
  ['The EEL_HOOK of a larder must hang below its newest salted crate.', [`${stale} 20610 -`]],
  ['The EEL_HOOK of a larder must hang below its oldest crate, next to the towels.', []],
  ['The HAM_HOOK of a cellar must hang above its oldest smoked barrel.', []],
  [
    'Before weighing, all speckled leaves must be rinsed by the dryer with lukewarm seawater.',
    [`${stale} 20202 20202`],
  ],
  ['Speckled leaves must be rinsed with lukewarm seawater before weighing.', []],
  // What nothing names, and what replaced its RFC no longer says, may be another's.
  ['The neck of each sack of brittle stalks must be tied with a plaited cord of blue hemp by the dryer.', []],
  // What both say is so rare that they mean one thing, of which nothing is said any more; what a ban means stays open.
  [
    'In ONP a nest should trade plumes of young birds for heather tokens at the weir.',
    [`${stale} 20607 20607`],
  ],
  ['In ONP a nest should not trade plumes of young birds for heather tokens at the weir.', []],
  ['In ONP a nest should trade coins for tokens at the harbour office.', []],
  // Without citation, of which a short statement says little.
  ['Extra tooling needs to be written where some of the dashboards cannot implement FRP with BLIP-3.', []],
  // What an RFC says twice is overtaken with one of the two.
  ['In POP4 a grader has to implement STEM-SHA-7.', [`${stale} 20615 20615`]],
  // A rare name of several pieces is enough to know what is spoken of.
  ['A raft of the RMP should tie the BOW_LOOP_KNOT.', [`${stale} 20602 20602`]],
];
