/** The words by which people say that something is required, recommended, allowed or forbidden. */
import type { Level } from '../../rfc/level';
import { levelRules, type LevelRule } from './levelRules';

/** One place where a sentence states a level. Offsets are half-open, into the sentence. */
export interface LevelWords {
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  /** As BCP 14 writes it, in capitals: `MUST`, `SHOULD NOT`. */
  readonly capitals: boolean;
  /** The grade of an algorithm table: `+` or `-`; empty without one. */
  readonly grade: '' | '+' | '-';
  /** Told in the past tense: "RFC 1 required", "was mandatory", "had to". */
  readonly past: boolean;
  /** A negated demand ("is not required", "need not"), or one that ended ("no longer mandatory"). */
  readonly released: boolean;
  /** Said with `can`, `allows`, `lets`, `up to`: permission in everyday words, weak evidence of a level. */
  readonly everyday: boolean;
  /** No word says a level: a section is cited for what the sentence describes, at whatever level that has it. */
  readonly described?: true;
}

const globalRules = levelRules.map((rule) => ({
  ...rule,
  pattern: new RegExp(rule.pattern.source, `${rule.pattern.flags}g`),
}));

/** All places where a sentence states a level, in order; they do not overlap. */
export function findLevelWords(text: string): readonly LevelWords[] {
  const sentence = text.replace(/\u2019/g, "'");
  const found: LevelWords[] = [];
  for (const rule of globalRules) {
    const { pattern } = rule;
    pattern.lastIndex = 0;
    // Not by matchAll, which makes a pattern anew each time: most find nothing.
    for (let match = pattern.exec(sentence); match; match = pattern.exec(sentence)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (isMonth(match[0], sentence, end) || isPartOfName(sentence, start, end)) continue;
      if (rule.predicate && !isPredicate(sentence, start, end)) continue;
      if (
        isWithout(sentence, start) ||
        isForetold(sentence, start) ||
        isSaidOfDocument(match[0], sentence, start)
      )
        continue;
      const negated = hasNegatedSubject(sentence, start) ? negate(rule, match[0]) : rule;
      if (!negated) continue;
      found.push({
        start,
        end,
        level: negated.level,
        capitals: /^[A-Z][A-Z\s]+$/.test(lastWords(match[0])),
        grade: gradeAt(sentence, end),
        past: isPast(match[0], sentence, start, end, rule.verb === true),
        released: negated.released === true,
        everyday: negated.everyday === true,
      });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((words, at) => !isGoverned(sentence, found[at - 1], words));
}

/** "Discourages X without forbidding it": what it does not go so far as to say. */
function isWithout(sentence: string, start: number): boolean {
  return /\bwithout\s+(?:\w+ly\s+)?$/i.test(sentence.slice(Math.max(0, start - 24), start));
}

/** "will require review": a forecast, no rule. */
function isForetold(sentence: string, start: number): boolean {
  return /\b(?:will|going to)\s+(?:\w+ly\s+|also\s+|likely\s+|be\s+)*$/i.test(
    sentence.slice(Math.max(0, start - 24), start),
  );
}

/** "RFC 1 is obsolete", "[RFC 1] (now obsolete but …)": said of a document, not of what it requires. */
function isSaidOfDocument(words: string, sentence: string, start: number): boolean {
  return (
    /^(?:obsolete|deprecated)$/i.test(words) &&
    /\u25a1[\])}\s]*(?:\(|,)?\s*(?:(?:is|was|which|that|now|also|since|already|has|been|long|formally)\s+)*$/i.test(
      sentence.slice(Math.max(0, start - 60), start),
    )
  );
}

/** "X is legal", "makes it obsolete", "obsolete:": said of something, and not a part of its name. */
function isPredicate(sentence: string, start: number, end: number): boolean {
  return (
    /\b(?:is|are|be|being|it's|that's|considers?|considered|makes?|made|as|now|both|also|still|perfectly|remains?|stays?|becomes?)\s+(?:\w+ly\s+|also\s+|still\s+|now\s+|just\s+|too\s+)*$/i.test(
      sentence.slice(Math.max(0, start - 40), start),
    ) && !/^\s+[\p{L}\p{N}]+\s+(?:is|are|must|should|may|can)\b|^-/iu.test(sentence.slice(end, end + 40))
  );
}

