import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../../server/src/check/pipeline';
import { defaultSettings } from '../../../../server/src/check/settings';
import { parseMarkdownDocument, type MarkdownDocument } from '../../../../server/src/markdown/document';
import {
  cited,
  leadsInWhatIsSaid,
  namesWork,
  saysWhatIsFollowed,
} from '../../../../server/src/check/claims/sourceWords';
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
    ['a footnote named after the RFC', `${rule}[^rfc20001]\n\n[^rfc20001]: RFC 20001, section 2.1.`],
    [
      'a footnote named after the RFC, between sentences',
      `Words. ${rule.slice(0, -1)}[^rfc20001]. More words.\n\n[^rfc20001]: RFC 20001, section 2.1.`,
    ],
    ['a footnote with a title', `${rule}[^1]\n\n[^1]: RFC 20001: The Frob Protocol, section 2.1.`],
    [
      'a footnote with authors, title and date',
      `${rule}[^1]\n\n[^1]: Writer, A., Ed., and B. Other, "The Frob Protocol", RFC 20001, section 2.1, June 2001.`,
    ],
    ['the sentence before', `We follow RFC 20001 section 2.1 here. ${rule}`],
    ['the sentence before, with a subject', `The relay obeys RFC 20001 §2.1 for stamps. ${rule}`],
    ['the sentence before, with its rules', `We comply with the rules of RFC 20001 §2.1 (Stamps). ${rule}`],
    ['the sentence before, as what has the rules', `RFC 20001, section 2.1 defines the rules. ${rule}`],
    ['the sentence before, as what they come from', `These rules are from RFC 20001 §2.1. ${rule}`],
    ['the sentence before, which opens the paragraph', `See RFC 20001, section 2.1. ${rule}`],
    [
      'a sentence further up',
      `The relay follows RFC 20001 §2.1. Stamps are round. They have [edges](#edges). ${rule}`,
    ],
    [
      'the sentence before, under a heading on another RFC',
      `## RFC 20003\n\nWe follow RFC 20001 §2.1. ${rule}`,
    ],
    ['the attribution at the end of its quotation', `> ${rule}\n>\n> \u2014 RFC 20001, section 2.1`],
    [
      'the attribution at the end of its quotation, further down',
      `> ${rule}\n>\n> Words.\n>\n> See RFC 20001, section 2.1`,
    ],
    ['the attribution behind its quotation', `> ${rule}\n\n\u2014 RFC 20001, section 2.1`],
    ['the source behind its quotation', `> ${rule}\n\nSource: RFC 20001, section 2.1`],
    ['a bold paragraph', `**RFC 20001 §2.1**\n\nWords.\n\n${rule}`],
    ['a bold paragraph with a title', `__Stamps (RFC 20001 §2.1)__:\n\n- ${rule}`],
    ['a bold paragraph before a bold sentence', `**RFC 20001 §2.1**\n\n**Never mind.**\n\n${rule}`],
    ['a bold paragraph under a heading', `## Stamps\n\n**_RFC 20001 §2.1_**\n\n${rule}`],
    ['the caption of its table', `Table 1: Rules of RFC 20001 §2.1\n\n| id | rule |\n|-|-|\n| 1 | ${rule} |`],
    [
      'the caption of its table, in brackets',
      `*Table A-2. Stamps (RFC 20001 §2.1)*\n\n| id | rule |\n|-|-|\n| 1 | ${rule} |`,
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
    ['a heading, whatever is bold in a list', `## RFC 20001 §2.1\n\n${rule}\n\n- **RFC 20002**`],
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
      'a footnote named after the RFC says more',
      `${rule}[^rfc20001]\n\n[^rfc20001]: RFC 20001, section 2.1, which is not about this.`,
    ],
    [
      'a footnote turns away from a title',
      `${rule}[^1]\n\n[^1]: Contrary to RFC 20001 §2.1, "The Frob Protocol".`,
    ],
    ['a footnote says of it what no title is', `${rule}[^1]\n\n[^1]: RFC 20001 §2.1 (Stamps must be fresh).`],
    ...[
      'The terms are defined in RFC 20001 §2.1.',
      'RFC 20001 §2.1 defines the format of a stamp.',
      'RFC 20001 §2.1 says that pearls are round.',
      'RFC 20001 §2.1 has an erratum.',
      'For background, see RFC 20001 §2.1.',
      'Unlike RFC 20001 §2.1, we have rules of our own.',
      'We deviate from RFC 20001 §2.1 here.',
      'We do not follow RFC 20001 §2.1 here.',
      'We no longer follow RFC 20001 §2.1.',
      'The old client follows RFC 20001 §2.1.',
      'We mostly follow RFC 20001 §2.1.',
      'We follow RFC 20001 §2.1 in spirit.',
      'We follow RFC 20001 §2.1 with two exceptions.',
      'We plan to follow RFC 20001 §2.1.',
      'Do we follow RFC 20001 §2.1 here?',
      'If the peer follows RFC 20001 §2.1, nothing is to do.',
      'This library implements RFC 20001.',
      'We follow RFC 20001 §2.1 and RFC 20003.',
      'We follow RFC 20001 §2.1 here. Our client is careful.',
      'We follow RFC 20001 §2.1 here. Additional rules come from the vendor.',
      'We follow RFC 20001 §2.1 here. The [profile](https://example.com/profile) has more.',
      'We follow RFC 20001 §2.1 here. The profile requires that stamps are round.',
      'We follow RFC 20001 §2.1 here. A. B is one. C is two. D is three. E is four. F is five. G is six.',
      'Stamps are round. See RFC 20001 §2.1.',
      'See also RFC 20001 §2.1.',
    ].map((before) => [`there is another one before it: ${before}`, `${before} ${rule}`]),
    [
      'the author turns from it',
      `We follow RFC 20001 §2.1 here. However, stamps should be discarded after 30 seconds.`,
    ],
    ['the author turns from it behind', `We follow RFC 20001 §2.1 here. ${rule} This is where we deviate.`],
    ['what is followed stands in another paragraph', `We follow RFC 20001 §2.1 here.\n\n${rule}`],
    ['nothing is quoted', `${rule}\n\n\u2014 RFC 20001, section 2.1`],
    ['the quotation has ended before', `> ${rule}\n\nWords.\n\n\u2014 RFC 20001, section 2.1`],
    ['another quotation is attributed to it', `> ${rule}\n\n> Words.\n>\n> \u2014 RFC 20001, section 2.1`],
    [
      'the quotation is attributed to somebody else',
      `> ${rule}\n>\n> \u2014 A. Writer\n>\n> Words.\n>\n> \u2014 RFC 20001, section 2.1`,
    ],
    ['a pointer stands behind the quotation', `> ${rule}\n\nSee RFC 20001, section 2.1.`],
    ['the end of the quotation goes on', `> ${rule}\n>\n> See also RFC 20001, section 2.1`],
    ['what stands behind the quotation goes on', `> ${rule}\n\nSee also RFC 20001, section 2.1.`],
    ['the attribution says something else', `> ${rule}\n\n\u2014 as opposed to RFC 20001, section 2.1`],
    ['the attribution names two', `> ${rule}\n\n\u2014 RFC 20001, section 2.1, and RFC 20003`],
    ['a bold paragraph turns away from it', `**Deviations from RFC 20001 §2.1**\n\n${rule}`],
    ['a bold paragraph is a sentence', `**Read RFC 20001 §2.1.**\n\n${rule}`],
    ['a bold paragraph is stressed', `**RFC 20001 §2.1 requires care**\n\n${rule}`],
    ['a paragraph is bold in part', `**RFC 20001 §2.1** for relays\n\n${rule}`],
    ['there is a bold paragraph since', `**RFC 20001 §2.1**\n\nWords.\n\n**Stamps**\n\n${rule}`],
    ['there is a heading since', `**RFC 20001 §2.1**\n\nWords.\n\n## Stamps\n\n${rule}`],
    ['a bold paragraph since turns away', `## RFC 20001 §2.1\n\n**Our limits**\n\n${rule}`],
    ['a paragraph of an item is bold', `- Words.\n\n  **RFC 20001 §2.1**\n\n${rule}`],
    ['an item is bold', `- **RFC 20001 §2.1**\n- Words.\n\n${rule}`],
    [
      'a caption turns away from it',
      `Table 1: Deviations from RFC 20001 §2.1\n\n| id | rule |\n|-|-|\n| 1 | ${rule} |`,
    ],
    [
      'a paragraph only speaks of a table',
      `Table 1 has messages of RFC 20001 §2.1.\n\n| id | rule |\n|-|-|\n| 1 | ${rule} |`,
    ],
    [
      'what changed it has a bold paragraph, too',
      `**RFC 20001 §2.1**\n\n${rule}\n\n**RFC 20002**\n\nIt is 60 seconds.`,
    ],
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
    expect(say(`> ${claim}\n>\n> \u2014 RFC 20003, section 4\n`)).toEqual(misquoted);
    expect(say(`Rules of RFC 20003, section 4:\n\n- ${claim}\n`)).not.toEqual(misquoted);
    expect(say(`We follow RFC 20003, section 4. ${claim}\n`)).not.toEqual(misquoted);
    expect(say(`**RFC 20003, section 4**\n\n${claim}\n`)).not.toEqual(misquoted);
    expect(say(`Table 1: RFC 20003, section 4\n\n| id | rule |\n|-|-|\n| 1 | ${claim} |\n`)).not.toEqual(
      misquoted,
    );
  });

  it('is not what a paragraph without words of a level under a heading describes', () => {
    const words = 'A dryer rinses speckled leaves with lukewarm seawater before weighing';
    expect(say(`${words}.[^1]\n\n[^1]: RFC 20201, section 8.\n`)).toEqual(['stale-requirement 20201']);
    expect(say(`## RFC 20201, section 8\n\n${words}.\n`)).toEqual([]);
    expect(say(`We follow RFC 20201, section 8. ${words}.\n`)).toEqual([]);
  });
});

