/** A citation where it stands in a unit, as claims read it. */
import { viewOffset, type ViewRange } from '../../markdown/textView';
import type { ProseUnit } from '../../markdown/prose';
import type { Series } from '../../series/series';
import type { Mention } from '../mentions';
import { bareSectionIn } from './bareSection';
import type { SentenceCitation } from './passage';

/** A citation with what it is in the document. */
export interface PlacedCitation {
  /** Its offsets count in the view of the unit that holds it. */
  readonly citation: SentenceCitation;
  readonly mention: Mention;
}

/** Those of the mentions of a unit that cite RFCs. @param mentions that stand in the unit */
export function placeCitations(
  mentions: readonly Mention[],
  unit: ProseUnit,
  series: Series,
): readonly PlacedCitation[] {
  const placed: PlacedCitation[] = [];
  for (const mention of mentions) {
    const citation = placeCitation(mention, unit, series);
    if (citation) placed.push({ citation, mention });
  }
  return placed;
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
  const link = main.link === undefined ? undefined : unit.links.find(({ id }) => id === main.link);
  const range =
    main.url !== undefined && link
      ? link.range
      : { start: viewOffset(unit.view, main.span.start), end: viewOffset(unit.view, main.span.end) };
  const named = tokens.find((token) => token.sections.length > 0)?.sections ?? (section ? [section] : []);
  const bare = named.length > 0 ? undefined : bareSectionIn(unit.view.text, range.end);
  const sections = bare === undefined ? named : [bare];
  return { start: range.start, end: range.end, rfcs, sections };
}

/** The one RFC that citations name, with the sections where one of them has some; undefined where they name several. */
export function single(placed: readonly PlacedCitation[]): PlacedCitation | undefined {
  const [rfc, ...others] = new Set(placed.flatMap(({ citation }) => citation.rfcs));
  if (rfc === undefined || others.length > 0) return undefined;
  const sectioned = placed.filter(({ citation }) => citation.sections.length > 0);
  return sectioned.length > 1 ? undefined : (sectioned[0] ?? placed[0]);
}

/** "See RFC 1, Section 2.", "(RFC 1)": a text that only says where something else comes from. */
export function pointsOnly(
  text: string,
  range: ViewRange | undefined,
  citations: readonly PlacedCitation[],
): boolean {
  return range !== undefined && citations.length > 0 && pointer.test(without(text, range, citations, ''));
}

/** Whether a citation, or what stands for one, starts in a stretch of the same text. */
export function startsIn({ start, end }: ViewRange, citation: Pick<ViewRange, 'start'>): boolean {
  return start <= citation.start && citation.start < end;
}

/** What is left of a stretch of text without its citations. @param mark stands for each of them */
export function without(
  text: string,
  range: ViewRange,
  citations: readonly PlacedCitation[],
  mark: string,
): string {
  let rest = '';
  let from = range.start;
  for (const { citation } of citations) {
    rest += text.slice(from, citation.start) + mark;
    from = Math.max(from, citation.end);
  }
  return rest + text.slice(from, range.end);
}

/** What stands around the citations of such a text; sections may be named beside them. */
const pointer =
  /^(?:[\W_]|\b(?:see|cf|source|sources|references?|refs?|compare|also|sections?|sect?|appendix|chapter|of|in|and|the|RFCs?|\d+|[A-Z])\b)*$/i;
