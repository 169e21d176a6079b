import { describe, expect, it } from 'vitest';
import { gradingOf, planNeighbours } from '../../../server/src/align/neighbours';
import { sourceOfDocument } from '../../../server/src/align/source';
import { runAlignment } from '../../../server/src/align/succession';
import type { RfcDocument } from '../../../server/src/rfc/document';
import { rfcNumber, type RfcNumber } from '../../../server/src/rfc/identity';
import { createSeries } from '../../../server/src/series/createSeries';
import { parseSeriesXml } from '../../../server/src/series/parseSeriesXml';
import { seriesXml } from '../../helpers/seriesXml';
import { smallRfc } from './smallRfc';

function dyes(rfc: number, rows: readonly (readonly [name: string, defined: string, level: string])[]) {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.padEnd(12)).join(' | ')} |`;
  const rule = '+--------------+--------------+--------------+';
  const table = [rule, line(['Dye', 'Reference', 'Level']), rule, ...rows.map(line), rule];
  return smallRfc(rfc, { '2.  Dyes': table.join('\n') });
}

const older = dyes(3, [
  ['madder-3', 'none', 'MUST'],
  ['woad-blue', 'none', 'SHOULD'],
  ['kermes-2', 'none', 'MAY'],
]);
const newer = dyes(7, [
  ['kermes-2', '[RFC3]', 'MUST NOT'],
  ['woad-blue', '[RFC3]', 'SHOULD'],
  ['saffron-9', '[RFC4]', 'MUST'],
  ['indigo-1', '[RFC5]', 'MAY'],
]);

function planOf(documents: readonly RfcDocument[], entries: Parameters<typeof seriesXml>[0]) {
  const parsed = parseSeriesXml(seriesXml(entries));
  if (parsed.kind === 'problem') throw new Error(parsed.message);
  const series = createSeries({ ...parsed.source, date: '2026-08-21' });
  return planNeighbours(
    series,
    documents.flatMap((document) => gradingOf(document) ?? []),
  );
}

describe('neighbours', () => {
  it('are planned where a table grades what another RFC graded and cites it', () => {
    const entries = [3, 4, 5, 7].map((rfc) => ({ rfc }));
    expect(planOf([older, newer], entries)).toEqual([{ olds: [3], news: [7], relation: 'none' }]);
  });

  it('are none where the series has a relation', () => {
    expect(planOf([older, newer], [{ rfc: 3 }, { rfc: 7, updates: [3] }])).toEqual([]);
  });

  it('are none where the table sums the other RFC up', () => {
    const summary = dyes(7, [
      ['kermes-2', '[RFC3]', 'MUST NOT'],
      ['woad-blue', '[RFC3]', 'SHOULD'],
    ]);
    expect(planOf([older, summary], [{ rfc: 3 }, { rfc: 7 }])).toEqual([]);
  });

  const neighbours = (news: RfcDocument) =>
    runAlignment(
      { olds: [rfcNumber(3)], news: [news.rfc], relation: 'none' },
      (rfc: RfcNumber) => sourceOfDocument(rfc === 3 ? older : news),
      (rfc) => rfc,
    );

  it('keep the rows that cite the older RFC', () => {
    const [comparison] = neighbours(newer);
    expect(
      comparison?.requirements
        .map(({ old, new: next }) => [old?.requirement.keyword, next?.requirement.keyword])
        .sort(),
    ).toEqual([
      ['MAY', 'MUST NOT'],
      ['SHOULD', 'SHOULD'],
    ]);
  });

  it('keep nothing where no level changes, nor what sentences say', () => {
    expect(
      neighbours(
        dyes(7, [
          ['woad-blue', '[RFC3]', 'SHOULD'],
          ['saffron-9', '[RFC4]', 'MUST'],
        ]),
      ),
    ).toEqual([]);
    expect(neighbours(smallRfc(7, { '2.  Dyes': 'Weavers MUST NOT use kermes-2 [RFC3].' }))).toEqual([]);
  });
});
