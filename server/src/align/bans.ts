/**
 * Sweeping bans: "clients MUST NOT send X" in an RFC or a section that is about giving X up. What an older RFC demanded or
 * allowed of the same thing is turned by it, though the sentences share little more than its name and the deed.
 */
import type { Match, Place } from './assignment';
import type { Candidates } from './candidates';
import { isNegative } from '../rfc/level';
import { once } from '../text/once';
import type { Quotations } from './quotations';
import type { AlignmentSource } from './source';

const givingUp =
  /^(?:deprecat(?:e[sd]?|ing|ion)|prohibit(?:s|ed|ing|ion)?|forbid(?:s|den)?|insecure|deficienc(?:y|ies)|weak(?:ness(?:es)?)?|vulnerab\w+|historic|harmful|discourag(?:e[sd]?|ing)|retir(?:e[sd]?|ing)|obsolete|legacy)$/i;
/** How many of an RFC's sentences say such a word, at least, in one that is about giving something up as a whole. */
const fewest = 2;
const share = 0.05;

/** Whether a section (by index, -1 before the first) is about giving something up; read when it is first asked for. */
export function readGivenUp(source: AlignmentSource): (section: number) => boolean {
  const isGivenUp = once(() => givenUpIn(source));
  return (section) => isGivenUp()(section);
}

function givenUpIn({ facts, passages }: AlignmentSource): (section: number) => boolean {
  const saying = passages.filter(({ words }) => words.some((word) => givingUp.test(word))).length;
  if (saying >= fewest && saying >= share * passages.length) return () => true;
  const titles = facts.sections.map(({ title }) => title.split(/\W+/).some((word) => givingUp.test(word)));
  return (section) => titles[section] ?? false;
}

/** The least likeness and likeness next to the keywords together, each 0 to 1. */
const leastTogether = 0.85;
/** The same where the ban names the old deed itself, in as many words. */
const leastOfDeed = 0.6;
const sameDeed = 0.75;

interface BanEvidence {
  readonly isPositive: (place: Place) => boolean;
  core(old: number, next: number): number;
  deed(old: number, next: number): number;
  /** Whether both keywords are followed by one word, or by words for the support and use of a thing. */
  sameVerb(old: number, next: number): boolean;
  concerns(old: number, next: number): boolean;
  /** Whether both name things, and different ones. */
  namesOther(old: number, next: number): boolean;
  readonly quotations: Pick<Quotations, 'revisesOthers'>;
  /** Whether a new passage stands where something is given up. */
  givesUp(next: number): boolean;
  /** Whether the new documents take the place of the old ones: else most of what is said there stays as it is. */
  readonly replaces: boolean;
}

/** For each old passage that nothing restates the ban that is most like it. */
export function bannedMatches(
  found: readonly Match[],
  candidates: Candidates,
  olds: readonly Place[],
  news: readonly Place[],
  { isPositive, core, deed, sameVerb, concerns, namesOther, quotations, givesUp, replaces }: BanEvidence,
): readonly Match[] {
  const together = (from: number, to: number, similarity: number): number => similarity + core(from, to);
  const restatements = new Map<number, Match[]>();
  for (const match of found) {
    if (news[match.new]!.level === undefined) continue;
    const known = restatements.get(match.old);
    if (known) known.push(match);
    else restatements.set(match.old, [match]);
  }
  /** How close the closest is that restates an old passage; 0 where nothing does. Most are never asked for. */
  const restated = (from: number): number => {
    let closest = 0;
    for (const { new: to, similarity } of restatements.get(from) ?? [])
      closest = Math.max(closest, together(from, to, similarity));
    return closest;
  };
  /** For each new ban how like the old ban is that it repeats: of what is less like it, it says nothing. */
  const repeated = new Map<number, number>();
  for (const { old: from, new: to, similarity } of found) {
    const { level } = olds[from]!;
    if (level !== undefined && isNegative(level))
      repeated.set(to, Math.max(repeated.get(to) ?? 0, similarity));
  }
  const best = new Map<number, Match>();
  for (let at = 0; at < candidates.count; at++) {
    const from = candidates.old[at]!;
    const to = candidates.new[at]!;
    const [a, b] = [olds[from]!, news[to]!];
    if (
      b.level === undefined ||
      !isNegative(b.level) ||
      a.level === undefined ||
      a.tells >= 1 ||
      b.tells >= 1
    )
      continue;
    if (!isPositive(a) || a.row || b.row || namesOther(from, to) || quotations.revisesOthers(from, to))
      continue;
    const similarity = candidates.similarity[at]!;
    if (similarity <= (repeated.get(to) ?? 0)) continue;
    const evidence = together(from, to, similarity);
    const isSwept =
      !restatements.has(from) && evidence >= leastTogether && (replaces || sameVerb(from, to)) && givesUp(to);
    const isNamed =
      !isSwept &&
      evidence >= leastOfDeed &&
      evidence > restated(from) &&
      concerns(from, to) &&
      deed(from, to) >= sameDeed;
    if ((!isSwept && !isNamed) || evidence / 2 <= (best.get(from)?.score ?? 0)) continue;
    best.set(from, { old: from, new: to, similarity, score: evidence / 2 });
  }
  return [...best.values()];
}
