/** What the client asks the server for about comparisons. Null while the server does not run. */
import type { CancellationToken } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  comparisonMarkdownRequest,
  comparisonRequest,
  plainTextRequest,
  rfcChoicesRequest,
  type ComparisonParams,
  type ComparisonResult,
  type PlainTextParams,
  type PlainTextResult,
  type RfcChoicesParams,
  type RfcChoicesResult,
} from '../../../server/src/lsp/protocol';

export interface ComparisonRequests {
  compare(params: ComparisonParams): Promise<ComparisonResult>;
  markdown(params: ComparisonParams): Promise<string | null>;
  plainText(params: PlainTextParams): Promise<PlainTextResult | null>;
  choices(params: RfcChoicesParams, token: CancellationToken): Promise<RfcChoicesResult>;
}

export function createComparisonRequests(client: LanguageClient): ComparisonRequests {
  /** A panel of an earlier session asks before the server has started. */
  const ready = async (): Promise<LanguageClient> => {
    if (!client.isRunning()) await client.start();
    return client;
  };
  return {
    compare: async (params) => (await ready()).sendRequest<ComparisonResult>(comparisonRequest, params),
    markdown: async (params) => (await ready()).sendRequest<string | null>(comparisonMarkdownRequest, params),
    plainText: async (params) =>
      (await ready()).sendRequest<PlainTextResult | null>(plainTextRequest, params),
    choices: async (params, token) =>
      (await ready()).sendRequest<RfcChoicesResult>(rfcChoicesRequest, params, token),
  };
}
