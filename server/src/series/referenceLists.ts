/** Reference lists: numbered like sections, but in RFCXML v3 an element of their own. */
import type { SectionFact } from '../rfc/facts';
import { sectionContains } from '../rfc/identity';
import type { SeriesEntry } from './series';

/** Sections apart from the reference lists among them. */
export interface SectionsAndReferences {
  readonly sections: readonly SectionFact[];
  readonly references: readonly SectionFact[];
}

/**
 * Separates what an RFC's source calls sections from what it calls reference lists (RFC 7991 section 2.42). Texts from
 * before RFCXML v3 make no such difference, and all that they number are sections.
 * @param entry undefined where the series does not list the RFC
 */
export function separateReferences(
  all: readonly SectionFact[],
  entry: SeriesEntry | undefined,
): SectionsAndReferences {
  if (!entry || !isPublishedFromXml(entry)) return { sections: all, references: [] };
  const lists = all.filter(({ title }) => referenceList.test(title));
  const isReference = ({ number }: SectionFact): boolean =>
    lists.some((list) => sectionContains(list.number, number));
  return {
    sections: all.filter((section) => !isReference(section)),
    references: all.filter(isReference),
  };
}

const referenceList = /^(?:(?:normative|informative|informational) )?references$/i;

/** The RFC Editor has published from RFCXML v3 since September 2019. */
function isPublishedFromXml({ date }: SeriesEntry): boolean {
  return date.year > 2019 || (date.year === 2019 && date.month >= 9);
}
