/** The sentences of a document as claims are read from them. */
import type { MarkdownDocument } from '../../markdown/document';
import type { ProseUnit } from '../../markdown/prose';
import { viewOffset } from '../../markdown/textView';
import type { RfcNumber } from '../../rfc/identity';
import type { Series } from '../../series/series';
import type { Mention } from '../mentions';
import { splitSentences } from '../sentences';
import type { Passage, SentenceCitation } from './claim';
import { mayStateLevel } from './levelWords';

/** A sentence in its place. */
export interface PlacedPassage {
  readonly unit: ProseUnit;
  /** Offset of the sentence in the unit's view. */
  readonly at: number;
  readonly passage: Passage;
  /** What each of the passage's citations is in the document, in the same order. */
  readonly mentions: readonly Mention[];
}

/** A citation of a unit. */
interface PlacedCitation {
  readonly citation: SentenceCitation;
  readonly mention: Mention;
}

/** The sentences that may state a level. */
export function passagesOf(
  document: MarkdownDocument,
  mentions: readonly Mention[],
  series: Series,
): readonly PlacedPassage[] {
  const passages: PlacedPassage[] = [];
  const rules: Rules = { own: declaresKeywords(document.text), capitals: writesRules(document.text) };
  let next = 0;
  for (const unit of document.units) {
    while (next < mentions.length && mentions[next]!.main.span.start < unit.span.start) next++;
    if (unit.kind === 'heading' || unit.kind === 'html') continue;
    const { text } = unit.view;
    if (!mayStateLevel(text)) continue;
    const citations: PlacedCitation[] = [];
    for (let at = next; at < mentions.length && mentions[at]!.main.span.start < unit.span.end; at++) {
      const mention = mentions[at]!;
      const citation = placeCitation(mention, unit, series);
      if (citation) citations.push({ citation, mention });
    }
    passages.push(...passagesIn(unit, citations, rules));
  }
  return passages;
}

/** How a document uses the key words. */
interface Rules {
  readonly own: boolean;
  readonly capitals: boolean;
}

/** In UTF-16 units: what is longer is no sentence that a person wrote, and would take long to read. */
const longestSentence = 4000;

function passagesIn(
  unit: ProseUnit,
  citations: readonly PlacedCitation[],
  rules: Rules,
): readonly PlacedPassage[] {
  const { text } = unit.view;
  const spans = unit.kind === 'table-row' ? [{ start: 0, end: text.length }] : splitSentences(text);
  const context = [...unit.headings.map(({ view }) => view.text), unit.leadIn?.view.text ?? ''].join(' ');
  return spans.flatMap(({ start, end }, at) => {
    const sentence = text.slice(start, end);
    if (sentence.length > longestSentence || !mayStateLevel(sentence)) return [];
    const following = spans[at + 1];
    const before = spans[at - 1];
    const within = (span: { start: number; end: number } | undefined): readonly PlacedCitation[] =>
      span
        ? citations.filter(({ citation }) => span.start <= citation.start && citation.start < span.end)
        : [];
    const own = within({ start, end });
    const passage: Passage = {
      sentence,
      citations: own.map(({ citation }) => ({
        ...citation,
        start: citation.start - start,
        end: citation.end - start,
      })),
      previous: before ? text.slice(before.start, before.end) : '',
      next: following ? text.slice(following.start, following.end) : '',
      context,
      citedBefore: within(before).flatMap(({ citation }): readonly RfcNumber[] => citation.rfcs),
      citedNext: within(following).flatMap(({ citation }): readonly RfcNumber[] => citation.rfcs),
      code: unit.content.code
        .filter((range) => start <= range.start && range.start < end)
        .map((range) => ({ start: range.start - start, end: range.end - start })),
      ownRules: rules.own,
      writesRules: rules.capitals,
    };
    return [{ unit, at: start, passage, mentions: own.map(({ mention }) => mention) }];
  });
}

function placeCitation(
  { main, tokens, section }: Mention,
  unit: ProseUnit,
  series: Series,
): SentenceCitation | undefined {
  const rfcs =
    main.kind === 'rfc'
      ? main.numbers
      : main.kind === 'draft'
        ? []
        : main.numbers.flatMap(
            (number) => series.members({ kind: main.kind as 'bcp' | 'std' | 'fyi', number }) ?? [],
          );
  if (rfcs.length === 0) return undefined;
  const sections = tokens.find((token) => token.sections.length > 0)?.sections ?? (section ? [section] : []);
  const link = main.link === undefined ? undefined : unit.links.find(({ id }) => id === main.link);
  const range =
    main.url !== undefined && link
      ? link.range
      : { start: viewOffset(unit.view, main.span.start), end: viewOffset(unit.view, main.span.end) };
  return { ...range, rfcs, sections };
}

/** RFC 8174 section 2: a document that declares the key words uses them for its own rules. */
function declaresKeywords(text: string): boolean {
  return /key ?words?[^.]{0,300}\b(?:to be )?interpreted as\b|boilerplate\s+bcp\s?14/is.test(text);
}

/** Who writes so many key words in capitals writes a specification, with or without declaring them. */
function writesRules(text: string): boolean {
  const words = text.match(/\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|OPTIONAL|RECOMMENDED)\b/g)?.length ?? 0;
  return words >= 6;
}
