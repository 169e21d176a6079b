/** The language server: what it offers, and which handler answers what. */
import {
  CodeActionKind,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocumentSyncKind,
  type Connection,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { Logger } from '../service/ports';
import { readClient, readLibraryPlaces, type Client } from './client';
import { registerCodeActions } from './codeActions';
import { registerComparison } from './comparison';
import { createConfiguration } from './configuration';
import { registerDiagnostics } from './diagnostics';
import { createOpenDocuments } from './documents';
import { registerHover } from './hover';
import { createClientTransport } from './httpTransport';
import {
  configurationSection,
  diagnosticSource,
  fixAllKind,
  libraryNotification,
  workspaceTrustNotification,
  type WorkspaceTrustParams,
} from './protocol';
import { registerRfcText } from './rfcText';
import { runSafely } from './runSafe';
import type { LibraryAccess, ServerHost, ServiceInParts, Session } from './session';
import { registerTexts } from './texts';

/** Starts to serve the client at the other end of `connection`. Nothing is read or opened before it is needed. */
export function startServer(connection: Connection, host: ServerHost): void {
  const logger = createLogger(connection);
  connection.onInitialize((params) => {
    const client = readClient(params);
    serve(connection, client, host, logger);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Normative' } };
  });
  connection.listen();
}

function capabilitiesFor(client: Client): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    hoverProvider: true,
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
      resolveProvider: client.resolvesEdits,
    },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: diagnosticSource,
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  };
}

/** Milliseconds until data are refreshed first: when the first documents have their findings. */
const firstRefresh = 20_000;
/** Milliseconds after a change of settings. */
const afterSettings = 2_000;
/** Milliseconds until it is looked again whether a day is over. */
const nextRefresh = 3_600_000;

function serve(connection: Connection, client: Client, host: ServerHost, logger: Logger): void {
  const documents = createOpenDocuments(client.encoding);
  const configuration = createConfiguration(connection, client, host, logger);
  let service: Promise<ServiceInParts> | undefined;
  let access: LibraryAccess = {
    ...client.library,
    transport: client.fetches ? createClientTransport(connection) : undefined,
    mayFetch: async () => (await configuration.network()) === 'automatic',
  };
  const serviceInParts = (): Promise<ServiceInParts> => (service ??= host.openService(logger, access));
  const session: Session = {
    connection,
    client,
    clock: host.clock,
    logger,
    documents,
    serviceInParts,
    async service() {
      const { loaded, load } = await serviceInParts();
      return loaded ?? load();
    },
    settingsOf: configuration.of,
  };
  registerHover(session);
  registerCodeActions(session);
  registerRfcText(session);
  registerTexts(session);
  registerComparison(session);
  const diagnostics = registerDiagnostics(session);

  const refreshAfter = (milliseconds: number): void =>
    void host.clock.after(milliseconds, () =>
      safely('refresh the index of the series', async () => {
        const newer = service && (await host.refresh?.(logger));
        if (!newer) return;
        service = Promise.resolve(newer);
        diagnostics.refresh();
      }),
    );
  const keepRefreshing = (): void =>
    void host.clock.after(nextRefresh, () => {
      refreshAfter(0);
      keepRefreshing();
    });

  const safely = (what: string, work: () => void | Promise<void>): void => void runSafely(what, logger, work);
  connection.onDidOpenTextDocument((params) =>
    safely('open a document', () => diagnostics.opened(documents.open(params))),
  );
  connection.onDidChangeTextDocument((params) =>
    safely('follow an edit', () => {
      const document = documents.change(params);
      if (document !== undefined) diagnostics.changed(document);
    }),
  );
  connection.onDidSaveTextDocument(({ textDocument }) =>
    safely('note that a document was saved', () => diagnostics.saved(textDocument.uri)),
  );
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
    safely('close a document', async () => {
      documents.close(uri);
      configuration.forget(uri);
      diagnostics.closed(uri);
      const parts = await service;
      (parts?.loaded ?? parts?.citations)?.forget(uri);
    }),
  );
  connection.onDidChangeConfiguration(({ settings }) =>
    safely('read the settings again', () => {
      configuration.changed((settings as Record<string, unknown> | null)?.[configurationSection]);
      diagnostics.refresh();
      // The user may just have allowed it.
      refreshAfter(afterSettings);
    }),
  );
  connection.onDidChangeWatchedFiles(() =>
    safely('read the configuration file again', () => {
      configuration.changed();
      diagnostics.refresh();
    }),
  );
  connection.onNotification(workspaceTrustNotification, ({ trusted }: WorkspaceTrustParams) =>
    safely('note that the workspace is trusted', () => {
      configuration.trustChanged(trusted === true);
      diagnostics.refresh();
    }),
  );
  connection.onNotification(libraryNotification, (places: unknown) =>
    safely('look for texts in other places', () => {
      const { transport, mayFetch } = access;
      access = { ...readLibraryPlaces(places), transport, mayFetch };
      service = undefined;
      diagnostics.refresh();
    }),
  );
  connection.onInitialized(() =>
    safely('ask to be told of changes', async () => {
      refreshAfter(firstRefresh);
      keepRefreshing();
      if (client.reportsConfigurationChanges) {
        await connection.client.register(DidChangeConfigurationNotification.type, {
          section: configurationSection,
        });
      }
      if (client.watchesFiles) {
        const watchers = [{ globPattern: host.configurationFiles }];
        await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
    }),
  );
}

function createLogger({ console: output }: Connection): Logger {
  return {
    info: (message) => output.info(message),
    warn: (message) => output.warn(message),
    error(message, error) {
      const detail =
        error instanceof Error ? (error.stack ?? error.message) : error === undefined ? '' : String(error);
      output.error(detail === '' ? message : `${message}: ${detail}`);
    },
  };
}
