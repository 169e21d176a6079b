/** The terms of claims and statements: words folded so that two ways to say one thing meet. */
import { stem } from '../../align/terms';
import { contentWords, measureNames, spelledNumbers } from '../../text/words';

/** A word of a claim or a statement as it is compared. */
export interface Term {
  /** The whole word folded: `hopbyhop`, `tlsrsawithaes128cbcsha`, `negotiat`. */
  readonly whole: string;
  /** The folded parts of a compound; empty for a simple word. */
  readonly parts: readonly string[];
  /** Offset of the word in the text it was read from. */
  readonly start: number;
  /** As printed. */
  readonly word: string;
}

/** Words without meaning of their own in a requirement, beside those that contentWords leaves out. */
const empty = new Set(
  (
    'not no only never unless without except otherwise even still yet just merely rather instead already again because since ' +
    'so while whereas although though unlike despite according per says say said states state stated specifies specify specified defines define defined ' +
    'describes described section appendix rfc rfcs ietf spec specs specification specifications standard standards document documents ' +
    'see also follow following note given make makes made us we our ours your you one two-fold use used uses using ' +
    'implement implements implemented implementing implementation implementations support supports supported supporting ' +
    'compliant standards-compliant standard-compliant conforming conformant conform conforms compliance mandatory-to-implement must-implement need needs allowed ' +
    'every each all any several other another new order case way thing able possible first-class long part parts feature features least most list lists listed keep keeps kept name names named mention mentions mentioned call calls called put puts remain remains stay stays leave leaves gives something'
  ).split(' '),
);

/** General English in which requirements are told two ways; each row is one meaning. */
const sameMeaning: readonly (readonly string[])[] = [
  ['discard', 'drop', 'silently-discard'],
  ['octet', 'byte'],
  ['packet', 'datagram'],
  ['send', 'transmit', 'emit'],
  ['examine', 'inspect', 'process', 'look'],
  ['reply', 'answer', 'respond', 'response'],
  ['derive', 'build', 'construct', 'form', 'compute'],
  ['contain', 'include', 'carry', 'hold'],
  ['disable', 'off', 'switch-off'],
  ['0', 'zero'],
  ['1', 'one'],
  ['2', 'two', 'twice', 'double'],
  ['3', 'three', 'triple'],
  ['4', 'four'],
  ['5', 'five'],
  ['10', 'ten'],
  ['20', 'twenty'],
  ['big', 'large', 'long', 'great', 'size', 'length', 'bigger', 'larger', 'longer', 'greater', 'exceed'],
  ['less', 'smaller', 'shorter', 'fewer'],
  ['show', 'display', 'present'],
  ['choose', 'select', 'pick'],
  ['check', 'verify', 'validate'],
  ['store', 'keep', 'retain'],
  ['error', 'fail', 'failure', 'invalid'],
  ['router', 'gateway'],
  ['flow', 'stream'],
];
const meaning = new Map(
  sameMeaning.flatMap((row) => row.map((word) => [stem(word), stem(row[0]!)] as const)),
);

/** A number in words and what it counts: `two minutes`, `one-week`. */
const spelt = new RegExp(
  `^(${Object.keys(spelledNumbers).join('|')})[\\s-](?=(?:${measureNames.join('|')})$)([a-z/]+?)s?$`,
);

const secondsOf: Readonly<Record<string, number>> = {
  second: 1,
  sec: 1,
  s: 1,
  minute: 60,
  min: 60,
  hour: 3600,
  h: 3600,
  day: 86400,
  week: 604800,
};

/** What terms are compared by: as one word, and in their pieces. */
export function spellings(terms: readonly Pick<Term, 'whole' | 'parts'>[]): readonly string[] {
  return terms.flatMap(({ whole, parts }) => [whole, ...parts]);
}

/** Whether a term is said, as one word or in its pieces. */
export function isAmong(
  said: { has(term: string): boolean },
  { whole, parts }: Pick<Term, 'whole' | 'parts'>,
): boolean {
  return said.has(whole) || (parts.length > 0 && parts.every((part) => said.has(part)));
}

/** The terms of a text, in order. @param skip stretches that are citations and the like: half-open, ascending */
export function termsOfText(text: string): readonly Term[] {
  return contentWords(text).flatMap(({ word, start }) => {
    const [, name] = setting.exec(word) ?? [];
    if (name !== undefined)
      return [...termAt(name, start), ...termAt(word.slice(name.length + 1), start + name.length + 1)];
    return termAt(word, start);
  });
}

/** "limit=10", "grant_type=password": a name, and the value that it is given. */
const setting = /^([a-z][\w-]+)=(?:\d|[^=]{2})/i;

function termAt(word: string, start: number): readonly Term[] {
  const term = termOf(word);
  return term ? [{ ...term, start, word }] : [];
}

/** A word folded; undefined for one that carries no meaning. */
export function termOf(word: string): Pick<Term, 'whole' | 'parts'> | undefined {
  const known = cache.get(word);
  if (known !== undefined) return known ?? undefined;
  const term = fold(word);
  if (cache.size > 200_000) cache.clear();
  cache.set(word, term ?? null);
  return term;
}

const cache = new Map<string, Pick<Term, 'whole' | 'parts'> | null>();

