/** What a section is about by its first sentence: the words before its verb. */
import type { RfcDocument } from '../rfc/document';
import { unitAt } from '../text/codes';
import { Units } from '../text/numbers';
import { contentWordsIn } from '../text/words';
import { WordSet } from '../text/wordSet';

/** More words than these are a sentence of their own. */
const maxWords = 4;
/** Within so many characters the subject of a first sentence ends. */
const window = 160;
/** Within so many characters of a section its first sentence starts, or there is none. */
const reach = 400;

/** For each section of the document its subject's words; those of its title left out; empty for sections without requirements and where none is clear. */
export function sectionSubjects(document: RfcDocument): readonly (readonly string[])[] {
  const holding = new Set(document.requirements.map(({ section }) => section));
  return document.sections.map(({ number, title }) => {
    if (!holding.has(number)) return none;
    const span = document.sectionSpan(number);
    if (!span) return none;
    const subject = subjectOf(document, span.start, Math.min(span.end, span.start + reach));
    if (subject.length === 0) return none;
    // What the title says already is not said again.
    const known = title.toLowerCase();
    return subject.filter((word) => !known.includes(word.toLowerCase()));
  });
}

const none: readonly string[] = [];

const finiteVerbs = new WordSet(
  (
    'is are was were has have had can cannot may must should shall will does do did use uses define defines describe ' +
    'describes specifies specify provide provides allow allows consist consists contain contains include includes ' +
    'require requires support supports represent represents indicate indicates carries carry send sends receive receives'
  ).split(' '),
);

/** The words of a first sentence up to its verb, a space behind each. */
const opening = new Units();

/** @param start where a section's own text starts @param end where to stop at the latest */
function subjectOf({ lines }: RfcDocument, start: number, end: number): readonly string[] {
  opening.length = 0;
  let at = start;
  while (at < end && isWhite(unitAt(lines, at))) at++;
  const limit = Math.min(end, at + window);
  for (let word = 0; at < limit; word++) {
    const from = opening.length;
    for (; at < limit; at++) {
      const unit = unitAt(lines, at);
      if (isWhite(unit)) break;
      opening.push(unit);
    }
    // The last word may be cut, and a subject needs a word before its verb.
    if (at === limit) return none;
    if (word > 0 && finiteVerbs.has(opening.values, from, opening.length, true)) return subjectIn(from);
    opening.push(32);
    while (at < limit && isWhite(unitAt(lines, at))) at++;
  }
  return none;
}

/** @param length how much of {@link opening} stands before the verb */
function subjectIn(length: number): readonly string[] {
  const words = contentWordsIn(opening.values, 0, length);
  if (words.length > maxWords) return none;
  return words.filter((word) => !/^(?:section|document|memo|specification|following)$/i.test(word));
}

/** As `\s` of a regular expression. */
const isWhite = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)));
