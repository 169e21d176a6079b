/** What a finding is about in its author's words: those that the claim shares with the statement that it means. */
import { contentWords } from '../../text/words';
import type { ClaimTerm } from './claim';
import { mayStateLevel } from './levelRules';
import type { Verdict } from './verdict';

/** Words that belong less to the claim than this are around it. */
const leastWeight = 0.3;
/** A reader knows the matter by so many words. */
const mostWords = 6;
/** What stands between two shared words is quoted with them up to this length, in UTF-16 units. */
const widestGap = 16;

/** The shared words, each once, in the order of the text; those that a sentence before said have a negative start. */
export function sharedWords({ claim, match }: Verdict): readonly ClaimTerm[] {
  const shared = claim.terms.filter(
    ({ whole, weight }) => weight >= leastWeight && match.hits.includes(whole),
  );
  return shared
    .filter(({ word }, at) => shared.findIndex((other) => other.word === word) === at)
    .sort((a, b) => a.start - b.start);
}

/**
 * `“User agents … 20 cookies”`: what stands together is quoted as it is written, the rest left out.
 * @param sentence the one that holds the claim
 * @returns `this` where nothing is shared
 */
export function excerptOf(verdict: Verdict, sentence: string): string {
  const { claim } = verdict;
  const marks = [claim.words, ...claim.citations];
  const runs: Stretch[] = [];
  const carried: string[] = [];
  for (const { start, word } of sharedWords(verdict).slice(0, mostWords)) {
    if (start < 0) {
      carried.push(word);
      continue;
    }
    const end = endOfWord(sentence, start + word.length);
    const last = runs.at(-1);
    const gap = { start: last?.end ?? 0, end: start };
    if (last && isSmall(sentence.slice(gap.start, gap.end)) && !marks.some((mark) => meets(mark, gap)))
      last.end = Math.max(last.end, end);
    else runs.push({ start, end });
  }
  const quoted = [...carried, ...runs.map(({ start, end }) => sentence.slice(start, end))];
  return quoted.length === 0 ? 'this' : `“${quoted.join(' … ')}”`;
}

/** Half-open. */
interface Stretch {
  readonly start: number;
  end: number;
}

/** Small words and at most one that says more: no mark and no words of level. */
function isSmall(between: string): boolean {
  return (
    between.length <= widestGap &&
    /^[\p{L}\p{N}\s'’-]*$/u.test(between) &&
    contentWords(between).length < 2 &&
    !mayStateLevel(between)
  );
}

function meets(a: Readonly<Stretch>, b: Readonly<Stretch>): boolean {
  return a.start < b.end && b.start < a.end;
}

/** A number is compared with its unit in one spelling: the end is that of the word as written. */
function endOfWord(sentence: string, offset: number): number {
  return offset + /^[\p{L}\p{N}]*/u.exec(sentence.slice(offset))![0].length;
}