/** "No relay may …", "neither form is required": the subject turns what the words say. */
function hasNegatedSubject(sentence: string, start: number): boolean {
  return /(?:^|[.;:,(|]\s*|\b(?:and|but|that|so|because|since|there (?:is|are))\s+)\W*(?:no(?! (?:longer|need|requirements?|obligation|duty|choice|way|other|matter|doubt)\b)|none|neither|nobody|nothing)\s(?:(?!\bbut\b)[^.;:,()|])*$/i.test(
    sentence.slice(Math.max(0, start - 120), start),
  );
}

/** Undefined where two negations leave nothing certain. */
function negate(rule: LevelRule, words: string): LevelRule | undefined {
  const { pattern } = rule;
  if (rule.level === 'MAY') return rule.released ? undefined : { pattern, level: 'MUST NOT' };
  if (rule.level === 'SHOULD') return { pattern, level: 'SHOULD NOT' };
  if (rule.level !== 'MUST') return undefined;
  return /^(?:must|shall)\b/i.test(words)
    ? { pattern, level: 'MUST NOT' }
    : { pattern, level: 'MAY', released: true };
}

/**
 * "should require", "must not permit", "has to be allowed": the verb says what is to be done, the modal how binding
 * that is.
 */
function isGoverned(sentence: string, before: LevelWords | undefined, { start, end }: LevelWords): boolean {
  if (before === undefined) return false;
  const words = sentence.slice(start, end);
  const between = sentence.slice(before.end, start);
  return (
    (/^(?:require|mandate|oblige|demand|stipulate|recommend|advise|encourage|discourage|forbid|prohibit|disallow|permit|allow|let|tolerate|deprecate|insist on)$/i.test(
      words,
    ) &&
      /^\s+(?:\w+ly\s+)?$/.test(between)) ||
    (/^(?:required|mandatory|demanded|recommended|encouraged|discouraged|forbidden|prohibited|disallowed|permitted|allowed|tolerated|deprecated|optional|acceptable|valid|legal|obliged)$/i.test(
      words,
    ) &&
      /^\s+be\s+(?:\w+ly\s+)?$/i.test(between))
  );
}

/** "is REQUIRED" is in capitals although "is" is not. */
function lastWords(words: string): string {
  return words.replace(/^(?:[a-z']+\s+)+(?=[A-Z])/, '');
}

function isMonth(words: string, sentence: string, end: number): boolean {
  return words === 'May' && (/^\s+\d/.test(sentence.slice(end)) || /\d\s*$/.test(sentence.slice(0, end - 3)));
}

/** `must_reject`, `max-required`, `shall-i`: a piece of an identifier; but "mandatory-to-implement" is no name. */
function isPartOfName(sentence: string, start: number, end: number): boolean {
  const before = sentence[start - 1] ?? ' ';
  const after = sentence.slice(end, end + 14);
  if (/[\w/$@.]/.test(before) && before !== '.') return true;
  if (before === '-' && !/\bmake-|\blong-$/.test(sentence.slice(0, start))) return true;
  return /^[_/=]\w|^-(?!to-|implement|support|have|level)\w/.test(after) && !/^-\s/.test(after);
}

function gradeAt(sentence: string, end: number): '' | '+' | '-' {
  const next = sentence[end];
  if ((next === '+' || next === '-') && !/\w/.test(sentence[end + 1] ?? '')) return next;
  return '';
}

const pastVerb =
  /^(?:required|mandated|obliged|demanded|recommended|advised|discouraged|permitted|allowed|forbade|prohibited|had to|needed to|deprecated|disallowed|banned)$/i;

/** "They made the frob mandatory", and not "has been made"; what an RFC made so, it still says. */
const madeSo =
  /(?<!(?:\u25a1|\bRFC[\s-]?\d+)[\])"'*_]*\s+|\b(?:is|are|be|been|being|has|have|gets?|was|were|\w+ly|also|now)\s+)\bmade\s+(?!(?:by|of|from|with|for|in|to|up|out)\b)(?:[^\s,;:.()|]+\s+){1,8}$/i;

/** Whether the words tell of the past: "was required", or "RFC 1 required that". */
function isPast(words: string, sentence: string, start: number, end: number, verb: boolean): boolean {
  if (/\b(?:was|were|had(?! better)|did|wasn't|weren't|forbade)\b/i.test(words)) return true;
  const before = sentence.slice(Math.max(0, start - 40), start);
  if (
    /\b(?:was|were|had been|used to be|formerly|previously|originally|once)\s+(?:\w+ly\s+|an?\s+|also\s+|still\s+|the\s+)*$/i.test(
      before,
    )
  )
    return true;
  if (madeSo.test(before)) return true;
  if (!verb || !pastVerb.test(words)) return false;
  if (words === words.toUpperCase()) return false;
  // After a form of "to be", in front of a noun, or after "as": a participle.
  if (
    /\b(?:is|are|be|been|being|as|also|not|only|now|still|get|gets|becomes?|remains?|stays?|keeps?|considered|the|a|an|all|any|strongly|highly)\s+(?:\w+ly\s+)?$/i.test(
      before,
    )
  )
    return false;
  if (
    /^\s+(?:by|to|for|in|as|format|value|field|option|algorithm|cipher|feature|behaviou?r)\b|^\s*[,.;:)|]|^\s*$/i.test(
      sentence.slice(end),
    )
  )
    return false;
  // "The scheme allowed a client to …": an object follows.
  if (
    /^\s+(?:an?|the|that|this|all|any|every|each|both|such|no|its|their)\s/i.test(sentence.slice(end)) &&
    /[\p{L}\p{N}\u25a1]\s+$/u.test(before)
  )
    return true;
  return /(?:\u25a1|\b(?:RFC[\s-]?\d+|\]|\)|specification|standard|document|version|IETF|it|that))[\])"'*_`]*\s*$/i.test(
    before,
  );
}
