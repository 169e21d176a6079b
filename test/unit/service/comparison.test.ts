import { createColors } from 'picocolors';
import { diffText } from '../../../server/src/cli/diffText';
import { remark } from '../../helpers/remark';
import { describe, expect, it } from 'vitest';
import { compareRfcs } from '../../../server/src/service/comparison';
import {
  groupBySection,
  nameCounts,
  nameKeywords,
  nameOmissions,
} from '../../../server/src/service/comparisonGroups';
import { comparisonMarkdown } from '../../../server/src/service/comparisonMarkdown';
import { viewComparison, type ComparisonView } from '../../../server/src/service/comparisonView';
import { createRfcTexts, noTexts } from '../../../server/src/service/rfcTexts';
import { rfcNumber } from '../../../server/src/rfc/identity';
import { indexOf, seriesOf } from '../../helpers/series';
import { smallWorld, type World } from '../../helpers/worlds';

async function view(
  old: readonly number[],
  next: readonly number[],
  world: World = smallWorld(),
  texts: Readonly<Record<number, string>> = {},
): Promise<ComparisonView> {
  const source =
    Object.keys(texts).length === 0
      ? noTexts
      : createRfcTexts({
          findText: async (rfc) => texts[rfc],
          loadText: async () => ({ kind: 'failure', reason: 'offline' }),
        });
  return viewComparison(await compareRfcs(old.map(rfcNumber), next.map(rfcNumber), world, source), world);
}

/** `weakened MUST → SHOULD: nodes [-MUST-]{+SHOULD+} …`. */
function rows({ rows: all }: ComparisonView): readonly string[] {
  const signs = { kept: ['', ''], gone: ['[-', '-]'], come: ['{+', '+}'] } as const;
  return all.map((row) => {
    const text = row.text.map(({ mark, text: part }) => signs[mark][0] + part + signs[mark][1]).join('');
    return `${row.change} ${nameKeywords(row)}: ${text}`;
  });
}

const oldText = [
  '1.  Frobs',
  '',
  '   A frob does these things:',
  '',
  '   o  It MUST rest, and it MUST zorb.',
  '',
  '   o  It SHOULD whisper at night.',
  '',
].join('\n');
const newText = [
  '1.  Introduction',
  '',
  '   None.',
  '',
  '2.  Frobs',
  '',
  '   A frob does all of these things:',
  '',
  '   o  It SHOULD rest, and it SHOULD zorb.',
  '',
  '   o  It SHOULD whisper at night.',
  '',
].join('\n');

/** Two versions of a document, with their texts. */
async function withTexts(): Promise<ComparisonView> {
  const series = seriesOf([
    { rfc: 1, title: 'Frobs', date: '1999-01' },
    { rfc: 2, title: 'Frobs Again', date: '2009-01', obsoletes: [1] },
  ]);
  return view([1], [2], { series, index: indexOf({}) }, { 1: oldText, 2: newText });
}

