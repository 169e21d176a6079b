/** Documents that no person writes: work that would take the square of their size is bounded or looked up. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calmEmphasis } from '../../../server/src/markdown/calmEmphasis';
import { parseMarkdownDocument } from '../../../server/src/markdown/document';
import { findContaining } from '../../../server/src/markdown/ranges';

describe('emphasis', () => {
  test('of people is left alone, however long the document', () => {
    const item = '- *one* and **two** of _three_ in ~~four~~\n';
    const text = item.repeat(2000);
    expect(calmEmphasis(text)).toBe(text);
    const rows = '| *a* | **b** |\n'.repeat(2000);
    expect(calmEmphasis(rows)).toBe(rows);
  });

  test('of a paragraph with thousands of marks is no emphasis, and every other character stays', () => {
    const hostile = 'see RFC 2616 ' + '*a '.repeat(1500) + 'b* '.repeat(1500);
    const text = `*before*\n\n${hostile}\n\n*behind*\n`;
    const calm = calmEmphasis(text);
    expect(calm).toHaveLength(text.length);
    expect(calm.replace(/\u00b7/g, '*')).toBe(text);
    expect(calm.startsWith('*before*') && calm.endsWith('*behind*\n')).toBe(true);
    expect(calm.slice(10, -12)).not.toContain('*');
    const { citations } = parseMarkdownDocument(text, {});
    expect(citations.map(({ span }) => text.slice(span.start, span.end))).toEqual(['RFC 2616']);
  });
});

test('a fence with thousands of spaces is told from plain code at once', () => {
  const { code, citations } = parseMarkdownDocument(`\`\`\`${' '.repeat(8000)}!\n\`\`\`\n\nRFC 2616\n`);
  expect(code.map(({ language }) => language)).toEqual(['!']);
  expect(citations).toHaveLength(1);
});

test.each([
  ['ends in CR LF', '\r\n  more'],
  ['is blank but for its spaces', '\n      '],
])('an item, each line of which %s, is told from one that goes on at once', (_, line) => {
  const text = `- one${line.repeat(2000)}\nlazy\n\n- a relay must obey RFC 2616\n`;
  const { units } = parseMarkdownDocument(text, {});
  expect(units.at(-1)?.view.text).toContain('a relay must obey');
});

test('the last range that holds a place is found as by looking at all', () => {
  const range = fc
    .tuple(fc.nat(3000), fc.nat(400))
    .map(([start, length]) => ({ start, end: start + length }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 60 }), fc.array(range), (ranges, asked) => {
      const find = findContaining(ranges, (one) => one);
      for (const { start, end } of asked)
        expect(find(start, end)).toBe(ranges.findLast((one) => one.start <= start && end <= one.end));
    }),
  );
});

test('ranges are not looked at again for every question', () => {
  let looked = 0;
  const count = 4000;
  const ranges = Array.from({ length: count }, (_, at) => ({ start: at * 40, end: at * 40 + 30 }));
  const find = findContaining(ranges, (one) => {
    looked++;
    return one;
  });
  for (const { start } of ranges) expect(find(start + 1, start + 2)?.start).toBe(start);
  expect(looked).toBeLessThan(count * 20);
});
