import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ByteReader, ByteWriter } from '../../../server/src/index/bytes';
import { formatVersion, openContainer, packBlock, writeContainer } from '../../../server/src/index/container';
import { crc32 } from '../../../server/src/index/crc32';
import {
  orderWords,
  readDictionary,
  readWordId,
  writeDictionary,
  writeWordId,
} from '../../../server/src/index/dictionary';
import { readGroups, writeGroups } from '../../../server/src/index/groups';
import { openIndex } from '../../../server/src/index/openIndex';
import { readSectionNumbers, writeSectionNumbers } from '../../../server/src/index/sectionNumbers';
import { readSeries } from '../../../server/src/index/seriesReader';
import { writeSeries, writeSeriesTexts } from '../../../server/src/index/seriesTable';
import { rfcNumber, type SectionNumber } from '../../../server/src/rfc/identity';
import { createSeries } from '../../../server/src/series/createSeries';
import { parseSeriesXml } from '../../../server/src/series/parseSeriesXml';
import { nodeCodec } from '../../../server/src/host/bundledData';
import { buildSample, sampleXml } from './sample';

const uint = fc.nat(0x7fffffff);

describe('bytes', () => {
  test('numbers and strings come back', () => {
    fc.assert(
      fc.property(
        fc.array(uint),
        fc.array(fc.integer({ min: -(2 ** 29), max: 2 ** 29 })),
        fc.array(fc.string()),
        (numbers, signed, strings) => {
          const writer = new ByteWriter();
          for (const value of numbers) writer.varint(value);
          for (const value of signed) writer.signed(value);
          for (const value of strings) writer.string(value);
          const reader = new ByteReader(writer.finish());
          expect(numbers.map(() => reader.varint())).toEqual(numbers);
          expect(signed.map(() => reader.signed())).toEqual(signed);
          expect(strings.map(() => reader.string())).toEqual(strings);
          expect(reader.atEnd).toBe(true);
        },
      ),
    );
  });

  test('steps of any size come back, and so does what stands behind those that are passed over', () => {
    const steps = fc.array(fc.oneof(fc.nat(300), fc.integer({ min: -5000, max: 5000 })));
    fc.assert(
      fc.property(steps, fc.array(uint), (list, numbers) => {
        const writer = new ByteWriter();
        for (const value of list) writer.step(value);
        for (const value of numbers) writer.varint(value);
        writer.string('end');
        const bytes = writer.finish();
        const reader = new ByteReader(bytes);
        expect(list.map(() => reader.step())).toEqual(list);
        const passing = new ByteReader(bytes);
        passing.skipSteps(list.length);
        passing.skipVarints(numbers.length);
        expect(passing.string()).toBe('end');
      }),
    );
  });

  test('past the end everything is zero or empty', () => {
    const reader = new ByteReader(new Uint8Array([5]));
    expect(reader.string()).toBe('');
    expect([reader.byte(), reader.varint(), reader.signed()]).toEqual([0, 0, 0]);
  });

  test('the checksum is the one of gzip', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
  });
});

describe('the dictionary', () => {
  const counted = (list: readonly (readonly [string, number])[]) => ({
    strings: list.map(([word]) => word),
    counts: list.map(([, count]) => count),
  });
  const entries = fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 300 })), {
    maxLength: 900,
  });

  test('every word comes back under its number', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const words = orderWords([counted(list)]);
        expect(new Set(words)).toEqual(new Set(list.map(([word]) => word)));
        const blocks = writeDictionary(words);
        const dictionary = readDictionary((at) => blocks[at]);
        expect(words.map((_, id) => dictionary.word(id))).toEqual(words);
        expect(dictionary.word(words.length + 5000)).toBe('');
      }),
    );
  });

  test('the order of what was counted does not matter', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(orderWords([counted([...list].reverse())])).toEqual(orderWords([counted(list)]));
      }),
    );
  });

  test('the most frequent of many words come first, by their counts, and the others by their letters', () => {
    const list = Array.from({ length: 12_000 }, (_, at) => [`w${at % 2}${at}`, 1 + (at % 5)] as const);
    const byLetters = [...list].sort(([a], [b]) => (a < b ? -1 : 1));
    const byCount = [...byLetters].sort(([, a], [, b]) => b - a);
    const frequent = byCount.slice(0, 7904).map(([word]) => word);
    const others = byLetters.map(([word]) => word).filter((word) => !frequent.includes(word));
    expect(orderWords([counted(list)])).toEqual([...frequent, ...others]);
  });

  test('numbers of words of any size come back', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.nat(9000), fc.nat(80_000), fc.nat(2 ** 30))), (ids) => {
        const writer = new ByteWriter();
        for (const id of ids) writeWordId(writer, id);
        const reader = new ByteReader(writer.finish());
        expect(ids.map(() => readWordId(reader))).toEqual(ids);
      }),
    );
  });
});

