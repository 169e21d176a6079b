import { describe, expect, it } from 'vitest';
import { readSuppressions } from '../../../server/src/check/suppression';
import { parseMarkdownDocument } from '../../../server/src/markdown/document';

/** Which of the words `A`, `B`, … in a text are silenced for a code. */
function silenced(text: string, path?: string): string {
  const { covers } = readSuppressions(parseMarkdownDocument(text, { path }));
  return [...text.matchAll(/\b[A-F]\b/g)]
    .filter(({ index }) => covers('obsolete-rfc', { start: index, end: index + 1 }))
    .map(([word]) => word)
    .join('');
}

describe('suppression comments', () => {
  it.each([
    ['from a comment on', 'A\n\n<!-- normative-disable -->\n\nB\n\nC\n', 'BC'],
    [
      'up to the one that enables',
      'A\n\n<!-- normative-disable -->\nB\n\n<!-- normative-enable -->\n\nC',
      'B',
    ],
    ['for the code that it names', '<!-- normative-disable obsolete-rfc : why -->\n\nA', 'A'],
    ['for one of several codes', '<!-- normative-disable unknown-rfc, obsolete-rfc: why -->\n\nA', 'A'],
    ['not for another code', '<!-- normative-disable unknown-rfc -->\n\nA', ''],
    ['on its own line', 'A\nB <!-- normative-disable-line -->\nC', 'B'],
    ['on the next line', "A <!-- normative-disable-next-line : it's: so -->\nB\nC", 'B'],
    ['in the whole file, wherever it stands', 'A\n\n<!-- normative-disable-file -->\n\nB', 'AB'],
    ['not from code', '```html\n<!-- normative-disable -->\n```\n\nA', ''],
    ['from front matter', '---\n# normative-disable-file obsolete-rfc: old\ntitle: x\n---\n\nA', 'A'],
    ['not for an unknown word', '<!-- normative-disabled -->\n\nA', ''],
  ])('silence %s', (_, text, expected) => expect(silenced(text)).toBe(expected));

  it('are read in MDX, too', () => {
    expect(silenced('A\n\n{/* normative-disable-next-line : why */}\nB', 'x.mdx')).toBe('B');
  });

  it('say which paragraph speaks of the past', () => {
    const text = 'A\n\nB <!-- normative-history: told so -->\n\n<!-- normative-history -->\n\nC\n\nD';
    const { isHistory } = readSuppressions(parseMarkdownDocument(text));
    expect([...'ABCD'].filter((word) => isHistory(text.search(new RegExp(`\\b${word}\\b`))))).toEqual([
      'B',
      'C',
    ]);
  });
});
