/** Sections of older RFCs that an update says it drops or replaces as a whole: "Section 4.1 of RFC N is replaced by". */
import { parentSection, type RfcNumber, type SectionNumber } from '../rfc/identity';
import { sectionMentions, titleWords } from './mentions';
import type { AlignmentSource } from './source';

/** Whether a section of an older RFC, or one that holds it, no longer stands as it was. */
export type Drops = (rfc: RfcNumber, older: SectionNumber | undefined) => boolean;

const isDropped = /^(?:replaced|deleted|removed|obsoleted|superseded|historic)$/i;
const drops = /^(?:replaces?|deletes?|removes?|obsoletes|supersedes?)$/i;
const replacing = /^(?:replac|delet|remov)(?:es?|ed|ing)$/i;
/** What may stand between such a verb and the section: "replaces the whole of RFC N, Section 4". */
const whole = /^(?:entire|whole|contents?|RFC[-\s]?\d*|\d+)$/i;
/** With these a sentence speaks of a part of the section. */
const part =
  /^(?:paragraphs?|bullets?|sentences?|items?|rules?|lines?|words?|clauses?|parts?|introductory|figures?|tables?|first|second|third|fourth|last|steps?|definitions?|entry|entries|occurrences?|references?|exclusive|except|requirements?|phrases?|notes?|reads?|says?)$/i;
/** "The text in Section N" is some of it; "Section N is replaced with this text" is all of it. */
const quoted = /^(?:text|material|wording)$/i;
const longest = 30;

/** @param olds the RFCs that the source updates: where it is one alone, it need not be named */
export function readDropped(source: AlignmentSource, olds: readonly RfcNumber[]): Drops {
  const dropped = new Map<RfcNumber, Set<SectionNumber>>();
  const read = (words: readonly string[]): void => {
    if (words.length > longest || words.some((word) => part.test(word))) return;
    const [mention] = sectionMentions(words);
    if (!mention || !saysSo(words, mention.at)) return;
    const { at, numbers } = mention;
    if (words.slice(0, at).some((word) => quoted.test(word))) return;
    // An item of a section's list: "4.1 (d)".
    if (words.slice(at + 2, at + 4).some((word) => /^[a-z]$/.test(word))) return;
    const rfc =
      mention.rfc ?? (olds.length === 1 && !words.some((word) => /^RFC/i.test(word)) ? olds[0] : undefined);
    if (rfc === undefined) return;
    const known = dropped.get(rfc) ?? new Set();
    for (const number of numbers) known.add(number);
    dropped.set(rfc, known);
  };
  for (const { requirement, words } of source.passages) if (requirement === undefined) read(words);
  for (const { title } of source.facts.sections) read(titleWords(title));
  return (rfc, older) => {
    const numbers = dropped.get(rfc);
    for (let at = older; at !== undefined && numbers; at = parentSection(at))
      if (numbers.has(at)) return true;
    return false;
  };
}

/**
 * "Section N … is replaced", "replaces Section N", "updates Section N to replace the whole section", "what Section N
 * describes is historic, no longer used".
 */
function saysSo(words: readonly string[], section: number): boolean {
  const leads = section <= 1 && words.slice(section).some((word) => isDropped.test(word));
  const before = words.slice(0, section).filter((word) => !whole.test(word));
  const follows = drops.test(before.at(-1) ?? '');
  const gone = words.some(
    (word, at) =>
      at > section &&
      (/^historic$/i.test(word) || (/^longer$/i.test(word) && /^no$/i.test(words[at - 1] ?? ''))),
  );
  const altogether = words.some(
    (word, at) =>
      at > section &&
      replacing.test(word) &&
      /^(?:entire|whole)$/i.test(words[at + 1] ?? '') &&
      /^section$/i.test(words[at + 2] ?? ''),
  );
  return leads || follows || gone || altogether;
}
