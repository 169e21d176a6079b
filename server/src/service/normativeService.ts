/** The service: what the editor and the command line ask, over immutable snapshots and ports. */
import type { Finding } from '../check/finding';
import type { Settings } from '../check/settings';
import type { Citation, Span } from '../markdown/citation';
import type { RfcDocument } from '../rfc/document';
import type { RfcNumber } from '../rfc/identity';
import { createAnalyses } from './analysis';
import { actionsAt, type Action } from './codeActions';
import type { DocumentSnapshot } from './document';
import { hoverAt, type Hover } from './hover';
import type { Links } from './links';
import type { Ports } from './ports';
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
  /** The document was closed. */
  forget(uri: string): void;
}

export function createNormativeService({ data, library, today }: Ports): NormativeService {
  const analyses = createAnalyses(data);
  const texts = createRfcTexts(library);
  return {
    findings: (document, settings) => analyses.of(document, settings).findings,
    citations: (document, settings) => analyses.of(document, settings).document.citations,
    hover: (document, settings, offset, links) =>
      hoverAt(analyses.of(document, settings), offset, { data, texts, links, today: today() }),
    actions: (document, settings, selection) =>
      actionsAt(analyses.of(document, settings), selection, { ...data, settings }),
    rfcText: texts.find,
    forget: analyses.forget,
  };
}
