import { describe, expect, it } from 'vitest';
import { planAlignments } from '../../../server/src/align/plan';
import { createSeries } from '../../../server/src/series/createSeries';
import { parseSeriesXml } from '../../../server/src/series/parseSeriesXml';
import { seriesXml } from '../../helpers/seriesXml';

function plan(entries: Parameters<typeof seriesXml>[0]) {
  const parsed = parseSeriesXml(seriesXml(entries));
  if (parsed.kind === 'problem') throw new Error(parsed.message);
  return planAlignments(createSeries({ ...parsed.source, date: '2026-08-21' }));
}

describe('planAlignments', () => {
  it('aligns sisters together', () => {
    expect(plan([{ rfc: 1 }, { rfc: 2, obsoletes: [1] }, { rfc: 3, obsoletes: [1] }])).toEqual([
      { olds: [1], news: [2, 3], relation: 'obsoletes' },
    ]);
  });

  it('takes a step after the next for no sister', () => {
    expect(plan([{ rfc: 1 }, { rfc: 2, obsoletes: [1] }, { rfc: 3, obsoletes: [1, 2] }])).toEqual([
      { olds: [1], news: [2], relation: 'obsoletes' },
      { olds: [2], news: [3], relation: 'obsoletes' },
    ]);
  });

  it('aligns no document with itself', () => {
    const tasks = plan([
      { rfc: 1 },
      { rfc: 2, obsoletes: [1] },
      { rfc: 4 },
      { rfc: 3, obsoletes: [1, 4] },
      { rfc: 5, obsoletes: [2, 4] },
    ]);
    for (const { olds, news } of tasks) expect(olds.filter((old) => news.includes(old))).toEqual([]);
    expect(tasks.flatMap(({ olds }) => olds).sort()).toEqual([1, 2, 4]);
  });

  it('puts updates beside them', () => {
    expect(plan([{ rfc: 1 }, { rfc: 2 }, { rfc: 3, updates: [1, 2] }])).toEqual([
      { olds: [1, 2], news: [3], relation: 'updates' },
    ]);
  });
});
