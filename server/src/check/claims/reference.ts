/** What a clause leaves to the words around it: "which it requires", "must implement them", "it is mandatory". */

/** The part of a clause that stands for something said before. */
export type Reference =
  /** The clause before as a whole: "as IPv6 demands", "which HTTP requires", "are required to". */
  | 'whole'
  /** The thing named last: "…, which every router must inspect". */
  | 'last'
  /** The subject before: "it is mandatory", "they must". */
  | 'subject'
  /** Something before: "must implement it". */
  | 'object';

const whole = new RegExp(
  [
    // "as RFC 1 requires", "as required by RFC 1", "as they SHOULD"
    '^\\W*(?:(?:just|exactly|much)\\s+)?as\\s+(?:\\S+\\s+){0,5}?(?:requires?|required|demand(?:s|ed)?|mandate[sd]?|recommend(?:s|ed)?|advise[sd]?|prescribe[sd]?|stipulate[sd]?|permit(?:s|ted)?|allow(?:s|ed)?|should|must|shall|may|can|has to|have to|oblige[sd]?)(?:\\s+(?:\\w+ly|it|them|to|do|by|in|under|of|all|the|\u25a1+|spec\\w*|standards?))*\\W*$',
    // "which HTTP requires", "which they must do", "that is what the specification recommends"
    '^\\W*(?:which|that is what|this is what|and that|something|a thing|what)\\s+(?:\\S+\\s+){0,4}?(?:requires?|demands?|mandates?|recommends?|permits?|allows?|forbids?|prohibits?|(?:has|have|is|are|ought|need|needs)(?:\\s+(?:required|obliged|supposed|mandated|allowed))?\\s+to(?:\\s+do)?|(?:must|should|shall|may)(?:\\s+(?:\\w+ly\\s+)?do)?)(?:\\s+(?:\u25a1+|of|by|them|it|too|so|anyway))*\\W*$',
    // "…, the value that RFC 1 recommends"
    '^\\W*(?:the|an?)\\s+(?:[\\w-]+\\s+){1,3}?(?:that|which)\\s+(?:\\S+\\s+){0,3}?(?:requires?|demands?|mandates?|recommends?|prescribes?|permits?|allows?|forbids?|prohibits?)(?:\\s+(?:\u25a1+|for|in|of|by)(?:\\s+\\S+){0,3})?\\W*$',
    // "hosts … are required to", "must do so", "must implement it that way"
    '\\b(?:(?:required|obliged|allowed|supposed|ha[sv]e|needs?|ought|bound)\\s+to|(?:must|should|shall|may)\\s+(?:\\w+ly\\s+)?(?:do\\s+(?:so|that|this|it)|\\w+\\s+it\\s+(?:that|this|like)\\s+\\w+))\\s*[.\u25a1]*\\s*$',
  ].join('|'),
  'i',
);
const relative = /^\W*(?:and\s+)?(?:which|who|whose)\b/i;
const subject =
  /^\W*(?:(?:so|and|but|hence|therefore|thus|then|because|since|as)\s+)*(?:it|they|this|these|those|both|either|neither|each|the (?:two|former|latter))(?:'s)?\s+(?:\w+ly\s+|also\s+|still\s+)?(?:is|are|must|shall|should|may|can|cannot|has|have|need|needs|ought|remains?|stays?|isn't|aren't|was)\b/i;
const object =
  /^\W*(?:(?:so|and|but|hence|therefore|thus|then|because|since|as)\s+)*\p{L}+ing\s+(?:it|them|this|these|those|both|one|either)\b|\b(?:must|shall|should|may|can|has to|have to|needs? to|requires?|mandates?|demands?|required to|obliged to|supposed to)\s+(?:\w+\s+){0,3}?(?:it|them|both|one|either)\b/iu;

/** "It is forbidden to mix them", "it is required that …": what the word stands for follows. */
const expletive =
  /^\W*(?:(?:so|and|but|hence|therefore|thus|then|because|since|as)\s+)*it(?:'s| is| remains| stays)\s+(?:\w+ly\s+|also\s+|still\s+|not\s+)?(?:required|mandatory|forbidden|prohibited|illegal|allowed|permitted|optional|recommended|advisable|discouraged|obligatory|compulsory|legal|acceptable|fine|ok(?:ay)?)\s+(?:(?:for|in|on|by)\s+(?:\S+\s+){1,5}?)?(?:to\s+\w|that\b)/i;

/** Undefined for a clause that says itself what it is about. */
export function referenceOf(clause: string): Reference | undefined {
  if (expletive.test(clause)) return undefined;
  if (whole.test(clause)) return 'whole';
  if (relative.test(clause)) return 'last';
  if (subject.test(clause)) return 'subject';
  return object.test(clause) ? 'object' : undefined;
}

/** Whether a clause begins with a word that stands for something else. */
export function startsWithPronoun(clause: string): boolean {
  return /^\s*(?:(?:so|and|but|hence|therefore|thus|then|because|since)\s+)*(?:it|they|this|these|that|those|which|who)\b/i.test(
    clause,
  );
}

/** "These URIs must …": things that the document has just spoken of. */
export function startsWithDemonstrative(clause: string): boolean {
  return (
    /^\W*(?:(?:so|and|but|hence|therefore|thus|then|because|since)\s+)*(?:this|these|those|such)\s+\p{L}+s?\s/iu.test(
      clause,
    ) && !/^\W*(?:this|that) (?:is|was|means)\b/i.test(clause)
  );
}

/** "RFC 1 forbids sending this setting": a thing that the document has just spoken of. */
export function endsWithDemonstrative(clause: string): boolean {
  return /\s(?:this|these|those)\s\p{L}+\W*$/u.test(clause);
}
