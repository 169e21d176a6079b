/** What a sentence claims, who says it, and where it says that it comes from. */
import { stale, type JudgedSentence } from './judged';

export const reading: readonly JudgedSentence[] = [
  // A section as a bare number after the citation.
  ['Stamps should be discarded after 30 seconds (RFC 20001 2.1).', [`${stale} 20002 20003`]],
  // What others say.
  [
    'The usual claim is that a relay must attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2).',
    ['stale-requirement information 20002 20003'],
  ],
  // What can be done is mostly no claim.
  ['An ONP nest can have the speckled twig tally in its reports.', []],
  // A reason, and no time.
  [
    'We fold it once, since RFC 20101 section 7 requires the weight of each parcel in the harbour ledger.',
    [`${stale} 20102 20102`],
  ],
  // Speakers of the author's own world.
  [
    'Couriers have to support the Wisp Shield (RFC 20101 section 3), says the old contract.',
    ['stale-requirement information 20102 20102'],
  ],
  // What a document does to another.
  ['This document updates RFC 20101 by requiring the weight of each parcel in the harbour ledger.', []],
  // A field of the document's own, and what a word means.
  ['Must attach a GLEAM-96-SEAL stamp to each frob that an FRP relay forwards.', []],
  ['A shield is a thing that couriers can carry into a harbour ledger, as defined by RFC 20101.', []],
  // Numbers in words.
  ['A dryer must wait for 3 seconds before its gate opens (RFC 20201 section 6).', [`${stale} 20202 20202`]],
  ['A dryer must wait for nine seconds before its gate opens (RFC 20202 section 6).', []],
  // A section as a bare number, and words that point somewhere only as verbs.
  ['A relay discards stamps after 30 seconds (RFC 20001 2.1).', [`${stale} 20002 20003`]],
  ['A relay discards stamps after 90 seconds (RFC 20003 4.1).', []],
  [
    'A dryer rinses the leaves in the speckled list with lukewarm seawater before weighing (RFC 20201 section 8).',
    [`${stale} 20202 20202`],
  ],
  [
    'Lists the lukewarm seawater that a dryer needs before weighing speckled leaves (RFC 20201 section 8).',
    [],
  ],
  ['The rinsing of speckled leaves before weighing is described in section 8 of RFC 20201.', []],
  ['A courier folds the wrapper of a parcel twice (RFC 20101 section 4).', []],
  // What a clause stands for: a value before it, two things before it.
  [
    'A pilot rings for three seconds before the kite of another harbour lands, the time that RFC 20501 recommends.',
    [`${stale} 20502 20502`],
  ],
  ['The VESPER-512 is optional (RFC 20505 section 3).', [`${stale} 20506 20506`]],
  // "MAY only" is a demand, "MUST have no" a ban.
  ['A pennant may only be raised while the mast is free of gulls (RFC 20602 section 3).', []],
  ['The hull of a raft must have no holes below the copper waterline (RFC 20602 section 24).', []],
  // What should be avoided is no demand to avoid.
  ['Idle lookouts on the mast should be avoided (RFC 20602 section 30).', []],
  // The sentence after it says where a claim comes from.
  [
    'A relay must attach a GLEAM-96-SEAL stamp to each frob. (RFC 20001, section 2)',
    [`${stale} 20002 20003`],
  ],
  [
    'A relay must attach a GLEAM-96-SEAL stamp to each frob. See section 2 of RFC 20001.',
    [`${stale} 20002 20003`],
  ],
  ['A relay must attach a GLEAM-96-SEAL stamp to each frob. RFC 20001 is about tunnels.', []],
  // What a document is to keep to is not what it says.
  ['The labels of kites must follow RFC 20502.', []],
  // History, told as history.
  ['RFC 20001 required a GLEAM-96-SEAL stamp on every frob; RFC 20002 relaxed that.', []],
  ['Until 2011 relays had to attach a GLEAM-96-SEAL stamp to every frob (RFC 20001 section 2).', []],
  ['A relay must sort queued frobs by weight (RFC 20001 section 3). RFC 20002 dropped this.', []],
  ['RFC 20002 relaxed the stamps. RFC 20001 requires a GLEAM-96-SEAL stamp on every frob.', []],
  ['Relays no longer sort frobs by weight, as RFC 20001 section 3 demanded.', []],
  // Questions, hypotheses, notes to oneself.
  ['Must a relay attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2)?', []],
  ['It would be nice if a GLEAM-96-SEAL stamp could be required (RFC 20001 section 2).', []],
  ['TODO: a relay must attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2).', []],
  // The author's own product.
  ['Our relay must be moved to the new rack before the frobs arrive.', []],
  ['The stamps of our relay must be printed by the team on Monday.', []],
  ['Frobs must be painted blue.', []],
];
