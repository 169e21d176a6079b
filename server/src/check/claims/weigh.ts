/** How much each term of a sentence belongs to one claim in it. */
import type { ClaimTerm } from './claim';
import { clauseAt, type Clause } from './clauses';
import type { LevelWords } from './levelWords';
import { referenceOf, type Reference } from './reference';
import { isName, type Term } from './terms';

/** How much a term counts by the role of its clause, when it is not the claim's own. */
export const outside: Readonly<Record<Clause['role'], number>> = {
  main: 0.35,
  condition: 0.6,
  aside: 0.3,
  reason: 0.25,
  consequence: 0.08,
};

/** "mandatory X support": what is demanded follows the adjective; but it stands before "X mandatory support". */
const attributive =
  /^(?:mandatory|required|obligatory|compulsory|optional|recommended|forbidden|prohibited|deprecated)\s+(?!(?:support|implementation|usage|use|by|for|to|in|as|of|on|at|if|and|or|but|that|when|unless|since|because|from|per|under|with|within|according|only|everywhere|anyway|too|also|so|now|today)\b)[\p{L}\p{N}]/iu;
/** "mandatory X support, A, B and C", "mandatory X support and a C": an item of a list, of which the others stand for themselves. */
const item =
  /^\S+(?:\s+[\p{L}\p{N}][^\s,;:()]*){1,4}?(?:\s+(?:support|implementation|usage|use)(?=\s*,|\s+(?:and|or)\b)|(?=\s+and\s+an?\s))/iu;
/** "X is mandatory", "is the recommended Y", "makes X mandatory", "makes X the mandatory Y": what is demanded precedes it, too. */
const predicative =
  /\b(?:is|are|be|was|were|been|being|made|makes?|remains?|stays?|becomes?|as|not|considers?|considered)\s+(?:\w+ly\s+|still\s+|also\s+|now\s+|just\s+)*(?:an?\s+(?:[\w-]+,\s+)?|the\s+|one of(?:\s+the)?\s+(?:(?:two|three|four|few|several)\s+)?|among(?:\s+the)?\s+)?(?:\w+ly\s+)?$|\b(?:makes?|made|has|defines?|names?|declares?)\s+[^\s,;:.()]+(?:\s+[^\s,;:.()]+){0,3}?\s+(?:as\s+)?the\s+(?:\w+ly\s+)?$/i;

/** "Optional for A and required for B": adjectives, which say of the subject before what they say. */
const adjective =
  /^(?:not\s+|no longer\s+)?(?:\w+ly\s+)?(?:mandatory|required|obligatory|compulsory|optional|recommended|discouraged|forbidden|prohibited|deprecated|allowed|permitted)\b/i;
const adverbsOnly =
  /^\W*(?:(?:\w+ly|is|are|be|also|still|now|even|just|only|then|therefore|thus|hence)\s+)*$/i;

/** What prefaces a statement and says nothing of it. */
const preface =
  /^\W*(?:(?:please|also|but|and)\s+)*(?:note|remember|recall|be aware|keep in mind|bear in mind|it is worth noting|mind you)(?:\s+(?:also|too|here))?(?:\s+that\b|\s*:)|^\W*please\b/i;

export interface Weighed {
  readonly terms: readonly ClaimTerm[];
  /** Its clause stands for something of which no word was found. */
  readonly unresolved: boolean;
}

/**
 * @param claimed the clauses that hold level words
 * @param before the level words before it
 * @param earlier the terms of the sentence before
 */
export function weigh(
  terms: readonly Term[],
  clauses: readonly Clause[],
  own: number,
  claimed: ReadonlySet<number>,
  words: LevelWords,
  before: LevelWords | undefined,
  sentence: string,
  earlier: () => readonly Term[],
): Weighed {
  const mine = rootOf(clauses, own);
  const isOwn = (at: number): boolean => rootOf(clauses, at) === mine;
  const placed = terms
    .filter((term) => term.start < words.start || term.start >= words.end)
    .map((term) => ({ term, at: clauseAt(clauses, term.start) }));
  const reference = referenceOf(sentence.slice(clauses[own]!.start, clauses[own]!.end));
  const meant = reference && antecedent(reference, own, placed, clauses);
  const poor = placed.filter(({ at }) => isOwn(at)).length < 2;
  const isNominal =
    attributive.test(sentence.slice(words.start)) &&
    !predicative.test(sentence.slice(Math.max(0, words.start - 40), words.start));
  const listed = isNominal ? item.exec(sentence.slice(words.start))?.[0].length : undefined;
  const last = listed === undefined ? sentence.length : words.start + listed;
  const subject = subjectBefore(sentence, clauses, own, words, before);
  const beside = besideIt(sentence, clauses[own]!, words);
  const called = isApposition(sentence, clauses[own]!, words)
    ? placed.findLast(({ term }) => term.start < clauses[own]!.start)?.term
    : undefined;
  const begun = preface.exec(sentence)?.[0].length ?? 0;
  const weightOf = (term: Term, at: number): number => {
    if (term.start < begun) return 0.1;
    if (isOwn(at)) {
      if (beside && beside.start <= term.start && term.start < beside.end) return 0.4;
      return isNominal && (term.start < words.start || term.start >= last) ? 0.49 : 1;
    }
    if (subject && subject.start <= term.start && term.start < subject.end) return 1;
    if (term === called && isMarked(term)) return 1;
    const near = Math.abs(at - own) === 1;
    const known = meant?.get(term);
    if (known !== undefined) return claimed.has(at) ? Math.min(known, 0.6) : known;
    if (poor && near && !claimed.has(at)) return 0.49;
    if (claimed.has(at)) return poor && near ? 0.4 : 0.15;
    return outside[clauses[at]!.role] * (near ? 1 : 0.5);
  };
  const weighed = placed.map(({ term, at }) => ({ ...term, weight: weightOf(term, at) }));
  const carried =
    reference !== undefined && meant === undefined && (reference === 'subject' || reference === 'whole')
      ? carriedOver(earlier())
      : [];
  return {
    terms: [...weighed, ...carried],
    unresolved: reference !== undefined && meant === undefined && carried.length === 0,
  };
}

