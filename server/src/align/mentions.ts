/** Which sections of older RFCs each section of an update speaks of: "Section 10.2.1 is replaced by". */
import { parentSection, parseSectionNumber, type RfcNumber, type SectionNumber } from '../rfc/identity';
import type { AlignmentSource } from './source';

/** Some words that point to sections of one RFC. */
export interface SectionMention {
  /** Place of the word "Section" among the words. */
  readonly at: number;
  readonly numbers: readonly SectionNumber[];
  /** The RFC named beside them; undefined where none is. */
  readonly rfc: RfcNumber | undefined;
}

const isSection = /^(?:sections?|appendix|§)$/i;

/** In order. "Section 3 of RFC N", "RFC N, Sections 3 and 4.1"; what counts as one word is as in the facts. */
export function sectionMentions(words: readonly string[]): readonly SectionMention[] {
  return words.flatMap((word, at) => {
    if (!isSection.test(word)) return [];
    const numbers = numbersFrom(words, at + 1);
    if (numbers.length === 0) return [];
    const to = at + 1 + numbers.length;
    return [
      { at, numbers, rfc: rfcIn(words.slice(to, to + 2)) ?? rfcIn(words.slice(Math.max(0, at - 2), at)) },
    ];
  });
}

/** The section numbers that stand one after another from a place on. */
function numbersFrom(words: readonly string[], from: number): readonly SectionNumber[] {
  const numbers: SectionNumber[] = [];
  for (let at = from; at < words.length; at++) {
    const number = parseSectionNumber(words[at]!);
    if (number === undefined) break;
    numbers.push(number);
  }
  return numbers;
}

/** The words of a title, as {@link sectionMentions} reads them. */
export function titleWords(title: string): readonly string[] {
  return title.split(/[\s,:()[\]]+/);
}

function rfcIn(words: readonly string[]): RfcNumber | undefined {
  for (const [at, word] of words.entries()) {
    const number =
      /^RFC[-\s]?0*([1-9]\d*)$/i.exec(word)?.[1] ?? (/^RFC$/i.test(words[at - 1] ?? '') ? word : undefined);
    if (number !== undefined && /^\d+$/.test(number)) return Number(number) as RfcNumber;
  }
  return undefined;
}

/** Whether a section of the source (by index, -1 before the first) names a section of an older RFC, or one that holds it. */
export type Mentions = (section: number, rfc: RfcNumber, older: SectionNumber | undefined) => boolean;

/** A section without an RFC beside its number may be any older RFC's: updates name theirs once. */
export function readMentions({ facts, passages }: AlignmentSource): Mentions {
  const named = new Map<number, Set<string>>();
  const read = (section: number, words: readonly string[]): void => {
    for (const { rfc, numbers } of sectionMentions(words))
      for (const number of numbers)
        named.set(section, (named.get(section) ?? new Set()).add(`${rfc ?? ''} ${number}`));
  };
  for (const { section, words } of passages) read(section, words);
  facts.sections.forEach(({ title }, section) => read(section, titleWords(title)));
  return (section, rfc, older) => {
    const names = named.get(section);
    for (let at = older; at !== undefined && names; at = parentSection(at))
      if (names.has(`${rfc} ${at}`) || names.has(` ${at}`)) return true;
    return false;
  };
}
