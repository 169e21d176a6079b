/** What a section is about by its first sentence: the words before its verb. */
import type { RfcDocument } from '../rfc/document';
import { contentWords } from '../text/words';

/** More words than these are a sentence of their own. */
const maxWords = 4;
/** Within so many characters the subject of a first sentence ends. */
const window = 160;

/** For each section of the document its subject's words; those of its title left out; empty for sections without requirements and where none is clear. */
export function sectionSubjects(document: RfcDocument): readonly (readonly string[])[] {
  const holding = new Set(document.requirements.map(({ section }) => section));
  const { sections, text } = document;
  return sections.map(({ number, title }) => {
    if (!holding.has(number)) return [];
    const span = document.sectionSpan(number);
    if (!span) return [];
    // What the title says already is not said again.
    const known = title.toLowerCase();
    const subject = subjectOf(text.slice(span.start, Math.min(span.end, span.start + 400)));
    return subject.filter((word) => !known.includes(word.toLowerCase()));
  });
}

const finiteVerbs = new Set(
  (
    'is are was were has have had can cannot may must should shall will does do did use uses define defines describe ' +
    'describes specifies specify provide provides allow allows consist consists contain contains include includes ' +
    'require requires support supports represent represents indicate indicates carries carry send sends receive receives'
  ).split(' '),
);

/** @param text from the start of a section's own text */
function subjectOf(text: string): readonly string[] {
  const start = text.trimStart().slice(0, window).split(/\s+/);
  // The last word may be cut, and a subject needs a word before its verb.
  const verb = start.findIndex(
    (word, at) => at > 0 && at < start.length - 1 && finiteVerbs.has(word.toLowerCase()),
  );
  if (verb < 0) return [];
  const words = contentWords(start.slice(0, verb).join(' ')).map(({ word }) => word);
  if (words.length === 0 || words.length > maxWords) return [];
  return words.filter((word) => !/^(?:section|document|memo|specification|following)$/i.test(word));
}
