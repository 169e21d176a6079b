/** What a later RFC says that it removes, changes or allows, in words without a keyword. */
import { stale, type JudgedSentence } from './judged';

export const noticed: readonly JudgedSentence[] = [
  // A value that changed by a notice, and which the index has no requirement for.
  ['The longest queue must not exceed 40 frobs (RFC 20001 section 3).', [`${stale} 20002 20003`]],
  ['The longest queue must not exceed 90 frobs (RFC 20001 section 3).', []],
  // What the section cited is about, and has no keyword for.
  ['Our relay sends `Glow-Tint: red`, as it can under RFC 20001 section 9.', [`${stale} 20002 20003`]],
  // What a notice takes away.
  [
    'The weight of each parcel must be written into the harbour ledger (RFC 20101 section 7).',
    [`${stale} 20102 20102`],
  ],
  // What no requirement says, and of which a later RFC gives notice; only where the sentence names the protocol.
  ['ONP nests have to put the speckled twig tally into their reports.', [`${stale} 20607 20607`]],
  ['Nests have to put the speckled twig tally into their reports.', []],
  // What an RFC gives up itself misquotes it where that is told of it.
  ['Nests must put the speckled twig tally into their reports (RFC 20607).', []],
  [
    'RFC 20607 requires nests to put the speckled twig tally into their reports.',
    ['misquoted-requirement warning 20607 20607'],
  ],
  ['Nests of an onp have to put the speckled twig tally into their reports.', []],
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
  // To reject is what it is about in both, and no word by which one turns the other round.
  ['When it rejects barges, a nest must use a pewter gong (RFC 20606).', [`${stale} 20607 20607`]],
  ['To reject barges with a pewter gong is required of each nest (RFC 20606).', [`${stale} 20607 20607`]],
  ['A nest must not use a pewter gong for barges (RFC 20606).', []],
  // A single name that a list of changes takes away, where the section on it is cited.
  ['Wardens can mark ponds with a FLINTEGG (RFC 20606 section 24).', [`${stale} 20607 20607`]],
  ['Wardens can mark ponds with a FLINTEGG, see RFC 20606.', []],
  // What a protocol does under a title that speaks of changes is no change of a document.
  ['In ONP the dusk lantern of a heron pond must burn while reports come in.', []],
  // What a registry holds is no demand.
  ['ONP requires the heath keeper to trim the gorse hedge.', []],
  // Notices: a reason first, what holds instead behind it, and what is done otherwise and not taken away.
  ['Terns may use the rope-ladder privilege in a storm (RFC 20301 section 2).', [`${stale} 20302 20302`]],
  ['A nest without a note is VERMIL-3 by default (RFC 20301 section 4).', [`${stale} 20302 20302`]],
  ['Keepers must tell broods apart by a PIPER-2 whistle (RFC 20301 section 3).', []],
  // A section that the later RFC names where it lists no changes is its own.
  ['Keepers who wander must wear boots (RFC 20301 section 6).', []],
  // What a change is for goes before what is said again with a condition.
  [
    'Wet and dry ballast must not be mixed in the basket of one kite (RFC 20501 section 6).',
    [`${stale} 20502 20502`],
  ],
];