describe('a quotation without source', () => {
  const quoted = 'In FRP a relay must attach a GLEAM-96-SEAL stamp to every frob that it forwards.';
  const led = (lead: string) => say(`# Design\n\n${lead}:\n\n> ${quoted}\n`);
  it('rests on no RFC but those that its lead-in names', () => {
    expect(led('The old spec has this to say')).toEqual(found);
    expect(led('[The old spec](https://www.rfc-editor.org/rfc/rfc20001) has this to say of crews')).toEqual(
      found,
    );
    expect(led('[The old spec](https://www.rfc-editor.org/rfc/rfc20201) has this to say of crews')).toEqual(
      [],
    );
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
    `We follow RFC 20001, section 2. ${claim}\n`,
    `**RFC 20001, section 2**\n\n${claim}\n`,
    `Table 1: RFC 20001, section 2\n\n| id | rule |\n|-|-|\n| 1 | ${claim} |\n`,
    `> [!NOTE]\n> Words.\n>\n> ${claim}\n>\n> \u2014 RFC 20001, section 2\n`,
    // Its label would still name the RFC.
    `${claim}[^rfc20001]\n\n[^rfc20001]: RFC 20001, section 2.\n`,
  ])('correct nothing that others rest on: %s', (text) => {
    expect(correctionOf(text)).toBeUndefined();
  });

  it.each([
    `${claim}[^1]\n\n[^1]: RFC 20001, section 2.\n`,
    `${claim}[^rfc20001]\n\n[^rfc20001]: RFC 20001, section 2.\n`,
    `We follow RFC 20001, section 2. ${claim}\n`,
    `> ${claim}\n>\n> \u2014 RFC 20001, section 2\n`,
    `**RFC 20001, section 2**\n\n${claim}\n`,
  ])('put notes behind the claim, not behind its source: %s', (text) => {
    const [finding] = claimFindings(text);
    expect(finding?.fixes[0]?.edits[0]?.span.start).toBe(text.indexOf(claim) + claim.length - 1);
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
    ['a sentence before', `We follow RFC 20001 §2.1. ${rule}\n`, `We left RFC 20001 §2.1. ${rule}\n`],
    ['an attribution', `> ${rule}\n\n\u2014 RFC 20001 §2.1\n`, `> ${rule}\n\n\u2014 RFC 20003 §2.1\n`],
    [
      'what stands before an attribution',
      `> ${rule}\n\n\u2014 RFC 20001 §2.1\n`,
      `> ${rule}\n\nWords.\n\n\u2014 RFC 20001 §2.1\n`,
    ],
    [
      'a bold paragraph',
      `**RFC 20001 §2.1**\n\nWords.\n\n${rule}\n`,
      `**RFC 20001 §2.1** words\n\nWords.\n\n${rule}\n`,
    ],
    [
      'a bold paragraph between',
      `**RFC 20001 §2.1**\n\nWords.\n\n${rule}\n`,
      `**RFC 20001 §2.1**\n\n**Words**\n\n${rule}\n`,
    ],
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

describe('words of sources', () => {
  it('are told from hostile ones at once', () => {
    const initials = `"A Title" ${'A-'.repeat(29)}x, and 1x`;
    expect(namesWork(`${initials} ${cited}`)).toBe(false);
    expect(leadsInWhatIsSaid(`${cited} ${`${cited} : `.repeat(1200)}!:`, true)).toBe(false);
    expect(saysWhatIsFollowed(`${cited} `.repeat(2000), true)).toBe(false);
  });
});
