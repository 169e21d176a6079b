import { describe, expect, it } from 'vitest';
import { parseMarkdownDocument } from '../../../server/src/markdown/document';
import { sourceSpan } from '../../../server/src/markdown/textView';

function unitsOf(markdown: string) {
  return parseMarkdownDocument(markdown).units;
}

describe('prose units', () => {
  it.each([
    ['*Nodes* **must** [reply](x)\nsoon&nbsp;now', ['Nodes must reply soon\u00a0now']],
    ['> quoted\n> twice  \n> and \\*more\\*', ['quoted twice and *more*']],
    ['a `code` b', ['a code b']],
    ['a<br>b <!-- c --> d', ['a b  d']],
    ['| A | B |\n|---|---|\n| 1 | *2* |', ['A | B', '1 | 2']],
    ['<div>\n<p>one</p> <b>two</b>\n</div>', ['  \n one  two ']],
    ['Text[^n].\n\n[^n]: Note.', ['Text.', 'Note.']],
  ])('%j reads as people read it', (markdown, texts) => {
    const squeeze = (text: string) => text.replace(/\s+/g, ' ').trim();
    expect(unitsOf(markdown).map(({ view }) => squeeze(view.text))).toEqual(texts.map(squeeze));
  });

  it('know the headings above them', () => {
    const units = unitsOf('# A\n\none\n\n## B\n\ntwo\n\n# C\n\nthree');
    expect(units.map(({ headings }) => headings.map(({ view }) => view.text).join('/'))).toEqual([
      '',
      'A',
      'A',
      'A/B',
      '',
      'C',
    ]);
  });

  it('stay the same objects before an edit, with the citations in them, and know their new place behind it', () => {
    const text = '# A\n\nSee RFC 1 for *this*.\n\nAs told:\n\n- RFC 2 and\n\n# B\n\nRFC 3';
    const before = parseMarkdownDocument(text);
    const [units, citations] = [before.units, before.citations];
    const after = parseMarkdownDocument(text.replace('RFC 2', 'a new RFC 2'), {}, before);
    const changed = units.findIndex(({ view }) => view.text.includes('RFC 2'));
    expect(after.units.slice(0, changed).every((unit, at) => unit === units[at])).toBe(true);
    expect(after.units.slice(changed).some((unit) => units.includes(unit))).toBe(false);
    expect(after.citations[0]).toBe(citations[0]);
    expect(after.units.map(({ span }) => span)).toEqual(
      parseMarkdownDocument(after.text).units.map(({ span }) => span),
    );
    // The heading above what follows is the one of this state, not of the one before.
    expect(after.units.at(-1)!.headings).toEqual([after.units.at(-2)]);
    expect(after.units.at(-1)!.headings[0]).toBe(after.units.at(-2));
  });

  it('know what leads in to a list, across blank lines and nesting', () => {
    const units = unitsOf('Nodes must:\n\n- speak\n\n- listen\n  - well\n\nEnd.\n\n1. alone');
    expect(units.map(({ leadIn }) => leadIn?.view.text)).toEqual([
      undefined,
      'Nodes must:',
      'Nodes must:',
      'listen',
      undefined,
      'End.',
    ]);
  });

  it('know the headings of table columns', () => {
    const [, row] = unitsOf('| Name | Level |\n|---|---|\n| AES | MUST |');
    expect(
      row?.content.cells.map(({ heading, start, end }) => [heading, row.view.text.slice(start, end)]),
    ).toEqual([
      ['Name', 'AES'],
      ['Level', 'MUST'],
    ]);
  });

  it('lead back to the source', () => {
    const markdown = '- Nodes *must*\n  reply.';
    const [unit] = unitsOf(markdown);
    const at = unit!.view.text.indexOf('must reply');
    const { start, end } = sourceSpan(unit!.view, at, at + 'must reply'.length);
    expect(markdown.slice(start, end)).toBe('must*\n  reply');
  });
});

describe('comments', () => {
  it.each([
    ['text <!-- normative-disable-line --> on', {}, ['html normative-disable-line']],
    ['<!-- normative-history: old -->\n\ntext', {}, ['html normative-history: old']],
    ['`<!-- normative-disable -->`', {}, []],
    ['{/* normative-disable-file */}\n\ntext', { path: 'a.mdx' }, ['mdx normative-disable-file']],
    ['{/* normative-disable-file */}', { path: 'a.md' }, []],
    ['---\n# normative-disable-file\ntitle: x\n---\ntext', {}, ['front-matter normative-disable-file']],
  ])('%j', (markdown, options, expected) => {
    const { comments } = parseMarkdownDocument(markdown, options);
    expect(comments.map(({ kind, text }) => `${kind} ${text}`)).toEqual(expected);
  });
});
