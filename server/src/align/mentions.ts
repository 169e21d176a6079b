/** Which sections of an older RFC each section of an update speaks of: "Section 10.2.1 is replaced by". */
import { parentSection, parseSectionNumber, type SectionNumber } from '../rfc/identity';
import type { AlignmentSource } from './source';

/** Whether a section of the source (by index, -1 before the first) names a section of an older RFC, or one that holds it. */
export type Mentions = (section: number, older: SectionNumber | undefined) => boolean;

export function readMentions({ facts, passages }: AlignmentSource): Mentions {
  const named = new Map<number, Set<SectionNumber>>();
  const read = (section: number, words: readonly string[]): void => {
    words.forEach((word, at) => {
      if (!/^(?:sections?|appendix|§)$/i.test(words[at - 1] ?? '')) return;
      const number = parseSectionNumber(word);
      if (number !== undefined) named.set(section, (named.get(section) ?? new Set()).add(number));
    });
  };
  for (const { section, words } of passages) read(section, words);
  facts.sections.forEach(({ title }, section) => read(section, title.split(/[\s,:()]+/)));
  return (section, older) => {
    const numbers = named.get(section);
    for (let at = older; at !== undefined && numbers; at = parentSection(at))
      if (numbers.has(at)) return true;
    return false;
  };
}
