import { describe, expect, it } from 'vitest';
import type { ComparisonView, ViewedRow, ViewedSide } from '../../../server/src/lsp/protocol';
import { comparisonHtml } from '../../../client/src/compare/html';
import { readFromPage, readGroups } from '../../../client/src/compare/messages';
import {
  changes,
  filterMoved,
  findRow,
  findSection,
  firstFilters,
  groupRows,
  indexRows,
  nameChange,
  readFilters,
  startsFolded,
  type Filters,
} from '../../../client/webview/model';

/** `1.2@10 MUST`, of an RFC: section, line, keyword. */
function side(rfc: number, sketch: string | undefined): ViewedSide | null {
  if (sketch === undefined) return null;
  const [, section = '', line = '', keyword = ''] = /^(\S+)@(\d+) (.+)$/.exec(sketch) ?? [];
  return {
    rfc,
    section,
    title: `Title of ${section}`,
    line: Number(line),
    keywords: [keyword],
    levels: [keyword],
  };
}

function row(change: ViewedRow['change'], old?: string, next?: string, text = '', count = 1): ViewedRow {
  return {
    change,
    saidOn: false,
    old: side(1, old),
    new: side(2, next),
    count,
    lead: [],
    text: [{ mark: 'kept', text }],
    quoted: true,
  };
}

const rows = indexRows({
  rows: [
    row('unchanged', '1@5 MUST', '1@5 MUST', 'A frob MUST rest.'),
    row('reworded', '1@8 MAY', '3@8 MAY', 'Frobs MAY whisper.'),
    row('weakened', '2.1@20 MUST', '3@12 SHOULD', 'Zorbs rest.'),
    row('removed', '2.1@25 SHOULD', undefined, 'Frobs SHOULD zorb.', 3),
    row('added', undefined, '4@40 MUST NOT', 'Nobody MUST NOT hum.'),
  ],
} as unknown as ComparisonView);

const shown = (filters: Partial<Filters>): readonly string[] =>
  groupRows(rows, { ...firstFilters, ...filters }).map(
    ({ key, count, parts }) =>
      `${key} ${count}: ${parts.flatMap((part) => part.rows.map(({ id }) => id)).join(' ')}`,
  );

