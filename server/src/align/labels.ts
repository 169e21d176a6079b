/**
 * Terms of definition lists: what stands under the same term in both documents, and is all that stands there, is about one
 * thing, however differently it is worded and whatever its level.
 */
import { blockAround, itemAround } from '../rfc/blocks';
import type { RfcDocument } from '../rfc/document';
import type { RequirementFact } from '../rfc/facts';
import { termOf } from '../rfc/leadIn';
import { lineNumbered } from '../rfc/lines';
import type { Match, Side } from './assignment';

/** The term under which a requirement stands, folded; empty without one. */
export function labelsOf(document: RfcDocument): (requirement: RequirementFact) => string {
  const { lines } = document;
  return ({ line, context }) => {
    const at = context === 'prose' ? lineNumbered(lines, line) : undefined;
    if (at === undefined) return '';
    const term = termOf(lines, itemAround(lines, blockAround(lines, at), at));
    return term === undefined ? '' : fold(term);
  };
}

const fold = (term: string): string =>
  term
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .trim();

/** The least that two sections belong together, 0 to 1. */
const leastAffinity = 0.3;
/** The least likeness of the two statements, 0 to 1. */
const leastLikeness = 0.12;
const labelled = 0.4;

interface LabelEvidence {
  readonly similarity: (old: number, next: number) => number;
  /** The term under which a passage stands, folded; empty without one. */
  readonly label: (side: 'old' | 'new', at: number) => string;
  readonly affinity: (old: number, next: number) => number;
}

/** @param found what has a counterpart already is left alone */
export function labelledMatches(
  found: readonly Match[],
  old: Side,
  next: Side,
  { similarity, label, affinity }: LabelEvidence,
): readonly Match[] {
  const olds = new Set(found.map((match) => match.old));
  const news = new Set(found.map((match) => match.new));
  const before = aloneUnder(old, (at) => label('old', at));
  if (before.size === 0) return [];
  const after = aloneUnder(next, (at) => label('new', at));
  const matches: Match[] = [];
  for (const [term, to] of after) {
    const from = before.get(term) ?? before.get(withoutLast(term));
    if (from === undefined || olds.has(from) || news.has(to)) continue;
    if (affinity(old.places[from]!.section, next.places[to]!.section) < leastAffinity) continue;
    const likeness = similarity(from, to);
    if (likeness < leastLikeness) continue;
    matches.push({ old: from, new: to, similarity: likeness, score: labelled });
  }
  return matches;
}

/** A name that is given up is often marked behind: `COLOUR_BLUE_RESERVED`. */
const withoutLast = (term: string): string => term.replace(/ ?[a-z\d]+$/, '');

/** The passages that are the only ones with a level under their term, by the term. */
function aloneUnder(side: Side, labelOf: (at: number) => string): ReadonlyMap<string, number> {
  const alone = new Map<string, number>();
  const several = new Set<string>();
  side.places.forEach(({ level, row }, at) => {
    if (level === undefined || row) return;
    const term = labelOf(at);
    if (term === '' || several.has(term)) return;
    if (alone.delete(term)) several.add(term);
    else alone.set(term, at);
  });
  return alone;
}
