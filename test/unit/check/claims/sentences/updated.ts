/** What only an update changes of the RFC cited. */
import { stale, type JudgedSentence } from './judged';

export const updated: readonly JudgedSentence[] = [
  // What only an update changed.
  ['Relays have to count forwarded frobs in the ledger (RFC 20003 section 6).', [`${stale} 20004 20004`]],
  // What an update only cites a section for, what it says of other replies, and what nobody asks it.
  ['Relays must paint their MARROW_BUOY (RFC 20003 section 10).', []],
  ['Relays must answer a torn frob with the reply code 472 (RFC 20003 section 11).', []],
  ['How relays must count forwarded frobs in the ledger is not defined here (RFC 20003 section 6).', []],
  // What it says with the same words of a matter of its own, of the RFC that it cites and of what that says nothing of.
  [
    'Relays must roll the oaken barrel and birchen bucket of a sunken frob towards the copper sluice (RFC 20003 section 12).',
    [],
  ],
  ['A relay must hook the VELVET-9 rope (RFC 20003 section 4).', []],
  // What an update says that the other RFC says, and what it says itself.
  ['Relays have to set the GLIMMER_FLAG of a frob (RFC 20003 section 9).', [`${stale} 20004 20004`]],
  // What a table of an update grades anew, by its name alone.
  ['Couriers must support EMBER-7 in CBQ casing (RFC 20102 section 11).', [`${stale} 20104 20104`]],
  // What an update quotes, and turns.
  [
    'A courier may keep a spare latchkey for a parcel that is returned (RFC 20102 section 6).',
    [`${stale} 20104 20104`],
  ],
  // The same where the update says the old text in other words before it turns it.
  [
    'A courier may drop a rusty anchor beside the amber buoy (RFC 20102 section 12).',
    [`${stale} 20104 20104`],
  ],
  // What an RFC that has the name in its title forbids.
  [
    'A courier should send bundles of parcels with a PLUM_SEAL on the outer knot (RFC 20102 section 7).',
    [`${stale} 20104 20104`],
  ],
  // A place that is the only one allowed is one by which all others are forbidden.
  [
    'The copper ring of an osprey may only be on its left leg (RFC 20606 section 2).',
    [`${stale} 20608 20608`],
  ],
  ['The copper ring of an osprey must be on a leg (RFC 20606 section 2).', []],
  // What rests on an RFC of which another one gives something up, by its name.
  [
    'Wardens must implement Tide Mask Query and Tide Mask Reply (RFC 20402 section 3).',
    [`${stale} 20404 20404`],
  ],
  ['Wardens must implement Tide Mask Query and Tide Mask Reply messages.', [`${stale} 20404 20404`]],
  ['A warden must not answer a Tide Mask Query that comes from another harbour (RFC 20402 section 3).', []],
  ['A warden should keep the almanac of the tide dry (RFC 20402 section 3).', []],
  ['A warden must implement support for messages and reply to them (RFC 20402 section 3).', []],
  ['A pilot must implement support for the Tide Mask Query of a ferry (RFC 20403 section 2).', []],
  // The old text, and below it the new one: with another name, at another level.
  [
    'A dryer must print the LeafTagID of the harvester inside the knotted label (RFC 20202 section 7).',
    [`${stale} 20203 20203`],
  ],
  [
    'A dryer must turn its VANE-20-LOW fan towards the eastern shutter (RFC 20202 section 5).',
    [`${stale} 20203 20203`],
  ],
  // What an update is for, of the RFC that it names, and against what is claimed.
  ['Copper lanterns must not hang inside straw nests (RFC 20302 section 6).', [`${stale} 20303 20303`]],
  // Of a long purpose a third is enough, where that is nearly all of the claim.
  ['Marram tussocks must not be shorn by a shepherd (RFC 20302).', [`${stale} 20303 20303`]],
  ['Marram tussocks must not be shorn by a heron in a boat (RFC 20302).', []],
  ['Copper lanterns may hang inside straw nests (RFC 20302 section 6).', []],
  ['Moss cushions may lie beneath fledglings (RFC 20302 section 7).', [`${stale} 20303 20303`]],
  ['Moss cushions must not lie beneath fledglings (RFC 20302 section 7).', []],
  ['Copper lanterns inside straw nests must be rejected (RFC 20302 section 6).', [`${stale} 20303 20303`]],
  ['Moss cushions beneath fledglings must be rejected (RFC 20302 section 7).', []],
  ['Pewter oars aboard ferries are optional (RFC 20202 section 3).', [`${stale} 20303 20303`]],
  ['Pewter oars aboard ferries are optional (RFC 20302 section 3).', []],
  // An update that quotes the old text, and has another name in the new one below.
  ['Each ribbon must be fastened with a KNOT-1 loop (RFC 20502 section 5).', [`${stale} 20503 20503`]],
  // What no statement of the RFC cited has: an update bans it that has it in its title, or has a name as rare.
  ['A LOOM64 fringe is optional for a kite (RFC 20505 section 2).', [`${stale} 20506 20506`]],
  // The exception that an update makes to what it quotes; its ban of a thing of which something was demanded.
  [
    'Ripe and unripe damsons should not be carried in a single wicker crate (RFC 20614 section 4).',
    [`${stale} 20615 20615`],
  ],
  ['The BRINE_SALT should be at least nine grains coarse (RFC 20613 section 5).', [`${stale} 20615 20615`]],
  // What an update is there to demand, and demands in a statement that is not very like the old one.
  ['A warden may hoard the mishaps of a cellar (RFC 20614 section 40).', [`${stale} 20616 20616`]],
  // An update allows what the RFC and its next version demand to be refused.
  [
    'Quay guards must discard crates that carry a blank copper label (RFC 20601 section 25).',
    [`${stale} 20603 20603`],
  ],
  // The section cited describes what an update forbids in words of its own.
  [
    'Rafts may use the tarred copper bucket grant of the eastern shore (RFC 20602 section 26).',
    [`${stale} 20603 20603`],
  ],
  // What an update allows is no less of a demand beside it.
  ['Quay guards must carry crates with a blank copper label (RFC 20602 section 25).', []],
];
