/**
 * What a newer RFC says itself about levels that it changed: "support for X has been downgraded from SHOULD in [RFC N] to
 * MAY". Both levels and the subject are named, so that few shared words suffice to find both statements.
 */
import type { RfcDocument } from '../rfc/document';
import { exactKeyword } from '../rfc/keywords';
import { type Level, strength } from '../rfc/level';
import { contentWords } from '../text/words';
import type { Match, Place, Side } from './assignment';
import type { Vector } from './vectors';

/** One change of level, as told. */
export interface Transition {
  readonly from: ToldLevel;
  readonly to: ToldLevel;
  /** The words of what it is about. */
  readonly words: readonly string[];
}

export interface ToldLevel {
  readonly level: Level;
  readonly strength: number;
}

const keyword =
  '"?((?:NOT\\s+)?(?:MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY|OPTIONAL)(?:\\s+NOT)?[-+]?)(?![\\w])"?';
const article = '(?:an?\\s+|the\\s+|being\\s+)?';
const fromTo = new RegExp(
  `\\bfrom\\s+${article}${keyword}([^.;]{0,80}?)\\bto\\s+(?:be\\s+)?${article}${keyword}`,
  'g',
);
const changes =
  /\b(?:chang|rais|promot|downgrad|upgrad|demot|reduc|updat|mov|tighten|loosen|relax|weaken|strengthen|lower)(?:ed|es|s|ing)\b|\bma(?:de|kes|king)\b/i;
/** What is not done, or only sometimes. */
const supposed = /\b(?:expect(?:s|ed)?|instead|would|could|might|whether|such as|e\.g)\b/;

/** In document order; what is told of several changes in one sentence stands apart. */
export function readTransitions(document: RfcDocument): readonly Transition[] {
  const places = [...document.text.matchAll(start)].map(({ index }) => index);
  if (places.length === 0) return [];
  let next = 0;
  const holds = (from: number, to: number): boolean => {
    while (next < places.length && places[next]! < from) next++;
    return next < places.length && places[next]! < to;
  };
  return document
    .sectionTexts(holds)
    .flatMap(({ sentences }) => sentences.flatMap((sentence) => transitionsIn(sentence)));
}

/** Where {@link fromTo} may start in a text with its line ends. */
const start =
  /\bfrom\s+(?:an?\s+|the\s+)?"?(?:NOT\s+)?(?:MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY|OPTIONAL)\b/g;

function transitionsIn(sentence: string): readonly Transition[] {
  if (!changes.test(sentence) || supposed.test(sentence)) return [];
  const told: Transition[] = [];
  const matches = [...sentence.matchAll(fromTo)];
  matches.forEach((match, at) => {
    const [all, first, , second] = match;
    const [from, to] = [toldLevel(first!), toldLevel(second!)];
    if (!from || !to || (from.level === to.level && from.strength === to.strength)) return;
    const previous = matches[at - 1];
    const before = subjectWords(
      sentence.slice(previous ? previous.index + previous[0].length : 0, match.index),
    );
    const behind = sentence.slice(match.index + all.length, matches[at + 1]?.index);
    told.push({ from, to, words: before.length > 0 ? before : subjectWords(behind) });
  });
  return told;
}

function toldLevel(spelled: string): ToldLevel | undefined {
  const hit = exactKeyword(spelled.replace(/\s+/g, ' '));
  return hit && { level: hit.level, strength: strength(hit.level, hit.keyword) };
}

/** Words that speak of the change and not of what changed. */
const ofChange =
  /^(?:chang\w*|rais\w*|promot\w*|downgrad\w*|upgrad\w*|demot\w*|relax\w*|weaken\w*|strengthen\w*|lower\w*|reduc\w*|updat\w*|making|status|level|requirements?|section|support|now|while|sense|RFC-?\d*|[\d.]+)$/i;

function subjectWords(text: string): readonly string[] {
  return contentWords(text)
    .map(({ word }) => word)
    .filter((word) => !ofChange.test(word));
}

/** What the words of a transition must share with each of both statements, 0 to 1. */
const leastShared = 0.6;
/** The least likeness of both statements, 0 to 1. */
const leastLikeness = 0.3;
/** The least that the words must weigh, in nats: they tell one thing from others. */
const leastWeight = 3;
/** The least that two sections belong together where one statement alone can be meant, 0 to 1. */
const leastAffinity = 0.3;
const toldScore = 0.5;

