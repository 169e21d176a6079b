/** A language client in memory, connected to the server by two streams in one process. */
import { PassThrough } from 'node:stream';
import {
  createConnection,
  createProtocolConnection,
  CodeActionRequest,
  CodeActionResolveRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type Connection,
  type DocumentDiagnosticReport,
  type Hover,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type RegistrationParams,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { createPositionMap, type Encoding } from '../../server/src/lsp/positions';
import type { NormativeInitializationOptions } from '../../server/src/lsp/protocol';
import { startServer } from '../../server/src/lsp/server';
import type { ServerHost } from '../../server/src/lsp/session';
import { createNormativeService } from '../../server/src/service/normativeService';
import type { Ports } from '../../server/src/service/ports';
import { fakeClock, type FakeClock } from './clock';
import { indexOf, seriesOf } from './series';

export interface ClientSetup {
  /** What judges claims is there when this is fulfilled; undefined: from the start. */
  readonly rest?: Promise<void>;
  readonly ports?: Partial<Ports>;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: NormativeInitializationOptions;
  /** What the client answers when it is asked for the settings of a scope; may be changed by the test. */
  readonly settings?: (scopeUri: string | undefined) => unknown;
  /** What a configuration file says. */
  readonly configurationFile?: (uri: string) => unknown;
}

/** What VS Code can do, as far as it matters here. */
export const fullCapabilities: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } },
      dataSupport: true,
      isPreferredSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

export interface TestClient {
  readonly connection: ProtocolConnection;
  /** The server's end. */
  readonly server: Connection;
  readonly clock: FakeClock;
  readonly initialized: InitializeResult;
  /** What the server logged since the last call. */
  takeLog(): readonly string[];
  readonly registered: readonly string[];
  /** How often the server asked for its diagnostics to be asked for again. */
  refreshes(): number;
  open(text: string, options?: { uri?: string; languageId?: string }): Promise<TestDocument>;
  /** Resolves when the server has read all that was sent before. */
  settle(): Promise<void>;
  /** Ends the session; fails when the server logged an error, or sent diagnostics that the test did not look at. */
  close(): Promise<void>;
}

export interface TestDocument {
  readonly uri: string;
  text(): string;
  /** Replaces the only occurrence of `before`. */
  replace(before: string, after: string): Promise<void>;
  /** Types at the only occurrence of the text, one character an edit. */
  typeAfter(before: string, typed: string): Promise<void>;
  save(): Promise<void>;
  closeDocument(): Promise<void>;
  /** Asks for the diagnostics. */
  pull(previousResultId?: string): Promise<DocumentDiagnosticReport>;
  /** Asks for the diagnostics, as `code: text`. */
  pulled(): Promise<readonly string[]>;
  /** The diagnostics that come next without being asked for. */
  published(): Promise<PublishDiagnosticsParams>;
  /** Asks for the hover in the middle of the only occurrence of the text. */
  hover(at: string): Promise<Hover | null>;
  actions(at: string, context?: Partial<CodeActionContext>): Promise<readonly CodeAction[]>;
  resolve(action: CodeAction): Promise<CodeAction>;
  /** The text after an edit. */
  apply(edit: WorkspaceEdit | undefined): string;
  textAt(range: Range): string;
}

