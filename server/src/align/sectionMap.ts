/** Which section replaced which, from where their passages went. */
import type { SectionMatch, SectionRef } from './changes';
import type { Assignment, Side } from './assignment';
import type { AlignmentSource } from './source';
import { dice } from './vectors';

export function mapSections(
  olds: readonly AlignmentSource[],
  news: readonly AlignmentSource[],
  old: Side,
  next: Side,
  assignment: Assignment,
): readonly SectionMatch[] {
  const oldRefs = refsOf(olds);
  const newRefs = refsOf(news);
  const oldMass = massOf(old, oldRefs.length);
  const newMass = massOf(next, newRefs.length);
  const frames = framesOf(olds);
  const framesNew = framesOf(news);
  const flows = new Map<number, number>();
  for (const match of assignment.matches) {
    const from = old.places[match.old]!.section;
    const to = next.places[match.new]!.section;
    if (from < 0 || to < 0 || frames[from] !== framesNew[to]) continue;
    const key = from * newRefs.length + to;
    flows.set(key, (flows.get(key) ?? 0) + match.similarity);
  }
  const matches: SectionMatch[] = [];
  for (const [key, flow] of flows) {
    const from = Math.floor(key / newRefs.length);
    const to = key % newRefs.length;
    const score = Math.max(flow / oldMass[from]!, flow / newMass[to]!);
    if (score >= 0.03) matches.push({ old: oldRefs[from], new: newRefs[to], score: Math.min(1, score) });
  }
  const settled = new Set(matches.map((match) => match.old));
  const isPlaced = (from: number): boolean => settled.has(oldRefs[from]) || oldMass[from] === 0;
  const fits = (from: number, to: number): boolean =>
    newMass[to]! > 0 &&
    frames[from] === framesNew[to] &&
    dice(old.titles[from]!, next.titles[to]!) >= sameTitle;
  const titled = oldRefs.flatMap((ref, from): readonly SectionMatch[] => {
    if (isPlaced(from)) return [];
    const like = newRefs.filter((_, to) => fits(from, to));
    return like.length === 1 ? [{ old: ref, new: like[0], score: titleScore }] : [];
  });
  return [...matches, ...titled];
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

/** Sections that frame every RFC; what they say of one document goes nowhere else. The title's first word tells them apart. */
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

/** The number of passages in each section. */
function massOf(side: Side, sections: number): Float32Array {
  const mass = new Float32Array(sections);
  for (const { section } of side.places) if (section >= 0) mass[section]!++;
  return mass;
}
