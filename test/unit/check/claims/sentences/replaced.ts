/** What an RFC that replaces the one cited keeps, changes or drops. */
import { stale, type JudgedSentence } from './judged';

export const replaced: readonly JudgedSentence[] = [
  // What a thing is described in, it is described in still, though nothing of it is demanded any more.
  ['A relay must trim the linen wick of its harbour lamp (RFC 20001 section 11).', [`${stale} 20002 20003`]],
  ['A relay must trim the linen wick of its harbour lamp as described in RFC 20001 section 11.', []],
  // What there may be, of which the successor says nothing, is there still.
  ['A frob may be viewed as a wooden box of dried peas (RFC 20001 section 10).', []],
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
  // Where a sentence of the same shape names another thing, what is said of the thing itself.
  ['Relays must implement BLIP-3 (RFC 20001 section 7).', [`${stale} 20002 20003`]],
  // A name that differs in its digits alone.
  ['A courier must mark every parcel with a VOLT-12 code (RFC 20101 section 2).', [`${stale} 20102 20102`]],
  [
    'RFC 20102 section 3 requires couriers to mark every parcel with a VOLT-12 code.',
    ['misquoted-requirement warning 20102 20102'],
  ],
  // Of two RFCs that replace one, the one that has the requirement.
  ['Couriers have to support the Wisp Shield (RFC 20101 section 3).', [`${stale} 20102 20102`]],
  // What the section cited has no keyword for, and the section that it became has.
  ['A courier may hoist a striped pennant on the mast (RFC 20101 section 8).', [`${stale} 20102 20102`]],
  ['A courier may hoist a striped pennant on the mast (RFC 20101 section 4).', []],
  ['A courier must not hoist a striped pennant on the mast (RFC 20101 section 8).', []],
  ['A courier may hoist a lantern on the mast (RFC 20101 section 8).', []],
  // What may be said on in other words under the very name of the thing is not told as dropped.
  [
    'A letter that wraps a loose feather should include a DownTint line naming the hue of that feather (RFC 20606 section 3.3).',
    [],
  ],
  [
    'A letter that wraps a stray thistle should include a SeedTint line naming the hue of that thistle (RFC 20606 section 3.3).',
    [`${stale} 20607 20607`],
  ],
  // A name that no requirement of the later RFC has.
  ['A dryer must hang every leaf on a BRINEHOOK rack (RFC 20201 section 2).', [`${stale} 20202 20202`]],
  ['RFC 20202 demands BRINEHOOK racks for leaves.', ['misquoted-requirement warning 20202 20202']],
  // A verb turned into its opposite, at the same level.
  [
    'By default the doors of a dryer have to permit salted gulls to enter (RFC 20201 section 3).',
    [`${stale} 20202 20202`],
  ],
  // What is said of the rope is no version of what is said of the bell.
  ['A dryer should not ring the copper bell while leaves are turning (RFC 20202 section 9).', []],
  // Without words of a level, a section cited for it; a stricter rule overtakes no description.
  [
    'A dryer rinses speckled leaves with lukewarm seawater before weighing (RFC 20201, section 8).',
    [`${stale} 20202 20202`],
  ],
  // One of several names, allowed where all were; a statement at the claimed level that another one is liker to.
  [
    'Letters may go out in QUILL-16 as well, so the nest reads the first stroke (RFC 20301 section 5).',
    [`${stale} 20302 20302`],
  ],
  [
    'A keeper must answer the horn of each nest before breakfast (RFC 20301 section 6).',
    [`${stale} 20302 20302`],
  ],
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
  // What is no longer demanded may still be done.
  [
    'The neck of each sack of brittle stalks must be tied by the dryer with a plaited cord of blue hemp (RFC 20201 section 11).',
    [`${stale} 20202 20202`],
  ],
  [
    'The neck of each sack of brittle stalks may be tied by the dryer with a plaited cord of blue hemp (RFC 20201 section 11).',
    [],
  ],
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
  // What a new version repeats word for word it has not removed.
  ['Rafts should keep their painted rope ladders dry in every harbour (RFC 20601 section 2).', []],
  // What is done with a thing is no removal of the requirement on it.
  ['A raft must stow its wet ballast stones before the tide turns (RFC 20601 section 27).', []],
  // What is banned now goes before what has the name for something else; the keyword that governs it goes before the others.
  ['Every orchard MUST implement PLUM-1 (RFC 20613 section 2).', [`${stale} 20614 20614`]],
  ['Wardens MUST support the infinite LADDER_DEPTH (RFC 20613 section 3).', [`${stale} 20614 20614`]],
  ['Wardens MUST support the long LADDER_DEPTH (RFC 20613 section 3).', []],
  // What is told of changes no next version says again.
  ['RFC 20613 requires a warden to answer a BASKET-9 call with an empty wicker crate.', []],
  [
    'RFC 20613 requires the PRUNE_HOOK of a warden to be whetted before the harvest moon.',
    [`${stale} 20614 20614`],
  ],
  // What only retires a protocol says nothing of its rules, unless these are cited.
  ['In TGP a gate must weigh the wet thistle bales of a cart before the copper toll drum turns.', []],
  [
    'A gate must weigh the wet thistle bales of a cart before the copper toll drum turns (RFC 20618 section 2).',
    [`${stale} 20619 20619`],
  ],
  // Words that count in capitals only are said on in the same sentence.
  ['Tin funnels may be bent by hail (RFC 20604 section 1).', []],
  // A keyword is followed to its own place in a sentence that has several again.
  ['Sails must be furled in a storm of hail (RFC 20601 section 28).', []],
  // What still holds.
  ['A frob MUST NOT exceed 512 bytes (RFC 20001 section 6).', []],
  ['A frob may not be larger than 512 bytes, says RFC 20003 section 7.', []],
  ['A relay SHOULD attach a GLEAM-96-SEAL stamp to each frob (RFC 20003 section 4).', []],
  ['Relays must not tunnel frobs through a plain wobble channel (RFC 20002 section 4).', []],
];