interface TransitionEvidence {
  /** Whether a statement names, as what it wants to be supported or not, what a row is about. */
  readonly rowNames: (old: number, next: number) => boolean;
  readonly similarity: (old: number, next: number) => number;
  readonly affinity: (old: number, next: number) => number;
  /** The strength of a passage's keyword; undefined without one. */
  readonly strength: (side: 'old' | 'new', at: number) => number | undefined;
  /** What some words share with a passage, 0 to 1. */
  readonly shared: (words: Vector, side: 'old' | 'new', at: number) => number;
}

export interface ToldChange extends Omit<Transition, 'words'> {
  readonly words: Vector;
  /** Index of the document that tells it. */
  readonly document: number;
}

/** For each change that is told the two statements, unless either has a counterpart that is as like it. */
export function toldMatches(
  found: readonly Match[],
  told: readonly ToldChange[],
  old: Side,
  next: Side,
  evidence: TransitionEvidence,
): readonly Match[] {
  const inRows = toldInRows(old, next, evidence);
  if (told.length === 0 && inRows.length === 0) return [];
  const closest = { old: new Map<number, number>(), new: new Map<number, number>() };
  const settle = (match: Match): void => {
    for (const side of ['old', 'new'] as const)
      closest[side].set(match[side], Math.max(closest[side].get(match[side]) ?? 0, match.similarity));
  };
  found.forEach(settle);
  return [...inRows, ...told].flatMap((change) => {
    const match = 'words' in change ? matchOf(change, old, next, closest, evidence) : change;
    if (!match) return [];
    const others = Math.max(closest.old.get(match.old) ?? -1, closest.new.get(match.new) ?? -1);
    if (others >= match.similarity) return [];
    settle(match);
    return [match];
  });
}

/**
 * Rows that tell the earlier level beside the one that they set: statements of that earlier level that name the thing.
 */
function toldInRows(
  old: Side,
  next: Side,
  { rowNames, similarity, strength }: TransitionEvidence,
): readonly Match[] {
  const rows = new Map<number, number[]>();
  next.places.forEach(({ row, group }, at) => {
    if (!row || group === undefined) return;
    const cells = rows.get(group);
    if (cells) cells.push(at);
    else rows.set(group, [at]);
  });
  return [...rows.values()].flatMap((cells) => {
    const [earlier, ...others] = cells.filter((at) => next.places[at]!.tells >= 1);
    const [now, ...more] = cells.filter((at) => next.places[at]!.tells < 1);
    if (earlier === undefined || now === undefined || others.length + more.length > 0) return [];
    const level = next.places[earlier]!.level;
    if (level === next.places[now]!.level) return [];
    return old.places.flatMap((place, from) =>
      place.level === level &&
      !place.row &&
      place.tells < 1 &&
      strength('old', from) === strength('new', earlier) &&
      rowNames(from, now)
        ? [{ old: from, new: now, similarity: similarity(from, now), score: toldScore }]
        : [],
    );
  });
}

function matchOf(
  { words, from, to, document }: ToldChange,
  old: Side,
  next: Side,
  matched: Readonly<Record<'old' | 'new', ReadonlyMap<number, number>>>,
  { similarity, affinity, strength, shared }: TransitionEvidence,
): Match | undefined {
  if (words.total < leastWeight) return undefined;
  const having = (side: 'old' | 'new', places: readonly Place[], level: ToldLevel): readonly number[] =>
    places.flatMap((place, at) =>
      place.level === level.level && place.tells < 1 && strength(side, at) === level.strength ? [at] : [],
    );
  const after = having('new', next.places, to).filter(
    (at) => next.places[at]!.document === document && shared(words, 'new', at) >= leastShared,
  );
  if (after.length === 0) return undefined;
  const before = having('old', old.places, from);
  let best: Match | undefined;
  let most = 0;
  for (const at of before) {
    const share = shared(words, 'old', at);
    if (share < leastShared) continue;
    for (const other of after) {
      const likeness = similarity(at, other);
      const together = share + shared(words, 'new', other) + likeness;
      if (likeness < leastLikeness || together <= most) continue;
      most = together;
      best = { old: at, new: other, similarity: likeness, score: toldScore };
    }
  }
  if (best) return best;
  // The same thing by another name: the one row of that level that is left in a table of the same kind.
  const rows = after.filter(
    (at) => next.places[at]!.row && next.places[at]!.tells === 0 && !matched.new.has(at),
  );
  if (rows.length !== 1) return undefined;
  const [row] = rows;
  const left = before.filter(
    (at) =>
      old.places[at]!.row &&
      !matched.old.has(at) &&
      affinity(old.places[at]!.section, next.places[row!]!.section) >= leastAffinity,
  );
  if (left.length !== 1) return undefined;
  return { old: left[0]!, new: row!, similarity: similarity(left[0]!, row!), score: toldScore };
}
