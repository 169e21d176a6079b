import { describe, expect, it } from 'vitest';
import { compare, type ComparisonSource } from '../../../server/src/align/compare';
import { type Change, type Comparison, isSaidOn, saidOnScore } from '../../../server/src/align/changes';
import { type AlignmentSource, sourceOfDocument, sourceOfFacts } from '../../../server/src/align/source';
import { runAlignment } from '../../../server/src/align/succession';
import { rfcNumber, type RfcNumber } from '../../../server/src/rfc/identity';
import { gardens, smallRfc } from './smallRfc';

const first = smallRfc(1, {
  '2.  Watering': 'A gardener MUST water the orchids each morning.',
  '3.  Tools': 'The wheelbarrow MAY be painted green.\nRusty spades SHOULD be oiled in autumn.',
});
const second = smallRfc(2, {
  '2.  Tools': 'The wheelbarrow MAY be painted green.',
  '3.  Watering': 'A gardener SHOULD water the orchids each morning.',
});
const third = smallRfc(3, {
  '2.  Watering': 'A gardener MAY water the orchids each morning.',
  '3.  Fences': 'Fences MUST be mended before the goats arrive.',
  '4.  Tools': 'The wheelbarrow MAY be painted green.',
});
const sources = new Map<RfcNumber, AlignmentSource>(
  [first, second, third].map((document) => [document.rfc, sourceOfDocument(document)]),
);
const sourceOf = (rfc: RfcNumber) => sources.get(rfc);
const lineOf = (rfc: RfcNumber) => rfc;
const [a, b, c] = [rfcNumber(1), rfcNumber(2), rfcNumber(3)];

function world(steps: readonly (readonly [RfcNumber, RfcNumber])[]): ComparisonSource {
  const stored = new Map<RfcNumber, readonly Comparison[]>(
    steps.map(([old, next]) => [
      old,
      runAlignment({ olds: [old], news: [next], relation: 'obsoletes' }, sourceOf, lineOf),
    ]),
  );
  return {
    successions: (old) => stored.get(old) ?? [],
    sourceOf,
    relationBetween: (old, next) => (old < next ? 'obsoletes' : 'none'),
    lineOf,
  };
}

const rowsOf = (comparison: Comparison) =>
  comparison.requirements
    .map(({ old, new: next, change }) =>
      [
        old?.requirement.section,
        old?.requirement.level,
        next?.requirement.section,
        next?.requirement.level,
        change,
      ].join(' '),
    )
    .sort();