export async function startClient(setup: ClientSetup = {}): Promise<TestClient> {
  const clock = fakeClock();
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const ports: Ports = {
    data: { series: seriesOf([]), index: indexOf({}) },
    library: {
      findText: async () => undefined,
      loadText: async () => ({ kind: 'failure', reason: 'offline' }),
    },
    today: () => '2026-08-15',
    ...setup.ports,
  };
  const service = createNormativeService(ports);
  let loaded = setup.rest === undefined ? service : undefined;
  const host: ServerHost = {
    clock,
    openService: async () => ({
      citations: service,
      get loaded() {
        return loaded;
      },
      async load() {
        await setup.rest;
        return (loaded = service);
      },
    }),
    findConfiguration: async (uri) => setup.configurationFile?.(uri),
    configurationFiles: '**/.normative.json',
  };
  // Readers and writers, not streams: at the end of a stream the connection would end this process.
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, host);

  const connection = createProtocolConnection(toClient, toServer);
  const logged: string[] = [];
  const registered: string[] = [];
  const inbox: PublishDiagnosticsParams[] = [];
  const waiting: ((params: PublishDiagnosticsParams) => void)[] = [];
  let refreshCount = 0;
  connection.onNotification(LogMessageNotification.type, ({ message }) => void logged.push(message));
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    const next = waiting.shift();
    if (next === undefined) inbox.push(params);
    else next(params);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ scopeUri }) => setup.settings?.(scopeUri) ?? null),
  );
  connection.onRequest(DiagnosticRefreshRequest.type, () => void refreshCount++);
  connection.onRequest(RegistrationRequest.type, ({ registrations }: RegistrationParams) => {
    registered.push(...registrations.map(({ method }) => method));
  });
  connection.listen();

  const capabilities = setup.capabilities ?? fullCapabilities;
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    initializationOptions: setup.initializationOptions,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const encoding = initialized.capabilities.positionEncoding as Encoding;

  const settle = async (): Promise<void> => {
    const position = { line: 0, character: 0 };
    await connection.sendRequest(HoverRequest.type, { textDocument: { uri: 'none:' }, position });
  };

  async function open(
    start: string,
    { uri = 'file:///work/design.md', languageId = 'markdown' }: { uri?: string; languageId?: string } = {},
  ): Promise<TestDocument> {
    let text = start;
    let version = 1;
    const textDocument = { uri };
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
    await settle();
    const map = () => createPositionMap(text, encoding);
    const only = (part: string) => {
      const start = text.indexOf(part);
      if (start < 0 || text.indexOf(part, start + 1) >= 0) throw new Error(`"${part}" is not there once`);
      return { start, end: start + part.length };
    };
    const change = async (start: number, end: number, newText: string): Promise<void> => {
      const range = map().rangeOf({ start, end });
      text = text.slice(0, start) + newText + text.slice(end);
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text: newText }],
      });
      await settle();
    };
    const pull = (previousResultId?: string) =>
      connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument,
        ...(previousResultId !== undefined && { previousResultId }),
      });
    const textAt = (range: Range): string =>
      text.slice(map().offsetAt(range.start), map().offsetAt(range.end));
    return {
      uri,
      text: () => text,
      textAt,
      async replace(before, after) {
        const { start, end } = only(before);
        await change(start, end, after);
      },
      async typeAfter(before, typed) {
        let at = only(before).end;
        for (const character of typed) {
          await change(at, at, character);
          at += character.length;
        }
      },
      async save() {
        await connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
        await settle();
      },
      async closeDocument() {
        await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument });
        await settle();
      },
      pull,
      async pulled() {
        const report = await pull();
        return report.kind === 'full'
          ? report.items.map((item) => `${item.code}: ${textAt(item.range)}`)
          : [];
      },
      async published() {
        const next = inbox.shift();
        return next ?? new Promise((resolve) => waiting.push(resolve));
      },
      hover(at) {
        const { start, end } = only(at);
        const position = map().positionAt(Math.floor((start + end) / 2));
        return connection.sendRequest(HoverRequest.type, { textDocument, position });
      },
      async actions(at, context = {}) {
        const range = map().rangeOf(only(at));
        const actions = await connection.sendRequest(CodeActionRequest.type, {
          textDocument,
          range,
          context: { diagnostics: [], ...context },
        });
        return (actions ?? []) as CodeAction[];
      },
      resolve: (action) => connection.sendRequest(CodeActionResolveRequest.type, action),
      apply(edit) {
        const changes =
          edit?.documentChanges?.flatMap((one) => ('edits' in one ? one.edits : [])) ??
          edit?.changes?.[uri] ??
          [];
        return changes
          .flatMap((one) => ('newText' in one ? [{ span: one.range, newText: one.newText }] : []))
          .map(({ span, newText }) => ({
            start: map().offsetAt(span.start),
            end: map().offsetAt(span.end),
            newText,
          }))
          .sort((a, b) => b.start - a.start)
          .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
      },
    };
  }

  return {
    connection,
    server,
    clock,
    initialized,
    takeLog: () => logged.splice(0),
    registered,
    refreshes: () => refreshCount,
    open,
    settle,
    async close() {
      await connection.sendRequest(ShutdownRequest.type);
      connection.dispose();
      server.dispose();
      if (inbox.length > 0) throw new Error(`diagnostics left unread: ${JSON.stringify(inbox)}`);
      if (logged.length > 0) throw new Error(`logged: ${logged.join('\n')}`);
    },
  };
}
