/** Which section replaced which: from where their passages went and, where nothing moved, from their titles. */
import type { Relation, SectionMatch, SectionRef } from './changes';
import type { Assignment, Side } from './assignment';
import { isGeneralTitle } from '../rfc/sectionTitle';
import type { AlignmentSource } from './source';
import { dice } from './vectors';

/** The sections of one side: how much the passages of each say, which frame it is, and whether every RFC has one so called. */
interface Sections {
  readonly refs: readonly SectionRef[];
  readonly mass: Float32Array;
  readonly frames: readonly (string | undefined)[];
  readonly titles: Side['titles'];
  readonly isGeneral: readonly boolean[];
}

export function mapSections(
  olds: readonly AlignmentSource[],
  news: readonly AlignmentSource[],
  old: Side,
  next: Side,
  assignment: Assignment,
  relation: Relation,
): readonly SectionMatch[] {
  const from = sectionsOf(olds, old);
  const to = sectionsOf(news, next);
  const moved = movedSections(from, to, old, next, assignment, relation);
  // An update has an introduction too, which replaces none.
  return relation === 'obsoletes' ? [...moved, ...titledSections(from, to, moved)] : moved;
}

function sectionsOf(sources: readonly AlignmentSource[], side: Side): Sections {
  const refs = refsOf(sources);
  const isGeneral = sources.flatMap(({ facts }) => facts.sections.map(({ title }) => isGeneralTitle(title)));
  return { refs, mass: massOf(side, refs.length), frames: framesOf(sources), titles: side.titles, isGeneral };
}

/** The least share of what a section says that went to another, or came from it; 0 to 1. */
const least = 0.03;
/** The same where both have one title. */
const leastTitled = 0.01;
/** Sections that share nothing above it, code and single names, belong together only if their titles share this much. */
const leastWritten = 0.07;
const kinTitle = 0.4;

function movedSections(
  from: Sections,
  to: Sections,
  old: Side,
  next: Side,
  assignment: Assignment,
  relation: Relation,
): readonly SectionMatch[] {
  const flows = new Map<number, number>();
  const written = new Set<number>();
  for (const match of assignment.matches) {
    const left = old.places[match.old]!.section;
    const right = next.places[match.new]!.section;
    if (left < 0 || right < 0 || from.frames[left] !== to.frames[right]) continue;
    if (relation === 'updates' && from.frames[left] !== undefined) continue;
    const key = left * to.refs.length + right;
    const says = Math.min(old.places[match.old]!.says, next.places[match.new]!.says);
    if (says > leastWritten) written.add(key);
    flows.set(key, (flows.get(key) ?? 0) + match.similarity * says);
  }
  const matches: SectionMatch[] = [];
  for (const [key, flow] of flows) {
    const left = Math.floor(key / to.refs.length);
    const right = key % to.refs.length;
    const score = flow === 0 ? 0 : Math.max(flow / from.mass[left]!, flow / to.mass[right]!);
    const like = dice(from.titles[left]!, to.titles[right]!);
    if (score >= (like >= sameTitle ? leastTitled : least) && (written.has(key) || like >= kinTitle))
      matches.push({ old: from.refs[left], new: to.refs[right], score: Math.min(1, score) });
  }
  return matches;
}

/** A section from which nothing moved, rewritten as a whole: it became the only one with its title. */
function titledSections(
  from: Sections,
  to: Sections,
  moved: readonly SectionMatch[],
): readonly SectionMatch[] {
  const settled = new Set(moved.map((match) => match.old));
  return from.refs.flatMap((ref, left): readonly SectionMatch[] => {
    if (settled.has(ref) || from.mass[left] === 0 || from.isGeneral[left]!) return [];
    const like = to.refs.filter(
      (_, right) =>
        to.mass[right]! > 0 &&
        from.frames[left] === to.frames[right] &&
        dice(from.titles[left]!, to.titles[right]!) >= sameTitle,
    );
    return like.length === 1 ? [{ old: ref, new: like[0], score: titleScore }] : [];
  });
}

/** What two titles share that are one, each in its spelling, 0 to 1. */
const sameTitle = 0.75;
/** The score of sections that have their titles alone in common. */
const titleScore = 0.1;

function refsOf(sources: readonly AlignmentSource[]): readonly SectionRef[] {
  return sources.flatMap(({ facts }) =>
    facts.sections.map(({ number }) => ({ rfc: facts.rfc, section: number })),
  );
}

/** Sections that frame every RFC; what they say of one document goes nowhere else, and an update has its own. The title's first word tells them apart. */
const frame =
  /\b(acknowledg|author|contributors|changes|differences|full copyright|intellectual property)|^(?:(?:non-)?normative |informati(?:ve|onal) )?(references)\W*$/i;

function framesOf(sources: readonly AlignmentSource[]): readonly (string | undefined)[] {
  return sources.flatMap(({ facts }) =>
    facts.sections.map(({ title }) => {
      const match = frame.exec(title);
      return (match?.[1] ?? match?.[2])?.toLowerCase();
    }),
  );
}

/** What the passages of each section say, in whole statements. */
function massOf(side: Side, sections: number): Float32Array {
  const mass = new Float32Array(sections);
  for (const { section, says } of side.places) if (section >= 0) mass[section]! += says;
  return mass;
}
