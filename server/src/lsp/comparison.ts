/** normative/comparison and what belongs to it: RFCs to choose from, the comparison, its Markdown, texts to compare. */
import { plainTextOf } from '../rfc/plainText';
import { parseRfcNumber, type RfcNumber } from '../rfc/identity';
import { comparisonMarkdown } from '../service/comparisonMarkdown';
import type { ComparisonTarget } from '../service/links';
import { defaultSettings } from '../check/settings';
import {
  comparisonMarkdownRequest,
  comparisonRequest,
  plainTextRequest,
  rfcChoicesRequest,
  type CompareRfcsArgument,
  type ComparisonParams,
  type ComparisonResult,
  type PlainTextParams,
  type PlainTextResult,
  type RfcChoicesParams,
  type RfcChoicesResult,
} from './protocol';
import { runSafe } from './runSafe';
import type { Session } from './session';

/** A comparison of more RFCs than this is none that a person asks for. */
const mostRfcs = 32;

export function registerComparison(session: Session): void {
  const { connection, documents, logger } = session;

  const compare = async (params: ComparisonParams): Promise<ComparisonResult> => {
    const [old, next] = [readRfcs(params.old), readRfcs(params.new)];
    if (old === undefined || next === undefined) return null;
    return (await session.service()).compare(old, next, params.source === 'index' ? 'index' : 'texts');
  };

  connection.onRequest(comparisonRequest, (params: ComparisonParams, token) =>
    runSafe<ComparisonResult>('compare RFCs', null, token, logger, () => compare(params)),
  );

  connection.onRequest(comparisonMarkdownRequest, (params: ComparisonParams, token) =>
    runSafe<string | null>('write a comparison as Markdown', null, token, logger, async () => {
      const view = await compare(params);
      return view && comparisonMarkdown(view);
    }),
  );

  connection.onRequest(plainTextRequest, (params: PlainTextParams, token) =>
    runSafe<PlainTextResult | null>('read RFCs to compare', null, token, logger, async () => {
      const rfcs = readRfcs(params.rfcs);
      if (rfcs === undefined) return null;
      const service = await session.service();
      let [text, lines, line] = ['', 0, 0];
      const missing: RfcNumber[] = [];
      for (const rfc of rfcs) {
        const document = await service.rfcText(rfc);
        if (document === undefined) {
          missing.push(rfc);
          continue;
        }
        const plain = plainTextOf(document);
        if (params.at?.rfc === rfc) line = lines + plain.lineOf(params.at.line - 1);
        text += plain.text;
        lines += plain.text.split('\n').length - 1;
      }
      return { text, missing, line };
    }),
  );

  connection.onRequest(rfcChoicesRequest, (params: RfcChoicesParams, token) =>
    runSafe<RfcChoicesResult>('find RFCs', [], token, logger, async () => {
      const service = await session.service();
      const query = String(params.query ?? '');
      const first = params.first && readRfcs(params.first);
      if (first !== undefined) return service.offerPartners(first, query);
      const document = params.textDocument && documents.get(params.textDocument.uri);
      const rfc = params.rfc === undefined ? undefined : parseRfcNumber(String(params.rfc));
      return service.offerRfcs(query, {
        ...(document !== undefined && { document }),
        settings: document === undefined ? defaultSettings : await session.settingsOf(document),
        offset: document !== undefined && params.position ? document.offsetAt(params.position) : -1,
        ...(rfc !== undefined && { rfc }),
      });
    }),
  );
}

/** What the client's command takes. */
export function toCompareArgument({ old, new: next, section, at }: ComparisonTarget): CompareRfcsArgument {
  return {
    old,
    new: next,
    ...(section !== undefined && { section }),
    ...(at && { at: { rfc: at.rfc, line: at.line + 1 } }),
  };
}

/** What another program sends may be anything: only numbers lead to files. Undefined where it is no list of RFCs. */
function readRfcs(values: unknown): readonly RfcNumber[] | undefined {
  if (!Array.isArray(values) || values.length === 0 || values.length > mostRfcs) return undefined;
  const rfcs = values.map((value) => parseRfcNumber(String(value)));
  return rfcs.every((rfc) => rfc !== undefined) ? [...new Set(rfcs)] : undefined;
}
