import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../../server/src/index/buildIndex';
import { openIndex } from '../../../server/src/index/openIndex';
import { parseRfcDocument } from '../../../server/src/rfc/document';
import type { DerivedTable } from '../../../server/src/index/requirementIndex';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { createTermSource } from '../../../server/src/series/terms';
import { parseSeriesXml } from '../../../server/src/series/parseSeriesXml';
import { seriesXml } from '../../helpers/seriesXml';
import { buildSample, sampleCount, sampleInput, sampleText, worker } from './sample';

function opened(file: Uint8Array) {
  const index = openIndex(file);
  if (index.kind === 'problem') throw new Error(index.message);
  return index;
}

describe('an index', () => {
  test('answers what the texts answer', async () => {
    const { index, series } = opened((await buildSample()).file);
    expect(index.rfcs).toHaveLength(sampleCount);
    expect(series.newest).toBe(sampleCount);
    for (const rfc of index.rfcs) {
      const document = parseRfcDocument(sampleText(rfc), rfc, { informal: 'where-needed' });
      const facts = index.facts(rfc)!;
      expect(facts.sections).toEqual(document.sections);
      expect(facts.requirements).toEqual(document.requirements);
      expect(facts.keywordSource).toBe(document.keywordSource);
      expect(facts.numberingComplete).toBe(document.numberingComplete);
      expect(facts.statements).toEqual(document.statements);
    }
    expect(index.facts(rfcNumber(sampleCount + 1))).toBeUndefined();
  });

  test('is the same, byte for byte, whatever the number of workers and whoever is slow', async () => {
    const hash = async (...delays: number[]) =>
      createHash('sha256')
        .update((await buildSample(delays.map((delay) => worker(delay)))).file)
        .digest('hex');
    const one = await hash(0);
    expect(await hash(0, 0)).toBe(one);
    expect(await hash(50, 0, 3)).toBe(one);
    expect(await hash(0, 200, 7, 1, 90)).toBe(one);
  });

  test('tells what became of requirements', async () => {
    const { index } = opened((await buildSample()).file);
    const [comparison, ...others] = index.successions(rfcNumber(1));
    expect(others).toEqual([]);
    expect(comparison).toMatchObject({ old: [1], new: [2], relation: 'obsoletes' });
    const rows = comparison!.requirements.map((row) => [
      row.old?.requirement.keyword,
      row.change,
      row.new?.requirement.keyword,
    ]);
    expect(rows).toContainEqual(['MUST', 'weakened', 'SHOULD']);
    expect(rows).toContainEqual(['MUST NOT', 'unchanged', 'MUST NOT']);
    for (const { old, new: next } of comparison!.requirements) {
      if (old) expect(index.facts(old.rfc)!.requirements).toContain(old.requirement);
      if (next) expect(index.facts(next.rfc)!.requirements).toContain(next.requirement);
    }
    expect(comparison!.sections).toContainEqual(
      expect.objectContaining({ old: { rfc: 1, section: '2.1' }, new: { rfc: 2, section: '2.1' } }),
    );
    expect(index.successions(rfcNumber(3))).toEqual([]);
  });

  test('keeps what notices say in words that stand nowhere else', async () => {
    const parsed = parseSeriesXml(seriesXml([{ rfc: 1 }, { rfc: 2, obsoletes: [1] }]));
    if (parsed.kind === 'problem') throw new Error(parsed.message);
    const textOf = (rfc: number): string =>
      `Request for Comments: ${rfc}\n${rfc === 2 ? 'Obsoletes: 1\n' : ''}\n   The Lantern Protocol\n\n1.  Changes\n\n` +
      (rfc === 2
        ? '   The embargo on lanterns has been removed from RFC 1.\n'
        : '   A lantern MUST be lit.\n');
    const input = { source: parsed.source, texts: [1, 2].map(rfcNumber) };
    const { index } = opened((await buildSample([worker(0, undefined, [], textOf)], input)).file);
    expect(index.notices(rfcNumber(2)).flatMap(({ words }) => words)).toContain('embargo');
  });

  test('keeps which sections of other RFCs an update changes', async () => {
    const parsed = parseSeriesXml(
      seriesXml([{ rfc: 1 }, { rfc: 2, updates: [1] }, { rfc: 3, updates: [2] }]),
    );
    if (parsed.kind === 'problem') throw new Error(parsed.message);
    const bodies: Readonly<Record<number, string>> = {
      1: '   A lantern MUST be lit.\n',
      2: '   Appendix B of RFC 1 is updated.\n\n2.  Wicks\n\n   This memo replaces Section 4.2 of RFC 1.\n',
      3: '   Section 10 of RFC 2 is updated.\n',
    };
    const textOf = (rfc: number): string =>
      `Request for Comments: ${rfc}\n${rfc > 1 ? `Updates: ${rfc - 1}\n` : ''}\n   The Lantern Protocol\n\n1.  Oil\n\n${bodies[rfc]!}`;
    const input = { source: parsed.source, texts: [1, 2, 3].map(rfcNumber) };
    const { index } = opened((await buildSample([worker(0, undefined, [], textOf)], input)).file);
    expect([1, 2, 3].map((rfc) => index.amendments(rfcNumber(rfc)))).toEqual([
      [],
      [
        { section: '1', rfc: 1, amended: 'B', whole: false },
        { section: '2', rfc: 1, amended: '4.2', whole: true },
      ],
      [{ section: '1', rfc: 2, amended: '10', whole: false }],
    ]);
    expect(index.facts(rfcNumber(1))!.requirements).toHaveLength(1);
  });

  test('tells what rests on what a later RFC without a relation to it gives up', async () => {
    const parsed = parseSeriesXml(
      seriesXml([{ rfc: 1 }, { rfc: 2 }, { rfc: 3, updates: [1], title: 'Deprecating Some Masks' }]),
    );
    if (parsed.kind === 'problem') throw new Error(parsed.message);
    const bodies = [
      '2.  Light\n\n   A lantern MUST be lit, and its Tide Mask Query MAY be sent.',
      '2.  Tide Mask Query\n\n   A warden MUST send the Tide Mask Query of RFC-1.\n\n   A warden MUST sleep.',
      '2.  Masks\n\n   This document deprecates the following messages:\n\n   o  Tide Mask Query (Type 17)\n\n   o  Tide Mask Reply (Type 18)',
    ];
    const head = (rfc: number) =>
      `Request for Comments: ${rfc}\n${rfc === 3 ? 'Updates: 1\n' : ''}\n   The Lantern Protocol\n\n1.  Terms\n\n   "MUST" and "MAY" are as in RFC 2119.\n\n`;
    const texts = worker(0, undefined, [], (rfc) => `${head(rfc)}${bodies[rfc - 1]}\n`);
    const input = { source: parsed.source, texts: [1, 2, 3].map(rfcNumber) };
    const { index } = opened((await buildSample([texts], input)).file);
    const [comparison, ...others] = index.successions(rfcNumber(2));
    expect(others).toEqual([]);
    expect(comparison).toMatchObject({ old: [2], new: [3], relation: 'none', sections: [] });
    expect(comparison!.requirements).toEqual([
      {
        old: { rfc: 2, requirement: index.facts(rfcNumber(2))!.requirements[0] },
        new: undefined,
        change: 'removed',
        score: 0.7,
      },
    ]);
  });

  test('keeps the words around the keyword where statements are limited, and its place among them', async () => {
    const { index } = opened((await buildSample([worker(0, { words: 3, informalWords: 1, names: 0 })])).file);
    const { requirements, statements } = index.facts(rfcNumber(2))!;
    for (const { statement, at } of requirements) {
      expect(statements[statement]!.words.length).toBeLessThanOrEqual(3);
      expect(at).toBeLessThanOrEqual(statements[statement]!.words.length);
    }
    expect(statements[0]!.words).toContain('sender');
  });

  test('keeps the names behind those words', async () => {
    const wordsOf = async (names: number): Promise<readonly string[]> => {
      const { index } = opened((await buildSample([worker(0, { words: 3, informalWords: 1, names })])).file);
      return index.rfcs.flatMap((rfc) => index.facts(rfc)!.statements.flatMap(({ words }) => words));
    };
    const [without, one] = [await wordsOf(0), await wordsOf(1)];
    expect(without).not.toContain('AUTH_A1');
    expect(one.filter((word) => word === 'AUTH_A1')).toHaveLength(sampleCount);
    expect(one).not.toContain('AUTH_B2');
  });

  test('takes in the tables of other layers', async () => {
    const table: DerivedTable = {
      name: 'colours.names',
      collect: (_, index, rfcs) => Uint8Array.from(rfcs.filter((rfc) => index.facts(rfc))),
      build: (parts) => [new Uint8Array(parts.flatMap((part) => [...part]))],
    };
    const workers = [3, 0, 1].map((delay) => worker(delay, undefined, [table]));
    const { index } = opened((await buildSample(workers, { derived: [table] })).file);
    expect([...index.derived('colours.names').block(0)!]).toEqual([...index.rfcs]);
    expect(index.derived('colours.names').count).toBe(1);
    expect(index.derived('colours.shades').block(0)).toBeUndefined();
  });

  test('is not built when it is cancelled', async () => {
    const silent = { parsed: () => {}, aligned: () => {}, step: () => {} };
    expect(await buildIndex(sampleInput(), [worker()], silent, { aborted: true })).toBeUndefined();
  });

  test('gives terms from titles, names and cited RFCs', async () => {
    const { index, series } = opened((await buildSample()).file);
    const rfc = rfcNumber(1);
    const facts = index.facts(rfc)!;
    const source = createTermSource(facts, index.subjects(rfc), series, index.lexicon);
    const cited = facts.requirements.find(({ statement }) => facts.statements[statement]!.cites.length > 0)!;
    const terms = source.terms(cited);
    expect(terms).toEqual(expect.arrayContaining(['Frob', 'FWP', 'Sending', 'supported', 'Widget']));
    expect(terms).toEqual([...terms].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    expect(new Set(terms.map((term) => term.toLowerCase())).size).toBe(terms.length);
    expect(index.lexicon.expansions('FWP')).toEqual(['Frob Widget Protocol']);
  });
});
