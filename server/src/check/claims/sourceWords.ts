/**
 * What a heading, a lead-in, a footnote or a sentence says of what it belongs to: that an RFC says so, or something else
 * about that RFC.
 */
import { stanceOf } from './stance';

/** Stands for a citation in the texts below. */
export const cited = '\u25a1';

/** In UTF-16 units: what is longer says more than where something comes from. */
const longestSource = 400;

/**
 * Whether a heading is a citation, alone or with a title beside it, so that what stands under it is what the RFC says.
 * @param heading with {@link cited} for each of its citations
 */
export function headsWhatIsSaid(heading: string, hasSection: boolean): boolean {
  if (heading.length > longestSource) return false;
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
  if (sentence.length > longestSource) return false;
  const text = withoutSections(sentence);
  if (turnsAway(text) || conditional.test(text) || stanceOf(sentence, '') !== 'plain') return false;
  if (alone.test(text) || saying.test(text) || rulesOf.test(text)) return true;
  return hasSection && (endsWithIt.test(text) || titledSaying.test(text));
}

/** The same as {@link headsWhatIsSaid} for a bold paragraph, which may be a statement that is stressed. */
export function headsParagraphs(heading: string, hasSection: boolean): boolean {
  return !saying.test(withoutSections(heading)) && headsWhatIsSaid(heading, hasSection);
}

/** "Table 1: Rules of RFC 1": a table's caption is its heading. */
export function isCaption(text: string): boolean {
  return captioned.test(text);
}

/** The same as {@link headsWhatIsSaid} for a caption, with what it is the caption of. */
export function captionsWhatIsSaid(caption: string, hasSection: boolean): boolean {
  return headsWhatIsSaid(caption.replace(captioned, ''), hasSection);
}

const captioned = /^\W*(?:table|tab\.)\s*(?:[\dA-Z]+(?:[.-]\d+)*)?\s*[:.\u2013\u2014-]\s*/i;

/**
 * Whether a footnote is a reference: authors, title and date beside the citation.
 * @param note its first sentence, with {@link cited} for each of its citations
 */
export function namesWork(note: string): boolean {
  if (note.length > longestSource) return false;
  const text = withoutSections(note);
  if (turnsAway(text)) return false;
  if (titledWork.test(text)) return !verbs.test(text);
  return quotedTitle.test(text) && reference.test(text.replace(quotedTitle, ' '));
}

