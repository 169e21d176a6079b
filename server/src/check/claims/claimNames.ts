/** The names by which a claim without citation says what it is about. */
import type { Claim, ClaimTerm } from './claim';
import { isAlgorithm, isAmong, isName, termOf, termsOfText, type Term } from './terms';

/** Words by which people say that something has what is demanded; they do not say what. */
const carriers = new Set(
  termsOfText(
    'offer provide ship run deploy enable stack library product device equipment gear box unit application app software code firmware ' +
      'good decent modern proper correct single whole entire full native built-in present available availability capability capable ' +
      'safe safer better choice protocol today nowadays anyway both part piece bit kind thing matter component element ingredient building-block integral',
  ).map(({ whole }) => whole),
);

/** What the claim is about, each term once. */
export function subjectTerms({ terms }: Claim): readonly ClaimTerm[] {
  const kept = new Map<string, ClaimTerm>();
  for (const [at, term] of terms.entries()) {
    if (term.weight < 0.5 || carriers.has(term.whole) || isOfSuite(term, terms[at - 1])) continue;
    const before = kept.get(term.whole);
    if (!before || before.weight < term.weight) kept.set(term.whole, term);
  }
  return [...kept.values()];
}

/** "The X protocol suite" is X. */
function isOfSuite({ word, start }: ClaimTerm, before: ClaimTerm | undefined): boolean {
  return (
    before !== undefined &&
    before.whole === protocol &&
    /^suites?$/i.test(word) &&
    start === before.start + before.word.length + 1
  );
}

const protocol = termOf('protocol')?.whole;

/** Printed as names are, in the claim's own clause. */
export function isNameLike(term: ClaimTerm): boolean {
  return term.weight >= 0.7 && isPrintedAsName(term);
}

/** With capitals, a digit, or in several parts. */
export function isPrintedAsName({ word, whole, parts }: Term): boolean {
  return /\p{L}.*\p{Lu}|\p{L}.*\d|\d\p{Lu}/u.test(word) || isName(whole, parts);
}

/** An algorithm's name in the claim's own clause. */
export function namesAlgorithm(term: ClaimTerm): boolean {
  return term.weight >= 0.7 && isAlgorithm(term);
}

/** An algorithm's name, or the number of a protocol's version. */
export function isUnmistakable(term: ClaimTerm): boolean {
  return namesAlgorithm(term) || (term.weight >= 0.7 && /^v\d+(?:\.\d+)+$/.test(term.whole));
}

/** Whether a statement has a term, as one word or in its pieces. */
export function holds(core: ReadonlyMap<string, number> | undefined, term: ClaimTerm): boolean {
  return core !== undefined && (isAmong(core, term) || endsLike(core, term.whole));
}

/** A longer name that begins or ends with it: `TLS_RSA_…` of a claim that leaves out the prefix. */
function endsLike(core: ReadonlyMap<string, number>, whole: string): boolean {
  return [...core.keys()].some((term) => term.endsWith(whole) || term.startsWith(whole));
}
