import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { noLabels, parseMdast } from '../../../server/src/markdown/remark';

const whole = unified().use(remarkParse).use(remarkGfm).freeze();

describe('a parse without the constructs that cannot match', () => {
  it.each([
    ['an address without brackets', 'See https://example.org/a_b and HTTP://example.org.', 'link'],
    ['an address without a scheme', 'See Www.example.org/a for more.', 'link'],
    ['a mail address', 'Ask someone@example.org, please.', 'link'],
    ['a mail address behind its scheme', 'Ask mailto:someone@example.org.', 'link'],
    ['a mail address with a character reference', 'Ask someone&#64;example.org.', 'link'],
    ['a table', 'a | b\n--- | ---\nc | d', 'table'],
    ['a table of one column without a pipe', 'a\n:-\nb', 'table'],
    ['the same with its colon on the right', 'a\n-:\nb', 'table'],
    ['a table of one column with a pipe', '| a\n|-\n| b', 'table'],
    ['a table in a list', '- a | b\n  :-: | -\n  c | d', 'table'],
    ['something struck out', 'not ~~this~~ that', 'delete'],
    ['a task', '- [x] done', 'listItem'],
    ['a footnote', 'a[^1]\n\n[^1]: b', 'footnoteDefinition'],
  ])('reads %s as the whole parser does', (_, text, type) => {
    const tree = JSON.stringify(parseMdast(text, noLabels));
    expect(tree).toContain(`"type":"${type}"`);
    expect(tree).toBe(JSON.stringify(whole.parse(text)));
  });

  it.each([
    'plain words - and dashes: none',
    'a\n---\nb',
    'a:\n- b',
    '`a`@ b',
    'www. x http:/ y',
    'a\n|\nb',
    ':-',
  ])('reads %j as the whole parser does', (text) => {
    expect(JSON.stringify(parseMdast(text, noLabels))).toBe(JSON.stringify(whole.parse(text)));
  });
});
