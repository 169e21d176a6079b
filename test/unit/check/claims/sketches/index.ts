/** The invented RFCs of the tests of claims: one family of versions and updates for each kind of change. */
import { frobRelay } from './frobRelay';
import { galleyStove } from './galleyStove';
import { heronLantern } from './heronLantern';
import { kelpDrying } from './kelpDrying';
import { kitePost } from './kitePost';
import { magpiePantry } from './magpiePantry';
import { ospreyNest } from './ospreyNest';
import { plumOrchard } from './plumOrchard';
import { quayBell } from './quayBell';
import { raftMooring } from './raftMooring';
import { sailGuild } from './sailGuild';
import { ternNesting } from './ternNesting';
import { thistleGate } from './thistleGate';
import { wispCourier } from './wispCourier';
import { keywords, type RfcSketch } from './sketch';

export type { RfcSketch };

export const sketches: readonly RfcSketch[] = [
  ...frobRelay,
  ...wispCourier,
  ...kelpDrying,
  ...ternNesting,
  ...heronLantern,
  ...kitePost,
  ...sailGuild,
  ...raftMooring,
  ...galleyStove,
  ...ospreyNest,
  ...magpiePantry,
  ...plumOrchard,
  ...thistleGate,
  ...quayBell,
];

/** About something else: they make the words of the sketches rare. */
export const others: readonly RfcSketch[] = Array.from({ length: 8 }, (_, at) => ({
  rfc: 20010 + at,
  date: '2015-05',
  title: `The Widget ${at} Exchange`,
  sections: [
    ['1. Introduction', keywords],
    ['2. Widgets', `A client MUST send widget ${at} before the server answers.`],
    ['3. Answers', `A server SHOULD answer widget ${at} in the order of arrival.`],
  ],
}));
