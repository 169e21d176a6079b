/** A sentence in its clauses: what belongs to a claim and what is said around it. */

export interface Clause {
  readonly start: number;
  readonly end: number;
  /** How it stands to the clause before: what it adds, why, under which condition; `main` for none of these. */
  readonly role: 'main' | 'condition' | 'reason' | 'consequence' | 'aside';
  /** Index of the clause that it goes on with behind an aside: "IPsec (of 1998) | is mandatory". */
  readonly continues: number | undefined;
}

const boundary =
  /[;|\u2013\u2014"\u201c\u201d\u00ab\u00bb]|:\s|[.]\s(?=\p{Lu})|\s-{1,2}\s|[()]|,\s|(?<!\b(?:must|shall|should|may|can|is|are|be|has|have|will|to))\s(?=(?:therefore|hence)\s)|\s(?=(?:because|since|whereas|although|even though|so that|which means|in order to|rather than|unlike)\s)/giu;

/** Half-open. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Mark extends Stretch {
  readonly sign: string;
}

/**
 * The clauses of a sentence, in order; together they cover it but for the marks between them.
 * @param between stretches between two level words: "required in A and optional in B" has two clauses
 */
export function splitClauses(sentence: string, between: readonly Stretch[] = []): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  let opener = '';
  let beforeAside: number | undefined;
  const push = (end: number): void => {
    const text = sentence.slice(start, end);
    if (!/[\p{L}\p{N}]/u.test(text)) return;
    const goesOn = opener === ')' && beforeAside !== undefined && /^\s+[\p{L}\p{N}]/u.test(text);
    const continues = goesOn ? beforeAside : undefined;
    clauses.push({
      start,
      end,
      role: continues === undefined ? roleOf(text, opener) : clauses[continues]!.role,
      continues,
    });
  };
  for (const mark of marksOf(sentence, between)) {
    push(mark.start);
    if (mark.sign === '(') beforeAside = clauses.length === 0 ? undefined : clauses.length - 1;
    start = mark.end;
    opener = mark.sign;
  }
  push(sentence.length);
  return clauses;
}

function marksOf(sentence: string, between: readonly Stretch[]): readonly Mark[] {
  const joints = between.flatMap(({ start: from, end }) => {
    const joint = /\s(?:and|but|yet|or)\s/.exec(sentence.slice(from, end));
    return joint
      ? [{ sign: joint[0].trim(), start: from + joint.index, end: from + joint.index + joint[0].length }]
      : [];
  });
  const listed = [
    ...enumerations(sentence).filter(({ start, end }) => !listsResult.test(sentence.slice(start, end))),
    ...adjectives(sentence),
  ];
  const quoted = quotedWords(sentence);
  const marks = [...sentence.matchAll(boundary)]
    .map((match) => ({ sign: match[0].trim(), start: match.index, end: match.index + match[0].length }))
    .filter(
      ({ sign, start }) => sign !== ',' || !listed.some((list) => list.start <= start && start < list.end),
    )
    .filter(({ start }) => !quoted.has(start));
  return [...marks, ...joints, ...predicates(sentence)].sort((a, b) => a.start - b.start);
}

/** Where the marks stand that quote a name or a few words, `the "Location" field`: these part nothing. */
function quotedWords(sentence: string): ReadonlySet<number> {
  return new Set(
    [...sentence.matchAll(/"[^"]{1,25}"|\u201c[^\u201c\u201d]{1,25}\u201d/g)].flatMap(
      ({ 0: text, index }) => [index, index + text.length - 1],
    ),
  );
}

/** "FN, N and VERSION": commas between items of one to three words each, the last behind "and" or "or", part nothing. */
function enumerations(sentence: string): readonly Stretch[] {
  return [
    ...sentence.matchAll(
      /(?:[^\s,;:()|]+,\s(?:[^\s,;:()|]+\s){0,2}?)+(?:[^\s,;:()|]+\s){0,3}?,?(?:and|or|as well as)\s(?!(?:must|should|may|can|has|have|is|are|the|our|we|it|they|this|so|then|therefore)\b)[^\s,;:()|]+/g,
    ),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** ", providing A and B": what comes of it is no item of a list, and no part of what is demanded. */
const results =
  'providing|offering|enabling|allowing|ensuring|giving|making|improving|adding|enhancing|bringing';
const listsResult = new RegExp(`,\\s(?:${results})\\s`, 'i');
const opensResult = new RegExp(`^(?:${results})\\b`, 'i');

/** "An integral, mandatory part": a comma between adjectives parts nothing. */
function adjectives(sentence: string): readonly Stretch[] {
  return [
    ...sentence.matchAll(
      /\b(?:an?|the)\s[\p{L}-]+,\s(?=(?:mandatory|required|obligatory|optional|recommended)\s\p{L})/giu,
    ),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** "X was made for Y and is required", "mandates X and offers Y": each is a predicate of its own. */
function predicates(sentence: string): readonly Mark[] {
  return [...sentence.matchAll(joint)].flatMap(({ 0: text, 1: sign = '', 2: verb = '', index }) => {
    const before = sentence.slice(Math.max(0, index - longestPredicate), index);
    const isAnother = (isBeing.test(verb) ? states : demands).test(before);
    return isAnother ? [{ sign, start: index, end: index + text.length }] : [];
  });
}

const joint =
  /\s(and|but)\s(?=(?:also\s)?(is|are|must|has to|have to|offers|provides|has|includes|brings|adds|gives|improves|simplifies|comes)\b)/gi;
const isBeing = /^(?:is|are|must|has to|have to)$/i;
/** In UTF-16 units. */
const longestPredicate = 90;
/** A verb of another predicate before, and no mark that ends it. */
const states = /\b(?:is|are|was|were|has been|have been)\s[^,;:.()|]{3,}$/i;
const demands = /\b(?:requires|mandates|demands|supports|uses|has)\s[^,;:.()|]{3,}$/i;

function roleOf(clause: string, opener: string): Clause['role'] {
  const text = clause.trimStart();
  if (/^(?:unlike|whereas|while|as opposed to|in contrast)\b/i.test(text)) return 'consequence';
  if (opener === '(') return 'aside';
  if (
    opensResult.test(text) ||
    /^(?:so|hence|therefore|thus|which means|which is why|which|meaning|that is why|and so|and therefore|otherwise|in order to|so that|our|we|but we|and our|and we)\b/i.test(
      text,
    )
  )
    return 'consequence';
  if (/^(?:because|since|as|due to)\b/i.test(text)) return 'reason';
  if (
    /^(?:if|when|whenever|after|before|in|for|with|without|on|upon|once|unless|until|until|during|under|by)\b/i.test(
      text,
    )
  )
    return 'condition';
  return 'main';
}

/** The clause that holds an offset. */
export function clauseAt(clauses: readonly Clause[], offset: number): number {
  const at = clauses.findIndex(({ end }) => offset < end);
  return at < 0 ? clauses.length - 1 : at;
}
