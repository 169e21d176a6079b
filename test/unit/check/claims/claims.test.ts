import { describe, expect, it } from 'vitest';
import { claimFindings } from './world';

const say = (markdown: string) =>
  claimFindings(markdown).map(
    ({ code, severity, changedBy, current }) =>
      `${code} ${severity} ${changedBy?.rfc ?? '-'} ${current?.rfc ?? '-'}`,
  );

const stale = 'stale-requirement warning';

/** Own sentences about the invented series, with what a reader would want to be told. */
const sentences: readonly (readonly [string, readonly string[]])[] = [
  // A level that was weakened.
  ['A relay MUST attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2).', [`${stale} 20002 20003`]],
  ['GLEAM-96-SEAL stamps are mandatory for frobs, see RFC 20001 section 2.', [`${stale} 20002 20003`]],
  [
    'As RFC 20001 requires, every frob that a relay forwards carries a GLEAM-96-SEAL stamp.',
    [`${stale} 20002 20003`],
  ],
  [
    'In FRP a relay must attach a GLEAM-96-SEAL stamp to every frob that it forwards.',
    [`${stale} 20002 20003`],
  ],
  // A level that was reversed.
  [
    'Relays may tunnel frobs through a plain wobble channel (RFC 20001, section 4).',
    [`${stale} 20002 20003`],
  ],
  // A value that changed.
  ['Stamps should be discarded after 30 seconds (RFC 20001 section 2.1).', [`${stale} 20002 20003`]],
  // A section as a bare number after the citation.
  ['Stamps should be discarded after 30 seconds (RFC 20001 2.1).', [`${stale} 20002 20003`]],
  // A value that changed by a notice, and which the index has no requirement for.
  ['The longest queue must not exceed 40 frobs (RFC 20001 section 3).', [`${stale} 20002 20003`]],
  ['The longest queue must not exceed 90 frobs (RFC 20001 section 3).', []],
  // What the section cited is about, and has no keyword for.
  ['Our relay sends `Glow-Tint: red`, as it can under RFC 20001 section 9.', [`${stale} 20002 20003`]],
  // What was dropped, though something else is said of the same matter.
  ['Relays should keep no more than two links to a peer (RFC 20001 section 8).', [`${stale} 20002 20003`]],
  // What was dropped.
  [
    'Queued frobs must be sorted by weight before they are forwarded (RFC 20001 section 3).',
    [`${stale} 20002 20003`],
  ],
  // What was dropped where several RFCs replaced one: of these the one that has the section.
  [
    'A magpie should not lend a silver spoon to more than two jackdaws (RFC 20609 section 3).',
    [`${stale} 20610 20612`],
  ],
  // What only an update changed.
  ['Relays have to count forwarded frobs in the ledger (RFC 20003 section 6).', [`${stale} 20004 20004`]],
  // What an update says that the other RFC says, and what it says itself.
  ['Relays have to set the GLIMMER_FLAG of a frob (RFC 20003 section 9).', [`${stale} 20004 20004`]],
  // Where a sentence of the same shape names another thing, what is said of the thing itself.
  ['Relays must implement BLIP-3 (RFC 20001 section 7).', [`${stale} 20002 20003`]],
  // What the RFC cited does not say.
  [
    'RFC 20003 section 4 says that relays MUST attach a GLEAM-96-SEAL stamp to every frob.',
    ['misquoted-requirement warning 20002 20003'],
  ],
  // What others say.
  [
    'The usual claim is that a relay must attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2).',
    ['stale-requirement information 20002 20003'],
  ],
  // A name that differs in its digits alone.
  ['A courier must mark every parcel with a VOLT-12 code (RFC 20101 section 2).', [`${stale} 20102 20102`]],
  [
    'RFC 20102 section 3 requires couriers to mark every parcel with a VOLT-12 code.',
    ['misquoted-requirement warning 20102 20102'],
  ],
  // Of two RFCs that replace one, the one that has the requirement.
  ['Couriers have to support the Wisp Shield (RFC 20101 section 3).', [`${stale} 20102 20102`]],
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
  // What the section cited has no keyword for, and the section that it became has.
  ['A courier may hoist a striped pennant on the mast (RFC 20101 section 8).', [`${stale} 20102 20102`]],
  ['A courier may hoist a striped pennant on the mast (RFC 20101 section 4).', []],
  ['A courier must not hoist a striped pennant on the mast (RFC 20101 section 8).', []],
  ['A courier may hoist a lantern on the mast (RFC 20101 section 8).', []],
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
  // What a notice takes away.
  [
    'The weight of each parcel must be written into the harbour ledger (RFC 20101 section 7).',
    [`${stale} 20102 20102`],
  ],
  // What no requirement says, and of which a later RFC gives notice; only where the sentence names the protocol.
  ['ONP nests have to put the speckled twig tally into their reports.', [`${stale} 20607 20607`]],
  ['Nests have to put the speckled twig tally into their reports.', []],
  ['ONP nests have to put the TWIG_9 and the speckled twig tally into their reports.', []],
  ['ONP nests have to bear each twig against the wind.', []],
  ['ONP nests must not put the speckled twig tally into their reports.', []],
  // What says when it is demanded does not turn it round.
  [
    'ONP nests have to put the speckled twig tally into their reports if a keeper refuses to count.',
    [`${stale} 20607 20607`],
  ],
  // What a later RFC tells that the older one demanded or allowed; not the contrary, and not of what the later one has.
  ['Nests must varnish brittle acorns before a thunderstorm (RFC 20606).', [`${stale} 20607 20607`]],
  ['ONP nests have to varnish brittle acorns before a thunderstorm.', [`${stale} 20607 20607`]],
  ['Nests may varnish brittle acorns before a thunderstorm (RFC 20606).', []],
  ['Nests must not varnish brittle acorns before a thunderstorm (RFC 20606).', []],
  ['A ferryman may whistle at drifting kelp (RFC 20606).', [`${stale} 20607 20607`]],
  ['A ferryman must not whistle at drifting kelp (RFC 20606).', []],
  ['Beacons should use a THISTLE7 (RFC 20606 section 3.1).', [`${stale} 20607 20607`]],
  // What may be said on in other words under the very name of the thing is not told as dropped.
  [
    'A letter that wraps a loose feather should include a DownTint line naming the hue of that feather (RFC 20606 section 3.3).',
    [],
  ],
  [
    'A letter that wraps a stray thistle should include a SeedTint line naming the hue of that thistle (RFC 20606 section 3.3).',
    [`${stale} 20607 20607`],
  ],
  // A single name that a list of changes takes away, where the section on it is cited.
  ['Wardens can mark ponds with a FLINTEGG (RFC 20606 section 24).', [`${stale} 20607 20607`]],
  ['Wardens can mark ponds with a FLINTEGG, see RFC 20606.', []],
  // What can be done is mostly no claim.
  ['An ONP nest can have the speckled twig tally in its reports.', []],
  // What a protocol does under a title that speaks of changes is no change of a document.
  ['In ONP the dusk lantern of a heron pond must burn while reports come in.', []],
  // What a registry holds is no demand.
  ['ONP requires the heath keeper to trim the gorse hedge.', []],
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
  // A name that no requirement of the later RFC has.
  ['A dryer must hang every leaf on a BRINEHOOK rack (RFC 20201 section 2).', [`${stale} 20202 20202`]],
  ['RFC 20202 demands BRINEHOOK racks for leaves.', ['misquoted-requirement warning 20202 20202']],
  // A verb turned into its opposite, at the same level.
  [
    'By default the doors of a dryer have to permit salted gulls to enter (RFC 20201 section 3).',
    [`${stale} 20202 20202`],
  ],
  // Numbers in words.
  ['A dryer must wait for 3 seconds before its gate opens (RFC 20201 section 6).', [`${stale} 20202 20202`]],
  ['A dryer must wait for nine seconds before its gate opens (RFC 20202 section 6).', []],
  // The old text, and below it the new one: with another name, at another level.
  [
    'A dryer must print the LeafTagID of the harvester inside the knotted label (RFC 20202 section 7).',
    [`${stale} 20203 20203`],
  ],
  [
    'A dryer must turn its VANE-20-LOW fan towards the eastern shutter (RFC 20202 section 5).',
    [`${stale} 20203 20203`],
  ],
  // What is said of the rope is no version of what is said of the bell.
  ['A dryer should not ring the copper bell while leaves are turning (RFC 20202 section 9).', []],
  // Without words of a level, a section cited for it; a stricter rule overtakes no description.
  [
    'A dryer rinses speckled leaves with lukewarm seawater before weighing (RFC 20201, section 8).',
    [`${stale} 20202 20202`],
  ],
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
  // Notices: a reason first, what holds instead behind it, and what is done otherwise and not taken away.
  ['Terns may use the rope-ladder privilege in a storm (RFC 20301 section 2).', [`${stale} 20302 20302`]],
  ['A nest without a note is VERMIL-3 by default (RFC 20301 section 4).', [`${stale} 20302 20302`]],
  ['Keepers must tell broods apart by a PIPER-2 whistle (RFC 20301 section 3).', []],
  // What an update is for, of the RFC that it names, and against what is claimed.
  ['Copper lanterns must not hang inside straw nests (RFC 20302 section 6).', [`${stale} 20303 20303`]],
  ['Copper lanterns may hang inside straw nests (RFC 20302 section 6).', []],
  ['Moss cushions may lie beneath fledglings (RFC 20302 section 7).', [`${stale} 20303 20303`]],
  ['Moss cushions must not lie beneath fledglings (RFC 20302 section 7).', []],
  ['Copper lanterns inside straw nests must be rejected (RFC 20302 section 6).', [`${stale} 20303 20303`]],
  ['Moss cushions beneath fledglings must be rejected (RFC 20302 section 7).', []],
  ['Pewter oars aboard ferries are optional (RFC 20202 section 3).', [`${stale} 20303 20303`]],
  ['Pewter oars aboard ferries are optional (RFC 20302 section 3).', []],
  // One of several names, allowed where all were; a statement at the claimed level that another one is liker to.
  [
    'Letters may go out in QUILL-16 as well, so the nest reads the first stroke (RFC 20301 section 5).',
    [`${stale} 20302 20302`],
  ],
  [
    'A keeper must answer the horn of each nest before breakfast (RFC 20301 section 6).',
    [`${stale} 20302 20302`],
  ],
  // A section that the later RFC names where it lists no changes is its own.
  ['Keepers who wander must wear boots (RFC 20301 section 6).', []],
  // A ban of all that a section is on.
  [
    'A pilot may write the colour of the spool into the twine line (RFC 20501 section 2).',
    [`${stale} 20502 20502`],
  ],
  // What was to be chosen and what was not change places.
  [
    'Labels of kites have to be stored in the GREEN_FOLD form (RFC 20501 section 3).',
    [`${stale} 20502 20502`],
  ],
  ['Labels of kites have to be stored in the AMBER_FOLD form (RFC 20502 section 3).', []],
  // A value, without words of a level.
  [
    'The grey fleets of the northern bay wait near shore: RFC 20507 section 2 sets the first gust to 2*MAST at most.',
    [`${stale} 20508 20509`],
  ],
  // An update that quotes the old text, and has another name in the new one below.
  ['Each ribbon must be fastened with a KNOT-1 loop (RFC 20502 section 5).', [`${stale} 20503 20503`]],
  // What a change is for goes before what is said again with a condition.
  [
    'Wet and dry ballast must not be mixed in the basket of one kite (RFC 20501 section 6).',
    [`${stale} 20502 20502`],
  ],
  // What no statement of the RFC cited has: an update bans it that has it in its title, or has a name as rare.
  ['A LOOM64 fringe is optional for a kite (RFC 20505 section 2).', [`${stale} 20506 20506`]],
  // What a clause stands for: a value before it, two things before it.
  [
    'A pilot rings for three seconds before the kite of another harbour lands, the time that RFC 20501 recommends.',
    [`${stale} 20502 20502`],
  ],
  ['The VESPER-512 is optional (RFC 20505 section 3).', [`${stale} 20506 20506`]],
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
  // What is no longer demanded may still be done.
  [
    'The neck of each sack of brittle stalks must be tied by the dryer with a plaited cord of blue hemp (RFC 20201 section 11).',
    [`${stale} 20202 20202`],
  ],
  [
    'The neck of each sack of brittle stalks may be tied by the dryer with a plaited cord of blue hemp (RFC 20201 section 11).',
    [],
  ],
  // What both say is so rare that they mean one thing, of which nothing is said any more; what a ban means stays open.
  [
    'In ONP a nest should trade plumes of young birds for heather tokens at the weir.',
    [`${stale} 20607 20607`],
  ],
  ['In ONP a nest should not trade plumes of young birds for heather tokens at the weir.', []],
  ['In ONP a nest should trade coins for tokens at the harbour office.', []],
  // Without citation, of which a short statement says little.
  ['Extra tooling needs to be written where some of the dashboards cannot implement FRP with BLIP-3.', []],
  // What is said again without a keyword.
  [
    'A lantern must be lit whenever a kite lands that nobody in the harbour expects (RFC 20501 section 10).',
    [],
  ],
  [
    'A copper bell should hang over the door of the loft of a pilot that is asleep (RFC 20501 section 11).',
    [],
  ],
  ['A pilot may be asleep below the copper bell over the door of the loft (RFC 20501 section 11).', []],
  // The opposite of what the section cited says of the same thing, whatever another section says of it.
  ['RFC 20509 section 24 requires CORK-3 seals.', ['misquoted-requirement warning - 20509']],
  ['RFC 20509 section 25 requires CORK-3 seals.', []],
  // What a new version repeats word for word it has not removed.
  ['Rafts should keep their painted rope ladders dry in every harbour (RFC 20601 section 2).', []],
  // What is done with a thing is no removal of the requirement on it.
  ['A raft must stow its wet ballast stones before the tide turns (RFC 20601 section 27).', []],
  // "MAY only" is a demand, "MUST have no" a ban.
  ['A pennant may only be raised while the mast is free of gulls (RFC 20602 section 3).', []],
  ['The hull of a raft must have no holes below the copper waterline (RFC 20602 section 24).', []],
  // What is banned now goes before what has the name for something else; the keyword that governs it goes before the others.
  ['Every orchard MUST implement PLUM-1 (RFC 20613 section 2).', [`${stale} 20614 20614`]],
  ['Wardens MUST support the infinite LADDER_DEPTH (RFC 20613 section 3).', [`${stale} 20614 20614`]],
  ['Wardens MUST support the long LADDER_DEPTH (RFC 20613 section 3).', []],
  // The exception that an update makes to what it quotes; its ban of a thing of which something was demanded.
  [
    'Ripe and unripe damsons should not be carried in a single wicker crate (RFC 20614 section 4).',
    [`${stale} 20615 20615`],
  ],
  ['The BRINE_SALT should be at least nine grains coarse (RFC 20613 section 5).', [`${stale} 20615 20615`]],
  // What an update is there to demand, and demands in a statement that is not very like the old one.
  ['A warden may hoard the mishaps of a cellar (RFC 20614 section 40).', [`${stale} 20616 20616`]],
  // What an RFC says twice is overtaken with one of the two.
  ['In POP4 a grader has to implement STEM-SHA-7.', [`${stale} 20615 20615`]],
  // What is told of changes no next version says again.
  ['RFC 20613 requires a warden to answer a BASKET-9 call with an empty wicker crate.', []],
  [
    'RFC 20613 requires the PRUNE_HOOK of a warden to be whetted before the harvest moon.',
    [`${stale} 20614 20614`],
  ],
  // What is allowed under conditions is allowed.
  ['RFC 20614 permits amber kite guesses.', []],
  // What only retires a protocol says nothing of its rules, unless these are cited.
  ['In TGP a gate must weigh the wet thistle bales of a cart before the copper toll drum turns.', []],
  [
    'A gate must weigh the wet thistle bales of a cart before the copper toll drum turns (RFC 20618 section 2).',
    [`${stale} 20619 20619`],
  ],
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
  // Words that count in capitals only are said on in the same sentence.
  ['Tin funnels may be bent by hail (RFC 20604 section 1).', []],
  // A rare name of several pieces is enough to know what is spoken of.
  ['A raft of the RMP should tie the BOW_LOOP_KNOT.', [`${stale} 20602 20602`]],
  // What an update allows is no less of a demand beside it.
  ['Quay guards must carry crates with a blank copper label (RFC 20602 section 25).', []],
  // A keyword is followed to its own place in a sentence that has several again.
  ['Sails must be furled in a storm of hail (RFC 20601 section 28).', []],
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
  // What still holds.
  ['A frob MUST NOT exceed 512 bytes (RFC 20001 section 6).', []],
  ['A frob may not be larger than 512 bytes, says RFC 20003 section 7.', []],
  ['A relay SHOULD attach a GLEAM-96-SEAL stamp to each frob (RFC 20003 section 4).', []],
  ['Relays must not tunnel frobs through a plain wobble channel (RFC 20002 section 4).', []],
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

describe('claims', () => {
  it.each(sentences)('%s', (sentence, expected) => {
    expect(say(`# Design\n\n${sentence}\n`)).toEqual(expected);
  });

  it('takes the new wording of what an update quotes, and not what else it says of the matter', () => {
    const [finding] = claimFindings(
      'A courier should ring the copper harbour bell for each basket of plums (RFC 20102 section 10).',
    );
    expect(finding?.message).toContain('RFC 20104 §4 made it a MUST (');
  });

  it('leaves a specification its own rules', () => {
    const declared = 'The key words "MUST" and "SHOULD" are to be interpreted as described in BCP 14.\n\n';
    expect(
      say(`${declared}A relay MUST attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2).`),
    ).toEqual([]);
    expect(
      say(`${declared}A relay MUST attach a GLEAM-96-SEAL stamp to each frob as described in RFC 20001.`),
    ).toEqual([]);
    expect(
      say(`${declared}RFC 20001 section 2 says that a relay MUST attach a GLEAM-96-SEAL stamp to each frob.`),
    ).toEqual([`${stale} 20002 20003`]);
  });

  it('keeps still in a paragraph that a comment calls history', () => {
    expect(
      say(
        '<!-- normative-history: old days -->\nA relay MUST attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2).',
      ),
    ).toEqual([]);
  });

  it('tells of an RFC that is not cited that it said so before', () => {
    const [found] = claimFindings(
      '# D\n\nONP nests have to put the speckled twig tally into their reports.\n',
    );
    expect(found!.message).toBe(
      '“nests … speckled twig tally into their reports” rests on RFC 20606; RFC 20607 §24 dropped it (June 2016).',
    );
    expect(found!.related.map(({ rfc, says }) => `${rfc} ${says}`)).toEqual([
      '20606 said before',
      '20607 says that it no longer holds',
    ]);
  });

  it('believes a notice before a likeness', () => {
    const [finding] = claimFindings(
      'Relays should keep no more than two links to a peer (RFC 20001 section 8).',
    );
    expect(finding?.message).toContain('RFC 20002 §1.1 dropped it');
  });

  it('says that a later version forbids all that a section is on, whatever else it says there', () => {
    const text = 'A pilot may write the colour of the spool into the twine line (RFC 20501 section 2).';
    expect(claimFindings(text)[0]?.message).toContain('RFC 20502 §2 made it a MUST NOT');
  });

  it('says that what is told of as past was changed, and where the new rule stands before that it was', () => {
    const [finding] = claimFindings('A ferryman may whistle at drifting kelp (RFC 20606).');
    expect(finding?.message).toContain('RFC 20607 §26 changed it');
    expect(finding?.related.at(-1)?.message).toBe('RFC 20607 §26 (June 2016, in force): tells of it as past');
    const [ruled] = claimFindings('A nest may answer cormorants with a hollow reed flute (RFC 20606).');
    expect(ruled?.message).toContain('RFC 20607 §27 made it a MUST NOT');
  });

  it('follows a name to what demands to send it, and not to a longer name or another rule', () => {
    const [finding] = claimFindings(
      'A nest that rears one brood may omit the brood_count line (RFC 20606 section 3.4).',
    );
    expect(finding?.message).toContain('RFC 20607 §30 made it a MUST');
  });

  it('tells of what is done with a thing in no message', () => {
    const text = 'A raft must stow sacks of fine sand under its benches (RFC 20601 section 30).';
    expect(claimFindings(text)[0]?.message).toContain('RFC 20602 has no such requirement');
  });

  it('calls a value changed that a notice changes, in the message and in the note of the fix', () => {
    const [finding] = claimFindings('The longest queue must not exceed 40 frobs (RFC 20001 section 3).');
    expect(finding?.message).toContain('RFC 20002 §1.1 changed it');
    const notes = finding?.fixes.flatMap(({ edits }) => edits.map(({ newText }) => newText)) ?? [];
    expect(notes.some((note) => note.startsWith(' (changed by [RFC 20002, Section 1.1]'))).toBe(true);
    expect(notes.join('')).not.toContain('dropped');
  });

  it.each([
    ['Copper lanterns must not hang inside straw nests (RFC 20302 section 6).', 'RFC 20303 §1 allowed it'],
    ['Moss cushions may lie beneath fledglings (RFC 20302 section 7).', 'RFC 20303 §1 forbade it'],
    ['Pewter oars aboard ferries are optional (RFC 20202 section 3).', 'RFC 20303 §1 changed it'],
  ])('says what an update is for: %s', (text, phrase) => {
    const [finding] = claimFindings(text);
    expect(finding?.message).toContain(phrase);
    expect(finding?.related.at(-1)?.message).toBe(
      'RFC 20303 §1 (August 2021, in force): says that it is changed',
    );
  });

  it('says of the opposite deed at the same level that it is the opposite, in the message and in the note of the fix', () => {
    const text =
      'By default the doors of a dryer have to permit salted gulls to enter (RFC 20201 section 3).';
    const [finding] = claimFindings(text);
    expect(finding?.message).toContain('RFC 20202 §3 says the opposite of it');
    const note = finding?.fixes[0]?.edits[0]?.newText ?? '';
    expect(note).toMatch(/^ \((?:the opposite since|now the opposite:) \[RFC 20202, Section 3\]/);
    expect(claimFindings(`${text.slice(0, -1)}${note}.`)).toEqual([]);
  });

  it('says what was required, by whom, until when, and what holds now', () => {
    const [finding] = claimFindings('GLEAM-96-SEAL stamps on frobs are mandatory (RFC 20001 section 2).');
    expect(finding?.message).toBe(
      '“GLEAM-96-SEAL stamps on frobs” was a MUST in RFC 20001 §2; RFC 20002 §3 made it a SHOULD (December 2011), and RFC 20003 §4 keeps it so.',
    );
    expect(finding?.related.map(({ message }) => message)).toEqual([
      'RFC 20001 §2 (March 2001): MUST',
      'RFC 20002 §3 (December 2011): SHOULD',
      'RFC 20003 §4 (January 2019, in force): SHOULD',
    ]);
    expect(finding?.reason).toContain('matched RFC 20001 §2 MUST');
  });
});

describe('fixes of claims', () => {
  const apply = (text: string, choose: (title: string) => boolean): string => {
    const [finding] = claimFindings(text);
    const fix = finding?.fixes.find(({ title }) => choose(title));
    return [...(fix?.edits ?? [])]
      .sort((a, b) => b.span.start - a.span.start)
      .reduce((all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end), text);
  };
  const texts = [
    'A relay MUST attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2).',
    'In FRP a relay must attach a GLEAM-96-SEAL stamp to every frob that it forwards, so we do.',
    'It says "[in FRP a relay must attach a GLEAM-96-SEAL stamp to every frob](https://example.org/)".',
    '| FRP | a relay must attach a GLEAM-96-SEAL stamp to every frob (RFC 20001) |\n|---|---|',
    '> In FRP a relay must attach a `GLEAM-96-SEAL` stamp to **every frob**.',
    'Queued frobs must be sorted by weight before they are forwarded (RFC 20001 section 3).',
  ];

  it.each(texts)('settles it by each of its fixes: %s', (text) => {
    for (const { title } of claimFindings(text).flatMap(({ fixes }) => fixes)) {
      const fixed = apply(text, (other) => other === title);
      expect(fixed).not.toBe(text);
      expect(claimFindings(fixed)).toEqual([]);
    }
  });

  it('prefers what is in force, and offers where it changed', () => {
    const [finding] = claimFindings(texts[0]!);
    expect(finding?.fixes.map(({ title, preferred, safe }) => [title, preferred, safe])).toEqual([
      ['Cite what is in force, RFC 20003 §4', true, false],
      ['Cite where it changed, RFC 20002 §3', false, false],
      ['Say “SHOULD” and cite RFC 20003 §4', false, false],
      ['Say that it was the rule until December 2011', false, false],
    ]);
    expect(apply(texts[0]!, (title) => title.startsWith('Cite what'))).toBe(
      'A relay MUST attach a GLEAM-96-SEAL stamp to each frob (RFC 20001 section 2) (now a SHOULD: [RFC 20003, Section 4](https://www.rfc-editor.org/rfc/rfc20003#section-4)).',
    );
  });

  it('changes no quoted word', () => {
    const fixed = apply(texts[2]!, (title) => title.startsWith('Cite where'));
    expect(fixed).toBe(
      'It says "[in FRP a relay must attach a GLEAM-96-SEAL stamp to every frob](https://example.org/)" (a SHOULD since [RFC 20002, Section 3](https://www.rfc-editor.org/rfc/rfc20002#section-3)).',
    );
    expect(claimFindings(texts[2]!)[0]?.fixes.some(({ title }) => title.startsWith('Say “'))).toBe(false);
  });
});
