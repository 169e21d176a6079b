import { expect, test } from 'vitest';
import type { SectionFact } from '../../../server/src/rfc/facts';
import { rfcNumber, type SectionNumber } from '../../../server/src/rfc/identity';
import { separateReferences } from '../../../server/src/series/referenceLists';
import type { SeriesEntry } from '../../../server/src/series/series';

const sections: readonly SectionFact[] = [
  ['1', 'Introduction'],
  ['2', 'Typed References'],
  ['3', 'References'],
  ['3.1', 'Normative References'],
  ['3.2', 'Related Teapots'],
  ['A', 'Acknowledgements'],
].map(([number, title], line) => ({ number: number as SectionNumber, title: title!, line }));

const published = (year: number, month: number): SeriesEntry => ({
  rfc: rfcNumber(7001),
  title: 'Teapots',
  date: { year, month },
  status: 'INFORMATIONAL',
  obsoletes: [],
  obsoletedBy: [],
  updates: [],
  updatedBy: [],
  also: [],
  hasErrata: false,
  hasText: true,
});
const numbers = (list: readonly SectionFact[]): readonly string[] => list.map(({ number }) => number);

test('the reference lists of an RFC from RFCXML v3 stand apart, with what they hold', () => {
  const split = separateReferences(sections, published(2019, 9));
  expect(numbers(split.sections)).toEqual(['1', '2', 'A']);
  expect(numbers(split.references)).toEqual(['3', '3.1', '3.2']);
});

test.each([
  ['an older RFC', published(2019, 8)] as const,
  ['an RFC that the series does not list', undefined] as const,
])('%s has nothing but sections', (_name, entry) => {
  expect(separateReferences(sections, entry)).toEqual({ sections, references: [] });
});
