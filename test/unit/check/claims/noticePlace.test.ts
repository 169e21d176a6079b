import { describe, expect, it } from 'vitest';
import type { Knowledge } from '../../../../server/src/check/claims/knowledge';
import { placeOf } from '../../../../server/src/check/claims/noticePlace';
import { rfcNumber, parseSectionNumber } from '../../../../server/src/rfc/identity';

describe('where a notice stands', () => {
  const listsChanges = (title: string, above = 'Frobs') => {
    const sections = [
      { number: '4', title: above },
      { number: '4.1', title },
    ];
    const knowledge = { index: { facts: () => ({ sections }) } } as unknown as Knowledge;
    return placeOf(knowledge, rfcNumber(20001), { section: parseSectionNumber('4.1'), words: [] })
      .listsChanges;
  };

  it.each([
    'Changes',
    'Change Log',
    'Major Changes',
    'Changes since RFC 20001',
    'Changes from the First Edition',
    'Differences between Frobs and Earlier Frobs',
    'Summary of Differences',
    'Updates to RFC 20001',
    'Revision History of This Document',
    'Deprecated Features',
    'Removed Functionality',
    'RFCs Updated by This Document',
    'Deprecation',
  ])('takes what stands under "%s" for a change of documents', (title) => {
    expect(listsChanges(title)).toBe(true);
    expect(listsChanges('Frob Handling', title)).toBe(true);
  });

  it.each([
    'UPDATE Message Handling',
    'Events Causing Interface State Changes',
    'Route Changes',
    'Updating a Frob Entry',
    'The UPDATE State',
    'Frob Key Update',
    'Binding Updates to Relays',
    'Allowed Owner Changes',
  ])('takes what stands under "%s" for what a protocol does', (title) => {
    expect(listsChanges(title)).toBe(false);
  });

  it('knows no change where it stands in no section', () => {
    const knowledge = { index: { facts: () => undefined } } as unknown as Knowledge;
    expect(placeOf(knowledge, rfcNumber(20001), { section: undefined, words: [] })).toEqual({
      listsChanges: false,
      titled: [],
      of: [],
    });
  });

  it.each([
    ['Changes from RFC 20001', [20001]],
    ['Changes from RFC 20001 and RFC20002', [20001, 20002]],
    ['Summary of Changes', []],
  ])('lists under "%s" what changed of RFCs %s', (title, of) => {
    const under = (...titles: readonly string[]) => {
      const sections = titles.map((one, at) => ({ number: ['A', 'A.1'][at], title: one }));
      const knowledge = { index: { facts: () => ({ sections }) } } as unknown as Knowledge;
      const notice = { section: parseSectionNumber(titles.length > 1 ? 'A.1' : 'A'), words: [] };
      return placeOf(knowledge, rfcNumber(20003), notice).of;
    };
    expect(under(title)).toEqual(of);
    expect(under(title, 'Lanterns')).toEqual(of);
    expect(under('Version History', title)).toEqual(of);
  });
});
