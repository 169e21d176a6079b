import { describe, expect, it } from 'vitest';
import { mannerOf } from '../../../../server/src/check/claims/agreement';
import { parseClaims, type Claim } from '../../../../server/src/check/claims/claim';
import { goodMatches } from '../../../../server/src/check/claims/fitting';
import { knowledgeOf } from '../../../../server/src/check/claims/knowledge';
import { rfcNumber, type SectionNumber } from '../../../../server/src/rfc/identity';
import { index, series } from './world';

const knowledge = knowledgeOf(series, index);

function claimOf(sentence: string, rfc: number, section: SectionNumber): Claim {
  const [claim] = parseClaims({
    sentence,
    citations: [
      {
        start: sentence.indexOf('RFC'),
        end: sentence.length - 1,
        rfcs: [rfcNumber(rfc)],
        sections: [section],
      },
    ],
    previous: '',
    next: '',
    context: '',
    citedBefore: [],
    citedNext: [],
    code: [],
    ownRules: false,
    writesRules: false,
  });
  return claim!;
}

/** The sections of the statements that a sentence may mean, where it cites one of an RFC. */
function sectionsMeant(sentence: string, rfc: number, section: string): readonly (string | undefined)[] {
  const claim = claimOf(sentence, rfc, section as SectionNumber);
  const subjects = knowledge.subjects(rfcNumber(rfc))!;
  const manner = mannerOf(sentence);
  return goodMatches({ knowledge, claim, manner, subjects, sections: [section as SectionNumber] }).map(
    ({ place }) => subjects.requirements[place]!.section,
  );
}

describe('the statements that a claim may mean', () => {
  it('have a rare name in the title above them alone, if they are at the claimed level', () => {
    expect(sectionsMeant('A crew must do the PLAIT-77-REEF (RFC 20507).', 20507, '3')).toEqual(['3']);
    expect(sectionsMeant('A crew may do the PLAIT-77-REEF (RFC 20507).', 20507, '3')).toEqual([]);
  });
});
