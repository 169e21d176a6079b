import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../../server/src/check/pipeline';
import { defaultSettings } from '../../../../server/src/check/settings';
import { parseMarkdownDocument, type MarkdownDocument } from '../../../../server/src/markdown/document';
import { claimFindings, index, series } from './world';

/** What is a claim about nothing known unless its source is: it says no more than "stamps" of what it speaks of. */
const rule = 'Stamps should be discarded after 30 seconds.';
const found = ['stale-requirement 20001'];

const say = (markdown: string) => claimFindings(markdown).map(({ code, rfc }) => `${code} ${rfc}`);

describe('the source of a claim', () => {
  it('is needed for the rule of these tests', () => {
    expect(say(`# Design\n\n${rule}\n`)).toEqual([]);
  });

  it.each([
    ['a footnote', `${rule}[^1]\n\n[^1]: RFC 20001, section 2.1.`],
    [
      'a footnote before the full stop',
      `Stamps should be discarded after 30 seconds[^a].\n\n[^a]: See RFC 20001 §2.1.`,
    ],
    ['a footnote with more to say', `${rule}[^1]\n\n[^1]: RFC 20001, section 2.1. It is an old one.`],
    [
      'a footnote in a list',
      `- ${rule}[^1]\n- Another.[^2]\n\n[^1]: RFC 20001, section 2.1.\n[^2]: RFC 20003.`,
    ],
    [
      'a footnote under a heading on another RFC',
      `## RFC 20003\n\n${rule}[^1]\n\n[^1]: RFC 20001, section 2.1.`,
    ],
    ['the lead-in of its list', `RFC 20001 section 2.1 says:\n\n- ${rule}`],
    ['a lead-in that speaks of rules', `Rules of RFC 20001 section 2.1:\n\n- One thing.\n- ${rule}`],
    ['a lead-in that is a citation', `- RFC 20001 §2.1\n  - ${rule}\n- RFC 20003`],
    ['the lead-in of the outer list', `Rules (RFC 20001 §2.1):\n\n- Relays\n  - ${rule}`],
    ['what leads in to its quotation', `As RFC 20001 section 2.1 says:\n\n> ${rule}`],
    [
      'what leads in to a quotation with a list',
      `As RFC 20001 section 2.1 says:\n\n> Of relays:\n>\n> - ${rule}`,
    ],
    ['what leads in to its table', `Rules of RFC 20001 §2.1:\n\n| id | rule |\n|-|-|\n| 1 | ${rule} |`],
    [
      'what leads in to its second quotation, and has no word of a level',
      `Rules of RFC 20001:\n\n> Of relays.\n\n> ${rule}`,
    ],
    ['a heading', `## RFC 20001, section 2.1\n\n${rule}`],
    ['a heading, further down', `## RFC 20001, section 2.1\n\nWords.\n\nMore words.\n\n- ${rule}`],
    ['a heading with a title', `### 3.2 Stamps (RFC 20001 §2.1)\n\n${rule}`],
    ['a heading with a title behind', `## Section 2.1 of RFC 20001: Stamps\n\n${rule}`],
    ['a heading above another one', `## RFC 20001, section 2.1\n\n### Stamps\n\n${rule}`],
    ['a heading with the whole RFC', `## Stamps (RFC 20001)\n\n${rule}`],
  ])('stands in %s', (_, text) => {
    expect(say(`# Design\n\n${text}\n`)).toEqual(found);
  });

  it.each([
    ['the sentence cites another', `${rule.slice(0, -1)} (RFC 20003).[^1]\n\n[^1]: RFC 20001, section 2.1.`],
    ['the sentence after it does', `## RFC 20001, section 2.1\n\n${rule} (RFC 20003)`],
    ['its paragraph cites another', `## RFC 20001, section 2.1\n\nRFC 20003 is newer. ${rule}`],
    ['a paragraph between cites another', `## RFC 20001, section 2.1\n\nRFC 20003 is newer.\n\n${rule}`],
    ['a footnote names two', `${rule}[^1]\n\n[^1]: RFC 20001, section 2.1; RFC 20003.`],
    ['there are two footnotes', `${rule}[^1][^2]\n\n[^1]: RFC 20001, section 2.1.\n[^2]: RFC 20003.`],
    ['a footnote says something else', `${rule}[^1]\n\n[^1]: Not what RFC 20001, section 2.1 is about.`],
    ['the footnote is of another sentence', `Words.[^1] ${rule}\n\n[^1]: RFC 20001, section 2.1.`],
    ['it stands in a footnote itself', `## RFC 20001, section 2.1\n\nWords.[^1]\n\n[^1]: ${rule}`],
    ['a lead-in names two', `Rules of RFC 20001 section 2.1 and RFC 20003:\n\n- ${rule}`],
    ['a lead-in turns away from it', `Differences from RFC 20001 section 2.1:\n\n- ${rule}`],
    ['a lead-in changes it', `Alter section 2.1 of RFC 20001 as follows:\n\n- ${rule}`],
    ['a lead-in tells the past', `RFC 20001 section 2.1 used to say:\n\n- ${rule}`],
    ['a lead-in is a step of an algorithm', `If it is fresh (RFC 20001 section 2.1):\n\n- ${rule}`],
    ['a lead-in says something of the whole RFC', `We read all of RFC 20001:\n\n- ${rule}`],
    ['a lead-in below the heading turns away', `## RFC 20001, section 2.1\n\nOur limits:\n\n- ${rule}`],
    ['a heading turns away from it', `## Deviations from RFC 20001, section 2.1\n\n${rule}`],
    ['a heading between turns away', `## RFC 20001, section 2.1\n\n### Differences\n\n${rule}`],
    ['a heading names two', `## RFC 20001 §2.1 and RFC 20003\n\n${rule}`],
    ['a heading only speaks of it', `## Why RFC 20001 section 2.1 matters\n\n${rule}`],
    ['the heading with the whole RFC is far above', `# Stamps (RFC 20001)\n\n## Limits\n\n${rule}`],
    [
      'what changed it has a heading, too',
      `## RFC 20001 §2.1\n\n${rule}\n\n## RFC 20002\n\nIt is 60 seconds.`,
    ],
  ])('is none where %s', (_, text) => {
    expect(say(`# Design\n\n${text}\n`).filter((one) => one.startsWith('stale'))).toEqual([]);
  });

  it('is never misquoted from above: what the RFC does not say may be the author’s own', () => {
    const claim = 'Relays MUST attach a GLEAM-96-SEAL stamp to every frob.';
    const misquoted = ['misquoted-requirement 20003'];
    expect(say(`${claim}[^1]\n\n[^1]: RFC 20003, section 4.\n`)).toEqual(misquoted);
    expect(say(`## RFC 20003, section 4\n\n${claim}\n`)).not.toEqual(misquoted);
    expect(say(`Rules of RFC 20003, section 4:\n\n- ${claim}\n`)).not.toEqual(misquoted);
  });

  it('is not what a paragraph without words of a level under a heading describes', () => {
    const words = 'A dryer rinses speckled leaves with lukewarm seawater before weighing';
    expect(say(`${words}.[^1]\n\n[^1]: RFC 20201, section 8.\n`)).toEqual(['stale-requirement 20201']);
    expect(say(`## RFC 20201, section 8\n\n${words}.\n`)).toEqual([]);
  });
});

