/** What the RFC cited is said to demand, and does not. */
import { stale, type JudgedSentence } from './judged';

export const misquoted: readonly JudgedSentence[] = [
  // What somebody is not able to do is no ban; what is refused as an RFC requires is forbidden there.
  [
    'A relay cannot roll the oaken barrel of a sunken frob towards the copper sluice (RFC 20003 section 12).',
    [],
  ],
  [
    'A relay must not roll the oaken barrel of a sunken frob towards the copper sluice (RFC 20003 section 12).',
    ['misquoted-requirement warning - 20003'],
  ],
  ['Frobs from a plain wobble channel are blacklisted, as mandated by RFC 20003 (section 5).', []],
  // How a field is set for a thing is no demand to use it.
  ['PLINK5 keys are parsed and intentionally unsupported (RFC 20003 section 13 discourages PLINK5).', []],
  // What the RFC cited does not say.
  [
    'RFC 20003 section 4 says that relays MUST attach a GLEAM-96-SEAL stamp to every frob.',
    ['misquoted-requirement warning 20002 20003'],
  ],
  // What an RFC on another matter is said to demand, and one of its own demanded until it was changed.
  [
    'RFC 20202 makes it mandatory for FRP relays to attach a GLEAM-96-SEAL stamp to every frob.',
    ['misquoted-requirement warning 20002 20003'],
  ],
  ['RFC 20202 makes it mandatory to attach a stamp.', []],
  // What others demand of those that have a thing is no demand of the thing.
  [
    'RFC 20102 section 4 says that couriers MUST support the Wisp Shield.',
    ['misquoted-requirement warning 20102 20102'],
  ],
  // No more than that, says the author; and more, says the RFC.
  [
    'RFC 20102 section 5 merely recommends that a courier fold the wrapper of a parcel twice.',
    ['misquoted-requirement warning - 20102'],
  ],
  ['A courier should fold the wrapper of a parcel twice (RFC 20102 section 5).', []],
  // What is left to somebody is not demanded, and what is just advised neither.
  [
    'RFC 20102 section 5 leaves it to the sender whether a courier folds the wrapper of a parcel twice.',
    ['misquoted-requirement warning - 20102'],
  ],
  [
    'A courier is just advised to fold the wrapper of a parcel twice, see RFC 20102 section 5.',
    ['misquoted-requirement warning - 20102'],
  ],
  ['A courier is advised to fold the wrapper of a parcel twice, see RFC 20102 section 5.', []],
  // To have a thing is one demand, to use it another.
  [
    'RFC 20102 section 9 obliges every courier to support the tarred rope code.',
    ['misquoted-requirement warning - 20102'],
  ],
  ['RFC 20102 section 9 obliges every courier to use the tarred rope code.', []],
  // Who says that an RFC recommends says that it does no more.
  [
    'RFC 20102 section 5 recommends that a courier fold the wrapper of a parcel twice.',
    ['misquoted-requirement warning - 20102'],
  ],
  [
    'RFC 20102 section 8 discourages couriers from hoisting a striped pennant on the mast.',
    ['misquoted-requirement warning - 20102'],
  ],
  ['A courier should not hoist a striped pennant on the mast (RFC 20102 section 8).', []],
  // The contrary of what a section says, with many words that it has not.
  [
    'According to RFC 20102 section 8, a courier with honey and barley may hoist a striped pennant on the mast.',
    ['misquoted-requirement warning - 20102'],
  ],
  // The contrary of what an RFC says, whichever section is meant, or more than it demands.
  [
    'RFC 20102 lets a courier hoist a striped pennant on the mast, whatever its cargo is.',
    ['misquoted-requirement warning - 20102'],
  ],
  [
    'RFC 20102 requires couriers to send bundles of parcels with a PLUM_SEAL on the outer knot.',
    ['misquoted-requirement warning 20104 20102'],
  ],
  ['RFC 20102 wants couriers to send bundles of parcels with a PLUM_SEAL on the outer knot.', []],
  ['A courier may hoist a striped pennant on the mast, whatever its cargo is (RFC 20102).', []],
  // What is taken up or answered that is to be left out of account, and left out that is demanded.
  [
    'RFC 20602 section 25 lets a quay guard accept crates that carry a blank copper label.',
    ['misquoted-requirement warning - 20602'],
  ],
  [
    'RFC 20602 section 25 requires quay guards to respond to crates that carry a blank copper label.',
    ['misquoted-requirement warning - 20602'],
  ],
  [
    'RFC 20602 section 25 requires quay guards to drop crates that carry a blank copper label.',
    [`${stale} 20603 20603`],
  ],
  ['RFC 20602 section 25 lets quay guards not answer crates that carry a blank copper label.', []],
  [
    'RFC 20102 section 3 lets a courier omit the VOLT-48 code of a parcel.',
    ['misquoted-requirement warning - 20102'],
  ],
  ['RFC 20102 section 3 lets a courier mark a parcel with a VOLT-48 code.', []],
  // Another number.
  [
    'RFC 20602 section 27 requires a brass tarnish mark of 19 for the flag of a raft.',
    ['misquoted-requirement warning - 20602'],
  ],
  ['RFC 20602 section 27 requires 19 velvet linings of a raft drum to be sewn.', []],
  ['RFC 20602 section 27 requires a brass tarnish mark of 12 for the flag of a raft.', []],
  // What is told of a section in other words than its own.
  [
    'RFC 20102 section 8 lets couriers with honey and barley hoist a striped pennant.',
    ['misquoted-requirement warning - 20102'],
  ],
  ['Couriers with honey and barley may hoist a striped pennant (RFC 20102 section 8).', []],
  [
    'RFC 20001 says what relays do, and couriers with honey and barley may hoist a striped pennant (RFC 20102 section 8).',
    [],
  ],
  // The opposite of what the section cited says of the same thing, whatever another section says of it.
  ['RFC 20509 section 24 requires CORK-3 seals.', ['misquoted-requirement warning - 20509']],
  ['RFC 20509 section 25 requires CORK-3 seals.', []],
  // What is allowed under conditions is allowed.
  ['RFC 20614 permits amber kite guesses.', []],
  // Another level than the exact one; no demand, where there is one; everyday words beside it prove nothing.
  [
    'RFC 20614 section 2 says that orchards SHOULD implement PLUM-2.',
    ['misquoted-requirement warning - 20614'],
  ],
  ['RFC 20614 section 2 says that PLUM-2 is not required.', ['misquoted-requirement warning - 20614']],
  [
    'RFC 20614 section 2 says that orchards SHOULD implement PLUM-2, so it is fine to leave PLUM-2 out.',
    ['misquoted-requirement warning - 20614'],
  ],
  ['RFC 20614 section 2 says that orchards MUST implement PLUM-2.', []],
];