describe('a comparison as people read it', () => {
  it('names both sides, the line between them, and counts the changes', async () => {
    const shown = await view([4294], [8504]);
    expect(shown.old).toEqual([
      {
        rfc: 4294,
        title: 'IPv6 Node Requirements',
        date: 'April 2006',
        status: 'Informational',
        inForce: false,
        hasText: false,
      },
    ]);
    expect(shown.new[0]).toMatchObject({
      date: 'January 2019',
      status: 'Best Current Practice, BCP 220',
      inForce: true,
    });
    expect(shown.generations).toEqual([[4294], [6434], [8504]]);
    expect(nameCounts(shown.counts)).toBe('1 weakened, 1 added');
  });

  it('tells requirements by the words of the index where there is no text', async () => {
    expect(rows(await view([6434], [8504]))).toEqual([
      'reworded SHOULD: SHOULD nodes security architecture supported',
      'strengthened MAY → SHOULD: [-MAY-]{+SHOULD+} lighter nodes leave [-*-] this[-*-] out',
      'removed MUST: MUST transforms offered',
      'removed SHOULD: SHOULD routers',
    ]);
  });

  it('has one row a sentence, with the words that changed, and the lead-in of a list apart', async () => {
    const shown = await withTexts();
    expect(rows(shown)).toEqual([
      'weakened MUST, MUST → SHOULD, SHOULD: It [-MUST-]{+SHOULD+} rest, and it [-MUST-]{+SHOULD+} zorb.',
      'unchanged SHOULD: It SHOULD whisper at night.',
    ]);
    expect(shown.rows[0]).toMatchObject({ count: 2, quoted: true, old: { section: '1', line: 5 } });
    expect(shown.rows[0]!.lead.map(({ mark, text }) => `${mark}:${text.trim()}`)).toEqual([
      'kept:A frob does',
      'kept:',
      'come:all of',
      'kept:these things:',
    ]);
  });

  it('says of what is removed that it is still said without a keyword', async () => {
    const requirements = ['1@5 MUST rest at noon', '1@9 MUST hum at night'];
    const facts = { 1: { sections: { '1': 'Frobs' }, requirements }, 2: { sections: { '1': 'Frobs' } } };
    const index = indexOf(facts, [
      {
        old: [1],
        new: [2],
        changes: [
          ['1@5', 'removed', null, 0.4],
          ['1@9', 'removed', null],
        ],
      },
    ]);
    const series = seriesOf([{ rfc: 1 }, { rfc: 2, obsoletes: [1] }]);
    const shown = await view([1], [2], { series, index });
    expect(shown.rows.map(({ change, saidOn }) => [change, saidOn])).toEqual([
      ['removed', true],
      ['removed', false],
    ]);
    expect(diffText(shown, createColors(false))).toContain(
      '  removed as a requirement; still said without a keyword  MUST\n      MUST rest at noon\n  removed  MUST\n',
    );
    const markdown = comparisonMarkdown(shown);
    expect(markdown).toContain('- **removed** as a requirement; still said without a keyword: MUST, [');
    expect(markdown).toContain('- **removed** MUST, [');
  });

  it('lists sections that moved, with their titles', async () => {
    const { moved } = await view([6434], [8504]);
    const named = moved.map(
      ({ old, new: next }) =>
        `${old.section} ${old.title} → ${next.map(({ section }) => section).join(', ')}`,
    );
    expect([...named].sort()).toEqual([
      '11 Security → 13',
      '11.1 Requirements → 13.1',
      '12 Router-Specific Functionality → 14',
    ]);
  });

  it('leaves out of what is new what only tells of levels, and says so', async () => {
    const told = [
      newText,
      'A.  Changes from RFC 1',
      '',
      '   o  To rest became a SHOULD.',
      '',
      '   o  A frob MAY hum now.',
      '',
    ].join('\n');
    const series = seriesOf([
      { rfc: 1, title: 'Frobs', date: '1999-01' },
      { rfc: 2, title: 'Frobs Again', date: '2009-01', obsoletes: [1] },
    ]);
    const shown = await view([1], [2], { series, index: indexOf({}) }, { 1: oldText, 2: told });
    expect([shown.told, shown.counts.added]).toEqual([2, 0]);
    expect(nameOmissions(shown)).toEqual([
      'Left out: 2 statements that tell of levels, as lists of changes do.',
    ]);
    expect(comparisonMarkdown(shown)).toContain('Left out: 2 statements');
  });

  it('says of RFCs without a relation that only what both state is listed', async () => {
    const series = seriesOf([
      { rfc: 1, title: 'Frobs', date: '1999-01' },
      { rfc: 2, title: 'Frobs Again', date: '2009-01' },
    ]);
    const shown = await view([2], [1], { series, index: indexOf({}) }, { 1: oldText, 2: newText });
    expect(nameOmissions(shown)).toEqual([
      'RFC 1 neither obsoletes nor updates RFC 2: only what both state is listed.',
    ]);
    expect(nameOmissions({ ...shown, counts: { ...shown.counts, removed: 1 } })).toEqual([
      'RFC 1 neither obsoletes nor updates RFC 2: only what both state, and what is given up by its name, is listed.',
    ]);
    expect(nameOmissions(await withTexts())).toEqual([]);
  });

  it('groups by section, what changed a level first', async () => {
    const groups = groupBySection((await view([6434], [8504])).rows);
    expect(
      groups.map(({ section, rows: inside }) => [section, ...inside.map(({ change }) => change)]),
    ).toEqual([
      ['11.1', 'strengthened', 'reworded'],
      ['11.2', 'removed'],
      ['12', 'removed'],
    ]);
  });

  it('says of what nothing is known', async () => {
    expect((await view([9999], [8504])).unknown).toEqual([9999]);
  });
});