/** "X is required in addition to Y", "instead of Y": what stands beside the thing that has the level, to the end of its clause. */
function besideIt(
  sentence: string,
  { end }: Clause,
  words: LevelWords,
): Pick<Clause, 'start' | 'end'> | undefined {
  const match = besides.exec(sentence.slice(words.end, end));
  return match ? { start: words.end + match.index, end } : undefined;
}

const besides =
  /\b(?:in addition to|besides|along with|alongside|next to|side by side with|on top of|instead of|rather than|in place of|in lieu of)\s/i;

/** "Set to X, the recommended value": what has the level is called by its name before. */
function isApposition(sentence: string, { start }: Clause, words: LevelWords): boolean {
  return (
    adjective.test(sentence.slice(words.start)) &&
    /,\s*$/.test(sentence.slice(0, start)) &&
    /^\W*(?:the|an?|one of the)\s+(?:[\w-]+\s+){0,2}$/i.test(sentence.slice(start, words.start))
  );
}

/**
 * "X is optional in A and mandatory in B", "X was made for A and is mandatory": where the clause before says what has
 * the level. Undefined where the claim's own clause says it, or nothing does.
 */
function subjectBefore(
  sentence: string,
  clauses: readonly Clause[],
  own: number,
  { start }: LevelWords,
  before: LevelWords | undefined,
): Pick<Clause, 'start' | 'end'> | undefined {
  const clause = clauses[own]!;
  if (own === 0 || clause.continues !== undefined || !adverbsOnly.test(sentence.slice(clause.start, start)))
    return undefined;
  const root = clauses[rootOf(clauses, own - 1)]!;
  if (before && root.start <= before.start && adjective.test(sentence.slice(start)))
    return { start: root.start, end: before.start };
  if (!joined.test(sentence.slice(root.start, clause.start))) return undefined;
  const verb = finite.exec(sentence.slice(root.start, clause.start));
  return verb ? { start: root.start, end: root.start + verb.index } : undefined;
}

const joined = /\s(?:and|but)\s$/i;
const finite = /\b(?:is|are|was|were|has been|have been)\b/i;

/** The first of the clauses that go on with one another. */
function rootOf(clauses: readonly Clause[], at: number): number {
  let root = at;
  for (let next = clauses[root]?.continues; next !== undefined; next = clauses[root]?.continues) root = next;
  return root;
}

/** The terms that a clause stands for, and how surely; undefined where nothing precedes it. */
function antecedent(
  reference: Reference,
  own: number,
  placed: readonly { readonly term: Term; readonly at: number }[],
  clauses: readonly Clause[],
): ReadonlyMap<Term, number> | undefined {
  for (let at = own - 1; at >= 0; at--) {
    if (clauses[at]!.role === 'aside') continue;
    const root = rootOf(clauses, at);
    const there = placed.filter((one) => rootOf(clauses, one.at) === root).map(({ term }) => term);
    if (there.length === 0) continue;
    return new Map(
      there.map((term, index) => [term, shareOf(reference, term, index, there.length)] as const),
    );
  }
  return undefined;
}

function shareOf(reference: Reference, term: Term, index: number, count: number): number {
  if (reference === 'whole') return 1;
  const marked = isMarked(term);
  if (reference === 'last') return index >= count - 5 ? 0.95 : 0.35;
  if (reference === 'subject') return index < 3 ? 0.9 : marked ? 0.7 : 0.35;
  return marked ? 0.95 : index >= count - 4 ? 0.6 : 0.45;
}

/** Names that the sentence before speaks of first: "IPsec protects packets. It is mandatory." */
function carriedOver(earlier: readonly Term[]): readonly ClaimTerm[] {
  return earlier
    .slice(0, 4)
    .filter(isMarked)
    .map((term) => ({ ...term, start: -1, weight: 0.9 }));
}

/** Printed as names are: with a capital inside, a digit, or as a compound. */
function isMarked({ word, whole, parts }: Term): boolean {
  return /\p{L}.*\p{Lu}|\d\p{L}|\p{L}.*\d/u.test(word) || isName(whole, parts);
}