describe('the fixes of a claim whose source stands elsewhere', () => {
  const claim = 'A relay MUST attach a GLEAM-96-SEAL stamp to each frob.';
  const correctionOf = (text: string) => {
    const [finding] = claimFindings(text);
    expect(finding?.span).toEqual({ start: text.indexOf('A relay'), end: text.indexOf('frob.') + 4 });
    return finding?.fixes.find(({ title }) => title.startsWith('Say “SHOULD”'));
  };

  it('correct the footnote that only this claim refers to', () => {
    const text = `${claim}[^1]\n\n[^1]: RFC 20001, section 2.\n`;
    const fixed = [...(correctionOf(text)?.edits ?? [])].reduceRight(
      (all, { span, newText }) => all.slice(0, span.start) + newText + all.slice(span.end),
      text,
    );
    expect(fixed).toBe(`${claim.replace('MUST', 'SHOULD')}[^1]\n\n[^1]: RFC 20003, section 4.\n`);
  });

  it.each([
    `${claim}[^1] Others.[^1]\n\n[^1]: RFC 20001, section 2.\n`,
    `## RFC 20001, section 2\n\n${claim}\n`,
    `Rules of RFC 20001, section 2:\n\n- ${claim}\n`,
  ])('correct nothing that others rest on: %s', (text) => {
    expect(correctionOf(text)).toBeUndefined();
  });

  it('put notes behind the claim, not behind its source', () => {
    const [finding] = claimFindings(`${claim}[^1]\n\n[^1]: RFC 20001, section 2.\n`);
    expect(finding?.fixes[0]?.edits[0]?.span.start).toBe(claim.length - 1);
  });
});

describe('a source that is edited', () => {
  const findIn = (document: MarkdownDocument) =>
    checkDocument(document, { series, index, settings: defaultSettings })
      .filter(({ code }) => code === 'stale-requirement')
      .map(({ span }) => document.text.slice(span.start, span.end));

  it.each([
    [
      'a footnote',
      `${rule}[^1]\n\nWords.\n\n[^1]: RFC 20001, section 2.1.\n`,
      `${rule}[^1]\n\nWords.\n\n[^1]: RFC 20003.\n`,
    ],
    ['a heading', `## RFC 20001 §2.1\n\nWords.\n\n${rule}\n`, `## Stamps\n\nWords.\n\n${rule}\n`],
    ['a lead-in', `RFC 20001 §2.1 says:\n\n- ${rule}\n`, `RFC 20001 §2.1 used to say:\n\n- ${rule}\n`],
    [
      'what stands between',
      `## RFC 20001 §2.1\n\nWords.\n\n${rule}\n`,
      `## RFC 20001 §2.1\n\nSee RFC 20003.\n\n${rule}\n`,
    ],
  ])('takes the finding with it, and brings it back: %s', (_, withSource, without) => {
    const first = parseMarkdownDocument(withSource, { series });
    const sentence = [rule.slice(0, -1)];
    expect(findIn(first)).toEqual(sentence);
    const second = parseMarkdownDocument(without, { series }, first);
    expect(findIn(second)).toEqual([]);
    const third = parseMarkdownDocument(withSource, { series }, second);
    expect(findIn(third)).toEqual(sentence);
    const moved = parseMarkdownDocument(`Words.\n\n${withSource}`, { series }, third);
    expect(findIn(moved)).toEqual(sentence);
  });
});
