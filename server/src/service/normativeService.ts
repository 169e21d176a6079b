/** The service: what the editor and the command line ask, over immutable snapshots and ports. */
import type { Finding } from '../check/finding';
import type { Settings } from '../check/settings';
import type { Citation, Span } from '../markdown/citation';
import type { RfcDocument } from '../rfc/document';
import type { RfcNumber } from '../rfc/identity';
import type { MarkdownDocument } from '../markdown/document';
import type { Series } from '../series/series';
import { createAnalyses } from './analysis';
import { createCitationService, type CitationService } from './citationService';
import { actionsAt, type Action, type ActionKind } from './codeActions';
import { compareRfcs } from './comparison';
import { comparisonOf, nameTarget } from './comparisonOf';
import { viewComparison, type ComparisonView } from './comparisonView';
import type { DocumentSnapshot } from './document';
import { hoverAt, type Hover } from './hover';
import type { Abortable } from '../text/cancellation';
import type { ComparisonTarget, Links } from './links';
import { findCitationAt } from './places';
import type { LibraryText, Ports } from './ports';
import { createReadings, type Readings } from './reading';
import { offerPartners, offerRfcs, type RfcChoice, type RfcPair } from './rfcChoices';
import { createRfcSearch } from './rfcSearch';
import { createRfcTexts, noTexts } from './rfcTexts';

export interface NormativeService extends CitationService {
  findings(document: DocumentSnapshot, settings: Settings): readonly Finding[];
  /** The work that {@link findings} needs, in short steps, for those who have other things to do between them. */
  steps(document: DocumentSnapshot, settings: Settings): Iterable<unknown>;
  /** @param offset 0-based, UTF-16 */
  hover(
    document: DocumentSnapshot,
    settings: Settings,
    offset: number,
    links: Links,
  ): Promise<Hover | undefined>;
  actions(
    document: DocumentSnapshot,
    settings: Settings,
    selection: Span,
    kinds: readonly ActionKind[],
  ): readonly Action[];
  /** The comparisons that explain the findings which the selection meets; each once. */
  comparisons(
    document: DocumentSnapshot,
    settings: Settings,
    selection: Span,
  ): readonly ExplainingComparison[];
  /** The text of an RFC with what was read in it; undefined where it is not at hand. */
  rfcText(rfc: RfcNumber): Promise<RfcDocument | undefined>;
  /** Whether the text is at hand. */
  hasText(rfc: RfcNumber): Promise<boolean>;
  /** Loads the text from wherever it can be had. */
  loadText(rfc: RfcNumber, signal?: Abortable): Promise<LibraryText>;
  /** The issued RFCs that a document cites, in the order of the text. Nothing of it is kept. */
  citedRfcs(document: DocumentSnapshot, settings: Settings): readonly RfcNumber[];
  /**
   * What became of one group of RFCs in another.
   * @param source `index`: by the words that the index has, at once, even where the texts are at hand
   */
  compare(
    old: readonly RfcNumber[],
    next: readonly RfcNumber[],
    source: 'texts' | 'index',
  ): Promise<ComparisonView>;
  /** RFCs to compare: what is near an offset of the document, or what the query finds. */
  offerRfcs(query: string, near?: NearPlace): readonly RfcChoice[];
  /** What RFCs may be compared with. */
  offerPartners(first: readonly RfcNumber[], query: string): readonly RfcPair[];
}

/** @returns the single RFCs that its citations name and that were issued, each once */
function citedRfcs({ citations }: MarkdownDocument, series: Series): readonly RfcNumber[] {
  const numbers = citations.flatMap((citation) => (citation.kind === 'rfc' ? citation.numbers : []));
  return [...new Set(numbers)].filter((rfc) => series.get(rfc) !== undefined);
}

export interface ExplainingComparison {
  readonly title: string;
  readonly finding: Finding;
  readonly target: ComparisonTarget;
}

/** Where a person is, in a document or in an RFC. */
export interface NearPlace {
  readonly document?: DocumentSnapshot;
  readonly settings: Settings;
  /** 0-based, UTF-16 */
  readonly offset: number;
  /** The RFC that is being read. */
  readonly rfc?: RfcNumber;
}

/** @param readings what has been read of the same documents with the same data */
export function createNormativeService(
  { data, library, today }: Ports,
  readings: Readings = createReadings(data),
): NormativeService {
  const search = createRfcSearch(data.series);
  const analyses = createAnalyses(data, readings);
  const texts = createRfcTexts(library);
  const hasText = async (rfc: RfcNumber): Promise<boolean> =>
    library.hasText ? library.hasText(rfc) : (await library.findText(rfc)) !== undefined;
  return {
    ...createCitationService(data, readings),
    forget: analyses.forget,
    findings: (document, settings) => analyses.of(document, settings).findings,
    steps: (document, settings) => analyses.of(document, settings).steps(),
    hover: (document, settings, offset, links) =>
      hoverAt(analyses.of(document, settings), offset, {
        ...{ data, texts, links },
        network: settings.network,
        today: today(),
      }),
    actions: (document, settings, selection, kinds) =>
      actionsAt(analyses.of(document, settings), selection, kinds, { ...data, settings }),
    comparisons(document, settings, selection) {
      const found = new Map<string, ExplainingComparison>();
      for (const finding of analyses.of(document, settings).findingsAt(selection)) {
        const target = comparisonOf(finding, data);
        if (target === undefined) continue;
        const title = nameTarget(target);
        if (!found.has(title)) found.set(title, { title, finding, target });
      }
      return [...found.values()];
    },
    rfcText: texts.find,
    hasText,
    loadText: texts.load,
    citedRfcs: (document, settings) =>
      citedRfcs(createAnalyses(data).of(document, settings).document, data.series),
    async compare(old, next, source) {
      if (source === 'texts') return viewComparison(await compareRfcs(old, next, data, texts), data);
      const report = await compareRfcs(old, next, data, noTexts);
      const all = [...old, ...next];
      const atHand = await Promise.all(all.map(hasText));
      return viewComparison({ ...report, texts: all.filter((_, at) => atHand[at]) }, data);
    },
    offerRfcs(query, near) {
      const document = near?.document && analyses.of(near.document, near.settings).document;
      const citation = document && findCitationAt(document, near.offset);
      const at = [
        ...(near?.rfc === undefined ? [] : [near.rfc]),
        ...(citation ? rfcsOf(citation, data) : []),
      ];
      const cited = (document?.citations ?? []).flatMap((one) => rfcsOf(one, data));
      return offerRfcs(query, at, cited, data.series, search);
    },
    offerPartners: (first, query) => offerPartners(first, query, data.series, search),
  };
}

/** The RFCs that a citation names, by itself or as members of a sub-series. */
function rfcsOf({ kind, numbers, draft }: Citation, { series }: Ports['data']): readonly RfcNumber[] {
  if (kind === 'draft') {
    const published = draft === undefined ? undefined : series.findByDraft(draft);
    return published === undefined ? [] : [published];
  }
  return kind === 'rfc' ? numbers : numbers.flatMap((number) => series.members({ kind, number }) ?? []);
}
