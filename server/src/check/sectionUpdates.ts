/** Which updates of an RFC say that they change a section of it, and where. */
import type { RequirementIndex } from '../index/requirementIndex';
import type { SectionAmendment, SectionFact } from '../rfc/facts';
import { sectionContains, type RfcNumber, type SectionNumber } from '../rfc/identity';
import type { Series } from '../series/series';

/** Where an update changes a section. */
export interface SectionUpdate extends SectionAmendment {
  readonly update: RfcNumber;
}

/** By all updates of an RFC, ascending: each with the first place that tells it of the section or of one inside of it. */
export function updatesOfSection(
  series: Series,
  index: RequirementIndex,
  rfc: RfcNumber,
  section: SectionNumber,
): readonly SectionUpdate[] {
  return (series.get(rfc)?.updatedBy ?? []).flatMap((update) => {
    const found = new Map<SectionNumber, SectionUpdate>();
    for (const one of amendmentsBy(index, update, rfc, section))
      if (!found.has(one.amended)) found.set(one.amended, { ...one, update });
    const own = found.get(section);
    return own ? [own] : [...found.values()];
  });
}

/**
 * Where an update says that it changes a section, one inside of it, or as a whole one around it, headings first; where
 * its abstract or introduction does, only if no other section says so.
 */
export function amendmentsBy(
  index: RequirementIndex,
  update: RfcNumber,
  rfc: RfcNumber,
  section: SectionNumber,
): readonly SectionAmendment[] {
  const found = index
    .amendments(update)
    .filter(
      (one) =>
        one.rfc === rfc &&
        (sectionContains(section, one.amended) || (one.whole && sectionContains(one.amended, section))),
    );
  if (found.length < 2) return found;
  const { sections = [] } = index.facts(update) ?? {};
  const placed = found.filter((one) => !tellsOfAll(sections, one));
  return placed.length > 0 ? placed : found;
}

/** What the abstract or the introduction says is said of all that follows. */
export function tellsOfAll(
  sections: readonly SectionFact[],
  { section }: Pick<SectionAmendment, 'section'>,
): boolean {
  const title = sections.find(({ number }) => number === section)?.title;
  return title === undefined || ofAll.test(title);
}

const ofAll = /\b(?:introduction|abstract|scope|overview|summary|purpose|background)\b/i;
