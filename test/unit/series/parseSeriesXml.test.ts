import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSeries } from '../../../server/src/series/createSeries';
import { newestMonth, parseCreatedOn } from '../../../server/src/series/indexDate';
import type { SeriesSource } from '../../../server/src/series/parseSeriesXml';
import { createSeriesParser, parseSeriesXml } from '../../../server/src/series/parseSeriesXml';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { corpus } from '../../helpers/corpus';
import { seriesXml } from '../../helpers/seriesXml';

const sample = seriesXml(
  [
    { rfc: 7, title: 'Frobs & <Widgets>', status: 'HISTORIC', obsoletedBy: [12345], formats: ['PDF'] },
    {
      rfc: 12345,
      year: 2026,
      month: 'August',
      obsoletes: [7],
      updates: [9],
      draft: 'draft-ietf-frob-widgets-2119-07',
      errata: true,
    },
    { rfc: 9, status: 'SOMETHING NEW' },
  ],
  { notIssued: [8], bcp: { 3: [9, 12345], 4: [] } },
);

function sourceOf(xml: string): SeriesSource {
  const parsed = parseSeriesXml(xml);
  if (parsed.kind === 'problem') throw new Error(parsed.message);
  return parsed.source;
}

describe('the index of the series', () => {
  const source = sourceOf(sample);
  const series = createSeries({ ...source, date: '2026-08-21' });

  test('gives each RFC with what the index says of it', () => {
    expect(series.numbers).toEqual([7, 9, 12345]);
    expect(series.newest).toBe(12345);
    expect(series.get(rfcNumber(12345))).toEqual({
      rfc: 12345,
      title: 'Document 12345',
      date: { year: 2026, month: 8 },
      status: 'PROPOSED STANDARD',
      obsoletes: [7],
      obsoletedBy: [],
      updates: [9],
      updatedBy: [],
      also: [],
      draft: 'draft-ietf-frob-widgets-2119',
      hasErrata: true,
      hasText: true,
    });
    expect(series.get(rfcNumber(7))).toMatchObject({ title: 'Frobs & <Widgets>', hasText: false });
    expect(series.get(rfcNumber(9))).toMatchObject({ status: 'UNKNOWN' });
  });

  test('takes a relation from either of its ends', () => {
    expect(series.get(rfcNumber(9))?.updatedBy).toEqual([12345]);
    expect(series.get(rfcNumber(7))?.obsoletedBy).toEqual([12345]);
  });

  test('knows sub-series, numbers that were not issued, and drafts with or without their version', () => {
    expect(series.members({ kind: 'bcp', number: 3 })).toEqual([9, 12345]);
    expect(series.members({ kind: 'bcp', number: 4 })).toEqual([]);
    expect(series.members({ kind: 'std', number: 3 })).toBeUndefined();
    expect(series.isNotIssued(8)).toBe(true);
    expect(series.isNotIssued(7)).toBe(false);
    for (const name of ['draft-ietf-frob-widgets-2119', 'DRAFT-ietf-frob-widgets-2119-03'])
      expect(series.findByDraft(name)).toBe(12345);
    expect(series.findByDraft('draft-ietf-frob-widgets')).toBeUndefined();
  });

  test('does not depend on where chunks end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: sample.length - 1 })), (cuts) => {
        const parser = createSeriesParser();
        let from = 0;
        for (const cut of [...cuts.sort((a, b) => a - b), sample.length]) {
          parser.write(sample.slice(from, cut));
          from = cut;
        }
        expect(parser.close()).toEqual({ kind: 'series', source });
      }),
    );
  });
});

describe('what is no index of the series', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rfc-index [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>${sample.slice(sample.indexOf('<rfc-index'))}`;
  test.each([
    ['nothing', '', /is empty/],
    ['another format', 'RFC INDEX\n0001 Host Software', /not well-formed/],
    ['another root', '<html><body>Log in first</body></html>', /its root element is <html>/],
    ['an index without RFCs', '<rfc-index></rfc-index>', /lists no RFC/],
    ['a document that is cut short', sample.slice(0, -40), /not well-formed|ends before/],
    ['damage in the middle', sample.replace('</title>', '</titel>'), /not well-formed/],
    ['a document type with entities', bomb, /document type/],
    ['an unknown entity', sample.replace('Frobs', '&frobs;'), /not well-formed/],
    ['deep nesting', `<rfc-index>${'<a>'.repeat(1000)}`, /nested deeper/],
  ])('%s gives one sentence and no RFC', (_, xml, message) => {
    const parsed = parseSeriesXml(xml);
    expect(parsed.kind).toBe('problem');
    expect(parsed.kind === 'problem' && parsed.message).toMatch(message);
    expect(parsed.kind === 'problem' && parsed.message).not.toMatch(/\n/);
  });

  test('100 MB of nesting are left at the first sign', () => {
    const parser = createSeriesParser();
    parser.write('<rfc-index>');
    const chunk = '<a>'.repeat(30_000);
    let written = 0;
    while (written < 100_000_000 && parser.write(chunk)) written += chunk.length;
    expect(written).toBe(0);
    expect(parser.close()).toMatchObject({ kind: 'problem' });
  });

  test('a text without end is left where an index would long have ended', () => {
    const parser = createSeriesParser();
    parser.write('<rfc-index><rfc-entry><title>');
    const chunk = 'x'.repeat(5_000_000);
    let chunks = 0;
    while (chunks < 100 && parser.write(chunk)) chunks++;
    expect(chunks).toBeLessThan(21);
    expect(parser.close()).toMatchObject({ kind: 'problem' });
  });

  test('whatever it is, it is no exception', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'binary' }), fc.nat(sample.length), (junk, at) => {
        parseSeriesXml(junk);
        parseSeriesXml(sample.slice(0, at) + junk + sample.slice(at));
      }),
      { numRuns: 40 },
    );
  });
});

describe('the date of an index', () => {
  test('is what rfc-index.txt says, or the month of the newest RFC', () => {
    expect(parseCreatedOn('   RFC INDEX\n(CREATED ON: 08/21/2026.)\n')).toBe('2026-08-21');
    expect(parseCreatedOn('')).toBeUndefined();
    expect(newestMonth(sourceOf(sample).entries)).toBe('2026-08');
  });
});

describe.skipIf(!corpus || !existsSync(join(corpus, 'rfc-index.xml')))('the real index', () => {
  test('is read whole', () => {
    const source = sourceOf(readFileSync(join(corpus!, 'rfc-index.xml'), 'utf8'));
    const series = createSeries({ ...source, date: '2026-08-21' });
    expect(series.newest).toBeGreaterThanOrEqual(10036);
    expect(series.numbers.length).toBeGreaterThan(9800);
    expect(series.members({ kind: 'bcp', number: 14 })).toEqual([2119, 8174]);
    expect(series.get(rfcNumber(8504))).toMatchObject({
      status: 'BEST CURRENT PRACTICE',
      obsoletes: [6434],
      also: [{ kind: 'bcp', number: 220 }],
    });
    for (const rfc of series.numbers)
      for (const next of series.get(rfc)!.obsoletedBy) expect(series.get(next)!.obsoletes).toContain(rfc);
  });
});
