/** A comparison as Markdown, to be pasted into a review. */
import { rfcEditorUrl } from '../check/words';
import type { RfcNumber, SectionNumber } from '../rfc/identity';
import {
  groupBySection,
  nameComparison,
  nameCounts,
  nameGenerations,
  nameKeywords,
  nameMoved,
  nameOmissions,
  namePlace,
  nameRemark,
  withoutTexts,
} from './comparisonGroups';
import type { ComparisonView, ViewedRfc, ViewedRow } from './comparisonView';
import { escapeText } from './markup';
import type { MovedSection, PlacedSection } from './movedSections';
import { isWhole, type Mark, type Piece } from './wordDiff';

/** What did not change is counted and left out. */
export function comparisonMarkdown(view: ComparisonView): string {
  const line = nameGenerations(view);
  const missing = withoutTexts(view);
  return `${[
    `## ${nameComparison(view)}`,
    '',
    ...[...view.old, ...view.new].map(describeRfc),
    '',
    ...(line === undefined ? [] : [`${line}  `]),
    [`Requirements: ${nameCounts(view.counts)}.`, ...nameOmissions(view)].join('  \n'),
    ...(missing.length > 0
      ? ['', `_By the words that the index has: the text of ${listRfcs(missing)} is not at hand._`]
      : []),
    ...groupBySection(view.rows.filter(({ change }) => change !== 'unchanged')).flatMap((group) => [
      '',
      `### ${escapeText(namePlace(group))}`,
      ...group.rows.flatMap((row, at) => describeRow(row, group.rows[at - 1])),
    ]),
    ...(view.moved.length > 0 ? ['', `### ${nameMoved(view)}`, '', ...view.moved.map(describeMove)] : []),
  ].join('\n')}\n`;
}

const listRfcs = (rfcs: readonly number[]): string => rfcs.map((rfc) => `RFC ${rfc}`).join(', ');

function describeRfc({ rfc, title, date, status }: ViewedRfc): string {
  const facts = [date, status].filter((fact) => fact !== '').join(', ');
  return `- [RFC ${rfc}](${url({ rfc, section: null })}) ${escapeText(title)}${facts === '' ? '' : ` (${facts})`}`;
}

/** A list's lead-in stands once, above the first of the items that share it. */
function describeRow(row: ViewedRow, before: ViewedRow | undefined): readonly string[] {
  const { change, old, new: next, lead, text } = row;
  const remark = nameRemark(row);
  const place = old !== null && next !== null ? `, now ${link(next)}` : `, ${link((old ?? next)!)}`;
  const sharesLead = before !== undefined && textOf(before.lead) === textOf(lead);
  return [
    ...(lead.length > 0 && !sharesLead ? ['', markedText(lead)] : []),
    ...(before === undefined || (lead.length > 0 && !sharesLead) ? [''] : []),
    `- **${change}**${remark === undefined ? '' : ` ${remark}:`} ${escapeText(nameKeywords(row))}${place}  `,
    `  ${markedText(text)}`,
  ];
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ mark, text }) => `${mark}${text}`).join('|');
}

const signs: Readonly<Record<Mark, string>> = { kept: '', gone: '~~', come: '**' };

/**
 * Pieces in one line; two whole texts in two. Emphasis takes effect only where its signs touch words: the white space at
 * the ends of a piece stays outside, and a space is put between a letter and a sign behind which punctuation stands.
 */
function markedText(pieces: readonly Piece[]): string {
  let result = '';
  for (const { mark, text } of pieces) {
    const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
    const sign = signs[mark];
    const shown = escapeWithin(inner, result === '');
    const meets = before === '' && inner !== '' && wouldNotTake(result, sign, shown);
    result += `${before}${meets ? ' ' : ''}${inner === '' ? '' : sign + shown + sign}${after}`;
  }
  return isWhole(pieces) ? result.replace('~~**', '~~  \n  **') : result.trim();
}

/** Whether signs of emphasis between what stands and what comes would be taken for characters. */
function wouldNotTake(before: string, sign: string, inner: string): boolean {
  const opens = sign !== '' && /[\p{L}\p{N}]$/u.test(before) && /^[^\p{L}\p{N}]/u.test(inner);
  const closes = /[^\p{L}\p{N}\s](?:~~|\*\*)$/u.test(before) && sign === '' && /^[\p{L}\p{N}]/u.test(inner);
  return opens || closes;
}

/** Some characters have a meaning at the start of a line alone. */
function escapeWithin(text: string, startsLine: boolean): string {
  const escaped = escapeText(text);
  return startsLine ? escaped : escaped.replace(/^(\d*)\\([.)#+=-])/, '$1$2');
}

function describeMove({ old, new: targets }: MovedSection): string {
  const became = targets.length === 0 ? 'dropped' : targets.map(link).join(', ');
  return `- ${link(old)} → ${became}`;
}

function link(place: PlacedSection | { rfc: number; section: string | null; title: string | null }): string {
  return `[${escapeText(namePlace(place))}](${url(place)})`;
}

function url({ rfc, section }: { readonly rfc: number; readonly section: string | null }): string {
  return rfcEditorUrl(rfc as RfcNumber, (section ?? undefined) as SectionNumber | undefined);
}