test('section numbers of any kind come back', () => {
  const part = fc.oneof(fc.nat(30).map(String), fc.constantFrom('A', 'B', 'Z', 'AA', 'a', '01'));
  const number = fc
    .array(part, { minLength: 1, maxLength: 5 })
    .map((parts) => parts.join('.') as SectionNumber);
  fc.assert(
    fc.property(fc.array(number), (numbers) => {
      const [steps, spellings] = [new ByteWriter(), new ByteWriter()];
      writeSectionNumbers(numbers, steps, spellings);
      const read = readSectionNumbers(
        numbers.length,
        new ByteReader(steps.finish()),
        new ByteReader(spellings.finish()),
      );
      expect(read).toEqual(numbers);
    }),
  );
});

test('groups come back', () => {
  const distinct = fc.uniqueArray(fc.integer({ min: 1, max: 20_000 }).map(rfcNumber), { maxLength: 200 });
  fc.assert(
    fc.property(distinct, fc.integer({ min: 1, max: 50 }), (rfcs, size) => {
      const groups = Array.from({ length: Math.ceil(rfcs.length / size) }, (_, at) =>
        rfcs.slice(at * size, (at + 1) * size),
      );
      const read = readGroups(writeGroups(groups));
      expect(read.groups).toEqual(groups);
      for (const rfc of rfcs) {
        const { group, at } = read.placeOf(rfc)!;
        expect(groups[group]![at]).toBe(rfc);
      }
    }),
  );
});

test('the series comes back', () => {
  const parsed = parseSeriesXml(sampleXml);
  if (parsed.kind === 'problem') throw new Error(parsed.message);
  const parts = { ...parsed.source, date: '2026-08-21' };
  const columns = writeSeries(parts);
  const [before, after] = [
    createSeries(parts),
    readSeries(
      parts.date,
      (name) => columns[name],
      (name, at) => writeSeriesTexts(parts, name)[at]!,
    ),
  ];
  expect(after.numbers).toEqual(before.numbers);
  for (const rfc of before.numbers) expect(after.get(rfc)).toEqual(before.get(rfc));
});

