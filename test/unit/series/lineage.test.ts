import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadSeries } from '../../../server/src/host/seriesFiles';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { createSeries } from '../../../server/src/series/createSeries';
import { lineageOf } from '../../../server/src/series/lineage';
import { parseSeriesXml } from '../../../server/src/series/parseSeriesXml';
import type { Series } from '../../../server/src/series/series';
import { corpus } from '../../helpers/corpus';
import { seriesXml } from '../../helpers/seriesXml';

/** 1 → 2 → 4 and 1 → 3 → 4, 3 → 5; 6 ends in a Historic 7; 8 and 9 claim to obsolete each other. */
const written = parseSeriesXml(
  seriesXml([
    { rfc: 1 },
    { rfc: 2, obsoletes: [1] },
    { rfc: 3, obsoletes: [1], status: 'HISTORIC' },
    { rfc: 4, obsoletes: [2, 3] },
    { rfc: 5, obsoletes: [3] },
    { rfc: 6 },
    { rfc: 7, obsoletes: [6], status: 'HISTORIC' },
    { rfc: 8, obsoletes: [9] },
    { rfc: 9, obsoletes: [8] },
  ]),
);

function seriesOf(parsed: typeof written): Series {
  if (parsed.kind === 'problem') throw new Error(parsed.message);
  return createSeries({ ...parsed.source, date: '2026-08-21' });
}

describe('lineage', () => {
  const series = seriesOf(written);
  test.each([
    [
      1,
      [4, 5],
      [
        [1, 2, 4],
        [1, 3, 4],
        [1, 3, 5],
      ],
    ],
    [
      3,
      [4, 5],
      [
        [3, 4],
        [3, 5],
      ],
    ],
    [4, [4], [[4]]],
    [6, [], []],
    [7, [], []],
    [8, [], []],
    [99, [], []],
  ])('RFC %i leads to %j', (rfc, current, chains) => {
    expect(lineageOf(series, rfcNumber(rfc))).toEqual({ current, chains });
  });
});

describe.skipIf(!corpus || !existsSync(`${corpus}/rfc-index.xml`))('lineage in the real series', () => {
  const loaded = corpus ? loadSeries(corpus) : undefined;
  test.each([
    [4294, [8504], [[4294, 6434, 8504]]],
    [2616, [9110, 9111, 9112], undefined],
    [7231, [9110], [[7231, 9110]]],
    [2119, [2119], [[2119]]],
  ])('RFC %i leads to %j', async (rfc, current, chains) => {
    const series = await loaded!;
    if (series.kind === 'problem') throw new Error(series.message);
    const lineage = lineageOf(createSeries({ ...series.source, date: series.date }), rfcNumber(rfc));
    expect(lineage.current).toEqual(current);
    if (chains) expect(lineage.chains).toEqual(chains);
  });

  test('no line of the series branches beyond what is read', async () => {
    const loadedSeries = await loaded!;
    if (loadedSeries.kind === 'problem') throw new Error(loadedSeries.message);
    const series = createSeries({ ...loadedSeries.source, date: loadedSeries.date });
    const most = Math.max(...series.numbers.map((rfc) => lineageOf(series, rfc).chains.length));
    expect(most).toBeLessThan(100);
  });
});