/** "RFC 1: Connections", "RFC 1 (Connections)". */
const titledWork =
  /^[^\p{L}]*(?:see\s+)?\u25a1[\])\s]*[,:(\u2013\u2014-]\s*[^\p{L}]*\p{Lu}[^;\u25a1]{0,100}$/u;
/** What titles of RFCs have none of. */
const verbs =
  /\b(?:is|are|be|has|have|does|do|can|may|must|shall|should|will|would|says?|states?|requires?|allows?|applies|apply|means?|which|that|who|but)\b/i;
const quotedTitle = /["\u201c]([^"\u201c\u201d]{3,160})["\u201d]/;
/** Names with initials, editors, months: "Fielding, R., Ed., and J. Reschke". */
const reference =
  /^(?:[^\p{L}]|\p{Lu}\p{L}*(?![\p{L}\p{N}])|\b(?:see|in|and|et al|of|the|eds?|from|doi)\b)*$/u;

/** "Deviations", "Our own limits": what stands there is not what the RFC above says. */
export function turnsAway(text: string): boolean {
  return away.test(text);
}

/**
 * Whether a sentence says of the RFC that it cites, and of nothing else, that it is followed, or has the rules.
 * @param sentence with {@link cited} for each of its citations
 * @param opens whether it is the first one of its paragraph
 */
export function saysWhatIsFollowed(sentence: string, opens: boolean): boolean {
  if (sentence.length > longestFollowed) return false;
  const text = withoutSections(sentence);
  if (turnsAway(text.replace(followers, ' ')) || hedged.test(text)) return false;
  if (conditional.test(text) || stanceOf(sentence, '') !== 'plain') return false;
  return (
    following.test(text) || ruling.test(text) || comingFrom.test(text) || (opens && aloneOrSource.test(text))
  );
}

/** In UTF-16 units, likewise. */
const longestFollowed = 250;

/** Who follows it. */
const followers = /\b(?:we|our|this|the|my)(?:\s+own)?(?:\s+(?:\w+\s+)?implementation)?\b/gi;
/** "We follow RFC 1 in spirit". */
const hedged =
  /\b(?:part(?:s|ly|ially)?|most(?:ly)?|some|somewhat|loosely|roughly|largely|mainly|spirit|possible|inspired|try|tries|hope|plan\w*|intend\w*|might|would|could|will|may|also)\b/i;
const rest = String.raw`(?:\s*\([^()]{0,80}\))?[^\p{L}]*(?:\b(?:here|below|throughout|strictly|closely|verbatim|exactly|in full|to the letter|as is|now|(?:for|on|in|about|when it comes to|with regard to)\s+[\w-]+(?:[\s.]+[\w-]+){0,4})[^\p{L}]*)?$`;
const rules = String.raw`(?:rules?|requirements?|obligations?|constraints?|conditions|limits|behaviou?r|what)`;
/** "We follow the rules of RFC 1 here". */
const following = new RegExp(
  String.raw`\b(?:follows?|implements?|obeys?|observes?|honou?rs?|respects?|compl(?:y|ies) with|conforms? to|adheres? to|abides? by|sticks? to|keeps? to)\s+(?:(?:the|all|its|of|in|from|by|${rules})\s+)*[^\p{L}]*\u25a1${rest}`,
  'iu',
);
/** "RFC 1 defines the rules", "RFC 1 applies here", "RFC 1 requires the following". */
const ruling = new RegExp(
  String.raw`^[^\p{L}]*(?:here,?\s+)?(?:of\s+)?\u25a1[^\p{L}]*(?:(?:defines|gives|has|sets(?:\s+out)?|specifies|states|lays\s+down|covers|lists|contains)\s+(?:(?:the|these|its|all|following|relevant|exact)\s+)*${rules}|governs|applies|is\s+(?:authoritative|normative|binding)|(?:requires|says|states|demands|mandates)\s+(?:the\s+following|this|as\s+follows|so)\b)(?:\s+[\w-]+){0,6}[^\p{L}]*$`,
  'iu',
);
/** "The rules are those of RFC 1", "What follows is taken from RFC 1". */
const comingFrom = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:all|the|these|those|following)\s+)*(?:${rules}|what follows|this|all of this|everything here|the following|this section|this list)\b(?:\s+[\w-]+){0,5}?\s+(?:is|are|comes?|stems?)\s+(?:(?:those|taken|quoted|set\s+out|laid\s+down|defined|specified|stated|given|found|all|the\s+ones)\s+)?(?:of|in|from|by)\s+(?:the\s+)?[^\p{L}]*\u25a1${rest}`,
  'iu',
);
/** "RFC 1.", "Source: RFC 1.", before what it says. */
const aloneOrSource =
  /^[^\p{L}\u25a1]*(?:(?:see|per|as per|from|of|sources?|references?|according to)\b[\s:]*(?:the\s+)?)?[^\p{L}\u25a1]*\u25a1[^\p{L}]*$/iu;

/** Whether a sentence goes on about something else than the one before it, or adds to that. */
export function turnsElsewhere(sentence: string): boolean {
  return adding.test(sentence) || elsewhere.test(sentence) || otherSource.test(sentence);
}

const adding =
  /^\W*(?:but|yet|and yet|still|instead|nevertheless|nonetheless|conversely|separately|meanwhile|internally|locally|in practice|here,? we|in (?:our|this) (?:case|system|project|deployment)|for (?:now|us|our|its|example|instance)|e\.g\.|note)\b/i;
const elsewhere =
  /\b(?:however|additional(?:ly)?|in addition|moreover|furthermore|further|besides|beyond|apart from|aside from|on top of|also|too|stricter|own|custom|by contrast|in contrast|on the other hand|tests?|todo)\b/i;
/** Somebody else says so: "the profile requires that", "per the handbook", "draft-example-frobs". */
const otherSource =
  /\bdraft-\w|\b(?:requires|demands|mandates|says|states|prescribes|insists|recommends|advises)\s+that\b|\b(?:according to|as per|per the|as (?:required|described|defined|specified|recommended) (?:by|in))\b|(?<!\])\[[A-Z][\w.-]*\](?![([:])/;

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