describe('the file', () => {
  const blocks = fc.dictionary(
    fc.string({ minLength: 1 }),
    fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 5 }),
  );
  const meta = { date: '2026-08-21', engine: 'test' };

  test('every block comes back by name and place', () => {
    fc.assert(
      fc.property(blocks, (tables) => {
        const packed = new Map(Object.entries(tables).map(([name, list]) => [name, list.map(packBlock)]));
        const opened = openContainer(writeContainer(meta, packed));
        expect(opened).toMatchObject({ kind: 'container', container: { meta } });
        if (opened.kind !== 'container') return;
        for (const [name, list] of Object.entries(tables)) {
          expect(opened.container.blockCount(name)).toBe(list.length);
          list.forEach((block, at) => expect(opened.container.block(name, at)).toEqual(block));
          expect(opened.container.block(name, list.length)).toBeUndefined();
        }
      }),
    );
  });

  test('one changed byte is found where it is and nowhere else', () => {
    const block = (seed: number) => Uint8Array.from({ length: 500 }, (_, at) => (at * seed) % 251);
    const table = [block(3), block(5), block(7)].map(packBlock);
    const file = writeContainer(meta, new Map([['numbers', table]]));
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const damaged = file.slice();
        damaged[at] = (damaged[at]! + by) % 256;
        const problems: string[] = [];
        const opened = openContainer(damaged, (problem) => problems.push(problem));
        if (opened.kind === 'problem') {
          expect(opened.message).toMatch(/^(?:it|its) /);
          return;
        }
        const read = [0, 1, 2].map((index) => opened.container.block('numbers', index));
        const whole = read.filter((one, index) => one && Buffer.from(one).equals(block([3, 5, 7][index]!)));
        // Bytes 10 and 11 are reserved and mean nothing.
        expect(whole.length).toBe(at === 10 || at === 11 ? 3 : 2);
        expect(problems).toHaveLength(3 - whole.length);
      }),
    );
  });

  test.each([
    ['nothing', () => new Uint8Array(), /no index file/],
    ['something else', () => new TextEncoder().encode('RFC INDEX of all there is'), /no index file/],
    ['the head of an index', (file: Uint8Array) => file.slice(0, 25), /directory is damaged/],
    [
      'a later version',
      (file: Uint8Array) => file.map((byte, at) => (at === 8 ? formatVersion + 1 : byte)),
      /has format \d+, this program reads format \d+/,
    ],
  ])('%s gives one sentence', async (_, change, message) => {
    const opened = openIndex(change((await buildSample()).file));
    expect(opened.kind === 'problem' && opened.message).toMatch(message);
  });

  test('the host\u2019s inflater and this one give the same', async () => {
    const { file } = await buildSample();
    const [ours, node] = [openContainer(file), openContainer(file, undefined, nodeCodec)];
    if (ours.kind === 'problem' || node.kind === 'problem') throw new Error('not opened');
    for (const { name, blocks: count } of ours.container.tables)
      for (let at = 0; at < count; at++)
        expect(Buffer.from(node.container.block(name, at)!)).toEqual(
          Buffer.from(ours.container.block(name, at)!),
        );
  });

  /** Where each table of a file starts, and what is behind the last. */
  function tableStarts(file: Uint8Array): ReadonlyMap<string, number> {
    const opened = openContainer(file);
    if (opened.kind === 'problem') throw new Error(opened.message);
    const { tables } = opened.container;
    let at = file.length - tables.reduce((sum, { stored }) => sum + stored, 0);
    return new Map(
      tables.map(({ name, stored }) => {
        const start = at;
        at += stored;
        return [name, start];
      }),
    );
  }

  /** Every answer of a damaged index is as of a sound one, or empty. */
  function expectSoundOrEmpty(damaged: Uint8Array, sound: Uint8Array): readonly string[] {
    const problems: string[] = [];
    const [before, after] = [
      openIndex(sound),
      openIndex(damaged, (problem) => problems.push(problem), nodeCodec),
    ];
    if (before.kind === 'problem' || after.kind === 'problem') throw new Error('not opened');
    for (const rfc of after.index.rfcs.slice(0, 70)) {
      const [whole, facts] = [before.index.facts(rfc)!, after.index.facts(rfc)!];
      // What was not read whole must not be taken for complete.
      if (facts.numberingComplete) expect(facts.sections).toHaveLength(whole.sections.length);
      facts.sections.forEach(({ number, line, title }, at) => {
        const own = whole.sections[at]!;
        expect({ number, line }).toEqual({ number: own.number, line: own.line });
        for (const word of title.split(' ')) expect(['', ...own.title.split(' ')]).toContain(word);
      });
      facts.requirements.forEach(({ line, keyword, section }, at) => {
        const { requirements } = whole;
        expect([line, section]).toEqual([requirements[at]!.line, requirements[at]!.section]);
        expect(['MUST', requirements[at]!.keyword, '']).toContain(keyword);
      });
      facts.statements.forEach(({ words, cites }, at) => {
        const own = whole.statements[at]!.words;
        words.forEach((word, i) => expect(['', own[i]]).toContain(word));
        if (cites.length > 0) expect(cites).toEqual(whole.statements[at]!.cites);
      });
      after.index.subjects(rfc);
      after.index.notices(rfc);
      after.index.amendments(rfc);
      after.index.successions(rfc).forEach(({ requirements, sections }) => [requirements, sections]);
      after.index.lexicon.names(rfc);
      const { title, draft } = after.series.get(rfc) ?? {};
      expect(['', undefined, before.series.get(rfc)!.title]).toContain(title);
      expect([undefined, before.series.get(rfc)!.draft]).toContain(draft);
    }
    return problems;
  }

  test('one changed byte in any table leaves the rest right', async () => {
    const { file } = await buildSample();
    for (const [name, start] of tableStarts(file)) {
      const damaged = file.slice();
      damaged[start] = damaged[start]! ^ 0x5a;
      const problems = expectSoundOrEmpty(damaged, file);
      expect(new Set(problems), name).toEqual(new Set([`block 0 of its table ${name} is damaged`]));
    }
  });

  test('a file that ends where any table starts has what stands before', async () => {
    const { file } = await buildSample();
    for (const [name, start] of tableStarts(file))
      expect(expectSoundOrEmpty(file.slice(0, start), file).length, name).toBeGreaterThan(0);
  });

  test('an index with damage goes on with what is whole', async () => {
    const { file } = await buildSample();
    const sound = openIndex(file);
    if (sound.kind === 'problem') throw new Error(sound.message);
    for (let at = 2000; at < file.length; at += 1999) {
      const damaged = file.slice();
      damaged.fill(0xa5, at, at + 3);
      const opened = openIndex(damaged);
      if (opened.kind === 'problem') continue;
      for (const rfc of sound.index.rfcs) {
        opened.index.facts(rfc)?.requirements.forEach(({ statement }) => statement);
        opened.index.successions(rfc).forEach(({ requirements }) => requirements.length);
      }
    }
  });

  test('an index that is cut short goes on with what is there', async () => {
    const { file } = await buildSample();
    const problems: string[] = [];
    const opened = openIndex(file.slice(0, file.length - 200), (problem) => problems.push(problem));
    if (opened.kind === 'problem') throw new Error(opened.message);
    expect(opened.series.numbers.length).toBeGreaterThan(0);
    for (const rfc of opened.index.rfcs)
      opened.index.successions(rfc).map(({ requirements }) => requirements);
    expect(problems.length).toBeGreaterThan(0);
  });
});
