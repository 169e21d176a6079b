/** Which section replaced which, from where their passages went. */
import type { SectionMatch, SectionRef } from './changes';
import type { Assignment, Side } from './assignment';
import type { AlignmentSource } from './source';

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
  return matches;
}

function refsOf(sources: readonly AlignmentSource[]): readonly SectionRef[] {
  return sources.flatMap(({ facts }) =>
    facts.sections.map(({ number }) => ({ rfc: facts.rfc, section: number })),
  );
}

/** Sections that frame every RFC; what they say of one document goes nowhere else. The title's first word tells them apart. */
function framesOf(sources: readonly AlignmentSource[]): readonly (string | undefined)[] {
  const frame =
    /\b(references|acknowledg|author|contributors|changes|differences|full copyright|intellectual property)/i;
  return sources.flatMap(({ facts }) =>
    facts.sections.map(({ title }) => frame.exec(title)?.[1]?.toLowerCase()),
  );
}

/** The number of passages in each section. */
function massOf(side: Side, sections: number): Float32Array {
  const mass = new Float32Array(sections);
  for (const { section } of side.places) if (section >= 0) mass[section]!++;
  return mass;
}
