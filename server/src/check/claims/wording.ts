/** The same sentence at another level, in the author's own way to say it, where grammar allows. */
import type { Level } from '../../rfc/level';
import type { LevelWords } from './levelWords';

/** What takes the place of a stretch of a sentence; half-open. */
export interface Rewording {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A level as the document that holds now has it. */
export interface Wanted {
  readonly level: Level;
  /** As printed. */
  readonly keyword: string;
}

/** The words of level, and what stands before and after them. */
interface Written {
  readonly start: number;
  readonly end: number;
  /** Without the form of "to be" in front of them. */
  readonly words: string;
  readonly before: string;
  readonly after: string;
}

type Forms = Readonly<Partial<Record<Level, string>>>;

/** @returns undefined where the author's words have no safe counterpart, or say that level already */
export function rewordLevel(sentence: string, words: LevelWords, wanted: Wanted): Rewording | undefined {
  const whole = sentence.slice(words.start, words.end);
  const lead = /^(?:is|are)\s+(?:(?:still|also|now|always)\s+)?/i.exec(whole)?.[0] ?? '';
  const start = words.start + lead.length;
  const written: Written = {
    start,
    end: words.end,
    words: whole.slice(lead.length).replace(/\s+/g, ' '),
    before: sentence.slice(0, start),
    after: sentence.slice(words.end),
  };
  const isMark = /^[A-Z\s]+$/.test(written.words) && /\b(?:an?|as|at)\s+[*_`"\u201c]*$/i.test(written.before);
  if (words.grade !== '' || (isMark && modal.test(written.words))) return rewordMark(written, words, wanted);
  const found =
    rewordModal(written, wanted) ?? rewordAdjective(written, wanted) ?? rewordVerb(written, wanted);
  return found && sentence.slice(found.start, found.end) === found.newText ? undefined : found;
}

const modal = /^(?:must|shall|should|may)(?: not)?$/i;
const semiModal = /^(?:has to|have to|needs? to|ought to|cannot|can)$/i;
const modals: Forms = {
  MUST: 'must',
  'MUST NOT': 'must not',
  SHOULD: 'should',
  'SHOULD NOT': 'should not',
  MAY: 'may',
};

/** "a MUST-", "lists it as SHOULD+": the keyword with its grade. */
function rewordMark(
  { start, end, words }: Written,
  { grade }: LevelWords,
  { level, keyword }: Wanted,
): Rewording | undefined {
  if (!modal.test(words) || words !== words.toUpperCase()) return undefined;
  const isMark = /^(?:MUST|SHALL|SHOULD|MAY)(?: NOT)?[+-]?$/.test(keyword);
  return { start, end: end + grade.length, newText: isMark ? keyword : level };
}

/** "nodes must support", "are required to support". */
function rewordModal(
  { start, end, words, before, after }: Written,
  { level, keyword }: Wanted,
): Rewording | undefined {
  if (isPhasingOut(keyword)) return undefined;
  const form = modals[level]!;
  if (modal.test(words) || semiModal.test(words)) {
    const isName = /(?:-|\b(?:an?|the)\s+)$/i.test(before) || after.startsWith('-');
    return isName ? undefined : { start, end, newText: inCaseOf(words, form) };
  }
  if (
    !/^(?:required|obliged|obligated|recommended|allowed|permitted|forbidden|not allowed|not permitted)$/i.test(
      words,
    )
  )
    return undefined;
  const be = /\b(?:is|are)\s+(?:(?:still|also|now|always|therefore)\s+)?$/i.exec(before);
  const to = /^\s+to(?=\s+[a-z])/.exec(after);
  if (!be || !to) return undefined;
  return { start: be.index, end: end + to[0].length, newText: inCaseOf(words, form) };
}

const adjectives: Forms = {
  MUST: 'required',
  'MUST NOT': 'forbidden',
  SHOULD: 'recommended',
  'SHOULD NOT': 'not recommended',
  MAY: 'optional',
};
const predicate =
  /\b(?:is|are|be|remains?|stays?|becomes?|lists?|marks?|makes?|keeps?|calls?|declares?)\s+(?:[^\s,;:()]+\s+){0,5}?[*_]*$/i;

/** "is mandatory for nodes", "makes it REQUIRED", "a mandatory cipher suite". */
function rewordAdjective(written: Written, wanted: Wanted): Rewording | undefined {
  const { start, end, words, before, after } = written;
  if (
    !/^(?:mandatory|required|obligatory|compulsory|recommended|optional|forbidden|prohibited|discouraged|not recommended|not required|not allowed|not permitted)$/i.test(
      words,
    )
  )
    return undefined;
  // BCP 14 has no such word in capitals as "FORBIDDEN".
  const isBare = words === words.toUpperCase() && wanted.level === 'MUST NOT';
  const put = (form: string | undefined): Rewording | undefined =>
    form === undefined || isBare ? undefined : { start, end, newText: inCaseOf(words, form) };
  const form = isPhasingOut(wanted.keyword) ? 'deprecated' : adjectives[wanted.level];
  if (article.test(before)) return rewordAttribute(written, wanted);
  if (!predicate.test(before)) return undefined;
  if (/^\s+(?:by|in|under)\b/i.test(after)) return put(beforeAgent[wanted.level] ?? form);
  if (/^\s+to\s/i.test(after)) return put(wanted.level === 'MAY' ? 'optional' : undefined);
  const isLast = /^(?:\s+(?:for|on|with|when|if|as|and|or|at)\b|[\s*_]*(?:$|[,;:.()\u2013\u2014]))/i.test(
    after,
  );
  return isLast ? put(form) : undefined;
}

/** What is said "by" a document. */
const beforeAgent: Forms = { MAY: 'permitted', 'SHOULD NOT': 'discouraged' };

const attributes: Forms = { MUST: 'required', SHOULD: 'recommended', MAY: 'optional' };
const article = /\b(?:(the|its|their)|an?)\s+$/i;

/** In front of a noun, with the article that goes with the new word. */
function rewordAttribute(
  { start, end, words, before, after }: Written,
  { level, keyword }: Wanted,
): Rewording | undefined {
  if (!/^(?:mandatory|required|recommended|optional)$/i.test(words) || isPhasingOut(keyword))
    return undefined;
  const lead = article.exec(before);
  const form = attributes[level];
  if (!lead || form === undefined || !/^\s+\p{L}/u.test(after)) return undefined;
  if (lead[1] !== undefined) return { start, end, newText: inCaseOf(words, form) };
  const a = inCaseOf(lead[0].trim(), /^[aeiou]/.test(form) ? 'an' : 'a');
  return { start: lead.index, end, newText: `${a} ${inCaseOf(words, form)}` };
}

const verbs: Forms = {
  MUST: 'require',
  'MUST NOT': 'forbid',
  SHOULD: 'recommend',
  'SHOULD NOT': 'discourage',
  MAY: 'allow',
};

/** "requires resolvers to ask" */
const verbsOfDoing: Forms = { MUST: 'require', 'MUST NOT': 'forbid', SHOULD: 'advise', MAY: 'allow' };
/** "requires that" */
const verbsOfSaying: Forms = { MUST: 'require', SHOULD: 'recommend' };

/** "RFC 1 requires resolvers to ask", "requires that", "mandates encryption". */
function rewordVerb(
  { start, end, words, after }: Written,
  { level, keyword }: Wanted,
): Rewording | undefined {
  const verb = /^(?:require|mandate|recommend|allow|permit|forbid|prohibit|discourage)(s?)$/i.exec(words);
  if (!verb || isPhasingOut(keyword)) return undefined;
  const put = (form: string | undefined): Rewording | undefined =>
    form === undefined ? undefined : { start, end, newText: inCaseOf(words, form + verb[1]!) };
  if (/^\s+(?:[\w'\u2019.-]+\s+){1,5}?to\s+[a-z]/.test(after)) return put(verbsOfDoing[level]);
  if (/^\s+that\s/i.test(after)) return put(verbsOfSaying[level]);
  return /^\s+(?!to\b)[\p{L}\p{N}`*_]/u.test(after) ? put(verbs[level]) : undefined;
}

/** It says what becomes of a thing rather than how binding it is. */
function isPhasingOut(keyword: string): boolean {
  return /^(?:deprecated|obsolete)$/i.test(keyword);
}

/** Capitals for capitals, a first capital for a first capital. */
function inCaseOf(written: string, form: string): string {
  if (written.length > 1 && written === written.toUpperCase()) return form.toUpperCase();
  return /^\p{Lu}/u.test(written) ? form[0]!.toUpperCase() + form.slice(1) : form;
}
