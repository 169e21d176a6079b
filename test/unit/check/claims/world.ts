/** A small invented series, parsed, aligned and indexed as the real one is, for tests of claims. */
import { findGivenUp } from '../../../../server/src/align/givenUp';
import { planAlignments } from '../../../../server/src/align/plan';
import { sourceOfDocument } from '../../../../server/src/align/source';
import { lineOf, runAlignment } from '../../../../server/src/align/succession';
import type { Finding } from '../../../../server/src/check/finding';
import { checkDocument } from '../../../../server/src/check/pipeline';
import { defaultSettings } from '../../../../server/src/check/settings';
import { derivedTables } from '../../../../server/src/host/derivedTables';
import { emptyIndex, type RequirementIndex } from '../../../../server/src/index/requirementIndex';
import { parseMarkdownDocument } from '../../../../server/src/markdown/document';
import { readAmendments } from '../../../../server/src/rfc/amendments';
import { citedOlder } from '../../../../server/src/rfc/citedRfcs';
import { parseRfcDocument } from '../../../../server/src/rfc/document';
import { rfcNumber, type RfcNumber } from '../../../../server/src/rfc/identity';
import { readNotices } from '../../../../server/src/rfc/notices';
import { createLexicon } from '../../../../server/src/series/lexicon';
import { seriesOf } from '../../../helpers/series';
import { others, type RfcSketch, sketches } from './sketches';

function textOf({ rfc, date, title, obsoletes, updates, sections }: RfcSketch): string {
  const head = [
    'Frob Working Group                                              A. Writer',
    `Request for Comments: ${rfc}                                     ${date}`,
    ...(obsoletes ? [`Obsoletes: ${obsoletes.join(', ')}`] : []),
    ...(updates ? [`Updates: ${updates.join(', ')}`] : []),
    '',
    '',
    `${' '.repeat(20)}${title}`,
  ];
  const body = sections.map(([heading, ...paragraphs]) => [
    heading.replace(/^([\d.]*\d) /, '$1.  ').replace(/^(\d+)\. (?! )/, '$1.  '),
    ...paragraphs.map((paragraph) => wrap(paragraph)),
  ]);
  return [...head, ...body.flat()].map((part) => `${part}\n`).join('\n');
}

/** A drawing keeps its lines. */
function wrap(paragraph: string): string {
  if (paragraph.includes('\n')) return paragraph.replace(/^/gm, '   ');
  return paragraph.replace(/(.{1,66})(?:\s+|$)/g, '   $1\n').trimEnd();
}

export const series = seriesOf([...sketches, ...others]);

const documents = new Map(
  [...sketches, ...others].map((sketch) => [
    sketch.rfc,
    parseRfcDocument(textOf(sketch), rfcNumber(sketch.rfc)),
  ]),
);

const rfcs = [...documents.keys()].map(rfcNumber);

const noticesOf = (rfc: RfcNumber) => {
  const document = documents.get(rfc);
  return document ? readNotices(document) : [];
};

const comparisons = [
  ...planAlignments(series).flatMap((task) =>
    runAlignment(
      task,
      (rfc) => {
        const document = documents.get(rfc);
        return document && sourceOfDocument(document);
      },
      lineOf(series),
    ),
  ),
  ...findGivenUp(
    series,
    { rfcs, facts: (rfc) => documents.get(rfc), notices: noticesOf },
    rfcs.map((rfc) => ({ rfc, cited: citedOlder(documents.get(rfc)!.text, rfc) })),
  ),
];

const plain: RequirementIndex = {
  ...emptyIndex,
  rfcs,
  facts: (rfc) => documents.get(rfc),
  notices: noticesOf,
  amendments(rfc) {
    const document = documents.get(rfc);
    return document ? readAmendments(document) : [];
  },
  successions: (old: RfcNumber) => comparisons.filter((comparison) => comparison.old.includes(old)),
  lexicon: createLexicon({
    names: sketches.map(({ rfc, title }) => [rfcNumber(rfc), [/\b[A-Z]{2}P\b/.exec(title)?.[0] ?? 'WCP']]),
    expansions: [],
  }),
};

const derived = new Map(
  derivedTables.map((table) => [table.name, table.build([table.collect(series, plain, plain.rfcs)])]),
);

export const index: RequirementIndex = {
  ...plain,
  derived(name) {
    const blocks = derived.get(name) ?? [];
    return { count: blocks.length, block: (at) => blocks[at] };
  },
};

/** The findings on claims of a Markdown text. */
export function claimFindings(markdown: string): readonly Finding[] {
  const document = parseMarkdownDocument(markdown, { series });
  return checkDocument(document, { series, index, settings: defaultSettings }).filter(
    ({ code }) => code === 'stale-requirement' || code === 'misquoted-requirement',
  );
}
