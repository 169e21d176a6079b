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
