/** What a heading or a lead-in says of what stands under it: that an RFC says so, or something else about that RFC. */
import { stanceOf } from './stance';

/** Stands for a citation in the texts below. */
export const cited = '\u25a1';

/**
 * Whether a heading is a citation, alone or with a title beside it, so that what stands under it is what the RFC says.
 * @param heading with {@link cited} for each of its citations
 */
export function headsWhatIsSaid(heading: string, hasSection: boolean): boolean {
  const text = withoutSections(heading);
  if (turnsAway(text)) return false;
  if (alone.test(text) || titledBefore.test(text) || titledBehind.test(text) || saying.test(text))
    return true;
  return hasSection && (titled.test(text) || rulesOf.test(text));
}

/**
 * Whether the sentence that leads in to a list, a table or a quotation says that an RFC says what follows.
 * @param sentence with {@link cited} for each of its citations; ends with a colon unless it is nothing but a citation
 */
export function leadsInWhatIsSaid(sentence: string, hasSection: boolean): boolean {
  const text = withoutSections(sentence);
  if (turnsAway(text) || conditional.test(text) || stanceOf(sentence, '') !== 'plain') return false;
  if (alone.test(text) || saying.test(text) || rulesOf.test(text)) return true;
  return hasSection && (endsWithIt.test(text) || titledSaying.test(text));
}

/** "Deviations", "Our own limits": what stands there is not what the RFC above says. */
export function turnsAway(text: string): boolean {
  return away.test(text);
}

/** Without sections, which are named beside citations, and numbers of headings. */
function withoutSections(text: string): string {
  return text
    .replace(
      /(?:\b(?:sections?|sect?\.?|appendix|appendices|chapters?|clauses?)\s*|\u00a7+\s*)(?:\d+|[A-Z]\b)(?:\.\d+)*(?:(?:\s*,\s*|\s+and\s+|\s*[-\u2013]\s*)\d+(?:\.\d+)+)*/gi,
      ' ',
    )
    .replace(/(?<![\w.])\d+(?:\.\d+)*\.?(?![\w])/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Nothing but the citation. */
const alone = /^[^\p{L}]*(?:(?:see|per|from|of)\s+(?:the\s+)?)?\u25a1[^\p{L}]*$/iu;
/** "Connections (RFC 1)", "Connections \u2014 RFC 1". */
const titledBefore = /[([,:|/\u2013\u2014-]\s*(?:(?:see|per|from|of)\s+)?[([]*\u25a1[^\p{L}]*$/iu;
/** "RFC 1: Connections", "RFC 1 (Connections)". */
const titledBehind = /^[^\p{L}]*(?:of\s+)?\u25a1[\])\s]*(?:[:(/|\u2013\u2014-]|,\s)\s*\S/u;
/** "RFC 1 Practical Considerations". */
const titled = /^[^\p{L}]*(?:of\s+)?\u25a1[^\p{L}]*\p{Lu}/u;
/** "RFC 1 says", "according to RFC 1". */
const saying =
  /\u25a1[^\p{L}]*(?:\w+ly\s+)?(?:says|states|reads|requires|demands|mandates|recommends|prescribes|stipulates|requirements?|rules?)\b|^[^\p{L}]*(?:according to|as per|per)\s+(?:the\s+)?[^\p{L}]*\u25a1/iu;
/** "Rules of RFC 1". */
const rulesOf =
  /\b(?:requirements?|rules?|obligations?|constraints?|provisions?|demands|limits)\b(?:\s+[\w-]+){0,6}?\s+(?:of|from|in|by|per)\s+(?:the\s+)?[^\p{L}]*\u25a1[^\p{L}]*$/iu;

/** "If the answer is fresh (RFC 1):": a step of the document's own. */
const conditional =
  /^[^\p{L}]*(?:if|when|whenever|given|for each|for every|let|while|unless|once|otherwise)\b/iu;
/** "We follow RFC 1:", "these are the words of RFC 1 - Connections:". */
const endsWithIt = /\u25a1[^\p{L}]*(?:[(\u2013\u2014-]\s*[^.;,:]{1,60})?:\W*$/u;
/** "RFC 1 - Connections says:". */
const titledSaying =
  /\u25a1[^\p{L}]*[(\u2013\u2014-]\s*[^.;,:]{1,60}\b(?:says|states|reads|requires|demands|mandates|recommends)\b/u;

const away = new RegExp(
  [
    // Against it, beside it, or about something that is compared with it.
    '\\b(?:deviat\\w*|diverg\\w*|depart\\w*|differ\\w*|except\\w*|exempt\\w*|exten(?:d|ds|ded|sions?)|beyond|besides|addition\\w*|unlike|instead|rather|contrary|against|versus|vs|compar\\w+|alternativ\\w*|contrast\\w*)\\b',
    // What became of it.
    '\\b(?:migrat\\w+|replac\\w+|chang\\w+|updat\\w+|obsolet\\w+|supersed\\w+|deprecat\\w+|relax\\w+|alter\\w*|amend\\w*|modif\\w+|edit\\w*|insert\\w*|append\\w*|delet\\w+|remov\\w+|dropped|legacy|histor\\w+|former\\w*|previous\\w*|earlier|old|older|since|until|used to|was|were|had)\\b',
    // Doubt, work to do, and what is not done.
    "\\b(?:issues?|bugs?|open|todo|fixme|questions?|violat\\w+|non-?\\w*complian\\w+|problems?|not|no|never|none|cannot|without|limitations?|unsupported|missing|gaps?|proposals?|proposed|draft|errat\\w+|wrong\\w*|mistak\\w+|misread\\w*|misunderst\\w+|myths?|critic\\w+|why)\\b|n[\u2019']t\\b",
    // The author's own.
    '\\b(?:our|ours|we|us|my|own|local|implementations?|examples?|tests?|testing|decisions?|rationale|discussion|background|notes?|comments?)\\b',
  ].join('|'),
  'i',
);