describe('compare', () => {
  it('composes a chain into what the ends say', () => {
    expect(
      rowsOf(
        compare(
          [a],
          [c],
          world([
            [a, b],
            [b, c],
          ]),
        ),
      ),
    ).toEqual(
      ['2 MUST 2 MAY weakened', '3 MAY 4 MAY unchanged', '3 SHOULD   removed', '  3 MUST added'].sort(),
    );
  });

  it('finds the same through a chain as directly', () => {
    const through = compare(
      [a],
      [c],
      world([
        [a, b],
        [b, c],
      ]),
    );
    const directly = compare([a], [c], world([[a, c]]));
    expect(rowsOf(through)).toEqual(rowsOf(directly));
  });

  it('reads a requirement where the text at hand has it, though of its statement fewer words are stored', () => {
    const dimmers = [
      'In all circumstances a porch lamp MUST obey the dimmer directive of the house.',
      'In all circumstances a lamp SHOULD obey the dimmer directive of the house.',
      'In all circumstances a lamp MUST NOT ignore the dimmer directive of the house.',
    ].map((text, at) => smallRfc(at + 1, { '2.  Dimmers': text }));
    const refs = dimmers.map(({ rfc, requirements: [requirement] }) => ({ rfc, requirement: requirement! }));
    const cut = refs.map(({ rfc, requirement }) => ({ rfc, requirement: { ...requirement, at: 0 } }));
    const step = (from: number, change: Change): Comparison => ({
      old: [refs[from]!.rfc],
      new: [refs[from + 1]!.rfc],
      relation: 'obsoletes',
      sections: [],
      requirements: [{ old: cut[from], new: cut[from + 1], change, score: 0.8 }],
    });
    const source: ComparisonSource = {
      ...world([]),
      successions: (rfc) => (rfc === a ? [step(0, 'weakened')] : rfc === b ? [step(1, 'strengthened')] : []),
      sourceOf: (rfc) => dimmers.filter((one) => one.rfc === rfc).map(sourceOfDocument)[0],
    };
    const [row] = compare([a], [c], source).requirements;
    expect(row).toMatchObject({ change: 'reworded', new: refs[2] });
  });

  it('lists every old requirement of an obsoleted RFC, and none that an update leaves alone', () => {
    const source = world([[a, b]]);
    const olds = compare([a], [b], source).requirements.flatMap(({ old }) => old?.requirement ?? []);
    expect(new Set(olds)).toEqual(new Set(first.requirements));
    const updated = compare([a], [b], source, 'updates').requirements;
    expect(updated.some(({ change }) => change === 'removed')).toBe(false);
    expect(compare([a], [b], source, 'none').requirements.every((row) => row.old && row.new)).toBe(true);
  });

  it('tells what is given up between RFCs without a relation beside the matched statements alone', () => {
    const [, , spades] = first.requirements;
    const old = { rfc: a, requirement: spades! };
    const stored = (relation: Comparison['relation']): Comparison => ({
      old: [a],
      new: [b],
      relation,
      sections: [],
      requirements: [{ old, new: undefined, change: 'removed', score: 0.7 }],
    });
    const removed = (relation: Comparison['relation']) => {
      const source: ComparisonSource = {
        ...world([]),
        relationBetween: () => relation,
        successions: (rfc) => (rfc === a ? [stored(relation)] : []),
      };
      const found = compare([a], [b], source, 'none');
      expect(found.requirements.every((row) => row.old && row.new)).toBe(true);
      return rowsOf({ ...found, requirements: found.givenUp });
    };
    expect(removed('none')).toEqual(['3 SHOULD   removed']);
    expect(removed('updates')).toEqual([]);
  });

  it('keeps of what is removed that the last of the RFCs still says it without a keyword', () => {
    const [orchids] = first.requirements;
    const [again] = second.requirements.filter(({ level }) => level === 'SHOULD');
    const gone = (document: typeof first, requirement: typeof orchids, next: RfcNumber): Comparison => ({
      old: [document.rfc],
      new: [next],
      relation: 'obsoletes',
      sections: [],
      requirements: [
        {
          old: { rfc: document.rfc, requirement: requirement! },
          new: undefined,
          change: 'removed',
          score: saidOnScore,
        },
      ],
    });
    const kept: Comparison = {
      ...gone(first, orchids, b),
      requirements: [
        {
          old: { rfc: a, requirement: orchids! },
          new: { rfc: b, requirement: again! },
          change: 'weakened',
          score: 1,
        },
      ],
    };
    const isKept = (next: RfcNumber, steps: readonly (readonly [RfcNumber, Comparison])[]) => {
      const source = {
        ...world([]),
        successions: (rfc: RfcNumber) => steps.flatMap(([old, step]) => (old === rfc ? [step] : [])),
      };
      const row = compare([a], [next], source).requirements.find(
        ({ old, new: to }) => old?.requirement === orchids && !to,
      );
      return row && isSaidOn(row);
    };
    expect(isKept(b, [[a, gone(first, orchids, b)]])).toBe(true);
    const [toSecond, toThird] = [gone(first, orchids, b), gone(second, again, c)];
    expect(
      isKept(c, [
        [a, kept],
        [b, toThird],
      ]),
    ).toBe(true);
    // What the one between said on, the last may not.
    expect(
      isKept(c, [
        [a, toSecond],
        [b, { ...toThird, requirements: [] }],
      ]),
    ).toBe(false);
  });

  describe('takes nothing for added that an update repeats word for word', () => {
    /** @param limit so many words of each statement are known */
    const added = (old: typeof first, text: string, limit = Infinity) => {
      const next = smallRfc(2, { '2.  Old text': `RFC 1 says this of its gardeners:\n\n${text}` });
      const known = [old, next].map((facts) => {
        const statements = facts.statements.map((one) => ({ ...one, words: one.words.slice(0, limit) }));
        return Object.create(facts, { statements: { value: statements } }) as typeof first;
      });
      const sources = new Map(known.map((one) => [one.rfc, sourceOfFacts(one)]));
      const source: ComparisonSource = {
        successions: () => [{ old: [a], new: [b], relation: 'updates', sections: [], requirements: [] }],
        sourceOf: (rfc) => sources.get(rfc),
        relationBetween: () => 'updates',
        lineOf: (rfc) => rfc,
      };
      return rowsOf(compare([a], [b], source)).length;
    };

    it('as a whole', () => {
      expect(added(gardens, 'A gardener MUST water the orchids each morning.')).toBe(0);
      expect(added(gardens, 'A gardener MUST water the ferns each morning.')).toBe(1);
    });

    it('as far as the words of its end are known', () => {
      const end = 'water the orchids, ferns, palms, lilies and tulips of the western greenhouse';
      const old = smallRfc(1, { '2.  Watering': `A gardener MUST ${end} at dawn.` });
      expect(added(old, `o  A gardener MUST ${end} at dawn.`, 11)).toBe(0);
      expect(added(old, `o  A gardener MUST ${end.replace('palms', 'hedges')} at dawn.`, 11)).toBe(1);
      expect(added(old, 'o  A gardener MUST water the orchids.', 11)).toBe(1);
    });
  });

  it('carries sections through a chain', () => {
    const moved = compare(
      [a],
      [c],
      world([
        [a, b],
        [b, c],
      ]),
    ).sections.map(({ old, new: next }) => `${old?.section} ${next?.section}`);
    expect(moved).toContain('2 2');
    expect(moved).toContain('3 4');
    expect(moved).not.toContain('2 3');
  });
});
