/** The service: what the editor and the command line ask, over immutable snapshots and ports. */
import type { Finding } from '../check/finding';
import type { Settings } from '../check/settings';
import type { Citation, Span } from '../markdown/citation';
import type { RfcDocument } from '../rfc/document';
import type { RfcNumber } from '../rfc/identity';
import type { MarkdownDocument } from '../markdown/document';
import type { Series } from '../series/series';
import { createAnalyses } from './analysis';
import { actionsAt, type Action } from './codeActions';
import type { DocumentSnapshot } from './document';
import { hoverAt, type Hover } from './hover';
import type { Links } from './links';
import type { LibraryText, Ports } from './ports';
import type { Abortable } from '../text/cancellation';
import { createRfcTexts } from './rfcTexts';

export interface NormativeService {
  findings(document: DocumentSnapshot, settings: Settings): readonly Finding[];
  citations(document: DocumentSnapshot, settings: Settings): readonly Citation[];
  /** @param offset 0-based, UTF-16 */
  hover(
    document: DocumentSnapshot,
    settings: Settings,
    offset: number,
    links: Links,
  ): Promise<Hover | undefined>;
  actions(document: DocumentSnapshot, settings: Settings, selection: Span): readonly Action[];
  /** The text of an RFC with what was read in it; undefined where it is not at hand. */
  rfcText(rfc: RfcNumber): Promise<RfcDocument | undefined>;
  /** Whether the text is at hand. */
  hasText(rfc: RfcNumber): Promise<boolean>;
  /** Loads the text from wherever it can be had. */
  loadText(rfc: RfcNumber, signal?: Abortable): Promise<LibraryText>;
  /** The issued RFCs that a document cites, in the order of the text. Nothing of it is kept. */
  citedRfcs(document: DocumentSnapshot, settings: Settings): readonly RfcNumber[];
  /** The document was closed. */
  forget(uri: string): void;
}

/** @returns the single RFCs that its citations name and that were issued, each once */
function citedRfcs({ citations }: MarkdownDocument, series: Series): readonly RfcNumber[] {
  const numbers = citations.flatMap((citation) => (citation.kind === 'rfc' ? citation.numbers : []));
  return [...new Set(numbers)].filter((rfc) => series.get(rfc) !== undefined);
}

export function createNormativeService({ data, library, today }: Ports): NormativeService {
  const analyses = createAnalyses(data);
  const texts = createRfcTexts(library);
  return {
    findings: (document, settings) => analyses.of(document, settings).findings,
    citations: (document, settings) => analyses.of(document, settings).document.citations,
    hover: (document, settings, offset, links) =>
      hoverAt(analyses.of(document, settings), offset, {
        ...{ data, texts, links },
        network: settings.network,
        today: today(),
      }),
    actions: (document, settings, selection) =>
      actionsAt(analyses.of(document, settings), selection, { ...data, settings }),
    rfcText: texts.find,
    hasText: async (rfc) =>
      library.hasText ? library.hasText(rfc) : (await library.findText(rfc)) !== undefined,
    loadText: texts.load,
    citedRfcs: (document, settings) =>
      citedRfcs(createAnalyses(data).of(document, settings).document, data.series),
    forget: analyses.forget,
  };
}
