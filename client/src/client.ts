/** The language client: which server it starts, for which documents, and what its answers may do. */
import { workspace, type Disposable, type ExtensionContext, type LogOutputChannel } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import {
  libraryNotification,
  rfcScheme,
  workspaceTrustNotification,
  type NormativeInitializationOptions,
  type WorkspaceTrustParams,
} from '../../server/src/lsp/protocol';
import { hoverCommands } from './commands';
import { documentSelector } from './documents';
import { libraryPlaces, networkSettings } from './network';
import { answerHttpGets } from './texts';

/** A client that is not started yet. */
export function createClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const initializationOptions: NormativeInitializationOptions = {
    commands: hoverCommands,
    rfcScheme,
    workspaceTrusted: workspace.isTrusted,
    library: libraryPlaces(context),
    fetches: true,
  };
  const client = new LanguageClient(
    'normative',
    'Normative',
    { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc },
    {
      documentSelector,
      initializationOptions,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // What a hover quotes comes from documents and RFCs: it may run our own commands and nothing else.
      markdown: { isTrusted: { enabledCommands: hoverCommands }, supportHtml: false },
    },
  );
  answerHttpGets(client);
  return client;
}

/** Tells the server when the user chooses another mirror or source. */
export function reportLibraryPlaces(context: ExtensionContext, client: LanguageClient): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (!client.isRunning() || !networkSettings.some((name) => event.affectsConfiguration(name))) return;
    void client.sendNotification(libraryNotification, libraryPlaces(context));
  });
}

/** Tells the server that the user has come to trust the workspace. A server that is not running learns it at its start. */
export function reportTrust(client: LanguageClient): void {
  if (!client.isRunning()) return;
  const params: WorkspaceTrustParams = { trusted: workspace.isTrusted };
  void client.sendNotification(workspaceTrustNotification, params);
}