function fold(word: string): Pick<Term, 'whole' | 'parts'> | undefined {
  // Of a list of names with their numbers a name has kept what opens its number: `DES-CBC-MD5(3`.
  const plain = word.replace(/\(\d*\)?$/, '');
  const lower = plain.toLowerCase().replace(/['\u2019]s?$/, '');
  if (empty.has(lower) || /^\[?rfc[-\s]?\d+\]?$/.test(lower)) return undefined;
  const quantity = /^(\d[\d.,]*)[\s-]([a-z]+?)s?$/.exec(lower) ?? spelt.exec(lower);
  if (quantity) return { whole: foldQuantity(quantity[1]!, quantity[2]!), parts: [] };
  if (/^v?\d+(?:\.\d+)+$/.test(lower)) return { whole: `v${lower.replace(/^v/, '')}`, parts: [] };
  const parts = (lower.match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? []).map((part) =>
    part.includes('.') ? `v${part}` : part,
  );
  if (parts.length === 0) return undefined;
  if (parts.length === 1) return foldWord(parts[0]!, plain);
  const pieces = plain.match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? [];
  const folded = parts.map((part, at) => foldWord(part, pieces[at] ?? part).whole);
  const whole = [
    ...parts.slice(0, -1).map((part, at) => spelled(part, pieces[at] ?? part)),
    folded.at(-1)!,
  ].join('');
  // What is non-critical is not critical.
  if (parts[0] === 'non') return { whole, parts: [] };
  return { whole, parts: folded.filter((part) => part.length > 1 || /\d/.test(part)) };
}

/** A simple word; one that is made of two has these for parts. @param printed with its capitals */
function foldWord(word: string, printed: string): Pick<Term, 'whole' | 'parts'> {
  const inner = innerParts(printed).map(foldSimple);
  return { whole: inner.length > 0 ? inner.join('') : foldSimple(word), parts: inner };
}

/** In front of a compound a word is not folded, but for a number and for one that is made of two. */
function spelled(word: string, printed: string): string {
  const { whole, parts } = foldWord(word, printed);
  return parts.length > 0 || /^\d+$/.test(whole) ? whole : word;
}

/** `TripleDES` and `3DES` are made of two words each. */
function innerParts(word: string): readonly string[] {
  const split = /^(\p{L}\p{Ll}{3,})(\p{Lu}{2,})$/u.exec(word) ?? /^(\d)(\p{Lu}{3,})$/u.exec(word);
  return split ? [split[1]!.toLowerCase(), split[2]!.toLowerCase()] : [];
}

function foldSimple(word: string): string {
  const root = stem(word);
  return meaning.get(root) ?? root;
}

/** `1,800 seconds` and `30 minutes` are one quantity, and so are `60 seconds` and `one minute`. */
function foldQuantity(amount: string, unit: string): string {
  const number = spelledNumbers[amount] ?? Number(amount.replace(/,/g, ''));
  const seconds = secondsOf[unit];
  if (seconds !== undefined && Number.isFinite(number)) return `#${number * seconds}s`;
  return `#${Number.isFinite(number) ? number : amount}${foldSimple(unit)}`;
}

/** A number with or without its unit: what a changed limit changes. */
export function isQuantity(whole: string): boolean {
  return whole.startsWith('#') || /^\d+$/.test(whole);
}

/** What a quantity counts, `#s` of `#30s`; undefined for a bare number and for what is no quantity. */
export function unitOf(whole: string): string | undefined {
  return /^#[\d.]+\D/.test(whole) ? whole.replace(/^#[\d.]+/, '#') : undefined;
}

/** Such as the name of an algorithm: a compound of several parts with digits. */
export function isName(whole: string, parts: readonly string[]): boolean {
  return parts.length >= 3 && /\d/.test(whole) && parts.filter((part) => /^[a-z]+$/.test(part)).length >= 2;
}

/** Such as the name of an algorithm, an option or a command: letters with digits, underscores or inner capitals, or capitals alone. */
export function isIdentifier(word: string): boolean {
  return (
    /^(?=.*[A-Za-z])(?=.*\d)[\w./+*-]{3,}$/.test(word) ||
    /^\w+_\w+$/.test(word) ||
    /^[A-Z]{3,}$|^[A-Z][a-z]+[A-Z]|^[A-Z]{2,}[a-z]{2,}[A-Z]|^[a-z]{2,}[A-Z]\w|^[A-Z]{2,}[-/][A-Z\d]/.test(
      word,
    )
  );
}

/** A quantity, or a name that a digit tells from others of its kind: what a rule may set anew at the same level. */
export function isValue({ whole, word }: Omit<Term, 'start'>): boolean {
  return isQuantity(whole) || (isIdentifier(word) && /\d/.test(word));
}

/** A name that no other word can be taken for: an algorithm's, long or short, as in `RSA-SHA1`. */
export function isAlgorithm({ whole, parts, word }: Omit<Term, 'start'>): boolean {
  return isName(whole, parts) || (parts.length > 1 && isIdentifier(word) && /\d/.test(word));
}

/** Whether a longer name begins with one of an algorithm: `HMAC-MD5.SIG-ALG.REG.INT` with `HMAC-MD5`. */
export function namesBegin(terms: readonly Omit<Term, 'start'>[], longer: string): boolean {
  return terms.some(
    (term) => isAlgorithm(term) && term.whole.length < longer.length && longer.startsWith(term.whole),
  );
}

/** A version number, as terms have it. */
export function isVersion(whole: string): boolean {
  return /^v\d/.test(whole);
}

/** Whether two terms differ in their digits alone: SHA-1 and SHA-256, 1024 and 2048 bits. */
export function isKin(one: string, other: string): boolean {
  const skeleton = (term: string): string => term.replace(/\d+(?:\.\d+)?/g, '\u25a1');
  return one !== other && /\d/.test(one) && /[a-z]{2}/.test(one) && skeleton(one) === skeleton(other);
}
