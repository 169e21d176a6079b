import type { Passage } from '../../../../server/src/check/claims/passage';
import { rfcNumber, type SectionNumber } from '../../../../server/src/rfc/identity';

/** A passage of one sentence that cites each `RFC N` in it. @param sections that are cited of each */
export function passage(
  sentence: string,
  around: Partial<Passage> = {},
  sections: readonly SectionNumber[] = [],
): Passage {
  const citations = [...sentence.matchAll(/RFC (\d+)/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    rfcs: [rfcNumber(Number(match[1]))],
    sections,
  }));
  return {
    sentence,
    citations,
    previous: '',
    next: '',
    context: '',
    citedBefore: [],
    citedNext: [],
    code: [],
    ownRules: false,
    writesRules: false,
    ...around,
  };
}