describe('what an update changes', () => {
  const series = seriesOf([
    { rfc: 1, title: 'Frobs', date: '1999-01' },
    { rfc: 2, title: 'More Frobs', date: '2009-01', updates: [1] },
  ]);
  const index = indexOf(
    {
      1: {
        sections: { '1': 'Terms', '2': 'Resting', '3': 'Humming', '4': 'Zorbing' },
        requirements: ['3@9 MUST hum at night', '1@2 MUST be read'],
      },
      2: {
        sections: { '1': 'Introduction', '3': 'Noise', '4': 'Zorbing' },
        requirements: ['3@5 SHOULD hum at night', '4@8 MUST be read'],
        amends: [
          ['4', 1, '4', 'whole'],
          ['1', 1, '2'],
          ['', 1, '3'],
        ],
      },
    },
    [
      {
        old: [1],
        new: [2],
        relation: 'updates',
        sections: [
          ['1', '4'],
          ['3', '3'],
        ],
        changes: [
          ['3@9', 'weakened', '3@5'],
          ['1@2', 'unchanged', '4@8'],
        ],
      },
    ],
  );

  it('is what it says itself, in the order of the old sections', async () => {
    const { amended } = await compareRfcs([rfcNumber(1)], [rfcNumber(2)], { series, index }, noTexts);
    expect(amended).toEqual([
      { old: { rfc: 1, section: '2' }, new: { rfc: 2, section: '1' }, whole: false },
      { old: { rfc: 1, section: '3' }, new: { rfc: 2, section: null }, whole: false },
      { old: { rfc: 1, section: '4' }, new: { rfc: 2, section: '4' }, whole: true },
    ]);
  });

  it('is listed as changed, not as moved, and a section that is only alike is not', async () => {
    const shown = await view([1], [2], { series, index });
    const lines = diffText(shown, createColors(false)).trimEnd().split('\n');
    expect(lines.slice(lines.indexOf('Sections changed'))).toEqual([
      'Sections changed',
      '  RFC 1 §2 Resting → RFC 2 §1 Introduction',
      '  RFC 1 §3 Humming → RFC 2',
      '  RFC 1 §4 Zorbing → RFC 2 §4 Zorbing',
    ]);
    expect(comparisonMarkdown(shown)).toContain('### Sections changed\n');
  });

  it('is also what its requirements change, where it says nothing of the section', async () => {
    const silent = { ...index, amendments: () => [] };
    const shown = await view([1], [2], { series, index: silent });
    expect(
      shown.moved.map(({ old, new: next }) => [old.section, next.map(({ section }) => section)]),
    ).toEqual([['3', ['3']]]);
  });
});

describe('a comparison as Markdown', () => {
  it('reads like this', async () => {
    expect(comparisonMarkdown(await withTexts())).toBe(
      `## RFC 1 → RFC 2

- [RFC 1](https://www.rfc-editor.org/rfc/rfc1) Frobs (January 1999, Proposed Standard)
- [RFC 2](https://www.rfc-editor.org/rfc/rfc2) Frobs Again (January 2009, Proposed Standard)

Requirements: 2 weakened, 1 unchanged.

### RFC 1 §1

A frob does **all of** these things:

- **weakened** MUST, MUST → SHOULD, SHOULD, now [RFC 2 §2](https://www.rfc-editor.org/rfc/rfc2#section-2)${'  '}
  It ~~MUST~~**SHOULD** rest, and it ~~MUST~~**SHOULD** zorb.

### Sections moved

- [RFC 1 §1](https://www.rfc-editor.org/rfc/rfc1#section-1) → [RFC 2 §2](https://www.rfc-editor.org/rfc/rfc2#section-2)
`,
    );
  });

  it('marks words so that every reader of Markdown sees them, next to punctuation, too', async () => {
    const shown = await withTexts();
    const text = [
      { mark: 'kept', text: 'frobs' },
      { mark: 'come', text: ', if <b>tired</b>,' },
      { mark: 'kept', text: ' rest ' },
      { mark: 'gone', text: '(at night)' },
      { mark: 'come', text: 'always' },
      { mark: 'kept', text: '. 1. [a](b)' },
    ] as const;
    const markdown = comparisonMarkdown({ ...shown, rows: [{ ...shown.rows[0]!, lead: [], text }] });
    const tree = remark(markdown);
    expect(tree.texts('strong')).toEqual(['weakened', ', if <b>tired</b>,', 'always']);
    expect(tree.texts('delete')).toEqual(['(at night)']);
    expect(tree.count('html')).toBe(0);
    expect(tree.texts('link')).not.toContain('a');
  });
});
