/** The language client: which server it starts, for which documents, and what its answers may do. */
import { workspace, type LogOutputChannel } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import {
  workspaceTrustNotification,
  type NormativeInitializationOptions,
  type WorkspaceTrustParams,
} from '../../server/src/lsp/protocol';
import { hoverCommands } from './commands';
import { documentSelector } from './documents';

/** A client that is not started yet, for the server's bundle `serverModule` (an absolute path). */
export function createClient(serverModule: string, output: LogOutputChannel): LanguageClient {
  const initializationOptions: NormativeInitializationOptions = {
    commands: hoverCommands,
    workspaceTrusted: workspace.isTrusted,
  };
  return new LanguageClient(
    'normative',
    'Normative',
    { module: serverModule, transport: TransportKind.ipc },
    {
      documentSelector,
      initializationOptions,
      outputChannel: output,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      // What a hover quotes comes from documents and RFCs: it may run our own commands and nothing else.
      markdown: { isTrusted: { enabledCommands: hoverCommands }, supportHtml: false },
    },
  );
}

/** Tells the server that the user has come to trust the workspace. A server that is not running learns it at its start. */
export function reportTrust(client: LanguageClient): void {
  if (!client.isRunning()) return;
  const params: WorkspaceTrustParams = { trusted: workspace.isTrusted };
  void client.sendNotification(workspaceTrustNotification, params);
}
