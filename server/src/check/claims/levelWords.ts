/** The words by which people say that something is required, recommended, allowed or forbidden. */
import type { Level } from '../../rfc/level';

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
}

interface Rule {
  readonly pattern: RegExp;
  readonly level: Level;
  readonly released?: true;
  readonly everyday?: true;
  /** The words may be a verb in the past tense that says what a document did: "required", "allowed". */
  readonly verb?: true;
}

const adverbs =
  '(?:\\s+(?:also|therefore|thus|then|always|still|hence|really|generally|normally|at least|either|currently|now|even|absolutely|strictly|explicitly))*';
const be = "(?:is|are|was|were|be|been|being|it's|isn't|aren't|wasn't|weren't)";
const nots = "(?:not|no longer|never|n't|not yet)";
const demanded = '(?:required|mandatory|obligatory|compulsory|obliged|needed|necessary|mandated|demanded)';

/** In order of precedence: where two match at one place, the earlier holds. */
const rules: readonly Rule[] = [
  // What is released from a demand.
  {
    pattern: new RegExp(
      `\\b(?:${be}\\s*${nots}|(?:isn't|aren't|wasn't|weren't)|not|no longer|never|makes?\\s+\\S+\\s+not)${adverbs}(?:\\s+(?:a|an|strictly|really|considered|made|to be))*\\s+(?:${demanded}|a MUST|(?:a |an )?(?:requirement|obligation|must))\\b`,
      'i',
    ),
    level: 'MAY',
    released: true,
  },
  {
    pattern:
      /\bno (?:longer (?:a |an )?)?(?:formal |strict |hard |real )?(?:requirements?|need|obligation|duty)\b/i,
    level: 'MAY',
    released: true,
  },
  {
    pattern:
      /\b(?:(?:do|does|did|need)(?:n't| not| no longer)|no longer|not)\s+(?:have to|has to|need to|needs to|require|requires|mandate|mandates|oblige|obliges|insist|insists|demand|demands)\b/i,
    level: 'MAY',
    released: true,
  },
  { pattern: /\bneed(?:s)?(?: not|n't)\b/i, level: 'MAY', released: true },
  // What is forbidden.
  {
    pattern: new RegExp(`\\b(?:must|shall)${adverbs}(?:\\s+(?:not|never|no longer)|n't)(?!\\s+only)\\b`, 'i'),
    level: 'MUST NOT',
  },
  {
    pattern: new RegExp(
      `\\b(?:may|can)${adverbs}\\s+(?:not|never|no longer)\\b|\\bcannot\\b|\\bcan(?:'|\u2019)t\\b`,
      'i',
    ),
    level: 'MUST NOT',
  },
  {
    pattern: new RegExp(
      `\\b(?:${be}\\s+)?(?:${nots}|isn't|aren't)${adverbs}\\s+(?:be\\s+)?(?:allowed|permitted|acceptable|valid|legal|conformant|compliant)\\b`,
      'i',
    ),
    level: 'MUST NOT',
  },
  {
    pattern: /\b(?:not allowed|forbidden|prohibited|disallowed|outlawed|banned|illegal)\b/i,
    level: 'MUST NOT',
    verb: true,
  },
  {
    pattern: /\b(?:forbids?|forbade|prohibits?|disallows?|outlaws?|bans|forbidding|prohibiting)\b/i,
    level: 'MUST NOT',
    verb: true,
  },
  {
    pattern: /\b(?:protocol violation|violates? the (?:protocol|specification|standard))\b/i,
    level: 'MUST NOT',
  },
  // What is advised against.
  {
    pattern: new RegExp(
      `\\b(?:should|ought)${adverbs}(?:\\s+(?:not|never|no longer)|n't)(?!\\s+only)\\b`,
      'i',
    ),
    level: 'SHOULD NOT',
  },
  {
    pattern: new RegExp(
      `\\b(?:not|no longer)${adverbs}\\s+(?:be\\s+)?(?:recommended|advised|encouraged)\\b`,
      'i',
    ),
    level: 'SHOULD NOT',
  },
  {
    pattern:
      /\b(?:discouraged?|discourages|(?:recommend|advis)(?:s|es|ed)? (?:strongly )?against|(?:should|ought to|to) be avoided|deprecated|deprecates?|obsolete)\b/i,
    level: 'SHOULD NOT',
    verb: true,
  },
  // What is demanded.
  { pattern: /\b(?:may|can)\s+only\b|\bonly\s+(?:be\s+)?(?:allowed|permitted)\b/i, level: 'MUST' },
  { pattern: new RegExp(`\\b(?:must|shall)\\b`, 'i'), level: 'MUST' },
  { pattern: /\b(?:has|have|had|need|needs|needed) to\b(?! do with)/i, level: 'MUST', verb: true },
  {
    pattern:
      /\b(?:mandatory|mandatorily|obligatory|compulsory|mandates?|mandated|mandating|obliges?|obliged|obliging|obligation|requires?|required|requiring|requirement|demands?|demanded|insists? on)\b/i,
    level: 'MUST',
    verb: true,
  },
  // What is recommended.
  { pattern: /\b(?:should|ought to)\b/i, level: 'SHOULD' },
  {
    pattern:
      /\b(?:recommends?|recommended|recommending|recommendation|advises|advised|encouraged|encourages)\b/i,
    level: 'SHOULD',
    verb: true,
  },
  // What is allowed.
  {
    pattern: /\b(?:may|optional|optionally|permitted|permits?|at liberty|free to)\b/i,
    level: 'MAY',
    verb: true,
  },
  { pattern: /\b(?:can|allowed|allows?|acceptable|lets?)\b/i, level: 'MAY', everyday: true, verb: true },
];

const anyLevel = new RegExp(
  "must|shall|should|ought|may\\b|can\\b|cannot|can't|n't|ha[sdv]e? to|need|requir|mandat|oblig|compulsory|demand|insist|recommend|advis|discourag|encourag|option|permit|allow|forb[ia]d|prohibit|outlaw|bans|banned|illegal|valid|legal|violat|deprecat|obsolete|accept|lets?\\b|liberty|free to|avoided|conformant|compliant",
  'i',
);

/** Whether it is worth looking for level words at all: cheap. */
export function mayStateLevel(text: string): boolean {
  return anyLevel.test(text);
}

const globalRules = rules.map((rule) => ({
  ...rule,
  pattern: new RegExp(rule.pattern.source, `${rule.pattern.flags}g`),
}));

/** All places where a sentence states a level, in order; they do not overlap. */
export function findLevelWords(sentence: string): readonly LevelWords[] {
  const found: LevelWords[] = [];
  for (const rule of globalRules) {
    for (const match of sentence.matchAll(rule.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      if (isMonth(match[0], sentence, end) || isPartOfName(sentence, start, end)) continue;
      found.push({
        start,
        end,
        level: rule.level,
        capitals: /^[A-Z][A-Z\s]+$/.test(lastWords(match[0])),
        grade: gradeAt(sentence, end),
        past: isPast(match[0], sentence, start, end, rule.verb === true),
        released: rule.released === true,
        everyday: rule.everyday === true,
      });
    }
  }
  found.sort((a, b) => a.start - b.start);
  return found.filter((words, at) => !isGoverned(sentence, found[at - 1], words));
}

/** "should require", "must not permit": the verb says what is to be done, the modal how binding that is. */
function isGoverned(sentence: string, before: LevelWords | undefined, { start, end }: LevelWords): boolean {
  return (
    before !== undefined &&
    /^(?:require|mandate|oblige|demand|recommend|advise|encourage|discourage|forbid|prohibit|disallow|permit|allow|let|deprecate|insist on)$/i.test(
      sentence.slice(start, end),
    ) &&
    /^\s+(?:\w+ly\s+)?$/.test(sentence.slice(before.end, start))
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

/** Whether the words tell of the past: "was required", or "RFC 1 required that". */
function isPast(words: string, sentence: string, start: number, end: number, verb: boolean): boolean {
  if (/\b(?:was|were|had|did|wasn't|weren't|forbade)\b/i.test(words)) return true;
  const before = sentence.slice(Math.max(0, start - 40), start);
  if (
    /\b(?:was|were|had been|used to be|formerly|previously|originally|once)\s+(?:\w+ly\s+|an?\s+|only\s+|also\s+|still\s+|the\s+)*$/i.test(
      before,
    )
  )
    return true;
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
  return /(?:\u25a1|\b(?:RFC[\s-]?\d+|\]|\)|specification|standard|document|version|IETF|it|that))[\])"'*_`]*\s*$/i.test(
    before,
  );
}
