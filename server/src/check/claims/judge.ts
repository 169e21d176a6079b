/** Which requirement a claim means, and whether it still holds. */
import { mannerOf } from './agreement';
import { judgeCited } from './cited';
import type { Claim, SentenceCitation } from './claim';
import type { Knowledge } from './knowledge';
import { judgeUncited } from './uncited';
import type { Verdict } from './verdict';

export function judgeClaim(knowledge: Knowledge, claim: Claim, sentence: string): Verdict | undefined {
  const manner = mannerOf(sentence.slice(claim.start, claim.end));
  if (claim.citations.length === 0) return judgeUncited(knowledge, claim, manner);
  for (const citation of nearestFirst(claim)) {
    for (const rfc of citation.rfcs) {
      const subjects = knowledge.subjects(rfc);
      if (!subjects) continue;
      const verdict = judgeCited({ knowledge, claim, manner, subjects, sections: citation.sections });
      if (verdict) return verdict === 'holds' ? undefined : verdict;
    }
  }
  return undefined;
}

function nearestFirst({ citations, words }: Claim): readonly SentenceCitation[] {
  const distance = ({ start, end }: SentenceCitation): number =>
    end <= words.start ? words.start - end : Math.max(0, start - words.end);
  return [...citations].sort((a, b) => distance(a) - distance(b));
}
