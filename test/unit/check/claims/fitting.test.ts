import { describe, expect, it } from 'vitest';
import { relateTo } from '../../../../server/src/check/claims/case';
import { mannerOf } from '../../../../server/src/check/claims/agreement';
import { parseClaims } from '../../../../server/src/check/claims/claim';
import { goodMatches } from '../../../../server/src/check/claims/fitting';
import { knowledgeOf } from '../../../../server/src/check/claims/knowledge';
import { rfcNumber, type SectionNumber } from '../../../../server/src/rfc/identity';
import { passage } from './passage';
import { index, series } from './world';

const knowledge = knowledgeOf(series, index);

/** The sections of the statements that a sentence may mean, where it cites one of an RFC. */
function sectionsMeant(sentence: string, rfc: number, section: string): readonly (string | undefined)[] {
  const sections = [section as SectionNumber];
  const claim = parseClaims(passage(sentence, {}, sections))[0]!;
  const subjects = knowledge.subjects(rfcNumber(rfc))!;
  const manner = mannerOf(sentence);
  return goodMatches({ knowledge, claim, manner, subjects, sections }).map(
    ({ place }) => subjects.requirements[place]!.section,
  );
}

/** How the first statement of a section relates to what a sentence claims. */
function relation(sentence: string, rfc: number, section: string): string {
  const claim = parseClaims(passage(sentence))[0]!;
  const subjects = knowledge.subjects(rfcNumber(rfc))!;
  const place = subjects.requirements.findIndex((one) => one.section === section);
  return relateTo(
    { claim, subjects, manner: mannerOf(sentence) },
    { place, score: 1, evidence: 1, hits: [] },
  );
}

describe('the statements that a claim may mean', () => {
  it('demand by "MAY only", and ban by "MUST have no"', () => {
    expect(relation('A pennant may only be raised at noon (RFC 20602).', 20602, '3')).toBe('same');
    expect(relation('A hull must have no holes (RFC 20602).', 20602, '24')).toBe('same');
    expect(relation('A hull must have holes (RFC 20602).', 20602, '24')).toBe('opposite');
    expect(relation('A mast must be no longer than the hull (RFC 20602).', 20602, '27')).toBe('same');
    expect(relation('A raft may fold its awning (RFC 20602).', 20602, '27.1')).toBe('opposite');
  });

  it('have a rare name in the title above them alone, if they are at the claimed level', () => {
    expect(sectionsMeant('A crew must do the PLAIT-77-REEF (RFC 20507).', 20507, '3')).toEqual(['3']);
    expect(sectionsMeant('A crew may do the PLAIT-77-REEF (RFC 20507).', 20507, '3')).toEqual([]);
  });
});
