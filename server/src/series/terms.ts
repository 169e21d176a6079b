/**
 * What a requirement is about, as a set: its own content words, those of its section titles up the tree and of the RFC's
 * title, title words and names of the RFCs it cites, and the subject of its section's first sentence. All but the
 * first are stored once for each section or RFC.
 */
import type { RequirementFact, RfcFacts } from '../rfc/facts';
import type { RfcNumber, SectionNumber } from '../rfc/identity';
import { parentSection } from '../rfc/identity';
import { contentWords } from '../text/words';
import type { Lexicon } from './lexicon';
import type { Series } from './series';

/** Gives the terms of one RFC's requirements. */
export interface TermSource {
  /** In alphabetical order, each once whatever its case; spelled as the first of the sources above spells it. */
  terms(requirement: RequirementFact): readonly string[];
}

/** @param subjects parallel to the RFC's sections: the subject of each one's first sentence */
export function createTermSource(
  facts: RfcFacts,
  subjects: readonly (readonly string[])[],
  series: Series,
  lexicon: Lexicon,
): TermSource {
  const titles = new Map(facts.sections.map(({ number, title }) => [number, title]));
  const subjectOf = new Map(facts.sections.map(({ number }, at) => [number, subjects[at] ?? []]));
  const ofSection = new Map<SectionNumber | undefined, readonly string[]>();
  const ofRfc = new Map<RfcNumber, readonly string[]>();

  const sectionTerms = (section: SectionNumber | undefined): readonly string[] => {
    const known = ofSection.get(section);
    if (known) return known;
    const terms: string[] = [];
    for (let at = section; at !== undefined; at = parentSection(at))
      terms.push(...words(titles.get(at) ?? ''));
    terms.push(...words(series.get(facts.rfc)?.title ?? ''));
    if (section !== undefined) terms.push(...(subjectOf.get(section) ?? []));
    ofSection.set(section, terms);
    return terms;
  };
  const citedTerms = (rfc: RfcNumber): readonly string[] => {
    const known = ofRfc.get(rfc);
    if (known) return known;
    const terms = [...lexicon.names(rfc), ...words(series.get(rfc)?.title ?? '')];
    ofRfc.set(rfc, terms);
    return terms;
  };
  return {
    terms({ statement, section }) {
      const { words: own, cites } = facts.statements[statement] ?? { words: [], cites: [] };
      return alphabeticalSet([...own, ...sectionTerms(section), ...cites.flatMap(citedTerms)]);
    },
  };
}

function words(text: string): readonly string[] {
  return contentWords(text).map(({ word }) => word);
}

function alphabeticalSet(terms: readonly string[]): readonly string[] {
  const spellings = new Map<string, string>();
  for (const term of terms) {
    const key = term.toLowerCase();
    if (!spellings.has(key)) spellings.set(key, term);
  }
  return [...spellings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, term]) => term);
}
