/** Words of a level that demand, allow or forbid nothing of a protocol: abilities, needs, conditions, meanings, names and marks. */
import type { LevelWords } from './levelWords';
import type { Passage } from './passage';

/** "The cache may be told not to keep frobs": what a product can be made to do. */
export function isSetting(sentence: string, { start, end, level }: LevelWords): boolean {
  return (
    level === 'MAY' &&
    /^(?:may|can)$/i.test(sentence.slice(start, end)) &&
    /^\s+(?:also\s+)?be\s+(?:instructed|configured|told|asked|programmed|tuned|set up)\s+(?:not\s+)?to\b/i.test(
      sentence.slice(end),
    )
  );
}

/**
 * "For a relay to match, the stamp must be blue", "must be blue for the match to succeed": what it takes for something, and no
 * duty of anybody.
 */
export function isCondition(sentence: string, { start, end, level }: LevelWords): boolean {
  return (
    level === 'MUST' &&
    (/(?:^|[:.;]\s)\W*for\s+(?:[\w'-]+\s+){1,4}to\s+(?!be\b)\w+[^,;:]*,[^,;:]*$/i.test(
      sentence.slice(0, start),
    ) ||
      /^[^,;:.]*\bfor\s+(?:[\w'-]+\s+){1,4}to\s+(?:apply|match|work|succeed|happen|occur|take (?:effect|place)|kick in)\b/i.test(
        sentence.slice(end),
      ))
  );
}

/** '"AB" means that frobs should be sealed': what a value of the author's own stands for. */
export function isMeaning(sentence: string, { start }: LevelWords): boolean {
  return /^\W*["'`\u201c\u2018][^\s"'`\u201d\u2019]+["'`\u201d\u2019]\s+(?:indicates|means|signals|signifies|denotes|says)\s+that\b/i.test(
    sentence.slice(0, start),
  );
}

/** "Most tests require GLEAM", "this script needs to": what a program asks of those who run it. */
export function isNeedOfProgram(sentence: string, { start, end }: LevelWords): boolean {
  return (
    /^(?:requires?|needs? to|ha(?:s|ve) to)$/i.test(sentence.slice(start, end)) &&
    /(?:^|[.;:,(|]\s*)\W*(?:(?:the|this|these|that|those|all|any|each|every|most|many|some|several|other)\s+)*(?:[\w-]+\s+)?(?:tests?|test (?:cases?|suites?|scripts?)|scripts?|plug-?ins?|add-?ons?|examples?|tutorials?|benchmarks?)\s+(?:also\s+|only\s+|\w+ly\s+)?$/i.test(
      sentence.slice(0, start),
    )
  );
}

/** "The wax required to seal frobs": how much it takes. */
export function isMeasure(sentence: string, { start, end }: LevelWords): boolean {
  return (
    /^(?:required|needed|necessary)$/i.test(sentence.slice(start, end)) &&
    /[\p{L}]\s+$/u.test(sentence.slice(0, start)) &&
    !/\b(?:is|are|was|were|be|been|being|as|also|not|only|now|still|\w+ly)\s+$/i.test(
      sentence.slice(0, start),
    ) &&
    /^(?:\s+[\w-]+){0,8}?\s+to\s+(?:obtain|achieve|reach|hold|store|cover|get|sustain|fill|maintain)\b/i.test(
      sentence.slice(end),
    )
  );
}

/** "§2 (required frobs)", "in addition to the required frobs": what is called so elsewhere. */
export function isEpithet(sentence: string, { start, end }: LevelWords): boolean {
  if (!/^(?:required|mandatory|optional|recommended)$/.test(sentence.slice(start, end))) return false;
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  return (
    (/\u25a1\s*\((?:[\w-]+\s+){0,2}$/.test(before) && /^\s+\w[^().;:]{0,40}\)/.test(after)) ||
    (/\b(?:in addition to|besides|beyond|apart from|along with)\s+(?:all\s+)?(?:the\s+)?$/i.test(before) &&
      /^\s+\w/.test(after))
  );
}

/** "Whether X is sent is up to the client": what is open is not whether that holds. */
export function isLeftOpen(sentence: string, { level, start, end }: LevelWords): boolean {
  return (
    level === 'MAY' &&
    /^\W*whether\b/i.test(sentence) &&
    /\b(?:up to|left to|discretion|liberty|matter)\b/i.test(sentence.slice(start, end))
  );
}

/** A capital inside the sentence: a name such as "403 Forbidden", or one of several: "Returned / Required". */
export function isName(sentence: string, { start, end }: LevelWords): boolean {
  return (
    start > 0 &&
    /^[A-Z][a-z]+$/.test(sentence.slice(start, end)) &&
    /[\p{L}\p{N}](?:\s|\s?\/\s?)$/u.test(sentence.slice(0, start))
  );
}

/** "How relays should seal it is not defined": a question, and no answer to it. */
export function isAsked(sentence: string, { start, end }: LevelWords): boolean {
  return (
    /^\W*(?:how|what|where|when|why|who|which)\b[^,;:]*$/i.test(sentence.slice(0, start)) &&
    /\b(?:is|are|was|were) (?:left |still |also )?(?:(?:not|never|nowhere)\b|un(?:clear|known|said|defined|specified)\b|out of scope\b)/i.test(
      sentence.slice(end),
    )
  );
}

/** "The type must be `frob_t`": a rule of a program, where no RFC is cited. */
export function demandsCode({ sentence, code }: Passage, { end }: LevelWords): boolean {
  return code.some(
    ({ start }) => start > end && /^\s+(?:be|match|equal)\W*$/.test(sentence.slice(end, start)),
  );
}

/** "Relays that may be at sea should …", "that require a lamp should …": which relays are meant, and not what is said of them. */
export function isRestrictive(sentence: string, { level, start, end }: LevelWords): boolean {
  return (
    (level === 'MAY' || /^(?:require|need)$/i.test(sentence.slice(start, end))) &&
    /\b(?:that|which|who)\s+$/i.test(sentence.slice(0, start)) &&
    /\b(?:must|shall|should|may|can|cannot)\b/i.test(sentence.slice(end))
  );
}

/** "**REQUIRED**. The name of …", "(boolean, required)": a mark on a field of the document's own, no sentence. */
export function isMark(clause: string): boolean {
  return /^[^\p{L}\p{N}]*(?:required|optional|mandatory|recommended|deprecated|forbidden)[^\p{L}\p{N}]*$/iu.test(
    clause,
  );
}