describe('the groups of the page', () => {
  it('are the changes, those of the level first, without what did not change', () => {
    expect(shown({})).toEqual(['weakened 1: 2', 'removed 3: 3', 'added 1: 4', 'reworded 1: 1']);
  });

  it('are sections of the old side on demand, and of the new one for what was added', () => {
    expect(shown({ grouping: 'section', hiddenChanges: [] })).toEqual([
      '1 1 2: 1 0',
      '1 2.1 4: 2 3',
      '2 4 1: 4',
    ]);
  });

  it.each<[Partial<Filters>, readonly string[]]>([
    [{ hiddenChanges: ['removed', 'added', 'unchanged'] }, ['weakened 1: 2', 'reworded 1: 1']],
    [{ hiddenLevels: ['MUST'] }, ['weakened 1: 2', 'removed 3: 3', 'added 1: 4', 'reworded 1: 1']],
    [{ hiddenLevels: ['MUST', 'SHOULD', 'MUST NOT'] }, ['reworded 1: 1']],
    [{ words: 'frobs' }, ['removed 3: 3', 'reworded 1: 1']],
    [{ words: 'ZORB frobs' }, ['removed 3: 3']],
    [{ words: '§2.1' }, ['weakened 1: 2', 'removed 3: 3']],
    [{ words: 'rfc2 hum' }, ['added 1: 4']],
    [{ words: 'nothing of the kind' }, []],
  ])('pass the filters %j', (filters, expected) => {
    expect(shown(filters)).toEqual(expected);
  });

  it('start folded where hundreds would bury the few that matter', () => {
    const group = (change: 'removed' | 'weakened', count: number) =>
      startsFolded({ key: change, change, place: undefined, count, levels: [], parts: [] }, 1000);
    expect([group('removed', 546), group('removed', 12), group('weakened', 100)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

it('says beside the word that what is removed is still said', () => {
  const words = { ...Object.fromEntries(changes.map((one) => [one, one])), saidOn: 'but said' };
  const strings = words as Parameters<typeof nameChange>[1];
  expect(nameChange({ change: 'removed', saidOn: true }, strings)).toBe('removed but said');
  expect(nameChange({ change: 'removed', saidOn: false }, strings)).toBe('removed');
});

describe('a place in the page', () => {
  it('is the row of a requirement, by a line of either side', () => {
    expect(findRow(rows, { rfc: 1, line: 20 })?.id).toBe(2);
    expect(findRow(rows, { rfc: 2, line: 12 })?.id).toBe(2);
    expect(findRow(rows, { rfc: 1, line: 26 })?.id).toBe(3);
    expect(findRow(rows, { rfc: 3, line: 20 })).toBeUndefined();
  });

  it('is the first row of a section, or below it', () => {
    expect(findSection(rows, 1, '2')?.id).toBe(2);
    expect(findSection(rows, 1, '22')).toBeUndefined();
  });

  it('is among the sections moved that the words find', () => {
    const place = (section: string, title: string) => ({ rfc: 1, section, title });
    const moved = [
      { old: place('1', 'Frobs'), new: [place('2', 'Frobs')] },
      { old: place('3', 'Zorbs'), new: [] },
    ];
    expect(filterMoved(moved, 'zorb').map(({ old }) => old.section)).toEqual(['3']);
    expect(filterMoved(moved, '')).toHaveLength(2);
  });
});

describe('what comes from elsewhere', () => {
  it.each([
    [{ kind: 'ready' }, { kind: 'ready' }],
    [
      { kind: 'open', rfc: 9110, section: '15.5.5', line: 12 },
      { kind: 'open', rfc: 9110, section: '15.5.5', line: 12 },
    ],
    [
      { kind: 'open', rfc: 9110, section: '../x', line: -1 },
      { kind: 'open', rfc: 9110 },
    ],
    [{ kind: 'open', rfc: '9110' }, undefined],
    [
      { kind: 'compareText', at: { rfc: 1, line: 2 } },
      { kind: 'compareText', at: { rfc: 1, line: 2 } },
    ],
    [{ kind: 'run', command: 'x' }, undefined],
    ['ready', undefined],
    [null, undefined],
  ])('as a message, %j is read as %j', (message, expected) => {
    expect(readFromPage(message)).toEqual(expected);
  });

  it.each([
    [
      { old: [1], new: [2, 3], more: true },
      { old: [1], new: [2, 3] },
    ],
    [{ old: [], new: [2] }, undefined],
    [{ old: ['1'], new: [2] }, undefined],
    [{ old: [1.5], new: [2] }, undefined],
    [undefined, undefined],
  ])('as a kept state, %j is read as %j', (state, expected) => {
    expect(readGroups(state)).toEqual(expected);
  });

  it('as kept filters, is read as far as it makes sense', () => {
    expect(readFilters({ hiddenChanges: ['added', 'x'], words: 3, grouping: 'section' })).toEqual({
      hiddenChanges: ['added'],
      hiddenLevels: [],
      words: '',
      grouping: 'section',
    });
    expect(readFilters(undefined)).toEqual(firstFilters);
  });
});

describe('the page', () => {
  it('loads its own script and style and nothing else, and runs no inline script', () => {
    const html = comparisonHtml({
      script: 'vscode-resource:/x.js',
      style: 'vscode-resource:/x.css',
      cspSource: 'vscode-resource:',
      nonce: 'abc',
      language: 'en',
      title: '<img onerror="x"> "quoted"',
    });
    expect(html).toContain(
      'content="default-src &#39;none&#39;; style-src vscode-resource:; script-src &#39;nonce-abc&#39;"',
    );
    expect(html).not.toMatch(/<img|unsafe-inline|style=|<script(?! nonce)/);
    expect([...html.matchAll(/<script nonce="abc" src/g)]).toHaveLength(1);
  });
});
