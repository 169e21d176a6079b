/** Words of a level that demand, allow or forbid nothing of a protocol: abilities, needs, conditions and meanings. */
import type { LevelWords } from './levelWords';

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
